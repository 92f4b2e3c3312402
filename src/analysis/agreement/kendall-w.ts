import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance } from '../types.ts'

export interface Concordance {
  /** 0 = no agreement, 1 = the same order for all; null where it means nothing (one action, or every rank tied). */
  w: number | null
  chiSquare: number | null
  df: number
  /** Mean Spearman correlation over pairs of people; null for one person. */
  meanSpearman: number | null
  provenance: Provenance
}

/**
 * How far people agree on an order.
 *
 * Formula  W = 12S / (K²(m³ − m) − KΣ(t³ − t)), χ² = K(m − 1)W, mean Spearman (KW − 1)/(K − 1)
 * Shapes   `ranks[person][action]`; ties in any numbering, they are given their mean rank here
 * Errors   `empty-input`, `shape-mismatch`, `not-a-number` naming person and action
 * Source   Kendall & Babington Smith 1939
 */
export function kendallW(ranks: readonly (readonly number[])[]): Concordance {
  const people = ranks.length
  const m = ranks[0]?.length ?? 0
  if (m === 0) throw new DecisionError('empty-input', 'there are no ranks')
  ranks.forEach((row, person) => {
    const action = row.findIndex((rank) => !Number.isFinite(rank))
    if (row.length !== m)
      throw new DecisionError('shape-mismatch', 'everybody must rank the same actions', { person })
    if (action >= 0)
      throw new DecisionError('not-a-number', 'a rank is missing', { person, action })
  })
  const sums = new Float64Array(m)
  let tieTerm = 0
  for (const row of ranks) {
    const { mean, ties } = meanRanks(row)
    tieTerm += ties
    mean.forEach((rank, i) => {
      sums[i] = (sums[i] as number) + rank
    })
  }
  const middle = (people * (m + 1)) / 2
  const spread = sums.reduce((sum, total) => sum + (total - middle) ** 2, 0)
  const most = people ** 2 * (m ** 3 - m) - people * tieTerm
  const w = most > 0 ? (12 * spread) / most : null
  return {
    w,
    chiSquare: w === null ? null : people * (m - 1) * w,
    df: m - 1,
    meanSpearman: w === null || people < 2 ? null : (people * w - 1) / (people - 1),
    provenance: provenance('kendallW', ranks),
  }
}

/** Σ(t³ − t) over groups of ties, and ranks in which a tie has the mean of its places. */
function meanRanks(row: readonly number[]): { mean: number[]; ties: number } {
  let ties = 0
  const mean = row.map((rank) => {
    const before = row.filter((other) => other < rank).length
    const alike = row.filter((other) => other === rank).length
    // Each member adds its part of t³ − t.
    ties += alike ** 2 - 1
    return before + (alike + 1) / 2
  })
  return { mean, ties }
}
