import type { JSX } from 'preact'
import { errorsOf, type FieldOption, type FieldProps, FieldSet, fieldId } from './field.tsx'

type Props = {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly option: FieldOption
  readonly chosen: boolean
  /** The first choice carries the field's own id, so that the error summary can lead to it. */
  readonly first: boolean
  readonly wrong: boolean
}

export type ChoicesProps = FieldProps & {
  readonly options: readonly FieldOption[]
  /** Side by side where there is room: for scales and yes/no. */
  readonly inline?: boolean | undefined
}

/** A question with its choices under each other. */
export function Choices(
  props: ChoicesProps & {
    readonly kind: Props['kind']
    readonly isChosen: (value: string) => boolean
  },
): JSX.Element {
  return (
    <FieldSet {...props}>
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            kind={props.kind}
            name={props.name}
            option={option}
            chosen={props.isChosen(option.value)}
            first={index === 0}
            wrong={errorsOf(props.state, props.name).length > 0}
          />
        ))}
      </div>
    </FieldSet>
  )
}

/** One radio button or check box with its label and hint; the whole line is the target. */
function Choice({ kind, name, option, chosen, first, wrong }: Props): JSX.Element {
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
