import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PrioritiseTables } from '../../prioritise/tables.ts'

/** What is read of a ranking's answer: the mean value of each action, and how many of its scores nobody knows. */
type Ranked = {
  readonly actions: readonly string[]
  readonly values: readonly { readonly mean: number; readonly unknown: number }[]
}

/**
 * The values of a board's newest finished ranking, 0..1 at everybody's mean weights. An action with
 * a score that nobody knows has no value here: a guess would decide about money.
 */
export async function boardValues(work: Work, boardId: string) {
  const row = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.board as board')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('toolkit.ranking_run as run')
          .select(
            sql<Ranked>`jsonb_build_object('actions', run.result -> 'actions', 'values', run.result -> 'values')`.as(
              'ranked',
            ),
          )
          .whereRef('run.board_id', '=', 'board.id')
          .where('run.state', '=', 'done')
          .orderBy('run.started_at', 'desc')
          .orderBy('run.id')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['board.title', 'newest.ranked'])
    .where('board.id', '=', boardId)
    .executeTakeFirst()
  const values = new Map<string, number>()
  const unknown = new Set<string>()
  row?.ranked?.actions.forEach((id, at) => {
    const value = row.ranked?.values[at]
    if (value && value.unknown === 0) values.set(id, value.mean)
    else unknown.add(id)
  })
  return { values, unknown, origin: row?.title ?? '' }
}

/** The boards of a body, newest first: what a portfolio may take its values from. */
export const boardsOfBody = (work: Work, bodyId: string) =>
  tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.board')
    .select(['id', 'title', 'visibility'])
    .where('body_id', '=', bodyId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
