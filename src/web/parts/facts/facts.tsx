import type { ComponentChildren, JSX } from 'preact'

type Fact = {
  readonly term: string
  readonly value: ComponentChildren
  /** Where the value comes from, and its date. */
  readonly source?: ComponentChildren
}

type Props = {
  readonly items: readonly Fact[]
  /** Big figures in a row: the numbers that carry a page. */
  readonly figures?: boolean | undefined
}

/** Terms and their values; with `figures`, the three or four numbers that carry a page. */
export function Facts({ items, figures }: Props): JSX.Element {
  return (
    <dl class={figures ? 'facts facts-figures' : 'facts'}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd class="facts-value">{item.value}</dd>
          {item.source && <dd class="facts-source">{item.source}</dd>}
        </div>
      ))}
    </dl>
  )
}
