import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput } from '#tests/analysis.ts'
import { rng } from '../../foundation/rng.ts'
import { feedbackLoops } from '../loops/feedback-loops.ts'
import type { Sign } from '../types.ts'
import { influenceDependence } from './influence-dependence.ts'
import { type AuthoredMap, mergeMaps } from './merge-maps.ts'

const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

test('direct and indirect influence of six factors are those computed in whole numbers', () => {
  const { input, expected } = readInput('micmac-6')
  const result = influenceDependence(input.matrix)
  expect([...result.directInfluence]).toEqual(expected.directInfluence)
  expect([...result.directDependence]).toEqual(expected.directDependence)
  expect(result).toMatchObject({ power: expected.power, settled: true, scale: 0, warnings: [] })
  expect([...result.indirectInfluence]).toEqual(expected.indirectInfluence)
  expect([...result.indirectDependence]).toEqual(expected.indirectDependence)
  expect([...result.influenceRanks]).toEqual(expected.influenceRanks)
  expect([...result.dependenceRanks]).toEqual(expected.dependenceRanks)
})

test('the four quadrants are told by the means', () => {
  // rain drives drains and mud; drains and streets act on each other; mud only follows; the statue is alone.
  const result = influenceDependence(
    [
      [0, 3, 2, 0, 0],
      [0, 0, 0, 3, 0],
      [0, 0, 0, 0, 0],
      [0, 3, 1, 0, 0],
      [0, 0, 0, 0, 0],
    ],
    { labels: ['rain', 'drains', 'mud', 'streets', 'statue'] },
  )
  expect(result.directQuadrants).toEqual(['driver', 'relay', 'result', 'relay', 'autonomous'])
  expect([...result.directInfluence]).toEqual([5, 3, 0, 4, 0])
})

test('the diagonal says nothing, and sizes are only relative', () => {
  const entry = fc.integer({ min: 0, max: 3 })
  const rows = fc.array(fc.array(entry, { minLength: 5, maxLength: 5 }), {
    minLength: 5,
    maxLength: 5,
  })
  fc.assert(
    fc.property(rows, (matrix) => {
      const result = influenceDependence(matrix)
      const own = influenceDependence(matrix.map((row, i) => row.with(i, 3)))
      expect(own.indirectInfluence).toEqual(result.indirectInfluence)
      const twice = influenceDependence(matrix.map((row) => row.map((x) => 2 * x)))
      expect(twice.influenceRanks).toEqual(result.influenceRanks)
      expect(twice.power).toBe(result.power)
      const turned = influenceDependence(matrix.map((_, j) => matrix.map((row) => row[j] ?? 0)))
      expect(turned.indirectDependence).toEqual(result.indirectInfluence)
      const back = influenceDependence(matrix.map((row) => row.toReversed()).toReversed())
      expect([...back.influenceRanks].reverse()).toEqual([...result.influenceRanks])
      expect(back.quadrants.toReversed()).toEqual(result.quadrants)
    }),
  )
})

test('a map without loops is told: its paths end', () => {
  const chain = [
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ]
  const result = influenceDependence(chain)
  expect(result).toMatchObject({ power: 2, settled: true, warnings: [{ code: 'acyclic-map' }] })
  expect([...result.indirectInfluence]).toEqual([1, 0, 0])
  expect(influenceDependence([[0]]).warnings).toEqual([])
})

test('ranks that never agree are told, and sums that grow without end are scaled by a power of two', () => {
  // Two factors that feed a third in turns: the ranks of odd and even powers differ for ever.
  const turning = [
    [0, 2, 0],
    [0, 0, 5],
    [1, 0, 0],
  ]
  expect(influenceDependence(turning)).toMatchObject({
    settled: false,
    power: 20,
    warnings: [{ code: 'not-settled', count: 20 }],
  })
  const huge = turning.map((row) => row.map((x) => x * 1e5))
  const far = influenceDependence(huge, { cap: 60 })
  expect(far.scale).toBe(1000)
  expect(far.indirectInfluence.every(Number.isFinite)).toBe(true)
  expect(far.warnings.map(({ code }) => code)).toEqual(['not-settled', 'scaled-down'])
  const tiny = influenceDependence(
    turning.map((row) => row.map((x) => x / 1e6)),
    { cap: 60 },
  )
  expect(tiny.scale).toBe(-1000)
  expect([...tiny.influenceRanks]).toEqual([...far.influenceRanks])
})

test('uncertain entries give each factor a share of each quadrant, the same for the same seed', () => {
  const grid = [
    [0, 3, [0, 3]],
    [1, 0, null],
    [0, { triangular: [0, 1, 2] }, 0],
  ] as const
  const draw = (seed: string) => influenceDependence(grid, { rng: rng(seed), samples: 400 })
  const result = draw('a')
  for (const shares of result.quadrantShares ?? [])
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  expect(result.halfWidth?.[0]?.driver).toBeLessThan(0.05)
  expect(draw('a')).toEqual(result)
  expect(draw('b').quadrantShares).not.toEqual(result.quadrantShares)
  expect([...result.directInfluence]).toEqual([4.5, 2.5, 1])
  const certain = influenceDependence(
    [
      [0, 1],
      [0, 0],
    ],
    { rng: rng('c'), samples: 10 },
  )
  expect(certain.quadrantShares?.[0]).toEqual({ driver: 1, relay: 0, result: 0, autonomous: 0 })
  expect(influenceDependence(grid).quadrantShares).toBeNull()
})

