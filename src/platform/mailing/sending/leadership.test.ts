import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { isOver, newMailing, untilCounts } from '#tests/mailing/mailings.ts'
import { newFolder, newPost } from '#tests/mailing/post.ts'
import { Leadership, nodeOf } from './leadership.ts'
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
  const leadership = new Leadership(database.db, database.pool, folder)
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
