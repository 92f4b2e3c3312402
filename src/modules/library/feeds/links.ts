import { THEMES } from '#kernel/frame.ts'
import { langTag } from '#kernel/languages.ts'
import { COUNTRY_CODES } from '#platform/places/countries.ts'
import type { RoomFeed } from '#web/house.ts'
import type { FeedScope } from './queries.ts'

export const FORMATS = ['atom', 'rss', 'json'] as const
export type Format = (typeof FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
}

export const HUB = '/library/hub'

/** One feed: what it is about, how it is written, and in which languages, best first. */
export type Topic = {
  readonly scope: FeedScope
  readonly format: Format
  /** Empty: the address says none. */
  readonly langs: readonly string[]
}

/** The feeds that every page names, so that a reader's program finds them. */
export const LIBRARY_FEEDS: readonly RoomFeed[] = [
  { title: 'feeds.title', href: '/library/feed.atom', type: MEDIA_TYPES.atom },
  { title: 'feeds.title.briefings', href: '/briefings/feed.atom', type: MEDIA_TYPES.atom },
]

const folderOf = ({ theme, country, kind }: FeedScope): string => {
  if (theme !== undefined) return `/library/themes/${theme}`
  if (country !== undefined) return `/library/places/${country}`
  return kind === 'issue' ? '/briefings' : '/library'
}

export const feedHref = ({ scope, format, langs }: Topic): string =>
  `${folderOf(scope)}/feed.${format}${langs.length === 0 ? '' : `?lang=${langs.join(',')}`}`

const MOST_LANGS = 6

/** The languages an address asks for, best first: `fr` or `pt-BR,es`. What is no language is left out. */
const langsOf = (asked: string | null | undefined): readonly string[] =>
  [...new Set((asked ?? '').split(',').map((part) => langTag(part.trim())))]
    .filter((tag) => tag !== undefined)
    .slice(0, MOST_LANGS)

const FEED = /^(?:\/library(?:\/(themes|places)\/([\w-]+))?|\/(briefings))\/feed\.(atom|rss|json)$/

/** The feed that a path of ours names, or null where there is none. */
export function topicAt(path: string, lang: string | null | undefined): Topic | null {
  const [, shelf, key = '', briefings, ending] = FEED.exec(path) ?? []
  const format = FORMATS.find((one) => one === ending)
  const scope = scopeOf(briefings ?? shelf, key)
  return format && scope ? { scope, format, langs: langsOf(lang) } : null
}

function scopeOf(shelf: string | undefined, key: string): FeedScope | null {
  if (shelf === undefined) return {}
  if (shelf === 'briefings') return { kind: 'issue' }
  if (shelf === 'themes') {
    const theme = THEMES.find((one) => one === key)
    return theme ? { theme } : null
  }
  return COUNTRY_CODES.includes(key) ? { country: key } : null
}
