import { el, xmlDocument } from '#web/documents/xml.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** Source: RSS 2.0.11 (RSS Advisory Board); names of bodies by Dublin Core, since RSS asks authors for a mail address */
export const rssFeed = (feed: Feed): string =>
  xmlDocument(
    el(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      el(
        'channel',
        {},
        el('title', {}, feed.title),
        el('link', {}, feed.home),
        el('description', {}, feed.point),
        el('language', {}, feed.lang),
        el('lastBuildDate', {}, feed.changedAt.toUTCString()),
        el('ttl', {}, 60),
        el('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
        el('atom:link', { rel: 'hub', href: feed.hub }),
        ...feed.entries.map(item),
      ),
    ),
  )

const item = (one: FeedEntry) =>
  el(
    'item',
    {},
    el('title', {}, one.title),
    el('link', {}, one.href),
    el('guid', { isPermaLink: 'true' }, one.id),
    el('pubDate', {}, one.publishedAt.toUTCString()),
    ...one.authors.map((name) => el('dc:creator', {}, name)),
    ...one.subjects.map(({ label }) => el('category', {}, label)),
    el('dc:language', {}, one.lang),
    one.html === '' ? null : el('description', {}, one.html),
  )
