import type { Row } from './decisions.ts'
import type { Programme, RuleRow } from './programme.ts'
import type { Choice } from './types.ts'

/** Decisions taken, by position in `units`. */
export type Taken = ReadonlySet<number>

function activity(row: Row, taken: Taken): number {
  let sum = 0
  for (const [at, by] of row.terms) if (taken.has(at)) sum += by
  return sum
}

/** Rounding allowed in a rule: none where all its figures are whole, as money in minor units is; else a part in 10⁹. */
function tolerance({ terms, low, high }: Row): number {
  const figures = [low ?? 0, high ?? 0, ...terms.map(([, by]) => by)]
  if (figures.every(Number.isSafeInteger)) return 0
  return 1e-9 * figures.reduce((most, by) => Math.max(most, Math.abs(by)), 1)
}

export function isKept(row: Row, taken: Taken): boolean {
  const sum = activity(row, taken)
  const slack = tolerance(row)
  return (
    (row.low === null || sum >= row.low - slack) && (row.high === null || sum <= row.high + slack)
  )
}

/** Room left; 0 = tight, negative = broken. */
function slackOf(row: RuleRow, taken: Taken): number {
  const sum = activity(row, taken)
  const room = row.high === null ? sum - (row.low ?? 0) : row.high - sum
  return Math.abs(room) <= tolerance(row) ? 0 : room
}

const LIMITS = new Set(['budget', 'at-least', 'at-most', 'equity-share', 'group-floor'])

export function slacks(rules: readonly RuleRow[], taken: Taken): Record<string, number> {
  const limits = rules.filter(({ rule }) => LIMITS.has(rule.kind))
  return Object.fromEntries(limits.map((row) => [row.rule.id, slackOf(row, taken)]))
}

/** Value with synergies, added up here and not taken from the solver. */
export function totalValue({ units, problem }: Programme, taken: Taken): number {
  const projects = new Set<string>()
  let value = 0
  units.forEach((unit, at) => {
    if (!taken.has(at)) return
    projects.add(unit.project)
    value += unit.value
  })
  for (const synergy of problem.synergies ?? [])
    if (synergy.projects.every((project) => projects.has(project))) value += synergy.value
  return value
}

export function choiceOf(model: Programme, taken: Taken, gap: number): Choice {
  const cost: Record<string, number> = {}
  const levels: Record<string, string> = {}
  const chosen: string[] = []
  model.units.forEach((unit, at) => {
    if (!taken.has(at)) return
    chosen.push(unit.project)
    if (unit.level !== null) levels[unit.project] = unit.level
    for (const [resource, amount] of Object.entries(unit.cost))
      cost[resource] = (cost[resource] ?? 0) + amount
  })
  return { chosen, levels, value: totalValue(model, taken), gap, cost }
}
