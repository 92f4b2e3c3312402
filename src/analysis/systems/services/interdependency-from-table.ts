import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned, Warning } from '../../types.ts'
import { type Dense, rowsOf, transposed } from '../linear/dense.ts'
import { labelsOf, type Rows, squareOf, vectorOf } from '../square.ts'

export interface TransactionTable {
  /** `transactions[i][j]`: what i sells to j, in money or amounts of i. */
  transactions: Rows
  /** What each sector makes in all, in the unit of its row. */
  totalOutput: ArrayLike<number>
  sectors?: readonly string[]
}

export interface TableInterdependency extends Warned {
  sectors: readonly string[]
  technicalCoefficients: Float64Array[]
  /** When customers stay away: rows of the table over the seller's output. */
  interdependencyDemand: Float64Array[]
  /** When deliveries fail: the technical coefficients turned over. */
  interdependencySupply: Float64Array[]
  provenance: Provenance
}

/**
 * Interdependency read from a table of transactions: economic dependence, not physical; say so beside every figure.
 *
 * Formula  A = Z·x̂⁻¹; demand side A* = x̂⁻¹·Z; supply side A* = Aᵀ. A sector without output gets zeros, with a warning
 * Returns  shares, `[row][column]`
 * Errors   `empty-input`, `shape-mismatch`, `not-a-number`, `out-of-domain` naming row and column; `duplicate-name`
 * Source   Santos & Haimes 2004; Leung, Haimes & Santos 2007; Xu et al. 2011
 */
export function interdependencyFromTable(table: TransactionTable): TableInterdependency {
  const z = squareOf(table.transactions, { what: 'transactions', low: 0, high: 1e100 })
  const x = vectorOf(table.totalOutput, z.n, { what: 'totalOutput', low: 0, high: 1e100 })
  const sectors = labelsOf(table.sectors, z.n, 'sector')
  const a = technicalCoefficients(z, x)
  const demand = perUnit(z, (i) => x[i] as number)
  return {
    sectors,
    technicalCoefficients: rowsOf(a),
    interdependencyDemand: rowsOf(demand),
    interdependencySupply: rowsOf(transposed(a)),
    warnings: withoutOutput(x, sectors),
    provenance: provenance('interdependencyFromTable', { ...table, sectors }),
  }
}

/** Z·x̂⁻¹, with zeros in the column of a sector without output. */
export const technicalCoefficients = (z: Dense, x: Float64Array): Dense =>
  perUnit(z, (_, j) => x[j] as number)

function perUnit({ n, data }: Dense, output: (i: number, j: number) => number): Dense {
  const shares = data.map((amount, at) => {
    const whole = output(Math.floor(at / n), at % n)
    return whole === 0 ? 0 : amount / whole
  })
  return { n, data: shares }
}

export function withoutOutput(x: Float64Array, sectors: readonly string[]): Warning[] {
  return sectors
    .filter((_, at) => x[at] === 0)
    .map((factor) => ({
      code: 'zero-output',
      message: `${factor} makes nothing: its coefficients are taken as 0`,
      at: { factor },
    }))
}
