import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { openSite, signInByCode } from '#tests/browser.ts'
import { deliverAll, newSite } from '#tests/house.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'

const { id: AMINA, address: ADDRESS } = PEOPLE.amina
const PLAN = { rhythm: 'weekly', weekday: '1', hour: '7', zone: 'UTC' }

type Site = Awaited<ReturnType<typeof newSite>>

const digestTo = (work: Work, address: string) =>
  newMailing(work, 0, {
    ...{ kind: 'digest', list: 'digests' },
    audience: [{ address, variant: 'en' }],
  })

const addresses = async (work: Work) =>
  (
    await sql<{
      address: string
    }>`select address from platform.mailing_recipient order by id`.execute(work.db)
  ).rows.map(({ address }) => address)

const partOf = async (site: Site) =>
  JSON.parse(await (await site.visit('amina').get('/account/data/export.json')).text()).digests

const erased = async ({ work }: Site) => {
  const fingerprints = [addressHash(ADDRESS)]
  await publish(work, 'people.person-erased', AMINA, { fingerprints })
  await deliverAll(work)
}

test('one’s plan, and what was mailed to one’s own addresses, are in the file of one’s data', async () => {
  const site = await newSite()
  expect((await site.visit('amina').post('/briefings/digest', PLAN)).status).toBe(303)
  await digestTo(site.work, ADDRESS)
  await digestTo(site.work, 'stranger@mail.example')
  expect(await partOf(site)).toMatchObject({
    plan: { rhythm: 'weekly', hour: 7 },
    mailed: [{ address: ADDRESS, mailings: [{ kind: 'digest', state: 'queued' }], returned: [] }],
  })
})

test('an erased account leaves no plan, and its address is forgotten wherever digests went', async () => {
  const site = await newSite()
  await site.visit('amina').post('/briefings/digest', PLAN)
  await digestTo(site.work, ADDRESS)
  await digestTo(site.work, 'stranger@mail.example')
  await erased(site)
  expect(await addresses(site.work)).toEqual(['', 'stranger@mail.example'])
  const { rows } = await sql`select id from briefings.digest`.execute(site.work.db)
  expect(rows).toEqual([])
})

test('a subscription by address alone, which no account was linked with, keeps its address', async () => {
  const site = await newSite()
  await subscribed(site, ADDRESS)
  await digestTo(site.work, ADDRESS)
  await erased(site)
  expect(await addresses(site.work)).toEqual([ADDRESS])
})

test('whoever presses the button that erases them is forgotten by the ledger too', async () => {
  const { work, browser } = await openSite()
  await digestTo(work, PEOPLE.bo.address)
  const bo = browser()
  await signInByCode(work, bo, PEOPLE.bo.address)
  expect((await bo.post('/account/erasure', { sure: 'yes' })).status).toBe(303)
  await deliverAll(work)
  expect(await addresses(work)).toEqual([''])
})

const heldAgainst = async (work: Work, address: string) =>
  (await suppressionOf(work, { address })).map(({ list, reason }) => [list, reason])

test('a digest ended by one click comes again when its owner, signed in, plans it', async () => {
  const site = await newSite()
  await suppress(site.work, { address: ADDRESS, list: 'digests', reason: 'unsubscribed' })
  const visit = site.visit('amina')
  expect((await visit.post('/briefings/digest', PLAN)).status).toBe(303)
  expect(await heldAgainst(site.work, ADDRESS)).toEqual([])
  expect(await (await visit.get('/briefings/digest')).text()).toContain('The next one')
})

test('a mailbox that gives mail back is not promised a digest', async () => {
  const site = await newSite()
  await suppress(site.work, { address: ADDRESS, list: null, reason: 'hard-bounce' })
  const visit = site.visit('amina')
  expect((await visit.post('/briefings/digest', PLAN)).status).toBe(303)
  expect(await heldAgainst(site.work, ADDRESS)).toEqual([['*', 'hard-bounce']])
  const page = await (await visit.get('/briefings/digest')).text()
  expect([page.includes('The next one'), page.includes('No digest is sent to you')]).toEqual([
    false,
    true,
  ])
})

test('digests that somebody had ended stay ended when their mail goes to another address', async () => {
  const { work } = await newSite()
  await suppress(work, { address: ADDRESS, list: 'digests', reason: 'unsubscribed' })
  const to = addressHash('amina@home.example')
  await publish(work, 'people.address-preferred', AMINA, { from: addressHash(ADDRESS), to })
  await deliverAll(work)
  expect(await heldAgainst(work, 'amina@home.example')).toEqual([['digests', 'unsubscribed']])
})
