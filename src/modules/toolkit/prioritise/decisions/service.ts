import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { type Page, pageThere } from '#kernel/pages.ts'
import { ensure, invalid } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { may } from '../policy.ts'
import type { Board } from '../queries.ts'
import { latestResult, orderOf } from '../rankings/index.ts'
import { actionsOn, openBoard } from '../service.ts'
import { MOST_PLACES } from './forms.ts'
import { DECISIONS_SIZE, type Decision, decisionsOn, insertDecision } from './queries.ts'

/** A page of what was decided on a board this actor may see, newest first. Errors: missing. */
export async function decisionsOf(
  work: Work,
  actor: Actor,
  boardId: string,
  page: number,
): Promise<Page<Decision>> {
  const { id } = await openBoard(work, actor, boardId)
  return pageThere((at) => decisionsOn(work, id, at), page, DECISIONS_SIZE)
}

export type Suggestion = {
  /** The run that proposes the order; null while nothing has been ranked. */
  readonly runId: string | null
  /** Action ids, best first. */
  readonly order: readonly string[]
}

/** The order the newest ranking proposes, without actions that have left the board since. */
export async function suggestionFor(work: Work, actor: Actor, board: Board): Promise<Suggestion> {
  const present = (await actionsOn(work, actor, board)).map(({ id }) => id)
  const done = await latestResult(work, board)
  if (!done) return { runId: null, order: present.slice(0, MOST_PLACES) }
  const ranked = orderOf(done).map((at) => done.result.actions[at] ?? '')
  const kept = ranked.filter((id) => present.includes(id))
  const added = present.filter((id) => !ranked.includes(id))
  return { runId: done.run.id, order: [...kept, ...added].slice(0, MOST_PLACES) }
}

/** Does the order decided leave the one proposed? Stopping early does not; another sequence does. */
const isOther = (proposed: readonly string[], decided: readonly string[]): boolean =>
  decided.some((id, at) => id !== proposed[at])

export type Deciding = {
  readonly at: string
  readonly decidedBy: string
  readonly what: string
  readonly why: string
  readonly order: readonly string[]
}

/**
 * Notes a decision. Errors: invalid on `why` when the order is not the one proposed and no reason is given.
 *
 * Emits  toolkit.decision-noted
 */
export async function noteDecision(
  work: Work,
  actor: Actor,
  boardId: string,
  deciding: Deciding,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await openBoard(work, actor, boardId)
    ensure(may.decide(actor, board))
    const suggestion = await suggestionFor(work, actor, board)
    if (deciding.order.some((id) => !suggestion.order.includes(id))) invalid('form.invalid')
    const differs = suggestion.runId !== null && isOther(suggestion.order, deciding.order)
    if (differs && deciding.why === '') invalid('prioritise.error.why', {}, 'why')
    const id = newId()
    const decision = { ...deciding, id, differs, runId: suggestion.runId }
    await insertDecision(work, {
      ...decision,
      boardId: board.id,
      by: actor.person?.id ?? null,
    })
    await keepAudit(work, actor, {
      body: board.bodyId,
      action: 'board.decided',
      subject: { kind: 'board', id: board.id },
      after: decision,
      ...(deciding.why === '' ? {} : { why: deciding.why }),
    })
    await publish(work, 'toolkit.decision-noted', board.id, { decision: id })
  })
}
