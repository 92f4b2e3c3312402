import { expect, test } from 'vitest'
import { tablesOf } from '#platform/database/work.ts'
import { as, newSite, said } from '#tests/house.ts'
import {
  checksBy,
  contactConfirms,
  DEPUTY,
  draftOf,
  idOf,
  mailTo,
  memberBy,
  SAINT_LOUIS,
  seatsOf,
  sentBy,
} from '#tests/joining.ts'
import { externalIdsOf } from '../places/index.ts'
import type { CoalitionTables } from '../tables.ts'
import { saveDeputy } from './drafting/service.ts'

test('a city joins: draft, letter, second contact, five checks, two officers, member', async () => {
  const site = await newSite()
  const id = await memberBy(site)
  const page = await (await site.visit('chen').get(`/joining/${id}`)).text()
  expect(page).toContain('Your city is a member')
  expect(await seatsOf(site.work, 'chen')).toEqual(['Saint-Louis lead'])
  const list = await (await site.visit().get('/coalition?q=saint')).text()
  expect(list).toContain('/coalition/cities/saint-louis')
  const city = await (await site.visit().get('/coalition/cities/saint-louis')).text()
  expect(city).toContain('What we do to advocate')
  expect(city).toContain('Member in good standing')
  expect(city).toContain('class="demo-mark"')
  const topics = (await said(site.work)).map((line) => line.split(' ')[0])
  expect(topics.filter((topic) => topic?.startsWith('coalition.'))).toEqual([
    'coalition.joining-submitted',
    'coalition.joining-confirmed',
    ...Array(5).fill('coalition.joining-checked'),
    'coalition.joining-first-approved',
    'coalition.member-accepted',
  ])
})

test('the second contact is invited as the deputy, in their own language', async () => {
  const site = await newSite()
  await memberBy(site)
  const mail = await mailTo(site.work, DEPUTY.deputyEmail ?? '', 'invitation')
  expect(mail.subject).toBe('Your invitation to the team of Saint-Louis')
})

test('every step keeps what was typed, and can be left and taken up again', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  const page = await (await site.visit('chen').get(`/joining/${id}/identity`)).text()
  expect(page).toContain('Commune of the Test')
  const yours = await (await site.visit('chen').get('/joining')).text()
  expect(yours).toContain(`/joining/${id}`)
})

test('a draft is nobody else’s: other people and officers find nothing', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  for (const name of ['amina', 'lena', 'hana', 'jun'] as const) {
    expect([name, (await site.visit(name).get(`/joining/${id}`)).status]).toEqual([name, 404])
    expect([name, (await site.visit(name).get(`/joining/${id}/letter-file`)).status]).toEqual([
      name,
      404,
    ])
  }
  expect((await site.visit().get(`/joining/${id}`)).status).toBe(404)
})

test('a sent application is read by membership officers and its applicant only', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  const status = async (name?: Parameters<typeof site.visit>[0]) =>
    (await site.visit(name).get(`/joining/${id}`)).status
  expect(await status('hana')).toBe(200)
  expect(await status('chen')).toBe(200)
  for (const name of ['jun', 'kofi', 'amina', 'lena', undefined] as const)
    expect(await status(name)).toBe(404)
  expect((await site.visit('hana').get(`/joining/${id}/letter-file`)).status).toBe(200)
})

test('the applicant sees officers by their role, officers see names', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  await contactConfirms(site)
  await checksBy(site, 'hana', id)
  const applicant = await (await site.visit('chen').get(`/joining/${id}`)).text()
  expect(applicant).toContain('membership officer')
  expect(applicant).not.toContain('Hana Okabe')
  expect(applicant).not.toContain('Looked at the site')
  const officer = await (await site.visit('ivo').get(`/joining/${id}`)).text()
  expect(officer).toContain('Hana Okabe')
})

