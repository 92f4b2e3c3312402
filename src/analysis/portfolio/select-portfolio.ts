import { provenance } from '../foundation/provenance.ts'
import type { Warning } from '../types.ts'
import { choiceOf, slacks } from './choice.ts'
import { termsOf } from './decisions.ts'
import { type Programme, programme } from './programme.ts'
import { differentFrom, type Found, Search } from './search.ts'
import type {
  Choice,
  Portfolio,
  PortfolioOptions,
  PortfolioProblem,
  RulePrice,
  Solver,
} from './types.ts'

/**
 * The set of projects with the highest value that keeps every rule, what each rule costs, and, when no set keeps them
 * all, which rules cannot hold together.
 *
 * Units    value as given; cost and slack in each resource's or rule's own unit
 * Returns  'optimal' only with a gap of 0; 'feasible' with the gap left at the time limit; 'unknown' when the time ended
 *          before any portfolio was found
 * Errors   those of `programme`; `solver-failed`
 */
export async function selectPortfolio(
  problem: PortfolioProblem,
  solver: Solver,
  options: PortfolioOptions = {},
): Promise<Portfolio> {
  const model = programme(problem)
  const { timeLimitSeconds = 10, prices = 'all', alternatives = 0, entryValues = 0 } = options
  const search = new Search(model, solver, timeLimitSeconds)
  const best = await search.best(model.rules)
  const isAnswered = best.status === 'optimal' || best.status === 'feasible'
  return {
    status: best.status,
    ...choiceOf(model, best.taken, best.gap),
    slack: isAnswered ? slacks(model.rules, best.taken) : {},
    prices: isAnswered ? await rulePrices(model, search, best, prices) : [],
    conflict: best.status === 'infeasible' ? await ruleConflict(model, search) : [],
    alternatives: isAnswered ? await nextBest(model, search, best, alternatives) : [],
    entryValues: isAnswered ? await entries(model, search, best, entryValues) : [],
    warnings: timeWarnings(best, timeLimitSeconds),
    provenance: provenance('selectPortfolio', problem, {
      solver: solver.name,
      timeLimitSeconds,
      prices,
      alternatives,
      entryValues,
    }),
  }
}

function timeWarnings({ status, gap }: Found, seconds: number): Warning[] {
  if (status === 'optimal' || status === 'infeasible') return []
  return [
    { code: 'time-limit', message: `stopped after ${seconds} s with a gap of ${gap}`, count: gap },
  ]
}

/** Price of a rule: the best value without it minus the best value with it. */
async function rulePrices(
  model: Programme,
  search: Search,
  best: Found,
  wanted: 'all' | 'none' | readonly string[],
): Promise<RulePrice[]> {
  const prices: RulePrice[] = []
  for (const row of model.rules) {
    const isWanted = wanted === 'all' || (wanted !== 'none' && wanted.includes(row.rule.id))
    if (!isWanted) continue
    const without = await search.best(model.rules.filter((other) => other !== row))
    const isPriced = without.status === 'optimal' || without.status === 'feasible'
    const difference = without.value - best.value
    prices.push({
      rule: row.rule.id,
      // A portfolio that keeps the rule is also one without it, so a fall can only come from an unproved search.
      price: isPriced ? Math.max(0, noDust(difference, best.value)) : null,
      exact: best.status === 'optimal' && without.status === 'optimal',
    })
  }
  return prices
}

/** Differences of sums carry the dust of their last digits. */
const noDust = (difference: number, size: number): number =>
  Math.abs(difference) <= 1e-12 * Math.max(1, Math.abs(size)) ? 0 : difference

/**
 * Rules that cannot hold together: one alone where there is one, else what is left after every rule without which the
 * others still contradict each other has been dropped (deletion filter).
 */
async function ruleConflict(model: Programme, search: Search): Promise<string[]> {
  for (const row of model.rules) if (!(await search.canHold([row]))) return [row.rule.id]
  let group = model.rules
  for (const row of model.rules) {
    const rest = group.filter((other) => other !== row)
    if (!(await search.canHold(rest))) group = rest
  }
  return group.map(({ rule }) => rule.id)
}

async function nextBest(
  model: Programme,
  search: Search,
  best: Found,
  count: number,
): Promise<Choice[]> {
  const cuts = [differentFrom(model, best.taken)]
  const choices: Choice[] = []
  while (choices.length < count) {
    const next = await search.best(model.rules, cuts)
    if (next.status !== 'optimal' && next.status !== 'feasible') break
    choices.push(choiceOf(model, next.taken, next.gap))
    cuts.push(differentFrom(model, next.taken))
  }
  return choices
}

/** For the left-out projects of highest value: force each in and see what the whole loses; that is the rise it needs. */
async function entries(
  model: Programme,
  search: Search,
  best: Found,
  count: number,
): Promise<Portfolio['entryValues']> {
  const chosen = new Set([...best.taken].map((at) => model.units[at]?.project))
  const ownValue = (project: string) =>
    Math.max(...(model.unitsOf.get(project) ?? []).map((at) => model.units[at]?.value ?? 0))
  const left = [...model.unitsOf.keys()]
    .filter((project) => !chosen.has(project))
    .sort((a, b) => ownValue(b) - ownValue(a))
    .slice(0, count)
  const found: Portfolio['entryValues'] = []
  for (const project of left) {
    const terms = termsOf(model.unitsOf, project, 1, {})
    const forced = { name: `forced:${project}`, terms, low: 1, high: null }
    const withIt = await search.best(model.rules, [forced])
    const isAnswered = withIt.status === 'optimal' || withIt.status === 'feasible'
    found.push({
      project,
      rise: isAnswered ? Math.max(0, noDust(best.value - withIt.value, best.value)) : null,
      exact:
        best.status === 'optimal' && withIt.status !== 'feasible' && withIt.status !== 'unknown',
    })
  }
  return found
}
