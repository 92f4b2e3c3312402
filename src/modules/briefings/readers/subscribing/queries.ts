import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import { db } from '../queries.ts'

/** An ask that has not been answered by mail yet. */
export const findAsk = (work: Work, id: string) =>
  db(work)
    .selectFrom('briefings.ask')
    .selectAll()
    .where('id', '=', id)
    .where('mailed_at', 'is', null)
    .executeTakeFirst()

/** What a mailed link opens, held by whoever came with it first. */
export const askByToken = (work: Work, hash: Buffer, hold = false) =>
  db(work)
    .selectFrom('briefings.ask')
    .selectAll()
    .where('token_hash', '=', hash)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()

export type Ask = NonNullable<Awaited<ReturnType<typeof askByToken>>>

/** How many mails about asks an address has had since a moment. */
export async function mailsSince(work: Work, address: string, since: Date): Promise<number> {
  const { count } = await db(work)
    .selectFrom('briefings.ask')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('address', '=', address)
    .where('mailed_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export async function markMailed(work: Work, id: string, token: Buffer | null): Promise<void> {
  await db(work)
    .updateTable('briefings.ask')
    .set({ mailed_at: work.now, token_hash: token })
    .where('id', '=', id)
    .execute()
}

export async function markUsed(work: Work, id: string): Promise<void> {
  await db(work)
    .updateTable('briefings.ask')
    .set({ used_at: work.now })
    .where('id', '=', id)
    .execute()
}

/** Forgets what nobody confirmed in time, and what was confirmed: its proof stands with the subscriber. */
export async function forgetAsks(work: Work, before: Date): Promise<void> {
  await db(work).deleteFrom('briefings.ask').where('expires_at', '<', before).execute()
}
