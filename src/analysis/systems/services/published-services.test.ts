import { expect, test } from 'vitest'
import { near, readInput } from '#tests/analysis.ts'
import { dynamicInoperability } from './dynamic-inoperability.ts'
import { inoperability } from './inoperability.ts'
import { interdependencyFromTable } from './interdependency-from-table.ts'
import { leontief } from './leontief.ts'
import { recovery } from './recovery.ts'
import { thresholdCascade } from './threshold-cascade.ts'

const nearRows = (found: readonly ArrayLike<number>[], wanted: readonly number[][], digits = 9) => {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((row, at) => {
    near(found[at] as ArrayLike<number>, row, digits)
  })
}

test('the two and three sectors of Haimes and Jiang lose what was published', () => {
  for (const id of ['iim-haimes-jiang2001-2x2', 'iim-haimes-jiang2001-3x3']) {
    const { input, expected } = readInput(id)
    const result = inoperability(input.interdependency, input.perturbation)
    near(result.inoperability, expected.inoperability)
    if (expected.spectralRadius) expect(result.spectralRadius).toBeCloseTo(expected.spectralRadius)
    expect(result).toMatchObject({ saturated: [], warnings: [] })
  }
})

test('losses that feed themselves are refused with their spectral radius', () => {
  const { input, expected } = readInput('iim-unstable')
  let detail: { spectralRadius?: number } = {}
  try {
    inoperability(input.interdependency, input.perturbation)
  } catch (error) {
    expect(error).toMatchObject({ code: expected.error })
    detail = (error as { detail: object }).detail
  }
  expect(detail.spectralRadius).toBeCloseTo(expected.spectralRadius, 9)
})

test('four utilities: coefficients and both sides of interdependency, as published', () => {
  const { input, expected } = readInput('iim-from-table-xu2011')
  const result = interdependencyFromTable(input)
  nearRows(result.technicalCoefficients, expected.technicalCoefficients)
  nearRows(result.interdependencyDemand, expected.interdependencyDemand)
  nearRows(result.interdependencySupply, expected.interdependencySupply)
  expect(result.sectors).toEqual(input.sectors)
})

test('a lasting loss of demand settles where the static model says, as published', () => {
  const { input, expected } = readInput('diim-to-equilibrium')
  const result = dynamicInoperability(input)
  near(result.final, expected.final)
  near(result.inoperability[10] as Float64Array, expected.atStep10)
  near(result.equilibrium as Float64Array, expected.equilibrium)
  expect(result.times).toHaveLength(100)
})

test('recovery after a shock equals the published exponential at any times', () => {
  const { input, expected } = readInput('diim-recovery')
  nearRows(recovery(input).inoperability, expected.inoperability)
  const back = recovery({ ...input, times: [...input.times].reverse() })
  nearRows(back.inoperability, [...expected.inoperability].reverse())
})

test('an economy of two sectors answers a new demand as in the book', () => {
  const { input, expected } = readInput('leontief-miller-blair')
  const result = leontief(input)
  near(result.totalOutput, expected.totalOutput)
  nearRows(result.technicalCoefficients, expected.technicalCoefficients)
  nearRows(result.leontiefInverse, expected.leontiefInverse)
  near(result.newOutput, expected.newOutput, 8)
  near(result.outputMultipliers, expected.outputMultipliers)
  const sum = (x: Float64Array) => x.reduce((a, b) => a + b, 0)
  expect([sum(result.backwardLinkages), sum(result.forwardLinkages)]).toEqual([2, 2])
  // By hand: L's columns 1.51815 and 1.45215; the Ghosh inverse's rows 1.45/0.7575 and 0.95/0.7575.
  near(result.backwardLinkages, [1.0222222222, 0.9777777778])
  near(result.forwardLinkages, [29 / 24, 19 / 24])
  near(leontief({ ...input, newFinalDemand: undefined }).newOutput, expected.totalOutput)
})

test('a cascade falls in the published rounds', () => {
  const { input, expected } = readInput('cascade-threshold')
  const result = thresholdCascade(input)
  expect(result.rounds).toEqual(expected.rounds)
  expect([...result.roundOf]).toEqual([1, 2, 0, 2, 2, 1])
  expect(result).toMatchObject({ failed: 6, standing: [] })
})
