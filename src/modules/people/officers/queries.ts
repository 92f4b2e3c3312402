import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

/** The one secretariat of this installation, or undefined before its first officer: the oldest. */
export function findSecretariat(work: Work) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.body')
    .select(['id', 'standing'])
    .where('kind', '=', 'secretariat')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Its id, the same for everybody who asks: in its chain stand the changes that are no city's. */
export const secretariatOf = async (work: Work): Promise<string | null> =>
  (await findSecretariat(work))?.id ?? null
