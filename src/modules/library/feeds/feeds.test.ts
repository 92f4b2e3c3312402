import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { as, deliverAll, newSite } from '#tests/house.ts'
import { manyLikeOne, publishedLesson } from '#tests/lessons.ts'
import { readXml, textsIn, within } from '#tests/xml.ts'
import { markdownHtml } from '#web/markdown.ts'
import { retireLesson } from '../lessons/index.ts'
import { topicAt } from './links.ts'
import { atomFeed } from './views/atom.ts'
import type { Feed } from './views/feed.ts'
import { jsonFeed } from './views/json-feed.ts'
import { rssFeed } from './views/rss.ts'

const BASE = 'http://localhost:3000'

type Site = Awaited<ReturnType<typeof newSite>>
type JsonItem = { id: string; url: string; title: string; language: string; content_html?: string }

async function items(site: Site, path: string): Promise<readonly JsonItem[]> {
  const answer = await site.visit().get(path)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { items: JsonItem[] }).items
}

/** A second language beside the one it was written in. */
const translated = (work: Work, id: string, lang: string, headline: string) =>
  sql`insert into library.lesson_text (lesson_id, lang, original, headline, situation, revision, revised_at)
    values (${id}::uuid, ${lang}, false, ${headline}, 'Traducido', 1, ${work.now})`.execute(work.db)

test('a published lesson is in the Atom, RSS and JSON feeds of everything, its theme and its country', async () => {
  const site = await newSite()
  const { number } = await publishedLesson(site.work)
  const address = `${BASE}/library/lessons/${number}`
  const headline = 'Consider shade where people wait for the bus'
  for (const folder of ['/library', '/library/themes/climate-resilience', '/library/places/US']) {
    const atom = readXml(await (await site.visit().get(`${folder}/feed.atom?lang=en`)).text())
    const [entry] = within(atom, 'entry')
    expect(entry && textsIn(entry, 'id')).toEqual([address])
    expect(entry && textsIn(entry, 'title')).toEqual([headline])
    const rss = readXml(await (await site.visit().get(`${folder}/feed.rss?lang=en`)).text())
    expect(textsIn(rss, 'guid')).toEqual([address])
    const read = await items(site, `${folder}/feed.json?lang=en`)
    expect(read.map(({ id, title }) => [id, title])).toEqual([[address, headline]])
  }
  for (const other of ['/library/themes/mobility', '/library/places/FR', '/briefings'])
    expect(await items(site, `${other}/feed.json`)).toEqual([])
})

test('an Atom feed has what RFC 4287 asks for, and names itself and its hub', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  const answer = await site.visit().get('/library/feed.atom?lang=en')
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const self = `${BASE}/library/feed.atom?lang=en`
  expect(answer.headers.get('link')).toBe(`<${self}>; rel="self", <${BASE}/library/hub>; rel="hub"`)
  const feed = readXml(await answer.text())
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  const one = (name: string) => feed.held.filter((held) => held.name === name).length
  expect(['id', 'title', 'updated', 'author'].map(one)).toEqual([1, 1, 1, 1])
  const links = feed.held.filter(({ name }) => name === 'link')
  expect(links.map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
    ['self', self],
    ['alternate', `${BASE}/library/lessons`],
    ['hub', `${BASE}/library/hub`],
  ])
  for (const entry of within(feed, 'entry')) {
    const names = new Set(entry.held.map(({ name }) => name))
    for (const name of ['id', 'title', 'updated', 'content']) expect(names).toContain(name)
    expect(textsIn(entry, 'updated')[0]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  }
})

