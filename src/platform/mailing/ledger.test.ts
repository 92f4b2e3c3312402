import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readConfig } from '#config.ts'
import { newId } from '#kernel/ids.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { newWork, said } from '#tests/house.ts'
import { addressHash, normalAddress } from './addresses.ts'
import { type AudienceRow, freezeMailing, type MailingVariant, type NewMailing } from './freeze.ts'
import { mailingCounts, mailingOf, mailingsAbout, newestMailings, recipientsOf } from './ledger.ts'
import {
  pauseMailing,
  resolveUncertain,
  resumeMailing,
  retryFailed,
  scheduleMailing,
  withdrawMailing,
} from './steering.ts'
import { liftSuppression, suppress, suppressionOf } from './suppression.ts'
import type { MailingTables, RecipientState } from './tables.ts'
import { mailingKey, mailToken, readMailToken } from './tokens.ts'

const KEY = mailingKey(readConfig({ NODE_ENV: 'test', C2R_SECRET: 'for tests only, '.repeat(3) }))
const SUBJECT = newId()

const mailing = (audience: NewMailing['audience']): NewMailing => ({
  ...{ kind: 'briefing', subjectId: SUBJECT, list: 'briefings', audience },
  variants: [
    {
      ...{ key: 'en', lang: 'en', subject: 'Lessons of the week' },
      html: '<p>Consider shade. <a href="{{unsubscribe}}">Leave</a></p>',
      text: 'Consider shade. Leave: {{unsubscribe}}',
    },
  ],
})

const to = (...addresses: string[]): AudienceRow[] =>
  addresses.map((address) => ({ address, variant: 'en' }))

const setState = (work: Work, id: string, address: string, state: RecipientState) =>
  tablesOf<MailingTables>(work)
    .updateTable('platform.mailing_recipient')
    .set({ state })
    .where('mailing_id', '=', id)
    .where('address', '=', address)
    .execute()

const addressesOf = async (work: Work, id: string) =>
  (await recipientsOf(work, id, { state: null, page: 1 })).rows.map((row) => row.address)

test('an address is in a mailing once, however it is spelled, and so is a subscriber', async () => {
  const work = await newWork()
  const one = newId()
  const { id, recipients } = await freezeMailing(
    work,
    mailing([
      ...to('Amina@Mail.example', 'amina@mail.example ', 'ünal@bücher.example'),
      ...to('Ünal@XN--bcher-kva.example', 'no address', 'two@mail.example, three@mail.example'),
      { address: 'first@mail.example', variant: 'en', subscriberId: one },
      { address: 'second@mail.example', variant: 'en', subscriberId: one },
    ]),
  )
  expect(recipients).toBe(3)
  expect(await addressesOf(work, id)).toEqual([
    'amina@mail.example',
    'ünal@xn--bcher-kva.example',
    'first@mail.example',
  ])
})

test('an audience may be a statement, and what SQL cannot fold is folded after it', async () => {
  const work = await newWork()
  const audience = sql`select address, 'en' as variant, null::timestamptz as send_at, null::uuid as subscriber_id
    from unnest(array['A@mail.example', 'Ünal@bücher.example', 'ünal@xn--bcher-kva.example', 'nobody']) as given (address)`
  const { id } = await freezeMailing(work, mailing(audience))
  expect(await addressesOf(work, id)).toEqual(['a@mail.example', 'ünal@xn--bcher-kva.example'])
})

test('the fingerprint in SQL is the fingerprint in code', async () => {
  const work = await newWork()
  const normal = [
    'A.b+c@Mail.example',
    'ünal@bücher.example',
    'é@mail.example',
    '用户@例え.jp',
  ].map((address) => normalAddress(address) ?? '')
  const { rows } = await sql<{ hash: string }>`
    select platform.address_hash(address) as hash from unnest(${normal}::text[]) as given (address)`.execute(
    work.db,
  )
  expect(rows.map((row) => row.hash)).toEqual(normal.map(addressHash))
  expect(normal).not.toContain('')
})

test('a placeholder that nobody fills, or a second line in a subject, is refused', async () => {
  const work = await newWork()
  const [variant] = mailing([]).variants
  if (!variant) throw new Error('no variant')
  const tryWith = (changed: Partial<MailingVariant>) =>
    freezeMailing(work, { ...mailing([]), variants: [{ ...variant, ...changed }] })
  await expect(tryWith({ html: '{{name}}' })).rejects.toThrow('{{name}} is nothing')
  await expect(tryWith({ subject: 'News\r\nBcc: a@b.example' })).rejects.toThrow('one line')
  await expect(tryWith({ subject: '{{unsubscribe}}' })).rejects.toThrow('same for everybody')
})

