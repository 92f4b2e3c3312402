import { expect, test } from 'vitest'
import { refusal, table } from '#tests/analysis.ts'
import { rng } from '../foundation/rng.ts'
import { smaa } from './smaa.ts'
import { mergeSmaa } from './smaa-merge.ts'
import type { SmaaInput } from './types.ts'

const input: SmaaInput = {
  matrix: table(
    [
      [2, [3, 8], null],
      [5, 5, { triangular: [1, 5, 9] }],
      [9, 1, 4],
    ],
    ['max', 'max', 'max'],
  ),
  stakeholders: [
    { id: 'traders', share: 2, statements: [{ id: 's', order: [['c0'], ['c1']] }] },
    { id: 'tenants', share: 1, statements: [] },
  ],
  rng: rng('two threads'),
}

/** As two threads would: each its own part of the samples, with its own seed. */
const parts = (count: number, samples: number) =>
  Array.from({ length: count }, (_, at) =>
    smaa({ ...input, samples: samples / count, rng: input.rng.fork(`part ${at}`) }),
  )

test('two parts together are as sure as one run of all the samples, and agree with it', () => {
  const merged = mergeSmaa(input, parts(2, 20_000))
  const whole = smaa({ ...input, samples: 20_000 })
  expect(merged.samples).toBe(20_000)
  merged.rankAcceptability.forEach((share, at) => {
    expect(Math.abs(share - (whole.rankAcceptability[at] ?? 0))).toBeLessThan(0.025)
  })
  expect(merged.halfWidth[0]).toBeCloseTo(whole.halfWidth[0] ?? 0, 3)
  merged.centralWeights.forEach((weights, i) => {
    weights?.forEach((w, j) => {
      expect(Math.abs(w - (whole.centralWeights[i]?.[j] ?? 0))).toBeLessThan(0.05)
    })
  })
  merged.confidence.forEach((factor, i) => {
    expect(Math.abs((factor ?? 0) - (whole.confidence[i] ?? 0))).toBeLessThan(0.08)
  })
  expect(merged.byStakeholder.map(({ samples }) => samples).reduce((a, b) => a + b, 0)).toBe(20_000)
})

test('shares are added up without losing a sample: one part alone stays as it is', () => {
  const [part] = parts(1, 3_000)
  if (!part) throw new Error('no part')
  const merged = mergeSmaa(input, [part])
  expect(merged.rankAcceptability).toEqual(part.rankAcceptability)
  expect(merged.pairwise).toEqual(part.pairwise)
  expect(merged.centralWeights).toEqual(part.centralWeights)
  for (let i = 0; i < 3; i++)
    expect(
      merged.rankAcceptability.subarray(i * 3, i * 3 + 3).reduce((a, b) => a + b, 0),
    ).toBeCloseTo(1, 12)
})

test('the same parts give the same bytes, and say of what they are made', () => {
  expect(mergeSmaa(input, parts(2, 2_000))).toEqual(mergeSmaa(input, parts(2, 2_000)))
  const made = mergeSmaa(input, parts(2, 2_000)).provenance
  expect(made.options.parts).toHaveLength(2)
  expect(made.options.samples).toBe(2_000)
})

test('runs of another problem are not mixed in', () => {
  const other = smaa({
    ...input,
    matrix: table(
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
      ['max', 'max', 'max'],
    ),
    samples: 100,
  })
  expect(refusal(() => mergeSmaa(input, [...parts(1, 100), other])).code).toBe('shape-mismatch')
  expect(refusal(() => mergeSmaa(input, [])).code).toBe('empty-input')
})
