import { DecisionError } from '../foundation/errors.ts'
import { indexNames, indexOf } from '../foundation/names.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance, Warned } from '../types.ts'
import type { Amounts, Milp, MilpSolution, PortfolioStatus, Solver } from './types.ts'

export interface RoadmapAction {
  id: string
  value: number
  /** Spent in every period in which it runs, by resource. */
  cost: Amounts
  /** Periods, 1 or more. */
  duration: number
  /** Actions that must be done before it starts. */
  after?: readonly string[]
  /** Periods in which it may start, from 1; any, unless said (a season, a permit). */
  starts?: readonly number[]
  /** True: it may not be left out. */
  must?: boolean
}

export interface RoadmapProblem {
  actions: readonly RoadmapAction[]
  periods: number
  /** What each resource allows in each period. */
  budgets: Readonly<Record<string, readonly number[]>>
  /** Worth of one unit of value a period later, 0..1; 1 = waiting costs nothing. */
  discount?: number
}

export interface Roadmap extends Warned {
  status: PortfolioStatus
  /** Σ value·discount^(last period). */
  value: number
  gap: number
  /** First period of each action, from 1; null = left out. */
  start: Record<string, number | null>
  /** Spent by resource and period. */
  spending: Record<string, number[]>
  provenance: Provenance
}

/**
 * When to begin what, so that the most value is there soonest within each period's money and the order of things.
 *
 * Formula  x_{a,s} = 1 when a starts in s, once at most; x_{a,s} ≤ Σ_{s' ≤ s − d_b} x_{b,s'} for each b before a; costs
 *          of what runs in a period within its budgets; maximise Σ value·discount^(s + d − 1)
 * Shapes   some 100 actions × 20 periods
 * Errors   `empty-input`, `duplicate-name`, `unknown-name`, `not-whole`, `out-of-domain`, `shape-mismatch`, naming action
 *          or resource; `circular-order` naming the circle; `solver-failed`
 * Source   Pritsker, Waiters & Wolfe 1969
 */
export async function scheduleRoadmap(
  problem: RoadmapProblem,
  solver: Solver,
  options: { timeLimitSeconds?: number } = {},
): Promise<Roadmap> {
  const { timeLimitSeconds = 10 } = options
  const at = checkRoadmap(problem)
  const slots = slotsOf(problem)
  const found =
    slots.length === 0
      ? nothingFits(problem)
      : await solver.solve(roadmapProgramme(problem, at, slots), { timeLimitSeconds })
  const taken = slots.filter((_, v) => ((found.x?.[v] ?? 0) as number) > 0.5)
  const value = taken.reduce((sum, slot) => sum + slot.value, 0)
  const isProved = found.status === 'optimal'
  const over = Math.max(0, found.bound - value)
  const start: Roadmap['start'] = {}
  problem.actions.forEach(({ id }, a) => {
    start[id] = taken.find((slot) => slot.action === a)?.start ?? null
  })
  return {
    status: found.status,
    value,
    gap: isProved || !found.x ? 0 : over / Math.max(1e-9, Math.abs(value)),
    start,
    spending: spendingOf(problem, taken),
    warnings:
      found.status === 'feasible' || found.status === 'unknown'
        ? [{ code: 'time-limit', message: `stopped after ${timeLimitSeconds} s` }]
        : [],
    provenance: provenance('scheduleRoadmap', problem, { solver: solver.name, timeLimitSeconds }),
  }
}

/** No action has a place to begin in: nothing is asked of the solver. */
const nothingFits = ({ actions }: RoadmapProblem): MilpSolution => ({
  status: actions.some(({ must }) => must) ? 'infeasible' : 'optimal',
  value: 0,
  bound: 0,
  x: null,
})

/** One place an action could take. */
interface Slot {
  action: number
  start: number
  /** Last period it runs in. */
  end: number
  value: number
}

function slotsOf({ actions, periods, discount = 1 }: RoadmapProblem): Slot[] {
  const worth = [1]
  for (let t = 1; t <= periods; t++) worth.push((worth[t - 1] as number) * discount)
  return actions.flatMap(({ value, duration, starts }, action) => {
    const slots: Slot[] = []
    for (let start = 1; start + duration - 1 <= periods; start++) {
      if (starts && !starts.includes(start)) continue
      const end = start + duration - 1
      slots.push({ action, start, end, value: value * (worth[end] as number) })
    }
    return slots
  })
}

