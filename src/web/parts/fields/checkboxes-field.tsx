import type { JSX } from 'preact'
import { Choice } from './choice.tsx'
import { errorsOf, type FieldOption, type FieldProps, FieldSet, typedList } from './field.tsx'

type Props = FieldProps & {
  readonly options: readonly FieldOption[]
  readonly inline?: boolean | undefined
}

/** Any number of several; the form reads the name as a list. */
export function CheckboxesField(props: Props): JSX.Element {
  const chosen = typedList(props.state, props.name)
  return (
    <FieldSet {...props}>
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            kind="checkbox"
            name={props.name}
            option={option}
            chosen={chosen.includes(option.value)}
            first={index === 0}
            wrong={errorsOf(props.state, props.name).length > 0}
          />
        ))}
      </div>
    </FieldSet>
  )
}
