import type { ComponentChildren, JSX } from 'preact'

type Props = {
  /** What is written or chosen: the left column, on a phone the upper one. */
  readonly children: ComponentChildren
  /** What becomes of it; it stays in view while the other scrolls. */
  readonly beside: ComponentChildren
  /** The id of that side, for a script that draws it anew. */
  readonly id: string
  readonly label: string
}

/** A long form and what it makes, side by side where there is room. */
export function Beside({ children, beside, id, label }: Props): JSX.Element {
  return (
    <div class="beside">
      <div class="beside-first">{children}</div>
      <section id={id} class="beside-other" aria-label={label}>
        {beside}
      </section>
    </div>
  )
}
