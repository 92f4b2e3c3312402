import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { openLog } from '#platform/log/log.ts'
import { newWork } from '#tests/house.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { RETURNED } from '#tests/mailing/returned-messages.ts'
import { letterhead } from '#tests/mailing/sender.ts'
import { addressHash } from '../addresses.ts'
import { evidenceOf, sweepEvidence, undoEvidence } from '../evidence.ts'
import { recipientsOf } from '../ledger.ts'
import { returnAddress } from '../message/return-address.ts'
import { liftSuppression, suppress, suppressionOf } from '../suppression.ts'
import type { MailingTables } from '../tables.ts'
import { takeBounce } from './intake.ts'
import { judge } from './judge.ts'
import { takeMaildir } from './maildir.ts'
import { readReport } from './report.ts'

const HEAD = letterhead()

/** A mailing to one reader, and the address that its bounces come to. */
async function newReader(work: Work) {
  const address = 'reader@mail.example'
  const id = await newMailing(work, 0, { audience: [{ address, variant: 'en' }] })
  const [row] = (await recipientsOf(work, id, { state: null, page: 1 })).rows
  const to = returnAddress(HEAD, 'x@c2r.example', row?.id ?? 0)
  return { whom: { addressHash: addressHash(address) }, to }
}

const messageLike = (name: string, to: string): Buffer => {
  const found = RETURNED.find((message) => message.name === name)
  if (!found) throw new Error(`no message is called ${name}`)
  return Buffer.from(found.raw.replaceAll('RETURN', to))
}

const take = (work: Work, name: string, to: string) =>
  takeBounce(work, HEAD.key, { raw: messageLike(name, to), to: null })

const later = (work: Work, days: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + days * 86_400_000),
})

/** A report with the line ends that some servers write. */
const ENDS = { CRLF: '\r\n', LF: '\n' }

test('each message that came back is taken for what it is, whatever ends its lines', async () => {
  expect(RETURNED.length).toBeGreaterThanOrEqual(40)
  for (const [ends, end] of Object.entries(ENDS)) {
    const read = await Promise.all(
      RETURNED.map(async ({ name, raw }) => {
        const { kind } = judge(await readReport(Buffer.from(raw.replaceAll('\r\n', end))))
        return `${ends} ${name}: ${kind}`
      }),
    )
    expect(read).toEqual(RETURNED.map(({ name, means }) => `${ends} ${name}: ${means}`))
  }
})

test('a mailbox that does not exist gets nothing more, and a person can take that back', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const { evidenceId, kind } = await take(work, 'Postfix, no user', to)
  expect(kind).toBe('hard')
  expect(await suppressionOf(work, whom)).toMatchObject([{ list: '*', reason: 'hard-bounce' }])
  expect(await undoEvidence(work, evidenceId, 'the server was in repair')).toBe('lifted')
  expect(await undoEvidence(work, evidenceId, 'twice')).toBe(null)
  expect(await suppressionOf(work, whom)).toEqual([])
  expect(await evidenceOf(work, whom.addressHash)).toMatchObject([
    { id: evidenceId, kind: 'hard', status: '5.1.1', undoneWhy: 'the server was in repair' },
  ])
})

test('of two reports that say the same, taking one back leaves what the other says', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const first = await take(work, 'Postfix, no user', to)
  const second = await take(work, 'Gmail, no such account', to)
  expect(await undoEvidence(work, first.evidenceId, 'in repair')).toBe('held-by-other')
  expect(await suppressionOf(work, whom)).toHaveLength(1)
  expect(await undoEvidence(work, second.evidenceId, 'in repair')).toBe('lifted')
  expect(await suppressionOf(work, whom)).toEqual([])
})

test('taking a bounce back leaves a departure as it was', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  await suppress(work, { ...whom, list: null, reason: 'unsubscribed' })
  const { evidenceId } = await take(work, 'Postfix, no user', to)
  expect(await undoEvidence(work, evidenceId, 'a mistake')).toBe('held-by-other')
  expect(await suppressionOf(work, whom)).toMatchObject([{ reason: 'unsubscribed' }])
})

