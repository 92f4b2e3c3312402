import { expect, test } from 'vitest'
import { near, readInput } from '#tests/analysis.ts'
import { spectralRadius } from '../linear/spectral-radius.ts'
import { dynamicInoperability } from './dynamic-inoperability.ts'
import { inoperability } from './inoperability.ts'
import { interdependencyFromTable } from './interdependency-from-table.ts'
import { interdependencyIndices, interdependencyOrder } from './interdependency-indices.ts'
import { leontief } from './leontief.ts'
import { recovery } from './recovery.ts'
import { resilienceFromRecoveryTime } from './resilience-from-recovery-time.ts'
import { thresholdCascade } from './threshold-cascade.ts'

const nearRows = (found: readonly ArrayLike<number>[], wanted: readonly number[][], digits = 9) => {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((row, at) => {
    near(found[at] as ArrayLike<number>, row, digits)
  })
}

const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

test('a sector that makes nothing has zeros and a warning, never a hole', () => {
  const result = interdependencyFromTable({
    transactions: [
      [1, 0],
      [2, 0],
    ],
    totalOutput: [4, 0],
    sectors: ['water', 'gas'],
  })
  nearRows(result.technicalCoefficients, [
    [0.25, 0],
    [0.5, 0],
  ])
  nearRows(result.interdependencyDemand, [
    [0.25, 0],
    [0, 0],
  ])
  expect(result.warnings).toMatchObject([{ code: 'zero-output', at: { factor: 'gas' } }])
})

test('events begin and end when they say, add up, and never take more than all', () => {
  const alone = {
    ...{ interdependency: [[0]], resilience: 1, steps: 5, output: [10] },
    perturbations: [
      { sector: 'power', value: 0.7, from: 1, to: 2 },
      { sector: 0, value: 0.6, from: 2, to: 2 },
    ],
    labels: ['power'],
  }
  const result = dynamicInoperability(alone)
  expect(result.inoperability.map((row) => row[0])).toEqual([0, 0.7, 1, 0, 0])
  expect(result).toMatchObject({ saturated: [], warnings: [] })
  near(result.cumulated, [1.7])
  near(result.loss as Float64Array, [17])
  expect(result.totalLoss).toBeCloseTo(17, 12)
  expect([result.peak[0], result.peakAt[0]]).toEqual([1, 2])
  const half = dynamicInoperability({ ...alone, dt: 0.5, steps: 9, resilience: 2 })
  expect(half.inoperability.map((row) => row[0])).toEqual([0, 0, 0.7, 0.7, 1, 0, 0, 0, 0])
  expect(dynamicInoperability({ ...alone, steps: 1 }).totalLoss).toBe(0)
})

test('the first and the last state count half', () => {
  const still = { interdependency: [[0]], resilience: 0, initial: [0.5], steps: 3, dt: 2 }
  expect([...dynamicInoperability(still).cumulated]).toEqual([2])
})

test('an event between two states begins at the second and ends at the first', () => {
  const { inoperability: rows } = dynamicInoperability({
    ...{ interdependency: [[0]], resilience: 2, steps: 6, dt: 0.5 },
    perturbations: [{ sector: 0, value: 1, from: 0.75, to: 1.75 }],
  })
  expect(rows.map((row) => row[0])).toEqual([0, 0, 1, 1, 0, 0])
})

test('a service that needs more than all is cut, and named', () => {
  const needs = [
    [0, 0.9, 0.9],
    [0, 0, 0],
    [0, 0, 0],
  ]
  const labels = ['clinic', 'power', 'water']
  const result = inoperability(needs, [0, 1, 1], { labels })
  expect([...result.inoperability]).toEqual([1, 1, 1])
  expect(result.saturated).toEqual([0])
  expect(result.warnings).toMatchObject([{ code: 'saturated', at: { factor: 'clinic' } }])
  const perturbations = [1, 2].map((sector) => ({ sector, value: 1, from: 0, to: 9 }))
  const moving = dynamicInoperability({
    ...{ interdependency: needs, resilience: 1, steps: 10, perturbations, labels },
  })
  expect(moving.saturated).toEqual([0])
  expect(moving.warnings.map(({ code }) => code)).toEqual(['saturated'])
})

