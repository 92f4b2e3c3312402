import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { competitionRanks } from '../ranking/competition-ranks.ts'
import { weightedSum } from '../ranking/weighted-sum.ts'
import type { DecisionMatrix, Values } from '../types.ts'
import { values } from '../values/values.ts'
import { weightSet } from '../weights/weight-set.ts'
import { dropOne } from './drop-one.ts'
import { maximumRegret, preferenceDominance } from './preference-dominance.ts'
import { smaa } from './smaa.ts'
import type { Stability } from './types.ts'
import { weightStability } from './weight-stability.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

function unitTable(cells: number[][], top = 1): DecisionMatrix {
  return {
    actions: cells.map((_, i) => `a${i}`),
    criteria: (cells[0] ?? []).map((_, j) => ({
      id: `c${j}`,
      label: '',
      unit: 'share',
      direction: 'max',
      goalposts: [0, top],
    })),
    cells,
  }
}

test('interval weights decide who dominates and what each could cost, as published', () => {
  const { input, expected } = readCase('dominance-interval-weights')
  const table = values(unitTable(input.values))
  const [c0, c1] = input.weightSet.bounds
  const set = weightSet(table.criteria, [{ id: 'b', bounds: { c0, c1 } }])
  expect(preferenceDominance(table, set).dominates).toEqual(expected.dominates)
  expect(preferenceDominance(table, set).nonDominated).toEqual(['a0', 'a1', 'a2'])
  const { regret, safest, worst } = maximumRegret(table, set)
  regret.forEach((most, i) => {
    expect(most).toBeCloseTo(expected.maxRegret[i], 12)
  })
  expect(safest).toEqual(['a1'])
  expect(worst[0]?.rival).toBe('a2')
  expect([...(worst[0]?.weights ?? [])].map((w) => Number(w.toFixed(9)))).toEqual([0.3, 0.7])
})

test('identical actions do not dominate each other and cost nothing', () => {
  const table = values(
    unitTable([
      [0.5, 0.5],
      [0.5, 0.5],
    ]),
  )
  const set = weightSet(table.criteria, [])
  expect(preferenceDominance(table, set).dominates).toEqual([
    [false, false],
    [false, false],
  ])
  const { regret, worst } = maximumRegret(table, set)
  expect([...regret]).toEqual([0, 0])
  expect(worst.map(({ rival }) => rival)).toEqual([null, null])
})

test('many bounded criteria are judged without listing corners', () => {
  const criteria = Array.from({ length: 15 }, (_, j) => j)
  const table = values(
    unitTable([
      criteria.map(() => 0.5),
      criteria.map((j) => (j < 7 ? 0.9 : 0.45)),
      criteria.map(() => 0.4),
    ]),
  )
  const bounds = Object.fromEntries(table.criteria.map((id) => [id, [0.03, 0.12] as const]))
  const dominance = preferenceDominance(table, weightSet(table.criteria, [{ id: 'b', bounds }]))
  // Least share of the first seven: 8 others at 0.12 would leave 0.04, but each of the seven has at least 0.03: 0.21.
  // 0.21·0.4 − 0.79·0.05 = 0.0445 > 0.
  expect(dominance.dominates).toEqual([
    [false, false, true],
    [true, false, true],
    [false, false, false],
  ])
})

test('a dominated action is never first in any sample, and regret bounds every sample', () => {
  const cell = fc.integer({ min: 0, max: 10 }).map((x) => x / 10)
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  })
  fc.assert(
    fc.property(rows, (cells) => {
      const matrix = unitTable(cells)
      const statements = [{ id: 'o', order: [['c1'], ['c0', 'c2']] }]
      const table = values(matrix)
      const set = weightSet(table.criteria, statements)
      const { dominates } = preferenceDominance(table, set)
      const { regret } = maximumRegret(table, set)
      const { pairwise } = smaa({
        matrix,
        stakeholders: [{ id: 's', share: 1, statements }],
        samples: 40,
        rng: rng('d'),
      })
      const random = rng('w')
      const { scores } = weightedSum(table, set.sample(random))
      const best = scores.reduce((a, b) => Math.max(a, b))
      cells.forEach((_, i) => {
        expect(best - (scores[i] as number)).toBeLessThanOrEqual((regret[i] as number) + 1e-9)
        cells.forEach((__, k) => {
          if (dominates[i]?.[k]) expect(pairwise?.[k * cells.length + i]).toBe(0)
        })
      })
    }),
  )
})

