import type { JSX } from 'preact'
import { ariaOf, Field, type FieldProps, typedText } from './field.tsx'

type Props = FieldProps & {
  readonly rows?: number | undefined
  readonly maxlength?: number | undefined
  readonly lang?: string | undefined
}

/** Several lines of plain text; grows with what is typed where the browser can. */
export function TextArea(props: Props): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        {...ariaOf(props)}
        class="input input-area"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        lang={props.lang}
        dir="auto"
      >
        {typedText(props.state, props.name)}
      </textarea>
    </Field>
  )
}
