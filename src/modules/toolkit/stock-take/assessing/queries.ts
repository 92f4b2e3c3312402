import { type Selectable, sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from '../../crises/index.ts'
import type { StockTakeTables } from '../tables.ts'

type Tables = StockTakeTables & CrisisTables

/** A wave that is open, and stays so until the transaction ends. */
export const holdOpenWave = (work: Work, waveId: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.wave')
    .select('id')
    .where('id', '=', waveId)
    .where('closed_at', 'is', null)
    .forShare()
    .executeTakeFirst()

export const countPlaces = (
  work: Work,
  waveId: string,
  field: { readonly system: number; readonly groupKey: string },
) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.impact')
    .select(sql<number>`count(*)`.as('places'))
    .where('wave_id', '=', waveId)
    .where('system', '=', field.system)
    .where('group_key', '=', field.groupKey)
    .executeTakeFirstOrThrow()

/** Puts cells in; a cell that is there already stays as it is and is not among the ids returned. */
export async function insertImpacts(
  work: Work,
  rows: readonly Omit<Selectable<StockTakeTables['toolkit.impact']>, 'version'>[],
): Promise<readonly string[]> {
  if (rows.length === 0) return []
  const made = await tablesOf<Tables>(work)
    .insertInto('toolkit.impact')
    .values([...rows])
    .onConflict((on) => on.columns(['wave_id', 'system', 'group_key', 'place']).doNothing())
    .returning('id')
    .execute()
  return made.map((row) => row.id)
}

export async function updateImpact(
  work: Work,
  id: string,
  version: number,
  row: Partial<Selectable<StockTakeTables['toolkit.impact']>>,
): Promise<boolean> {
  const changed = await tablesOf<Tables>(work)
    .updateTable('toolkit.impact')
    .set({ ...row, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
