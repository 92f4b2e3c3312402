import type { JSX } from 'preact'
import { ariaOf, Field, type FieldProps, typedText } from './field.tsx'

export type FieldWidth = 'full' | 'half' | 'short'

type Props = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  /** The HTML autocomplete token: `name`, `email`, `organization`, `one-time-code` … */
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | undefined
  readonly maxlength?: number | undefined
  readonly width?: FieldWidth | undefined
  readonly spellcheck?: boolean | undefined
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string | undefined
}

/** One line of text. The width hints at the length of a good answer. */
export function TextField(props: Props): JSX.Element {
  const { type = 'text', width = 'full' } = props
  // one typed name for five kinds: the JSX types keep a list of allowed roles for each
  const kind = { type } as { type: 'text' }
  return (
    <Field {...props}>
      <input
        {...ariaOf(props)}
        class={`input input-${width}`}
        {...kind}
        value={typedText(props.state, props.name)}
        autocomplete={props.autocomplete ?? (type === 'email' ? 'email' : undefined)}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        spellcheck={props.spellcheck}
        lang={props.lang}
        dir={type === 'email' || type === 'url' ? 'ltr' : 'auto'}
      />
    </Field>
  )
}
