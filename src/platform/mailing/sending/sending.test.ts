import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { SITE } from '#platform/mail/template.ts'
import { said } from '#tests/house.ts'
import { isOver, newMailing, sumOf, untilCounts } from '#tests/mailing/mailings.ts'
import { newFolder, newPost } from '#tests/mailing/post.ts'
import { letterhead, newKeys } from '#tests/mailing/sender.ts'
import { addressHash } from '../addresses.ts'
import { evidenceOf } from '../evidence.ts'
import { mailingCounts, mailingOf, recipientsOf } from '../ledger.ts'
import { pauseMailing, resumeMailing } from '../steering.ts'
import { suppress, suppressionOf } from '../suppression.ts'
import type { Disk } from './journal.ts'
import { keepingLine } from './line.ts'
import { Rates } from './rates.ts'

test('everybody in the audience gets the message once, and the counts say so', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 300)
  start({ letterhead: letterhead(newKeys()) })
  const counts = await untilCounts(work, id, isOver)
  expect(counts).toMatchObject({ frozen: 300, sent: 300 })
  expect(sumOf(counts)).toBe(300)
  expect(sink.taken.size).toBe(300)
  expect([...sink.taken.values()].every((n) => n === 1)).toBe(true)
})

test('a link to a page of ours leads to the site, whichever room wrote it', async () => {
  const { work, sink, start } = await newPost({ keep: true })
  const said = { key: 'en', lang: 'en', subject: 'News', text: `See ${SITE}/library/notes/1` }
  const variants = [{ ...said, html: `<a href="${SITE}/library/notes/1">A note</a>` }]
  const id = await newMailing(work, 1, { variants })
  start({ letterhead: letterhead() })
  await untilCounts(work, id, isOver)
  const { text, html } = await simpleParser(sink.messages[0]?.raw ?? '')
  expect([text?.trim(), html]).toEqual([
    'See https://c2r.example/library/notes/1',
    '<a href="https://c2r.example/library/notes/1">A note</a>',
  ])
})

test('the address of the page that keeps a message is whole in its head', async () => {
  const { work, sink, start } = await newPost({ keep: true })
  const id = await newMailing(work, 1, { archivedAt: '/briefings/7' })
  start({ letterhead: letterhead() })
  await untilCounts(work, id, isOver)
  const { headerLines } = await simpleParser(sink.messages[0]?.raw ?? '')
  expect(headerLines.find(({ key }) => key === 'archived-at')?.line).toBe(
    'Archived-At: <https://c2r.example/briefings/7>',
  )
})

test('who leaves while it is being sent gets nothing more, also when already claimed', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 300)
  // Slow, so that all are claimed long before their turn.
  start({ rates: new Rates(() => performance.now(), 20, new Map()) })
  await untilCounts(work, id, ({ claimed }) => claimed > 150)
  const late = `r299@place${299 % 7}.example`
  await suppress(work, { address: late, list: 'briefings', reason: 'unsubscribed' })
  const counts = await untilCounts(work, id, ({ suppressed }) => suppressed === 1)
  expect(counts.suppressed).toBe(1)
  expect(sink.taken.has(late)).toBe(false)
})

test('a departure from another list leaves this one, and one from everything does not', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 3)
  await suppress(work, { address: 'r1@place1.example', list: 'digests', reason: 'unsubscribed' })
  await suppress(work, { address: 'r2@place2.example', list: null, reason: 'complaint' })
  start()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 2, suppressed: 1 })
  expect([...sink.taken.keys()].sort()).toEqual(['r1@place1.example', 'r3@place3.example'])
})

test('a paused mailing stops within seconds, gives back what it claimed, and goes on when resumed', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 200)
  start({ rates: new Rates(() => performance.now(), 20, new Map()) })
  await untilCounts(work, id, ({ sent }) => sent > 5)
  await pauseMailing(work, id)
  const stopped = await untilCounts(work, id, ({ claimed }) => claimed === 0)
  expect(stopped.claimed).toBe(0)
  expect(stopped.sent).toBe(sink.taken.size)
  await resumeMailing(work, id)
  const later = await untilCounts(work, id, ({ sent }) => sent > stopped.sent + 5)
  expect(later.sent).toBeGreaterThan(stopped.sent)
})

