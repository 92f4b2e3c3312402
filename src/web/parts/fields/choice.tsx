import type { JSX } from 'preact'
import { type FieldOption, fieldId } from './field.tsx'

type Props = {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly option: FieldOption
  readonly chosen: boolean
  /** The first choice carries the field's own id, so that the error summary can lead to it. */
  readonly first: boolean
  readonly wrong: boolean
}

/** One radio button or check box with its label and hint; the whole line is the target. */
export function Choice({ kind, name, option, chosen, first, wrong }: Props): JSX.Element {
  const id = first ? fieldId(name) : `${fieldId(name)}-${option.value}`
  return (
    <div class="choice">
      <input
        id={id}
        type={kind}
        name={name}
        value={option.value}
        checked={chosen}
        aria-describedby={option.hint ? `${id}-about` : undefined}
        aria-invalid={wrong ? 'true' : undefined}
      />
      <div class="choice-text">
        <label for={id}>{option.label}</label>
        {option.hint && (
          <div class="field-hint" id={`${id}-about`}>
            {option.hint}
          </div>
        )}
      </div>
    </div>
  )
}
