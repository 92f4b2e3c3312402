import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { may } from '../policy.ts'
import { type Board, criteriaOf, lockBoard, type Score, scoresOf } from '../queries.ts'
import { actionsOn, type BoardAction, openBoard } from '../service.ts'
import type { TypedScore } from './forms.ts'
import { bumpScores, dropScore, putScore } from './queries.ts'

/** An action of a board, as far as this actor may see it. Errors: missing. */
export async function openScored(
  work: Work,
  actor: Actor,
  board: Board,
  action: string,
): Promise<{ readonly action: BoardAction; readonly all: readonly BoardAction[] }> {
  const all = await actionsOn(work, actor, board)
  const found = isId(action) ? all.find(({ id }) => id === action) : undefined
  return { action: found ?? missing(), all }
}

const isSame = (held: Score | undefined, typed: TypedScore): boolean =>
  held !== undefined &&
  held.low === typed.low &&
  held.likely === typed.likely &&
  held.high === typed.high &&
  held.source === typed.source

/** Writes what differs, and takes away what is blank now. */
async function putChanges(
  work: Work,
  place: Parameters<typeof putScore>[1],
  held: readonly Score[],
  typed: readonly TypedScore[],
): Promise<void> {
  for (const { id } of await criteriaOf(work, place.board)) {
    const before = held.find((one) => one.criterionId === id)
    const after = typed.find((one) => one.criterionId === id)
    if (after && !isSame(before, after)) await putScore(work, place, after)
    if (before && !after) await dropScore(work, place.board, place.action, id)
  }
}

/**
 * Saves how one action does on every criterion; what is left blank is not known, and becomes no number.
 * Scores that did not change keep their author and time.
 *
 * Errors  conflict `prioritise.error.scores-changed` when somebody else saved in between
 */
export async function saveScores(
  work: Work,
  actor: Actor,
  at: { readonly board: string; readonly action: string; readonly version: number },
  typed: readonly TypedScore[],
): Promise<void> {
  await inTransaction(work, async (work) => {
    await lockBoard(work, (await openBoard(work, actor, at.board)).id)
    const board = await openBoard(work, actor, at.board)
    ensure(may.score(actor, board))
    const { action } = await openScored(work, actor, board, at.action)
    if (!(await bumpScores(work, board.id, action.id, at.version)))
      conflict('prioritise.error.scores-changed')
    const held = (await scoresOf(work, board.id)).filter((one) => one.actionId === action.id)
    const place = { board: board.id, action: action.id, author: actor.person?.id ?? null }
    await putChanges(work, place, held, typed)
    await keepAudit(work, actor, {
      body: board.bodyId,
      action: 'board.scored',
      subject: { kind: 'board', id: board.id },
      before: held,
      after: { action: action.id, scores: typed },
    })
  })
}
