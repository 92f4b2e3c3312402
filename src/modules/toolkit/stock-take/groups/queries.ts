import type { Selectable } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { StockTakeTables } from '../tables.ts'

/** The groups a city added itself, in the order it added them. */
export const cityGroups = (work: Work, bodyId: string) =>
  tablesOf<StockTakeTables>(work)
    .selectFrom('toolkit.city_group')
    .select(['key', 'label'])
    .where('body_id', '=', bodyId)
    .orderBy('created_at')
    .orderBy('key')
    .execute()

export async function insertGroup(
  work: Work,
  row: Selectable<StockTakeTables['toolkit.city_group']>,
): Promise<void> {
  await tablesOf<StockTakeTables>(work).insertInto('toolkit.city_group').values(row).execute()
}
