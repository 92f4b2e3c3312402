import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { search } from '#platform/search/finding.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { mailTo, seatsOf } from '#tests/joining.ts'
import { BODIES, type Name, PEOPLE } from '#tests/world.ts'
import { seedMember, seedPartner } from '../seeding/index.ts'
import { partnerJobs } from './index.ts'
import { PARTNER_CHECKS } from './policy.ts'
import { recordPartnerCheck, renewPartner } from './service.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const FORM = {
  ...{
    name: 'Mapmakers Union',
    kind: 'non-profit',
    country: 'SG',
    website: 'https://mail.example',
  },
  ...{ registerName: 'Register of societies', registerId: 'T05SS0001', brings: 'Maps of risk.' },
  ...{ officialAddress: 'chen@mail.example', agentTitle: 'Director', commercial: 'no' },
  eligible: 'yes',
}

async function submitted(site: Site): Promise<string> {
  const answer = await site.visit('chen').post('/partnering', FORM)
  const id = answer.headers.get('location')?.split('/')[2]
  if (!id) throw new Error(`${answer.status} ${await answer.text()}`)
  return id
}

const KINDS = ['existence', 'compliance', 'eligibility', 'agent']

async function checked(site: Site, by: Name, id: string, kinds: readonly string[] = KINDS) {
  for (const kind of kinds) {
    const check = { outcome: 'passed', source: 'The public register', note: 'Found.' }
    const answer = await site.visit(by).post(`/partnering/${id}/checks/${kind}`, check)
    if (answer.status !== 303) throw new Error(`${kind} ${answer.status}`)
  }
}

test('an organisation joins with four recorded checks and more than one officer', async () => {
  const site = await newSite()
  const id = await submitted(site)
  expect((await site.visit('hana').post(`/partnering/${id}/acceptance`, {})).status).toBe(409)
  await checked(site, 'hana', id)
  expect((await site.visit('hana').post(`/partnering/${id}/acceptance`, {})).status).toBe(403)
  expect((await site.visit('ivo').post(`/partnering/${id}/acceptance`, {})).status).toBe(303)
  expect(await seatsOf(site.work, 'chen')).toEqual(['Mapmakers Union partner-lead'])
  const list = await (await site.visit().get('/coalition/partners')).text()
  expect(list).toContain('/coalition/partners/mapmakers-union')
  const page = await (await site.visit().get('/coalition/partners/mapmakers-union')).text()
  expect(page).toContain('The public register')
  expect(page).not.toContain('chen@mail.example')
  expect((await mailTo(site.work, 'chen@mail.example', 'is a partner now')).lang).toBe('en')
  expect(
    (await said(site.work)).filter((line) => line.startsWith('coalition.partner-acc')).length,
  ).toBe(1)
})

test.each([true, false])(
  'who a secretariat takes in is of the demonstration as it is: %s',
  async (demo) => {
    const site = await newSite()
    await sql`update people.body set demo = ${demo}`.execute(site.work.db)
    const id = await submitted(site)
    await checked(site, 'hana', id)
    await site.visit('ivo').post(`/partnering/${id}/acceptance`, {})
    const bodies = await sql<{ demo: boolean }>`select demo from people.body
    where name = 'Mapmakers Union'`.execute(site.work.db)
    expect(bodies.rows).toEqual([{ demo }])
  },
)

test('a partner seeded with its body is found by the search', async () => {
  const work = await newWork()
  const { lena, hana } = PEOPLE
  await seedPartner(work, {
    ...{ name: 'Lanternworks', kind: 'non-profit', country: 'KE', brings: 'Solar lamps.' },
    ...{ website: 'https://lanternworks.example', verifiedOn: '2025-05-07' },
    ...{ bodyId: BODIES.lanternworks.id, personId: lena.id, officerId: hana.id },
  })
  const { found } = await search(work, VISITOR, {
    query: 'solar lamps',
    langs: ['en'],
    page: { offset: 0, limit: 10 },
  })
  expect([...new Set(found.map((one) => one.href))]).toEqual([
    '/coalition/partners/lanternworks-foundation',
  ])
})

test('a commercial interest has to be said, and stands on the page', async () => {
  const site = await newSite()
  const silent = await site.visit('chen').post('/partnering', { ...FORM, commercial: 'yes' })
  expect(silent.status).toBe(422)
  const ineligible = await site.visit('chen').post('/partnering', { ...FORM, eligible: 'no' })
  expect(ineligible.status).toBe(422)
})

test('a member city’s domain is turned to the way for cities', async () => {
  const site = await newSite()
  await seedMember(site.work, {
    ...{ name: 'Tamsor', country: 'SN', latitude: 14, longitude: -17, zone: 'Africa/Dakar' },
    ...{ population: null, memberSince: '2024-05-07', domain: 'mail.example' },
  })
  const answer = await site.visit('chen').post('/partnering', FORM)
  expect(await answer.text()).toContain('A city joins as a city')
})

test('strangers find no application of an organisation, and only officers check it', async () => {
  const site = await newSite()
  const id = await submitted(site)
  for (const name of ['amina', 'lena', 'jun', 'kofi'] as const) {
    expect((await site.visit(name).get(`/partnering/${id}`)).status).toBe(404)
    expect((await site.visit(name).post(`/partnering/${id}/acceptance`, {})).status).toBe(404)
  }
  expect((await site.visit('chen').post(`/partnering/${id}/acceptance`, {})).status).toBe(403)
  expect((await site.visit('chen').get(`/partnering/${id}`)).status).toBe(200)
})

test('officers of the organisation itself leave the decision to others', async () => {
  const site = await newSite()
  const id = await submitted(site)
  await sql`update people.address set address = 'hana@mail.example'
    where address like 'hana@%'`.execute(site.work.db)
  const check = { outcome: 'passed', source: 'x', note: 'x' }
  const answer = await site.visit('hana').post(`/partnering/${id}/checks/agent`, check)
  expect(answer.status).toBe(403)
})

test('a refusal has its reason, in the agent’s mailbox', async () => {
  const site = await newSite()
  const id = await submitted(site)
  await site.visit('hana').post(`/partnering/${id}/refusal`, { words: 'Not in that register.' })
  expect((await mailTo(site.work, 'chen@mail.example', 'About')).body_text).toContain(
    'Not in that register.',
  )
})

test('a year later the four checks are due again', async () => {
  const site = await newSite()
  const id = await submitted(site)
  await checked(site, 'hana', id)
  await site.visit('ivo').post(`/partnering/${id}/acceptance`, {})
  const later = { ...site.work, now: new Date('2027-03-02T06:00:00Z') }
  for (const job of partnerJobs)
    await job.perform(later, {}, { attempt: 1, last: false, signal: new AbortController().signal })
  expect(
    (await mailTo(site.work, 'hana@c2r-secretariat.example', 'check again')).body_text,
  ).toContain('one partner')
  const hana = await as(later, 'hana')
  await expect(renewPartner(later, hana, id)).rejects.toMatchObject({ kind: 'conflict' })
  const check = { outcome: 'passed' as const, source: 'The register', note: 'Still there.' }
  for (const kind of PARTNER_CHECKS) await recordPartnerCheck(later, hana, id, { ...check, kind })
  await renewPartner(later, hana, id)
  const page = await (await site.visit().get('/coalition/partners/mapmakers-union')).text()
  expect(page).toContain('1 March 2028')
})
