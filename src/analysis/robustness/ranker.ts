import { bestFirst, tieTolerance } from '../ranking/competition-ranks.ts'

/**
 * Ranks many score vectors of the same length without allocating.
 *
 * Scores in 0..1 are packed with their position into one exact 53-bit number, so that the engine's own sort of plain
 * numbers does the work (some four times a sort with a comparison function). The packing keeps at least 41 bits of the
 * score, finer than the tolerance by which ties are decided.
 */
export class Ranker {
  /** Positions from best to worst. */
  readonly order: Int32Array
  /** Competition rank of the action at each place of `order`. */
  readonly rankAt: Int32Array
  readonly #keys: Float64Array
  readonly #size: number
  readonly #scale: number

  constructor(m: number) {
    this.order = new Int32Array(m)
    this.rankAt = new Int32Array(m)
    this.#keys = new Float64Array(m)
    let size = 1
    while (size < m) size *= 2
    this.#size = size
    this.#scale = 2 ** 52 / size
  }

  rank(scores: Float64Array): void {
    if (this.#size <= 2048 && inUnit(scores)) this.#sortPacked(scores)
    else this.order.set(bestFirst(scores))
    const { order, rankAt } = this
    let leader = Infinity
    let rank = 0
    for (let place = 0; place < order.length; place++) {
      const score = scores[order[place] as number] as number
      if (place === 0 || leader - score > tieTolerance(leader)) {
        leader = score
        rank = place + 1
      }
      rankAt[place] = rank
    }
  }

  #sortPacked(scores: Float64Array): void {
    const keys = this.#keys
    const size = this.#size
    for (let i = 0; i < keys.length; i++)
      keys[i] = Math.floor(Math.max(0, 1 - (scores[i] as number)) * this.#scale) * size + i
    keys.sort()
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] as number
      this.order[place] = key - Math.floor(key / size) * size
    }
  }
}

function inUnit(scores: Float64Array): boolean {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number
    if (!(score >= 0 && score <= 1 + 1e-12)) return false
  }
  return true
}
