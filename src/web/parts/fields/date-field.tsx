import type { JSX } from 'preact'
import { ariaOf, Field, type FieldProps, typedText } from './field.tsx'

type Props = FieldProps & {
  readonly type?: 'date' | 'month' | 'time' | 'datetime-local' | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly autocomplete?: string | undefined
}

/** A calendar date (`YYYY-MM-DD`) through the browser's own picker, in the reader's own order. */
export function DateField(props: Props): JSX.Element {
  return (
    <Field {...props}>
      <input
        {...ariaOf(props)}
        class="input input-short"
        type={props.type ?? 'date'}
        min={props.min}
        max={props.max}
        autocomplete={props.autocomplete ?? 'off'}
        value={typedText(props.state, props.name)}
      />
    </Field>
  )
}
