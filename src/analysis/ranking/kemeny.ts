import type { Milp, Solver } from '../portfolio/types.ts'
import type { Pairs } from './ballots.ts'

/** Above this many, subsets are too many and the integer programme takes over. */
export const MOST_BY_SUBSETS = 14

export interface KemenyOrders {
  /** How many pairs, counted over the ballots, the order agrees with. */
  score: number
  /** Best first; every best order, or as many as were asked for. */
  orders: number[][]
  truncated: boolean
}

/**
 * Orders that agree with the most pairs, by dynamic programming over the sets that stand on top.
 *
 * Formula  best(S) = max_{k∈S} best(S∖k) + Σ_{i∈S∖k} wins(i, k): k is the last of S
 * Shapes   2^m sets; m ≤ MOST_BY_SUBSETS
 */
export function kemenyBySubsets(pairs: Pairs, limit: number): KemenyOrders {
  const { m } = pairs
  const full = 2 ** m - 1
  const best = new Float64Array(full + 1)
  for (let set = 1; set <= full; set++) {
    let most = 0
    for (let k = 0; k < m; k++) {
      if ((set & (1 << k)) === 0) continue
      const rest = set & ~(1 << k)
      const score = (best[rest] as number) + above(pairs, rest, k)
      if (score > most) most = score
    }
    best[set] = most
  }
  const orders: number[][] = []
  const isCut = !walkBack({ pairs, best, orders, limit }, full, [])
  return { score: best[full] as number, orders, truncated: isCut }
}

/** How many pairs agree with everybody in `set` standing above k. */
function above({ m, wins }: Pairs, set: number, k: number): number {
  let sum = 0
  for (let i = 0; i < m; i++) if ((set & (1 << i)) !== 0) sum += wins[i * m + k] as number
  return sum
}

interface Walk {
  pairs: Pairs
  best: Float64Array
  orders: number[][]
  limit: number
}

/** All best orders, from the last place up. Returns false when the limit cut them off. */
function walkBack(walk: Walk, set: number, below: readonly number[]): boolean {
  const { pairs, best, orders, limit } = walk
  if (set === 0) {
    if (orders.length === limit) return false
    orders.push([...below])
    return true
  }
  for (let k = pairs.m - 1; k >= 0; k--) {
    if ((set & (1 << k)) === 0) continue
    const rest = set & ~(1 << k)
    const isBest = (best[rest] as number) + above(pairs, rest, k) === best[set]
    if (isBest && !walkBack(walk, rest, [k, ...below])) return false
  }
  return true
}

/**
 * One best order by integer programming: y = 1 when i stands above k, and no three stand in a circle.
 *
 * Returns  `proved` false when the time ended first
 */
export async function kemenyByProgramme(
  pairs: Pairs,
  solver: Solver,
  timeLimitSeconds: number,
): Promise<{ order: number[]; proved: boolean } | null> {
  const { m } = pairs
  const found = await solver.solve(orderProgramme(pairs), { timeLimitSeconds })
  if (!found.x) return null
  const x = found.x
  const wins = Array.from({ length: m }, (_, i) => {
    let count = 0
    for (let k = 0; k < m; k++) if (k !== i && isAbove(x, m, i, k)) count++
    return count
  })
  const order = wins.map((_, i) => i).sort((a, b) => (wins[b] as number) - (wins[a] as number))
  return { order, proved: found.status === 'optimal' }
}

/** Variables are the pairs i < k in the order 01, 02, …, 12, …; 1 = i above k. */
const pairAt = (m: number, i: number, k: number): number => i * m - (i * (i + 1)) / 2 + k - i - 1

const isAbove = (x: Float64Array, m: number, i: number, k: number): boolean =>
  i < k ? (x[pairAt(m, i, k)] as number) > 0.5 : (x[pairAt(m, k, i)] as number) < 0.5

function orderProgramme({ m, wins }: Pairs): Milp {
  const variables: Milp['variables'] = []
  const rows: Milp['rows'] = []
  for (let i = 0; i < m; i++)
    for (let k = i + 1; k < m; k++) {
      const gain = (wins[i * m + k] as number) - (wins[k * m + i] as number)
      variables.push({ name: `${i}>${k}`, objective: gain, low: 0, high: 1, integer: true })
      for (let l = k + 1; l < m; l++)
        rows.push({
          name: `${i} ${k} ${l}`,
          // i>k, k>l and not i>l is a circle, and so is its mirror image.
          terms: [
            [pairAt(m, i, k), 1],
            [pairAt(m, k, l), 1],
            [pairAt(m, i, l), -1],
          ],
          low: 0,
          high: 1,
        })
    }
  return { variables, rows }
}
