import { sql } from 'kysely'
import { jsonText } from '#platform/database/json.ts'
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

/** Which of these rows are still to be done? Asked with the import held. */
export async function pendingOf(
  work: Work,
  id: string,
  numbers: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import_row')
    .select('number')
    .where('import_id', '=', id)
    .where('number', 'in', [...numbers])
    .where('outcome', 'is', null)
    .execute()
  return new Set(rows.map(({ number }) => number))
}

/** What became of a row. `before` is what a changed action was. */
export type Written = {
  readonly number: number
  readonly outcome: Outcome
  readonly actionId: string | null
  readonly before: unknown
}

export async function noteOutcomes(
  work: Work,
  id: string,
  written: readonly Written[],
): Promise<void> {
  await sql`update toolkit.action_import_row as held
    set outcome = done.outcome, action_id = done."actionId", before = nullif(done.before, 'null')
    from jsonb_to_recordset(${jsonText(written)}::jsonb)
      as done (number int, outcome text, "actionId" uuid, before jsonb)
    where held.import_id = ${id} and held.number = done.number`.execute(work.db)
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

/** Imports that have not got on for a while: their job, there or back, was cut off. */
export function stalledImports(work: Work, seconds: number) {
  return tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select(['id', 'state'])
    .where('state', 'in', ['running', 'undoing'])
    .where(
      sql<boolean>`coalesce(progressed_at, confirmed_at) < clock_timestamp() - make_interval(secs => ${seconds})`,
    )
    .execute()
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
