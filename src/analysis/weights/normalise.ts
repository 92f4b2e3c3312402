import { DecisionError } from '../foundation/errors.ts'
import type { Weights } from '../types.ts'

/**
 * Weights in the order of the criteria, summing to 1.
 *
 * Weights given by name may also name criteria that were dropped from the table; those are passed over.
 *
 * Errors  `shape-mismatch`, `unknown-name`, `not-a-number`, `negative-weight`, each naming the criterion; `zero-weights`
 */
export function normaliseWeights(
  weights: Weights,
  criteria: readonly string[],
  dropped: readonly string[] = [],
): Float64Array {
  const raw = isList(weights) ? fromList(weights, criteria) : fromRecord(weights, criteria, dropped)
  raw.forEach((weight, j) => {
    const criterion = criteria[j]
    if (!Number.isFinite(weight))
      throw new DecisionError('not-a-number', `the weight of ${criterion} is not a number`, {
        criterion,
      })
    if (weight < 0)
      throw new DecisionError('negative-weight', `the weight of ${criterion} is below 0`, {
        criterion,
        weight,
      })
  })
  // Divided by the largest first, so that huge points do not overflow their sum.
  const top = raw.reduce((a, b) => Math.max(a, b), 0)
  if (top === 0) throw new DecisionError('zero-weights', 'every weight is 0', { criteria })
  const total = raw.reduce((sum, weight) => sum + weight / top, 0)
  return raw.map((weight) => weight / top / total)
}

const isList = (weights: Weights): weights is ArrayLike<number> =>
  Array.isArray(weights) || ArrayBuffer.isView(weights)

function fromList(weights: ArrayLike<number>, criteria: readonly string[]): Float64Array {
  if (weights.length !== criteria.length)
    throw new DecisionError('shape-mismatch', 'there must be one weight per criterion', {
      weights: weights.length,
      criteria: criteria.length,
    })
  return Float64Array.from(weights)
}

function fromRecord(
  weights: Readonly<Record<string, number>>,
  criteria: readonly string[],
  dropped: readonly string[],
): Float64Array {
  const known = new Set([...criteria, ...dropped])
  const stranger = Object.keys(weights).find((name) => !known.has(name))
  if (stranger !== undefined)
    throw new DecisionError('unknown-name', `no criterion is called ${stranger}`, {
      name: stranger,
    })
  return Float64Array.from(criteria, (id) => {
    const weight = weights[id]
    if (weight === undefined)
      throw new DecisionError('unknown-name', `${id} has no weight`, { criterion: id })
    return weight
  })
}
