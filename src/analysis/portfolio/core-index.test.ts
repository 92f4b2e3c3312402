import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusal } from '#tests/analysis.ts'
import { rng } from '../foundation/rng.ts'
import { weightSet } from '../weights/weight-set.ts'
import { type CoreProblem, type CoreScore, coreIndex, sampledCoreIndex } from './core-index.ts'
import { highsSolver } from './highs-solver.ts'
import type { PortfolioRule } from './types.ts'

const budgetOf = (limit: number): PortfolioRule => ({
  id: 'budget',
  kind: 'budget',
  resource: 'money',
  limit,
})

const problemOf = (
  scores: readonly (readonly CoreScore[])[],
  costs: readonly number[],
  rules: readonly PortfolioRule[],
): CoreProblem => ({
  projects: scores.map((row, p) => ({
    id: `p${p}`,
    cost: { money: costs[p] ?? 0 },
    tags: { side: p % 2 === 0 ? 'left' : 'right' },
    scores: Object.fromEntries(row.map((score, j) => [`c${j}`, score])),
  })),
  rules,
})

const FIRST_MATTERS_MORE = [{ id: 'order', order: [['c0'], ['c1']] }]
const ranked = weightSet(['c0', 'c1'], FIRST_MATTERS_MORE)

const EIGHT: CoreProblem = problemOf(
  [
    [9, 0.7],
    [6.7, 4.7],
    [6.8, 0.4],
    [0.5, 1.8],
    [9.8, 3],
    [5.9, 9.8],
    [7.1, 2.1],
    [4.2, 1],
  ],
  [5, 3, 2, 4, 5, 2, 6, 7],
  [budgetOf(20)],
)

test('with only the order of importance agreed, four of eight projects can begin now', () => {
  const found = coreIndex(EIGHT, ranked)
  expect(found.nonDominated).toBe(2)
  expect([...found.index]).toEqual([1, 0.5, 1, 0, 1, 1, 0.5, 0])
  expect(found.core).toEqual(['p0', 'p2', 'p4', 'p5'])
  expect(found.borderline).toEqual(['p1', 'p6'])
  expect(found.exterior).toEqual(['p3', 'p7'])
  expect(found.kind).toBe('exact')
})

/** Non-dominated portfolios by comparing every one with every other at the corners (scores certain). */
function byBruteForce(
  problem: CoreProblem,
  corners: readonly ArrayLike<number>[],
  fits: (taken: number[]) => boolean,
) {
  const all: { taken: number[]; values: number[] }[] = []
  for (let set = 0; set < 2 ** problem.projects.length; set++) {
    const taken = problem.projects.flatMap((_, p) => (set & (1 << p) ? [p] : []))
    if (!fits(taken)) continue
    const values = corners.map((w) =>
      taken.reduce((sum, p) => {
        const { c0 = 0, c1 = 0 } = (problem.projects[p]?.scores ?? {}) as Record<string, number>
        return sum + (w[0] ?? 0) * c0 + (w[1] ?? 0) * c1
      }, 0),
    )
    all.push({ taken, values })
  }
  return all
    .filter(
      ({ values }) =>
        !all.some(
          (other) =>
            other.values.every((v, e) => v >= (values[e] ?? 0) - 1e-9) &&
            other.values.some((v, e) => v > (values[e] ?? 0) + 1e-9),
        ),
    )
    .map(({ taken }) => taken.join(' '))
    .sort()
}

const someScores = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 1, max: 5 }),
  ),
  { minLength: 1, maxLength: 7 },
)

test('growing portfolios project by project loses none and keeps none too many, whatever the rules', () => {
  fc.assert(
    fc.property(someScores, fc.integer({ min: 1, max: 14 }), fc.nat(2), (rows, budget, floor) => {
      const rules: PortfolioRule[] = [
        budgetOf(budget),
        {
          id: 'floor',
          kind: 'at-least',
          of: { tag: 'side', equals: 'right' },
          measure: 'count',
          limit: Math.min(floor, rows.length >> 1),
        },
        ...(rows.length > 1
          ? [{ id: 'after', kind: 'requires', project: 'p1', needs: 'p0' } as const]
          : []),
      ]
      const problem = problemOf(
        rows.map(([a, b]) => [a, b]),
        rows.map(([, , cost]) => cost),
        rules,
      )
      const fits = (taken: number[]) =>
        taken.reduce((sum, p) => sum + (rows[p]?.[2] ?? 0), 0) <= budget &&
        taken.filter((p) => p % 2 === 1).length >= Math.min(floor, rows.length >> 1) &&
        (!taken.includes(1) || taken.includes(0))
      const wanted = byBruteForce(problem, ranked.vertices(), fits)
      if (wanted.length === 0) {
        expect(refusal(() => coreIndex(problem, ranked)).code).toBe('infeasible')
        return
      }
      const found = coreIndex(problem, ranked)
      expect(found.portfolios.map((ids) => ids.map((id) => id.slice(1)).join(' ')).sort()).toEqual(
        wanted,
      )
    }),
    { numRuns: 60 },
  )
})

