import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'

/** `first`: go on. `answered`: it was done, and this was the answer. `running`: it is being done. */
export type Claim =
  | { readonly state: 'first' }
  | { readonly state: 'answered'; readonly answer: string }
  | { readonly state: 'running' }

/** No form takes so long: a claim this old was left by a process that ended in the middle. */
const LONGEST_MS = 120_000

/** What a form and everything sent in it are known by: the same again, and nothing else, is a repetition. */
export const onceKey = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/**
 * The claim's own commit does not wait for the disk: the change that follows does, and brings what
 * was written before it there as well.
 */
const UNHURRIED = sql<string>`set_config('synchronous_commit', 'off', true)`.as('unhurried')

/** Claims a form's key; a second sending of the same form learns what became of the first. */
export async function claimOnce(work: Work, key: string): Promise<Claim> {
  const db = tablesOf<PlatformTables>(work)
  const leftBehind = new Date(work.now.getTime() - LONGEST_MS)
  const made = await db
    .insertInto('platform.once')
    .values({ key, at: work.now, answer: null })
    .onConflict((on) =>
      on
        .column('key')
        .doUpdateSet({ at: work.now })
        .where('platform.once.answer', 'is', null)
        .where('platform.once.at', '<', leftBehind),
    )
    .returning('key')
    .$if(!work.db.isTransaction, (claim) => claim.returning(UNHURRIED))
    .executeTakeFirst()
  if (made) return { state: 'first' }
  const held = await db
    .selectFrom('platform.once')
    .select('answer')
    .where('key', '=', key)
    .executeTakeFirst()
  return held?.answer ? { state: 'answered', answer: held.answer } : { state: 'running' }
}

/** Notes the answer, or, where the form was refused and may be sent again, frees the key. */
export async function settleOnce(work: Work, key: string, answer: string | null): Promise<void> {
  const db = tablesOf<PlatformTables>(work)
  if (answer === null) await db.deleteFrom('platform.once').where('key', '=', key).execute()
  else await db.updateTable('platform.once').set({ answer }).where('key', '=', key).execute()
}
