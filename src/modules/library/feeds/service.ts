import { createHash } from 'node:crypto'
import { countryName } from '#coalition'
import { isLang, LANGS } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { Work } from '#platform/database/work.ts'
import { markdownHtml } from '#web/markdown.ts'
import { type Words, wordsIn } from '#web/words.ts'
import {
  lastOpenChange,
  type Publication,
  publicationHref,
  textFor,
} from '../publications/index.ts'
import { feedHref, HUB, type Topic } from './links.ts'
import { type FeedScope, feedEntries } from './queries.ts'
import { atomFeed } from './views/atom.ts'
import type { Feed, FeedEntry } from './views/feed.ts'
import { jsonFeed } from './views/json-feed.ts'
import { rssFeed } from './views/rss.ts'

export type DrawnFeed = {
  readonly body: string
  readonly changedAt: Date
  /** The same bytes have the same mark. */
  readonly mark: string
}

/** What an empty feed says of when it changed. */
const BEFORE_ALL = new Date('2026-01-01T00:00:00Z')

const WRITERS = { atom: atomFeed, rss: rssFeed, json: jsonFeed }

/** The feed's own words: in the first of the languages that we speak. */
const wordsFor = (order: readonly string[]): Words =>
  wordsIn(order.map((tag) => tag.split('-')[0]).find((tag) => isLang(tag)) ?? LANGS[0])

/**
 * A feed as it is sent, of what the whole world may read, whoever asks. `order` is the reader's, for
 * an address that names no language.
 */
export async function drawFeed(
  work: Work,
  base: string,
  topic: Topic,
  order: readonly string[] = LANGS.slice(0, 1),
): Promise<DrawnFeed> {
  const langs = topic.langs.length === 0 ? order : topic.langs
  const found = await feedEntries(work, topic.scope)
  const changedAt = found[0]?.changedAt ?? BEFORE_ALL
  const t = wordsFor(langs)
  const feed: Feed = {
    lang: t.lang,
    ...{ title: titleOf(t, topic.scope), point: t('feeds.point') },
    self: `${base}${feedHref(topic)}`,
    home: `${base}${topic.scope.kind === 'issue' ? '/briefings' : '/library/lessons'}`,
    hub: `${base}${HUB}`,
    publisher: t('shell.name'),
    changedAt,
    entries: found.map((one) => entryOf(t, base, one, langs)),
  }
  // What left the feed is a change too, though nothing in it says so.
  const last = Math.max(changedAt.getTime(), (await lastOpenChange(work))?.getTime() ?? 0)
  const body = WRITERS[topic.format](feed)
  const mark = createHash('sha256').update(body).digest('base64url').slice(0, 32)
  return { body, changedAt: new Date(last), mark }
}

export function titleOf(t: Words, { theme, country, kind }: FeedScope): string {
  if (theme !== undefined) return t('feeds.title.theme', { theme: t(`frame.theme.${theme}`) })
  if (country !== undefined) return t('feeds.title.place', { place: countryName(country, t.lang) })
  return t(kind === 'issue' ? 'feeds.title.briefings' : 'feeds.title')
}

function entryOf(t: Words, base: string, one: Publication, langs: readonly string[]): FeedEntry {
  const { lang, title, summary } = textFor(one, langs)
  const address = `${base}${publicationHref(one)}`
  return {
    // The permanent address, whatever the language: the same thing in two feeds is one thing.
    id: address,
    href: one.texts.length > 1 ? `${address}?lang=${lang}` : address,
    ...{ lang, title },
    html: markdownHtml(summary).replaceAll('href="/', `href="${base}/`),
    publishedAt: one.publishedAt,
    changedAt: one.changedAt,
    authors: one.authors,
    licence: one.licence,
    subjects: one.themes.map((theme) => ({
      key: theme,
      label: t(`frame.theme.${theme}` as MessageKey),
    })),
  }
}
