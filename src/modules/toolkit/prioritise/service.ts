import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type ActionRecord, actionsById } from '../actions/index.ts'
import { may } from './policy.ts'
import { type Board, boardActionsOf, findBoard, lockBoard } from './queries.ts'

/** The most a board holds; above, the numbers stop helping people to decide. */
export const MOST_ACTIONS = 500
export const MOST_CRITERIA = 15
export const MOST_STAKEHOLDERS = 50
/** Above this many criteria people lose the overview: the page says so. */
export const SUGGESTED_CRITERIA = 8

/** A board this actor may see. Errors: missing. */
export async function openBoard(work: Work, actor: Actor, id: string): Promise<Board> {
  const board = isId(id) ? await findBoard(work, actor, id) : undefined
  return board ?? missing()
}

/** A board this actor may change, held until the transaction ends. Errors: missing, forbidden, conflict. */
export async function boardToEdit(work: Work, actor: Actor, id: string): Promise<Board> {
  const seen = await openBoard(work, actor, id)
  await lockBoard(work, seen.id)
  const board = await openBoard(work, actor, id)
  if (board.state === 'closed' && may.begin(actor, board.bodyId))
    conflict('prioritise.error.closed')
  ensure(may.edit(actor, board))
  return board
}

export type BoardAction = Pick<
  ActionRecord,
  'id' | 'code' | 'title' | 'summary' | 'kind' | 'theme' | 'status' | 'beneficiaries'
> & { readonly version: number }

/** The actions on a board that this actor may see, by their code. */
export async function actionsOn(
  work: Work,
  actor: Actor,
  board: Board,
): Promise<readonly BoardAction[]> {
  const held = await boardActionsOf(work, board.id)
  const records = await actionsById(
    work,
    actor,
    held.map(({ id }) => id),
  )
  const versions = new Map(held.map(({ id, version }) => [id, version]))
  return records.map((record) => ({ ...record, version: versions.get(record.id) ?? 0 }))
}
