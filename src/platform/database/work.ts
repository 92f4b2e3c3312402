import { CompiledQuery, type Kysely, type Transaction } from 'kysely'

/**
 * What a verb works with: the connection or transaction, and the clock. Nothing is ambient.
 * `now` stands still for the whole request, so that everything a verb writes has one time.
 */
export type Work = { readonly db: Kysely<unknown>; readonly now: Date }

/** The same connection, typed with a room's own tables: `const db = tablesOf<CoalitionTables>(work)`. */
export const tablesOf = <Tables>(work: Work): Kysely<Tables> => work.db as unknown as Kysely<Tables>

let savepoints = 0

/**
 * Runs `act` in a transaction; its Work is the transaction. Inside one it makes a savepoint, so a
 * refusal of the inner verb leaves what the outer one did.
 *
 * Errors  whatever `act` throws, after rolling back to where it began
 */
export async function inTransaction<T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> {
  if (!work.db.isTransaction)
    return work.db.transaction().execute((db) => act({ db, now: work.now }))
  const outer = work.db as Transaction<unknown>
  savepoints += 1
  const name = `inner_${savepoints}`
  await raw(outer, `savepoint ${name}`)
  try {
    const result = await act(work)
    await raw(outer, `release savepoint ${name}`)
    return result
  } catch (error) {
    await raw(outer, `rollback to savepoint ${name}`)
    throw error
  }
}

/**
 * Runs `act` in the transaction that is there, or in one of its own. For what nobody goes on without:
 * when it fails inside a transaction, that transaction is lost with it.
 */
export const withinTransaction = <T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> =>
  work.db.isTransaction ? act(work) : inTransaction(work, act)

async function raw(db: Kysely<unknown>, text: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(text))
}
