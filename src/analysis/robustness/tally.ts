import { log2 } from '../foundation/logarithm.ts'
import { rankWeights } from '../weights/elicited-weights.ts'
import { Ranker } from './ranker.ts'
import type { RankShares } from './types.ts'
import { wilsonHalfWidth } from './wilson.ts'

interface TallyShape {
  m: number
  n: number
  groups: number
  pairwise: boolean
}

/** Counts of ranks, first places and pairwise wins: memory m² per stakeholder, whatever the number of samples. */
export class Tally {
  readonly #shape: TallyShape
  readonly #ranker: Ranker
  readonly #ranks: Uint32Array[]
  readonly #perGroup: Uint32Array
  readonly #firsts: Uint32Array
  readonly #weightSums: Float64Array
  readonly #wins: Uint32Array | null

  constructor(shape: TallyShape) {
    const { m, n, groups, pairwise } = shape
    this.#shape = shape
    this.#ranker = new Ranker(m)
    this.#ranks = Array.from({ length: groups }, () => new Uint32Array(m * m))
    this.#perGroup = new Uint32Array(groups)
    this.#firsts = new Uint32Array(m)
    this.#weightSums = new Float64Array(m * n)
    this.#wins = pairwise ? new Uint32Array(m * m) : null
  }

  add(group: number, weights: ArrayLike<number>, scores: Float64Array): void {
    const { m } = this.#shape
    this.#ranker.rank(scores)
    const { order, rankAt } = this.#ranker
    const counts = this.#ranks[group] as Uint32Array
    for (let place = 0; place < m; place++) {
      const at = (order[place] as number) * m + (rankAt[place] as number) - 1
      counts[at] = (counts[at] as number) + 1
    }
    this.#perGroup[group] = (this.#perGroup[group] as number) + 1
    for (let place = 0; place < m && rankAt[place] === 1; place++)
      this.#addFirst(order[place] as number, weights)
    if (this.#wins) this.#addWins(this.#wins)
  }

  #addFirst(i: number, weights: ArrayLike<number>): void {
    const { n } = this.#shape
    this.#firsts[i] = (this.#firsts[i] as number) + 1
    const from = i * n
    for (let j = 0; j < n; j++)
      this.#weightSums[from + j] = (this.#weightSums[from + j] as number) + (weights[j] as number)
  }

  #addWins(wins: Uint32Array): void {
    const { m } = this.#shape
    const { order, rankAt } = this.#ranker
    let next = 0
    for (let place = 0; place < m; place++) {
      if (next <= place) next = place + 1
      while (next < m && rankAt[next] === rankAt[place]) next++
      const from = (order[place] as number) * m
      for (let other = next; other < m; other++) {
        const at = from + (order[other] as number)
        wins[at] = (wins[at] as number) + 1
      }
    }
  }

  get samples(): number {
    return this.#perGroup.reduce((sum, count) => sum + count, 0)
  }

  group(at: number): RankShares {
    return rankShares(this.#ranks[at] as Uint32Array, this.#perGroup[at] ?? 0, this.#shape.m)
  }

  overall(): RankShares {
    const total = new Uint32Array(this.#shape.m ** 2)
    for (const counts of this.#ranks)
      for (let at = 0; at < total.length; at++)
        total[at] = (total[at] as number) + (counts[at] as number)
    return rankShares(total, this.samples, this.#shape.m)
  }

  centralWeights(): (Float64Array | null)[] {
    const { n } = this.#shape
    return Array.from(this.#firsts, (count, i) =>
      count === 0 ? null : this.#weightSums.slice(i * n, i * n + n).map((sum) => sum / count),
    )
  }

  pairwise(): Float64Array | null {
    const samples = Math.max(1, this.samples)
    return this.#wins ? Float64Array.from(this.#wins, (count) => count / samples) : null
  }
}

export function rankShares(counts: Uint32Array, samples: number, m: number): RankShares {
  const rankAcceptability = new Float64Array(m * m)
  const halfWidth = new Float64Array(m * m)
  for (let at = 0; at < counts.length; at++) {
    const hits = counts[at] as number
    rankAcceptability[at] = samples === 0 ? 0 : hits / samples
    halfWidth[at] = wilsonHalfWidth(hits, samples)
  }
  let choiceEntropy = 0
  for (let i = 0; i < m; i++) {
    const b = rankAcceptability[i * m] as number
    if (b > 0 && b < 1) choiceEntropy -= b * log2(b)
  }
  return { samples, rankAcceptability, halfWidth, choiceEntropy }
}

/** Σ_r α_r·b_i^r with rank order centroid weights α: one figure per action, for sorting a table only. */
export function holisticAcceptability(rankAcceptability: Float64Array, m: number): Float64Array {
  const alpha = rankWeights(m, 'rankOrderCentroid')
  return Float64Array.from({ length: m }, (_, i) => {
    let sum = 0
    for (let r = 0; r < m; r++)
      sum += (alpha[r] as number) * (rankAcceptability[i * m + r] as number)
    return sum
  })
}
