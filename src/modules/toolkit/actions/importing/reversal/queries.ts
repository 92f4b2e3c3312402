import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { ImportState, ImportTables } from '../tables.ts'

/** What belongs to an action or its import and goes with it: no use by something else. */
const OWN = new Set([
  'action_id of toolkit.action_beneficiary',
  'action_id of toolkit.action_impact',
  'action_id of toolkit.action_dependency',
  'action_id of toolkit.action_import_row',
])

/** An action that something needs, and the table that needs it. */
export type TableUse = { readonly actionId: string; readonly table: string }

/**
 * Which of these actions another record points at, whatever room keeps it: the database knows every
 * foreign key to an action. What points from inside the same import does not count.
 */
export async function usesInTables(
  work: Work,
  ids: readonly string[],
  importId: string,
): Promise<readonly TableUse[]> {
  const keys = await sql<{ schema: string; table: string; column: string }>`
    select space.nspname as schema, class.relname as table, attribute.attname as column
    from pg_constraint held
    join pg_class class on class.oid = held.conrelid
    join pg_namespace space on space.oid = class.relnamespace
    join pg_attribute attribute on attribute.attrelid = held.conrelid
      and attribute.attnum = any(held.conkey)
    join pg_attribute target on target.attrelid = held.confrelid
      and target.attnum = held.confkey[array_position(held.conkey, attribute.attnum)]
    where held.contype = 'f' and held.confrelid = 'toolkit.action'::regclass
      and target.attname = 'id'
    order by 1, 2, 3`.execute(work.db)
  const uses: TableUse[] = []
  for (const { schema, table, column } of keys.rows) {
    if (OWN.has(`${column} of ${schema}.${table}`)) continue
    const found = await sql<{ id: string }>`
      select distinct ${sql.ref(`held.${column}`)} as id
      from ${sql.table(`${schema}.${table}`)} as held
      where ${sql.ref(`held.${column}`)} = any(${[...ids]}::uuid[])
        ${fromOutside(table, ids, importId)}`.execute(work.db)
    uses.push(...found.rows.map(({ id }) => ({ actionId: id, table })))
  }
  return uses
}

/** Links between actions of one import, and the vote that came with it, go together with it. */
function fromOutside(table: string, ids: readonly string[], importId: string) {
  const list = sql`${[...ids]}::uuid[]`
  if (table === 'action_dependency') return sql`and not held.action_id = any(${list})`
  if (table === 'action_exclusion')
    return sql`and not (held.a_id = any(${list}) and held.b_id = any(${list}))`
  if (table === 'action') return sql`and not held.id = any(${list})`
  if (table === 'ballot_option')
    return sql`and held.ballot_set_id not in
      (select id from toolkit.ballot_set where import_id = ${importId}::uuid)`
  return sql``
}

/**
 * Holds what an import brought until the transaction ends: whoever saves a change of one of them, or
 * a record that points at one, has done so before this or waits, so that it is seen or refused, and
 * never goes away with the action unseen.
 */
export async function holdBrought(work: Work, importId: string): Promise<void> {
  await sql`select from toolkit.action where id in
      (select action_id from toolkit.action_import_row where import_id = ${importId}::uuid)
    order by id for update`.execute(work.db)
}

/** Two jobs of one import take turns, without holding its row, on which one of them notes how far it is. */
export async function takeTurns(work: Work, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`undo ${id}`}, 0))`.execute(work.db)
}

/** Who asked to take an import back, whoever looks: the job works in their name. */
export function reversalOf(work: Work, id: string) {
  return tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select(['undone_by as personId', 'body_id as bodyId', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}

async function note(
  work: Work,
  id: string,
  change: Partial<{ state: ImportState; rows_done: number; undone_by: string; ended_at: Date }>,
): Promise<void> {
  await tablesOf<ImportTables>(work)
    .updateTable('toolkit.action_import')
    .set({ ...change, progressed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

export const noteReversal = (work: Work, id: string, undone_by: string): Promise<void> =>
  note(work, id, { state: 'undoing', undone_by, rows_done: 0 })

export const noteDone = (work: Work, id: string, rows_done: number): Promise<void> =>
  note(work, id, { rows_done })

export const noteUndone = (work: Work, id: string): Promise<void> =>
  note(work, id, { state: 'undone', ended_at: work.now })

/** It stays as it was; who asked stays noted, so that the page can say why. */
export const giveUp = (work: Work, id: string): Promise<void> => note(work, id, { state: 'done' })
