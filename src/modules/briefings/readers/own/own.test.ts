import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addressHash } from '#platform/mailing/addresses.ts'
import { suppressionOf } from '#platform/mailing/suppression.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { deliverAll, newSite } from '#tests/house.ts'
import { mailsTo, oneClick, stateOf, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'

const AMINA = PEOPLE.amina.address
const MINE = '/briefings/mine'

test('whoever is signed in subscribes an address of their own at once, with the same words kept', async () => {
  const site = await newSite()
  const visit = site.visit('gita')
  const { address } = PEOPLE.gita
  expect((await visit.post(`${MINE}/subscriptions`, { address })).status).toBe(303)
  expect(await stateOf(site)).toMatchObject([
    { address, state: 'confirmed', langs: ['fr'], zone: 'Europe/Paris' },
  ])
  expect(await mailsTo(site.work, address)).toEqual([])
  const { rows } = await sql`select kind, interface, consent.lang from briefings.consent
    join briefings.wording on sha256 = wording_sha256`.execute(site.work.db)
  expect(rows).toEqual([{ kind: 'confirmed', interface: 'account', lang: 'fr' }])
  expect((await visit.post(`${MINE}/subscriptions`, { address })).status).toBe(409)
})

test('nobody subscribes, links or sees an address that is not their own', async () => {
  const site = await newSite()
  await subscribed(site, 'stranger@mail.example')
  for (const verb of ['subscriptions', 'links', 'links/removal'])
    expect((await site.visit('gita').post(`${MINE}/${verb}`, { address: AMINA })).status).toBe(404)
  const address = 'stranger@mail.example'
  expect((await site.visit('gita').post(`${MINE}/links`, { address })).status).toBe(404)
  const page = await (await site.visit('gita').get(MINE)).text()
  expect(page).not.toMatch(/amina@|stranger@/)
})

test('a linked subscription is in the file of one’s data, one that is not linked is not', async () => {
  const site = await newSite()
  await subscribed(site, AMINA)
  const file = async () =>
    JSON.parse(await (await site.visit('amina').get('/account/data/export.json')).text()).briefings
  expect(await file()).toEqual([])
  expect((await site.visit('amina').post(`${MINE}/links`, { address: AMINA })).status).toBe(303)
  expect(await file()).toMatchObject([{ subscription: { address: AMINA, rhythm: 'weekly' } }])
  await site.visit('amina').post(`${MINE}/links/removal`, { address: AMINA })
  expect(await file()).toEqual([])
})

test('an erased account takes its linked subscription along, and leaves a suppression', async () => {
  const site = await newSite()
  await subscribed(site, AMINA)
  await subscribed(site, 'other@mail.example')
  await site.visit('amina').post(`${MINE}/links`, { address: AMINA })
  await publish(site.work, 'people.person-erased', PEOPLE.amina.id)
  await deliverAll(site.work)
  expect((await stateOf(site)).map((one) => one.address)).toEqual(['other@mail.example'])
  const [held] = await suppressionOf(site.work, { addressHash: addressHash(AMINA) })
  expect(held?.reason).toBe('erased')
})

test('whoever had ended them gets the briefings again from their account', async () => {
  const site = await newSite()
  await oneClick(site, await subscribed(site, AMINA))
  expect((await site.visit('amina').post(`${MINE}/subscriptions`, { address: AMINA })).status).toBe(
    303,
  )
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['confirmed'])
  expect(await suppressionOf(site.work, { address: AMINA })).toEqual([])
})
