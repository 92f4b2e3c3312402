import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import {
  checksBy,
  contactConfirms,
  DEPUTY,
  draftOf,
  IDENTITY,
  letterOf,
  mailTo,
  sentBy,
  signatorySigns,
} from '#tests/joining.ts'
import { PEOPLE, worldId } from '#tests/world.ts'
import { seedMember } from '../seeding/index.ts'
import { approveFirst, approveSecond } from './checking/service.ts'

const MUMBAI = { name: 'Mumbai', country: 'IN', latitude: 19.07, longitude: 72.88 }

const seeded = {
  ...{ zone: 'Asia/Kolkata', population: 12_000_000, memberSince: '2024-05-07', demo: false },
  otherNames: ['Bombay', 'Bombaim'],
}

test('a look-alike domain is shown and cannot pass without a call back', async () => {
  const site = await newSite()
  const id = await sentBy(site, { identity: { website: 'https://mall.example' } })
  const desk = await (await site.visit('hana').get(`/joining/${id}`)).text()
  expect(desk).toContain('A domain that looks like another one')
  const path = `/joining/${id}/checks/domain`
  const passed = { outcome: 'passed', note: 'It looked fine.' }
  const refused = await site.visit('hana').post(path, passed)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('It looked fine.')
  const called = await site.visit('hana').post(path, { ...passed, calledBackOn: '2026-03-01' })
  expect(called.status).toBe(303)
})

test('free mail needs an uploaded letter and a call back', async () => {
  const site = await newSite()
  await sql`update people.address set address = 'chen@gmail.com'
    where person_id = ${PEOPLE.chen.id}`.execute(site.work.db)
  const id = await draftOf(site, {
    identity: { officialAddress: 'chen@gmail.com', website: 'https://tamsor.example' },
    deputy: { deputyEmail: 'moussa@tamsor.example' },
    letter: null,
  })
  await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  await signatorySigns(site)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  const path = `/joining/${id}/checks/domain`
  const passed = { outcome: 'passed', note: 'Called.', calledBackOn: '2026-03-01' }
  expect(await (await site.visit('hana').post(path, passed)).text()).toContain(
    'a signed letter has to be uploaded',
  )
  await site.visit('hana').post(`/joining/${id}/clarification`, { words: 'Please upload it.' })
  await site.visit('chen').post(`/joining/${id}/letter`, letterOf())
  await site.visit('chen').post(`/joining/${id}/answer`, { words: 'Done.' })
  expect((await site.visit('hana').post(path, passed)).status).toBe(303)
})

test('nobody names a second mailbox of their own as the second contact', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  for (const deputyEmail of ['chen@mail.example', 'Chen+deputy@mail.example'])
    expect(
      (await site.visit('chen').post(`/joining/${id}/deputy`, { ...DEPUTY, deputyEmail })).status,
    ).toBe(422)
})

test('nobody confirms their own application, and the same browser is noticed', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  const sent = await site.visit('chen').post(`/joining/${id}/submission`, {})
  const device = /(__Host-device=[^;]+)/.exec(sent.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const mail = await mailTo(site.work, DEPUTY.deputyEmail ?? '')
  const path = /\/joining\/confirmation\/[\w-]{43}/.exec(mail.body_text)?.[0] ?? ''
  expect((await site.visit('chen').post(path, { agreed: 'yes' })).status).toBe(403)
  const body = new FormData()
  body.append('agreed', 'yes')
  const headers = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin', cookie: device }
  await site.app.request(path, { method: 'POST', headers, body })
  const desk = await (await site.visit('hana').get(`/joining/${id}`)).text()
  expect(desk).toContain('Confirmed in the applicant’s own browser')
  const passed = { outcome: 'passed', note: 'Fine.' }
  const answer = await site.visit('hana').post(`/joining/${id}/checks/second-contact`, passed)
  expect(answer.status).toBe(422)
})

test('a made-up confirmation token finds nothing', async () => {
  const site = await newSite()
  await sentBy(site)
  for (const token of ['x', 'a'.repeat(43), "' or 1=1 --"])
    expect(
      (await site.visit().get(`/joining/confirmation/${encodeURIComponent(token)}`)).status,
    ).toBe(404)
})

test('an officer has no hand in their own city’s application', async () => {
  const site = await newSite()
  // Hana has a second mailbox at the authority that applies.
  await sql`insert into people.address (id, person_id, address, confirmed_at, is_primary)
    values (${worldId(4, 900)}, ${PEOPLE.hana.id}, 'hana@mail.example', now(), false)`.execute(
    site.work.db,
  )
  const id = await sentBy(site)
  await contactConfirms(site)
  const check = { outcome: 'passed', note: 'I know them.' }
  expect((await site.visit('hana').post(`/joining/${id}/checks/domain`, check)).status).toBe(403)
  await checksBy(site, 'ivo', id)
  for (const noun of ['first-approval', 'refusal', 'clarification'])
    expect([
      noun,
      (await site.visit('hana').post(`/joining/${id}/${noun}`, { words: 'x' })).status,
    ]).toEqual([noun, noun === 'first-approval' ? 422 : 403])
  expect((await site.visit('hana').post(`/joining/${id}/first-approval`, {})).status).toBe(403)
})

