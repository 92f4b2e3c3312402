import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import { wilsonHalfWidth } from '../robustness/wilson.ts'
import type { Provenance, Rng, Warned, WeightSet } from '../types.ts'
import { undominatedPortfolios } from './core-portfolios.ts'
import { type Programme, programme } from './programme.ts'
import { Search } from './search.ts'
import type { Amounts, PortfolioProblem, PortfolioRule, Solver } from './types.ts'

/** A score 0..1 or in one unit for all criteria; `[low, high]` = anywhere between. */
export type CoreScore = number | readonly [low: number, high: number]

export interface CoreProblem {
  projects: readonly {
    id: string
    cost: Amounts
    amounts?: Amounts
    tags?: Readonly<Record<string, string | readonly string[]>>
    /** By criterion of the weight set. */
    scores: Readonly<Record<string, CoreScore>>
  }[]
  rules: readonly PortfolioRule[]
}

export interface CoreIndex extends Warned {
  /** 'sampled' is an estimate: say so wherever it is shown. */
  kind: 'exact' | 'sampled'
  projects: readonly string[]
  /** Share of the portfolios worth considering that hold the project, 0..1. */
  index: Float64Array
  /** Wilson 95 % half-widths of a sampled index; null for an exact one. */
  halfWidth: Float64Array | null
  /** In all: begin now. In none: drop. In some: these alone are left to discuss. */
  core: string[]
  exterior: string[]
  borderline: string[]
  /** How many portfolios no other dominates (exact), or were best for some draw (sampled). */
  nonDominated: number
  /** The first of them, at most 100. */
  portfolios: string[][]
  provenance: Provenance
}

const MOST_LISTED = 100

/**
 * Which projects belong in every portfolio worth considering, although people still disagree about weights.
 *
 * A portfolio is dominated when another is at least as good under every weighting of the set and every score within its
 * range, and better under one. Projects are added one by one and partial portfolios dropped that are dominated by one
 * that breaks no more of any rule.
 *
 * Formula  index = share of non-dominated portfolios that hold the project; compared at the corners of the weight set
 * Shapes   some 40 projects; above that `sampledCoreIndex`
 * Errors   those of `programme`; `unknown-name` for a score that is missing; `empty-range`; `too-many-vertices`;
 *          `too-many-portfolios`; `infeasible` when no portfolio keeps the rules
 * Source   Liesiö, Mild & Salo 2007, 2008
 */
export function coreIndex(problem: CoreProblem, set: WeightSet): CoreIndex {
  const model = modelOf(problem, set)
  const corners = set.vertices()
  const bounds = corners.map((weights) => endsOf(problem, set, weights))
  const portfolios = undominatedPortfolios(model, bounds)
  if (portfolios.length === 0)
    throw new DecisionError('infeasible', 'no portfolio keeps the rules', {
      rules: problem.rules.map(({ id }) => id),
    })
  const ids = problem.projects.map(({ id }) => id)
  const counts = ids.map((_, p) => portfolios.filter((taken) => taken.has(p)).length)
  return {
    ...placed(ids, counts, portfolios.length),
    kind: 'exact',
    halfWidth: null,
    nonDominated: portfolios.length,
    portfolios: portfolios
      .slice(0, MOST_LISTED)
      .map((taken) => [...taken].map((p) => ids[p] as string)),
    warnings: [],
    provenance: provenance('coreIndex', { problem, statements: set.statements }),
  }
}

/**
 * The same for more projects than can be enumerated: in what share of drawn weightings and scores the project is in the
 * best portfolio. An estimate of another, stricter question, with its half-width.
 *
 * Errors  those of `coreIndex` but for the size; `solver-failed`
 */
