import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highsSolver } from './highs-solver.ts'
import { selectPortfolio } from './select-portfolio.ts'
import type { Milp, PortfolioProblem, PortfolioRule, Solver } from './types.ts'

const solver = highsSolver()

test('names both rules when each could hold alone', async () => {
  const problem: PortfolioProblem = {
    projects: ['a', 'b', 'c'].map((id) => ({ id, value: 1, cost: { money: 4 } })),
    rules: [
      { id: 'calm', kind: 'exclusive', projects: ['a', 'c'] },
      { id: 'money', kind: 'budget', resource: 'money', limit: 7 },
      { id: 'breadth', kind: 'at-least', of: 'all', measure: 'count', limit: 2 },
    ],
  }
  const { status, conflict } = await selectPortfolio(problem, solver)
  expect({ status, conflict }).toEqual({ status: 'infeasible', conflict: ['money', 'breadth'] })
})

test('funds a project at one level, counts synergies both ways and lists the next best', async () => {
  const problem: PortfolioProblem = {
    projects: [
      {
        id: 'pump',
        value: 0,
        cost: {},
        levels: [
          { id: 'half', value: 3, cost: { money: 3 } },
          { id: 'whole', value: 5, cost: { money: 6 } },
        ],
      },
      { id: 'school', value: 4, cost: { money: 4 } },
      { id: 'park', value: 4, cost: { money: 4 } },
    ],
    rules: [{ id: 'money', kind: 'budget', resource: 'money', limit: 8 }],
    synergies: [
      { projects: ['school', 'park'], value: -3 },
      { projects: ['pump', 'park'], value: 1.5 },
    ],
  }
  const portfolio = await selectPortfolio(problem, solver, { alternatives: 2, entryValues: 5 })
  expect(portfolio.chosen).toEqual(['pump', 'park'])
  expect(portfolio.levels).toEqual({ pump: 'half' })
  expect(portfolio.value).toBe(8.5)
  expect(portfolio.alternatives.map(({ chosen, value }) => [chosen, value])).toEqual([
    [['pump', 'school'], 7],
    [['school', 'park'], 5],
  ])
  expect(portfolio.entryValues).toEqual([{ project: 'school', rise: 1.5, exact: true }])
  expect(portfolio.cost).toEqual({ money: 7 })
})

test('keeps prerequisites, floors per head and decisions already taken', async () => {
  const people = (n: number) => ({ amounts: { elderly: n } })
  const problem: PortfolioProblem = {
    projects: [
      { id: 'a', value: 9, cost: { money: 5 }, ...people(0) },
      { id: 'b', value: 1, cost: { money: 5 }, ...people(30) },
      { id: 'c', value: 2, cost: { money: 5 }, ...people(10) },
      { id: 'd', value: 8, cost: { money: 5 }, ...people(0) },
    ],
    rules: [
      { id: 'money', kind: 'budget', resource: 'money', limit: 15 },
      { id: 'floor', kind: 'group-floor', amount: 'elderly', perHead: 0.25, people: 100 },
      { id: 'pair', kind: 'requires', project: 'a', needs: 'c' },
      { id: 'never', kind: 'exclude', project: 'd' },
    ],
  }
  const portfolio = await selectPortfolio(problem, solver)
  expect(portfolio.chosen).toEqual(['a', 'b', 'c'])
  expect(portfolio.slack).toEqual({ money: 0, floor: 15 })
  expect(portfolio.prices).toEqual([
    { rule: 'money', price: 0, exact: true },
    { rule: 'floor', price: 0, exact: true },
    { rule: 'pair', price: 0, exact: true },
    { rule: 'never', price: 0, exact: true },
  ])
})

test('calls nothing optimal while a gap is left', async () => {
  const stopped: Solver = {
    name: 'stopped',
    solve: async (milp: Milp) => ({
      status: 'optimal',
      value: 1,
      bound: 1.1,
      x: Float64Array.from(milp.variables, (_, at) => Number(at === 0)),
    }),
  }
  const problem: PortfolioProblem = {
    projects: [
      { id: 'a', value: 1, cost: { money: 1 } },
      { id: 'b', value: 1, cost: { money: 1 } },
    ],
    rules: [{ id: 'money', kind: 'budget', resource: 'money', limit: 1 }],
  }
  const portfolio = await selectPortfolio(problem, stopped)
  expect(portfolio.status).toBe('feasible')
  expect(portfolio.gap).toBeCloseTo(0.1, 9)
  expect(portfolio.prices[0]?.exact).toBe(false)
  expect(portfolio.warnings.map(({ code }) => code)).toEqual(['time-limit'])
})