test('a bounce to an address that we did not sign counts against nobody', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const other = to.replace(/(.)@/, (_, last) => `${last === '0' ? '1' : '0'}@`)
  expect((await take(work, 'Postfix, no user', other)).kind).toBe('forged')
  expect((await take(work, 'Postfix, no user', 'b@bounces.c2r.example')).kind).toBe('forged')
  expect((await take(work, 'A complaint', other)).kind).toBe('forged')
  expect(await suppressionOf(work, whom)).toEqual([])
  expect(await evidenceOf(work, whom.addressHash)).toEqual([])
})

test('notices of delay and people on holiday never count, however many', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  for (const { name, means } of RETURNED)
    if (means !== 'hard' && means !== 'soft' && means !== 'complaint') await take(work, name, to)
  expect(await suppressionOf(work, whom)).toEqual([])
})

test('five soft bounces in thirty days count, four do not, and old ones fade', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const soft = (day: number) => take(later(work, day), 'Postfix, full', to)
  for (const day of [0, 8, 16, 24]) await soft(day)
  await soft(40)
  expect(await suppressionOf(work, whom)).toEqual([])
  await soft(41)
  expect(await suppressionOf(work, whom)).toEqual([])
  await soft(42)
  expect(await suppressionOf(work, whom)).toMatchObject([{ reason: 'soft-bounces' }])
})

test('a complaint ends all lists at once', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  expect((await take(work, 'A complaint', to)).kind).toBe('complaint')
  expect(await suppressionOf(work, whom)).toMatchObject([{ list: '*', reason: 'complaint' }])
})

test('taking a bounce back leaves an older complaint as it was', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  await take(work, 'A complaint', to)
  const { evidenceId } = await take(work, 'Postfix, no user', to)
  expect(await undoEvidence(work, evidenceId, 'in repair')).toBe('held-by-other')
  expect(await suppressionOf(work, whom)).toMatchObject([{ reason: 'complaint' }])
})

test('once mail goes again, soft bounces from before count no more', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const soft = (day: number) => take(later(work, day), 'Postfix, full', to)
  for (const day of [0, 1, 2, 3, 4]) await soft(day)
  const [held] = await suppressionOf(work, whom)
  expect(held?.reason).toBe('soft-bounces')
  await liftSuppression(later(work, 5), held?.id ?? '', 'emptied')
  for (const day of [6, 7, 8, 9]) await soft(day)
  expect(await suppressionOf(work, whom)).toEqual([])
  await soft(10)
  expect(await suppressionOf(work, whom)).toMatchObject([{ reason: 'soft-bounces' }])
})

test('the message itself is kept for ninety days, what was decided for longer', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  await take(work, 'Postfix, no user', to)
  const raw = async () =>
    (
      await tablesOf<MailingTables>(work)
        .selectFrom('platform.mail_evidence')
        .select('raw')
        .execute()
    )[0]?.raw
  await sweepEvidence(later(work, 89))
  expect((await raw())?.toString()).toContain('User unknown')
  await sweepEvidence(later(work, 91))
  expect(await raw()).toBe(null)
  expect(await evidenceOf(work, whom.addressHash)).toHaveLength(1)
})

test('a maildir is read, and each message in it once', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-maildir-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(path.join(folder, 'new'))
  writeFileSync(path.join(folder, 'new', '1.host'), messageLike('qmail, no mailbox', to))
  writeFileSync(path.join(folder, 'new', '2.host'), 'no message at all')
  const maildir = { key: HEAD.key, folder, log: openLog('silent') }
  expect(await takeMaildir(work, maildir)).toEqual({ taken: 2, failed: [] })
  expect(await takeMaildir(work, maildir)).toEqual({ taken: 0, failed: [] })
  expect(readdirSync(path.join(folder, 'cur')).sort()).toEqual(['1.host:2,S', '2.host:2,S'])
  expect(await suppressionOf(work, whom)).toMatchObject([{ reason: 'hard-bounce' }])
})