export async function sampledCoreIndex(
  problem: CoreProblem,
  set: WeightSet,
  options: { solver: Solver; rng: Rng; samples?: number; timeLimitSeconds?: number },
): Promise<CoreIndex> {
  const { solver, rng, samples = 200, timeLimitSeconds = 10 } = options
  modelOf(problem, set)
  const ids = problem.projects.map(({ id }) => id)
  const counts = ids.map(() => 0)
  const seen = new Map<string, string[]>()
  let unproved = 0
  for (let s = 0; s < samples; s++) {
    const drawn = drawnProblem(problem, set, rng)
    const found = await new Search(programme(drawn), solver, timeLimitSeconds).best(
      programme(drawn).rules,
    )
    if (found.status === 'infeasible')
      throw new DecisionError('infeasible', 'no portfolio keeps the rules', {
        rules: problem.rules.map(({ id }) => id),
      })
    if (found.status !== 'optimal') unproved++
    const chosen = [...found.taken].map((p) => ids[p] as string)
    for (const p of found.taken) counts[p] = (counts[p] as number) + 1
    seen.set(chosen.join('\n'), chosen)
  }
  return {
    ...placed(ids, counts, samples),
    kind: 'sampled',
    halfWidth: Float64Array.from(counts, (count) => wilsonHalfWidth(count, samples)),
    nonDominated: seen.size,
    portfolios: [...seen.values()].slice(0, MOST_LISTED),
    warnings:
      unproved > 0
        ? [
            {
              code: 'time-limit',
              message: `${unproved} draws were not proved best`,
              count: unproved,
            },
          ]
        : [],
    provenance: provenance(
      'sampledCoreIndex',
      { problem, statements: set.statements },
      { samples, timeLimitSeconds, solver: solver.name },
      rng,
    ),
  }
}

function placed(ids: readonly string[], counts: readonly number[], total: number) {
  const among = (isIn: (count: number) => boolean) =>
    ids.filter((_, p) => isIn(counts[p] as number))
  return {
    projects: ids,
    index: Float64Array.from(counts, (count) => count / total),
    core: among((count) => count === total),
    exterior: among((count) => count === 0),
    borderline: among((count) => count > 0 && count < total),
  }
}

/** The rules, and every score checked. */
function modelOf(problem: CoreProblem, set: WeightSet): Programme {
  for (const { id: project, scores } of problem.projects)
    for (const criterion of set.criteria) {
      const score = Object.hasOwn(scores, criterion) ? scores[criterion] : undefined
      checkScore(score, { project, criterion })
    }
  return programme(valued(problem, () => 0))
}

function checkScore(
  score: CoreScore | undefined,
  at: { project: string; criterion: string },
): void {
  const where = `${at.project} on ${at.criterion}`
  if (score === undefined) throw new DecisionError('missing-value', `nobody scored ${where}`, at)
  const [low, high] = rangeOf(score)
  if (!(Number.isFinite(low) && Number.isFinite(high)))
    throw new DecisionError('not-a-number', `${where} is no number`, at)
  if (low > high) throw new DecisionError('empty-range', `${where} ends before it begins`, at)
}

const rangeOf = (score: CoreScore): readonly [number, number] =>
  typeof score === 'number' ? [score, score] : score

function valued(
  { projects, rules }: CoreProblem,
  value: (project: CoreProblem['projects'][number]) => number,
): PortfolioProblem {
  return {
    rules,
    projects: projects.map(({ scores, ...project }) => ({
      ...project,
      value: value({ ...project, scores }),
    })),
  }
}

/** Value of each project under these weights, with its scores at their low and at their high ends. */
function endsOf({ projects }: CoreProblem, { criteria }: WeightSet, weights: Float64Array) {
  const end = (which: 0 | 1) =>
    Float64Array.from(projects, ({ scores }) =>
      criteria.reduce(
        (sum, criterion, j) =>
          sum + (weights[j] as number) * rangeOf(scores[criterion] as CoreScore)[which],
        0,
      ),
    )
  return { low: end(0), high: end(1) }
}

function drawnProblem(problem: CoreProblem, set: WeightSet, rng: Rng): PortfolioProblem {
  const weights = set.sample(rng)
  return valued(problem, ({ scores }) =>
    set.criteria.reduce((sum, criterion, j) => {
      const [low, high] = rangeOf(scores[criterion] as CoreScore)
      const score = low === high ? low : low + (high - low) * rng.next()
      return sum + (weights[j] as number) * score
    }, 0),
  )
}
