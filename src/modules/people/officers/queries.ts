import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

/** The one secretariat of this installation, or undefined before its first officer. */
export function findSecretariat(work: Work) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.body')
    .select(['id', 'standing'])
    .where('kind', '=', 'secretariat')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}
