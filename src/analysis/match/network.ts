import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import type { Lines } from './residual.ts'
import type { Arc, Network } from './types.ts'

export interface WholeNetwork {
  names: readonly (number | string)[]
  supply: Float64Array
  lines: Lines
}

/** Whole flows times costs stay finite. */
const LARGEST_COST = 1e150

/**
 * Errors  `empty-input` without nodes; `duplicate-name`; `shape-mismatch` when supply is not one number a node;
 *         `unknown-name` for an end; `not-whole` for a supply or capacity; `not-a-number`, `out-of-domain` for a cost
 *         or for capacities or supplies that add up beyond 2⁵³. Each names the node or the arc
 */
export function readNetwork({ nodes, arcs, supply }: Network): WholeNetwork {
  const names = namesOf(nodes, supply.length)
  supply.forEach((amount, at) => {
    if (!Number.isSafeInteger(amount)) throw notWhole('supply', { node: names[at], amount })
  })
  const at = new Map(names.map((name, index) => [name, index]))
  arcs.forEach((arc, index) => {
    checkArc(arc, index, at)
  })
  checkSum(supply.map(Math.abs), 'supply')
  checkSum(
    arcs.map(({ capacity }) => capacity),
    'capacity',
  )
  const end = (name: number | string) => at.get(name) as number
  return {
    names,
    supply: Float64Array.from(supply, (amount) => amount + 0),
    lines: {
      source: Int32Array.from(arcs, ({ source }) => end(source)),
      target: Int32Array.from(arcs, ({ target }) => end(target)),
      room: Float64Array.from(arcs, ({ capacity }) => capacity),
      cost: Float64Array.from(arcs, ({ cost }) => cost),
    },
  }
}

/** A number of nodes is compared before it is written out: a wrong one could fill the memory. */
function namesOf(
  nodes: number | readonly string[],
  supplies: number,
): readonly (number | string)[] {
  const count = typeof nodes === 'number' ? nodes : nodes.length
  if (!(Number.isSafeInteger(count) && count >= 0)) throw notWhole('nodes', { nodes })
  if (count !== supplies)
    throw new DecisionError('shape-mismatch', 'supply must have one number for each node', {
      nodes: count,
      supply: supplies,
    })
  if (typeof nodes !== 'number') return [...indexNames(nodes, 'node').keys()]
  if (nodes === 0) throw new DecisionError('empty-input', 'there is no node', { what: 'node' })
  return Array.from({ length: nodes }, (_, at) => at)
}

function checkArc(arc: Arc, index: number, at: ReadonlyMap<number | string, number>): void {
  for (const end of [arc.source, arc.target])
    if (!at.has(end))
      throw new DecisionError('unknown-name', `no node is called ${end}`, { name: end, arc: index })
  if (!(Number.isSafeInteger(arc.capacity) && arc.capacity >= 0))
    throw notWhole('capacity', { arc: index, capacity: arc.capacity })
  if (!Number.isFinite(arc.cost))
    throw new DecisionError('not-a-number', 'an arc has no cost', { arc: index })
  if (Math.abs(arc.cost) > LARGEST_COST)
    throw new DecisionError('out-of-domain', 'a cost is too large to add up', { arc: index })
}

function checkSum(amounts: readonly number[], what: string): void {
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  if (sum > Number.MAX_SAFE_INTEGER)
    throw new DecisionError('out-of-domain', `the ${what} adds up beyond whole numbers`, { what })
}

const notWhole = (what: string, detail: Record<string, unknown>) =>
  new DecisionError('not-whole', `${what} must be a whole number`, detail)