test('what feeds itself still moves, but has no rest', () => {
  const { input } = readInput('iim-unstable')
  const result = dynamicInoperability({
    ...{ interdependency: input.interdependency, resilience: [2, 0.5], steps: 400 },
    perturbations: [{ sector: 0, value: 0.1, from: 0, to: 400 }],
  })
  expect(result.equilibrium).toBeNull()
  expect([...result.final]).toEqual([1, 1])
  expect(result.warnings.map(({ code }) => code)).toEqual([
    'saturated',
    'saturated',
    'resilience-capped',
    'not-settled',
  ])
  expect(() =>
    recovery({
      interdependency: input.interdependency,
      resilience: 1,
      initial: [1, 0],
      times: [1],
    }),
  ).toThrowError(refusal('unstable-interdependency'))
})

test('resilience follows from the time to come back', () => {
  const input = {
    interdependency: [
      [0, 0.5],
      [0.1, 0.2],
    ],
    recoveryTime: [10, 20],
    remaining: 0.01,
  }
  // −ln 0.01 = 4.60517…
  near(resilienceFromRecoveryTime(input).resilience, [0.4605170186, 0.2878231366])
  const quick = resilienceFromRecoveryTime({ ...input, recoveryTime: 1, labels: ['a', 'b'] })
  expect([...quick.resilience]).toEqual([1, 1])
  expect(quick.warnings.map(({ at }) => at)).toEqual([{ factor: 'a' }, { factor: 'b' }])
  // A service alone comes back to that share in that time.
  const k = resilienceFromRecoveryTime({ interdependency: [[0.3]], recoveryTime: 12 }).resilience
  const back = recovery({ interdependency: [[0.3]], resilience: k, initial: [1], times: [12] })
  expect(back.inoperability[0]?.[0]).toBeCloseTo(0.01, 12)
  expect(() =>
    resilienceFromRecoveryTime({ interdependency: [[1]], recoveryTime: 1 }),
  ).toThrowError(refusal('out-of-domain', { row: 0, column: 0 }))
  expect(() => resilienceFromRecoveryTime({ ...input, recoveryTime: [1, 0] })).toThrowError(
    refusal('out-of-domain', { what: 'recoveryTime', at: 1 }),
  )
  expect(() => resilienceFromRecoveryTime({ ...input, remaining: 1 })).toThrowError(
    refusal('out-of-domain', { what: 'remaining', at: 0 }),
  )
})

test('indices say who needs whom, at first and in the end', () => {
  const chain = [
    [0, 0.5, 0],
    [0, 0, 0.4],
    [0, 0, 0],
  ]
  const result = interdependencyIndices(chain)
  near(result.dependency, [0.25, 0.2, 0])
  near(result.influence, [0, 0.25, 0.2])
  near(result.overallDependency, [0.35, 0.2, 0])
  near(result.overallInfluence, [0, 0.25, 0.3])
  expect([...interdependencyIndices([[0.5]]).dependency]).toEqual([0])
  const far = interdependencyOrder(chain, 2)
  expect(far.maximum).toEqual([
    [0, 2, 0.2],
    [1, null, 0],
    [2, null, 0],
  ])
  expect(interdependencyOrder(chain, 1).maximum[1]).toEqual([1, 2, 0.4])
  expect(() => interdependencyOrder(chain, 0)).toThrowError(refusal('out-of-domain'))
  expect(() => interdependencyOrder(chain, 1.5)).toThrowError(refusal('not-whole'))
})