test('a seat that GeoNames has no record of is chosen like any place, and is given no id of theirs', async () => {
  const site = await newSite()
  const choosing = await (await site.visit('chen').get('/joining/new?q=Kenge&country=CD')).text()
  const number = /name="geonamesId" value="(-\d+)"/.exec(choosing)?.[1] ?? ''
  const id = idOf(await site.visit('chen').post('/joining', { geonamesId: number }))
  const again = idOf(
    await site.visit('bo').post('/joining', { geonamesId: number, another: 'yes' }),
  )
  const places = await tablesOf<CoalitionTables>(site.work)
    .selectFrom('coalition.application')
    .innerJoin('coalition.place', 'coalition.place.id', 'coalition.application.place_id')
    .where('coalition.application.id', 'in', [id, again])
    .select(['coalition.place.id', 'name', 'zone', 'latitude'])
    .execute()
  const kenge = { id: places[0]?.id, name: 'Kenge', zone: 'Africa/Kinshasa', latitude: -4.81 }
  expect(places).toEqual([kenge, kenge])
  const ids = await externalIdsOf(site.work, places[0]?.id ?? '')
  expect(ids).toEqual([])
})

test('an unfinished draft cannot be sent', async () => {
  const site = await newSite()
  const begun = await site.visit('chen').post('/joining', { geonamesId: SAINT_LOUIS })
  const id = begun.headers.get('location')?.split('/')[2]
  const answer = await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Some steps are still open')
})

test('a question stops the clock until it is answered, and undoes a first approval', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  await contactConfirms(site)
  await checksBy(site, 'hana', id)
  await site.visit('hana').post(`/joining/${id}/first-approval`, {})
  await site.visit('ivo').post(`/joining/${id}/clarification`, { words: 'Which council decided?' })
  const asked = await mailTo(site.work, 'chen@mail.example')
  expect(asked.body_text).toContain('Which council decided?')
  expect((await site.visit('ivo').post(`/joining/${id}/second-approval`, {})).status).toBe(409)
  await site.visit('chen').post(`/joining/${id}/answer`, { words: 'The city council.' })
  expect((await site.visit('ivo').post(`/joining/${id}/second-approval`, {})).status).toBe(409)
  expect((await site.visit('ivo').post(`/joining/${id}/first-approval`, {})).status).toBe(303)
  expect((await site.visit('hana').post(`/joining/${id}/second-approval`, {})).status).toBe(303)
})

test('what the applicant changes voids the checks made before', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  await contactConfirms(site)
  await checksBy(site, 'hana', id)
  await site.visit('hana').post(`/joining/${id}/clarification`, { words: 'Is the site right?' })
  const later = { ...site.work, now: new Date(site.work.now.getTime() + 60_000) }
  const deputy = { deputyName: 'Awa Fall', deputyTitle: 'Planner', deputyEmail: 'awa@mail.example' }
  await saveDeputy(later, await as(site.work, 'chen'), { id, version: 0 }, deputy)
  await site.visit('chen').post(`/joining/${id}/answer`, { words: 'Changed.' })
  const answer = await site.visit('ivo').post(`/joining/${id}/first-approval`, {})
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Every check has to be made')
})

test('a refusal has a reason, and applying again keeps everything and the history', async () => {
  const site = await newSite()
  const id = await sentBy(site)
  await site.visit('hana').post(`/joining/${id}/refusal`, { words: 'The letter names no city.' })
  const page = await (await site.visit('chen').get(`/joining/${id}`)).text()
  expect(page).toContain('The letter names no city.')
  const again = await site.visit('chen').post(`/joining/${id}/reapplication`, {})
  const fresh = again.headers.get('location') ?? ''
  expect(await (await site.visit('chen').get(fresh)).text()).toContain('Commune of the Test')
  const old = await (await site.visit('chen').get(`/joining/${id}`)).text()
  expect(old).toContain('Applied again')
})

test('the letter template comes in three languages, as a page and as a document', async () => {
  const site = await newSite()
  const id = await draftOf(site)
  for (const lang of ['en', 'es', 'fr']) {
    const page = await site.visit('chen').get(`/joining/${id}/letter-template?lang=${lang}`)
    expect(await page.text()).toContain('Ana Pérez')
    const file = await site.visit('chen').get(`/joining/${id}/letter.docx?lang=${lang}`)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  }
  expect((await site.visit().get('/join/letter?lang=es')).status).toBe(200)
})
