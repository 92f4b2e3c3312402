import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { type Page, pageOf } from '#kernel/pages.ts'
import { conflict, ensure, invalid } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate, unrelate } from '#platform/provenance/provenance.ts'
import { indexDocument } from '#platform/search/search.ts'
import { actionsOf } from '../../actions/index.ts'
import { crisesOf } from '../../crises/index.ts'
import { addCriteria, type CriterionFacts } from '../criteria/index.ts'
import { boardHref } from '../links.ts'
import { may } from '../policy.ts'
import { type Board, boardActionsOf } from '../queries.ts'
import { boardToEdit, MOST_ACTIONS, openBoard } from '../service.ts'
import type { BoardState } from '../tables.ts'
import {
  type BoardFacts,
  type BoardListed,
  boardList,
  insertBoard,
  replaceActions,
  updateBoard,
} from './queries.ts'

/** The boards of one body that this actor may see. */
export const boardsOf = (
  work: Work,
  actor: Actor,
  bodyId: string,
): Promise<readonly BoardListed[]> => boardList(work, actor, { of: bodyId })

/** The boards of every other body that this actor may see. */
export async function boardsElsewhere(
  work: Work,
  actor: Actor,
  page: number,
): Promise<Page<BoardListed>> {
  const notOf = actor.acting?.bodyId ?? null
  return pageOf(await boardList(work, actor, { notOf, page }), page)
}

/** Actions that are still to be decided or carried out: what a new board begins with. */
const OPEN = ['draft', 'proposed', 'approved', 'in-progress', 'blocked', 'paused'] as const

const choosableActions = (work: Work, actor: Actor, bodyId: string) =>
  actionsOf(work, actor, bodyId, { statuses: OPEN })

export type NewBoard = BoardFacts & {
  /** From the starting set, in the language of whoever begins. */
  readonly criteria: readonly CriterionFacts[]
}

/** Begins a board with the city's open actions and the criteria chosen from the starting set. */
export async function beginBoard(work: Work, actor: Actor, facts: NewBoard): Promise<string> {
  return inTransaction(work, async (work) => {
    const bodyId = actor.acting?.bodyId ?? ''
    ensure(may.begin(actor, bodyId))
    const isInside = facts.visibility === 'office' || facts.visibility === 'city'
    ensure(isInside || may.settle(actor, { bodyId, state: 'open' }))
    await ensureOwnCrisis(work, actor, bodyId, facts.crisisId)
    const id = newId()
    await insertBoard(work, { ...facts, id, bodyId, by: actor.person?.id ?? null })
    const board = await openBoard(work, actor, id)
    const actions = await choosableActions(work, actor, bodyId)
    await putActions(
      work,
      actor,
      board,
      actions.slice(0, MOST_ACTIONS).map((one) => one.id),
    )
    await addCriteria(work, board, facts.criteria)
    if (facts.crisisId) await addressCrisis(work, actor, id, facts.crisisId)
    await keepAudit(work, actor, {
      body: bodyId,
      action: 'board.begun',
      subject: { kind: 'board', id },
      after: facts,
    })
    await indexBoard(work, actor, board)
    await publish(work, 'toolkit.board-begun', id, { bodyId })
    return id
  })
}

const addressCrisis = (work: Work, actor: Actor, board: string, crisis: string) =>
  relate(work, actor, {
    from: { kind: 'board', id: board },
    relation: 'addresses',
    to: { kind: 'crisis', id: crisis },
  })

async function ensureOwnCrisis(
  work: Work,
  actor: Actor,
  bodyId: string,
  crisisId: string | null,
): Promise<void> {
  if (crisisId === null) return
  const own = await crisesOf(work, actor, bodyId)
  if (!own.some(({ id }) => id === crisisId)) invalid('form.invalid', {}, 'crisis')
}