test('each entry is in the first of the reader’s languages that there is, under one id', async () => {
  const site = await newSite()
  const { id, number } = await publishedLesson(site.work)
  await translated(site.work, id, 'es', 'Considere la sombra')
  const titles = async (path: string, accepts = 'en') => {
    const answer = await site.visit().get(path, { 'accept-language': accepts })
    const read = (await answer.json()) as { items: JsonItem[] }
    return read.items.map(({ id, title, language, url }) => [id, title, language, url])
  }
  const address = `${BASE}/library/lessons/${number}`
  const spanish = [[address, 'Considere la sombra', 'es', `${address}?lang=es`]]
  const english = [
    [address, 'Consider shade where people wait for the bus', 'en', `${address}?lang=en`],
  ]
  expect(await titles('/library/feed.json?lang=es')).toEqual(spanish)
  expect(await titles('/library/feed.json?lang=ar,es,en')).toEqual(spanish)
  expect(await titles('/library/feed.json?lang=fr')).toEqual(english)
  expect(await titles('/library/feed.json', 'es-MX,es;q=0.9')).toEqual(spanish)
  expect(await titles('/library/feed.json')).toEqual(english)
})

test('a feed holds what every visitor may read, whoever asks, and a retired lesson leaves it', async () => {
  const site = await newSite()
  const kept = await publishedLesson(site.work)
  const gone = await publishedLesson(site.work, { headline: 'Consider wells' })
  await publishedLesson(site.work, { headline: 'Consider secrets', shownTo: 'coalition' })
  const numbers = async () =>
    (await items(site, '/library/feed.json')).map(({ id }) => Number(id.split('/').at(-1))).sort()
  expect(await numbers()).toEqual([kept.number, gone.number].sort())
  expect(await (await site.visit('amina').get('/library/feed.json')).text()).not.toContain(
    'secrets',
  )
  await deliverAll(site.work)
  // The lesson was noted an hour ago, by the database's clock.
  await sql`update library.open_record set datestamp = datestamp - interval '1 hour'`.execute(
    site.work.db,
  )
  const before = await site.visit().get('/library/feed.json')
  await retireLesson(site.work, await as(site.work, 'jun'), gone.id, 'It did not hold.')
  await deliverAll(site.work)
  expect(await numbers()).toEqual([kept.number])
  const since = { 'if-modified-since': before.headers.get('last-modified') ?? '' }
  const etag = { 'if-none-match': before.headers.get('etag') ?? '' }
  expect((await site.visit().get('/library/feed.json', since)).status).toBe(200)
  expect((await site.visit().get('/library/feed.json', etag)).status).toBe(200)
})

test('every page names the feeds, in the reader’s language', async () => {
  const site = await newSite()
  const page = await (await site.visit().get('/rooms', { 'accept-language': 'es' })).text()
  expect(page.match(/<link rel="alternate"[^>]*>/g)).toEqual([
    '<link rel="alternate" type="application/atom+xml" href="/library/feed.atom" title="Novedades de la biblioteca"/>',
    '<link rel="alternate" type="application/atom+xml" href="/briefings/feed.atom" title="Los boletines"/>',
  ])
})

test('a list of one theme or one place names its own feeds, for programs and for people', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  const named = async (path: string) => {
    const page = await (await site.visit().get(path)).text()
    const heads = [...page.matchAll(/<link rel="alternate"[^>]*href="([^"]*)"[^>]*>/g)]
    const links = [...page.matchAll(/<a href="([^"]*feed\.[a-z]+)"/g)]
    return [heads.map((found) => found[1]), links.map((found) => found[1])]
  }
  const all = ['/library/feed.atom', '/briefings/feed.atom']
  const three = (folder: string) => ['atom', 'rss', 'json'].map((end) => `${folder}/feed.${end}`)
  const theme = three('/library/themes/climate-resilience')
  expect(await named('/library/lessons?theme=climate-resilience')).toEqual([
    [...theme, ...all],
    theme,
  ])
  const place = three('/library/places/US')
  expect(await named('/library/lessons?country=US')).toEqual([[...place, ...all], place])
  expect(await named('/library/lessons?country=XX')).toEqual([all, three('/library')])
  expect(await named('/library')).toEqual([all, three('/library')])
  for (const path of [...theme, ...place]) expect((await site.visit().get(path)).status).toBe(200)
})