test('the interval in which the leader stays first is the published one, and the rival is named', () => {
  const { input, expected } = readCase('weight-stability')
  const { leader, intervals } = weightStability(values(unitTable(input.values)), input.weights)
  expect(leader).toBe(`a${expected.leader}`)
  intervals.forEach(({ low, high }, j) => {
    expect(low).toBeCloseTo(expected.intervals[j][0], 12)
    expect(high).toBeCloseTo(expected.intervals[j][1], 12)
  })
  expect(intervals.map(({ below, above }) => [below, above])).toEqual([
    ['a1', null],
    [null, 'a1'],
    [null, 'a1'],
  ])
})

type Interval = Stability['intervals'][number] & { leader: string }

function checkInterval(table: Values, w: readonly number[], j: number, interval: Interval): void {
  const { leader, weight: now, low, high, below, above } = interval
  const others = w.map((x, c) => (c === j ? 0 : x))
  const total = others.reduce((sum, x) => sum + x, 0)
  const isFirst = (t: number) => {
    const moved = others.map((x, c) => (c === j ? t : ((1 - t) * x) / total))
    return weightedSum(table, moved).ranks[table.actions.indexOf(leader)] === 1
  }
  for (const inside of [now, (low + now) / 2, (high + now) / 2]) expect(isFirst(inside)).toBe(true)
  if (below !== null && low > 1e-6) expect(isFirst(low - 1e-7)).toBe(false)
  if (above !== null && high < 1 - 1e-6) expect(isFirst(high + 1e-7)).toBe(false)
}

test('just inside its interval the leader leads, and just outside the named rival does', () => {
  const cell = fc.integer({ min: 0, max: 10 }).map((x) => x / 10)
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 5,
  })
  const weight = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(rows, fc.tuple(weight, weight, weight), (cells, w) => {
      const table = values(unitTable(cells))
      const { leader, intervals } = weightStability(table, w)
      intervals.forEach((interval, j) => {
        checkInterval(table, w, j, { leader, ...interval })
      })
    }),
  )
})

test('a criterion that holds all the weight, and a shared lead, are said', () => {
  const { leader, intervals, warnings } = weightStability(
    values(
      unitTable([
        [0.6, 0.2],
        [0.6, 0.9],
      ]),
    ),
    [1, 0],
  )
  expect(leader).toBe('a0')
  expect(warnings.map(({ code }) => code)).toEqual([
    'constant-criterion',
    'tied-leader',
    'others-weightless',
  ])
  expect(intervals[0]).toMatchObject({ low: 1, high: 1, below: 'a1', above: null })
})

test('dropping an action reverses nothing on goalposts and can under min–max', () => {
  const matrix = unitTable(
    [
      [0, 9],
      [5, 6],
      [6, 5],
      [30, 0],
    ],
    30,
  )
  const byGoalposts = dropOne(matrix, (table) => weightedSum(values(table), [1, 1]))
  const byRange = dropOne(matrix, (table) =>
    weightedSum(values(table, { scaling: 'minMax' }), [1, 1]),
  )
  expect(byGoalposts.reversals).toEqual([])
  // With a3: a0 0 + 1, a1 5/30 + 6/9. Without it the ranges shrink to 0..6 and 5..9: a0 1, a1 5/6 + 1/4.
  expect(byRange.reversals).toContainEqual({ dropped: 'a3', better: 'a0', worse: 'a1' })
})

test('ranks share the best place among ties, and a rounding error is a tie', () => {
  expect([...competitionRanks([0.1 + 0.2, 0.3, 0.9, 0.1])]).toEqual([2, 2, 1, 4])
  expect([...competitionRanks([])]).toEqual([])
})

test('weights times a constant give the same ranking, and permuted criteria too', () => {
  const cell = fc.integer({ min: 0, max: 10 }).map((x) => x / 10)
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  })
  const weight = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(
      rows,
      fc.tuple(weight, weight, weight),
      fc.integer({ min: 2, max: 1e9 }),
      (cells, w, times) => {
        const here = weightedSum(values(unitTable(cells)), w)
        const larger = weightedSum(
          values(unitTable(cells)),
          w.map((x) => x * times),
        )
        const turned = weightedSum(
          values(unitTable(cells.map((row) => row.toReversed()))),
          w.toReversed(),
        )
        expect([...larger.ranks]).toEqual([...here.ranks])
        expect([...turned.ranks]).toEqual([...here.ranks])
      },
    ),
  )
})
