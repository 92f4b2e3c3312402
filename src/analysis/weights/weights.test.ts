import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import type { WeightSet, WeightStatement } from '../types.ts'
import { equalWeights, rankWeights, swingWeights } from './elicited-weights.ts'
import { dot, halfSpaces } from './half-spaces.ts'
import { interior, Walk } from './hit-and-run.ts'
import { weightConflict } from './weight-conflict.ts'
import { weightSet } from './weight-set.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

const said = (id: string, rule: object): WeightStatement => ({ id, ...rule }) as WeightStatement

function meanOf(set: WeightSet, draws: number): number[] {
  const random = rng('mean')
  const sums = set.criteria.map(() => 0)
  for (let k = 0; k < draws; k++)
    set.sample(random).forEach((w, j) => {
      sums[j] = (sums[j] ?? 0) + w / draws
    })
  return sums
}

test('rank weights of five criteria equal the published tables', () => {
  const { expected } = readCase('rank-weights-5')
  for (const method of ['rankOrderCentroid', 'rankSum', 'rankReciprocal'] as const)
    rankWeights(5, method).forEach((w, j) => {
      expect(w).toBeCloseTo(expected[method][j], 12)
    })
})

test('tied criteria take the mean of their positions', () => {
  const [w0, w1, w2] = rankWeights([2, [0, 1]], 'rankOrderCentroid')
  expect(w2).toBeCloseTo(11 / 18, 12)
  expect([w0, w1]).toEqual([w1, w0])
  expect((w0 ?? 0) + (w1 ?? 0) + (w2 ?? 0)).toBeCloseTo(1, 12)
  expect(() => rankWeights([0, 0], 'rankSum')).toThrowError(
    expect.objectContaining({ code: 'shape-mismatch' }),
  )
})

test('swing points become weights; all zero is refused', () => {
  const { input, expected } = readCase('swing-weights')
  expect([...swingWeights(input.points)]).toEqual(expected.weights)
  expect([...equalWeights(4)]).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(() => swingWeights([0, 0])).toThrowError(expect.objectContaining({ code: 'zero-weights' }))
  expect(() => swingWeights([1, -1])).toThrowError(
    expect.objectContaining({ code: 'negative-weight', detail: { criterion: '1', weight: -1 } }),
  )
})

test('an order has the corners (1/r, …, 1/r, 0, …) and the mean of the rank order centroid', () => {
  const set = weightSet(['a', 'b', 'c'], [said('o', { order: [['b'], ['a'], ['c']] })])
  const corners = set.vertices().map((corner) => [...corner].map((w) => w.toFixed(4)).join(' '))
  expect(corners.toSorted()).toEqual([
    '0.0000 1.0000 0.0000',
    '0.3333 0.3333 0.3333',
    '0.5000 0.5000 0.0000',
  ])
  expect(set.sampler).toBe('simplex')
  const [a, b, c] = meanOf(set, 20_000)
  expect(b).toBeCloseTo(11 / 18, 2)
  expect(a).toBeCloseTo(5 / 18, 2)
  expect(c).toBeCloseTo(2 / 18, 2)
})

test('criteria in one group of an order matter equally', () => {
  const set = weightSet(['a', 'b', 'c'], [said('o', { order: [['a'], ['b', 'c']] })])
  const w = set.sample(rng('tie'))
  expect(w[1]).toBeCloseTo(w[2] ?? -1, 12)
  expect(set.contains([0.5, 0.25, 0.25])).toBe(true)
  expect(set.contains([0.5, 0.3, 0.2])).toBe(false)
})

const anySets: [string, WeightStatement[]][] = [
  ['simplex', []],
  ['simplex', [said('e', { exact: { a: 0.1, b: 0.2, c: 0.3, d: 0.4 } })]],
  ['simplex', [said('o', { order: [['a'], ['b']] }), said('p', { order: [['d'], ['c']] })]],
  ['rejection', [said('b', { bounds: { a: [0.1, 0.5], b: [0.2, 0.4], c: [0, 0.3] } })]],
  ['rejection', [said('r', { ratio: ['a', 'b', 0.5, 2] }), said('c', { bounds: { c: [0, 0.5] } })]],
  [
    'rejection',
    [said('e', { exact: { a: 0.3 } }), said('b', { bounds: { b: [0.1, 0.4], c: [0.1, 0.4] } })],
  ],
  [
    'rejection',
    [
      said('t', { order: [['a', 'b'], ['c'], ['d']] }),
      said('b', { bounds: { c: [0.1, 0.3], d: [0.02, 0.2] } }),
    ],
  ],
  [
    'hit-and-run',
    [
      said('r', { ratio: ['a', 'b', 1.98, 2.02] }),
      said('q', { ratio: ['c', 'd', 0.99, 1.01] }),
      said('b', { bounds: { a: [0.1, 0.5] } }),
    ],
  ],
]

