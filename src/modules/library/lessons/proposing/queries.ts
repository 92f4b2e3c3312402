import { tablesOf, type Work } from '#platform/database/work.ts'
import type { LessonTables } from '../record/index.ts'

/** Whether a lesson of this action waits already: the news of its end may come more than once. */
export async function isProposed(work: Work, action: string): Promise<boolean> {
  const found = await tablesOf<LessonTables>(work)
    .selectFrom('library.lesson')
    .select('id')
    .where('anchor_kind', '=', 'action')
    .where('anchor_id', '=', action)
    .where('state', 'in', ['held', 'suggested'])
    .executeTakeFirst()
  return found !== undefined
}
