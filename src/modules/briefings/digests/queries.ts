import { type Insertable, sql, type Updateable } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { IssuesTables } from '../issues/tables.ts'
import type { ReadersTables } from '../readers/tables.ts'
import type { DigestsTables } from './tables.ts'

const db = (work: Work) => tablesOf<DigestsTables & ReadersTables & IssuesTables>(work)

/** Whose a digest is. */
export type Owner =
  | { readonly person_id: string; readonly subscriber_id: null }
  | { readonly person_id: null; readonly subscriber_id: string }

export const digestOf = (work: Work, owner: Owner) =>
  db(work)
    .selectFrom('briefings.digest')
    .selectAll()
    .$if(owner.person_id !== null, (query) => query.where('person_id', '=', owner.person_id))
    .$if(owner.subscriber_id !== null, (query) =>
      query.where('subscriber_id', '=', owner.subscriber_id),
    )
    .executeTakeFirst()

export type Digest = NonNullable<Awaited<ReturnType<typeof digestOf>>>

export async function insertDigest(
  work: Work,
  row: Insertable<DigestsTables['briefings.digest']>,
): Promise<boolean> {
  const made = await db(work)
    .insertInto('briefings.digest')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function updateDigest(
  work: Work,
  held: { readonly id: string; readonly version: number },
  set: Updateable<DigestsTables['briefings.digest']>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('briefings.digest')
    .set({ ...set, version: held.version + 1 })
    .where('id', '=', held.id)
    .where('version', '=', held.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export const deleteDigest = (work: Work, id: string) =>
  db(work).deleteFrom('briefings.digest').where('id', '=', id).execute()

/** The one that has waited longest, held by this process: no other takes it meanwhile. */
export const dueDigest = (work: Work) =>
  db(work)
    .selectFrom('briefings.digest')
    .selectAll()
    .where('next_at', '<=', work.now)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export async function moveOn(work: Work, id: string, day: string, at: Date): Promise<void> {
  await db(work)
    .updateTable('briefings.digest')
    .set({ next_day: day, next_at: at })
    .where('id', '=', id)
    .execute()
}

export async function putOff(work: Work, id: string, until: Date): Promise<void> {
  await db(work)
    .updateTable('briefings.digest')
    .set({ next_at: until })
    .where('id', '=', id)
    .execute()
}

/** Notes the run of a day; false where it had been. */
export async function insertRun(
  work: Work,
  run: Insertable<DigestsTables['briefings.digest_run']>,
): Promise<boolean> {
  const made = await db(work)
    .insertInto('briefings.digest_run')
    .values(run)
    .onConflict((on) => on.doNothing())
    .returning('digest_id')
    .executeTakeFirst()
  return made !== undefined
}

export const lastRun = async (work: Work, id: string): Promise<string | null> => {
  const run = await db(work)
    .selectFrom('briefings.digest_run')
    .select(sql<string | null>`max(day)`.as('day'))
    .where('digest_id', '=', id)
    .executeTakeFirst()
  return run?.day ?? null
}

/** Which of some items an address has had already: in a digest, or in an issue that was sent to it. */
export async function hadOf(
  work: Work,
  addressHash: string,
  issues: readonly string[],
  items: readonly string[],
): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set()
  const inDigests = db(work)
    .selectFrom('briefings.digest_seen')
    .select('item_id')
    .where('address_hash', '=', addressHash)
    .where('item_id', 'in', items)
  const rows = await inDigests.execute()
  const had = new Set(rows.map((row) => row.item_id))
  if (issues.length === 0) return had
  const blocks = await db(work)
    .selectFrom('briefings.block')
    .select('ref_id')
    .where('issue_id', 'in', issues)
    .where('ref_id', 'in', items)
    .execute()
  for (const { ref_id } of blocks) if (ref_id !== null) had.add(ref_id)
  return had
}

export async function insertSeen(
  work: Work,
  addressHash: string,
  items: readonly string[],
): Promise<void> {
  await db(work)
    .insertInto('briefings.digest_seen')
    .values(items.map((item_id) => ({ address_hash: addressHash, item_id, at: work.now })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** What nobody offers any more because it is so old need not be remembered. */
export async function forgetSeen(work: Work, before: Date): Promise<void> {
  await db(work).deleteFrom('briefings.digest_seen').where('at', '<', before).execute()
}

export const addressOfSubscriber = async (work: Work, id: string): Promise<string | null> => {
  const row = await db(work)
    .selectFrom('briefings.subscriber')
    .select('address')
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
  return row?.address ?? null
}

/** Is the owner of this fingerprint still a reader, by address alone? */
export const isSubscribed = async (work: Work, addressHash: string): Promise<boolean> => {
  const row = await db(work)
    .selectFrom('briefings.subscriber')
    .select('id')
    .where('address_hash', '=', addressHash)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
  return row !== undefined
}
