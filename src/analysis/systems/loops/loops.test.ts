import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput } from '#tests/analysis.ts'
import { rng } from '../../foundation/rng.ts'
import type { MapEdge, Sign, SystemMap } from '../types.ts'
import { feedbackLoops } from './feedback-loops.ts'
import { sharedFactors } from './shared-factors.ts'

const completeMap = (nodes: number): SystemMap => ({
  nodes,
  edges: Array.from({ length: nodes * nodes }, (_, at) => ({
    source: Math.floor(at / nodes),
    target: at % nodes,
    sign: 1 as const,
  })).filter(({ source, target }) => source !== target),
})

test('the signed test graph has the five circuits that were published', () => {
  const { input, expected } = readInput('loops-johnson-signed')
  const result = feedbackLoops(input)
  expect(result.loops.map(({ nodes, polarity }) => ({ nodes, polarity }))).toEqual(expected.loops)
  expect(result.counts).toEqual({ ...expected.counts, unknown: 0 })
  expect(result).toMatchObject({ total: 5, returned: 5, truncated: false, warnings: [] })
  expect([...result.participation]).toEqual([3, 2, 4])
})

test('a complete map of 14 is cut at the limit, says so, and lists its shortest loops', () => {
  const { input, expected } = readInput('loops-too-many')
  const result = feedbackLoops(completeMap(input.nodes), { limit: input.limit, countLimit: 50_000 })
  expect(result).toMatchObject(expected)
  expect(result).toMatchObject({ total: 50_000, countTruncated: true })
  // 14·13/2 loops of two and 14·13·12/3 of three.
  expect(result.loops.filter(({ nodes }) => nodes.length === 2)).toHaveLength(91)
  expect(result.loops.filter(({ nodes }) => nodes.length === 3)).toHaveLength(728)
  expect(result.loops[0]?.nodes).toEqual([0, 1])
  expect(result.warnings.map(({ code }) => code)).toEqual([
    'loops-not-all-counted',
    'loops-not-all-listed',
  ])
})

test('complete maps have as many circuits as the closed form says', () => {
  // Σ_k C(n, k)·(k − 1)!, k ≥ 2
  const counts = [2, 3, 4, 5, 6, 7, 8].map((n) => feedbackLoops(completeMap(n)).total)
  expect(counts).toEqual([1, 5, 20, 84, 409, 2365, 16064])
})

test('the limit is reached without being passed: all are listed and nothing is said', () => {
  const result = feedbackLoops(completeMap(4), { limit: 20, countLimit: 20 })
  expect(result).toMatchObject({ returned: 20, truncated: false, countTruncated: false })
  const one = feedbackLoops(completeMap(4), { limit: 19 })
  expect(one).toMatchObject({ returned: 19, total: 20, truncated: true, countTruncated: false })
})

test('only counting lists nothing and counts the same', () => {
  const whole = feedbackLoops(completeMap(6))
  const counted = feedbackLoops(completeMap(6), { countOnly: true })
  expect(counted.loops).toEqual([])
  expect(counted.counts).toEqual(whole.counts)
  expect(counted.participation).toEqual(whole.participation)
})

const anyMap = fc.integer({ min: 1, max: 6 }).chain((nodes) => {
  const edge = fc.record({
    source: fc.nat(nodes - 1),
    target: fc.nat(nodes - 1),
    sign: fc.constantFrom<Sign>(1, -1, null),
    delay: fc.constantFrom(0, 0, 1, 2.5),
  })
  return fc
    .uniqueArray(edge, { maxLength: 18, selector: ({ source, target }) => source * 10 + target })
    .map((edges) => ({ nodes, edges }))
})

interface Walk {
  nodes: number[]
  sign: number
  delay: number
}

