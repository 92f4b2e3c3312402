import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { placeOfBody } from '#coalition'
import type { Work } from '#platform/database/work.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { mailTo } from '#tests/joining.ts'
import { BODIES, type Name } from '#tests/world.ts'
import { seedMember } from '../seeding/index.ts'
import { findMember, membershipJobs, observe, pledgesOf } from './index.ts'
import { announceSuspension, answerNotice, confirmTeam, suspend } from './service.ts'

const TAMSARA = BODIES.tamsara.id
const ORVANNE = BODIES.orvanne.id
const DAY = 86_400_000

const town = (name: string, bodyId: string, more = {}) => ({
  ...{ name, bodyId, country: 'SN', latitude: 14.7, longitude: -17.4, zone: 'Africa/Dakar' },
  ...{ population: 250_000, memberSince: '2024-05-07' },
  ...more,
})

const PLEDGE = {
  commitment: 'advocate' as const,
  what: 'Speak at the forum of cities',
  measure: 'One talk',
  dueOn: '2026-12-01',
}

async function tamsara(more = {}): Promise<Work> {
  const work = await newWork()
  await seedMember(work, town('Tamsara', TAMSARA, more))
  await seedMember(work, town('Orvanne', ORVANNE))
  return work
}

const after = (work: Work, days: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + days * DAY),
})

const RUN = { attempt: 1, last: false, signal: new AbortController().signal }

async function daily(work: Work): Promise<void> {
  for (const job of membershipJobs) await job.perform(work, {}, RUN)
}

const stateOf = async (work: Work, body = TAMSARA) => (await findMember(work, body))?.state

test('a year on the team is asked for; silence makes it lapsing, then lapsed, and one word mends it', async () => {
  const work = await tamsara()
  await daily(after(work, 366))
  expect(await stateOf(work)).toBe('active')
  expect((await mailTo(work, 'bo@tamsara.example')).subject).toContain('still act for your city')
  await daily(after(work, 366 + 89))
  expect(await stateOf(work)).toBe('active')
  await daily(after(work, 366 + 90))
  expect(await stateOf(work)).toBe('lapsing')
  await daily(after(work, 366 + 181))
  expect(await stateOf(work)).toBe('lapsed')
  expect((await as(work, 'amina')).acting?.standing).toBe('lapsed')
  await confirmTeam(after(work, 550), await as(work, 'bo'), TAMSARA)
  expect(await stateOf(work)).toBe('active')
  expect((await as(work, 'amina')).acting?.standing).toBe('active')
  const topics = (await said(work)).filter((line) => line.endsWith(TAMSARA))
  expect(
    topics.map((line) => line.split(' ')[0]).filter((topic) => topic?.startsWith('coal')),
  ).toEqual([
    'coalition.confirmation-asked',
    'coalition.membership-lapsing',
    'coalition.membership-lapsed',
    'coalition.membership-active',
  ])
})

test('the daily job done twice on one day does everything once', async () => {
  const work = await tamsara()
  await daily(after(work, 366))
  await daily(after(work, 366))
  const asked = (await said(work)).filter((line) => line.startsWith('coalition.confirmation-asked'))
  expect(asked.length).toBe(2) // one for each of the two cities
})

test('a suspension is announced first, and waits for the answer or for its day', async () => {
  const work = await tamsara()
  const hana = await as(work, 'hana')
  await announceSuspension(work, hana, TAMSARA, 'No report for two years.')
  await expect(suspend(work, hana, TAMSARA, 'Now.')).rejects.toMatchObject({ kind: 'conflict' })
  await answerNotice(work, await as(work, 'bo'), TAMSARA, 'The report is on its way.')
  await suspend(work, hana, TAMSARA, 'The answer does not mend it.')
  expect(await stateOf(work)).toBe('suspended')
  expect((await as(work, 'amina')).acting?.standing).toBe('suspended')
})

