import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput } from '#tests/analysis.ts'
import { type FuzzyOptions, fuzzyCognitiveMap } from './fuzzy-cognitive-map.ts'

const near = (found: ArrayLike<number> | null | undefined, wanted: readonly number[], digits = 9) =>
  wanted.forEach((x, at) => {
    expect(found?.[at]).toBeCloseTo(x, digits)
  })
const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

test('eight concepts come to rest where the R package fcm says', () => {
  const { input, expected } = readInput('fcm-dikopoulou-mkosko')
  const result = fuzzyCognitiveMap(input, { ...input, lambda: input.lambda_ })
  near(result.equilibrium, expected.equilibrium)
  near(result.firstStep, expected.firstStep)
  expect(result).toMatchObject({
    outcome: expected.outcome,
    iterations: expected.iterations,
    period: 1,
    warnings: [],
  })
})

test('holding a concept shifts the others as computed independently', () => {
  const { input, expected } = readInput('fcm-policy-clamp')
  const result = fuzzyCognitiveMap(input, { ...input, lambda: input.lambda_ })
  near(result.baseline, expected.baseline, 7)
  near(result.scenario, expected.scenario, 7)
  near(result.change, expected.change, 7)
  expect(result.scenarioRun?.trajectory.every((state) => state[1] === 0.2)).toBe(true)
})

const pair = {
  weights: [
    [0, 1],
    [-1, 0],
  ],
  initial: [1, 0],
}

test('two that chase each other turn for ever, and the length of the turn is told', () => {
  const turning = fuzzyCognitiveMap(
    { ...pair, initial: [1, 1] },
    { inference: 'kosko', transfer: 'trivalent' },
  )
  expect(turning).toMatchObject({ outcome: 'limit-cycle', period: 4, equilibrium: null })
  expect(turning.states.map((state) => [...state])).toEqual([
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ])
  expect(turning.warnings.map(({ code }) => code)).toEqual(['not-settled'])
  const swap = fuzzyCognitiveMap(
    {
      weights: [
        [0, 1],
        [1, 0],
      ],
      initial: [1, 0],
    },
    { inference: 'kosko', transfer: 'bivalent' },
  )
  expect(swap).toMatchObject({ outcome: 'limit-cycle', period: 2, iterations: 2 })
  expect(swap.states.map((state) => [...state])).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('an approach that swings and dies out is no cycle', () => {
  const swinging = fuzzyCognitiveMap(
    {
      weights: [
        [0, 1],
        [1, 0],
      ],
      initial: [0.9, -0.9],
    },
    { inference: 'kosko', transfer: 'tanh', lambda: 0.99, maxIterations: 2000 },
  )
  expect(swinging.outcome).toBe('fixed-point')
  const cut = fuzzyCognitiveMap(
    {
      weights: [
        [0, 1],
        [1, 0],
      ],
      initial: [0.9, -0.9],
    },
    { inference: 'kosko', transfer: 'tanh', lambda: 0.99, maxIterations: 5 },
  )
  expect(cut).toMatchObject({ outcome: 'not-settled', period: null, states: [], iterations: 5 })
  expect(cut.trajectory).toHaveLength(6)
})

test('inferences and transfers are the formulas', () => {
  const first = (options: FuzzyOptions) =>
    fuzzyCognitiveMap(
      {
        weights: [
          [0, 0.5],
          [0, 0],
        ],
        initial: [0.8, 0.4],
      },
      options,
    ).firstStep
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  near(first({ inference: 'kosko' }), [0.5, sigmoid(0.4)], 14)
  near(first({ inference: 'mkosko' }), [sigmoid(0.8), sigmoid(0.8)], 14)
  near(first({ inference: 'rescaled' }), [sigmoid(0.6), sigmoid(0.3 - 0.2)], 14)
  near(first({ transfer: 'tanh', lambda: 2 }), [Math.tanh(1.6), Math.tanh(1.6)], 14)
  near(first({ inference: 'kosko', transfer: 'bivalent' }), [0, 1], 14)
})

/** Evenly spread: doubles drawn by their bits are nearly all close to 0. */
const evenly = (low: number, high: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => low + ((high - low) * k) / 1000)

test('states stay in their range, and a factor that nothing reaches is not moved by holding another', () => {
  const weight = evenly(-1, 1)
  const rows = fc.array(fc.array(weight, { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  fc.assert(
    fc.property(rows, evenly(0, 1), (weights, held) => {
      const apart = weights.map((row) => row.with(3, 0))
      const map = { weights: apart, initial: [0.5, 0.5, 0.5, 0.5] }
      const fine = { threshold: 1e-9, maxIterations: 500 }
      const result = fuzzyCognitiveMap(map, { clamp: { 0: held }, ...fine })
      for (const state of result.trajectory) expect(state.every((x) => x >= 0 && x <= 1)).toBe(true)
      expect(result.change?.[3] ?? 0).toBeCloseTo(0, 7)
      const turned = apart.map((row) => row.toReversed()).toReversed()
      const back = fuzzyCognitiveMap({ weights: turned, initial: map.initial }, fine)
      near(back.equilibrium?.toReversed(), [...(result.baseline ?? [])], 12)
    }),
    { numRuns: 40 },
  )
})

test('weights beyond one are told, wrong entries are refused', () => {
  const strong = {
    ...pair,
    weights: [
      [0, 2],
      [0, 0],
    ],
    labels: ['a', 'b'],
  }
  expect(fuzzyCognitiveMap(strong).warnings).toMatchObject([
    { code: 'weight-above-one', at: { edge: ['a', 'b'] } },
  ])
  const held = fuzzyCognitiveMap({ ...pair, labels: ['a', 'b'] }, { clamp: { b: 1 } })
  expect(held.scenario?.[1]).toBe(1)
  expect(() => fuzzyCognitiveMap({ ...pair, initial: [2, 0] })).toThrowError(
    refusal('out-of-domain', { what: 'initial', at: 0 }),
  )
  expect(() => fuzzyCognitiveMap({ ...pair, initial: [-0.5, 0] })).toThrowError(
    refusal('out-of-domain'),
  )
  expect(() => fuzzyCognitiveMap(pair, { clamp: { c: 1 } })).toThrowError(
    refusal('unknown-name', { name: 'c' }),
  )
  expect(() => fuzzyCognitiveMap(pair, { clamp: { 2: 1 } })).toThrowError(refusal('unknown-name'))
  expect(() => fuzzyCognitiveMap(pair, { clamp: { 0: 1.5 } })).toThrowError(
    refusal('out-of-domain', { what: 'clamp 0' }),
  )
  expect(() => fuzzyCognitiveMap(pair, { maxIterations: 0 })).toThrowError(refusal('out-of-domain'))
  expect(() => fuzzyCognitiveMap({ weights: [], initial: [] })).toThrowError(refusal('empty-input'))
})
