import type { Insertable, Updateable } from 'kysely'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { AskTable, ReadersTables, SubscriberTable } from './tables.ts'

export const db = (work: Work) => tablesOf<ReadersTables & PeopleViews>(work)

export const subscriberAt = (work: Work, address: string) =>
  db(work)
    .selectFrom('briefings.subscriber')
    .selectAll()
    .where('address', '=', address)
    .executeTakeFirst()

export type Subscriber = NonNullable<Awaited<ReturnType<typeof subscriberAt>>>

export const subscriberById = (work: Work, id: string) =>
  db(work).selectFrom('briefings.subscriber').selectAll().where('id', '=', id).executeTakeFirst()

/** Keeps a new subscriber; false where somebody else was first with this address. */
export async function insertSubscriber(
  work: Work,
  row: Insertable<SubscriberTable>,
): Promise<boolean> {
  const made = await db(work)
    .insertInto('briefings.subscriber')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Changes a subscriber; false where somebody else was first. */
export async function updateSubscriber(
  work: Work,
  at: { readonly id: string; readonly version: number },
  set: Updateable<SubscriberTable>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('briefings.subscriber')
    .set({ ...set, changed_at: work.now, version: at.version + 1 })
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Ends a subscription that is there; undefined where it had ended already. */
export const endSubscription = (work: Work, id: string) =>
  db(work)
    .updateTable('briefings.subscriber')
    .set((is) => ({
      state: 'left',
      left_at: work.now,
      changed_at: work.now,
      paused_until: null,
      version: is('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .returningAll()
    .executeTakeFirst()

export async function insertAsk(work: Work, row: Insertable<AskTable>): Promise<void> {
  await db(work).insertInto('briefings.ask').values(row).execute()
}

export async function insertConsents(
  work: Work,
  rows: readonly Insertable<ReadersTables['briefings.consent']>[],
): Promise<void> {
  if (rows.length > 0) await db(work).insertInto('briefings.consent').values(rows).execute()
}

/** Forgets who left long ago; their suppression stays. */
export async function forgetLeft(work: Work, before: Date): Promise<void> {
  await db(work)
    .deleteFrom('briefings.subscriber')
    .where('state', '=', 'left')
    .where('left_at', '<', before)
    .execute()
}

/** The words as they were shown, kept once. */
export async function keepWording(
  work: Work,
  wording: { readonly sha256: string; readonly lang: string; readonly text: string },
): Promise<void> {
  await db(work)
    .insertInto('briefings.wording')
    .values({ ...wording, first_at: work.now })
    .onConflict((on) => on.doNothing())
    .execute()
}