test('the counts add up to what was frozen, and each state has its list', async () => {
  const work = await newWork()
  const states: RecipientState[] = [
    ...(['queued', 'claimed', 'sent', 'deferred'] as const),
    ...(['failed', 'suppressed', 'uncertain'] as const),
  ]
  const { id } = await freezeMailing(
    work,
    mailing(to(...states.map((state) => `${state}@mail.example`))),
  )
  for (const state of states) await setState(work, id, `${state}@mail.example`, state)
  const counts = await mailingCounts(work, id)
  expect(counts).toEqual({
    ...{ frozen: 7, queued: 2, claimed: 1, sent: 1, deferred: 1 },
    ...{ failed: 1, suppressed: 1, uncertain: 1 },
  })
  for (const state of states)
    expect((await recipientsOf(work, id, { state, page: 1 })).rows.map((row) => row.state)).toEqual(
      [state],
    )
  expect((await mailingsAbout(work, SUBJECT)).map((row) => row.id)).toEqual([id])
})

test('a long list of recipients comes a page at a time', async () => {
  const work = await newWork()
  const many = Array.from({ length: 30 }, (_, n) => `r${n}@mail.example`)
  const { id } = await freezeMailing(work, mailing(to(...many)))
  const second = await recipientsOf(work, id, { state: null, page: 2 })
  expect({ rows: second.rows.length, total: second.total, pages: second.pages }).toEqual({
    ...{ rows: 5, total: 30, pages: 2 },
  })
})

test('the mailings of a kind are listed without going through those of all others', async () => {
  const work = await newWork()
  await sql`insert into platform.mailing (id, kind, subject_id, state, frozen, frozen_at)
    select gen_random_uuid(), case when n % 1000 = 0 then 'briefing' else 'alert' end,
      gen_random_uuid(), 'sent', 1, ${work.now}::timestamptz - make_interval(mins => n)
    from generate_series(1, 5000) as n`.execute(work.db)
  await sql`analyze platform.mailing`.execute(work.db)
  const read = async () => {
    const { rows } = await sql<{ n: string }>`select pg_stat_get_xact_tuples_returned(oid)
      + pg_stat_get_xact_tuples_fetched(oid) as n
      from pg_class where oid = 'platform.mailing'::regclass`.execute(work.db)
    return Number(rows[0]?.n)
  }
  const before = await read()
  const page = await newestMailings(work, { kind: 'briefing', page: 1 })
  expect(page.total).toBe(5)
  expect((await read()) - before).toBeLessThan(50)
})

test('a mailing is scheduled, paused, resumed, and each only where it means something', async () => {
  const work = await newWork()
  const { id } = await freezeMailing(work, mailing(to('a@mail.example')))
  expect(await pauseMailing(work, id)).toBe(false)
  expect(await scheduleMailing(work, id, work.now)).toBe(true)
  expect(await resumeMailing(work, id)).toBe(false)
  expect(await pauseMailing(work, id)).toBe(true)
  expect(await mailingOf(work, id)).toMatchObject({ state: 'paused', paused_why: 'person' })
  expect(await said(work)).toEqual([`platform.mailing-paused ${id}`])
  expect(await scheduleMailing(work, id, work.now)).toBe(false)
  expect(await resumeMailing(work, id)).toBe(true)
  expect(await mailingOf(work, id)).toMatchObject({ state: 'sending', paused_why: null })
})

test('what is taken off the schedule leaves no list of addresses; what has begun stays', async () => {
  const work = await newWork()
  const { id } = await freezeMailing(work, mailing(to('a@mail.example')))
  await scheduleMailing(work, id, work.now)
  const begun = await freezeMailing(work, mailing(to('b@mail.example')))
  await scheduleMailing(work, begun.id, work.now)
  await sql`update platform.mailing set started_at = ${work.now} where id = ${begun.id}`.execute(
    work.db,
  )
  expect([await withdrawMailing(work, id), await withdrawMailing(work, begun.id)]).toEqual([
    true,
    false,
  ])
  const { rows } = await sql<{
    address: string
  }>`select address from platform.mailing_recipient`.execute(work.db)
  expect(rows).toEqual([{ address: 'b@mail.example' }])
})

