import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

export type RailLink = {
  readonly label: string
  readonly href: string
  /** This is the page the reader is on. */
  readonly here?: boolean | undefined
  /** A small count or word behind the label. */
  readonly note?: string | undefined
}

type Props = {
  readonly t: Words
  /** The room's own list: at the left, on a phone at the top. */
  readonly rail?: { readonly title: string; readonly links: readonly RailLink[] } | undefined
  /** Facts, provenance and help: a narrow right column, on a phone under the text. */
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
}

/** The three columns of a page inside a room. The shell draws `main` around it. */
export function Layout({ t, rail, aside, children }: Props): JSX.Element {
  const look = `layout${rail ? ' layout-railed' : ''}${aside ? ' layout-sided' : ''}`
  return (
    <div class={look}>
      {rail && <Rail {...rail} />}
      <div class="layout-main">{children}</div>
      {aside && (
        <aside class="layout-side" aria-label={t('parts.layout.aside')}>
          {aside}
        </aside>
      )}
    </div>
  )
}

function Rail(props: { readonly title: string; readonly links: readonly RailLink[] }): JSX.Element {
  return (
    <nav class="layout-rail" aria-label={props.title}>
      <p class="layout-rail-title">{props.title}</p>
      <ul class="plain-list">
        {props.links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.here ? 'page' : undefined}>
              {link.label}
              {link.note && <span class="layout-rail-note"> {link.note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A titled stretch of a page, with an optional link or button beside its title. */
export function Section(props: {
  readonly title: string
  readonly id?: string | undefined
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <section class="section" id={props.id}>
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}

/** A link on a line of its own in the right column, as high as a finger needs. */
export function SideLink(props: {
  readonly href: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <p>
      <a class="side-link" href={props.href}>
        {props.children}
      </a>
    </p>
  )
}

/** A titled block of the right column. */
export function SideBlock(props: {
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <section class="side-block">
      <h2 class="side-block-title">{props.title}</h2>
      {props.children}
    </section>
  )
}
