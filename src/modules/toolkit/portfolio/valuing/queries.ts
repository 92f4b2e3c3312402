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

/** How far a board is as a source of values. Counts are of actions, people's answers and criteria. */
export type BoardStanding = {
  readonly id: string
  readonly title: string
  /** Closed: nothing can be scored or said on it before it is opened again. */
  readonly closed: boolean
  readonly actions: number
  readonly criteria: number
  /** Actions with a score on every criterion. */
  readonly scored: number
  readonly stakeholders: number
  readonly answered: number
  /** Actions that the newest ranking gives a value: those that can take part now. */
  readonly valued: number
  readonly rankedAt: Date | null
  /** Something was scored or said after that ranking. */
  readonly overtaken: boolean
}

/** The boards of a body, newest first: when each was begun, and whether a ranking of it was finished. */
export async function boardDates(work: Work, bodyId: string) {
  const answer = await sql<{
    readonly id: string
    readonly createdAt: Date
    readonly ranked: boolean
  }>`
    select board.id, board.created_at as "createdAt", exists (select from toolkit.ranking_run run
      where run.board_id = board.id and run.state = 'done') as "ranked"
    from toolkit.board board where board.body_id = ${bodyId}
    order by board.created_at desc, board.id`.execute(work.db)
  return answer.rows
}

/** How far these boards of a body are, the newest first. One statement. */
export async function boardsOfBody(
  work: Work,
  bodyId: string,
  ids: readonly string[],
): Promise<readonly BoardStanding[]> {
  const answer = await sql<BoardStanding>`
    select board.id, board.title, board.state = 'closed' as "closed", held.actions, held.criteria, held.stakeholders,
      (select count(*)::int from (select score.action_id from toolkit.score score
        where score.board_id = board.id group by score.action_id
        having held.criteria > 0 and count(*) >= held.criteria) whole) as "scored",
      (select count(distinct said.stakeholder_id)::int from toolkit.statement said
        join toolkit.stakeholder one on one.id = said.stakeholder_id
        where one.board_id = board.id) as "answered",
      coalesce((select count(*)::int from jsonb_array_elements(newest.result -> 'values') value
        where (value ->> 'unknown')::int = 0), 0) as "valued",
      newest.started_at as "rankedAt",
      exists (select from toolkit.score score where score.board_id = board.id
        and score.at > newest.started_at)
      or exists (select from toolkit.statement said join toolkit.stakeholder one
        on one.id = said.stakeholder_id where one.board_id = board.id
        and said.at > newest.started_at) as "overtaken"
    from toolkit.board board
    cross join lateral (select
      (select count(*)::int from toolkit.board_action a where a.board_id = board.id) as actions,
      (select count(*)::int from toolkit.criterion c where c.board_id = board.id) as criteria,
      (select count(*)::int from toolkit.stakeholder s where s.board_id = board.id) as stakeholders
    ) held
    left join lateral (select run.started_at, run.result from toolkit.ranking_run run
      where run.board_id = board.id and run.state = 'done'
      order by run.started_at desc, run.id limit 1) newest on true
    where board.body_id = ${bodyId} and board.id = any(${ids}::uuid[])
    order by board.created_at desc, board.id`.execute(work.db)
  return answer.rows
}
