import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseUrlOf, openCable } from '#tests/mailing/cable.ts'
import { ended, spawnSender } from '#tests/mailing/kills.ts'
import { isOver, newMailing, untilCounts } from '#tests/mailing/mailings.ts'
import { newFolder, newPost } from '#tests/mailing/post.ts'
import type { SenderPlan } from '#tests/mailing/sender-process.ts'
import { LEAD_MS, Leadership, nodeOf } from './leadership.ts'
import { Rates } from './rates.ts'

/** A lead that was taken from this folder, by whom its file says, and never given back. */
async function newLead(leaseSeconds: number, holder: string) {
  const { work, database } = await newPost()
  const folder = newFolder()
  await sql`insert into platform.mail_sender (node, fence, lease_until)
    values (${nodeOf(folder)}, 7, clock_timestamp() + make_interval(secs => ${leaseSeconds}))`.execute(
    work.db,
  )
  writeFileSync(path.join(folder, 'holder'), holder)
  const { db, pool } = database
  const ticks = () => performance.now()
  const leadership = new Leadership({ db, pool, folder, ticks, leadMs: LEAD_MS })
  onTestFinished(() => leadership.stop())
  return leadership
}

test('a second sender on one disk leaves the first one’s claims and journal alone', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 200)
  const folder = newFolder()
  const slow = () => new Rates(() => performance.now(), 30, new Map())
  const first = start({ rates: slow() }, folder)
  await untilCounts(work, id, ({ sent }) => sent > 0)
  start({ rates: slow() }, folder)
  await untilCounts(work, id, ({ sent }) => sent > 100)
  await first.stop()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 200, uncertain: 0 })
  expect([...sink.taken.values()]).toEqual(Array(200).fill(1))
}, 90_000)

test('whoever led from this disk in another container is waited for until its lease is over', async () => {
  expect(await (await newLead(20, 'elsewhere 1')).hold()).toBe(null)
  expect(await (await newLead(-1, 'elsewhere 1')).hold()).toMatchObject({ fence: 8 })
})

test('a sender that was killed comes back at once, and one that is alive is waited for', async () => {
  expect(await (await newLead(20, `${hostname()} 999999999`)).hold()).toMatchObject({ fence: 8 })
  expect(await (await newLead(20, `${hostname()} ${process.ppid}`)).hold()).toBe(null)
})

/** A lead this short is lost, and taken by another, while a test looks on. */
const SHORT_LEAD_MS = 3_000
/** So many a second: what is claimed at once, for twenty seconds, outlasts the lead by far. */
const SLOW = 8

/** A sender in a process of its own, gone when the test ends. */
function newProcess(plan: Omit<SenderPlan, 'connections' | 'leadMs'>) {
  const child = spawnSender({ ...plan, connections: 4, leadMs: SHORT_LEAD_MS })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended(child)
  }
  onTestFinished(kill)
  return { kill }
}

test('cut off from the database a sender stops in time, and takes up what the next one left on their disk', async () => {
  const { work, sink } = await newPost()
  const id = await newMailing(work, 240)
  const cable = await openCable(work)
  const both = { folder: newFolder(), url: sink.url }
  newProcess({ ...both, perSecond: SLOW, databaseUrl: cable.url })
  await untilCounts(work, id, ({ sent }) => sent > 10)
  const databaseUrl = await databaseUrlOf(work)
  const next = newProcess({ ...both, perSecond: 60, databaseUrl })
  cable.cut()
  await untilCounts(work, id, ({ sent }) => sent > 160)
  cable.mend()
  await next.kill()
  const counts = await untilCounts(work, id, isOver)
  expect(counts.sent + counts.uncertain).toBe(240)
  // One a connection of the sender that was cut off, and one of that which was killed.
  expect(counts.uncertain).toBeLessThanOrEqual(8)
  expect([...sink.taken.values()].filter((times) => times !== 1)).toEqual([])
  expect(sink.taken.size).toBeGreaterThanOrEqual(counts.sent)
}, 90_000)

test('what a sender cut off had claimed goes to the next one, on another disk, once it is given back', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 300)
  const cable = await openCable(work)
  const folder = newFolder()
  newProcess({ folder, url: sink.url, perSecond: SLOW, databaseUrl: cable.url })
  await untilCounts(work, id, ({ sent }) => sent > 10)
  cable.cut()
  start({ leadMs: SHORT_LEAD_MS })
  await vi.waitFor(
    async () => {
      const left = await sql<{ state: string; claimed_by: string }>`
        select distinct state, claimed_by from platform.mailing_recipient where state <> 'sent'`.execute(
        work.db,
      )
      expect(left.rows).toEqual([{ state: 'claimed', claimed_by: nodeOf(folder) }])
    },
    { timeout: 40_000, interval: 100 },
  )
  const kept = sink.taken.size
  await pause(1_000)
  expect(sink.taken.size).toBe(kept)
  cable.mend()
  expect(await untilCounts(work, id, isOver)).toMatchObject({ sent: 300, uncertain: 0 })
  expect([...sink.taken.values()]).toEqual(Array(300).fill(1))
}, 90_000)
