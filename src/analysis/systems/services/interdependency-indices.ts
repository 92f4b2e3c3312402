import { provenance } from '../../foundation/provenance.ts'
import type { Provenance } from '../../types.ts'
import { type Dense, fromIdentity, rowsOf, times, transposed } from '../linear/dense.ts'
import { factorise, inverse } from '../linear/lu.ts'
import { labelsOf, type Rows, wholeOf } from '../square.ts'
import { dependenceOf, finite, type Labelled, stableRadius } from './inoperability.ts'

export interface InterdependencyIndices {
  labels: readonly string[]
  /** Mean share of i lost when another fails wholly, first effects only. */
  dependency: Float64Array
  /** Mean share of others lost when i fails wholly, first effects only. */
  influence: Float64Array
  /** The same with all that follows. */
  overallDependency: Float64Array
  overallInfluence: Float64Array
  spectralRadius: number
  provenance: Provenance
}

/**
 * Which service needs the others most, and which the others need most.
 *
 * Formula  dependency_i = Σ_{j≠i} a*_ij/(n − 1), influence_j = Σ_{i≠j} a*_ij/(n − 1); overall with S = (I − A*)⁻¹
 * Units    shares of function; overall figures are not cut at 1. One service alone: 0
 * Errors   those of `inoperability`
 * Source   Setola, De Porcellinis & Sforna 2009
 */
export function interdependencyIndices(
  interdependency: Rows,
  { labels }: Labelled = {},
): InterdependencyIndices {
  const a = dependenceOf(interdependency)
  const names = labelsOf(labels, a.n, 'service')
  const radius = stableRadius(a)
  const s = inverse(factorise(fromIdentity(a)))
  finite(s.data)
  return {
    labels: names,
    dependency: meanOfOthers(a),
    influence: meanOfOthers(transposed(a)),
    overallDependency: meanOfOthers(s),
    overallInfluence: meanOfOthers(transposed(s)),
    spectralRadius: radius,
    provenance: provenance('interdependencyIndices', { interdependency: a.data, labels: names }),
  }
}

function meanOfOthers({ n, data }: Dense): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let j = 0; j < n; j++) if (j !== i) sum += data[i * n + j] as number
    return n === 1 ? 0 : sum / (n - 1)
  })
}

export interface InterdependencyOrder {
  labels: readonly string[]
  /** For each service the one whose failure reaches it most strongly over exactly `order` arrows; null when none does. */
  maximum: readonly (readonly [row: number, column: number | null, value: number])[]
  order: number
  /** A*^order. */
  power: Float64Array[]
  provenance: Provenance
}

/**
 * Dependence at a distance: what comes through k − 1 others.
 *
 * Formula  the largest entry in each row of A*^k; of equal ones the first
 * Errors   `not-whole`, `out-of-domain` for an order that is not 1..64; those of the matrix
 * Source   Haimes & Jiang 2001; Setola et al. 2009
 */
export function interdependencyOrder(
  interdependency: Rows,
  order: number,
  { labels }: Labelled = {},
): InterdependencyOrder {
  const a = dependenceOf(interdependency)
  const names = labelsOf(labels, a.n, 'service')
  wholeOf(order, { what: 'order', low: 1, high: 64 })
  let power = a
  for (let k = 1; k < order; k++) power = times(power, a)
  finite(power.data)
  const rows = rowsOf(power)
  return {
    labels: names,
    maximum: rows.map((row, i) => {
      const at = row.reduce((best, x, j) => (x > (row[best] as number) ? j : best), 0)
      const value = row[at] as number
      return [i, value > 0 ? at : null, value]
    }),
    order,
    power: rows,
    provenance: provenance(
      'interdependencyOrder',
      { interdependency: a.data, labels: names },
      { order },
    ),
  }
}
