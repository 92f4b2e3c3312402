import type { JSX } from 'preact'

export type DifferencePart = {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** A text with what went struck out and what came underlined: never by colour alone. */
export function Difference(props: { readonly parts: readonly DifferencePart[] }): JSX.Element {
  return (
    <p class="difference" dir="auto">
      {props.parts.map(({ kind, text }, index) => {
        if (kind === 'same') return text
        const key = `${kind}${index}`
        return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
      })}
    </p>
  )
}
