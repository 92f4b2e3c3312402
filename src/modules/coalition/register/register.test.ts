import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { search } from '#platform/search/finding.ts'
import { newSite, newWork } from '#tests/house.ts'
import { mailTo } from '#tests/joining.ts'
import { BODIES } from '#tests/world.ts'
import { type SeededMember, seedMember, seedMembers } from '../seeding/index.ts'
import { fewCells, POINTS_MOST, registerRows, registerSummary } from './queries.ts'

const city = (more: Partial<SeededMember> & { readonly name: string }): SeededMember => ({
  ...{ country: 'SN', latitude: 14.7, longitude: -17.4, zone: 'Africa/Dakar' },
  ...{ population: 100_000, memberSince: '2024-05-07' },
  ...more,
})

const PLEDGES = [
  {
    commitment: 'advocate' as const,
    what: 'Speak at the forum of cities',
    measure: 'One talk',
    dueOn: '2026-12-01',
  },
  {
    commitment: 'active-support' as const,
    what: 'A secret plan of the office',
    measure: 'One plan',
    dueOn: '2026-12-01',
    public: false,
  },
]

test('the register lists members with their place, and finds them by any of their names', async () => {
  const site = await newSite()
  await seedMembers(site.work, [
    city({ name: 'Tamsor', otherNames: ['Tamsour', 'Ville de Tamsor'] }),
    city({ name: 'Veldmere', country: 'NL' }),
  ])
  const names = async (query: string) => {
    const text = await (await site.visit().get(`/coalition${query}`)).text()
    return ['Tamsor', 'Veldmere'].filter((name) =>
      text.includes(`/coalition/cities/${name.toLowerCase()}">`),
    )
  }
  expect(await names('')).toEqual(['Tamsor', 'Veldmere'])
  expect(await names('?q=TAMSOUR')).toEqual(['Tamsor'])
  expect(await names('?country=NL')).toEqual(['Veldmere'])
  expect(await names('?region=africa')).toEqual(['Tamsor'])
  expect(await names('?type=metropolitan-body')).toEqual([])
  expect(await names('?standing=lapsed')).toEqual([])
  expect(await names('?country=zz&region=moon&sort=evil&dir=up&page=-4')).toEqual([
    'Tamsor',
    'Veldmere',
  ])
})

test('one city or three: the list takes the same number of statements', async () => {
  const site = await newSite()
  await seedMember(site.work, city({ name: 'Tamsor' }))
  const one = await site.cost(undefined, '/coalition')
  await seedMembers(
    site.work,
    ['Veldmere', 'Corrin'].map((name) => city({ name })),
  )
  const three = await site.cost(undefined, '/coalition')
  expect([one, three].map(({ text }) => text.includes('Corrin'))).toEqual([false, true])
  expect(three.queries).toBe(one.queries)
})

test('a page holds twenty-five cities and leads to the next', async () => {
  const site = await newSite()
  await seedMembers(
    site.work,
    Array.from({ length: 30 }, (_, at) => city({ name: `Town ${String(at).padStart(2, '0')}` })),
  )
  const rows = await registerRows(site.work, {}, { by: 'name', down: false }, 2)
  const { found } = await registerSummary(site.work, {})
  expect([rows.length, found, rows[0]?.name]).toEqual([5, 30, 'Town 25'])
  expect(await (await site.visit().get('/coalition')).text()).toContain('/coalition?page=2')
})

test('people of a place inside another member are counted once', async () => {
  const work = await newWork()
  const [inner, outer] = await seedMembers(work, [
    city({ name: 'Tamsor', population: 40_000 }),
    city({ name: 'Greater Tamsor', population: 90_000, memberType: 'metropolitan-body' }),
  ])
  await sql`update coalition.place set parent_id = (select place_id from coalition.member
    where body_id = ${outer}) where id = (select place_id from coalition.member
    where body_id = ${inner})`.execute(work.db)
  expect((await registerSummary(work, {})).totals).toEqual({
    cities: 2,
    countries: 1,
    people: 90_000,
    unknown: 0,
  })
})

test('few members are on the map one by one, and what the filter leaves out is not', async () => {
  const work = await newWork()
  const history = [{ on: '2025-05-07', to: 'lapsed' as const }]
  await seedMembers(work, [
    city({ name: 'Tamsor', population: 40_000 }),
    city({ name: 'Tamsor-Nord', population: null }),
    city({ name: 'Veldmere', country: 'NL', latitude: 52, longitude: 5 }),
    city({ name: 'Corrin', country: 'IE', history }),
  ])
  const names = async (filter: Parameters<typeof registerSummary>[1]) => {
    const { found, cells, countries, totals } = await registerSummary(work, filter)
    return [found, cells.map((cell) => cell.name), [...countries].sort(), totals.cities]
  }
  const all = ['IE', 'NL', 'SN']
  expect(await names({})).toEqual([3, ['Tamsor', 'Tamsor-Nord', 'Veldmere'], all, 3])
  expect(await names({ country: 'NL' })).toEqual([1, ['Veldmere'], all, 3])
  expect(await names({ standing: 'lapsed' })).toEqual([1, ['Corrin'], all, 3])
  expect(await names({ words: 'nowhere' })).toEqual([0, [], all, 3])
})

test('many members are gathered: sixty points at most, each named after its largest city, nobody lost', async () => {
  const cells = Array.from({ length: 300 }, (_, at) => ({
    ...{ line: Math.floor(at / 30) - 5, column: (at % 30) - 15, name: `City ${at}` },
    ...{ slug: `city-${at}`, population: at, count: 2, latitude: 1, longitude: 2 },
  }))
  const few = fewCells(cells)
  expect(few.length).toBeLessThanOrEqual(POINTS_MOST)
  expect(few.reduce((sum, cell) => sum + cell.count, 0)).toBe(600)
  expect(few.every((cell) => cell.latitude === 1 && cell.longitude === 2)).toBe(true)
  expect(few.some((cell) => cell.name === 'City 299')).toBe(true)
  expect(fewCells(cells.slice(0, 60))).toEqual(cells.slice(0, 60))
})