test('does not believe a solver that overspends by a cent', async () => {
  const careless: Solver = {
    name: 'careless',
    solve: async (milp, options) => {
      const cuts = milp.rows.filter((row) => row.name === 'different').length
      if (cuts > 0) return solver.solve(milp, options)
      return { status: 'optimal', value: 2, bound: 2, x: new Float64Array([1, 1]) }
    },
  }
  const problem: PortfolioProblem = {
    projects: [
      { id: 'a', value: 1, cost: { cents: 60_000_000 } },
      { id: 'b', value: 1.5, cost: { cents: 40_000_001 } },
    ],
    rules: [{ id: 'money', kind: 'budget', resource: 'cents', limit: 100_000_000 }],
  }
  const portfolio = await selectPortfolio(problem, careless, { prices: 'none' })
  expect(portfolio.chosen).toEqual(['b'])
})

test('refuses a budget in a resource that no project costs', async () => {
  const problem: PortfolioProblem = {
    projects: [{ id: 'a', value: 1, cost: { euro: 1 } }],
    rules: [{ id: 'money', kind: 'budget', resource: 'eur', limit: 1 }],
  }
  await expect(selectPortfolio(problem, solver)).rejects.toMatchObject({
    code: 'unknown-name',
    detail: { name: 'eur', rule: 'money' },
  })
})

test('never gains value when a rule is added', async () => {
  const amount = fc.integer({ min: 1, max: 20 })
  const anyProjects = fc.array(fc.record({ value: amount, cost: amount }), {
    minLength: 2,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(anyProjects, amount, fc.nat(7), async (drawn, limit, at) => {
      const projects = drawn.map(({ value, cost }, p) => ({
        id: `p${p}`,
        value,
        cost: { money: cost },
      }))
      const money: PortfolioRule = { id: 'money', kind: 'budget', resource: 'money', limit }
      const without = `p${at % projects.length}`
      const free = await selectPortfolio({ projects, rules: [money] }, solver, { prices: 'none' })
      const bound = await selectPortfolio(
        { projects, rules: [money, { id: 'no', kind: 'exclude', project: without }] },
        solver,
        { prices: 'none' },
      )
      expect(free.status).toBe('optimal')
      expect(bound.value).toBeLessThanOrEqual(free.value)
      expect(free.value).toBe(bestByHand(drawn, limit))
    }),
    { numRuns: 40 },
  )
})

function bestByHand(projects: { value: number; cost: number }[], limit: number): number {
  let best = 0
  for (let mask = 0; mask < 1 << projects.length; mask++) {
    const taken = projects.filter((_, p) => (mask >> p) & 1)
    const cost = taken.reduce((sum, project) => sum + project.cost, 0)
    if (cost <= limit)
      best = Math.max(
        best,
        taken.reduce((sum, project) => sum + project.value, 0),
      )
  }
  return best
}

test('proves the true optimum with money in minor units, where unscaled rows misled the solver', async () => {
  const figures = [
    [78.2, 43798714, 26002325],
    [97.98, 42658894, 18023142],
    [95.78, 63691821, 24086931],
    [17.03, 891795, 623111],
    [23.18, 23355024, 16942936],
    [20.7, 24424449, 22314346],
    [98.26, 68484586, 33639829],
    [26.69, 78537576, 10789956],
    [39.58, 91355552, 50658701],
    [85.16, 20656012, 7744374],
  ] as const
  const problem: PortfolioProblem = {
    projects: figures.map(([value, money, vulnerable], p) => ({
      id: `p${p}`,
      value,
      cost: { money },
      amounts: { vulnerable },
    })),
    rules: [
      { id: 'budget', kind: 'budget', resource: 'money', limit: 250_000_000 },
      { id: 'equity', kind: 'equity-share', amount: 'vulnerable', resource: 'money', share: 0.5 },
    ],
  }
  const portfolio = await selectPortfolio(problem, solver, { prices: 'none' })
  // The best of all 2¹⁰ selections, counted one by one.
  expect(portfolio.value).toBeCloseTo(438.09, 9)
  expect(portfolio.status).toBe('optimal')
})
