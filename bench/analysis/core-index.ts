import { type CoreProblem, coreIndex, rng, type WeightSet, weightSet } from '#analysis'
import { promise, type Row } from '../rows.ts'
import { takeTurns } from './turns.ts'

const CRITERIA = ['jobs', 'climate', 'health']
/** Only the order of importance is agreed. */
const AGREED = [{ id: 'order', order: [['jobs'], ['climate'], ['health']] }]
const SMALL = 12

function someProjects(count: number): CoreProblem {
  const chance = rng(`bench: core of ${count}`)
  const projects = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    cost: { money: 20 + Math.floor(80 * chance.next()) },
    scores: Object.fromEntries(CRITERIA.map((id) => [id, Math.floor(100 * chance.next())])),
  }))
  const all = projects.reduce((sum, { cost }) => sum + cost.money, 0)
  return {
    projects,
    rules: [{ id: 'budget', kind: 'budget', resource: 'money', limit: Math.round(all * 0.4) }],
  }
}

/** No open peer computes it: its correctness is brute force over 2¹² portfolios, its speed is shown alone. */
export async function measureCoreIndex(turns: number): Promise<Row[]> {
  const problem = someProjects(40)
  const set = weightSet(CRITERIA, AGREED)
  const { row } = await takeTurns({
    measure: 'core index of 40 projects, exact',
    turns,
    ours: () => coreIndex(problem, set),
  })
  const small = someProjects(SMALL)
  const found = coreIndex(small, set).index
  const counted = byBruteForce(small, set)
  const wrong = counted.filter((share, p) => Math.abs(share - (found[p] ?? Number.NaN)) > 1e-12)
  const claim = `the core index of ${SMALL} projects equals that of all portfolios compared`
  return [row, promise(claim, SMALL, wrong.length, 'projects')]
}

function byBruteForce(problem: CoreProblem, set: WeightSet): number[] {
  const corners = set.vertices()
  const limit = problem.rules[0]?.kind === 'budget' ? problem.rules[0].limit : 0
  const portfolios = Array.from({ length: 2 ** SMALL }, (_, bits) =>
    problem.projects.filter((_, p) => bits & (1 << p)),
  )
    .filter((taken) => taken.reduce((sum, { cost }) => sum + (cost.money ?? 0), 0) <= limit)
    .map((taken) => ({ taken: new Set(taken), values: corners.map((w) => worthOf(taken, w)) }))
  const best = portfolios.filter(
    ({ values }) =>
      !portfolios.some(
        (other) =>
          other.values.every((v, at) => v >= (values[at] ?? 0) - 1e-9) &&
          other.values.some((v, at) => v > (values[at] ?? 0) + 1e-9),
      ),
  )
  return problem.projects.map(
    (project) => best.filter(({ taken }) => taken.has(project)).length / best.length,
  )
}

const worthOf = (taken: CoreProblem['projects'], weights: Float64Array): number =>
  taken.reduce(
    (sum, { scores }) =>
      sum + CRITERIA.reduce((all, id, j) => all + (weights[j] ?? 0) * Number(scores[id]), 0),
    0,
  )
