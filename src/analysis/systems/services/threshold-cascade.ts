import { provenance } from '../../foundation/provenance.ts'
import type { Provenance } from '../../types.ts'
import { eachOf, labelsOf, placeOf, type Rows, squareOf } from '../square.ts'

export interface CascadeInput {
  /** `dependency[i][j]`: how much of what i needs comes from j, in any unit; only shares of a row matter. */
  dependency: Rows
  /** Failed share of its needs at which a service fails, above 0 up to 1; one for all, or one each. */
  threshold: number | ArrayLike<number>
  /** Who fails first: places or names. */
  seeds: readonly (number | string)[]
  labels?: readonly string[]
}

export interface Cascade {
  labels: readonly string[]
  /** Places of those who fail, round by round; the first round holds the seeds. */
  rounds: readonly (readonly number[])[]
  /** Round in which each fails, from 0; −1 for those who stand. */
  roundOf: Int32Array
  /** Share of its needs that each has lost at the end. */
  lost: Float64Array
  failed: number
  standing: readonly number[]
  provenance: Provenance
}

/**
 * Who falls after whom, when a service fails as soon as enough of what it needs has failed.
 *
 * Formula  i fails in the round after Σ_{j failed} d_ij / Σ_j d_ij ≥ threshold_i (within 1e−12)
 * Units    rounds are an order, not a time
 * Errors   `unknown-name` for a seed; `out-of-domain` for a negative need or a threshold outside (0, 1];
 *          `empty-input`, `shape-mismatch`, `not-a-number`, `duplicate-name`
 * Source   Watts 2002
 */
export function thresholdCascade(input: CascadeInput): Cascade {
  const { n, data } = squareOf(input.dependency, { what: 'dependency', low: 0, high: 1e100 })
  const labels = labelsOf(input.labels, n, 'service')
  const threshold = eachOf(input.threshold, n, {
    ...{ what: 'threshold', low: Number.MIN_VALUE, high: 1 },
  })
  const seeds = input.seeds.map((seed) => placeOf(seed, labels, { what: 'seeds' }))
  const needs = data.slice()
  for (let i = 0; i < n; i++) toShares(needs.subarray(i * n, (i + 1) * n))
  const roundOf = new Int32Array(n).fill(-1)
  const lost = new Float64Array(n)
  const rounds: number[][] = []
  let falling = [...new Set(seeds)].sort((a, b) => a - b)
  while (falling.length > 0) {
    for (const j of falling) {
      roundOf[j] = rounds.length
      for (let i = 0; i < n; i++) lost[i] = (lost[i] as number) + (needs[i * n + j] as number)
    }
    rounds.push(falling)
    falling = labels.flatMap((_, i) =>
      roundOf[i] === -1 && (lost[i] as number) >= (threshold[i] as number) - 1e-12 ? [i] : [],
    )
  }
  return {
    labels,
    rounds,
    roundOf,
    lost: lost.map((share) => Math.min(1, share)),
    failed: rounds.flat().length,
    standing: labels.flatMap((_, i) => (roundOf[i] === -1 ? [i] : [])),
    provenance: provenance('thresholdCascade', { ...input, labels }),
  }
}

/** A service that needs nothing keeps zeros: it falls only as a seed. */
function toShares(row: Float64Array): void {
  const sum = row.reduce((total, need) => total + need, 0)
  if (sum > 0) for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) / sum
}
