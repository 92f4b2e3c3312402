import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { ImportTables, Outcome } from '../tables.ts'

/** Who confirmed an import and for which body, whoever asks: the job works in their name. */
export function confirmationOf(work: Work, id: string) {
  return tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select(['confirmed_by as personId', 'body_id as bodyId', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds the import for this transaction, while it runs: two jobs of one import take turns. */
export async function holdRunning(work: Work, id: string): Promise<boolean> {
  const row = await tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Is this row still to be done? Asked with the import held. */
export async function isPending(work: Work, id: string, number: number): Promise<boolean> {
  const row = await tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import_row')
    .select('number')
    .where('import_id', '=', id)
    .where('number', '=', number)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function noteOutcome(
  work: Work,
  id: string,
  number: number,
  done: { outcome: Outcome; actionId: string | null; before: unknown },
): Promise<void> {
  await tablesOf<ImportTables>(work)
    .updateTable('toolkit.action_import_row')
    .set({
      outcome: done.outcome,
      action_id: done.actionId,
      before: done.before === null ? null : JSON.stringify(done.before),
    })
    .where('import_id', '=', id)
    .where('number', '=', number)
    .execute()
}

export async function noteProgress(work: Work, id: string, rows: number): Promise<void> {
  await tablesOf<ImportTables>(work)
    .updateTable('toolkit.action_import')
    .set((is) => ({
      rows_done: is('rows_done', '+', rows),
      progressed_at: sql<Date>`clock_timestamp()`,
    }))
    .where('id', '=', id)
    .execute()
}

/** Imports that have not got on for a while: their job was cut off. */
export async function stalledImports(work: Work, seconds: number): Promise<readonly string[]> {
  const rows = await tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select('id')
    .where('state', '=', 'running')
    .where(
      sql<boolean>`coalesce(progressed_at, confirmed_at) < clock_timestamp() - make_interval(secs => ${seconds})`,
    )
    .execute()
  return rows.map(({ id }) => id)
}

type StoredBallots = readonly { readonly voters: number; readonly choices: readonly string[] }[]

/** The ballots that came with the file, choices by project id; null where it held no vote. */
export async function storedVotes(work: Work, id: string): Promise<StoredBallots | null> {
  const row = await tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select((is) => is.ref('votes').$castTo<StoredBallots | null>().as('votes'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.votes ?? null
}
