import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedSum } from '../ranking/weighted-sum.ts'
import type { Cell, Criterion, DecisionMatrix, Direction } from '../types.ts'
import { partialValue } from './partial-value.ts'
import { minMax, sumScale, vectorScale } from './scaling.ts'
import { values } from './values.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

const criterion = (id: string, direction: Direction = 'max'): Criterion => ({
  id,
  label: id,
  unit: 'points',
  direction,
  goalposts: [0, 10],
})

function table(cells: Cell[][], criteria: Criterion[]): DecisionMatrix {
  return { actions: cells.map((_, i) => `a${i}`), criteria, cells }
}

test('piecewise values equal the reference package', () => {
  const { input, expected } = readCase('partial-value-piecewise')
  input.x.forEach((x: number, k: number) => {
    expect(partialValue(x, input.cutoffs, input.values)).toBeCloseTo(expected.value[k], 12)
  })
})

test('outside its cutoffs a piecewise value is clipped, extended or refused', () => {
  const pieces = [
    [0, 10, 20],
    [0, 0.5, 0.6],
  ] as const
  expect(partialValue(30, ...pieces)).toBe(0.6)
  expect(partialValue(30, ...pieces, 'extrapolate')).toBeCloseTo(0.7, 12)
  expect(partialValue(-10, ...pieces, 'extrapolate')).toBeCloseTo(-0.5, 12)
  expect(() => partialValue(30, ...pieces, 'error')).toThrowError(
    expect.objectContaining({ code: 'out-of-range' }),
  )
  expect(() => partialValue(1, [0, 0], [0, 1])).toThrowError(
    expect.objectContaining({ code: 'out-of-domain' }),
  )
  expect(() => partialValue(1, [0, 1, 2], [0, 1, 0])).toThrowError(
    expect.objectContaining({ code: 'out-of-domain' }),
  )
})

test('heating losses of a building score and rank as published', () => {
  const { input, expected } = readCase('wsm-kracka2010')
  const criteria = input.directions.map((d: Direction, j: number) => criterion(`c${j}`, d))
  const ranking = weightedSum(
    values(table(input.matrix, criteria), { scaling: 'sum' }),
    input.weights,
  )
  ranking.scores.forEach((score, i) => {
    expect(score).toBeCloseTo(expected.scores[i], 8)
  })
  expect([...ranking.ranks]).toEqual(expected.ranks)
})

test('a constant criterion is 1 for all under min–max, and is named', () => {
  const { input, expected } = readCase('wsm-minmax-constant-column')
  const criteria = input.directions.map((d: Direction, j: number) => criterion(`${j}`, d))
  const scaled = values(table(input.matrix, criteria), { scaling: 'minMax' })
  const { scores, ranks, warnings } = weightedSum(scaled, input.weights)
  const rows = [0, 1, 2].map((i) => [0, 1, 2].map((j) => scaled.data[j * 3 + i]))
  expect(rows).toEqual(expected.normalised)
  scores.forEach((score, i) => {
    expect(score).toBeCloseTo(expected.scores[i], 12)
  })
  expect([...ranks]).toEqual(expected.ranks)
  expect(warnings.map(({ code, at }) => `${code}:${at?.criterion}`)).toEqual(expected.warnings)
})

test('scores outside the goalposts are clipped and counted', () => {
  const { data, clipped, clippedCount, warnings } = values(
    table(
      [
        [-5, 2],
        [15, 2.5],
      ],
      [criterion('up'), criterion('down', 'min')],
    ),
  )
  expect([...data]).toEqual([0, 1, 0.8, 0.75])
  expect([...clipped]).toEqual([1, 1, 0, 0])
  expect(clippedCount).toBe(2)
  expect(warnings).toEqual([
    {
      code: 'clipped',
      message: 'up: 2 scores lie outside the goalposts',
      at: { criterion: 'up' },
      count: 2,
    },
  ])
})

test('a missing cell is refused by name unless a rule for it is chosen', () => {
  const holed = table(
    [
      [1, 4],
      [3, null],
      [9, 8],
      [2, 6],
    ],
    [criterion('x'), criterion('y', 'min')],
  )
  expect(() => values(holed)).toThrowError(
    expect.objectContaining({
      code: 'missing-value',
      detail: { action: 'a1', criterion: 'y', missing: 1 },
    }),
  )
  expect(values(holed, { missing: 'median' }).data[5]).toBeCloseTo(0.4, 12)
  expect(values(holed, { missing: 'worst' }).data[5]).toBe(0)
  const dropped = values(holed, { missing: 'drop-criterion' })
  expect([dropped.criteria, dropped.dropped, dropped.missing]).toEqual([
    ['x'],
    ['y'],
    'drop-criterion',
  ])
  expect(dropped.warnings.map(({ code }) => code)).toEqual(['criterion-dropped'])
  expect([...weightedSum(dropped, { x: 1, y: 3 }).weights]).toEqual([1])
})

test('an uncertain cell counts with its mean where one number is needed', () => {
  const cells: Cell[][] = [
    [[2, 4]],
    [{ triangular: [0, 3, 9] }],
    [{ normal: [5, 1] }],
    [{ samples: new Float64Array([6, 8]) }],
  ]
  const { data, warnings } = values(table(cells, [criterion('x')]))
  expect([...data]).toEqual([0.3, 0.4, 0.5, 0.7])
  expect(warnings.map(({ code, count }) => [code, count])).toEqual([['uncertain-reduced', 4]])
})

test.each([
  ['not-a-number', [[Number.NaN]], {}],
  ['not-a-number', [[[0, Infinity]]], {}],
  ['empty-range', [[[4, 2]]], {}],
  ['empty-range', [[{ normal: [0, -1] }]], {}],
  ['empty-input', [[{ samples: [] }]], {}],
  ['empty-range', [[1]], { goalposts: [3, 3] }],
  ['shape-mismatch', [[1, 2]], {}],
] as [string, Cell[][], Partial<Criterion>][])(
  '%s is said of the table %j',
  (code, cells, changed) => {
    expect(() => values(table(cells, [{ ...criterion('x'), ...changed }]))).toThrowError(
      expect.objectContaining({ code }),
    )
  },
)

test('scalings have no NaN at their edges', () => {
  expect([...minMax([3, 3])]).toEqual([1, 1])
  expect([...vectorScale([0, 0])]).toEqual([0, 0])
  expect([...vectorScale([3e200, 4e200])]).toEqual([0.6, 0.8])
  expect([...sumScale([1, 3])]).toEqual([0.25, 0.75])
  expect([...sumScale([1, 3], 'min')]).toEqual([0.75, 0.25])
  expect(() => sumScale([1, 0])).toThrowError(expect.objectContaining({ code: 'out-of-domain' }))
})

test('goalpost values do not depend on the other actions, so dropping one never reverses others', () => {
  const score = fc.integer({ min: -2, max: 12 })
  const rows = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(
      rows,
      fc.nat(7),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      (cells, at, w) => {
        const criteria = [criterion('x'), criterion('y', 'min'), criterion('z')]
        const full = weightedSum(values(table(cells, criteria)), w).scores
        const gone = at % cells.length
        const rest = weightedSum(values(table(cells.toSpliced(gone, 1), criteria)), w).scores
        expect([...rest]).toEqual([...full].toSpliced(gone, 1))
      },
    ),
  )
})