function roadmapProgramme(
  { actions, periods, budgets }: RoadmapProblem,
  at: ReadonlyMap<string, number>,
  slots: readonly Slot[],
): Milp {
  const rows: Milp['rows'] = []
  const of = (a: number) => slots.flatMap((slot, v) => (slot.action === a ? [{ slot, v }] : []))
  actions.forEach(({ id, must, after = [] }, a) => {
    const mine = of(a)
    const once = mine.map(({ v }): [number, number] => [v, 1])
    rows.push({ name: `once:${id}`, terms: once, low: must ? 1 : null, high: 1 })
    for (const before of after) {
      const earlier = of(indexOf(at, before, { action: id }))
      for (const { slot, v } of mine) {
        const done = earlier.filter((one) => one.slot.end < slot.start)
        const terms = done.map((one): [number, number] => [one.v, -1])
        rows.push({
          name: `${before}<${id}:${slot.start}`,
          terms: [[v, 1], ...terms],
          low: null,
          high: 0,
        })
      }
    }
  })
  for (const [resource, limits] of Object.entries(budgets))
    for (let t = 1; t <= periods; t++) {
      const terms = slots.flatMap(({ action, start, end }, v): [number, number][] => {
        const cost = actions[action]?.cost[resource] ?? 0
        return start <= t && t <= end && cost !== 0 ? [[v, cost]] : []
      })
      if (terms.length > 0)
        rows.push({ name: `${resource}:${t}`, terms, low: null, high: limits[t - 1] as number })
    }
  return {
    variables: slots.map(({ action, start, value }) => ({
      name: `${actions[action]?.id}@${start}`,
      objective: value,
      low: 0,
      high: 1,
      integer: true,
    })),
    rows,
  }
}

function spendingOf(
  { actions, periods, budgets }: RoadmapProblem,
  taken: readonly Slot[],
): Record<string, number[]> {
  return Object.fromEntries(
    Object.keys(budgets).map((resource) => [
      resource,
      Array.from({ length: periods }, (_, t) =>
        taken.reduce(
          (sum, { action, start, end }) =>
            start <= t + 1 && t + 1 <= end ? sum + (actions[action]?.cost[resource] ?? 0) : sum,
          0,
        ),
      ),
    ]),
  )
}

function checkRoadmap(problem: RoadmapProblem): Map<string, number> {
  const { actions, periods, budgets, discount = 1 } = problem
  const at = indexNames(
    actions.map(({ id }) => id),
    'action',
  )
  if (!(Number.isInteger(periods) && periods > 0))
    throw new DecisionError('not-whole', 'periods are counted in whole numbers above 0', {
      periods,
    })
  if (!(discount > 0 && discount <= 1))
    throw new DecisionError('out-of-domain', 'the discount lies above 0 and is at most 1', {
      discount,
    })
  for (const [resource, limits] of Object.entries(budgets))
    if (limits.length !== periods || !limits.every(Number.isFinite))
      throw new DecisionError('shape-mismatch', `${resource} needs a limit for every period`, {
        resource,
        periods,
      })
  for (const action of actions) checkAction(action, budgets)
  for (const { id, after = [] } of actions)
    for (const before of after) indexOf(at, before, { action: id })
  refuseCircle(actions)
  return at
}

function checkAction(
  { id: action, value, cost, duration }: RoadmapAction,
  budgets: RoadmapProblem['budgets'],
): void {
  if (!(Number.isInteger(duration) && duration > 0))
    throw new DecisionError('not-whole', `${action} must last a whole number of periods`, {
      action,
      duration,
    })
  if (!Number.isFinite(value) || !Object.values(cost).every((c) => Number.isFinite(c) && c >= 0))
    throw new DecisionError('out-of-domain', `${action} needs a value and costs of 0 or more`, {
      action,
    })
  const stranger = Object.keys(cost).find((resource) => !Object.hasOwn(budgets, resource))
  if (stranger !== undefined)
    throw new DecisionError('unknown-name', `${action} costs ${stranger}, which has no budget`, {
      action,
      name: stranger,
    })
}

/** An action that must wait for itself can never start. */
function refuseCircle(actions: readonly RoadmapAction[]): void {
  const before = new Map(actions.map(({ id, after = [] }) => [id, after]))
  const done = new Set<string>()
  const walk = (id: string, way: readonly string[]): void => {
    if (way.includes(id))
      throw new DecisionError('circular-order', `${id} must wait for itself`, {
        circle: way.slice(way.indexOf(id)),
      })
    if (done.has(id)) return
    for (const earlier of before.get(id) ?? []) walk(earlier, [...way, id])
    done.add(id)
  }
  for (const { id } of actions) walk(id, [])
}
