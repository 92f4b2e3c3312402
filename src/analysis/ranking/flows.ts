import { exp } from '../foundation/exponential.ts'
import type { Steps } from './preference-functions.ts'

interface Sums {
  phiPlus: Float64Array
  phiMinus: Float64Array
}

interface Sorted {
  /** More is better. */
  scores: Float64Array
  /** Positions from the worst score to the best. */
  order: Uint32Array
}

/** Adds `share` times the preference of each action over the others, and of the others over it. */
export function steppedFlows(
  { scores, order }: Sorted,
  how: Steps,
  share: number,
  into: Sums,
): void {
  const m = order.length
  const x = Float64Array.from(order, (i) => scores[i] as number)
  sweep(x, how, (at, preference) => {
    const i = order[at] as number
    into.phiPlus[i] = (into.phiPlus[i] as number) + share * preference
  })
  // Seen from the other end, the better ones are the lower ones.
  const mirrored = Float64Array.from(x, (_, at) => -(x[m - 1 - at] as number))
  sweep(mirrored, how, (at, preference) => {
    const i = order[m - 1 - at] as number
    into.phiMinus[i] = (into.phiMinus[i] as number) + share * preference
  })
}

/**
 * For each place of a rising list, Σ of the preference over all lower ones. Both pointers only move up, since a higher
 * place is further from everything below it.
 */
function sweep(x: Float64Array, how: Steps, found: (at: number, preference: number) => void): void {
  const { q, p, between } = how
  const isSlope = between === 'slope' && p > q
  // Sums run from the middle, so that large scores keep their last digits; thresholds see the scores as they are.
  const middle = x[x.length >> 1] as number
  // A slope has arrived at p; a step takes place above it. Nothing is preferred without a difference.
  const isWhole = (d: number) => d > 0 && (isSlope ? d >= p : d > p)
  let whole = 0
  let some = 0
  /** Σ (x − middle) over the places from `whole` up to `some`. */
  let sum = 0
  for (let at = 0; at < x.length; at++) {
    const here = x[at] as number
    while (some < at && here - (x[some] as number) > q) sum += (x[some++] as number) - middle
    while (whole < some && isWhole(here - (x[whole] as number)))
      sum -= (x[whole++] as number) - middle
    const part = some - whole
    const partly = isSlope
      ? (part * (here - middle - q) - sum) / (p - q)
      : part * (between as number)
    found(at, whole + (part === 0 ? 0 : partly))
  }
}

/** Pair by pair: no running sum gives exp(−d²/2s²). */
export function gaussFlows(scores: Float64Array, s: number, share: number, into: Sums): void {
  const scale = -1 / (2 * s * s)
  for (let a = 0; a < scores.length; a++)
    for (let b = 0; b < a; b++) {
      const d = (scores[a] as number) - (scores[b] as number)
      if (d === 0) continue
      const preference = share * (1 - exp(d * d * scale))
      const [better, worse] = d > 0 ? [a, b] : [b, a]
      into.phiPlus[better] = (into.phiPlus[better] as number) + preference
      into.phiMinus[worse] = (into.phiMinus[worse] as number) + preference
    }
}
