import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { newWork } from '#tests/house.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { mailingCounts } from '../ledger.ts'
import { pauseMailing } from '../steering.ts'
import { type Claimant, claim, LEASE_MS, listStranded, openMailings, release } from './claim.ts'

const HERE: Claimant = { node: 'here', fence: 3 }

/** A mailing that is being sent, while `here` has the lead. */
async function newSending(recipients: number) {
  const work = await newWork()
  const id = await newMailing(work, recipients)
  await sql`insert into platform.mail_sender (node, fence, lease_until)
    values ('here', 3, now() + interval '30 seconds')`.execute(work.db)
  const [mailing] = await openMailings(work.db)
  if (!mailing) throw new Error('nothing is being sent')
  const take = async (by: Claimant, most = 10) =>
    (await claim(work.db, by, { mailing, most, without: [] })).rows
  return { work, id, take }
}

/** As if so long had passed since they were claimed. */
const later = (work: Work, ms: number) =>
  sql`update platform.mailing_recipient set lease_until = lease_until - make_interval(secs => ${ms / 1000})`.execute(
    work.db,
  )

test('a sender whose lead another has taken claims nothing, nor does one of another name', async () => {
  const { take } = await newSending(3)
  expect(await take({ ...HERE, fence: 2 })).toEqual([])
  expect(await take({ ...HERE, node: 'there' })).toEqual([])
  expect(await take(HERE)).toHaveLength(3)
})

test('whoever is claimed is nobody else’s, and nothing of a paused mailing is claimed', async () => {
  const { work, id, take } = await newSending(4)
  expect(await take(HERE, 2)).toHaveLength(2)
  await pauseMailing(work, id)
  expect(await take(HERE)).toEqual([])
  await sql`update platform.mailing set state = 'sending'`.execute(work.db)
  expect(await take(HERE)).toHaveLength(2)
  expect(await take(HERE)).toEqual([])
})

test('a claim has a lease: when it and as much again has passed, another node lists it, its own never', async () => {
  const { work, id, take } = await newSending(3)
  await take(HERE)
  await later(work, LEASE_MS * 2 - 5_000)
  expect(await listStranded(work.db, 'there')).toBe(0)
  await later(work, 10_000)
  expect(await listStranded(work.db, 'here')).toBe(0)
  expect(await listStranded(work.db, 'there')).toBe(3)
  expect(await mailingCounts(work, id)).toMatchObject({ uncertain: 3, queued: 0 })
})

test('what was given back and claimed anew is not given back by the old claim', async () => {
  const { work, id, take } = await newSending(1)
  const old = await take(HERE)
  await release(work.db, old, { state: 'queued', waitMs: 0 })
  expect((await take(HERE))[0]?.claim).toBeGreaterThan(old[0]?.claim ?? 0)
  await release(work.db, old, { state: 'queued', waitMs: 0 })
  expect(await mailingCounts(work, id)).toMatchObject({ claimed: 1 })
})
