import { sql } from 'kysely'
import { jsonText } from '#platform/database/json.ts'
import type { Work } from '#platform/database/work.ts'
import type { columnsOf } from '../values/index.ts'

type Columns = Omit<ReturnType<typeof columnsOf>, 'notes'> & { readonly notes: unknown }

/** A row of `toolkit.action` as it begins. */
export type NewRow = Columns & {
  readonly id: string
  readonly body_id: string
  readonly code: string
  readonly import_id: string | null
  readonly external_ref: string | null
  readonly created_at: Date
  readonly created_by: string | null
  readonly updated_at: Date
}

/** What a change writes; status has verbs of its own. `version` is the one it becomes. */
export type NextRow = Omit<Columns, 'status' | 'unblock_condition' | 'unblock_owner'> &
  Pick<NewRow, 'id' | 'code' | 'external_ref' | 'updated_at'> & { readonly version: number }

const CHANGED = [
  ...['code', 'title', 'summary', 'description', 'kind', 'kind_reason', 'theme', 'system'],
  ...['horizon', 'champion', 'lead', 'partners', 'place', 'starts_on', 'ends_on', 'cost_low'],
  ...['cost_likely', 'cost_high', 'currency', 'price_year', 'expected_result', 'risks'],
  ...['legal_basis', 'visibility', 'notes', 'external_ref', 'updated_at'],
]
const ADDED = [
  ...CHANGED,
  ...['id', 'body_id', 'status', 'unblock_condition', 'unblock_owner', 'import_id'],
  ...['created_at', 'created_by'],
]
const listOf = (columns: readonly string[], from = '') =>
  sql.raw(columns.map((column) => `${from}${column}`).join(', '))

/** Writes new actions in one statement, however many. */
export async function addRows(work: Work, rows: readonly NewRow[]): Promise<void> {
  await sql`insert into toolkit.action (${listOf(ADDED)})
    select ${listOf(ADDED)} from jsonb_populate_recordset(null::toolkit.action, ${jsonText(rows)}::jsonb)`.execute(
    work.db,
  )
}

/**
 * Rewrites actions in one statement, each only where it still has the version before.
 *
 * Returns how many were as they had been seen
 */
export async function updateRows(work: Work, rows: readonly NextRow[]): Promise<number> {
  const done = await sql`update toolkit.action as held
    set (${listOf(CHANGED)}, version) = row (${listOf(CHANGED, 'next.')}, next.version)
    from jsonb_populate_recordset(null::toolkit.action, ${jsonText(rows)}::jsonb) as next
    where held.id = next.id and held.version = next.version - 1`.execute(work.db)
  return Number(done.numAffectedRows ?? 0n)
}

export async function deleteRows(work: Work, ids: readonly string[]): Promise<void> {
  await sql`delete from toolkit.action where id = any(${[...ids]}::uuid[])`.execute(work.db)
}