const indexBoard = (work: Work, actor: Actor, board: Board): Promise<void> =>
  indexDocument(work, {
    kind: 'board',
    id: board.id,
    lang: actor.person?.lang ?? 'en',
    body: board.bodyId,
    visibility: board.visibility,
    title: board.title,
    text: board.question,
    href: boardHref(board.id),
  })

export type BoardChange = Omit<BoardFacts, 'crisisId'>

/** Renames a board or changes who may see it; showing it outside the city is the lead's. */
export async function changeBoard(
  work: Work,
  actor: Actor,
  id: string,
  change: { readonly version: number; readonly facts: BoardChange },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await boardToEdit(work, actor, id)
    const { facts, version } = change
    if (facts.visibility !== board.visibility) ensure(may.settle(actor, board))
    if (!(await updateBoard(work, id, version, facts))) conflict('prioritise.error.changed')
    await keepAudit(work, actor, {
      body: board.bodyId,
      action: 'board.changed',
      subject: { kind: 'board', id },
      before: { title: board.title, question: board.question, visibility: board.visibility },
      after: facts,
    })
    await indexBoard(work, actor, { ...board, ...facts })
  })
}

/** Closes a board, so that nobody changes what was weighed any more, or opens it again. */
export async function settleBoard(
  work: Work,
  actor: Actor,
  id: string,
  state: BoardState,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await openBoard(work, actor, id)
    ensure(may.settle(actor, board))
    if (board.state === state) return
    if (!(await updateBoard(work, id, board.version, { state })))
      conflict('prioritise.error.changed')
    await keepAudit(work, actor, {
      body: board.bodyId,
      action: state === 'closed' ? 'board.closed' : 'board.opened-again',
      subject: { kind: 'board', id },
      before: { state: board.state },
      after: { state },
    })
    await publish(work, `toolkit.board-${state === 'closed' ? 'closed' : 'opened-again'}`, id)
  })
}

export type Choice = {
  readonly chosen: readonly string[]
  /** What stood on the board when the page was drawn; null: nothing is known of that. */
  readonly seen: readonly string[] | null
}

/** What stands now, with what was ticked and without what was unticked: nobody undoes another's choice. */
function merged({ chosen, seen }: Choice, held: readonly string[]): readonly string[] {
  if (seen === null) return chosen
  const added = chosen.filter((id) => !seen.includes(id) && !held.includes(id))
  const unticked = new Set(seen.filter((id) => !chosen.includes(id)))
  return [...held.filter((id) => !unticked.has(id)), ...added]
}

/** Chooses which actions stand on the board. */
export async function chooseActions(
  work: Work,
  actor: Actor,
  id: string,
  choice: Choice,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await boardToEdit(work, actor, id)
    const held = (await boardActionsOf(work, board.id)).map((one) => one.id)
    const chosen = merged(choice, held)
    if (chosen.length > MOST_ACTIONS)
      invalid('prioritise.error.many-actions', { count: MOST_ACTIONS }, 'actions')
    const own = new Set((await actionsOf(work, actor, board.bodyId)).map((action) => action.id))
    if (choice.chosen.some((action) => !own.has(action))) invalid('form.invalid', {}, 'actions')
    await putActions(work, actor, board, chosen)
    await keepAudit(work, actor, {
      body: board.bodyId,
      action: 'board.actions-chosen',
      subject: { kind: 'board', id },
      after: { actions: [...chosen].sort() },
    })
  })
}

/** Puts these on the board and notes, on both, that they were weighed together. */
async function putActions(
  work: Work,
  actor: Actor,
  board: Board,
  actions: readonly string[],
): Promise<void> {
  const held = (await boardActionsOf(work, board.id)).map(({ id }) => id)
  await replaceActions(work, board.id, actions)
  const edge = (action: string) => ({
    from: { kind: 'board', id: board.id },
    relation: 'asked-about' as const,
    to: { kind: 'action', id: action },
  })
  for (const action of actions) if (!held.includes(action)) await relate(work, actor, edge(action))
  for (const action of held) if (!actions.includes(action)) await unrelate(work, edge(action))
}
