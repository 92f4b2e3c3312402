import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minCostFlow } from './min-cost-flow.ts'
import type { Arc, Flow, Network } from './types.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

test('five nodes and nine arcs cost what OR-Tools prints', () => {
  const { input, expected } = readCase('mcf-ortools')
  const { cost, complete, moved, bottleneck, warnings } = minCostFlow(input)
  expect(cost).toBe(expected.cost)
  expect({ complete, moved, bottleneck, warnings }).toEqual({
    complete: true,
    moved: 20,
    bottleneck: [],
    warnings: [],
  })
})

const hours: Network = {
  nodes: ['Acme', 'Bolt', 'water', 'heat'],
  arcs: [
    { source: 'Acme', target: 'water', capacity: 30, cost: 1 },
    { source: 'Bolt', target: 'water', capacity: 10, cost: 2 },
    { source: 'Bolt', target: 'heat', capacity: 5, cost: 1 },
  ],
  supply: [30, 20, -40, -15],
}

test('what cannot be moved is named, with the arcs that are full between', () => {
  const { flow, cost, moved, unshipped, unmet, bottleneck, warnings } = minCostFlow(hours)
  expect(Array.from(flow)).toEqual([30, 10, 5])
  expect([cost, moved]).toEqual([55, 45])
  expect(unshipped).toEqual([{ node: 'Bolt', amount: 5 }])
  expect(unmet).toEqual([{ node: 'heat', amount: 10 }])
  expect(bottleneck).toEqual([1, 2])
  expect(warnings).toEqual([
    {
      code: 'not-all-shipped',
      message: '5 units are left over at 1 nodes, 10 are still asked at 1',
      count: 2,
    },
  ])
})

test('supply that does not add up to nothing is no error: the rest is named', () => {
  const rich = minCostFlow({ ...hours, supply: [30, 20, -20, 0] })
  expect(rich.unmet).toEqual([])
  expect(rich.unshipped).toEqual([
    { node: 'Acme', amount: 10 },
    { node: 'Bolt', amount: 20 },
  ])
  expect([rich.cost, rich.complete, rich.bottleneck]).toEqual([20, false, []])
})

test('a round trip that earns is made even where nothing is brought', () => {
  const { flow, cost, complete } = minCostFlow({
    nodes: 3,
    arcs: [
      { source: 0, target: 1, capacity: 4, cost: -3 },
      { source: 1, target: 0, capacity: 3, cost: 1 },
      { source: 1, target: 2, capacity: 9, cost: 1 },
      { source: 2, target: 2, capacity: 2, cost: -1 },
    ],
    supply: [0, 0, 0],
  })
  expect(Array.from(flow)).toEqual([3, 3, 0, 2])
  expect([cost, complete]).toEqual([-8, true])
})

const networks = fc.integer({ min: 2, max: 4 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 })
  const arc = fc.record({
    source: node,
    target: node,
    capacity: fc.integer({ min: 0, max: 2 }),
    cost: fc.integer({ min: -3, max: 4 }),
  })
  return fc.record({
    nodes: fc.constant(nodes),
    arcs: fc.array(arc, { maxLength: 6 }),
    supply: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: nodes, maxLength: nodes }),
  })
})

interface NumberedArc extends Arc {
  source: number
  target: number
}
interface Numbered extends Network {
  arcs: readonly NumberedArc[]
}

/** What each node keeps: what it is brought, plus what comes in, less what goes out. */
function rests({ arcs, supply }: Numbered, flow: ArrayLike<number>): number[] {
  const rest = [...supply]
  arcs.forEach(({ source, target }, k) => {
    rest[source] = (rest[source] ?? 0) - (flow[k] ?? 0)
    rest[target] = (rest[target] ?? 0) + (flow[k] ?? 0)
  })
  return rest
}

/** A node may keep part of what it brings and lack part of what it asks, and nothing else. */
const isAllowed = (supply: readonly number[], rest: readonly number[]) =>
  rest.every((left, at) => {
    const brought = supply[at] ?? 0
    return left >= Math.min(0, brought) && left <= Math.max(0, brought)
  })

/** Most moved, then least cost, over every whole flow. */
function bruteForce(network: Numbered): { moved: number; cost: number } {
  let best = { moved: -1, cost: 0 }
  const walk = (flow: number[]) => {
    const arc = network.arcs[flow.length]
    if (arc) {
      for (let units = 0; units <= arc.capacity; units++) walk([...flow, units])
      return
    }
    const rest = rests(network, flow)
    if (!isAllowed(network.supply, rest)) return
    const moved = network.supply.reduce(
      (sum, s, at) => sum + Math.max(0, s - (rest[at] ?? 0)) * Number(s > 0),
      0,
    )
    const cost = network.arcs.reduce((sum, one, k) => sum + one.cost * (flow[k] ?? 0), 0)
    if (moved > best.moved || (moved === best.moved && cost < best.cost)) best = { moved, cost }
  }
  walk([])
  return best
}

