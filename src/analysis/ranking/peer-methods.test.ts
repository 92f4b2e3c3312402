import { expect, test } from 'vitest'
import { near, readCase, refusal, table } from '#tests/analysis.ts'
import { dropOne } from '../robustness/drop-one.ts'
import { promethee } from './promethee.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'
import { weightedProduct } from './weighted-product.ts'

test('TOPSIS ranks the four cars of Tzeng & Huang (2011)', () => {
  const { input, expected, matrix } = readCase('topsis-tzeng2011')
  const found = topsis(matrix, input.weights)
  near(found.closeness, expected.closeness, 10)
  near(found.dPlus, expected.dPlus, 10)
  near(found.dMinus, expected.dMinus, 10)
  expect([...found.ranks]).toEqual(expected.ranks)
  expect(found.provenance.options).toEqual({ normalisation: 'vector', missing: 'error' })
})

test('on the mountains of Opricovic & Tzeng (2004) the two scalings put another one first, and the result says which was used', () => {
  const { input, matrix } = readCase('vikor-opricovic2004')
  const vector = topsis(matrix, input.weights)
  const spans = topsis(matrix, input.weights, { normalisation: 'minMax' })
  expect([...vector.ranks]).toEqual([1, 2, 3])
  expect([...spans.ranks]).toEqual([2, 1, 2])
  expect(spans.provenance.options.normalisation).toBe('minMax')
})

test('actions that nothing tells apart are all half way, and a warning says so', () => {
  const alike = table(
    [
      [4, 4],
      [4, 4],
      [4, 4],
    ],
    ['max', 'min'],
  )
  const found = topsis(alike, [1, 1])
  expect([...found.closeness]).toEqual([0.5, 0.5, 0.5])
  expect(found.warnings.map(({ code }) => code)).toEqual(['degenerate-ideal'])
  const oneAlike = topsis(
    table(
      [
        [4, 1],
        [4, 2],
      ],
      ['max', 'min'],
    ),
    [1, 1],
  )
  expect(oneAlike.warnings).toMatchObject([{ code: 'constant-criterion', at: { criterion: 'c0' } }])
})

test('huge and tiny scores neither overflow nor vanish', () => {
  const huge = topsis(
    table(
      [
        [1e200, 1e-200],
        [3e200, 2e-200],
      ],
      ['max', 'max'],
    ),
    [1, 1],
  )
  near(huge.closeness, [0, 1])
})

test.each([
  'vikor-opricovic2004',
  'vikor-hydropower2007-w1',
  'vikor-hydropower2007-w4',
  'vikor-yang2020',
  'vikor-tied',
])('VIKOR finds S, R, Q and the compromise as published: %s', (id) => {
  const { input, expected, matrix } = readCase(id)
  const found = vikor(matrix, input.weights, { v: input.v })
  near(found.S, expected.S)
  near(found.R, expected.R)
  near(found.Q, expected.Q)
  const members = found.compromiseSet.map((name) => Number(name.slice(1)))
  expect(members.toSorted((a, b) => a - b)).toEqual(expected.compromiseSet)
  expect(found.acceptableAdvantage).toBe(expected.acceptableAdvantage)
})

test('a lead counts from 1/(m − 1) on: a smaller one is shared by all within it', () => {
  // One criterion: Q is the distance to the best. Of three actions the lead must be 0.5.
  const leads = (second: number) => vikor(table([[10], [second], [0]], ['max']), [1])
  const [small, just] = [leads(6), leads(5)]
  expect([small.DQ, small.acceptableAdvantage, small.compromiseSet]).toEqual([
    0.5,
    false,
    ['a0', 'a1'],
  ])
  expect([just.acceptableAdvantage, just.compromiseSet]).toEqual([true, ['a0']])
})

test('a leader that leads neither S nor R shares its place with the second', () => {
  const cells = [
    [7, 1, 4],
    [2, 0, 9],
    [3, 7, 7],
    [10, 6, 2],
  ]
  const found = vikor(table(cells, ['max', 'max', 'max']), [1, 1, 1])
  expect(found).toMatchObject({ acceptableAdvantage: true, acceptableStability: false })
  expect(found.compromiseSet).toEqual(['a2', 'a0'])
  const alone = vikor(table([[1, 2]], ['max', 'max']), [1, 1])
  expect(alone).toMatchObject({ DQ: null, compromiseSet: ['a0'] })
  expect([...alone.Q]).toEqual([0])
})

test('a criterion on which all are equal adds no regret, and is named', () => {
  const found = vikor(
    table(
      [
        [5, 1],
        [5, 3],
      ],
      ['max', 'max'],
    ),
    [0.7, 0.3],
  )
  near(found.S, [0.3, 0])
  expect(found.warnings).toMatchObject([{ code: 'constant-criterion', at: { criterion: 'c0' } }])
})

test('dropping an action can turn a TOPSIS ranking, and drop-one lists where', () => {
  const cells = [
    [1, 9.6],
    [7, 4.2],
    [8.5, 1],
    [2.1, 1.2],
  ]
  const found = dropOne(table(cells, ['max', 'max']), (matrix) => topsis(matrix, [0.5, 0.5]))
  const reversals = found.reversals.map(({ dropped, better, worse }) => [dropped, better, worse])
  expect(reversals.length).toBeGreaterThan(0)
})

test('the weighted product multiplies: Π v^w, with its logarithm', () => {
  const found = weightedProduct(
    table(
      [
        [5, 2],
        [2.5, 10],
      ],
      ['max', 'min'],
    ),
    [0.5, 0.5],
    {
      normalisation: 'none',
    },
  )
  near(found.scores, [Math.sqrt(5 / 2), Math.sqrt(2.5 / 10)], 12)
  near(found.log10Scores, [Math.log10(Math.sqrt(2.5)), Math.log10(0.5)], 12)
  const onGoalposts = weightedProduct(
    table(
      [
        [5, 2],
        [10, 10],
      ],
      ['max', 'max'],
    ),
    [1, 3],
  )
  near(onGoalposts.scores, [0.5 ** 0.25 * 0.2 ** 0.75, 1], 12)
  expect([...onGoalposts.ranks]).toEqual([2, 1])
})

test('what a method cannot take is refused by cell and criterion', () => {
  const gap = table(
    [
      [1, 2],
      [null, 3],
    ],
    ['max', 'max'],
  )
  const missing = { code: 'missing-value', detail: { action: 'a1', criterion: 'c0', missing: 1 } }
  expect(refusal(() => topsis(gap, [1, 1]))).toEqual(missing)
  expect(refusal(() => vikor(gap, [1, 1]))).toEqual(missing)
  expect(refusal(() => promethee(gap, [1, 1], [{ type: 'usual' }, { type: 'usual' }]))).toEqual(
    missing,
  )
  expect(topsis(gap, [1, 1], { missing: 'worst' }).warnings[0]).toMatchObject({
    code: 'missing-replaced',
    at: { criterion: 'c0' },
  })
  expect(topsis(gap, { c1: 1 }, { missing: 'drop-criterion' }).criteria).toEqual(['c1'])
  expect(refusal(() => weightedProduct(table([[0, 2]], ['max', 'max']), [1, 1]))).toEqual({
    code: 'out-of-domain',
    detail: { action: 'a0', criterion: 'c0', value: 0 },
  })
  expect(refusal(() => vikor(gap, [1, 1], { v: 2 })).code).toBe('out-of-domain')
})
