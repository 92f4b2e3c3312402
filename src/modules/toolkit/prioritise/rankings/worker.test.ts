import { expect, test } from 'vitest'
import {
  maximumRegret,
  preferenceDominance,
  values,
  type WeightStatement,
  weightSet,
} from '#analysis'
import { canonical } from '#platform/audit/canonical.ts'
import type { InputCell, RankingInput } from './result/index.ts'
import { tableOf } from './scoring/index.ts'
import { rank } from './worker.ts'

const CRITERIA = ['need', 'cost'].map((id) => ({
  ...{ id, label: id, unit: 'points', direction: 'max' as const, low: 0, high: 10, cutoffs: null },
}))

const sure = (x: number): InputCell => [x, x, x]

const inputOf = (
  cells: Readonly<Record<string, readonly InputCell[]>>,
  people: Readonly<Record<string, readonly WeightStatement[]>> = { all: [] },
): RankingInput => ({
  actions: Object.keys(cells),
  criteria: CRITERIA,
  cells: Object.values(cells),
  stakeholders: Object.entries(people).map(([id, statements]) => ({ id, share: 1, statements })),
})

const run = (input: RankingInput, samples = 4000, seed = 'a seed') =>
  rank({ input, seed, samples }, () => undefined)

const PLAIN = inputOf({
  trees: [sure(9), sure(2)],
  rooms: [sure(3), sure(8)],
  soil: [sure(2), sure(1)],
})

test('the same input, seed and samples give the same bytes; another seed does not', () => {
  const input = inputOf(
    { trees: [[5, 8, 9], sure(2)], rooms: [null, sure(8)] },
    { market: [{ id: 's', order: [['need'], ['cost']] }], clinic: [] },
  )
  const bytes = canonical(run(input))
  expect(canonical(run(JSON.parse(JSON.stringify(input))))).toBe(bytes)
  expect(canonical(run(input, 4000, 'another seed'))).not.toBe(bytes)
})

test('progress is told as samples, up to the last', () => {
  const told: unknown[] = []
  rank({ input: PLAIN, seed: 's', samples: 1500 }, (progress) => told.push(progress))
  expect(told).toEqual([500, 1000, 1500])
})

test('two actions that trade one criterion for another share the first place as the weights do', () => {
  // trees is first when 9n + 2c > 3n + 8c, which is n > 1/2: half of the simplex.
  const { all } = run(PLAIN, 10_000)
  expect(all.ranks[0]?.[0]).toBeGreaterThan(0.49)
  expect(all.ranks[0]?.[0]).toBeLessThan(0.51)
  expect(all.ranks[2]).toEqual([0, 0, 1])
})

test('with sure scores, dominance and regret are those of the library', () => {
  const { dominance, regret, actions } = run(PLAIN)
  const set = weightSet(['need', 'cost'], [])
  const table = values(tableOf(PLAIN))
  const known = preferenceDominance(table, set).dominates
  expect([...dominance].sort()).toEqual(
    known.flatMap((row, i) => row.flatMap((yes, k) => (yes ? [[i, k]] : []))).sort(),
  )
  const losses = maximumRegret(table, set)
  expect(regret.toSorted((a, b) => a.action - b.action).map((one) => one.regret)).toEqual(
    Array.from(losses.regret, (loss) => Math.round(loss * 1e6) / 1e6),
  )
  expect(actions).toEqual(['trees', 'rooms', 'soil'])
})

test('a missing score lowers certainty instead of becoming a number', () => {
  const known = run(inputOf({ trees: [sure(9), sure(9)], rooms: [sure(5), sure(5)] }))
  const missing = run(inputOf({ trees: [sure(9), null], rooms: [sure(5), sure(5)] }))
  expect(known.all.ranks[0]?.[0]).toBe(1)
  expect(known.dominance).toEqual([[0, 1]])
  expect(missing.all.ranks[0]?.[0]).toBeLessThan(0.95)
  expect(missing.all.ranks[0]?.[0]).toBeGreaterThan(0.5)
  expect(missing.dominance).toEqual([])
  expect(missing.values[0]?.unknown).toBe(1)
  expect(missing.values[0]?.low).toBeLessThan(known.values[0]?.low ?? 0)
  expect(missing.values[0]?.high).toBeGreaterThan(known.values[0]?.high ?? 1)
  expect(missing.sayings.map(({ key }) => key)).not.toContain('ranking.leader')
})

