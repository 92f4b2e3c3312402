import type { JSX } from 'preact'
import { ariaOf, errorsOf, type FieldProps, HintAndErrors, typedText } from './field.tsx'

type Props = FieldProps & {
  /** What is sent when ticked; nothing is sent when not. */
  readonly value?: string | undefined
}

/** One statement to agree to or not. The label is the whole statement. */
export function CheckField(props: Props): JSX.Element {
  const { value = 'yes' } = props
  const aria = ariaOf(props)
  const wrong = errorsOf(props.state, props.name).length > 0
  return (
    <div class={wrong ? 'field field-wrong' : 'field'}>
      <HintAndErrors {...props} hint={undefined} />
      <div class="choice">
        <input
          {...aria}
          type="checkbox"
          value={value}
          checked={typedText(props.state, props.name) === value}
        />
        <div class="choice-text">
          <label for={aria.id}>{props.label}</label>
          {props.hint && (
            <div class="field-hint" id={`${aria.id}-hint`}>
              {props.hint}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
