import fc from 'fast-check'
import { expect, test } from 'vitest'
import { near, readInput, refusal } from '#tests/analysis.ts'
import { ahpWeights, groupAhp } from './ahp.ts'
import { bestWorstWeights } from './best-worst.ts'

test("Saaty's choice of a school: weights, consistency, and the flag that it lacks it", () => {
  const { input, expected } = readInput('ahp-saaty-school')
  const found = ahpWeights(input.comparisons)
  near(found.weights, expected.weights, 8)
  near(found.geometricWeights, expected.geometricWeights, 8)
  for (const figure of ['lambdaMax', 'ci', 'cr', 'gci'] as const)
    expect(found[figure]).toBeCloseTo(expected[figure], 8)
  expect(found.consistent).toBe(false)
  expect(found.provenance.options).toEqual({ method: 'eigenvector', randomIndex: 'saaty1980' })
  expect(found.warnings[0]?.code).toBe('inconsistent-comparisons')
})

test('the three that contradict each other most are named', () => {
  const fair = [
    [1, 2, 4, 8],
    [1 / 2, 1, 2, 4],
    [1 / 4, 1 / 2, 1, 2],
    [1 / 8, 1 / 4, 1 / 2, 1],
  ]
  expect(ahpWeights(fair).cr).toBeCloseTo(0, 12)
  const turned = fair.map((row) => [...row])
  ;(turned[1] as number[])[3] = 1 / 4
  ;(turned[3] as number[])[1] = 4
  const found = ahpWeights(turned)
  expect(found.worstTriple?.criteria).toContain(1)
  expect(found.worstTriple?.criteria).toContain(3)
  expect(found.worstTriple?.product).toBeCloseTo(1 / 16, 12)
})

const someWeights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 })

test('comparisons that follow from weights give those weights, by either method and in any order', () => {
  fc.assert(
    fc.property(someWeights, (raw) => {
      const total = raw.reduce((a, b) => a + b, 0)
      const matrix = raw.map((a) => raw.map((b) => a / b))
      for (const method of ['eigenvector', 'geometric'] as const) {
        const found = ahpWeights(matrix, { method })
        near(
          found.weights,
          raw.map((w) => w / total),
          10,
        )
        expect(found.cr).toBeCloseTo(0, 9)
      }
      const turned = raw.toReversed().map((a) => raw.toReversed().map((b) => a / b))
      near(ahpWeights(turned).weights, [...ahpWeights(matrix).weights].reverse(), 10)
    }),
    { numRuns: 50 },
  )
})

test('a group as one body, and a group whose members stay apart', () => {
  const { input, expected } = readInput('ahp-group-aij-aip')
  const found = groupAhp(input.comparisons, input.memberWeights)
  near(found.aij.weights, expected.aij.weights, 8)
  near(found.aip.weights, expected.aip.weights, 8)
  expect(found.aij.cr).toBeCloseTo(expected.aij.cr, 8)
  const alone = groupAhp(input.comparisons, [1, 0, 0])
  near(alone.aip.weights, [...(found.aip.individual[0] ?? [])], 8)
})

test('comparisons that are none are refused by their place', () => {
  expect(refusal(() => ahpWeights([])).code).toBe('empty-input')
  expect(refusal(() => ahpWeights([[1, 2]])).code).toBe('shape-mismatch')
  expect(
    refusal(() =>
      ahpWeights([
        [1, 2],
        [0.6, 1],
      ]),
    ),
  ).toEqual({
    code: 'not-reciprocal',
    detail: { row: 0, column: 1, comparison: 2, mirror: 0.6 },
  })
  expect(
    refusal(() =>
      ahpWeights([
        [1, -2],
        [-0.5, 1],
      ]),
    ).code,
  ).toBe('out-of-domain')
  expect(refusal(() => ahpWeights([[2]])).code).toBe('not-reciprocal')
  const many = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1))
  expect(refusal(() => ahpWeights(many)).code).toBe('too-many-criteria')
  expect(refusal(() => groupAhp([])).code).toBe('empty-input')
  expect(
    refusal(() =>
      groupAhp([
        [[1]],
        [
          [1, 0],
          [0, 1],
        ],
      ]),
    ).detail,
  ).toMatchObject({ member: 1 })
  expect(
    refusal(() =>
      groupAhp([
        [[1]],
        [
          [1, 1],
          [1, 1],
        ],
      ]),
    ).code,
  ).toBe('shape-mismatch')
})

