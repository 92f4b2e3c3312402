import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { suppress } from '#platform/mailing/suppression.ts'
import { ended, spawnSender } from '#tests/mailing/kills.ts'
import { isOver, newMailing, untilCounts } from '#tests/mailing/mailings.ts'
import { openSink } from '#tests/mailing/sink.ts'
import { promise, type Row } from '../rows.ts'
import { type Ledger, openLedger } from './database.ts'

const RECIPIENTS = 1_000

type Trouble = {
  readonly ledger: Ledger
  readonly url: string
  readonly taken: ReadonlyMap<string, number>
}

/** What happens to a sender that runs: each trouble on a mailing of its own. */
export async function measureTroubles(): Promise<{ rows: Row[]; notes: string[] }> {
  const ledger = await openLedger()
  try {
    const rows = [...(await meet(ledger, databaseGone)), ...(await meet(ledger, twoSenders))]
    const full = await fullDisk(ledger)
    // Last: whoever leaves here gets none of the others.
    return { rows: [...rows, ...full.rows, ...(await meet(ledger, leaving))], notes: full.notes }
  } finally {
    await ledger.stop()
  }
}

async function meet(ledger: Ledger, trouble: (trouble: Trouble) => Promise<Row[]>): Promise<Row[]> {
  const sink = await openSink()
  try {
    return await trouble({ ledger, url: sink.url, taken: sink.taken })
  } finally {
    await sink.close()
  }
}

const planFor = ({ ledger, url }: Trouble, folder: string, perSecond: number) => ({
  ...{ databaseUrl: ledger.url, folder: path.join(ledger.folder, folder), url, perSecond },
  connections: 4,
})

const notOnce = (taken: ReadonlyMap<string, number>, of: number): number =>
  of - [...taken.values()].filter((times) => times === 1).length

async function databaseGone(trouble: Trouble): Promise<Row[]> {
  const { ledger, taken } = trouble
  const id = await newMailing(ledger.work, RECIPIENTS)
  const sender = spawnSender(planFor(trouble, 'gone', 400))
  await untilCounts(ledger.work, id, ({ sent }) => sent > 200, 120_000)
  await ledger.restart(3_000)
  const counts = await untilCounts(ledger.work, id, isOver, 180_000).catch(() =>
    untilCounts(ledger.work, id, isOver, 180_000),
  )
  sender.send('stop')
  await ended(sender)
  return [
    promise(
      'database stopped and started in mid-send: each got it once',
      RECIPIENTS,
      notOnce(taken, RECIPIENTS),
      'recipients',
    ),
    promise(
      'database stopped and started in mid-send: nothing uncertain',
      RECIPIENTS,
      counts.uncertain,
      'recipients',
    ),
  ]
}

async function twoSenders(trouble: Trouble): Promise<Row[]> {
  const { ledger, taken } = trouble
  const id = await newMailing(ledger.work, RECIPIENTS)
  const both = ['one', 'two'].map((folder) => spawnSender(planFor(trouble, folder, 400)))
  await untilCounts(ledger.work, id, isOver, 180_000)
  for (const sender of both) sender.send('stop')
  await Promise.all(both.map(ended))
  return [
    promise(
      'two senders by mistake: each got it once',
      RECIPIENTS,
      notOnce(taken, RECIPIENTS),
      'recipients',
    ),
  ]
}

async function leaving(trouble: Trouble): Promise<Row[]> {
  const { ledger, taken } = trouble
  const id = await newMailing(ledger.work, RECIPIENTS)
  const sender = spawnSender(planFor(trouble, 'leaving', 100))
  await untilCounts(ledger.work, id, ({ sent }) => sent > 100, 120_000)
  // From the next in line to the last: some are claimed already, most are not.
  const leaving = Array.from({ length: 50 }, (_, n) => 300 + n * 14)
  for (const n of leaving)
    await suppress(ledger.work, {
      ...{ address: `r${n}@place${n % 7}.example`, list: 'briefings', reason: 'unsubscribed' },
    })
  const have = () => leaving.filter((n) => taken.has(`r${n}@place${n % 7}.example`)).length
  await pause(5_000)
  // Their messages were on their way when they left.
  const soon = have()
  const all = await untilCounts(ledger.work, id, isOver, 180_000)
  sender.send('stop')
  await ended(sender)
  const late = leaving.length - soon
  return [
    promise(
      'unsubscribed in mid-send: nothing more from five seconds later on',
      late,
      have() - soon,
      'readers',
    ),
    promise(
      'unsubscribed in mid-send: each who had not got it by then is counted as suppressed',
      late,
      late - all.suppressed,
      'readers',
    ),
  ]
}

/** A real full disk where we may mount one; the tests have one of their own making. */
async function fullDisk(ledger: Ledger): Promise<{ rows: Row[]; notes: string[] }> {
  const folder = path.join(ledger.folder, 'small')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return {
      rows: [],
      notes: ['no small disk could be mounted here: the full disk is left to the tests'],
    }
  }
  try {
    const rows = await meet(ledger, (trouble) => sendOnFullDisk(trouble, folder))
    return { rows, notes: ['the full disk was a tmpfs of 256 kB with a file that filled it'] }
  } finally {
    execFileSync('umount', [folder])
  }
}

async function sendOnFullDisk(trouble: Trouble, folder: string): Promise<Row[]> {
  const { ledger, taken } = trouble
  const ballast = path.join(folder, 'ballast')
  const id = await newMailing(ledger.work, RECIPIENTS)
  const sender = spawnSender(planFor(trouble, 'small', 400))
  await untilCounts(ledger.work, id, ({ sent }) => sent > 200, 120_000)
  // Again and again: what the journal lets go of because it is settled is room as well.
  const filling = setInterval(() => fill(ballast), 20)
  fill(ballast)
  // The last block of the journal's file is still its own: it stops when that is full.
  await untilStill(taken)
  const before = taken.size
  await pause(3_000)
  const whileFull = taken.size - before
  clearInterval(filling)
  rmSync(ballast)
  // Whoever was put back often waits a minute for the next turn.
  const counts = await untilCounts(ledger.work, id, isOver, 180_000)
  sender.send('stop')
  await ended(sender)
  const doubled = [...taken.values()].filter((times) => times > 1).length
  const about = 'disk of the journal full'
  return [
    promise(`${about}: nothing is sent meanwhile`, before, whileFull, 'messages'),
    promise(`${about}: nobody got it twice`, RECIPIENTS, doubled, 'recipients'),
    promise(
      `${about}: everybody has it when there is room, nobody uncertain`,
      RECIPIENTS,
      RECIPIENTS - Math.min(taken.size, counts.sent),
      'recipients',
    ),
  ]
}

async function untilStill(taken: ReadonlyMap<string, number>): Promise<void> {
  for (let tries = 0, last = -1; tries < 30 && last !== taken.size; tries++) {
    last = taken.size
    await pause(2_000)
  }
}

function fill(file: string): void {
  for (let size = 256 * 1024; size >= 512; size /= 2)
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Smaller pieces may still fit.
    }
}
