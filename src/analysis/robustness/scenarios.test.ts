import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusal } from '#tests/analysis.ts'
import { type Ensemble, regretTable, satisficing } from './scenarios.ts'

const ensemble: Ensemble = {
  actions: ['sea wall', 'marsh', 'move'],
  futures: ['calm', 'storms', 'drought', 'both'],
  metrics: [
    {
      id: 'damage',
      unit: 'million EUR a year',
      direction: 'min',
      outcomes: [
        [4, 6, 4, 7],
        [2, 9, 5, 12],
        [5, 5, 5, 5],
      ],
    },
    {
      id: 'jobs',
      unit: 'jobs',
      direction: 'max',
      outcomes: [
        [10, 10, 10, 10],
        [40, 30, 5, 5],
        [0, 0, 0, 0],
      ],
    },
  ],
}

test('regret is the loss against the best of each future, and the safest has the least of it at worst', () => {
  const found = regretTable(ensemble, 'damage')
  expect(found.regret.map((row) => [...row])).toEqual([
    [2, 1, 0, 2],
    [0, 4, 1, 7],
    [3, 0, 1, 0],
  ])
  expect([...found.maximum]).toEqual([2, 7, 3])
  expect(found.worstFuture).toEqual(['calm', 'both', 'calm'])
  expect(found.safest).toEqual(['sea wall'])
  expect(regretTable(ensemble, 'jobs').safest).toEqual(['marsh'])
})

test('good enough means every threshold at once, and where it fails is a row for PRIM', () => {
  const found = satisficing(ensemble, { damage: 6, jobs: 5 })
  expect([...found.share]).toEqual([0.75, 0.5, 0])
  expect(found.fails.map((row) => [...row])).toEqual([
    [0, 0, 0, 1],
    [0, 1, 0, 1],
    [1, 1, 1, 1],
  ])
  expect(found.halfWidth[0]).toBeGreaterThan(0.2)
})

test('somebody is without regret in every future, and a harder threshold holds nowhere more often', () => {
  const outcomes = fc.array(
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }),
    {
      minLength: 3,
      maxLength: 3,
    },
  )
  fc.assert(
    fc.property(outcomes, fc.constantFrom<'max' | 'min'>('max', 'min'), (rows, direction) => {
      const one = { ...ensemble, metrics: [{ id: 'm', unit: '', direction, outcomes: rows }] }
      const { regret } = regretTable(one, 'm')
      one.futures.forEach((_, s) => {
        expect(Math.min(...regret.map((row) => row[s] ?? 1))).toBe(0)
      })
      const [easy, hard] = direction === 'max' ? [0, 3] : [3, 0]
      const shares = [easy, hard].map((m) => [...satisficing(one, { m }).share])
      shares[1]?.forEach((share, i) => {
        expect(share).toBeLessThanOrEqual(shares[0]?.[i] ?? 0)
      })
    }),
  )
})

const metric = { id: 'm', unit: '', direction: 'max' as const }
test.each([
  [{ ...ensemble, actions: [] }, 'empty-input'],
  [{ ...ensemble, futures: ['a', 'a', 'b', 'c'] }, 'duplicate-name'],
  [{ actions: ['a'], futures: ['f'], metrics: [{ ...metric, outcomes: [] }] }, 'shape-mismatch'],
  [
    { actions: ['a'], futures: ['f'], metrics: [{ ...metric, outcomes: [[1, 2]] }] },
    'shape-mismatch',
  ],
  [
    { actions: ['a'], futures: ['f'], metrics: [{ ...metric, outcomes: [[Number.NaN]] }] },
    'not-a-number',
  ],
  [ensemble, 'unknown-name'],
])('an ensemble that is none is refused: %#', (one, code) => {
  expect(refusal(() => regretTable(one, 'm')).code).toBe(code)
})

test('a threshold must be a number of a metric that is there', () => {
  expect(refusal(() => satisficing(ensemble, {})).code).toBe('empty-input')
  expect(refusal(() => satisficing(ensemble, { jobs: Number.NaN }))).toMatchObject({
    code: 'not-a-number',
    detail: { metric: 'jobs' },
  })
  expect(refusal(() => satisficing(ensemble, { peace: 1 })).code).toBe('unknown-name')
})
