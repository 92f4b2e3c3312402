import fc from 'fast-check'
import { type Insertable, sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { bestLang } from '#kernel/languages.ts'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { newWork } from '#tests/house.ts'
import { insertSubscriber } from '../queries.ts'
import type { SubscriberTable } from '../tables.ts'
import { audienceOf, audienceSize, type Edition, type Recipient } from './index.ts'

const ISSUE: Edition = {
  kind: 'weekly',
  langs: ['en', 'es', 'fr'],
  original: 'en',
  day: null,
  themes: [],
}

async function reader(
  work: Work,
  address: string,
  more: Partial<Insertable<SubscriberTable>> = {},
) {
  const facts = { id: newId(), address, address_hash: addressHash(address), lang: 'en' as const }
  const when = {
    langs: ['en'],
    themes: [],
    zone: 'UTC',
    hour: 7,
    confirmed_at: work.now,
    changed_at: work.now,
  }
  const rest = { rhythm: 'weekly' as const, paused_until: null, person_id: null, left_at: null }
  await insertSubscriber(work, { ...facts, ...when, ...rest, ...more })
}

const heard = async (work: Work, edition: Edition): Promise<readonly Recipient[]> =>
  (
    await sql<Recipient>`select * from (${await audienceOf(work, edition)}) as audience
      order by address`.execute(work.db)
  ).rows

const who = async (work: Work, edition: Edition) =>
  (await heard(work, edition)).map((one) => one.address)

test('an issue goes to who confirmed, is not paused and chose its rhythm', async () => {
  const work = await newWork()
  await reader(work, 'weekly@a.example')
  await reader(work, 'monthly@a.example', { rhythm: 'monthly' })
  await reader(work, 'sessions@a.example', { rhythm: 'sessions' })
  await reader(work, 'left@a.example', { state: 'left', left_at: work.now })
  await reader(work, 'paused@a.example', { paused_until: '2026-03-03' })
  await reader(work, 'back@a.example', { paused_until: '2026-03-02' })
  expect(await who(work, ISSUE)).toEqual(['back@a.example', 'weekly@a.example'])
  expect(await who(work, { ...ISSUE, kind: 'monthly' })).toEqual(['monthly@a.example'])
  expect(await who(work, { ...ISSUE, day: '2026-03-03' })).toContain('paused@a.example')
})

test('an issue for some themes goes to who chose one of them, and to who chose none', async () => {
  const work = await newWork()
  await reader(work, 'all@a.example')
  await reader(work, 'heat@a.example', { themes: ['climate-resilience', 'mobility'] })
  await reader(work, 'waste@a.example', { themes: ['waste-and-circularity'] })
  const themes = ['climate-resilience', 'governance']
  expect(await who(work, { ...ISSUE, themes })).toEqual(['all@a.example', 'heat@a.example'])
})

test('each reads the version that their own order of languages chooses', async () => {
  const work = await newWork()
  await reader(work, 'a@a.example', { langs: ['pt-BR', 'fr', 'es'] })
  await reader(work, 'b@a.example', { langs: ['ar'] })
  await reader(work, 'c@a.example', { langs: ['es', 'fr'] })
  const read = await heard(work, ISSUE)
  expect(read.map(({ address, variant }) => [address, variant])).toEqual([
    ['a@a.example', 'fr'],
    ['b@a.example', 'en'],
    ['c@a.example', 'es'],
  ])
  expect(await audienceSize(work, ISSUE)).toEqual([
    { variant: 'en', readers: 1 },
    { variant: 'es', readers: 1 },
    { variant: 'fr', readers: 1 },
  ])
})

test('the database chooses a language as the kernel does, whatever there is', async () => {
  const work = await newWork()
  const tag = fc.constantFrom(
    'en',
    'es',
    'pt',
    'pt-BR',
    'PT-br',
    'pt-PT',
    'zh-Hans',
    'zh',
    'fr',
    '',
  )
  const tags = fc.uniqueArray(tag, { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(tags, tags, tag, async (available, order, original) => {
      const { rows } = await sql<{ lang: string }>`select briefings.best_lang(
        ${available}::text[], ${order}::text[], ${original}::text) as lang`.execute(work.db)
      expect(rows[0]?.lang).toBe(bestLang(available, order, original))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['Europe/London', '2026-03-28', 7, '2026-03-28T07:00:00Z'],
  ['Europe/London', '2026-03-29', 1, '2026-03-29T01:00:00Z'], // skipped: two o’clock by the clock
  ['Europe/London', '2026-03-29', 7, '2026-03-29T06:00:00Z'],
  ['America/New_York', '2026-03-08', 2, '2026-03-08T07:00:00Z'], // skipped
  ['America/New_York', '2026-11-01', 1, '2026-11-01T06:00:00Z'], // comes twice: the later one
  ['Australia/Lord_Howe', '2026-10-04', 7, '2026-10-03T20:00:00Z'], // half an hour forward
  ['Australia/Lord_Howe', '2026-04-05', 7, '2026-04-04T20:30:00Z'],
  ['Africa/Casablanca', '2026-02-14', 7, '2026-02-14T06:00:00Z'],
  ['Asia/Kathmandu', '2026-05-01', 7, '2026-05-01T01:15:00Z'],
  ['Pacific/Apia', '2026-05-01', 7, '2026-04-30T18:00:00Z'],
  ['Nowhere/Land', '2026-05-01', 7, '2026-05-01T07:00:00Z'],
])(
  'in %s seven o’clock and its neighbours are one instant each: %s at %i',
  async (zone, day, hour, at) => {
    const work = await newWork(new Date('2026-01-01T00:00:00Z'))
    await reader(work, 'r@a.example', { zone, hour })
    const [one, ...others] = await heard(work, { ...ISSUE, day })
    expect(others).toEqual([])
    expect(one?.send_at).toEqual(new Date(at))
  },
)

test('an hour that is over already is at once, and so is everything without a day', async () => {
  const work = await newWork(new Date('2026-05-14T09:30:00Z'))
  await reader(work, 'auckland@a.example', { zone: 'Pacific/Auckland', hour: 7 })
  await reader(work, 'lima@a.example', { zone: 'America/Lima', hour: 7 })
  const day = '2026-05-14'
  expect((await heard(work, { ...ISSUE, day })).map((one) => one.send_at)).toEqual([
    null,
    new Date('2026-05-14T12:00:00Z'),
  ])
  expect((await heard(work, ISSUE)).map((one) => one.send_at)).toEqual([null, null])
})
