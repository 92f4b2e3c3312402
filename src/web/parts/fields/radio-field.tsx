import type { JSX } from 'preact'
import { Choice } from './choice.tsx'
import { errorsOf, type FieldOption, type FieldProps, FieldSet, typedText } from './field.tsx'

type Props = FieldProps & {
  readonly options: readonly FieldOption[]
  /** Side by side where there is room: for scales and yes/no. */
  readonly inline?: boolean | undefined
}

/** One of few. Nothing is chosen beforehand unless the state says so. */
export function RadioField(props: Props): JSX.Element {
  const chosen = typedText(props.state, props.name)
  return (
    <FieldSet {...props}>
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            kind="radio"
            name={props.name}
            option={option}
            chosen={option.value === chosen}
            first={index === 0}
            wrong={errorsOf(props.state, props.name).length > 0}
          />
        ))}
      </div>
    </FieldSet>
  )
}
