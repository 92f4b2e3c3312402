import { el, xmlDocument } from '#web/documents/xml.ts'
import { type Feed, type FeedEntry, seconds } from './feed.ts'

/** Source: RFC 4287; the hub by WebSub, 4 */
export const atomFeed = (feed: Feed): string =>
  xmlDocument(
    el(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
      el('id', {}, feed.self),
      el('title', {}, feed.title),
      el('subtitle', {}, feed.point),
      el('updated', {}, seconds(feed.changedAt)),
      el('author', {}, el('name', {}, feed.publisher)),
      el('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      el('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      el('link', { rel: 'hub', href: feed.hub }),
      ...feed.entries.map(entry),
    ),
  )

const entry = (one: FeedEntry) =>
  el(
    'entry',
    { 'xml:lang': one.lang },
    el('id', {}, one.id),
    el('title', {}, one.title),
    el('updated', {}, seconds(one.changedAt)),
    el('published', {}, seconds(one.publishedAt)),
    ...one.authors.map((name) => el('author', {}, el('name', {}, name))),
    el('link', { rel: 'alternate', type: 'text/html', hreflang: one.lang, href: one.href }),
    ...one.subjects.map(({ key, label }) => el('category', { term: key, label })),
    el('rights', {}, one.licence),
    el('content', { type: 'html' }, one.html),
  )
