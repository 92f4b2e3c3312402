import { sql } from 'kysely'
import { jsonText } from '#platform/database/json.ts'
import type { Work } from '#platform/database/work.ts'

/** What a person said of one row: mended cells by field, and whether it is to be left out. */
export type RowChange = {
  readonly number: number
  readonly fixes: Readonly<Record<string, string>>
  readonly leftOut?: boolean | undefined
}

/** Adds what was said to the rows, in one statement. Returns how many there were. */
export async function changeRows(
  work: Work,
  id: string,
  changes: readonly RowChange[],
): Promise<number> {
  if (changes.length === 0) return 0
  const done = await sql`update toolkit.action_import_row as held
    set fixes = held.fixes || given.fixes, left_out = coalesce(given."leftOut", held.left_out)
    from jsonb_to_recordset(${jsonText(changes)}::jsonb)
      as given (number int, fixes jsonb, "leftOut" boolean)
    where held.import_id = ${id} and held.number = given.number`.execute(work.db)
  return Number(done.numAffectedRows ?? 0n)
}