test('a refused mailbox is suppressed at once, a refused message is not the mailbox’s fault', async () => {
  const { work, start } = await newPost({
    answer: (address) => (address.startsWith('r1@') ? '550 5.1.1 No such user' : null),
    answerContent: (address) =>
      address.startsWith('r2@') ? '554 5.7.1 Message rejected as spam' : undefined,
  })
  const id = await newMailing(work, 3)
  start()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 1, failed: 2 })
  const of = (address: string) => suppressionOf(work, { address })
  expect(await of('r1@place1.example')).toMatchObject([{ list: '*', reason: 'hard-bounce' }])
  expect(await of('r2@place2.example')).toEqual([])
  expect(await evidenceOf(work, addressHash('r1@place1.example'))).toMatchObject([
    { source: 'smtp', kind: 'hard', status: '550 5.1.1' },
  ])
})

test('a mailbox that is busy gets it later, and a busy one is never blamed', async () => {
  const asked = new Map<string, number>()
  const { work, sink, start } = await newPost({
    answer(address) {
      const times = (asked.get(address) ?? 0) + 1
      asked.set(address, times)
      return times < 3 ? '450 4.2.0 Greylisted' : null
    },
  })
  const id = await newMailing(work, 10)
  start()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 10, deferred: 0 })
  expect([...sink.taken.values()]).toEqual(Array(10).fill(1))
  const { rows } = await recipientsOf(work, id, { state: 'sent', page: 1 })
  expect(rows.map(({ attempts }) => attempts)).toEqual(Array(10).fill(3))
  const hash = addressHash('r1@place1.example')
  expect(await evidenceOf(work, hash)).toEqual([])
})

test('who may have it is listed and not sent again; a notice goes again under the same id', async () => {
  const { work, sink, start } = await newPost({ dropped: 1, keep: true })
  const briefing = await newMailing(work, 5)
  const notice = await newMailing(work, 5, { kind: 'notice', list: null })
  start()
  expect(await untilCounts(work, briefing, isOver)).toMatchObject({ uncertain: 5 })
  expect(await untilCounts(work, notice, isOver)).toMatchObject({ uncertain: 5 })
  const attemptsOf = async (id: string) =>
    (await recipientsOf(work, id, { state: 'uncertain', page: 1 })).rows.map(
      ({ attempts, code }) => `${attempts} ${code}`,
    )
  expect(await attemptsOf(briefing)).toEqual(Array(5).fill('1 lost'))
  expect(await attemptsOf(notice)).toEqual(Array(5).fill('3 lost'))
  const got = sink.messages.filter(({ raw }) => raw.includes(briefing)).map(({ to }) => to)
  expect(new Set(got).size).toBe(got.length)
  const ids = sink.messages
    .filter(({ raw }) => raw.includes(notice))
    .map(({ to, raw }) => `${to} ${/^Message-ID: (.*)$/m.exec(raw)?.[1]}`)
  expect(new Set(ids).size).toBe(new Set(ids.map((id) => id.split(' ')[0])).size)
})

test('a mailing that too many refuse for good is paused, and the room is told why', async () => {
  const { work, start } = await newPost({ never: 0.5 })
  const id = await newMailing(work, 400)
  start()
  await untilCounts(work, id, ({ claimed, failed }) => failed >= 50 && claimed === 0)
  expect(await mailingOf(work, id)).toMatchObject({ state: 'paused', paused_why: 'hard-errors' })
  const counts = await mailingCounts(work, id)
  expect(counts.failed).toBeLessThan(120)
  expect(sumOf(counts)).toBe(400)
  expect(await said(work)).toContain(`platform.mailing-paused ${id}`)
})

