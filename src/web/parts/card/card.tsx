import type { ComponentChildren, JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'

type Props = {
  readonly title: string
  /** The language of the title alone, where it is not the page's. */
  readonly titleLang?: string | undefined
  readonly href?: string | undefined
  /** One quiet line over the title: the kind of thing, the place, the date. */
  readonly over?: ComponentChildren
  readonly children?: ComponentChildren
  /** Tags, status, counts: the quiet line at the end. */
  readonly foot?: ComponentChildren
  /** The heading's level where the card stands; 3 under a section's h2. */
  readonly level?: 2 | 3 | 4 | undefined
  /** The language of its title and text, where it is not the page's; what stands around them is the page's. */
  readonly lang?: string | undefined
}

const tongueOf = (lang: string | undefined) =>
  lang === undefined ? {} : { lang, dir: dirOf(lang) }

/** One thing among several. A hair line, no box: white space holds it together. */
export function Card(props: Props): JSX.Element {
  const { title, href, over, children, foot, level = 3, lang, titleLang = lang } = props
  const Heading = `h${level}` as const
  return (
    <article class="card">
      {over && <p class="card-over">{over}</p>}
      <Heading class="card-title" {...tongueOf(titleLang)}>
        {href === undefined ? title : <a href={href}>{title}</a>}
      </Heading>
      {children && (
        <div class="card-text" {...tongueOf(lang)}>
          {children}
        </div>
      )}
      {foot && <div class="card-foot">{foot}</div>}
    </article>
  )
}
