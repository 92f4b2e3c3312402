import { sql } from 'kysely'
import { jsonText } from '#platform/database/json.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'

/** A fact that happened, `room.thing-happened`, about one subject. */
type Event = {
  readonly id: number
  readonly at: Date
  readonly topic: string
  readonly subject: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What a room does when something happened elsewhere. `name` is unique and never changes. */
export type Listener = {
  readonly name: string
  readonly topic: string
  hear(work: Work, event: Event): Promise<void>
}

/** Writes an event in the transaction of the change itself: both happen, or neither. */
export const publish = (
  work: Work,
  topic: string,
  subject: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> => publishMany(work, topic, [subject], body)

/** One event a subject, in their order and in one statement. */
export async function publishMany(
  work: Work,
  topic: string,
  subjects: readonly string[],
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (subjects.length === 0) return
  await sql`insert into platform.event (at, topic, subject, body)
    select ${work.now}::timestamptz, ${topic}::text, told.subject, ${jsonText(body)}::jsonb
    from unnest(${[...subjects]}::text[]) with ordinality as told (subject, place)
    order by told.place`.execute(work.db)
}

const BATCH = 50
const LONGEST_WAIT_SECONDS = 3600

/**
 * Hands waiting events to their listeners, oldest first. Each listener runs in a transaction that
 * also notes its delivery, so a crash repeats nothing that was committed; a listener that throws
 * is tried again later, and later each time, without holding up the others.
 *
 * Returns how many events it took up; 0 when nothing waits
 */
export async function deliverEvents(work: Work, listeners: readonly Listener[]): Promise<number> {
  return inTransaction(work, async (work) => {
    const db = tablesOf<PlatformTables>(work)
    const events = await db
      .selectFrom('platform.event')
      .select(['id', 'at', 'topic', 'subject', 'body', 'attempts'])
      .where('done_at', 'is', null)
      .where('next_at', '<=', sql<Date>`clock_timestamp()`)
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of events) await deliver(work, row as Event & { attempts: number }, listeners)
    return events.length
  })
}

async function deliver(
  work: Work,
  event: Event & { attempts: number },
  listeners: readonly Listener[],
): Promise<void> {
  const errors: string[] = []
  for (const listener of listeners) {
    if (listener.topic !== event.topic) continue
    await hearOnce(work, event, listener).catch((error: unknown) =>
      errors.push(`${listener.name}: ${error instanceof Error ? error.message : String(error)}`),
    )
  }
  const wait = Math.min(2 ** event.attempts, LONGEST_WAIT_SECONDS)
  await tablesOf<PlatformTables>(work)
    .updateTable('platform.event')
    .set({
      attempts: event.attempts + 1,
      done_at: errors.length === 0 ? sql<Date>`clock_timestamp()` : null,
      next_at: sql<Date>`clock_timestamp() + make_interval(secs => ${wait})`,
      error: errors.length === 0 ? null : errors.join('; ').slice(0, 2000),
    })
    .where('id', '=', event.id)
    .execute()
}

function hearOnce(work: Work, event: Event, listener: Listener): Promise<void> {
  return inTransaction(work, async (work) => {
    const noted = await tablesOf<PlatformTables>(work)
      .insertInto('platform.delivery')
      .values({ event_id: event.id, listener: listener.name })
      .onConflict((on) => on.doNothing())
      .returning('event_id')
      .executeTakeFirst()
    if (noted) await listener.hear(work, event)
  })
}
