import type { Actor } from '#kernel/actor.ts'
import { isId, slugOf } from '#kernel/ids.ts'
import { conflict, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type Board, type Criterion, criteriaOf, type Score, statementsOf } from '../queries.ts'
import { boardToEdit, MOST_CRITERIA } from '../service.ts'
import { criteriaIn, type Said } from '../statements/index.ts'
import {
  type CriterionFacts,
  deleteCriterion,
  type Goalposts,
  insertCriterion,
  insertGoalpostChange,
  scoresHeld,
  updateCriterion,
} from './queries.ts'

/** The key of the criterion that counts for fairness; a city may rename it, and the key stays. */
export const EQUITY = 'equity'

export type CriterionText = Omit<CriterionFacts, 'key'>

/** A criterion of a board that was found through the actor. Errors: missing. */
export async function openCriterion(work: Work, board: Board, id: string): Promise<Criterion> {
  const all = isId(id) ? await criteriaOf(work, board.id) : []
  return all.find((criterion) => criterion.id === id) ?? missing()
}

/** Puts criteria on a board that is being begun. */
export async function addCriteria(
  work: Work,
  board: Board,
  criteria: readonly CriterionFacts[],
): Promise<void> {
  for (const criterion of criteria.slice(0, MOST_CRITERIA))
    await insertCriterion(work, board.id, criterion)
}

/** Errors: invalid when there is no room, or no range between the goalposts. */
export async function addCriterion(
  work: Work,
  actor: Actor,
  boardId: string,
  facts: CriterionText & { readonly key?: string },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await boardToEdit(work, actor, boardId)
    ensureRange(facts)
    const held = await criteriaOf(work, board.id)
    if (held.length >= MOST_CRITERIA)
      invalid('prioritise.error.many-criteria', { count: MOST_CRITERIA }, 'label')
    const key = freeKey(facts.key ?? slugOf(facts.label), held)
    await insertCriterion(work, board.id, { ...facts, key })
    await noteChange(work, actor, board, { action: 'added', before: null, after: facts })
  })
}

/** The key, made free by a number where another criterion has it. */
function freeKey(wanted: string, held: readonly Criterion[]): string {
  const plain =
    wanted
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-+/, '')
      .slice(0, 50) || 'criterion'
  const taken = new Set(held.map(({ key }) => key))
  let key = plain
  for (let number = 2; taken.has(key); number += 1) key = `${plain}-${number}`
  return key
}

function ensureRange({ low, high }: { low: number; high: number }): void {
  if (low >= high) invalid('prioritise.error.no-range', {}, 'high')
}

const goalpostsOf = ({ low, high, direction, cutoffs, unit }: Goalposts): Goalposts => ({
  ...{ low, high, direction, cutoffs, unit },
})

/** Changes a criterion. Goalposts may move once scores are there, and it is noted and shown. */
export async function changeCriterion(
  work: Work,
  actor: Actor,
  at: { readonly board: string; readonly criterion: string },
  change: { readonly version: number; readonly facts: CriterionText },
): Promise<{ readonly moved: number }> {
  return inTransaction(work, async (work) => {
    const board = await boardToEdit(work, actor, at.board)
    const before = await openCriterion(work, board, at.criterion)
    const { facts, version } = change
    ensureRange(facts)
    if (!(await updateCriterion(work, before.id, version, facts)))
      conflict('prioritise.error.changed')
    const held = await scoresHeld(work, before.id)
    const moved = canonical(goalpostsOf(before)) !== canonical(goalpostsOf(facts)) ? held : 0
    if (moved > 0)
      await insertGoalpostChange(work, {
        criterion: before.id,
        person: actor.person?.id ?? null,
        before: goalpostsOf(before),
        after: goalpostsOf(facts),
        held,
      })
    await noteChange(work, actor, board, { action: 'changed', before, after: facts })
    return { moved }
  })
}

/** Takes a criterion off, with its scores. Errors: conflict once somebody has said how much it matters. */
export async function removeCriterion(
  work: Work,
  actor: Actor,
  at: { readonly board: string; readonly criterion: string },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await boardToEdit(work, actor, at.board)
    const before = await openCriterion(work, board, at.criterion)
    const naming = (await statementsOf(work, board.id)).filter(({ body }) =>
      criteriaIn(body as Said).includes(before.id),
    )
    const people = new Set(naming.map(({ stakeholderId }) => stakeholderId))
    if (people.size > 0) conflict('prioritise.error.weighed', { count: people.size })
    await deleteCriterion(work, before.id)
    await noteChange(work, actor, board, { action: 'removed', before, after: null })
  })
}

const noteChange = (
  work: Work,
  actor: Actor,
  board: Board,
  change: { readonly action: string; readonly before: unknown; readonly after: unknown },
): Promise<void> =>
  keepAudit(work, actor, {
    body: board.bodyId,
    action: `board.criterion-${change.action}`,
    subject: { kind: 'board', id: board.id },
    before: change.before,
    after: change.after,
  })

/** Above this, two criteria may be one thing counted twice. */
const OVERLAP = 0.8
/** Fewer actions scored on both say nothing about overlap. */
const ENOUGH_ACTIONS = 4

/** Criteria whose likely scores go together, by their correlation over the actions scored on both. */
export function overlapsAmong(
  criteria: readonly Criterion[],
  scores: readonly Score[],
): readonly { readonly a: string; readonly b: string }[] {
  const columns = criteria.map(({ id, label }) => ({
    label,
    held: new Map(
      scores.filter((one) => one.criterionId === id).map((one) => [one.actionId, one.likely]),
    ),
  }))
  return columns.flatMap((one, at) =>
    columns
      .slice(at + 1)
      .filter((other) => correlation(one.held, other.held) > OVERLAP)
      .map((other) => ({ a: one.label, b: other.label })),
  )
}

function correlation(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const both = [...one].flatMap(([id, x]) => {
    const y = other.get(id)
    return y === undefined ? [] : [{ x, y }]
  })
  if (both.length < ENOUGH_ACTIONS) return 0
  const mean = (of: 'x' | 'y') => both.reduce((sum, pair) => sum + pair[of], 0) / both.length
  const [mx, my] = [mean('x'), mean('y')]
  const cross = (f: (pair: { x: number; y: number }) => number) =>
    both.reduce((sum, pair) => sum + f(pair), 0)
  const spread = Math.sqrt(cross(({ x }) => (x - mx) ** 2) * cross(({ y }) => (y - my) ** 2))
  return spread === 0 ? 0 : Math.abs(cross(({ x, y }) => (x - mx) * (y - my)) / spread)
}
