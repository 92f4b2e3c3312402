import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kendallW } from './kendall-w.ts'
import { consensusIndex, ordinalAgreement } from './ordinal-agreement.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

test('four stakeholders on five actions agree as published', () => {
  const { input, expected } = readCase('kendall-w')
  const { w, chiSquare, df, meanSpearman } = kendallW(input.ranks)
  expect(w).toBeCloseTo(expected.w, 12)
  expect(chiSquare).toBeCloseTo(expected.chiSquare, 9)
  expect(df).toBe(expected.df)
  expect(meanSpearman).toBeCloseTo(expected.meanSpearman, 12)
})

test('ties are corrected: two people with the same tied order agree wholly', () => {
  expect(
    kendallW([
      [1, 2, 2, 4],
      [1, 2, 2, 4],
    ]).w,
  ).toBeCloseTo(1, 12)
  expect(
    kendallW([
      [1, 2, 2, 4],
      [10, 25, 25, 31],
    ]).w,
  ).toBeCloseTo(1, 12)
})

test('concordance means nothing when all is tied or there is one action', () => {
  expect(
    kendallW([
      [1, 1],
      [1, 1],
    ]).w,
  ).toBeNull()
  expect(kendallW([[1], [1]]).w).toBeNull()
  expect(kendallW([[1, 2, 3]])).toMatchObject({ w: 1, meanSpearman: null })
})

test('a missing rank is named', () => {
  expect(() =>
    kendallW([
      [1, 2],
      [1, Number.NaN],
    ]),
  ).toThrowError(
    expect.objectContaining({ code: 'not-a-number', detail: { person: 1, action: 1 } }),
  )
})

test('agreement A equals the documented figure of the reference package', () => {
  const { input, expected } = readCase('agreement-a')
  expect(ordinalAgreement(input.counts)).toBeCloseTo(expected.agreement, 12)
})

test('agreement tells all threes from ones and fives, which have the same mean', () => {
  expect(ordinalAgreement([0, 0, 8, 0, 0])).toBe(1)
  expect(ordinalAgreement([4, 0, 0, 0, 4])).toBeCloseTo(-1, 12)
  expect(ordinalAgreement([2, 2, 2, 2, 2])).toBe(0)
  expect(ordinalAgreement([3, 3])).toBe(0)
  expect(ordinalAgreement([0, 0, 0])).toBeNull()
})

test('consensus is 1 when all say the same and 0 between two ends', () => {
  expect(consensusIndex([0, 7, 0])).toBe(1)
  expect(consensusIndex([3, 0, 0, 0, 3])).toBeCloseTo(0, 12)
  expect(consensusIndex([0, 0])).toBeNull()
  // By hand: mean 2, p = (¼, ½, ¼), 1 + 2·¼·log2(½) = ½.
  expect(consensusIndex([1, 2, 1])).toBeCloseTo(0.5, 12)
})

test('agreement and consensus stay in range, read both ways and ignore the number of people', () => {
  const anyCounts = fc
    .array(fc.nat(30), { minLength: 2, maxLength: 7 })
    .filter((counts) => counts.some((count) => count > 0))
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 2, max: 9 }), (counts, times) => {
      for (const index of [ordinalAgreement, consensusIndex]) {
        const here = index(counts) ?? Number.NaN
        expect(here).toBeGreaterThanOrEqual(index === consensusIndex ? -1e-12 : -1 - 1e-12)
        expect(here).toBeLessThanOrEqual(1 + 1e-12)
        expect(index(counts.toReversed())).toBeCloseTo(here, 9)
        expect(index(counts.map((count) => count * times))).toBeCloseTo(here, 9)
      }
    }),
  )
})
