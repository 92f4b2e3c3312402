import { bestFirst, tieTolerance } from '../ranking/competition-ranks.ts'

/** Scores that share a bucket are few where scores are spread out; more than these are sorted otherwise. */
const MOST_IN_BUCKET = 24

/**
 * Ranks many score vectors of the same length without allocating.
 *
 * Scores are laid into buckets of equal width, twice as many as there are scores, and what is left to do is done in
 * passing: a few comparisons each instead of a sort. Where many crowd into one bucket, the engine's own sort of plain
 * numbers does the work: scores in 0..1 are packed with their position into one exact 53-bit number that keeps at least 41
 * bits of the score, finer than the tolerance by which ties are decided.
 */
export class Ranker {
  /** Positions from best to worst. */
  readonly order: Int32Array
  /** Competition rank of the action at each place of `order`. */
  readonly rankAt: Int32Array
  readonly #keys: Float64Array
  readonly #bucketOf: Int32Array
  readonly #counts: Int32Array
  readonly #size: number
  readonly #scale: number

  constructor(m: number) {
    this.order = new Int32Array(m)
    this.rankAt = new Int32Array(m)
    this.#keys = new Float64Array(m)
    this.#bucketOf = new Int32Array(m)
    let size = 1
    while (size < m) size *= 2
    this.#counts = new Int32Array(2 * size)
    this.#size = size
    this.#scale = 2 ** 52 / size
  }

  rank(scores: Float64Array): void {
    if (!this.#sortByBuckets(scores)) this.#sortWhole(scores)
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

  /** Returns: false where scores crowd, or are all one; `order` is then not to be used. */
  #sortByBuckets(scores: Float64Array): boolean {
    if (!this.#count(scores)) return false
    const { order } = this
    const starts = this.#counts
    const bucketOf = this.#bucketOf
    let from = 0
    for (let b = 0; b < starts.length; b++) {
      const count = starts[b] as number
      starts[b] = from
      from += count
    }
    for (let i = 0; i < order.length; i++) {
      const b = bucketOf[i] as number
      const to = starts[b] as number
      order[to] = i
      starts[b] = to + 1
    }
    insertionSort(order, scores)
    return true
  }

  /** How many scores fall into each bucket, best first. Returns: false where too many share one. */
  #count(scores: Float64Array): boolean {
    let low = Infinity
    let high = -Infinity
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] as number
      if (score < low) low = score
      if (score > high) high = score
    }
    const counts = this.#counts.fill(0)
    const scale = (counts.length - 1) / (high - low)
    if (!Number.isFinite(scale)) return false
    let most = 0
    for (let i = 0; i < scores.length; i++) {
      const b = Math.floor((high - (scores[i] as number)) * scale)
      this.#bucketOf[i] = b
      const count = (counts[b] as number) + 1
      counts[b] = count
      if (count > most) most = count
    }
    return most <= MOST_IN_BUCKET
  }

  #sortWhole(scores: Float64Array): void {
    if (this.#size <= 2048 && inUnit(scores)) this.#sortPacked(scores)
    else this.order.set(bestFirst(scores))
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

/** Of positions that are nearly in order, highest score first; equal scores keep theirs. */
function insertionSort(order: Int32Array, scores: Float64Array): void {
  for (let at = 1; at < order.length; at++) {
    const i = order[at] as number
    const score = scores[i] as number
    let to = at
    while (to > 0 && (scores[order[to - 1] as number] as number) < score) {
      order[to] = order[to - 1] as number
      to--
    }
    order[to] = i
  }
}

function inUnit(scores: Float64Array): boolean {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number
    if (!(score >= 0 && score <= 1 + 1e-12)) return false
  }
  return true
}