test('a cascade stops where enough is left, whatever the unit of need', () => {
  const dependency = [
    [0, 3, 1],
    [0, 0, 0],
    [2, 2, 0],
  ]
  const labels = ['shop', 'power', 'clinic']
  const all = thresholdCascade({ dependency, threshold: 0.5, seeds: ['power'], labels })
  expect(all.rounds).toEqual([[1], [0, 2]])
  const strong = thresholdCascade({ dependency, threshold: [0.8, 1, 0.5], seeds: [1], labels })
  expect(strong.rounds).toEqual([[1], [2], [0]])
  const none = thresholdCascade({ dependency, threshold: 0.5, seeds: [] })
  expect(none).toMatchObject({ rounds: [], failed: 0, standing: [0, 1, 2] })
  expect(() => thresholdCascade({ dependency, threshold: 0, seeds: [] })).toThrowError(
    refusal('out-of-domain', { what: 'threshold' }),
  )
  expect(() => thresholdCascade({ dependency, threshold: 1, seeds: ['gas'], labels })).toThrowError(
    refusal('unknown-name', { name: 'gas' }),
  )
})

test('hostile shapes and numbers are refused by name', () => {
  const one = (rows: number[][], c: number[]) => () => inoperability(rows, c)
  expect(one([], [])).toThrowError(refusal('empty-input'))
  expect(one([[0, 1]], [0])).toThrowError(refusal('shape-mismatch', { row: 0, expected: 1 }))
  expect(one([[0], [0]], [0])).toThrowError(refusal('shape-mismatch', { row: 0 }))
  expect(one([[Number.NaN]], [0])).toThrowError(refusal('not-a-number', { row: 0, column: 0 }))
  expect(one([[-0.1]], [0])).toThrowError(refusal('out-of-domain', { row: 0, column: 0 }))
  expect(one([[0]], [1.1])).toThrowError(refusal('out-of-domain', { what: 'perturbation', at: 0 }))
  expect(one([[0]], [0, 0])).toThrowError(refusal('shape-mismatch', { what: 'perturbation' }))
  expect(() => inoperability([[0]], [0], { labels: ['a', 'b'] })).toThrowError(
    refusal('shape-mismatch'),
  )
  const n = 70
  const tower = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (j === i + 1 ? 1e6 : 0)),
  )
  const last = Array.from({ length: n }, (_, i) => (i === n - 1 ? 1 : 0))
  expect(one(tower, last)).toThrowError(refusal('too-large'))
  expect(() => interdependencyOrder(tower, 60)).toThrowError(refusal('too-large'))
  const base = { interdependency: [[0]], resilience: 1, steps: 3 }
  expect(() => dynamicInoperability({ ...base, steps: 0 })).toThrowError(refusal('out-of-domain'))
  expect(() => dynamicInoperability({ ...base, dt: 0 })).toThrowError(refusal('out-of-domain'))
  const event = { sector: 0, value: 1, from: 2, to: 1 }
  expect(() => dynamicInoperability({ ...base, perturbations: [event] })).toThrowError(
    refusal('empty-range', { what: 'perturbation 0' }),
  )
  expect(() =>
    dynamicInoperability({ ...base, perturbations: [{ ...event, sector: 3, to: 9 }] }),
  ).toThrowError(refusal('unknown-name', { name: '3' }))
  expect(() => leontief({ transactions: [[1]], finalDemand: [-2] })).toThrowError(
    refusal('out-of-domain', { at: 0, output: -1 }),
  )
  expect(() => leontief({ transactions: [[1]], finalDemand: [0] })).toThrowError(
    refusal('unstable-interdependency', { spectralRadius: 1 }),
  )
})

test('the radius that a result carries is that of its matrix', () => {
  const a = [
    [0.1, 0.6],
    [0.3, 0.2],
  ]
  const radius = spectralRadius({ n: 2, data: Float64Array.from(a.flat()) })
  expect(inoperability(a, [0, 0]).spectralRadius).toBe(radius)
  // (0.3 + √(0.01 + 0.72)) / 2
  expect(radius).toBeCloseTo((0.3 + Math.sqrt(0.73)) / 2, 14)
})
