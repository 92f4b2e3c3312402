import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { highsSolver } from '../portfolio/highs-solver.ts'
import { selectPortfolio } from '../portfolio/select-portfolio.ts'
import type { PortfolioProblem, Solver } from '../portfolio/types.ts'
import { weightedSum } from '../ranking/weighted-sum.ts'
import { maximumRegret } from '../robustness/preference-dominance.ts'
import { smaa } from '../robustness/smaa.ts'
import { weightStability } from '../robustness/weight-stability.ts'
import type { DecisionMatrix, Stakeholder } from '../types.ts'
import { values } from '../values/values.ts'
import { weightSet } from '../weights/weight-set.ts'
import { explainPortfolio } from './explain-portfolio.ts'
import { explainRanking } from './explain-ranking.ts'

const matrix: DecisionMatrix = {
  actions: ['pumps', 'trees', 'walls'],
  criteria: ['health', 'jobs'].map((id) => ({
    id,
    label: id,
    unit: 'points',
    direction: 'max',
    goalposts: [0, 10],
  })),
  cells: [
    [8, 4],
    [4, 9],
    [1, 1],
  ],
}

test('a ranking is told from the leader to what would turn it', () => {
  const table = values(matrix)
  const ranking = weightedSum(table, { health: 0.6, jobs: 0.4 })
  const stakeholders: Stakeholder[] = [
    { id: 'clinic', share: 1, statements: [{ id: 's', exact: { health: 0.9 } }] },
    { id: 'union', share: 1, statements: [{ id: 't', exact: { jobs: 0.9 } }] },
  ]
  const said = explainRanking({
    ranking,
    values: table,
    smaa: smaa({ matrix, stakeholders, samples: 100, rng: rng('e') }),
    stability: weightStability(table, { health: 0.6, jobs: 0.4 }),
    regret: maximumRegret(table, weightSet(table.criteria, [])),
  })
  expect(said.map(({ key }) => key)).toEqual([
    'ranking.leader',
    'ranking.lead',
    'ranking.because',
    'ranking.despite',
    'robust.first',
    'robust.first',
    'robust.never-first',
    'robust.for-whom',
    'robust.for-whom',
    'stability.below',
    'stability.above',
    'regret.safest',
  ])
  expect(said[2]?.values).toMatchObject({ action: 'pumps', rival: 'trees', criterion: 'health' })
  expect(said[2]?.values.part).toBeCloseTo(0.24, 12)
  expect(said[7]?.values).toEqual({ action: 'pumps', firstFor: ['clinic'], lastFor: [], of: 2 })
  // Pumps 0.8h + 0.4(1 − h) meet trees 0.4h + 0.9(1 − h) at h = 5/9.
  expect(said[9]?.values).toMatchObject({ action: 'pumps', criterion: 'health', rival: 'trees' })
  expect(said[9]?.values.limit).toBeCloseTo(5 / 9, 12)
  expect(said[11]?.values.actions).toEqual(['trees'])
})

test('a shared first place is told as one', () => {
  const tied = values({
    ...matrix,
    cells: [
      [5, 5],
      [5, 5],
      [1, 1],
    ],
  })
  expect(explainRanking({ ranking: weightedSum(tied, [1, 1]), values: tied })).toEqual([
    { key: 'ranking.tied', values: { actions: ['pumps', 'trees'] } },
  ])
})

test('nobody is told as last where the last place is shared', () => {
  const shared = {
    ...matrix,
    cells: [
      [5, 5],
      [1, 1],
      [1, 1],
    ],
  }
  const table = values(shared)
  const stakeholders: Stakeholder[] = ['clinic', 'union'].map((id) => ({
    id,
    share: 1,
    statements: [],
  }))
  const said = explainRanking({
    ranking: weightedSum(table, [1, 1]),
    values: table,
    smaa: smaa({ matrix: shared, stakeholders, samples: 100, rng: rng('e') }),
  })
  expect(said.find(({ key }) => key === 'robust.for-whom')?.values).toEqual({
    action: 'pumps',
    firstFor: ['clinic', 'union'],
    lastFor: [],
    of: 2,
  })
})

const problem: PortfolioProblem = {
  projects: [
    { id: 'a', value: 5, cost: { money: 5 } },
    { id: 'b', value: 4, cost: { money: 4 } },
    { id: 'c', value: 3, cost: { money: 4 } },
  ],
  rules: [
    { id: 'money', kind: 'budget', resource: 'money', limit: 9 },
    { id: 'few', kind: 'at-most', of: 'all', measure: 'count', limit: 2 },
  ],
}

test('a portfolio is told with its price list and its neighbours', async () => {
  const portfolio = await selectPortfolio(problem, highsSolver(), {
    alternatives: 1,
    entryValues: 1,
  })
  expect(explainPortfolio(portfolio)).toEqual([
    { key: 'portfolio.best', values: { value: 9, count: 2 } },
    { key: 'portfolio.rules-free', values: { rules: ['money', 'few'] } },
    { key: 'portfolio.alternative', values: { place: 2, loss: 1, added: ['c'], removed: ['b'] } },
    { key: 'portfolio.entry', values: { project: 'c', rise: 1 } },
  ])
})

test('an impossible portfolio is told by the rules in conflict, an unproved one by its gap', async () => {
  const impossible = {
    ...problem,
    rules: [
      ...problem.rules,
      {
        id: 'all',
        kind: 'at-least' as const,
        of: 'all' as const,
        measure: 'count' as const,
        limit: 3,
      },
    ],
  }
  expect(explainPortfolio(await selectPortfolio(impossible, highsSolver()))).toEqual([
    { key: 'portfolio.conflict', values: { rules: ['few', 'all'] } },
  ])
  const unproved: Solver = {
    name: 'unproved',
    solve: async () => ({ status: 'feasible', value: 5, bound: 6, x: new Float64Array([1, 0, 0]) }),
  }
  const [verdict] = explainPortfolio(await selectPortfolio(problem, unproved, { prices: 'none' }))
  expect(verdict).toEqual({ key: 'portfolio.good', values: { value: 5, count: 1, gap: 0.2 } })
})
