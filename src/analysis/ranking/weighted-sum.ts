import { provenance } from '../foundation/provenance.ts'
import type { Ranking, Values, Weights } from '../types.ts'
import { normaliseWeights } from '../weights/normalise.ts'
import { competitionRanks } from './competition-ranks.ts'

/**
 * The weighted sum of values, and the ranks it gives.
 *
 * Formula  S_i = Σ_j w_j·v_ij
 * Returns  the warnings of the values, and the options that made them
 * Errors   those of `normaliseWeights`
 */
export function weightedSum(values: Values, weights: Weights): Ranking {
  const w = normaliseWeights(weights, values.criteria, values.dropped)
  const scores = weightedScores(values, w)
  const { actions, criteria, data, missing, scaling } = values
  return {
    actions,
    criteria,
    scores,
    ranks: competitionRanks(scores),
    weights: w,
    warnings: [...values.warnings],
    provenance: provenance(
      'weightedSum',
      { actions, criteria, data, weights: w },
      { scaling, missing },
    ),
  }
}

/** S = V·w with V column-major. */
export function weightedScores(
  { m, n, data }: { m: number; n: number; data: Float64Array },
  weights: ArrayLike<number>,
  into: Float64Array = new Float64Array(m),
): Float64Array {
  into.fill(0)
  for (let j = 0; j < n; j++) {
    const weight = weights[j] as number
    const from = j * m
    for (let i = 0; i < m; i++) into[i] = (into[i] as number) + weight * (data[from + i] as number)
  }
  return into
}
