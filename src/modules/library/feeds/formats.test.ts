import { expect, test } from 'vitest'
import { THEMES } from '#kernel/frame.ts'
import { newSite } from '#tests/house.ts'
import { publishedIssue } from '#tests/issues.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { publishedNote } from '#tests/notes.ts'
import { type Read, readXml } from '#tests/xml.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** Something in every feed: two lessons that stand in all themes and two countries, a note, an issue. */
async function filled(): Promise<Site> {
  const site = await newSite()
  const others = [
    { place: 'Phoenix', country: 'US', date: '2021-06', what: 'Trees & <benches>.' },
    { place: 'Dakar', country: 'SN', date: '2022', what: 'Awnings.' },
  ]
  const whole = { others, themes: [...THEMES] }
  await publishedLesson(site.work, { ...whole, headline: 'Consider “shade” & <water>' })
  await publishedLesson(site.work, whole)
  await publishedNote(site.work)
  await publishedIssue(site.work)
  return site
}

const FOLDERS = [
  '/library',
  ...THEMES.map((theme) => `/library/themes/${theme}`),
  ...['/library/places/US', '/library/places/SN', '/briefings'],
]
const LANGS = ['', '?lang=fr', '?lang=pt-BR,es']
const ALL = FOLDERS.flatMap((folder) => LANGS.map((lang) => [folder, lang] as const))

const isWhole = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

/** Source: RFC 822, 5.1, with the four figures of a year that RSS asks for */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

const isDay = (text: string): boolean => RFC_822.test(text) && new Date(text).toUTCString() === text

const bare = (of: Read, name: string): readonly string[] =>
  of.held.filter((held) => held.name === name).map(({ text }) => text)

/** What RSS 2.0.11 knows, of what we could write; anything else has a name of a space that is declared. */
const CHANNEL = /^(title|link|description|language|lastBuildDate|pubDate|ttl|category|item)$/
const ITEM = /^(title|link|description|category|guid|pubDate)$/

const strangers = (of: Read, known: RegExp, spaces: readonly string[]): readonly string[] =>
  of.held
    .map(({ name }) => name)
    .filter((name) => !known.test(name) && !spaces.includes(name.split(':')[0] ?? ''))

function rssFaults(document: string): readonly string[] {
  const rss = readXml(document)
  const spaces = Object.keys(rss.attributes).flatMap((name) => name.split('xmlns:')[1] ?? [])
  const [channel, ...more] = rss.held
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0' || !channel || more.length > 0)
    return ['no RSS 2.0 with one channel']
  const faults = [...strangers(channel, CHANNEL, spaces)]
  for (const name of ['title', 'link', 'description'])
    if (bare(channel, name).length !== 1 || bare(channel, name)[0] === '') faults.push(name)
  if (!isWhole(bare(channel, 'link')[0] ?? '')) faults.push('link of the channel')
  if (!bare(channel, 'lastBuildDate').every(isDay)) faults.push('lastBuildDate')
  if (!bare(channel, 'ttl').every((text) => /^\d+$/.test(text))) faults.push('ttl')
  const items = channel.held.filter(({ name }) => name === 'item')
  const guids = items.flatMap((item) => bare(item, 'guid'))
  if (new Set(guids).size !== items.length) faults.push('a guid is there twice, or not at all')
  return [...faults, ...items.flatMap((item) => itemFaults(item, spaces))]
}