test('scores that are not sure leave more to discuss, never less', () => {
  const sure = coreIndex(EIGHT, ranked)
  const unsure = coreIndex(
    {
      ...EIGHT,
      projects: EIGHT.projects.map((project) => ({
        ...project,
        scores: Object.fromEntries(
          Object.entries(project.scores).map(([c, x]) => [
            c,
            [Number(x) - 1, Number(x) + 1] as const,
          ]),
        ),
      })),
    },
    ranked,
  )
  expect(unsure.nonDominated).toBeGreaterThan(sure.nonDominated)
  for (const project of unsure.core) expect(sure.core).toContain(project)
  for (const project of unsure.exterior) expect(sure.exterior).toContain(project)
})

test('knowing more about the weights never adds to what must be discussed', () => {
  const anything = coreIndex(EIGHT, weightSet(['c0', 'c1'], []))
  const order = coreIndex(EIGHT, ranked)
  const exact = coreIndex(
    EIGHT,
    weightSet(['c0', 'c1'], [{ id: 'w', exact: { c0: 0.7, c1: 0.3 } }]),
  )
  expect(order.borderline.length).toBeLessThanOrEqual(anything.borderline.length)
  expect(exact.borderline).toEqual([])
})

test('drawn weightings give an estimate, which says so and agrees where the matter is clear', async () => {
  const options = { solver: highsSolver(), samples: 12 }
  const found = await sampledCoreIndex(EIGHT, ranked, { ...options, rng: rng('core') })
  expect(found.kind).toBe('sampled')
  expect(found.core).toEqual(expect.arrayContaining(['p0', 'p2', 'p4', 'p5']))
  expect(found.exterior).toEqual(['p3', 'p7'])
  expect(found.halfWidth?.[0]).toBeGreaterThan(0)
  const again = await sampledCoreIndex(EIGHT, ranked, { ...options, rng: rng('core') })
  expect(again).toEqual(found)
  const never = {
    ...EIGHT,
    rules: [
      ...EIGHT.rules,
      { id: 'many', kind: 'at-least', of: 'all', measure: 'count', limit: 9 } as const,
    ],
  }
  await expect(
    sampledCoreIndex(never, ranked, { ...options, rng: rng('core') }),
  ).rejects.toMatchObject({ code: 'infeasible' })
})

test.each([
  [[[1, 2], [1]], 'missing-value'],
  [[[1, Number.NaN]], 'not-a-number'],
  [[[1, [3, 2]]], 'empty-range'],
] as const)('a score that is none is refused: %j', (scores, code) => {
  const problem = problemOf(scores, [1, 1], [budgetOf(2)])
  expect(refusal(() => coreIndex(problem, ranked)).code).toBe(code)
})

test('so many projects that they cannot be enumerated are refused with the way out', () => {
  const anything = Array.from(
    { length: 30 },
    () =>
      [
        [0, 10],
        [0, 10],
      ] as const,
  )
  const costs = anything.map((_, p) => 1 + (p % 5))
  expect(
    refusal(() => coreIndex(problemOf(anything, costs, [budgetOf(40)]), ranked)),
  ).toMatchObject({
    code: 'too-many-portfolios',
    detail: { projects: 30 },
  })
})

test('forty projects under an order of three criteria are enumerated', () => {
  const random = rng('forty')
  const scores = Array.from({ length: 40 }, () => [random.next(), random.next()])
  const costs = scores.map(() => 1 + Math.floor(random.next() * 20))
  const found = coreIndex(problemOf(scores, costs, [budgetOf(160)]), ranked)
  expect(found.core.length + found.borderline.length + found.exterior.length).toBe(40)
  for (const ids of found.portfolios)
    expect(ids.reduce((sum, id) => sum + (costs[Number(id.slice(1))] ?? 0), 0)).toBeLessThanOrEqual(
      160,
    )
})