/** Every ordered choice of different nodes whose first is the smallest, kept when the arrows are there. */
function byBruteForce({ nodes, edges }: { nodes: number; edges: MapEdge[] }): string[] {
  const arrow = (a: number, b: number) =>
    edges.find(({ source, target }) => source === a && target === b)
  const grow = (walk: Walk): string[] => {
    const last = walk.nodes.at(-1) ?? 0
    const next = Array.from({ length: nodes }, (_, w) => w).flatMap((w) => {
      const taken = arrow(last, w)
      if (!taken || w < (walk.nodes[0] ?? 0)) return []
      const sign = walk.sign * (taken.sign ?? 0)
      return [{ w, sign, delay: walk.delay + (taken.delay ?? 0) }]
    })
    return next.flatMap(({ w, sign, delay }) => {
      if (w === walk.nodes[0]) return [`${walk.nodes} ${sign + 0} ${delay}`]
      return walk.nodes.includes(w) ? [] : grow({ nodes: [...walk.nodes, w], sign, delay })
    })
  }
  return Array.from({ length: nodes }, (_, s) => s).flatMap((s) =>
    grow({ nodes: [s], sign: 1, delay: 0 }),
  )
}

const KIND = { R: 1, B: -1, unknown: 0 }
const written = (result: ReturnType<typeof feedbackLoops>) =>
  result.loops.map(({ nodes, polarity, delay }) => `${nodes} ${KIND[polarity]} ${delay}`)

test('the loops of any map are those a blind search finds, with their signs and delays', () => {
  fc.assert(
    fc.property(anyMap, fc.integer({ min: 1, max: 6 }), (map, maxLength) => {
      const all = byBruteForce(map)
      const result = feedbackLoops(map)
      expect(written(result).toSorted()).toEqual(all.toSorted())
      const short = feedbackLoops(map, { maxLength })
      const isShort = (loop: string) => (loop.split(' ')[0] ?? '').split(',').length <= maxLength
      expect(written(short)).toEqual(written(result).filter(isShort))
      expect(result.delayed).toBe(result.loops.filter(({ delay }) => delay > 0).length)
    }),
  )
})

test('a list that is cut is the beginning of the whole list', () => {
  fc.assert(
    fc.property(anyMap, fc.nat(8), (map, limit) => {
      const whole = feedbackLoops(map)
      expect(feedbackLoops(map, { limit }).loops).toEqual(whole.loops.slice(0, limit))
      const sum = whole.loops.reduce((total, { nodes }) => total + nodes.length, 0)
      expect(whole.participation.reduce((a, b) => a + b, 0)).toBe(sum)
    }),
  )
})

test('a short loop is listed before long ones that the search meets first', () => {
  const pairs = [
    [0, 1],
    [1, 2],
    [2, 0],
    [1, 3],
    [3, 0],
    [4, 5],
    [5, 4],
  ] as const
  const edges = pairs.map(([source, target]) => ({ source, target, sign: 1 as const }))
  const nodes = (options: object) =>
    feedbackLoops({ nodes: 6, edges }, options).loops.map((loop) => loop.nodes)
  const wanted = [
    [4, 5],
    [0, 1, 2],
  ]
  expect(nodes({ limit: 2 })).toEqual(wanted)
  expect(nodes({ limit: 2, countLimit: 2 })).toEqual(wanted)
  expect(nodes({ limit: 2, maxLength: 3 })).toEqual(wanted)
})

test('renumbering the factors renumbers the loops and changes nothing else', () => {
  fc.assert(
    fc.property(anyMap, ({ nodes, edges }) => {
      const turn = (at: number | string) => nodes - 1 - Number(at)
      const turned = edges.map((edge) => ({
        ...edge,
        source: turn(edge.source),
        target: turn(edge.target),
      }))
      const there = feedbackLoops({ nodes, edges })
      const back = feedbackLoops({ nodes, edges: turned })
      expect(back.counts).toEqual(there.counts)
      expect([...back.participation].reverse()).toEqual([...there.participation])
      // Flipping every sign turns the loops of odd length over.
      const flipped = edges.map((edge) => ({ ...edge, sign: edge.sign === 1 ? -1 : 1 }) as MapEdge)
      const odd = feedbackLoops({ nodes, edges: flipped })
      expect(odd.total).toBe(there.total)
    }),
  )
})

test('a factor may be named, an unknown sign makes its loops unknown, delays add up', () => {
  const { loops, labels } = feedbackLoops({
    nodes: ['jobs', 'income', 'shops'],
    edges: [
      { source: 'jobs', target: 'income', sign: 1, delay: 1 },
      { source: 'income', target: 'shops', sign: 1 },
      { source: 'shops', target: 'jobs', delay: 2 },
      { source: 'income', target: 'jobs', sign: -1 },
    ],
  })
  expect(labels).toEqual(['jobs', 'income', 'shops'])
  expect(loops).toEqual([
    { nodes: [0, 1], polarity: 'B', delay: 1 },
    { nodes: [0, 1, 2], polarity: 'unknown', delay: 3 },
  ])
})

