import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { newWork } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { likeness } from './candidates.ts'
import { search } from './finding.ts'
import { indexDocument, indexDocuments, unindexDocument } from './search.ts'
import { learnWords, slips } from './spelling.ts'

type Told = { readonly id?: string; readonly lang?: string; readonly text?: string }

const put = (work: Work, title: string, { id = newId(), lang = 'en', text = '' }: Told = {}) =>
  indexDocument(work, {
    ...{ kind: 'thing', id, lang, title, text, href: `/things/${id}` },
    ...{ body: BODIES.tamsara.id, visibility: 'public' as const },
  })

const find = async (work: Work, words: string, limit = 10) => {
  const asked = { query: words, langs: ['en'], page: { offset: 0, limit } }
  const { total, found } = await search(work, VISITOR, asked)
  return { total, titles: found.map((one) => one.title) }
}

test('a record that is there in three languages is found once', async () => {
  const work = await newWork()
  const id = newId()
  for (const lang of ['en', 'es', 'fr']) await put(work, 'Tamsara', { id, lang, text: lang })
  await put(work, 'Harbour of Tamsara')
  expect(await find(work, 'tamsara')).toEqual({
    total: 2,
    titles: ['Tamsara', 'Harbour of Tamsara'],
  })
})

test('each language is searched by its own words, one without a dictionary word by word', async () => {
  const work = await newWork()
  await put(work, 'Mercados cubiertos', { lang: 'es' })
  await put(work, 'Marchés couverts', { lang: 'fr' })
  await put(work, 'Mercados cobertos', { lang: 'pt' })
  // A word of the field finds it in the other languages too, after those that say it as it was typed.
  const { titles } = await find(work, 'mercado')
  expect(titles.slice(0, 2).sort()).toEqual(['Mercados cobertos', 'Mercados cubiertos'])
  expect(titles.slice(2)).toEqual(['Marchés couverts'])
  expect(await find(work, 'cubierto')).toEqual({ total: 1, titles: ['Mercados cubiertos'] })
  expect((await find(work, 'marche')).titles[0]).toBe('Marchés couverts')
})

test('what is left out is left out before the page is cut, and not counted', async () => {
  const work = await newWork()
  const ids = [newId(), newId(), newId()]
  for (const [at, id] of ids.entries()) await put(work, `Zephyr ${at}`, { id })
  const without = new Set(ids.slice(0, 2).map((id) => `thing ${id}`))
  const asked = { query: 'zephyr', langs: ['en'], page: { offset: 0, limit: 1 } }
  const { total, found } = await search(work, VISITOR, { ...asked, without })
  expect([total, found.map(({ id }) => id)]).toEqual([1, ids.slice(2)])
})

test('words that say nothing, signs and very long queries find nothing and break nothing', async () => {
  const work = await newWork()
  await put(work, 'Night market')
  for (const words of ['the', '&|!():*', "'", '\\', '"', '-', 'or or', 'x'.repeat(5000)])
    expect([words, await find(work, words)]).toEqual([words, { total: 0, titles: [] }])
})

test('a title in which the word stands goes before a text in which it stands', async () => {
  const work = await newWork()
  await put(work, 'Cooling centres', { text: 'A market hall is opened at night.' })
  await put(work, 'Market halls', { text: 'Opened at night.' })
  expect((await find(work, 'market')).titles).toEqual(['Market halls', 'Cooling centres'])
})

test('where enough say it in title or summary, those that say it in passing are not looked for', async () => {
  const work = await newWork()
  const saying = (title: string, text: string) => ({
    ...{ kind: 'thing', id: newId(), lang: 'en', body: BODIES.tamsara.id, href: '/things/one' },
    ...{ visibility: 'public' as const, title, text },
  })
  const heads = Array.from({ length: 99 }, () => saying('Zephyr', ''))
  await indexDocuments(work, [...heads, saying('Halls', 'A zephyr.')])
  const asked = { query: 'zephyr', langs: ['en'], page: { offset: 0, limit: 1 } }
  const few = await search(work, VISITOR, asked)
  expect([few.total, few.more]).toEqual([100, false])
  await indexDocument(work, saying('Zephyr', ''))
  const enough = await search(work, VISITOR, asked)
  expect([enough.total, enough.more]).toEqual([100, true])
})

test('of more than can be weighed those that say it in title or summary are, however old', async () => {
  const work = await newWork()
  const many = Array.from({ length: 520 }, (_, at) => ({
    ...{ kind: 'thing', id: newId(), lang: 'en', body: BODIES.tamsara.id, href: `/things/${at}` },
    ...{ visibility: 'public' as const, title: `Halls ${at}`, text: 'A zephyr blows through.' },
  }))
  await indexDocuments(work, many)
  const old = { publishedAt: new Date('2001-01-01T00:00:00Z'), href: '/things/old' }
  const [first = many[0]] = many
  if (!first) throw new Error('nothing was put in')
  await indexDocument(work, { ...first, ...old, id: newId(), title: 'Zephyr', text: '' })
  await indexDocument(work, { ...first, ...old, id: newId(), summary: 'A zephyr.', text: '' })
  const asked = { query: 'zephyr', langs: ['en'], page: { offset: 0, limit: 2 } }
  const { found, total, more } = await search(work, VISITOR, asked)
  expect(found.map((one) => one.title)).toEqual(['Zephyr', 'Halls 0'])
  expect([total, more]).toEqual([300, true])
  const newest = await search(work, VISITOR, { ...asked, order: 'newest' })
  expect(newest.found.some((one) => one.title === 'Zephyr')).toBe(false)
})

const TITLES = [
  'Tamsara',
  'Villa Alta, Tamsara',
  'São Tomé de Villa-Alta',
  'villa villa',
  'St. Louis (Senegal)',
  'Villas of the north',
  "L'eau de la ville",
  '42 measures against heat',
]
const QUERIES = [
  'villa',
  'villa alta',
  'sao tome',
  'st. louis',
  "l'eau",
  'ville',
  '42',
  'a',
  'tamsra',
]

test('how much a title looks like a query is the same with the short way as without', async () => {
  const work = await newWork()
  for (const query of [...QUERIES, ...TITLES]) {
    const { rows } = await sql<{ title: string; short: number; long: number }>`
      select title, ${likeness(query)} as short,
        word_similarity(platform.folded(${query}), title_folded) as long
      from (select title, platform.folded(title) as title_folded
        from unnest(${TITLES}::text[]) as title) as titled`.execute(work.db)
    expect(rows.length).toBe(TITLES.length)
    for (const { title, short, long } of rows)
      expect([query, title, short]).toEqual([query, title, long])
  }
})

test('a slip is a letter changed, left out, put in or swapped with its neighbour', () => {
  const pairs = [
    ['market', 'market', 0],
    ['makret', 'market', 1],
    ['marke', 'market', 1],
    ['maarket', 'market', 1],
    ['narket', 'market', 1],
    ['', 'abc', 3],
    ['flood', 'food', 1],
  ] as const
  expect(pairs.map(([one, other]) => slips(one, other))).toEqual(pairs.map((pair) => pair[2]))
})

test('a misspelled word is read as the one that was meant, and a record taken out is gone', async () => {
  const work = await newWork()
  const id = newId()
  await put(work, 'Cooling centres', { id, text: 'Opened in the libraries.' })
  await learnWords(work)
  expect(await find(work, 'libarries')).toEqual({ total: 1, titles: ['Cooling centres'] })
  await unindexDocument(work, 'thing', id)
  expect(await find(work, 'libarries')).toEqual({ total: 0, titles: [] })
})