test('a mailing paused before its hour waits for that hour when it is resumed', async () => {
  const work = await newWork()
  const { id } = await freezeMailing(work, mailing(to('a@mail.example')))
  const hour = new Date(work.now.getTime() + 3_600_000)
  await scheduleMailing(work, id, hour)
  await pauseMailing(work, id)
  expect(await resumeMailing(work, id)).toBe(true)
  expect(await mailingOf(work, id)).toMatchObject({ state: 'scheduled', paused_why: null })
  await pauseMailing(work, id)
  // Once its hour has come it goes on at once.
  expect(await resumeMailing({ ...work, now: hour }, id)).toBe(true)
  expect(await mailingOf(work, id)).toMatchObject({ state: 'sending' })
})

test('only those that failed are tried again, and the uncertain as a person says', async () => {
  const work = await newWork()
  const { id } = await freezeMailing(
    work,
    mailing(to('sent@mail.example', 'failed@mail.example', 'u1@mail.example', 'u2@mail.example')),
  )
  await setState(work, id, 'sent@mail.example', 'sent')
  await setState(work, id, 'failed@mail.example', 'failed')
  await setState(work, id, 'u1@mail.example', 'uncertain')
  await setState(work, id, 'u2@mail.example', 'uncertain')
  expect(await retryFailed(work, id)).toBe(1)
  const [first] = (await recipientsOf(work, id, { state: 'uncertain', page: 1 })).rows
  expect(await resolveUncertain(work, id, { recipientId: first?.id ?? 0, as: 'sent' })).toBe(1)
  expect(await resolveUncertain(work, id, { recipientId: null, as: 'again' })).toBe(1)
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 2, queued: 2, uncertain: 0 })
})

test('a suppression holds for every spelling, once, and can be lifted', async () => {
  const work = await newWork()
  const reason = { list: 'briefings', reason: 'unsubscribed' } as const
  const id = await suppress(work, { address: 'Ünal@bücher.example', ...reason })
  expect(await suppress(work, { address: 'ünal@XN--BCHER-KVA.example', ...reason })).toBe(id)
  const whom = { addressHash: addressHash('ünal@bücher.example') }
  expect(await suppressionOf(work, whom)).toMatchObject([{ id, ...reason }])
  expect(await liftSuppression(work, id, 'asked')).toBe(true)
  expect(await liftSuppression(work, id, 'asked twice')).toBe(false)
  expect(await suppressionOf(work, whom)).toEqual([])
  expect(await suppress(work, { ...whom, ...reason })).not.toBe(id)
})

test('each reason holds for itself, whichever came first, and lifting one leaves the others', async () => {
  const work = await newWork()
  const whom = { address: 'one@mail.example', list: null }
  const bounce = await suppress(work, { ...whom, reason: 'hard-bounce' })
  const left = await suppress(work, { ...whom, reason: 'unsubscribed' })
  await suppress(work, { ...whom, reason: 'complaint' })
  await suppress(work, { ...whom, reason: 'erased' })
  const reasons = async () => (await suppressionOf(work, whom)).map(({ reason }) => reason).sort()
  expect(await reasons()).toEqual(['complaint', 'erased', 'hard-bounce', 'unsubscribed'])
  await liftSuppression(work, bounce, 'in repair')
  await liftSuppression(work, left, 'confirmed again')
  expect(await reasons()).toEqual(['complaint', 'erased'])
})

test('a link names its owner and its list, and one changed letter opens nothing', () => {
  const whose = {
    addressHash: addressHash('amina@mail.example'),
    list: 'digests',
    subscriberId: newId(),
  } as const
  const token = mailToken(KEY, whose)
  expect(readMailToken(KEY, token)).toEqual(whose)
  const plain = { ...whose, list: null, subscriberId: null }
  expect(readMailToken(KEY, mailToken(KEY, plain))).toEqual(plain)
  const other = (letter: string) => (letter === 'A' ? 'B' : 'A')
  // The last letter carries two bits only; every other is all read.
  for (let at = 0; at < token.length - 1; at++)
    expect(
      readMailToken(KEY, token.slice(0, at) + other(token[at] ?? '') + token.slice(at + 1)),
    ).toBe(null)
  expect(readMailToken(Buffer.alloc(32, 8), token)).toBe(null)
  expect(readMailToken(KEY, '')).toBe(null)
})
