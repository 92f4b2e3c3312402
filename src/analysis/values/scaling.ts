import { DecisionError } from '../foundation/errors.ts'
import type { Direction } from '../types.ts'

/*
 * Scalings that depend on the other actions, for the peer methods only: adding an action can reverse a ranking.
 * Each takes one criterion's scores and gives values with 1 the best, or shares that sum to 1.
 */

/** max: (x − min)/(max − min); min: (max − x)/(max − min). A constant criterion is 1 for all. */
export function minMax(scores: ArrayLike<number>, direction: Direction = 'max'): Float64Array {
  const x = finite(scores)
  const low = x.reduce((a, b) => Math.min(a, b), Infinity)
  const high = x.reduce((a, b) => Math.max(a, b), -Infinity)
  if (high === low) return x.fill(1)
  return x.map((s) => (direction === 'max' ? s - low : high - s) / (high - low))
}

/** max: x/Σx; min: (1/x)/Σ(1/x). Errors: `out-of-domain` naming the position of a score that is not positive. */
export function sumScale(scores: ArrayLike<number>, direction: Direction = 'max'): Float64Array {
  const x = finite(scores)
  const at = x.findIndex((s) => s <= 0)
  if (at >= 0)
    throw new DecisionError('out-of-domain', 'scaling by the sum needs scores above 0', {
      at,
      score: x[at],
    })
  const parts = direction === 'max' ? x : x.map((s) => 1 / s)
  const total = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / total)
}

/** x/√Σx²; a column of zeros keeps its zeros (norm taken as 1). */
export function vectorScale(scores: ArrayLike<number>): Float64Array {
  const x = finite(scores)
  // Divided by the largest first, so that huge scores do not overflow their squares.
  const top = x.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  if (top === 0) return x
  const norm = Math.sqrt(x.reduce((sum, s) => sum + (s / top) ** 2, 0))
  return x.map((s) => s / top / norm)
}

function finite(scores: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(scores)
  const at = x.findIndex((s) => !Number.isFinite(s))
  if (at >= 0) throw new DecisionError('not-a-number', 'a score is not a number', { at })
  return x
}
