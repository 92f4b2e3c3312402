import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { newWork } from '#tests/house.ts'
import { newMailing, sumOf, untilCounts } from '#tests/mailing/mailings.ts'
import { newPost } from '#tests/mailing/post.ts'
import { RETURNED } from '#tests/mailing/returned-messages.ts'
import { letterhead } from '#tests/mailing/sender.ts'
import { addressHash } from './addresses.ts'
import { takeBounce } from './bounces/intake.ts'
import { forgetAddress, sentTo, sweepAddresses } from './held.ts'
import { mailingCounts, recipientsOf } from './ledger.ts'
import { returnAddress } from './message/return-address.ts'
import { settle } from './sending/settle.ts'
import { resolveUncertain, retryFailed } from './steering.ts'
import { suppress } from './suppression.ts'
import type { RecipientState } from './tables.ts'

const ADDRESS = 'reader@mail.example'
const HASH = addressHash(ADDRESS)

/** A mailing to the reader and to another, both in a state. */
async function mailingTo(work: Work, state: RecipientState): Promise<string> {
  const audience = [ADDRESS, 'other@mail.example'].map((address) => ({ address, variant: 'en' }))
  const id = await newMailing(work, 0, { audience })
  await sql`update platform.mailing_recipient set state = ${state} where mailing_id = ${id}`.execute(
    work.db,
  )
  return id
}

const addressesIn = async (work: Work) =>
  (
    await sql<{ address: string }>`select distinct address from platform.mailing_recipient
      order by address`.execute(work.db)
  ).rows.map(({ address }) => address)

test('an erased address is nowhere in the ledger, and each mailing still counts as many', async () => {
  const work = await newWork()
  const states = ['sent', 'failed', 'uncertain', 'claimed', 'queued', 'deferred'] as const
  const ids: string[] = []
  for (const state of states) ids.push(await mailingTo(work, state))
  await forgetAddress(work, HASH)
  expect(await addressesIn(work)).toEqual(['', 'other@mail.example'])
  for (const id of ids) {
    const counts = await mailingCounts(work, id)
    expect(sumOf(counts)).toBe(2)
  }
  const of = async (at: number) => mailingCounts(work, ids[at] ?? '')
  expect(await of(0)).toMatchObject({ sent: 2 })
  expect(await of(4)).toMatchObject({ queued: 1, suppressed: 1 })
  expect(await of(5)).toMatchObject({ deferred: 1, suppressed: 1 })
  expect(await sentTo(work, HASH)).toEqual([])
  expect(await retryFailed(work, ids[1] ?? '')).toBe(1)
  const again = { recipientId: null, as: 'again' } as const
  expect(await resolveUncertain(work, ids[2] ?? '', again)).toBe(1)
})

test('who is erased in mid-send gets nothing more, also when already claimed', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 300)
  const { Rates } = await import('./sending/rates.ts')
  start({ rates: new Rates(() => performance.now(), 20, new Map()) })
  await untilCounts(work, id, ({ claimed }) => claimed > 150)
  const late = `r299@place${299 % 7}.example`
  await forgetAddress(work, addressHash(late))
  const counts = await untilCounts(work, id, ({ suppressed }) => suppressed === 1)
  expect(counts.suppressed).toBe(1)
  expect(sink.taken.has(late)).toBe(false)
  expect(sink.taken.has('')).toBe(false)
})

test('of who is erased meanwhile neither a refusal nor a returned message is kept', async () => {
  const work = await newWork()
  const id = await mailingTo(work, 'claimed')
  const { rows } = await sql<{ id: number }>`update platform.mailing_recipient set claim = 5
    where address = ${ADDRESS} returning id`.execute(work.db)
  const [{ id: recipient } = { id: 0 }] = rows
  await forgetAddress(work, HASH)
  await settle(work.db, [
    {
      ...{ id: recipient, claim: 5, state: 'failed', code: '550 5.1.1', reply: 'No such user' },
      ...{ waitMs: null, evidence: 'hard' },
    },
  ])
  expect((await sql`select from platform.mail_evidence`.execute(work.db)).rows).toEqual([])
  const head = letterhead()
  const to = returnAddress(head, head.from, recipient)
  const raw = RETURNED.find(({ means }) => means === 'hard')?.raw.replaceAll('RETURN', to) ?? ''
  await takeBounce(work, head.key, { raw: Buffer.from(raw), to: null })
  const kept =
    await sql`select kind, address_hash, recipient_id, said, raw from platform.mail_evidence`
  expect((await kept.execute(work.db)).rows).toEqual([
    { kind: 'hard', address_hash: null, recipient_id: null, said: null, raw: null },
  ])
  expect((await sql`select from platform.suppression`.execute(work.db)).rows).toEqual([])
  expect(await mailingCounts(work, id)).toMatchObject({ failed: 1, queued: 1 })
})

