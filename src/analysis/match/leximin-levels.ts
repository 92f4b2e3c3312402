import type { Costs } from './cost-matrix.ts'
import { maximumMatching } from './maximum-matching.ts'
import { leastCostMatching } from './shortest-augmenting-path.ts'

/** How often these pairs appear is settled: they no longer count. */
const SETTLED = -1
const REMOVED = -2
/** A pair that may not be: both go without. The worst level of all. */
const WITHOUT = 0

/**
 * The assignment whose scores, sorted from the worst, are lexicographically greatest.
 *
 * Each round finds by halving the greatest threshold at which all can still be paired, then the least number of pairs
 * that must lie on it, and by the duals of that question removes every pair that no best answer has. What is left is
 * exactly the set of answers that are best so far; the next round looks at the pairs above the threshold.
 *
 * Shapes   scores turned round (`sign` −1); rows and columns are filled up to a square with partners that do not count
 * Returns  column of each row, −1 = none
 */
export function fairest(costs: Costs): Int32Array {
  const size = Math.max(costs.rows, costs.columns)
  const rounds = new Rounds(levelsOf(costs, size), size)
  while (rounds.settleWorst());
  return rounds.columnOf.slice(0, costs.rows).map((column, row) => {
    const real = column < costs.columns
    return real && (costs.data[row * costs.columns + column] as number) < Infinity ? column : -1
  })
}

/** Scores as places among the different scores, from 1. */
function levelsOf({ rows, columns, data }: Costs, size: number): Int32Array {
  const different = Float64Array.from(new Set(data))
    .sort()
    .filter((x) => x < Infinity)
  const place = new Map(Array.from(different, (x, at) => [x, different.length - at]))
  const level = new Int32Array(size * size).fill(SETTLED)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      level[i * size + j] = place.get(data[i * columns + j] as number) ?? WITHOUT
  return level
}

class Rounds {
  columnOf: Int32Array
  readonly #level: Int32Array
  readonly #size: number
  readonly #allowed: Uint8Array
  readonly #cost: Float64Array

  constructor(level: Int32Array, size: number) {
    this.#level = level
    this.#size = size
    this.#allowed = new Uint8Array(size * size)
    this.#cost = new Float64Array(size * size)
    this.columnOf = Int32Array.from({ length: size }, (_, at) => at)
  }

  /** One round. Returns false when every pair is settled. */
  settleWorst(): boolean {
    let worst = this.#worst()
    if (worst === Infinity) return false
    let most = this.#bound()
    while (worst < most) {
      const wanted = worst + Math.ceil((most - worst) / 2)
      const found = this.#matchingFrom(wanted)
      if (found) {
        this.columnOf = found
        worst = this.#worst()
      } else most = wanted - 1
    }
    this.#settle(worst)
    return true
  }

  /** The worst level of the pairs that still count; Infinity when none does. */
  #worst(): number {
    let worst = Infinity
    this.columnOf.forEach((column, row) => {
      const level = this.#level[row * this.#size + column] as number
      if (level > SETTLED && level < worst) worst = level
    })
    return worst
  }

  /** No threshold can lie above the best pair of a row that has no settled pair. */
  #bound(): number {
    let bound = Infinity
    for (let row = 0; row < this.#size; row++) {
      const line = this.#level.subarray(row * this.#size, (row + 1) * this.#size)
      if (!line.includes(SETTLED))
        bound = Math.min(
          bound,
          line.reduce((a, b) => Math.max(a, b)),
        )
    }
    return bound < Infinity ? bound : this.#level.reduce((a, b) => Math.max(a, b))
  }

  /** A matching of all with no pair that counts under the threshold, begun from the last one; null when there is none. */
  #matchingFrom(threshold: number): Int32Array | null {
    const { allowed, level } = { allowed: this.#allowed, level: this.#level }
    for (let at = 0; at < level.length; at++) {
      const one = level[at] as number
      allowed[at] = one === SETTLED || one >= threshold ? 1 : 0
    }
    const start = this.columnOf.map((column, row) =>
      allowed[row * this.#size + column] === 1 ? column : -1,
    )
    const found = maximumMatching(allowed, this.#size, start)
    return found.includes(-1) ? null : found
  }

  /** As few pairs as can be on this level; keep only pairs that some such matching has. */
  #settle(threshold: number): void {
    const level = this.#level
    const first = level.indexOf(threshold)
    if (level.indexOf(threshold, first + 1) < 0) {
      this.#fix(first)
      return
    }
    const cost = this.#cost
    for (let at = 0; at < level.length; at++) {
      const one = level[at] as number
      const gone = one === REMOVED || (one > SETTLED && one < threshold)
      cost[at] = gone ? Infinity : Number(one === threshold)
    }
    const { columnOf, u, v } = leastCostMatching(cost, this.#size, this.#size)
    this.columnOf = columnOf
    for (let at = 0; at < level.length; at++) {
      const column = at % this.#size
      const row = (at - column) / this.#size
      const tight = (cost[at] as number) === (u[row] as number) + (v[column] as number)
      if (!tight) level[at] = REMOVED
      else if (level[at] === threshold) level[at] = SETTLED
    }
  }

  /** The one pair on the threshold is in every answer: its row and column have no other. */
  #fix(only: number): void {
    const row = Math.floor(only / this.#size)
    const column = only % this.#size
    for (let k = 0; k < this.#size; k++) {
      this.#level[row * this.#size + k] = REMOVED
      this.#level[k * this.#size + column] = REMOVED
    }
    this.#level[only] = SETTLED
  }
}
