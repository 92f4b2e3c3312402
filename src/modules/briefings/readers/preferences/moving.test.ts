import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { newSite } from '#tests/house.ts'
import { mailsTo, oneClick, runJob, stateOf, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const NEW = 'new@mail.example'

/** Asks on the page of a link to move, and gives what the new mailbox was sent. */
async function askedToMove(site: Site, path: string): Promise<string> {
  expect((await site.visit().post(`${path}/address`, { address: NEW })).status).toBe(303)
  await runJob(site.work, 'briefings.answer-ask')
  const [mail] = await mailsTo(site.work, NEW)
  return /\/briefings\/confirmation\/[\w-]{43}/.exec(mail?.body_text ?? '')?.[0] ?? ''
}

const standing = async (site: Site) =>
  (await stateOf(site)).map(({ address, state, rhythm }) => [address, state, rhythm])

const saidOf = async ({ work }: Site, address: string) =>
  (
    await sql<{ kind: string }>`select kind from briefings.consent
      join briefings.subscriber on subscriber.id = subscriber_id
      where address = ${address} order by consent.id`.execute(work.db)
  ).rows.map(({ kind }) => kind)

test('a move to an address with a subscription of its own ends the old one, and is told to it', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'old@mail.example')
  await subscribed(site, NEW, 'monthly')
  expect((await site.visit().post(await askedToMove(site, path), {})).status).toBe(303)
  expect(await standing(site)).toEqual([
    [NEW, 'confirmed', 'monthly'],
    ['old@mail.example', 'left', 'weekly'],
  ])
  expect(await saidOf(site, 'old@mail.example')).toEqual(['asked', 'confirmed', 'left'])
  const [told] = await mailsTo(site.work, 'old@mail.example')
  expect(told?.subject).toBe('Your briefings go to another address now')
})

test('a move to an address that had left is its confirmed wish to come back', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'old@mail.example')
  await oneClick(site, await subscribed(site, NEW, 'monthly'))
  await site.visit().post(await askedToMove(site, path), {})
  expect(await standing(site)).toEqual([
    [NEW, 'confirmed', 'weekly'],
    ['old@mail.example', 'left', 'weekly'],
  ])
  expect(await suppressionOf(site.work, { address: NEW })).toEqual([])
  expect((await saidOf(site, NEW)).slice(-3)).toEqual(['left', 'asked', 'confirmed'])
})

test.each([
  ['is cut when a mailbox that anybody may open confirms it', undefined, null],
  ['stays when the account itself confirms it', 'amina', PEOPLE.amina.id],
] as const)('the link of a moved subscription with an account %s', async (_when, name, linked) => {
  const site = await newSite()
  const { address } = PEOPLE.amina
  const path = await subscribed(site, address)
  await site.visit('amina').post('/briefings/mine/links', { address })
  const confirm = await askedToMove(site, path)
  expect((await (name ? site.visit(name) : site.visit()).post(confirm, {})).status).toBe(303)
  const { rows } = await sql`select address, person_id from briefings.subscriber`.execute(
    site.work.db,
  )
  expect(rows).toEqual([{ address: NEW, person_id: linked }])
})

test('digests that their reader had ended stay ended at the new address', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'old@mail.example')
  const address = 'old@mail.example'
  await suppress(site.work, { address, list: 'digests', reason: 'unsubscribed' })
  await site.visit().post(await askedToMove(site, path), {})
  const held = await suppressionOf(site.work, { address: NEW })
  expect(held.map(({ list, reason }) => [list, reason])).toEqual([['digests', 'unsubscribed']])
})
