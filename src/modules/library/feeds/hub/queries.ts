import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Wish } from './forms.ts'
import type { HubTables } from './tables.ts'

export const db = (work: Work) => tablesOf<HubTables>(work)

/** By which one subscriber is known whatever its ports are. */
export const hostOf = (callback: string): string => new URL(callback).hostname

/** Until the transaction ends nobody else takes up a wish: what is counted stays true. */
export const holdHub = (work: Work) =>
  sql`select pg_advisory_xact_lock(hashtext('library.feed_subscription'))`.execute(work.db)

/** Keeps what was asked for; what counts so far goes on counting. Returns its id. */
export async function keepWish(work: Work, wish: Wish): Promise<string> {
  const asked = {
    asked: wish.mode,
    asked_at: work.now,
    asked_tries: 0,
    lease_seconds: wish.leaseSeconds,
    asked_secret: wish.secret === null ? null : Buffer.from(wish.secret, 'utf8'),
  }
  const row = await db(work)
    .insertInto('library.feed_subscription')
    .values({
      ...{ id: newId(), callback: wish.callback, topic: wish.topic, state: 'asked', ...asked },
      host: hostOf(wish.callback),
      ...{ secret: null, expires_at: null, told: null },
    })
    .onConflict((on) => on.columns(['callback', 'topic']).doUpdateSet(asked))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** How many subscriptions a host has beside this one, and all have together, of how many other feeds. */
export async function countSubscriptions(work: Work, { callback, topic }: Wish) {
  const { rows } = await sql<{ host: number; all: number; topics: number; known: boolean }>`
    select count(*) filter (where host = ${hostOf(callback)} and not same)::int as host,
      count(*) filter (where not same)::int as all,
      count(distinct topic) filter (where topic <> ${topic})::int as topics,
      coalesce(bool_or(same), false) as known
    from (select host, topic, callback = ${callback} and topic = ${topic} as same
      from library.feed_subscription) as held`.execute(work.db)
  return rows[0] ?? { host: 0, all: 0, topics: 0, known: false }
}

export const findSubscription = (work: Work, id: string) =>
  db(work)
    .selectFrom('library.feed_subscription')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()

export type Subscription = NonNullable<Awaited<ReturnType<typeof findSubscription>>>

/** Everybody who is to hear of changes right now; who failed is not until their wait is over. */
export const activeSubscriptions = (work: Work) =>
  db(work)
    .selectFrom('library.feed_subscription')
    .select(['id', 'topic', 'host', 'told'])
    .where('state', '=', 'active')
    .where('expires_at', '>', work.now)
    .where((is) => is.or([is('next_at', 'is', null), is('next_at', '<=', work.now)]))
    .orderBy('topic')
    .execute()

export const dropSubscription = (work: Work, id: string) =>
  db(work).deleteFrom('library.feed_subscription').where('id', '=', id).execute()

/** Whose lease has run out, and whose address never answered. Returns how many went. */
export async function dropStale(work: Work, askedBefore: Date): Promise<number> {
  const gone = await db(work)
    .deleteFrom('library.feed_subscription')
    .where((is) =>
      is.or([
        is('expires_at', '<=', work.now),
        is.and([is('state', '=', 'asked'), is('asked_at', '<', askedBefore)]),
      ]),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
