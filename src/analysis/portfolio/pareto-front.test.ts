import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput } from '#tests/analysis.ts'
import { highsSolver } from './highs-solver.ts'
import type { ParetoObjective } from './objectives.ts'
import { paretoFront } from './pareto-front.ts'
import type { PortfolioProblem } from './types.ts'

const solver = highsSolver()
const VALUE_AND_EQUITY: ParetoObjective[] = [{ of: 'value' }, { of: { amount: 'equity' } }]

const problemOf = (
  projects: readonly { cost: number; value: number; equity: number; risk?: number }[],
  budget: number,
): PortfolioProblem => ({
  projects: projects.map(({ cost, value, equity, risk = 0 }, p) => ({
    id: `p${p}`,
    value,
    cost: { money: cost },
    amounts: { equity, risk },
  })),
  rules: [{ id: 'budget', kind: 'budget', resource: 'money', limit: budget }],
})

test('every trade-off of value and equity is found, also those no weighted sum would choose', async () => {
  const { input, expected } = readInput('pareto-value-equity-10')
  const front = await paretoFront(problemOf(input.projects, input.budget), VALUE_AND_EQUITY, solver)
  expect(front.complete).toBe(true)
  expect(front.points.map(({ figures }) => figures.map((x) => Math.round(x * 1e6) / 1e6))).toEqual(
    expected.front,
  )
})

/** All portfolios within the budget that no other beats, by trying every one. */
function byBruteForce(projects: readonly number[][], budget: number, aims: number): string[] {
  const all: number[][] = []
  for (let set = 0; set < 2 ** projects.length; set++) {
    const taken = projects.filter((_, p) => set & (1 << p))
    const sum = (at: number) => taken.reduce((total, figures) => total + (figures[at] ?? 0), 0)
    if (sum(0) <= budget) all.push(Array.from({ length: aims }, (_, a) => sum(a + 1)))
  }
  const beats = (a: number[], b: number[]) =>
    a.every((x, at) => x >= (b[at] ?? 0)) && a.some((x, at) => x > (b[at] ?? 0))
  const front = all.filter((point) => !all.some((other) => beats(other, point)))
  return [...new Set(front.map(String))].sort()
}

const someProjects = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 3 }),
  ),
  { minLength: 1, maxLength: 5 },
)

test('with two aims and with three the front is that of trying every portfolio', async () => {
  await fc.assert(
    fc.asyncProperty(someProjects, fc.integer({ min: 1, max: 12 }), async (projects, budget) => {
      const problem = problemOf(
        projects.map(([cost, value, equity, risk]) => ({ cost, value, equity, risk })),
        budget,
      )
      const figuresOf = async (aims: readonly ParetoObjective[]) =>
        (await paretoFront(problem, aims, solver)).points
          .map(({ figures }) => String(figures.map(Math.round)))
          .sort()
      const rows = projects.map((project) => [...project])
      expect(await figuresOf(VALUE_AND_EQUITY)).toEqual(byBruteForce(rows, budget, 2))
      const three: ParetoObjective[] = [...VALUE_AND_EQUITY, { of: { amount: 'risk' } }]
      expect(await figuresOf(three)).toEqual(byBruteForce(rows, budget, 3))
    }),
    { numRuns: 12 },
  )
})

test('an aim to be kept small is shown in its own unit', async () => {
  const problem = problemOf(
    [
      { cost: 1, value: 5, equity: 1, risk: 4 },
      { cost: 1, value: 3, equity: 1, risk: 1 },
    ],
    2,
  )
  const aims: ParetoObjective[] = [{ of: 'value' }, { of: { amount: 'risk' }, aim: 'min' }]
  const { points } = await paretoFront(problem, aims, solver)
  expect(points.map(({ figures }) => figures.map(Math.round))).toEqual([
    [8, 5],
    [5, 4],
    [3, 1],
    [0, 0],
  ])
  expect(points[1]?.choice.chosen).toEqual(['p0'])
})

test('a front that is cut short says so', async () => {
  const { input } = readInput('pareto-value-equity-10')
  const problem = problemOf(input.projects, input.budget)
  const front = await paretoFront(problem, VALUE_AND_EQUITY, solver, { limit: 3 })
  expect(front.complete).toBe(false)
  expect(front.points).toHaveLength(3)
  expect(front.warnings).toMatchObject([{ code: 'truncated', count: 3 }])
})

test.each([
  [[{ of: 'value' }], 'empty-input'],
  [[{ of: 'value' }, { of: { amount: 'peace' } }], 'unknown-name'],
  [[{ of: 'value', aim: 'min' }, { of: { amount: 'equity' } }], 'out-of-domain'],
] as const)('aims that make no front are refused: %j', async (aims, code) => {
  const problem = problemOf([{ cost: 1, value: 1, equity: 1 }], 1)
  await expect(paretoFront(problem, aims, solver)).rejects.toMatchObject({ code })
})