test('a notice stands in the history on the day it was announced, with the day it runs until', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA))
  await announceSuspension(site.work, await as(site.work, 'hana'), TAMSARA, 'No report.')
  const page = await (await site.visit().get('/coalition/cities/tamsara')).text()
  expect(page).toContain('<time datetime="2026-03-02">')
  expect(page).not.toContain('<time datetime="2026-04-01">')
  expect(page).toContain('the city may answer until 1 April 2026')
})

test('officers read of the city, and its own people are spoken to', async () => {
  const site = await newSite()
  const history = [{ on: '2025-05-07', to: 'lapsed' as const }]
  await seedMember(site.work, town('Tamsara', TAMSARA, { history }))
  await seedMember(site.work, town('Orvanne', ORVANNE))
  const matters = await (await site.visit('hana').get('/membership')).text()
  expect(matters).toContain(`/membership/${TAMSARA}"`)
  expect(matters).not.toContain(`/membership/${ORVANNE}"`)
  expect(matters).not.toContain('Your answer')
  const page = `/membership/${TAMSARA}`
  expect(await (await site.visit('hana').get(page)).text()).toContain('What the city promised')
  expect(await (await site.visit('amina').get(page)).text()).toContain('What you promised')
})

test('after thirty days a notice needs no answer', async () => {
  const work = await tamsara()
  const hana = await as(work, 'hana')
  await announceSuspension(work, hana, TAMSARA, 'No report.')
  await suspend(after(work, 30), hana, TAMSARA, 'No answer came.')
  expect(await stateOf(work)).toBe('suspended')
})

test('leaving is for the lead: at once or on a day, and history stays in the register', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA, { pledges: [PLEDGE] }))
  const go = (name: Name, on: string) =>
    site.visit(name).post(`/membership/${TAMSARA}/departure`, { on })
  expect((await go('bo', '2026-03-02')).status).toBe(403)
  expect((await go('amina', '2026-01-01')).status).toBe(422)
  expect((await go('amina', '2026-04-01')).status).toBe(303)
  expect(await stateOf(site.work)).toBe('leaving')
  await daily(after(site.work, 31))
  expect(await stateOf(site.work)).toBe('left')
  expect(await (await site.visit().get('/coalition')).text()).not.toContain('cities/tamsara')
  const page = await (await site.visit().get('/coalition/cities/tamsara')).text()
  expect(page).toContain('Left the coalition')
  expect(page).toContain('Speak at the forum')
})

test('a city that announced its leaving may stay after all', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA))
  await site.visit('amina').post(`/membership/${TAMSARA}/departure`, { on: '2026-05-01' })
  expect((await site.visit('amina').post(`/membership/${TAMSARA}/return`, {})).status).toBe(303)
  expect(await stateOf(site.work)).toBe('active')
})

test('a merger leads from the old page to the new city', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA))
  await seedMember(site.work, town('Orvanne', ORVANNE))
  const merger = { into: 'orvanne-sur-lisse', mergeOn: '2026-03-01', mergeWhy: 'One council now.' }
  const answer = await site.visit('hana').post(`/membership/${TAMSARA}/merger`, merger)
  expect(answer.status).toBe(303)
  const page = await (await site.visit().get('/coalition/cities/tamsara')).text()
  expect(page).toContain('href="/coalition/cities/orvanne-sur-lisse"')
  const place = await sql<{ succeeded_on: string }>`select succeeded_on from coalition.place
    where successor_id is not null`.execute(site.work.db)
  expect(place.rows).toEqual([{ succeeded_on: '2026-03-01' }])
})

test('every form of standing is for its own roles', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA))
  const forms: readonly [string, Record<string, string>, readonly Name[]][] = [
    ['confirmation', {}, ['amina', 'bo']],
    ['suspension-notice', { why: 'x' }, ['hana']],
  ]
  const everybody = ['chidi', 'dina', 'farid', 'gita', 'jun', 'kofi', 'lena', 'chen'] as const
  for (const [noun, fields, allowed] of forms) {
    for (const name of everybody)
      expect([
        noun,
        name,
        (await site.visit(name).post(`/membership/${TAMSARA}/${noun}`, fields)).status >= 403,
      ]).toEqual([noun, name, true])
    const first = allowed[0] ?? 'hana'
    expect((await site.visit(first).post(`/membership/${TAMSARA}/${noun}`, fields)).status).toBe(
      303,
    )
  }
  expect((await site.visit('gita').get(`/membership/${TAMSARA}`)).status).toBe(404)
})

