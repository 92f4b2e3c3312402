import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned } from '../../types.ts'
import { type Dense, fromIdentity, rowsOf, timesVector, transposed } from '../linear/dense.ts'
import { factorise, inverse } from '../linear/lu.ts'
import { labelsOf, type Rows, squareOf, vectorOf } from '../square.ts'
import { finite, stableRadius } from './inoperability.ts'
import { technicalCoefficients, withoutOutput } from './interdependency-from-table.ts'

export interface LeontiefInput {
  /** `transactions[i][j]`: what i sells to j, in money a year. */
  transactions: Rows
  /** What i sells to those outside the table. */
  finalDemand: ArrayLike<number>
  /** A demand to be answered; the given one when left out. */
  newFinalDemand?: ArrayLike<number>
  sectors?: readonly string[]
}

export interface Leontief extends Warned {
  sectors: readonly string[]
  totalOutput: Float64Array
  technicalCoefficients: Float64Array[]
  leontiefInverse: Float64Array[]
  newOutput: Float64Array
  /** Output in all sectors per unit of final demand of one. */
  outputMultipliers: Float64Array
  /** Pull on suppliers (columns of L) and push on customers (rows of the Ghosh inverse), each over its mean: 1 is average. */
  backwardLinkages: Float64Array
  forwardLinkages: Float64Array
  spectralRadius: number
  provenance: Provenance
}

/**
 * What an economy makes when final demand changes and nothing else does: fixed recipes, no prices, no limits.
 *
 * Formula  x = Z·1 + f, A = Z·x̂⁻¹, L = (I − A)⁻¹, new output L·f′; linkages n·Σ_i l_ij/ΣΣl and n·Σ_j g_ij/ΣΣg,
 *          G = (I − x̂⁻¹Z)⁻¹
 * Units    those of the table
 * Errors   `unstable-interdependency` when the table sells more than it makes; `empty-input`, `shape-mismatch`,
 *          `not-a-number`, `out-of-domain` naming row and column; `duplicate-name`
 * Source   Miller & Blair 2009, chapters 2 and 12
 */
export function leontief(input: LeontiefInput): Leontief {
  const z = squareOf(input.transactions, { what: 'transactions', low: 0, high: 1e100 })
  const sectors = labelsOf(input.sectors, z.n, 'sector')
  const f = vectorOf(input.finalDemand, z.n, { what: 'finalDemand', low: -1e100, high: 1e100 })
  const asked = input.newFinalDemand ?? input.finalDemand
  const wanted = vectorOf(asked, z.n, { what: 'newFinalDemand', low: -1e100, high: 1e100 })
  const x = totalOutput(z, f, sectors)
  const a = technicalCoefficients(z, x)
  const radius = stableRadius(a)
  const l = inverse(factorise(fromIdentity(a)))
  const ghosh = inverse(factorise(fromIdentity(allocation(z, x))))
  finite(l.data)
  finite(ghosh.data)
  const multipliers = sums(transposed(l))
  return {
    sectors,
    totalOutput: x,
    technicalCoefficients: rowsOf(a),
    leontiefInverse: rowsOf(l),
    newOutput: timesVector(l, wanted),
    outputMultipliers: multipliers,
    backwardLinkages: overMean(multipliers),
    forwardLinkages: overMean(sums(ghosh)),
    spectralRadius: radius,
    warnings: withoutOutput(x, sectors),
    provenance: provenance('leontief', { ...input, sectors }),
  }
}

function totalOutput(z: Dense, f: Float64Array, sectors: readonly string[]): Float64Array {
  return sums(z).map((sold, i) => {
    const made = sold + (f[i] as number)
    if (made >= 0) return made
    throw new DecisionError('out-of-domain', `${sectors[i]} makes less than nothing`, {
      ...{ what: 'finalDemand', at: i, output: made },
    })
  })
}

const allocation = ({ n, data }: Dense, x: Float64Array): Dense => ({
  n,
  data: data.map((amount, at) => {
    const made = x[Math.floor(at / n)] as number
    return made === 0 ? 0 : amount / made
  }),
})

/** Sum of each row. */
const sums = (matrix: Dense): Float64Array =>
  timesVector(matrix, new Float64Array(matrix.n).fill(1))

function overMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value / mean)
}
