import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highsSolver } from './highs-solver.ts'
import { type RoadmapAction, type RoadmapProblem, scheduleRoadmap } from './roadmap.ts'

const solver = highsSolver()

const action = (id: string, more: Partial<RoadmapAction> = {}): RoadmapAction => ({
  id,
  value: 1,
  cost: { money: 1 },
  duration: 1,
  ...more,
})

const FOUR: RoadmapProblem = {
  actions: [
    action('A', { value: 8, cost: { money: 3 }, duration: 2 }),
    action('B', { value: 5, cost: { money: 2 } }),
    action('C', { value: 9, cost: { money: 4 }, after: ['A'] }),
    action('D', { value: 4, cost: { money: 2 }, duration: 2, after: ['B'] }),
  ],
  periods: 5,
  budgets: { money: [4, 5, 5, 4, 4] },
  discount: 0.95,
}

test('four actions under five yearly budgets begin when they bring the most soonest', async () => {
  const found = await scheduleRoadmap(FOUR, solver)
  expect(found.status).toBe('optimal')
  expect(found.value).toBeCloseTo(22.54399875, 8)
  expect(found.start).toEqual({ A: 1, B: 2, C: 3, D: 4 })
  expect(found.spending).toEqual({ money: [3, 5, 4, 2, 2] })
})

const someRoadmaps = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([count, periods]) =>
    fc.record({
      periods: fc.constant(periods),
      discount: fc.constantFrom(1, 0.5),
      budget: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: periods, maxLength: periods }),
      actions: fc.array(
        fc.record({
          value: fc.integer({ min: 1, max: 9 }),
          cost: fc.integer({ min: 0, max: 4 }),
          duration: fc.integer({ min: 1, max: 2 }),
          waits: fc.boolean(),
        }),
        { minLength: count, maxLength: count },
      ),
    }),
  )

/** The best value by trying every start of every action. */
function byBruteForce({ actions, periods, budgets, discount = 1 }: RoadmapProblem): number {
  let best = 0
  const walk = (starts: (number | null)[]): void => {
    const next = actions[starts.length]
    if (next) {
      for (const start of [null, ...Array.from({ length: periods }, (_, t) => t + 1)])
        walk([...starts, start])
      return
    }
    const end = (a: number) => {
      const start = starts[a]
      return start == null ? null : start + (actions[a]?.duration ?? 1) - 1
    }
    const isRight = actions.every(({ after = [] }, a) => {
      if (starts[a] == null) return true
      const last = end(a)
      if (last === null || last > periods) return false
      return after.every((name) => {
        const before = end(actions.findIndex(({ id }) => id === name))
        return before !== null && before < (starts[a] ?? 0)
      })
    })
    const fits = (budgets.money ?? []).every((limit, t) => {
      const spent = actions.reduce((sum, { cost }, a) => {
        const last = end(a)
        const runs = last !== null && (starts[a] ?? 0) <= t + 1 && t + 1 <= last
        return runs ? sum + (cost.money ?? 0) : sum
      }, 0)
      return spent <= limit
    })
    if (!isRight || !fits) return
    const value = actions.reduce((sum, { value }, a) => {
      const last = end(a)
      return last === null ? sum : sum + value * discount ** last
    }, 0)
    best = Math.max(best, value)
  }
  walk([])
  return best
}

test('no order of starts brings more, and money and order are kept', async () => {
  await fc.assert(
    fc.asyncProperty(someRoadmaps, async ({ actions, budget, ...rest }) => {
      const problem: RoadmapProblem = {
        ...rest,
        budgets: { money: budget },
        actions: actions.map(({ cost, waits, ...one }, a) => ({
          ...one,
          id: `a${a}`,
          cost: { money: cost },
          after: waits && a > 0 ? [`a${a - 1}`] : [],
        })),
      }
      const found = await scheduleRoadmap(problem, solver)
      expect(found.value).toBeCloseTo(byBruteForce(problem), 6)
      found.spending.money?.forEach((spent, t) => {
        expect(spent).toBeLessThanOrEqual(budget[t] ?? 0)
      })
    }),
    { numRuns: 40 },
  )
})

test('a season holds an action back, and what must be done is done though it brings little', async () => {
  const found = await scheduleRoadmap(
    {
      actions: [
        action('trees', { value: 9, starts: [3] }),
        action('report', { value: 0.1, must: true }),
        action('road', { value: 5 }),
      ],
      periods: 3,
      budgets: { money: [1, 0, 1] },
    },
    solver,
  )
  expect(found.start).toEqual({ trees: 3, report: 1, road: null })
})

test('what must be done and cannot be is infeasible', async () => {
  const problem = {
    actions: [action('big', { cost: { money: 9 }, must: true })],
    periods: 1,
    budgets: { money: [1] },
  }
  expect(await scheduleRoadmap(problem, solver)).toMatchObject({
    status: 'infeasible',
    start: { big: null },
    value: 0,
  })
})

test.each<[string, Partial<RoadmapProblem>, object]>([
  ['not-whole', { periods: 0 }, { periods: 0 }],
  ['out-of-domain', { discount: 1.1 }, { discount: 1.1 }],
  ['shape-mismatch', { budgets: { money: [1] } }, { resource: 'money' }],
  ['not-whole', { actions: [action('x', { duration: 0.5 })] }, { action: 'x' }],
  ['out-of-domain', { actions: [action('x', { cost: { money: -1 } })] }, { action: 'x' }],
  [
    'unknown-name',
    { actions: [action('x', { cost: { staff: 1 } })] },
    { action: 'x', name: 'staff' },
  ],
  ['unknown-name', { actions: [action('x', { after: ['y'] })] }, { action: 'x', name: 'y' }],
  [
    'circular-order',
    { actions: [action('x', { after: ['y'] }), action('y', { after: ['x'] })] },
    { circle: ['x', 'y'] },
  ],
])('a roadmap that is none is refused: %s', async (code, change, detail) => {
  await expect(scheduleRoadmap({ ...FOUR, ...change }, solver)).rejects.toMatchObject({
    code,
    detail,
  })
})