test('where the lead hangs on an unknown score, no weight interval is promised', () => {
  expect(run(inputOf({ trees: [sure(9), null], rooms: [sure(8), null] })).stability).toBeNull()
})

test('an interval holds on both sides: within it the leader leads, beyond it the rival does', () => {
  const leads = inputOf(
    { trees: [sure(9), sure(2)], rooms: [sure(3), sure(8)] },
    { one: [{ id: 'x', exact: { need: 0.7, cost: 0.3 } }] },
  )
  const { stability, leader } = run(leads)
  expect(leader).toBe(0)
  expect(stability).toEqual([
    { criterion: 0, weight: 0.7, low: 0.5, high: 1, below: 1, above: null },
    { criterion: 1, weight: 0.3, low: 0, high: 0.5, below: null, above: 1 },
  ])
})

test('each stakeholder has ranks of their own, and who said nothing is marked', () => {
  const { stakeholders, sayings } = run(
    inputOf(
      { trees: [sure(9), sure(2)], rooms: [sure(3), sure(8)] },
      {
        market: [{ id: 'm', bounds: { need: [0.8, 1] } }],
        clinic: [{ id: 'c', bounds: { cost: [0.8, 1] } }],
        silent: [],
      },
    ),
  )
  expect(stakeholders.map(({ said, ranks }) => [said, ranks[0]?.[0]])).toEqual([
    [true, 1],
    [true, 0],
    [false, expect.closeTo(0.5, 1)],
  ])
  expect(stakeholders[0]?.dominance).toEqual([[0, 1]])
  expect(stakeholders[0]?.weights.map(([low, , high]) => [low, high])).toEqual([
    [0.8, 1],
    [0, 0.2],
  ])
  expect(sayings.some(({ key }) => key === 'robust.for-whom')).toBe(true)
})

test('an uncertain score takes part with its whole range', () => {
  const { dominance } = run(inputOf({ trees: [[4, 9, 9], sure(9)], rooms: [sure(5), sure(5)] }))
  expect(dominance).toEqual([])
})

test('less is better where the criterion says so', () => {
  const [need, cost] = CRITERIA
  if (!need || !cost) throw new Error('two criteria')
  const input: RankingInput = {
    ...inputOf({ cheap: [sure(5), sure(1)], dear: [sure(5), sure(9)] }),
    criteria: [need, { ...cost, direction: 'min' }],
  }
  expect(run(input).dominance).toEqual([[0, 1]])
})

test('a board at its limits is ranked in a bearable time and a bearable size', {
  timeout: 120_000,
}, () => {
  const actions = Array.from({ length: 200 }, (_, i) => `a${i}`)
  const criteria = Array.from({ length: 10 }, (_, j) => ({
    ...{ id: `c${j}`, label: `c${j}`, unit: 'u', direction: 'max' as const },
    ...{ low: 0, high: 10, cutoffs: null },
  }))
  const input: RankingInput = {
    actions,
    criteria,
    cells: actions.map((_, i) =>
      criteria.map((_, j): InputCell => {
        const x = (i * 7 + j * 13) % 10
        return i % 9 === 0 && j === 0 ? null : [x * 0.8, x, Math.min(10, x * 1.1)]
      }),
    ),
    stakeholders: Array.from({ length: 10 }, (_, k) => ({
      id: `k${k}`,
      share: 1,
      statements: [{ id: `s${k}`, order: [[`c${k}`], [`c${(k + 1) % 10}`]] }],
    })),
  }
  const text = canonical(run(input, 2000))
  expect(text.length).toBeLessThan(1_000_000)
})
