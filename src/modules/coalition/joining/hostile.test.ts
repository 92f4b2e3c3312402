import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusals.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { draftOf, IDENTITY, memberBy, sentBy } from '#tests/joining.ts'
import { beginAt } from './drafting/service.ts'

test('the very same letter for another city is noticed', async () => {
  const site = await newSite()
  await memberBy(site)
  const id = await sentBy(site, {
    by: 'lena',
    place: '2244802',
    identity: {
      officialAddress: 'lena@lanternworks-foundation.example',
      website: 'https://lanternworks-foundation.example',
    },
  })
  const desk = await (await site.visit('hana').get(`/joining/${id}`)).text()
  expect(desk).toContain('The very same file was sent for: Saint-Louis')
})

test('a file that is no letter is refused, with what to send instead', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  const data = new FormData()
  data.append('letter', new File(['<svg onload=alert(1)>'], 'letter.pdf'))
  const answer = await site.visit('chen').post(`/joining/${id}/letter`, data)
  expect(answer.status).toBe(422)
})

test('mass beginnings stop: three open applications, and a few beginnings at a time', async () => {
  const work = await newWork()
  const chen = await as(work, 'chen')
  const places = [2_246_452, 2_244_802, 2_243_940, 2_250_805]
  const begin = (geonamesId: number) => beginAt(work, chen, { geonamesId, another: true })
  for (const place of places.slice(0, 3)) await begin(place)
  await expect(begin(places[3] ?? 0)).rejects.toBeInstanceOf(Refusal)
  for (let round = 0; round < 3; round += 1)
    await sql`update coalition.application set state = 'withdrawn', decided_at = now()`
      .execute(work.db)
      .then(() => begin(places[3] ?? 0).catch(() => undefined))
  await sql`update coalition.application set state = 'withdrawn', decided_at = now()`.execute(
    work.db,
  )
  await expect(begin(places[3] ?? 0)).rejects.toMatchObject({ kind: 'too-many' })
})

test.each(['application_event', 'application_check', 'standing_change'])(
  'what is in %s cannot be rewritten',
  async (table) => {
    const site = await newSite()
    await memberBy(site)
    const forged = sql`delete from coalition.${sql.raw(table)}`.execute(site.work.db)
    await expect(forged).rejects.toThrow('append-only')
  },
)

test('hostile input is an answer, never a failure', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  const nasty = [
    '',
    '\u0000',
    "'; drop table coalition.place; --",
    '<script>',
    'x'.repeat(5000),
    '２',
  ]
  for (const text of nasty) {
    const fields = { ...IDENTITY, legalName: text, website: text, population: text }
    const answer = await site.visit('chen').post(`/joining/${id}/identity`, fields)
    expect([text.slice(0, 9), answer.status < 500]).toEqual([text.slice(0, 9), true])
    const page = await site.visit('chen').get(`/joining/new?q=${encodeURIComponent(text)}`)
    expect(page.status).toBeLessThan(500)
  }
  expect((await site.visit('chen').get('/joining/not-an-id')).status).toBe(404)
  expect((await site.visit('chen').post('/joining', { geonamesId: '99999999999999' })).status).toBe(
    422,
  )
  expect((await site.visit('chen').post('/joining', { geonamesId: '1' })).status).toBe(404)
})

test('a null character in words is taken out or refused, never a failure', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  const answer = await site
    .visit('hana')
    .post(`/joining/${id}/clarification`, { words: 'a\u0000b' })
  expect(answer.status).toBeLessThan(500)
})
