import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PrioritiseTables } from '../tables.ts'
import type { TypedScore } from './forms.ts'

/** Raises the lock of an action's scores; false when somebody else was first. */
export async function bumpScores(
  work: Work,
  board: string,
  action: string,
  version: number,
): Promise<boolean> {
  const row = await tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.board_action')
    .set({ version: sql<number>`version + 1` })
    .where('board_id', '=', board)
    .where('action_id', '=', action)
    .where('version', '=', version)
    .returning('action_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes a score; the author and the time are those of this change. */
export async function putScore(
  work: Work,
  at: { readonly board: string; readonly action: string; readonly author: string | null },
  score: TypedScore,
): Promise<void> {
  const { criterionId, ...held } = score
  const row = { ...held, author_id: at.author, at: work.now }
  await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.score')
    .values({ ...row, board_id: at.board, action_id: at.action, criterion_id: criterionId })
    .onConflict((on) => on.columns(['board_id', 'action_id', 'criterion_id']).doUpdateSet(row))
    .execute()
}

/** Nobody knows any more: the row goes. */
export const dropScore = (work: Work, board: string, action: string, criterion: string) =>
  tablesOf<PrioritiseTables>(work)
    .deleteFrom('toolkit.score')
    .where('board_id', '=', board)
    .where('action_id', '=', action)
    .where('criterion_id', '=', criterion)
    .execute()
