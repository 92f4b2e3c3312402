import type { JSX } from 'preact'
import { ariaOf, Field, type FieldProps } from './field.tsx'

type Props = FieldProps & {
  /** What the picker offers, e.g. `.csv,.xlsx`; the server looks into the file whatever it says. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  /** A file that is already there: its name and address. */
  readonly held?: { readonly name: string; readonly href: string } | undefined
}

/** An upload. The form needs `files`. Say the size limit in the hint. */
export function FileField(props: Props): JSX.Element {
  return (
    <Field {...props}>
      {props.held && (
        <p class="file-held">
          <a href={props.held.href}>{props.held.name}</a>
        </p>
      )}
      <input
        {...ariaOf(props)}
        class="input input-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  )
}