test('pairs of loops are told by the factors they share', () => {
  const { input } = readInput('loops-johnson-signed')
  const pairs = sharedFactors(feedbackLoops(input))
  expect(pairs.slice(0, 2)).toEqual([
    { loops: [2, 4], shared: [0, 2] },
    { loops: [3, 4], shared: [1, 2] },
  ])
  expect(pairs.map(({ loops }) => loops)).not.toContainEqual([0, 1])
  expect(sharedFactors(feedbackLoops(input), 2)).toEqual([])
})

test('a ring of 20,000 factors is one loop, found without recursion', () => {
  const nodes = 20_000
  const edges = Array.from({ length: nodes }, (_, i) => ({
    source: i,
    target: (i + 1) % nodes,
    sign: i === 0 ? (-1 as const) : (1 as const),
  }))
  const result = feedbackLoops({ nodes, edges })
  expect(result.counts).toEqual({ R: 0, B: 1, unknown: 0 })
  expect(result.loops[0]?.nodes).toHaveLength(nodes)
})

test('200,000 circuits of a random map are counted, and the same when asked again', () => {
  const random = rng('dense')
  const edges = Array.from({ length: 22 * 22 }, (_, at) => ({
    source: Math.floor(at / 22),
    target: at % 22,
    sign: random.next() < 0.5 ? (1 as const) : (-1 as const),
  })).filter(() => random.next() < 0.22)
  const map = { nodes: 22, edges }
  const first = feedbackLoops(map, { countOnly: true })
  const [B, R] = [first.counts.B, first.counts.R]
  expect(B + R).toBe(first.total)
  expect(feedbackLoops(map, { countOnly: true })).toEqual(first)
  expect(feedbackLoops(map, { maxLength: 22, countOnly: true }).counts).toEqual(first.counts)
})

test('what is wrong with a map is named', () => {
  const loops = (map: SystemMap) => () => feedbackLoops(map)
  const refusal = (code: string, detail: object) =>
    expect.objectContaining({ code, detail: expect.objectContaining(detail) })
  const twice = [
    { source: 0, target: 1 },
    { source: 0, target: 1 },
  ]
  expect(loops({ nodes: 0, edges: [] })).toThrowError(refusal('empty-input', {}))
  expect(loops({ nodes: 1.5, edges: [] })).toThrowError(refusal('not-whole', { value: 1.5 }))
  expect(loops({ nodes: 1e7, edges: [] })).toThrowError(refusal('out-of-domain', { high: 1e6 }))
  expect(loops({ nodes: -1, edges: [] })).toThrowError(refusal('out-of-domain', { value: -1 }))
  expect(loops({ nodes: ['a', 'a'], edges: [] })).toThrowError(
    refusal('duplicate-name', { name: 'a' }),
  )
  expect(loops({ nodes: 2, edges: [{ source: 0, target: 2 }] })).toThrowError(
    refusal('unknown-name', { name: '2', edge: 0 }),
  )
  expect(loops({ nodes: ['a'], edges: [{ source: 'b', target: 'a' }] })).toThrowError(
    refusal('unknown-name', { name: 'b', edge: 0 }),
  )
  expect(loops({ nodes: 2, edges: twice })).toThrowError(
    refusal('duplicate-edge', { edge: ['0', '1'] }),
  )
  const odd = [{ source: 0, target: 0, sign: 2 as Sign }]
  expect(loops({ nodes: 1, edges: odd })).toThrowError(refusal('out-of-domain', { edge: 0 }))
  const late = [{ source: 0, target: 0, delay: Number.NaN }]
  expect(loops({ nodes: 1, edges: late })).toThrowError(refusal('not-a-number', {}))
  expect(() => feedbackLoops({ nodes: 1, edges: [] }, { limit: -1 })).toThrowError(
    refusal('out-of-domain', { what: 'limit' }),
  )
  expect(() => feedbackLoops({ nodes: 1, edges: [] }, { maxLength: 1.5 })).toThrowError(
    refusal('not-whole', { what: 'maxLength' }),
  )
  expect(feedbackLoops({ nodes: 1, edges: [] })).toMatchObject({ total: 0, loops: [] })
})