test('Rezaei buys a car, fully consistently (2016)', () => {
  const { input, expected } = readInput('bwm-rezaei2016-ex1')
  const found = bestWorstWeights(input)
  near(found.weights, expected.weights, 8)
  expect(found).toMatchObject({ xi: 0, inputConsistencyRatio: 0, leastConsistent: null })
  for (const [j, [low, high]] of found.intervals.entries()) {
    expect(low).toBeCloseTo(expected.weights[j], 8)
    expect(high).toBeCloseTo(expected.weights[j], 8)
  }
})

const someComparisons = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    toOthers: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }),
    toWorst: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }),
  }),
)

test('no weighting deviates less than the one found, and it lies within its intervals', () => {
  fc.assert(
    fc.property(someComparisons, someWeights, ({ toOthers, toWorst }, raw) => {
      const n = toOthers.length
      const bestToOthers = [1, ...toOthers.slice(1)]
      const othersToWorst = [toOthers[n - 1] as number, ...toWorst.slice(1, -1), 1]
      const found = bestWorstWeights({ bestToOthers, othersToWorst, best: 0, worst: n - 1 })
      const deviation = (w: ArrayLike<number>) =>
        Math.max(
          ...bestToOthers.map((a, j) => (j === 0 ? 0 : Math.abs((w[0] ?? 0) - a * (w[j] ?? 0)))),
          ...othersToWorst.map((a, j) =>
            j === n - 1 ? 0 : Math.abs((w[j] ?? 0) - a * (w[n - 1] ?? 0)),
          ),
        )
      expect(deviation(found.weights)).toBeCloseTo(found.xi, 8)
      const other = Array.from({ length: n }, (_, j) => raw[j % raw.length] ?? 1)
      const total = other.reduce((a, b) => a + b, 0)
      expect(deviation(other.map((w) => w / total))).toBeGreaterThan(found.xi - 1e-9)
      found.intervals.forEach(([low, high], j) => {
        expect(low - 1e-9).toBeLessThanOrEqual(found.weights[j] ?? 0)
        expect(high + 1e-9).toBeGreaterThanOrEqual(found.weights[j] ?? 1)
      })
    }),
    { numRuns: 60 },
  )
})

test('how consistent the answers are is known before anything is solved', () => {
  const found = bestWorstWeights({
    bestToOthers: [1, 2, 8],
    othersToWorst: [8, 2, 1],
    best: 0,
    worst: 2,
  })
  // |2·2 − 8| / (64 − 8), on the second criterion.
  expect(found.inputConsistencyRatio).toBeCloseTo(4 / 56, 12)
  expect(found.leastConsistent).toBe(1)
})

test.each([
  [{ bestToOthers: [], othersToWorst: [], best: 0, worst: 0 }, 'shape-mismatch'],
  [{ bestToOthers: [1, 2], othersToWorst: [2], best: 0, worst: 1 }, 'shape-mismatch'],
  [{ bestToOthers: [1, 2], othersToWorst: [2, 1], best: 0, worst: 2 }, 'shape-mismatch'],
  [{ bestToOthers: [2, 2], othersToWorst: [2, 1], best: 0, worst: 1 }, 'out-of-domain'],
  [{ bestToOthers: [1, 0.5], othersToWorst: [0.5, 1], best: 0, worst: 1 }, 'out-of-domain'],
  [{ bestToOthers: [1, 3], othersToWorst: [2, 1], best: 0, worst: 1 }, 'contradicting-comparisons'],
])('answers that compare nothing are refused: %j', (input, code) => {
  expect(refusal(() => bestWorstWeights(input)).code).toBe(code)
})
