import fc from 'fast-check'
import { expect, test } from 'vitest'
import { near, readCase, refusal, table } from '#tests/analysis.ts'
import { distributionalWeights } from './distributional-weights.ts'
import { criticWeights, entropyWeights, merecWeights } from './objective-weights.ts'

const ALL_MAX = (n: number) => Array.from({ length: n }, () => 'max' as const)

test('entropy weights of Elsayed et al. (2017)', () => {
  const { input, expected } = readCase('entropy-elsayed2017')
  const found = entropyWeights(table(input.matrix, ALL_MAX(5)))
  near(found.weights, expected.weights)
  near(found.entropy, expected.entropy)
})

test('CRITIC weights of Diakoulaki, Mavrotas & Papayannakis (1995)', () => {
  const { input, expected, matrix } = readCase('critic-diakoulaki1995')
  near(criticWeights(matrix, { correlation: input.correlation }).weights, expected.weights)
})

test('MEREC weights of Keshavarz-Ghorabaee et al. (2021)', () => {
  const matrix = table(
    [
      [450, 8000, 54, 145],
      [10, 9100, 2, 160],
      [100, 8200, 31, 153],
      [220, 9300, 1, 162],
      [5, 8400, 23, 158],
    ],
    ['max', 'max', 'min', 'min'],
  )
  near(merecWeights(matrix).weights, [0.5752, 0.0141, 0.4016, 0.0091], 4)
})

test('a criterion on which all are alike weighs nothing, and is named; zeros and negatives are legal where the formula allows', () => {
  const matrix = table(
    [
      [3, 0, 1],
      [3, 2, 4],
      [3, 5, 2],
    ],
    ALL_MAX(3),
  )
  for (const found of [entropyWeights(matrix), criticWeights(matrix)]) {
    expect(found.weights[0]).toBe(0)
    expect(found.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    expect(found.warnings).toContainEqual(
      expect.objectContaining({ code: 'constant-criterion', at: { criterion: 'c0' } }),
    )
  }
  const negative = table(
    [
      [-3, 1],
      [2, 5],
      [1, 1],
    ],
    ALL_MAX(2),
  )
  expect(criticWeights(negative).weights.every(Number.isFinite)).toBe(true)
  expect(refusal(() => entropyWeights(negative))).toEqual({
    code: 'out-of-domain',
    detail: { action: 'a0', criterion: 'c0', score: -3 },
  })
  expect(refusal(() => merecWeights(matrix))).toEqual({
    code: 'out-of-domain',
    detail: { action: 'a0', criterion: 'c1', score: 0 },
  })
})

test('where nothing tells actions apart the weights are equal, and it is said', () => {
  const alike = table(
    [
      [3, 7],
      [3, 7],
    ],
    ALL_MAX(2),
  )
  for (const found of [entropyWeights(alike), criticWeights(alike), merecWeights(alike)]) {
    expect([...found.weights]).toEqual([0.5, 0.5])
    expect(found.warnings.map(({ code }) => code)).toContain('nothing-differs')
  }
  expect([...entropyWeights(table([[3, 7]], ALL_MAX(2))).weights]).toEqual([0.5, 0.5])
})

test('criteria that measure much the same are pointed out', () => {
  const matrix = table(
    [
      [1, 2, 9],
      [2, 4.1, 1],
      [3, 6, 5],
      [4, 8, 2],
    ],
    ALL_MAX(3),
  )
  const found = criticWeights(matrix)
  expect(found.warnings).toMatchObject([
    { code: 'overlapping-criteria', at: { criterion: 'c0 c1' } },
  ])
  expect(criticWeights(matrix, { correlation: 'spearman' }).correlation[1]).toBeCloseTo(1, 12)
})

test('scores in another unit say the same', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 8,
  })
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 9 }), (cells, times) => {
      const scaled = cells.map(([a = 0, b = 0, c = 0]) => [a * times, b, c])
      for (const method of [entropyWeights, criticWeights, merecWeights])
        near(method(table(scaled, ALL_MAX(3))).weights, [
          ...method(table(cells, ALL_MAX(3))).weights,
        ])
    }),
    { numRuns: 60 },
  )
})

test('an extra euro counts for more where incomes are low, and the plain total stands beside it', () => {
  const { input, expected } = readCase('equity-weights')
  const found = distributionalWeights(input)
  near(found.weights, expected.weights)
  expect(found.unweighted).toBe(300)
  expect(found.weighted).toBeCloseTo(expected.weighted, 9)
  expect([...distributionalWeights({ ...input, elasticity: 0 }).weights]).toEqual([1, 1, 1])
  expect(distributionalWeights({ groupIncome: [5], referenceIncome: 10 }).weighted).toBeNull()
})

test.each([
  [{ groupIncome: [], referenceIncome: 1 }, 'empty-input'],
  [{ groupIncome: [1, 0], referenceIncome: 1 }, 'out-of-domain'],
  [{ groupIncome: [1], referenceIncome: -1 }, 'out-of-domain'],
  [{ groupIncome: [1], referenceIncome: 1, elasticity: -1 }, 'out-of-domain'],
  [{ groupIncome: [1], referenceIncome: 1, benefit: [1, 2] }, 'shape-mismatch'],
  [{ groupIncome: [1], referenceIncome: 1, benefit: [Number.NaN] }, 'not-a-number'],
])('incomes that make no weight are refused: %j', (input, code) => {
  expect(refusal(() => distributionalWeights(input)).code).toBe(code)
})