test('what is wrong with a matrix of influence is named', () => {
  expect(() => influenceDependence([])).toThrowError(refusal('empty-input'))
  expect(() => influenceDependence([[0, 1]])).toThrowError(refusal('shape-mismatch', { row: 0 }))
  expect(() => influenceDependence([[-1]])).toThrowError(
    refusal('out-of-domain', { row: 0, column: 0, value: -1 }),
  )
  expect(() =>
    influenceDependence(
      [
        [0, 4],
        [0, 0],
      ],
      { most: 3 },
    ),
  ).toThrowError(refusal('out-of-domain', { row: 0, column: 1 }))
  expect(() => influenceDependence([[[2, 1]]])).toThrowError(refusal('empty-range', { row: 0 }))
  expect(() => influenceDependence([[Number.NaN]])).toThrowError(refusal('not-a-number'))
  expect(() => influenceDependence([[0]], { most: 1e101 })).toThrowError(refusal('out-of-domain'))
  expect(() => influenceDependence([[0]], { cap: 0.5 })).toThrowError(refusal('not-whole'))
})

const edge = (source: string, target: string, sign: Sign, weight = 1) => ({
  source,
  target,
  sign,
  weight,
})
const workshop: AuthoredMap[] = [
  {
    author: 'clinic',
    map: {
      nodes: ['heat', 'health', 'power'],
      edges: [edge('heat', 'health', -1), edge('power', 'heat', -1, 0.5)],
    },
  },
  {
    author: 'utility',
    map: {
      nodes: ['heat', 'power', 'demand'],
      edges: [edge('heat', 'demand', 1), edge('power', 'heat', 1), edge('demand', 'power', -1)],
    },
  },
  { author: 'school', map: { nodes: ['heat', 'health'], edges: [edge('heat', 'health', null)] } },
]

test('merged maps keep who said what, and where they disagree', () => {
  const merged = mergeMaps(workshop)
  expect(merged.nodes).toEqual(['heat', 'health', 'power', 'demand'])
  expect(merged.namedBy[1]).toEqual(['clinic', 'school'])
  const names = merged.edges.map(({ source, target, sign }) => [source, target, sign])
  expect(names).toEqual([
    ['heat', 'health', -1],
    ['heat', 'demand', 1],
    ['power', 'heat', null],
    ['demand', 'power', -1],
  ])
  const disputed = merged.edges[2]
  expect(disputed).toMatchObject({ disputed: true, weight: 0.75, confidence: 1, silent: [] })
  expect(disputed?.said.map(({ author, sign }) => [author, sign])).toEqual([
    ['clinic', -1],
    ['utility', 1],
  ])
  expect(merged.warnings).toMatchObject([
    { code: 'sign-disputed', at: { edge: ['power', 'heat'] }, count: 2 },
  ])
})

test('a merged map is a map: a loop through a disputed arrow is of unknown kind', () => {
  const loops = feedbackLoops(mergeMaps(workshop))
  expect(loops.counts).toEqual({ R: 0, B: 0, unknown: 1 })
})

test('the majority decides only when it is asked for, and somebody silent lowers the confidence', () => {
  const third: AuthoredMap = {
    author: 'port',
    map: { nodes: ['power', 'heat', 'demand'], edges: [edge('power', 'heat', 1)] },
  }
  const merged = mergeMaps([...workshop, third], { sign: 'majority' })
  expect(merged.edges[2]).toMatchObject({ sign: 1, disputed: true })
  expect(merged.edges[3]).toMatchObject({ confidence: 0.5, silent: ['port'] })
  expect(mergeMaps([...workshop, third]).edges[2]?.sign).toBeNull()
})

test('merging does not depend on the order of people, but for the order of names', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(workshop, { minLength: 3 }), (maps) => {
      const sorted = (all: AuthoredMap[]) =>
        mergeMaps(all)
          .edges.map(({ source, target, sign, confidence }) => [source, target, sign, confidence])
          .toSorted()
      expect(sorted(maps)).toEqual(sorted(workshop))
    }),
  )
})

test('an error in one person’s map names the person', () => {
  const wrong = { author: 'bank', map: { nodes: ['a'], edges: [edge('a', 'b', 1)] } }
  expect(() => mergeMaps([...workshop, wrong])).toThrowError(
    refusal('unknown-name', { author: 'bank', name: 'b' }),
  )
  expect(() => mergeMaps([])).toThrowError(refusal('empty-input'))
  const twice = workshop.slice(0, 1)
  expect(() => mergeMaps([...twice, ...twice])).toThrowError(
    refusal('duplicate-name', { name: 'clinic' }),
  )
})