test.each(anySets)('a set drawn by %s holds every draw: %j', (sampler, statements) => {
  const set = weightSet(['a', 'b', 'c', 'd'], statements)
  expect(set.sampler).toBe(sampler)
  const random = rng('draws')
  for (let k = 0; k < 500; k++) expect(set.contains(set.sample(random))).toBe(true)
  for (const corner of set.vertices()) expect(set.contains(corner)).toBe(true)
})

test('a walk and rejection draw from the same distribution', () => {
  const criteria = ['a', 'b', 'c', 'd']
  const statements = [said('b', { bounds: { a: [0.1, 0.5], b: [0.2, 0.4], c: [0, 0.3] } })]
  const set = weightSet(criteria, statements)
  const at = new Map(criteria.map((id, j) => [id, j]))
  const walk = new Walk(
    interior(
      4,
      statements.flatMap((one) => halfSpaces(one, at)),
    ),
  )
  const random = rng('walk')
  const sums = [0, 0, 0, 0]
  for (let k = 0; k < 20_000; k++)
    walk.next(random).forEach((w, j) => {
      sums[j] = (sums[j] ?? 0) + w / 20_000
    })
  meanOf(set, 20_000).forEach((mean, j) => {
    expect(Math.abs(mean - (sums[j] ?? 0))).toBeLessThan(0.005)
  })
})

test('a contradiction names the two sentences and who said them, and no third', () => {
  const statements: WeightStatement[] = [
    { id: 's1', author: 'Amina', order: [['a'], ['b'], ['c']] },
    { id: 's2', author: 'Luis', bounds: { c: [0, 0.3] } },
    { id: 's3', author: 'Wei', bounds: { c: [0.4, 1] } },
  ]
  expect(
    weightConflict(['a', 'b', 'c'], statements)?.map(({ id, author }) => [id, author]),
  ).toEqual([
    ['s1', 'Amina'],
    ['s3', 'Wei'],
  ])
  expect(() => weightSet(['a', 'b', 'c'], statements)).toThrowError(
    expect.objectContaining({
      code: 'empty-weight-set',
      detail: { conflict: [statements[0], statements[2]] },
    }),
  )
  expect(weightConflict(['a', 'b', 'c'], statements.slice(0, 2))).toBeNull()
})

test('a circle of four ratios is found as one conflict of four', () => {
  const names = ['a', 'b', 'c', 'd']
  const circle = names.map((name, k) =>
    said(`r${k}`, { ratio: [name, names[(k + 1) % 4] as string, 2, 9] }),
  )
  const noise = said('free', { bounds: { a: [0, 1] } })
  const conflict = weightConflict(names, [noise, ...circle])
  expect(conflict?.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2', 'r3'])
})

test('a name that is no criterion is refused with the statement that used it', () => {
  expect(() => weightSet(['a'], [said('s', { bounds: { z: [0, 1] } })])).toThrowError(
    expect.objectContaining({ code: 'unknown-name', detail: { name: 'z', statement: 's' } }),
  )
})

test('the least value over a set is the same by corners and by linear programme', () => {
  const bound = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 30, max: 60 }))
  const direction = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 })
  const criteria = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.array(bound, { minLength: 5, maxLength: 5 }), direction, (bounds, d) => {
      const set = weightSet(criteria, [
        said('b', {
          bounds: Object.fromEntries(
            criteria.map((id, j) => [id, (bounds[j] as number[]).map((x) => x / 100)]),
          ),
        }),
      ])
      const least = set.minimum(d)
      const byCorners = Math.min(...set.vertices().map((corner) => dot(d, corner)))
      expect(least.value).toBeCloseTo(byCorners, 9)
      expect(set.contains(least.weights)).toBe(true)
      expect(dot(d, set.sample(rng('x')))).toBeGreaterThanOrEqual(least.value - 1e-9)
    }),
  )
})

test('fifteen bounded criteria have too many corners to list and are still answered', () => {
  const criteria = Array.from({ length: 15 }, (_, j) => `c${j}`)
  const set = weightSet(criteria, [
    said('b', { bounds: Object.fromEntries(criteria.map((id) => [id, [0.03, 0.12]])) }),
  ])
  expect(() => set.vertices()).toThrowError(expect.objectContaining({ code: 'too-many-vertices' }))
  // The six cheapest directions take all they may: 6 × 0.12, then 0.01 more than the floor on the seventh.
  const { value, weights } = set.minimum(criteria.map((_, j) => j))
  expect(value).toBeCloseTo(0.12 * 15 + 0.04 * 6 + 0.03 * (7 + 8 + 9 + 10 + 11 + 12 + 13 + 14), 9)
  expect(set.contains(weights)).toBe(true)
  expect(set.contains(set.sample(rng('x')))).toBe(true)
})
