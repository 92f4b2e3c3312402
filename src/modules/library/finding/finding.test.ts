import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { seedMember } from '#coalition'
import { newId } from '#kernel/ids.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import type { About } from '#platform/search/about.ts'
import { describeBody, indexDocument } from '#platform/search/search.ts'
import { learnWords } from '#platform/search/spelling.ts'
import { newSite } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'

type Told = {
  readonly lang?: string
  readonly text?: string
  readonly visibility?: Visibility
  readonly about?: About
  readonly id?: string
}

const put = (work: Work, title: string, told: Told = {}) => {
  const { lang = 'en', text = '', visibility = 'public', about = {}, id = newId() } = told
  return indexDocument(work, {
    ...{ kind: 'lesson', id, lang, body: BODIES.tamsara.id, visibility, title, text, about },
    href: `/library/lessons/${id}`,
  })
}

const titles = (html: string): readonly string[] =>
  [...html.matchAll(/<h2 class="card-title"[^>]*><a [^>]*>([^<]*)<\/a>/g)].map((at) => at[1] ?? '')

/** A word that stands in the office's record alone. */
const CANARY = 'Quartzitic'

test('nothing hidden shows: not in results, counts, filters, suggestions, nor by their absence', async () => {
  const { work, visit } = await newSite()
  await put(work, `${CANARY} bankruptcy of the harbour`, {
    visibility: 'office',
    about: { hazards: ['cyber-attack'], countries: ['PY'] },
  })
  await put(work, 'Harbour walls', { about: { hazards: ['flood'] } })
  await learnWords(work)
  const read = async (name: 'amina' | undefined, query: string) =>
    (await visit(name).get(`/search?q=${query}`)).text()
  for (const query of ['harbour', 'quartzitc', 'quartzitic', 'bankruptcy', 'bankrupcy', 'harbur']) {
    const page = (await read(undefined, query)).replaceAll(query, '')
    expect([query, /quartzitic|bankruptcy|Paraguay|f=hazard%3Acyber/i.test(page)]).toEqual([
      query,
      false,
    ])
  }
  // Asking for a word that only hidden records have is answered as asking for one that nothing has.
  const answer = async (query: string) =>
    (await read(undefined, query)).replaceAll(query, 'WORD').replace(/_once"[^>]*/g, '')
  expect(await answer('quartzitic')).toBe(await answer('zyxwvutsrq'))
  expect(titles(await read('amina', 'quartzitc'))).toEqual([`${CANARY} bankruptcy of the harbour`])
})

test('a filter shows how many it leaves, and leaves as many', async () => {
  const { work, visit } = await newSite()
  for (const at of [1, 2, 3])
    await put(work, `Zephyr market ${at}`, { about: { themes: ['mobility'], grade: at } })
  await put(work, 'Zephyr market in the rain', { about: { themes: ['governance'] } })
  const all = await (await visit().get('/library/search?q=zephyr')).text()
  expect(all).toContain('4 records')
  const link = /href="([^"]*f=theme%3Amobility[^"]*)"[^>]*>Mobility<\/a> <span class="muted">\(3\)/
  const [, href = ''] = link.exec(all) ?? []
  const narrowed = await (await visit().get(href.replaceAll('&amp;', '&'))).text()
  expect(narrowed).toContain('3 records')
  expect(titles(narrowed).length).toBe(3)
  const none = await (await visit().get('/library/search?q=zephyr&f=hazard:flood')).text()
  expect(none).toContain('Search without filters')
})

test('a record is found once, and read in the language that suits the reader', async () => {
  const { work, visit } = await newSite()
  const id = newId()
  await put(work, 'Zephyr markets at night', { id })
  await put(work, 'Mercados nocturnos del céfiro', { id, lang: 'es' })
  const read = async (lang: string) => {
    const headers = { 'accept-language': lang }
    return titles(await (await visit().get('/search?q=mercados+nocturnos', headers)).text())
  }
  expect(await read('es')).toEqual(['Mercados nocturnos del céfiro'])
  expect(await read('en')).toEqual(['Zephyr markets at night'])
})

test('what fits the place goes first and says why; a visitor says the place, a member has one', async () => {
  const { work, visit } = await newSite()
  await describeBody(work, BODIES.tamsara.id, {})
  await put(work, 'Zephyr one', { about: { populations: [9_000_000], countries: ['NO'] } })
  await put(work, 'Zephyr two', {
    about: { populations: [200_000], countries: ['KE'], hazards: ['flood'] },
  })
  const place = 'population=100k-500k&income=lower-middle&hazard=flood'
  const page = await (await visit().get(`/search?q=zephyr&${place}`)).text()
  expect(titles(page)).toEqual(['Zephyr two', 'Zephyr one'])
  expect(page).toContain('same hazard (Flood)')
  expect(page).toContain('also a city of 100,000 to 500,000 people')
  expect(page).toContain('also in a country of lower-middle income')
  const away = await (await visit().get('/search?q=zephyr&population=over-5m&income=high')).text()
  expect(titles(away)).toEqual(['Zephyr one', 'Zephyr two'])
  await seedMember(work, {
    ...{ bodyId: BODIES.tamsara.id, name: 'Tamsara', country: 'SN', zone: 'Africa/Dakar' },
    ...{ latitude: 14.7, longitude: -17.4, population: 180_000, populationYear: 2024 },
    ...{ populationSource: 'Invented', memberSince: '2024-01-15', pledges: [] },
  })
  const member = await (await visit('amina').get('/search?q=zephyr')).text()
  expect(member).toContain('Compared with:')
  const any = await (await visit('amina').get('/search?q=zephyr&place=any')).text()
  expect(any).not.toContain('Fits your place')
})

test('one record or three cost the same statements', async () => {
  const { work, cost } = await newSite()
  await put(work, 'Zephyr one')
  const one = await cost(undefined, '/search?q=zephyr')
  await put(work, 'Zephyr two')
  await put(work, 'Zephyr three')
  const three = await cost(undefined, '/search?q=zephyr')
  expect(titles(three.text).length).toBe(3)
  expect(three.queries).toBe(one.queries)
})

test('a piece says by its dots where it was cut out, and marks what was looked for', async () => {
  const { work, visit } = await newSite()
  const long = `${'First we asked the people of the quarter what they had lost. '.repeat(4)}Then a zephyr blew over the roofs and the halls. ${'In the end it was quiet again in all the streets of the town. '.repeat(4)}`
  await put(work, 'Over the roofs', { text: long })
  await put(work, 'A short one', { text: 'A zephyr.' })
  const page = await (await visit().get('/search?q=zephyr')).text()
  expect(page).toMatch(/<p class="card-text"[^>]*>… [^…]*<mark>zephyr<\/mark>[^…]*( …|\.)<\/p>/)
  expect(page).toMatch(/<p class="card-text"[^>]*>A <mark>zephyr<\/mark>\.<\/p>/)
})

test('addresses made of nonsense are read as far as they make sense', async () => {
  const { visit } = await newSite()
  const odd = [
    'f=hazard:',
    'f=kind:x%27',
    'f=a:b',
    'f=theme:x',
    'f=country:x',
    'f=lang:x-y',
    'population=x',
    'page=-1',
    'q=%ff%fe',
  ]
  for (const query of [...odd, `q=${'x'.repeat(5000)}`, 'q=%22', 'q=-', 'q=-a', 'q=a+or+b'])
    expect([query, (await visit().get(`/search?${query}`)).status]).toEqual([query, 200])
})

test('the index holds what a record is about, and what its body is where it says no place', async () => {
  const { work } = await newSite()
  await describeBody(work, BODIES.tamsara.id, { countries: ['SN'], populations: [120_000] })
  await put(work, 'Zephyr at home')
  await put(work, 'Zephyr abroad', { about: { countries: ['FR'] } })
  const { rows } = await sql<{ title: string; tags: string[] }>`select title, tags
    from platform.search_document where title like 'Zephyr%' order by title`.execute(work.db)
  const placed = rows.map(({ tags }) => tags.filter((tag) => /^(country|income|pop)/.test(tag)))
  expect(placed).toEqual([
    ['country:FR', 'income:high'],
    ['country:SN', 'income:lower-middle', 'population:100k-500k'],
  ])
})

test('the library says that there is more, and asks the same words of everything', async () => {
  const { work, visit } = await newSite()
  await put(work, 'Market on stilts', { about: { grade: 2 } })
  await indexDocument(work, {
    ...{ kind: 'action', id: newId(), lang: 'en', body: BODIES.tamsara.id, visibility: 'public' },
    ...{ title: 'Market hall on stilts', text: '', href: '/actions/1' },
  })
  const read = async (path: string) => (await visit().get(path)).text()
  const page = await read('/library/search?q=stilts')
  expect(titles(page)).toEqual(['Market on stilts'])
  expect(page).toContain('href="/search?q=stilts"')
  expect(titles(await read('/search?q=stilts'))).toHaveLength(2)
  // Evidence has the words that the lesson itself says it in.
  expect(page).toMatch(/f=grade%3A2">Self-reported<\/a>/)
})
