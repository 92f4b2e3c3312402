import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { isOver, newMailing, untilCounts } from '#tests/mailing/mailings.ts'
import { newFolder, newPost } from '#tests/mailing/post.ts'
import { mailingCounts } from '../ledger.ts'
import { Journal, readJournal } from './journal.ts'
import { beginLine, endLine, type Outcome, readSegment } from './records.ts'
import { recover } from './recovery.ts'

const sent = (id: number, claim: number): Outcome => ({
  ...{ id, claim, state: 'sent', code: '250', reply: 'taken', waitMs: null, evidence: null },
})

test('what is begun is on the disk before it may be sent, what ended with the next of it', async () => {
  const folder = newFolder()
  const journal = new Journal(folder)
  await journal.begin(1, 9)
  expect(readJournal(folder)).toEqual({
    records: [{ kind: 'begin', id: 1, claim: 9 }],
    damaged: false,
  })
  journal.end(sent(1, 9))
  await journal.begin(2, 9)
  expect(readJournal(folder).records.slice(1)).toEqual([
    { kind: 'end', outcome: sent(1, 9) },
    { kind: 'begin', id: 2, claim: 9 },
  ])
  await journal.settle([sent(1, 9), sent(2, 9)])
  await journal.close()
  expect(readdirSync(folder)).toEqual([])
})

test('a journal is closed, but stays, while the ledger does not know all of it', async () => {
  const folder = newFolder()
  const journal = new Journal(folder)
  await journal.begin(1, 9)
  await journal.close()
  expect(readJournal(folder).records).toHaveLength(1)
})

test('a torn last line counts as not written, and damage before it is told', () => {
  const lines = [beginLine(1, 9), endLine(sent(1, 9)), beginLine(2, 9)]
  const whole = lines.join('')
  for (let length = 0; length <= whole.length; length++) {
    const { records, damaged } = readSegment(whole.slice(0, length))
    expect(damaged).toBe(false)
    expect(records.length).toBe(whole.slice(0, length).split('\n').length - 1)
  }
  const changed = whole.replace('BEGIN 1 9', 'BEGIN 3 9')
  expect(readSegment(changed)).toMatchObject({ damaged: true })
  expect(readSegment(changed).records).toHaveLength(2)
})

/** Ten claimed recipients of a sender that is gone, and its journal. */
async function newWreck(work: Work) {
  const folder = newFolder()
  const id = await newMailing(work, 10)
  await sql`update platform.mailing set state = 'sending'`.execute(work.db)
  const { rows } = await sql<{ id: number }>`update platform.mailing_recipient
    set state = 'claimed', claim = 5, claimed_by = 'here' where true returning id`.execute(work.db)
  await sql`select setval('platform.mailing_claim', 5)`.execute(work.db)
  const file = path.join(folder, '000000001.journal')
  const [one = 0, two = 0, three = 0] = rows.map((row) => row.id)
  const lines = [beginLine(one, 5), beginLine(two, 5), endLine(sent(one, 5))]
  return { folder, id, file, lines, three }
}

test('a start says what ended, lists what was begun, and queues what was only claimed', async () => {
  const { work } = await newPost()
  const { folder, id, file, lines, three } = await newWreck(work)
  writeFileSync(file, lines.join(''))
  appendFileSync(file, beginLine(three, 5).slice(0, -4))
  const found = await recover(work.db, folder, 'here')
  expect(found).toMatchObject({ settled: 1, uncertain: 1, released: 8, damaged: false })
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 1, uncertain: 1, queued: 8 })
  expect(readdirSync(folder).filter((name) => name.endsWith('.journal'))).toEqual([])
})

test('after damage to its journal everything a sender had claimed is uncertain, nothing is sent again', async () => {
  const { work } = await newPost()
  const { folder, id, file, lines } = await newWreck(work)
  writeFileSync(file, lines.join('').replace('BEGIN', 'BEGUN'))
  expect(await recover(work.db, folder, 'here')).toMatchObject({ damaged: true })
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 1, uncertain: 9, queued: 0 })
})

test('a journal that turns up late changes nothing that was claimed anew or resolved since', async () => {
  const { work } = await newPost()
  const { folder, id, file, lines } = await newWreck(work)
  writeFileSync(file, lines.join(''))
  await sql`update platform.mailing_recipient set claim = 6, claimed_by = 'there'`.execute(work.db)
  await recover(work.db, folder, 'here')
  expect(await mailingCounts(work, id)).toMatchObject({ claimed: 10, sent: 0, uncertain: 0 })
  expect(readFileSync(path.join(folder, 'newest-claim'), { flag: 'a+' }).length).toBe(0)
})

test('clocks that jump, the database’s or ours, send nothing twice', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 300)
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    start()
    for (const year of [2031, 1999, 2026]) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      vi.setSystemTime(new Date(`${year}-06-01T00:00:00Z`))
      // As if the database's clock had gone a day ahead: every lease is over.
      await sql`update platform.mailing_recipient set lease_until = now() - interval '1 day'
        where state = 'claimed'`.execute(work.db)
    }
  } finally {
    vi.useRealTimers()
  }
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 300, uncertain: 0 })
  expect([...sink.taken.values()]).toEqual(Array(300).fill(1))
})