test('on a full disk nothing is sent, and everything when there is room again', async () => {
  let isFull = true
  const disk: Disk = {
    async append(handle, bytes) {
      // Half of it still fits: the line is torn.
      await handle.appendFile(isFull ? bytes.subarray(0, bytes.length / 2) : bytes)
      if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    },
  }
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 50)
  start({ disk })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(sink.taken.size).toBe(0)
  isFull = false
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 50 })
  expect([...sink.taken.values()]).toEqual(Array(50).fill(1))
})

test('of two senders by mistake one sends, and the other takes over when it stops', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 200)
  const slow = () => new Rates(() => performance.now(), 40, new Map())
  const first = start({ rates: slow() })
  await untilCounts(work, id, ({ sent }) => sent > 0)
  start({ rates: slow() })
  await untilCounts(work, id, ({ sent }) => sent > 60)
  expect(await holders(work)).toBe(1)
  await first.stop()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 200, uncertain: 0 })
  expect(await holders(work)).toBe(2)
  expect([...sink.taken.values()]).toEqual(Array(200).fill(1))
}, 90_000)

/** How many senders have claimed anything. */
async function holders(work: Work): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct claimed_by)::int as n from platform.mailing_recipient where claimed_by is not null`.execute(
    work.db,
  )
  return rows[0]?.n ?? 0
}

test('what a node that is gone had claimed is listed, never sent by another, and settled by itself', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 10)
  const gone = newFolder()
  writeFileSync(path.join(gone, 'node'), 'gone')
  await sql`update platform.mailing_recipient set state = 'claimed', claim = nextval('platform.mailing_claim'),
    claimed_by = 'gone', lease_until = now() - interval '1 hour' where id % 2 = 0`.execute(work.db)
  const here = start()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 5, uncertain: 5 })
  expect(sink.taken.size).toBe(5)
  const { rows } = await recipientsOf(work, id, { state: 'uncertain', page: 1 })
  expect(rows.map(({ code }) => code)).toEqual(Array(5).fill('stranded'))
  await here.stop()
  start({}, gone)
  expect(await untilCounts(work, id, ({ sent }) => sent === 10)).toMatchObject({ sent: 10 })
  expect([...sink.taken.values()]).toEqual(Array(10).fill(1))
})

test('a ledger restored from a copy sends nothing until a person says so', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 10)
  const folder = newFolder()
  writeFileSync(path.join(folder, 'newest-claim'), '900')
  start({}, folder)
  await untilCounts(work, id, isOver, 2_000)
  expect(await mailingOf(work, id)).toMatchObject({ state: 'paused', paused_why: 'ledger-older' })
  expect(sink.taken.size).toBe(0)
  await resumeMailing(work, id)
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 10 })
})

test('without a relay development reads the first messages of a mailing, with their links', async () => {
  const { work, database, start } = await newPost()
  const id = await newMailing(work, 40)
  start({ openLine: async () => keepingLine(database.db) })
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 40 })
  const kept = await newestMails(work)
  expect(kept.length).toBeGreaterThanOrEqual(20)
  expect(kept.length).toBeLessThanOrEqual(40)
  expect(kept.every(({ body_text }) => body_text.includes('https://c2r.example/mail/'))).toBe(true)
})

test('a database that drops every connection costs no recipient, and no connection of the pool', async () => {
  const { work, database, sink, start } = await newPost()
  const id = await newMailing(work, 200)
  start({ rates: new Rates(() => performance.now(), 50, new Map()) })
  await untilCounts(work, id, ({ sent }) => sent > 20)
  for (let times = 0; times < 3; times++) {
    await database.pool
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      )
      .catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 200, uncertain: 0 })
  expect([...sink.taken.values()]).toEqual(Array(200).fill(1))
  // The lead is looked after every five seconds; only its connection is out.
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  expect(database.pool.totalCount - database.pool.idleCount).toBe(1)
})