function itemFaults(item: Read, spaces: readonly string[]): readonly string[] {
  const faults = [...strangers(item, ITEM, spaces)]
  if (bare(item, 'description').some((text) => text === '')) faults.push('an empty description')
  for (const name of ['title', 'link', 'guid', 'pubDate'])
    if (bare(item, name).length !== 1 || bare(item, name)[0] === '') faults.push(`item ${name}`)
  if (!bare(item, 'pubDate').every(isDay)) faults.push('pubDate')
  if (![...bare(item, 'link'), ...bare(item, 'guid')].every(isWhole)) faults.push('an address')
  const guid = item.held.find(({ name }) => name === 'guid')
  if (guid?.attributes.isPermaLink !== 'true') faults.push('isPermaLink')
  if (/(href|src)="(?!https?:|mailto:)/.test(bare(item, 'description')[0] ?? ''))
    faults.push('a part of an address')
  return faults
}

type Json = Readonly<Record<string, unknown>>

const isText = (held: unknown): held is string => typeof held === 'string' && held !== ''
const list = (held: unknown): readonly Json[] => (Array.isArray(held) ? held : [])

/** Source: JSON Feed 1.1; RFC 3339; RFC 5646 */
function jsonFaults(feed: Json): readonly string[] {
  const faults: string[] = []
  if (feed.version !== 'https://jsonfeed.org/version/1.1') faults.push('version')
  if (!isText(feed.title)) faults.push('title')
  if (!Array.isArray(feed.items)) faults.push('items')
  for (const name of ['home_page_url', 'feed_url'])
    if (!isWhole(String(feed[name]))) faults.push(name)
  if (!isTag(feed.language)) faults.push('language')
  if (!list(feed.hubs).every(({ type, url }) => isText(type) && isWhole(String(url))))
    faults.push('hubs')
  if (!areAuthors(feed.authors)) faults.push('authors')
  const ids = list(feed.items).map(({ id }) => id)
  if (new Set(ids).size !== ids.length) faults.push('an id is there twice')
  return [...faults, ...list(feed.items).flatMap(entryFaults)]
}

function entryFaults(item: Json): readonly string[] {
  const faults: string[] = []
  if (!isText(item.id)) faults.push('item id')
  if (!isText(item.content_html) && !isText(item.content_text)) faults.push('item content')
  if (!isWhole(String(item.url))) faults.push('item url')
  for (const name of ['date_published', 'date_modified'])
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(String(item[name]))) faults.push(name)
  if (!isTag(item.language) || !areAuthors(item.authors)) faults.push('item language or authors')
  if (!Array.isArray(item.tags) || !item.tags.every(isText)) faults.push('tags')
  return faults
}

const isTag = (held: unknown): boolean => isText(held) && Intl.getCanonicalLocales(held)[0] === held

const areAuthors = (held: unknown): boolean =>
  list(held).length > 0 && list(held).every(({ name }) => isText(name))

test('every RSS feed has what RSS 2.0 asks for: of all, each theme, a place and the briefings', async () => {
  const site = await filled()
  for (const [folder, lang] of ALL) {
    const path = `${folder}/feed.rss${lang}`
    const text = await (await site.visit().get(path)).text()
    expect([path, ...rssFaults(text)]).toEqual([path])
    const [channel] = readXml(text).held
    const self = channel?.held.find(({ attributes }) => attributes.rel === 'self')
    expect(self?.attributes.href).toBe(`http://localhost:3000${path}`)
    expect(channel?.held.some(({ name }) => name === 'item')).toBe(true)
  }
})

test('every JSON feed has what JSON Feed 1.1 asks for, under the address it names', async () => {
  const site = await filled()
  for (const [folder, lang] of ALL) {
    const path = `${folder}/feed.json${lang}`
    const answer = await site.visit().get(path)
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = (await answer.json()) as Json
    expect([path, ...jsonFaults(feed)]).toEqual([path])
    expect(feed.feed_url).toBe(`http://localhost:3000${path}`)
    expect(list(feed.items).length).toBeGreaterThan(0)
  }
})

test('an empty feed is one too', async () => {
  const site = await newSite()
  const text = await (await site.visit().get('/library/feed.rss')).text()
  expect(rssFaults(text)).toEqual([])
  const feed = (await (await site.visit().get('/briefings/feed.json')).json()) as Json
  expect([jsonFaults(feed), feed.items]).toEqual([[], []])
})