test('a city’s page says languages by name, and offers a letter only where one can be sent', async () => {
  const site = await newSite()
  const history = [{ on: '2025-05-07', to: 'suspended' as const }]
  await seedMember(site.work, city({ name: 'Tamsor', languages: 'fr, wo, Pulaar of the delta' }))
  await seedMember(site.work, city({ name: 'Corrin', history }))
  const open = await (await site.visit().get('/coalition/cities/tamsor')).text()
  expect(open).toContain('French, Wolof, and Pulaar of the delta')
  expect(open).toContain('/coalition/cities/tamsor/letter')
  const closed = await (await site.visit().get('/coalition/cities/corrin')).text()
  expect(closed).not.toContain('/coalition/cities/corrin/letter')
})

test('a city’s page shows public promises and every change of standing, and no private promise', async () => {
  const site = await newSite()
  const history = [{ on: '2025-05-07', to: 'lapsed' as const, reason: 'Nobody answered.' }]
  await seedMember(site.work, city({ name: 'Tamsor', history, pledges: PLEDGES }))
  for (const name of [undefined, 'lena', 'chen'] as const) {
    const text = await (await site.visit(name).get('/coalition/cities/tamsor')).text()
    expect(text).toContain('Speak at the forum of cities')
    expect(text).not.toContain('A secret plan')
    expect(text).toContain('Nobody answered.')
    expect(text).toContain('The membership lapsed')
  }
})

test('files: CSV, JSON and GeoJSON say the same, and no address or private promise is in them', async () => {
  const site = await newSite()
  await seedMember(site.work, city({ name: 'Tamsor', pledges: PLEDGES, signatoryTitle: '=1+1' }))
  const get = async (name: string) => (await site.visit().get(`/coalition/cities.${name}`)).text()
  const csv = await get('csv')
  const json = JSON.parse(await get('json'))
  const geo = JSON.parse(await get('geojson'))
  expect(json.cities.map((one: { name: string }) => one.name)).toEqual(['Tamsor'])
  expect(geo.features[0].geometry).toEqual({ type: 'Point', coordinates: [-17.4, 14.7] })
  expect(csv).toContain('Tamsor')
  expect(csv).toContain("'=1+1")
  for (const text of [csv, JSON.stringify(json), JSON.stringify(geo)]) {
    expect(text).not.toContain('@')
    expect(text).not.toContain('secret')
  }
})

test('a message reaches lead and deputy, and the writer sees no address of theirs', async () => {
  const site = await newSite()
  await seedMember(site.work, city({ name: 'Tamsara', bodyId: BODIES.tamsara.id }))
  const letter = { subject: 'Flood barriers', message: 'How did you pay for them?' }
  const page = await site.visit('chen').get('/coalition/cities/tamsara/letter')
  expect(await page.text()).not.toContain('tamsara.example')
  const sent = await site.visit('chen').post('/coalition/cities/tamsara/letters', letter)
  expect(sent.status).toBe(303)
  for (const address of ['amina@tamsara.example', 'bo@tamsara.example']) {
    const mail = await mailTo(site.work, address)
    expect(mail.body_text).toContain('How did you pay for them?')
    expect(mail.body_text).toContain('chen@mail.example')
    expect(mail.body_text).not.toContain(address)
  }
})

test('messages are limited, and a visitor signs in first with the words kept', async () => {
  const site = await newSite()
  await seedMember(site.work, city({ name: 'Tamsara', bodyId: BODIES.tamsara.id }))
  const letter = {
    ...{ subject: 'Hello', message: 'Words', _page: '/coalition/cities/tamsara/letter' },
  }
  const visitor = await site.visit().post('/coalition/cities/tamsara/letters', letter)
  expect(visitor.headers.get('location')).toContain('/sign-in')
  const answers: number[] = []
  for (let at = 0; at < 7; at += 1)
    answers.push(
      (await site.visit('chen').post('/coalition/cities/tamsara/letters', letter)).status,
    )
  expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429])
})

test('the search finds a city by another name, in the reader’s language', async () => {
  const work = await newWork()
  await seedMember(work, city({ name: 'Tamsor', otherNames: ['Tamsourville'] }))
  const { found } = await search(work, VISITOR, {
    query: 'tamsourville',
    langs: ['en'],
    page: { offset: 0, limit: 10 },
  })
  expect([...new Set(found.map((one) => one.href))]).toEqual(['/coalition/cities/tamsor'])
})

test('five thousand cities: a page of the register and its map stay light', async () => {
  const site = await newSite()
  await sql`insert into people.body (id, kind, name, slug, standing, country, demo, created_at)
    select gen_random_uuid(), 'city', 'Bench ' || n, 'bench-' || n, 'active', 'SN', true, now()
    from generate_series(1, 5000) n`.execute(site.work.db)
  const bodies = await sql<{ id: string; name: string }>`select id, name from people.body
    where slug like 'bench-%'`.execute(site.work.db)
  await seedMembers(
    site.work,
    bodies.rows.map(({ id, name }, at) =>
      city({
        name,
        bodyId: id,
        latitude: -60 + (at % 120),
        longitude: -180 + ((at * 7) % 360),
      }),
    ),
  )
  await sql`analyze coalition.member, coalition.place, coalition.place_name`.execute(site.work.db)
  const page = await site.visit().get('/coalition?q=bench&page=100')
  expect(page.status).toBe(200)
  expect((await page.text()).length).toBeLessThan(100_000)
})
