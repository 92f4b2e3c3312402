import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { seenBoards } from '../queries.ts'
import type { BoardState, PrioritiseTables } from '../tables.ts'

const counted = (table: string, board: string) =>
  sql<number>`(select count(*)::int from ${sql.table(table)} counted where counted.board_id = ${sql.ref(board)})`

/** Boards this actor may see, the newest first; of one body, or of every body but one. */
export function boardList(
  work: Work,
  actor: Actor,
  which: { readonly of: string } | { readonly notOf: string | null; readonly page: number },
) {
  const query = seenBoards(work, actor)
    .select(counted('toolkit.board_action', 'board.id').as('actions'))
    .select(counted('toolkit.criterion', 'board.id').as('criteria'))
    .select(counted('toolkit.stakeholder', 'board.id').as('stakeholders'))
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .select(
      sql<Date | null>`(select max(run.finished_at) from toolkit.ranking_run run where run.board_id = board.id and run.state = 'done')`.as(
        'rankedAt',
      ),
    )
    .orderBy('board.created_at', 'desc')
    .orderBy('board.id')
  if ('of' in which) return query.where('board.body_id', '=', which.of).limit(200).execute()
  const others = which.notOf === null ? query : query.where('board.body_id', '!=', which.notOf)
  return others
    .offset((which.page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()
}

export type BoardListed = Awaited<ReturnType<typeof boardList>>[number]

export type BoardFacts = {
  readonly title: string
  readonly question: string
  readonly visibility: Visibility
  readonly crisisId: string | null
}

export async function insertBoard(
  work: Work,
  board: BoardFacts & { readonly id: string; readonly bodyId: string; readonly by: string | null },
): Promise<void> {
  await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.board')
    .values({
      id: board.id,
      body_id: board.bodyId,
      crisis_id: board.crisisId,
      title: board.title,
      question: board.question,
      visibility: board.visibility,
      created_at: work.now,
      created_by: board.by,
    })
    .execute()
}

export async function updateBoard(
  work: Work,
  id: string,
  version: number,
  facts: Partial<BoardFacts> & { readonly state?: BoardState },
): Promise<boolean> {
  const { crisisId, ...columns } = facts
  const row = await tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.board')
    .set({ ...columns, ...(crisisId === undefined ? {} : { crisis_id: crisisId }) })
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts the actions on the board and takes the others off; what was scored about those goes with them. */
export async function replaceActions(
  work: Work,
  board: string,
  actions: readonly string[],
): Promise<void> {
  const db = tablesOf<PrioritiseTables>(work)
  const gone = db.deleteFrom('toolkit.board_action').where('board_id', '=', board)
  await (actions.length > 0 ? gone.where('action_id', 'not in', [...actions]) : gone).execute()
  if (actions.length === 0) return
  await db
    .insertInto('toolkit.board_action')
    .values(actions.map((action_id) => ({ board_id: board, action_id, added_at: work.now })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** How far a board is: what the overview's steps are drawn from. One query. */
export async function countsOf(work: Work, board: string) {
  const answer = await sql<{
    actions: number
    criteria: number
    scores: number
    stakeholders: number
    answered: number
    decisions: number
  }>`select
    (select count(*)::int from toolkit.board_action where board_id = ${board}) actions,
    (select count(*)::int from toolkit.criterion where board_id = ${board}) criteria,
    (select count(*)::int from toolkit.score where board_id = ${board}) scores,
    (select count(*)::int from toolkit.stakeholder where board_id = ${board}) stakeholders,
    (select count(distinct said.stakeholder_id)::int from toolkit.statement said
      join toolkit.stakeholder held on held.id = said.stakeholder_id where held.board_id = ${board}) answered,
    (select count(*)::int from toolkit.decision where board_id = ${board}) decisions`.execute(
    work.db,
  )
  return (
    answer.rows[0] ?? {
      actions: 0,
      criteria: 0,
      scores: 0,
      stakeholders: 0,
      answered: 0,
      decisions: 0,
    }
  )
}

export type Counts = Awaited<ReturnType<typeof countsOf>>

/** The cards of boards this actor may see. */
export const boardCards = (work: Work, actor: Actor, ids: readonly string[]) =>
  seenBoards(work, actor)
    .where('board.id', 'in', [...ids])
    .execute()