test('a year after its end the addresses of a mailing are forgotten, once, and not before', async () => {
  const work = await newWork()
  const id = await mailingTo(work, 'sent')
  await sql`update platform.mailing set state = 'sent', finished_at = ${work.now}`.execute(work.db)
  await sql`update platform.mailing_recipient set changed_at = ${work.now}`.execute(work.db)
  const later = (days: number) => ({
    ...work,
    now: new Date(work.now.getTime() + days * 86_400_000),
  })
  await sweepAddresses(later(364))
  expect(await addressesIn(work)).toEqual(['other@mail.example', ADDRESS])
  await sweepAddresses(later(366))
  expect(await addressesIn(work)).toEqual([''])
  const { rows } = await recipientsOf(work, id, { state: 'sent', page: 1 })
  expect(rows.map(({ changedAt }) => changedAt)).toEqual([work.now, work.now])
  expect((await mailingCounts(work, id)).sent).toBe(2)
})

test('an address frozen at the moment of its erasure is forgotten the night after', async () => {
  const work = await newWork()
  await suppress(work, { addressHash: HASH, list: null, reason: 'erased' })
  const other = addressHash('other@mail.example')
  await suppress(work, { addressHash: other, list: null, reason: 'unsubscribed' })
  const id = await mailingTo(work, 'sent')
  await sql`insert into platform.mail_evidence (id, at, source, kind, address_hash, raw, raw_until)
    values (gen_random_uuid(), now(), 'message', 'unknown', ${HASH}, 'To: reader@mail.example', now())`.execute(
    work.db,
  )
  await sweepAddresses(work)
  expect(await addressesIn(work)).toEqual(['', 'other@mail.example'])
  expect((await mailingCounts(work, id)).sent).toBe(2)
  expect((await sql`select from platform.mail_evidence`.execute(work.db)).rows).toEqual([])
})

const letters = async (work: Work) =>
  (
    await sql<{ kind: string; said: boolean }>`select kind, html <> '' as said
      from platform.mailing_variant join platform.mailing on mailing.id = mailing_id
      order by kind, frozen_at, mailing.id`.execute(work.db)
  ).rows.map(({ kind, said }) => `${kind} ${said ? 'kept' : 'gone'}`)

test('what was written to one person goes once it was sent, an issue stays, and nothing empty is sent again', async () => {
  const work = await newWork()
  const finished = async (kind: string, state: RecipientState) => {
    const id = await mailingTo(work, state)
    await sql`update platform.mailing set kind = ${kind}, state = 'sent', finished_at = ${work.now}
      where id = ${id}`.execute(work.db)
    return id
  }
  await finished('digest', 'sent')
  await finished('briefing', 'sent')
  const failed = await finished('alert', 'failed')
  await sweepAddresses(work)
  expect(await letters(work)).toEqual(['alert kept', 'briefing kept', 'digest gone'])
  await sweepAddresses({ ...work, now: new Date(work.now.getTime() + 15 * 86_400_000) })
  expect(await letters(work)).toEqual(['alert gone', 'briefing kept', 'digest gone'])
  expect(await retryFailed(work, failed)).toBe(0)
})

test('an erasure takes what was written to that person with it', async () => {
  const work = await newWork()
  const id = await mailingTo(work, 'queued')
  await sql`update platform.mailing set kind = 'digest', state = 'sending' where id = ${id}`.execute(
    work.db,
  )
  await forgetAddress(work, HASH)
  expect(await letters(work)).toEqual(['digest gone'])
})
