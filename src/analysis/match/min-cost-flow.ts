import { provenance } from '../foundation/provenance.ts'
import type { Warning } from '../types.ts'
import { readNetwork, type WholeNetwork } from './network.ts'
import { Residual } from './residual.ts'
import type { Flow, Network, NodeAmount } from './types.ts'

/**
 * Move what is brought to where it is asked, at least cost: hours, money, places.
 *
 * When not all can be moved: as much as can be, at the least cost of that, and by name what is left over, what is still
 * asked, and which arcs are full between them. Arcs that earn (negative cost) are used even where nothing is brought.
 *
 * Shapes   see `Network`; `supply[node]` > 0 brings, < 0 takes, and need not add up to 0
 * Units    capacities and supply whole; cost per unit in any unit
 * Returns  exact for whole costs while sums stay under 2⁵³, else to rounding. O(moves · arcs · log nodes)
 * Errors   those of `readNetwork`
 * Source   successive shortest paths with potentials: Ahuja, Magnanti & Orlin 1993, §9.7
 */
export function minCostFlow(network: Network): Flow {
  const whole = readNetwork(network)
  const { names, supply, lines } = whole
  const residual = new Residual(names.length, lines)
  residual.startFromEarning()
  residual.feed(supply)
  const flow = Float64Array.from(network.arcs, (_, k) => residual.flowOn(k))
  const left = names.map((node, at) => ({ node, amount: residual.leftAt(at) }))
  const unshipped = left.filter(({ amount }) => amount > 0)
  const unmet = left.flatMap(({ node, amount }) => (amount < 0 ? [{ node, amount: -amount }] : []))
  const brought = supply.reduce((sum, amount) => sum + Math.max(0, amount), 0)
  return {
    flow,
    cost: flow.reduce((sum, units, k) => sum + units * (lines.cost[k] as number), 0),
    moved: brought - sumOf(unshipped),
    complete: unshipped.length + unmet.length === 0,
    ...{ unshipped, unmet },
    bottleneck: unshipped.length > 0 && unmet.length > 0 ? fullArcs(whole, residual) : [],
    potentials: residual.potential.slice(0, names.length),
    warnings: warningsOf(unshipped, unmet),
    provenance: provenance('minCostFlow', network),
  }
}

const sumOf = (amounts: readonly NodeAmount[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0)

function fullArcs({ lines }: WholeNetwork, residual: Residual): number[] {
  const reached = residual.reached()
  return Array.from(lines.source.keys()).filter(
    (k) => reached[lines.source[k] as number] === 1 && reached[lines.target[k] as number] === 0,
  )
}

function warningsOf(unshipped: readonly NodeAmount[], unmet: readonly NodeAmount[]): Warning[] {
  if (unshipped.length + unmet.length === 0) return []
  const [over, under] = [sumOf(unshipped), sumOf(unmet)]
  return [
    {
      code: 'not-all-shipped',
      message: `${over} units are left over at ${unshipped.length} nodes, ${under} are still asked at ${unmet.length}`,
      count: unshipped.length + unmet.length,
    },
  ]
}