test('the first approver cannot be the second, in the service and in the database', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  await contactConfirms(site)
  await checksBy(site, 'hana', id)
  expect((await site.visit('hana').post(`/joining/${id}/second-approval`, {})).status).toBe(409)
  await approveFirst(site.work, await as(site.work, 'hana'), id)
  const again = approveSecond(site.work, await as(site.work, 'hana'), id)
  await expect(again).rejects.toMatchObject({ kind: 'forbidden' })
  const forced = sql`update coalition.application set second_approver = first_approver
    where id = ${id}`.execute(site.work.db)
  await expect(forced).rejects.toThrow(/check constraint/)
})

test('the database keeps an applicant from approving, and a member from having one approver', async () => {
  for (const set of [
    sql`first_approver = person_id`,
    sql`state = 'active', decided_at = now(), first_approver = ${PEOPLE.hana.id}`,
  ]) {
    const site = await newSite()
    const id = await sentBy(site)
    const forced = sql`update coalition.application set ${set} where id = ${id}`.execute(
      site.work.db,
    )
    await expect(forced).rejects.toThrow(/check constraint/)
  }
})

test('only membership officers decide: every other role is told there is nothing or no', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  await contactConfirms(site)
  await checksBy(site, 'hana', id)
  for (const name of ['jun', 'kofi', 'amina', 'lena'] as const)
    for (const noun of ['first-approval', 'second-approval', 'refusal'])
      expect([
        name,
        (
          await site
            .visit(name)
            .post(`/joining/${id}/${noun}`, noun === 'refusal' ? { words: 'x' } : {})
        ).status,
      ]).toEqual([name, 404])
  expect((await site.visit('chen').post(`/joining/${id}/first-approval`, {})).status).toBe(403)
})

test('a name alone never picks a place: of many San Josés a person chooses one', async () => {
  const site = await newSite()
  const page = await (await site.visit('chen').get('/joining/new?q=San%20Jos%C3%A9')).text()
  const radios = page.match(/type="radio"/g)?.length ?? 0
  expect(radios).toBeGreaterThan(3)
  expect(page).not.toMatch(/type="radio"[^>]* checked/)
  const none = await site.visit('chen').post('/joining?q=San%20Jos%C3%A9', {})
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Please choose your place.')
})

test('homonyms are counted for the officer, and the place check is made by hand', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  const desk = await (await site.visit('hana').get(`/joining/${id}`)).text()
  expect(desk).toContain('places in the world are called Saint-Louis')
  await contactConfirms(site)
  const early = await site.visit('hana').post(`/joining/${id}/first-approval`, {})
  expect(early.status).toBe(409)
})

test('a province is noticed by its words, and a national government is shown the other way', async () => {
  const site = await newSite()
  const id = await sentBy(site, { identity: { legalName: 'Provincia de Saint-Louis' } })
  const desk = await (await site.visit('hana').get(`/joining/${id}`)).text()
  expect(desk).toContain('that of a province')
  const draft = await draftOf(site, {
    by: 'lena',
    identity: {
      officialAddress: 'lena@lanternworks-foundation.example',
      website: 'https://lanternworks-foundation.example',
    },
  })
  const national = await site.visit('lena').post(`/joining/${draft}/identity`, {
    ...IDENTITY,
    officialAddress: 'lena@lanternworks-foundation.example',
    tier: 'national',
  })
  expect(await national.text()).toContain('joins as a partner')
})

test('a city that is a member under another name is routed to its team', async () => {
  const site = await newSite()
  await seedMember(site.work, { ...MUMBAI, ...seeded, geonamesId: 1_275_339 })
  const same = await site.visit('chen').post('/joining', { geonamesId: '1275339' })
  expect(same.headers.get('location')).toBe('/coalition/cities/mumbai/team-request')
  const hand = await site.visit('chen').post('/joining/by-hand', {
    ...{ name: 'Bombay', country: 'IN', where: 'given', position: '19.1, 72.9' },
  })
  expect(hand.status).toBe(422)
  expect(await hand.text()).toContain('/coalition/cities/mumbai/team-request')
})

test('another authority of the same name may still begin, once a person says so', async () => {
  const site = await newSite()
  await seedMember(site.work, { ...MUMBAI, ...seeded })
  const begun = await site.visit('chen').post('/joining/by-hand', {
    ...{ name: 'Bombay', country: 'IN', where: 'unknown', another: 'yes' },
  })
  expect(begun.headers.get('location')).toMatch(/^\/joining\/[0-9a-f-]+\/identity$/)
})

test('two claimants of one place: nothing is decided while both are open', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  const lena = {
    by: 'lena' as const,
    identity: {
      officialAddress: 'lena@lanternworks-foundation.example',
      website: 'https://lanternworks-foundation.example',
    },
    deputy: { deputyEmail: 'x@lanternworks-foundation.example' },
    letter: letterOf('two'),
  }
  const other = await sentBy(site, lena)
  await contactConfirms(site)
  const blocked = await site
    .visit('hana')
    .post(`/joining/${id}/checks/duplicate`, { outcome: 'passed', note: 'ok' })
  expect(blocked.status).toBe(422)
  await site.visit('lena').post(`/joining/${other}/withdrawal`, {})
  await checksBy(site, 'hana', id)
  expect((await site.visit('hana').post(`/joining/${id}/first-approval`, {})).status).toBe(303)
})