test('who has the feed already is told so in no bytes', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  for (const ending of ['atom', 'rss', 'json']) {
    const path = `/library/feed.${ending}`
    const first = await site.visit().get(path)
    const [etag, at] = ['etag', 'last-modified'].map((name) => first.headers.get(name) ?? '')
    const again = async (more: Record<string, string>) =>
      (await site.visit().get(path, more)).status
    expect(await again({ 'if-none-match': etag ?? '' })).toBe(304)
    expect(await again({ 'if-none-match': `"other", W/${etag}` })).toBe(304)
    expect(await again({ 'if-modified-since': at ?? '' })).toBe(304)
    expect(await again({ 'if-none-match': '"other"', 'if-modified-since': at ?? '' })).toBe(200)
    expect(await again({ 'if-modified-since': 'no date' })).toBe(200)
  }
})

test('a feed asks the same of the database for one entry as for three, and holds a hundred at most', async () => {
  const site = await newSite()
  const { id } = await publishedLesson(site.work)
  const one = await site.cost(undefined, '/library/feed.atom')
  await publishedLesson(site.work)
  await publishedLesson(site.work)
  const three = await site.cost(undefined, '/library/feed.atom')
  expect(three.queries).toBe(one.queries)
  await manyLikeOne(site.work, id, 120)
  expect((await items(site, '/library/feed.json')).length).toBe(100)
})

test('there is no feed of a theme or a country that there is not', async () => {
  const site = await newSite()
  for (const path of ['/library/themes/none/feed.atom', '/library/places/XX/feed.rss'])
    expect((await site.visit().get(path)).status).toBe(404)
  expect(topicAt('/library/places/sn/feed.atom', null)).toBe(null)
  expect(topicAt('/library/feed.xml', null)).toBe(null)
})

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]>',
  '&amp;&lt;&#x3c;',
  '[x](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '\u0000\u0008\ufffe',
  '"\'><!--',
  '<?xml?>',
]

const said = () =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE), fc.string()).map(String)

test('no title, text or name breaks a feed, or becomes a script in one', () => {
  const feeds = fc
    .tuple(said(), fc.array(said(), { maxLength: 3 }), said(), said())
    .map(([title, parts, name, label]): Feed => {
      const at = new Date('2026-03-02T09:00:00Z')
      const entry = {
        ...{
          id: `${BASE}/library/lessons/1`,
          href: `${BASE}/library/lessons/1`,
          lang: 'en',
          title,
        },
        html: markdownHtml(parts.join('')),
        ...{ publishedAt: at, changedAt: at, authors: [name], licence: 'CC-BY-4.0' },
        subjects: [{ key: 'mobility', label }],
      }
      const ends = { self: `${BASE}/f`, home: BASE, hub: `${BASE}/h`, publisher: name }
      return { lang: 'en', title, point: label, ...ends, changedAt: at, entries: [entry, entry] }
    })
  fc.assert(
    fc.property(feeds, (feed) => {
      const atom = readXml(atomFeed(feed))
      const rss = readXml(rssFeed(feed))
      expect([within(atom, 'entry').length, within(rss, 'item').length]).toEqual([2, 2])
      const json = JSON.parse(jsonFeed(feed)) as { items: JsonItem[] }
      const htmls = [
        ...textsIn(atom, 'content'),
        ...json.items.map((one) => one.content_html ?? ''),
      ]
      for (const html of htmls) {
        expect(html).not.toMatch(/<(script|img|iframe|style|svg|object|embed|form|meta|link)\b/i)
        expect(html).not.toMatch(/<[^>]*\s(on\w+|style)\s*=/i)
        expect(html).not.toMatch(/(href|src)\s*=\s*["']?\s*(javascript|data|vbscript):/i)
      }
    }),
    { numRuns: 300 },
  )
})
