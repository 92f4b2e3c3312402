import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import type { Wish } from '../src/modules/library/feeds/hub/forms.ts'
import { db } from '../src/modules/library/feeds/hub/queries.ts'

export const BASE = 'http://localhost:3000'
export const TOPIC = `${BASE}/library/feed.atom`

/** What a subscriber asks for. */
export const wish = (callback: string, more: Partial<Wish> = {}): Wish => ({
  ...{ mode: 'subscribe', callback, topic: TOPIC, leaseSeconds: 86_400, secret: 's3cret' },
  ...more,
})

/** Every subscription. */
export const rows = (work: Work) =>
  db(work).selectFrom('library.feed_subscription').selectAll().execute()

/** Takes what waits in the queue, as its payloads, and forgets it. */
export async function waiting(work: Work, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; key: string }>`
    select payload ->> 'id' as id, key from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = ${name}`.execute(work.db)
  for (const { key } of rows) await sql`select graphile_worker.remove_job(${key})`.execute(work.db)
  return rows.map(({ id }) => id)
}
