import { DecisionError } from '../foundation/errors.ts'
import { normaliseWeights } from './normalise.ts'

/** 1/n each. Errors: `empty-input`. */
export function equalWeights(n: number): Float64Array {
  if (!(Number.isInteger(n) && n > 0))
    throw new DecisionError('empty-input', 'there is no criterion', { n })
  return new Float64Array(n).fill(1 / n)
}

/**
 * From swing points: 100 for the swing from worst to best that matters most, the others in proportion.
 *
 * Errors  `negative-weight`, `not-a-number`, `zero-weights`
 * Source  von Winterfeldt & Edwards 1986
 */
export function swingWeights(points: ArrayLike<number>): Float64Array {
  return normaliseWeights(
    points,
    Array.from(points, (_, j) => String(j)),
  )
}

export type RankWeightMethod = 'rankOrderCentroid' | 'rankSum' | 'rankReciprocal'

/**
 * From an order of importance, given as criterion positions from most to least important; a group is a tie and each
 * of its members takes the mean of the group's positions. Prefer giving the order to `weightSet`: it says less, and
 * an order is all that was said.
 *
 * Formula  centroid (1/n)Σ_{k≥r} 1/k; sum 2(n+1−r)/(n(n+1)); reciprocal (1/r)/Σ1/k
 * Shapes   `order` holds 0..n−1 once each, alone or in groups; or n, for the order 0, 1, …
 * Errors   `shape-mismatch` when it does not
 * Source   Barron & Barrett 1996; Stillwell, Seaver & Edwards 1981
 */
export function rankWeights(
  order: number | readonly (number | readonly number[])[],
  method: RankWeightMethod,
): Float64Array {
  const groups =
    typeof order === 'number'
      ? Array.from({ length: order }, (_, j) => [j])
      : order.map((group) => (typeof group === 'number' ? [group] : group))
  const named = groups.flat()
  const n = named.length
  if (n === 0 || named.toSorted((a, b) => a - b).some((criterion, at) => criterion !== at))
    throw new DecisionError('shape-mismatch', 'the order must name every criterion once', { order })
  const byPosition = positionWeights(n, method)
  const weights = new Float64Array(n)
  let position = 0
  for (const group of groups) {
    const share = byPosition.subarray(position, position + group.length)
    const mean = share.reduce((sum, w) => sum + w, 0) / group.length
    for (const criterion of group) weights[criterion] = mean
    position += group.length
  }
  return weights
}

function positionWeights(n: number, method: RankWeightMethod): Float64Array {
  const inverse = Float64Array.from({ length: n }, (_, at) => 1 / (at + 1))
  if (method === 'rankSum') return inverse.map((_, at) => (2 * (n - at)) / (n * (n + 1)))
  if (method === 'rankReciprocal') return normaliseWeights(inverse, Array.from(inverse, String))
  return inverse.map((_, at) => inverse.subarray(at).reduce((sum, x) => sum + x, 0) / n)
}
