import type { ComponentChildren, JSX } from 'preact'

type Props = {
  /** What is written or chosen: the left column, on a phone the upper one. */
  readonly children: ComponentChildren
  /** What becomes of it; it stays in view while the other scrolls. */
  readonly beside: ComponentChildren
  /** The id of that side, for a script that draws it anew. */
  readonly id: string
  readonly label: string
  /** The other side comes first: it is what one writes from, not what becomes of it. */
  readonly otherFirst?: boolean
}

/** A long form and what it makes, side by side where there is room. */
export function Beside({ children, beside, id, label, otherFirst }: Props): JSX.Element {
  const other = (
    <section id={id} class="beside-other" aria-label={label}>
      {beside}
    </section>
  )
  return (
    <div class="beside">
      {otherFirst && other}
      <div class="beside-first">{children}</div>
      {!otherFirst && other}
    </div>
  )
}
