import type { JSX } from 'preact'
import { ariaOf, Field, type FieldOption, type FieldProps, typedText } from './field.tsx'
import type { FieldWidth } from './text-field.tsx'

type Props = FieldProps & {
  readonly options: readonly FieldOption[]
  /** The words of the empty first choice; without it the first option is chosen. */
  readonly blank?: string | undefined
  readonly width?: FieldWidth | undefined
  readonly autocomplete?: string | undefined
}

/** One of many (seven or more); for fewer use RadioField, which shows them all. */
export function SelectField(props: Props): JSX.Element {
  const chosen = typedText(props.state, props.name)
  return (
    <Field {...props}>
      <select
        {...ariaOf(props)}
        class={`input input-select input-${props.width ?? 'half'}`}
        autocomplete={props.autocomplete}
      >
        {props.blank !== undefined && (
          <option value="" selected={chosen === ''}>
            {props.blank}
          </option>
        )}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