test('a promise is made, reported with evidence, and confirmed by another city only', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA, { pledges: [PLEDGE] }))
  await seedMember(site.work, town('Orvanne', ORVANNE))
  const [pledge] = await pledgesOf(site.work, TAMSARA, true)
  const path = `/membership/pledges/${pledge?.id}`
  const report = { state: 'dropped', _version: '1' }
  expect((await site.visit('amina').post(`${path}/report`, report)).status).toBe(422)
  const link = { state: 'done', evidenceUrl: 'javascript:alert(1)', _version: '1' }
  expect((await site.visit('amina').post(`${path}/report`, link)).status).toBe(422)
  const done = { state: 'done', evidenceUrl: 'https://tamsara.example/talk', _version: '1' }
  expect((await site.visit('amina').post(`${path}/report`, done)).status).toBe(303)
  expect((await site.visit('bo').post(`${path}/report`, done)).status).toBe(409)
  expect((await site.visit('bo').post(`${path}/peer-confirmation`, {})).status).toBe(403)
  expect((await site.visit('chen').post(`${path}/peer-confirmation`, {})).status).toBe(403)
  expect((await site.visit('gita').post(`${path}/peer-confirmation`, {})).status).toBe(303)
  const page = await (await site.visit().get('/coalition/cities/tamsara')).text()
  expect(page).toContain('Confirmed by Orvanne-sur-Lisse')
})

test('what the platform saw can be named once as what was done', async () => {
  const site = await newSite()
  await seedMember(site.work, town('Tamsara', TAMSARA, { pledges: [PLEDGE, PLEDGE] }))
  const seen = {
    commitment: 'advocate' as const,
    what: 'Spoke in session 12',
    href: '/sessions/12',
  }
  await observe(site.work, TAMSARA, seen)
  await observe(site.work, TAMSARA, seen)
  const rows = await sql<{ id: string }>`select id from coalition.observation`.execute(site.work.db)
  expect(rows.rows.length).toBe(1)
  const observation = rows.rows[0]?.id ?? ''
  const [one, two] = await pledgesOf(site.work, TAMSARA, true)
  const report = (id: string | undefined) =>
    site
      .visit('amina')
      .post(`/membership/pledges/${id}/report`, { state: 'done', observation, _version: '1' })
  expect((await report(one?.id)).status).toBe(303)
  expect((await report(two?.id)).status).toBe(422)
  const page = await (await site.visit().get('/coalition/cities/tamsara')).text()
  expect(page).toContain('Seen by the platform')
})

test('a promise whose day has passed is late, and the city hears it once', async () => {
  const work = await tamsara({ pledges: [PLEDGE] })
  const later = { ...work, now: new Date('2026-12-02T06:00:00Z') }
  await daily(later)
  await daily(later)
  const [pledge] = await pledgesOf(work, TAMSARA, true)
  expect(pledge?.state).toBe('late')
  const late = (await said(work)).filter((line) => line.startsWith('coalition.pledge-late'))
  expect(late).toEqual([`coalition.pledge-late ${pledge?.id}`])
})

test('a reminder comes two weeks before a promise is due', async () => {
  const work = await tamsara({ pledges: [PLEDGE] })
  await daily({ ...work, now: new Date('2026-11-17T06:00:00Z') })
  expect((await mailTo(work, 'amina@tamsara.example', 'due soon')).body_text).toContain(
    'Speak at the forum',
  )
})

test('a member seeded as the demonstration needs has place, history and search at once', async () => {
  const work = await tamsara()
  expect(await placeOfBody(work, TAMSARA)).toMatchObject({
    ...{ name: 'Tamsara', country: 'SN', region: 'africa', state: 'active', zone: 'Africa/Dakar' },
  })
  expect(await placeOfBody(work, BODIES.lanternworks.id)).toBeUndefined()
})
