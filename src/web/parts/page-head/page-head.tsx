import type { ComponentChildren, JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import type { Words } from '#web/words.ts'

export type Crumb = { readonly label: string; readonly href: string }

type Props = {
  readonly t: Words
  /** From the room down to the thing above this page; the page itself is the title. */
  readonly trail?: readonly Crumb[] | undefined
  readonly title: string
  /** The language of the title, where it is not the page's. */
  readonly titleLang?: string | undefined
  /** The point of the page in one sentence. */
  readonly point?: ComponentChildren
  /** The language of that sentence, where it is not the page's. */
  readonly pointLang?: string | undefined
  /** Status, visibility and demo marks: what the record is. */
  readonly marks?: ComponentChildren
  /** One primary button and a few quiet ones. */
  readonly actions?: ComponentChildren
}

const tongueOf = (lang: string | undefined) =>
  lang === undefined ? {} : { lang, dir: dirOf(lang) }

/** Where am I, what is this, what is the point, what can I do. Holds the page's only h1. */
export function PageHead(props: Props): JSX.Element {
  const { t, trail = [], title, titleLang, point, pointLang, marks, actions } = props
  return (
    <header class="page-head">
      {trail.length > 0 && (
        <nav class="page-trail" aria-label={t('parts.page.trail')}>
          <ol class="plain-list">
            {trail.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 {...tongueOf(titleLang)}>{title}</h1>
      {marks && <div class="page-marks">{marks}</div>}
      {point && (
        <p class="page-point" {...tongueOf(pointLang)}>
          {point}
        </p>
      )}
      {actions && <div class="page-actions">{actions}</div>}
    </header>
  )
}
