import type { JSX } from 'preact'

type Tab = {
  readonly label: string
  readonly href: string
  readonly here?: boolean | undefined
  readonly note?: string | undefined
}

type Props = {
  /** What the views are of: read out. */
  readonly label: string
  readonly items: readonly Tab[]
}

/** Views of one thing, each with its own address. Links, not ARIA tabs. */
export function Tabs({ label, items }: Props): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="plain-list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.here ? 'page' : undefined}>
              {item.label}
              {item.note && <span class="tabs-note"> {item.note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
