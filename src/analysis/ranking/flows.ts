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
  const rising = new Float64Array(m)
  // Seen from the other end, the better ones are the lower ones.
  const mirrored = new Float64Array(m)
  for (let at = 0; at < m; at++) {
    const x = scores[order[at] as number] as number
    rising[at] = x
    mirrored[m - 1 - at] = -x
  }
  const over = preferences(rising, how)
  const under = preferences(mirrored, how)
  const { phiPlus, phiMinus } = into
  for (let at = 0; at < m; at++) {
    const i = order[at] as number
    phiPlus[i] = (phiPlus[i] as number) + share * (over[at] as number)
    phiMinus[i] = (phiMinus[i] as number) + share * (under[m - 1 - at] as number)
  }
}

/** For each place of a rising list, Σ of the preference over all lower ones. */
const preferences = (x: Float64Array, { q, p, between }: Steps): Float64Array =>
  between === 'slope' && p > q ? slopes(x, q, p) : steps(x, { q, p, half: Number(between) || 0 })

/** Pointers only move up, since a higher place is further from everything below it. */
function steps(
  x: Float64Array,
  { q, p, half }: { q: number; p: number; half: number },
): Float64Array {
  const found = new Float64Array(x.length)
  let whole = 0
  let some = 0
  for (let at = 0; at < x.length; at++) {
    const here = x[at] as number
    while (some < at && here - (x[some] as number) > q) some++
    while (whole < some && here - (x[whole] as number) > p) whole++
    found[at] = whole + half * (some - whole)
  }
  return found
}

/** The same with (d − q)/(p − q) between q and p, from a running sum over the places in between. */
function slopes(x: Float64Array, q: number, p: number): Float64Array {
  const found = new Float64Array(x.length)
  // Sums run from the middle, so that large scores keep their last digits; thresholds see the scores as they are.
  const middle = x[x.length >> 1] as number
  let whole = 0
  let some = 0
  let sum = 0
  for (let at = 0; at < x.length; at++) {
    const here = x[at] as number
    while (some < at && here - (x[some] as number) > q) sum += (x[some++] as number) - middle
    while (whole < some && here - (x[whole] as number) >= p) sum -= (x[whole++] as number) - middle
    const part = some - whole
    found[at] = part === 0 ? whole : whole + (part * (here - middle - q) - sum) / (p - q)
  }
  return found
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