test('no whole flow moves more, nor as much for less: all were tried', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const { moved, cost } = minCostFlow(network)
      expect({ moved, cost: cost + 0 }).toEqual(bruteForce(network))
    }),
    { numRuns: 300 },
  )
})

const large = fc.integer({ min: 2, max: 12 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 })
  const arc = fc.record({
    source: node,
    target: node,
    capacity: fc.integer({ min: 0, max: 50 }),
    cost: fc.double({ min: -20, max: 100, noNaN: true }),
  })
  return fc.record({
    nodes: fc.constant(nodes),
    arcs: fc.array(arc, { maxLength: 60 }),
    supply: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: nodes, maxLength: nodes }),
  })
})

test('nothing is lost at a node, no arc carries more than it can, and the potentials prove the cost', () => {
  fc.assert(
    fc.property(large, (network) => {
      const result = minCostFlow(network)
      const rest = rests(network, result.flow)
      expect(rest.flatMap((amount, node) => (amount > 0 ? [{ node, amount }] : []))).toEqual(
        result.unshipped,
      )
      expect(rest.flatMap((left, node) => (left < 0 ? [{ node, amount: -left }] : []))).toEqual(
        result.unmet,
      )
      network.arcs.forEach((arc, k) => {
        const flow = result.flow[k] ?? Number.NaN
        const reduced = reducedCost(result, arc)
        expect(Number.isInteger(flow)).toBe(true)
        expect(flow).toBeGreaterThanOrEqual(0)
        expect(flow).toBeLessThanOrEqual(arc.capacity)
        if (flow < arc.capacity) expect(reduced).toBeGreaterThanOrEqual(-1e-9)
        if (flow > 0) expect(reduced).toBeLessThanOrEqual(1e-9)
      })
    }),
    { numRuns: 100 },
  )
})

const reducedCost = (
  { potentials }: Flow,
  { source, target, cost }: { source: number; target: number; cost: number },
) => cost + (potentials[source] ?? 0) - (potentials[target] ?? 0)

test('more room on an arc never moves less', () => {
  fc.assert(
    fc.property(networks, fc.nat(5), (network, which) => {
      const wider = network.arcs.map((arc, k) =>
        k === which ? { ...arc, capacity: arc.capacity + 2 } : arc,
      )
      expect(minCostFlow({ ...network, arcs: wider }).moved).toBeGreaterThanOrEqual(
        minCostFlow(network).moved,
      )
    }),
  )
})

test('a network that is none is refused by node and arc', () => {
  const arc = { source: 0, target: 1, capacity: 1, cost: 1 }
  const refused = (change: object, code: string, detail: object) =>
    expect(() => minCostFlow({ nodes: 2, arcs: [arc], supply: [1, -1], ...change })).toThrowError(
      expect.objectContaining({ code, detail }),
    )
  refused({ nodes: 0, arcs: [], supply: [] }, 'empty-input', { what: 'node' })
  refused({ nodes: [], arcs: [], supply: [] }, 'empty-input', { what: 'node' })
  refused({ nodes: -1 }, 'not-whole', { nodes: -1 })
  refused({ nodes: ['a', 'a'] }, 'duplicate-name', { what: 'node', name: 'a' })
  refused({ supply: [1] }, 'shape-mismatch', { nodes: 2, supply: 1 })
  refused({ nodes: 1e12 }, 'shape-mismatch', { nodes: 1e12, supply: 2 })
  refused({ supply: [1, 0.5] }, 'not-whole', { node: 1, amount: 0.5 })
  refused({ supply: [1, Number.NaN] }, 'not-whole', { node: 1, amount: Number.NaN })
  refused({ arcs: [{ ...arc, target: 2 }] }, 'unknown-name', { name: 2, arc: 0 })
  refused({ arcs: [arc, { ...arc, capacity: -1 }] }, 'not-whole', { arc: 1, capacity: -1 })
  refused({ arcs: [{ ...arc, cost: Infinity }] }, 'not-a-number', { arc: 0 })
  refused({ arcs: [{ ...arc, cost: 1e151 }] }, 'out-of-domain', { arc: 0 })
  const half = { ...arc, capacity: Number.MAX_SAFE_INTEGER }
  refused({ arcs: [half, half] }, 'out-of-domain', { what: 'capacity' })
  expect(minCostFlow({ nodes: 1, arcs: [], supply: [0] })).toMatchObject({
    cost: 0,
    complete: true,
  })
})
