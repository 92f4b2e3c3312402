/**
 * A least-cost matching that gives every row a column, and the duals that prove it.
 *
 * u + v ≤ cost everywhere, = on the pairs made; v ≤ 0, and 0 on a column left over (with as many columns as rows v is free).
 */
export interface LeastCost {
  columnOf: Int32Array
  u: Float64Array
  v: Float64Array
}

/**
 * Jonker and Volgenant's algorithm: column reduction (square only), augmenting row reduction, then a shortest augmenting
 * path for each row still free.
 *
 * Shapes   `cost` row-major, rows ≤ columns, Infinity = may not be; some matching must give every row a column
 * Returns  exact for whole costs up to 2⁵³ ∕ rows; else to rounding. O(rows² · columns)
 * Source   Jonker & Volgenant 1987
 */
export function leastCostMatching(cost: Float64Array, rows: number, columns: number): LeastCost {
  const work = new Work(cost, rows, columns)
  const free = rows === columns ? work.reduceColumns() : work.allRows()
  let left = work.reduceRows(free)
  left = work.reduceRows(left)
  for (const row of left) work.augment(row)
  return work.result()
}

class Work {
  readonly #cost: Float64Array
  readonly #rows: number
  readonly #columns: number
  readonly #v: Float64Array
  readonly #columnOf: Int32Array
  readonly #rowOf: Int32Array
  readonly #distance: Float64Array
  readonly #from: Int32Array
  readonly #queue: Int32Array
  #moves = 0

  constructor(cost: Float64Array, rows: number, columns: number) {
    this.#cost = cost
    this.#rows = rows
    this.#columns = columns
    this.#v = new Float64Array(columns)
    this.#columnOf = new Int32Array(rows).fill(-1)
    this.#rowOf = new Int32Array(columns).fill(-1)
    this.#distance = new Float64Array(columns)
    this.#from = new Int32Array(columns)
    this.#queue = new Int32Array(columns)
  }

  allRows(): Int32Array {
    return Int32Array.from({ length: this.#rows }, (_, row) => row)
  }

  /** Every column takes its cheapest row when that is free. Returns the rows still free. */
  reduceColumns(): Int32Array {
    const n = this.#columns
    const v = this.#v.fill(Infinity)
    const cheapest = new Int32Array(n)
    const cost = this.#cost
    for (let i = 0, at = 0; i < n; i++) {
      for (let j = 0; j < n; j++, at++) {
        const c = cost[at] as number
        if (c < (v[j] as number)) {
          v[j] = c
          cheapest[j] = i
        }
      }
    }
    const times = new Int32Array(n)
    for (let j = n - 1; j >= 0; j--) {
      const i = cheapest[j] as number
      times[i] = (times[i] as number) + 1
      if (times[i] === 1) this.#pair(i, j)
    }
    for (let i = 0; i < n; i++) if (times[i] === 1) this.#transfer(i)
    return this.allRows().filter((i) => this.#columnOf[i] === -1)
  }

  /** A row that has one column gives it up to others as far as its second choice allows. */
  #transfer(i: number): void {
    const mine = this.#columnOf[i] as number
    let second = Infinity
    for (let j = 0, at = i * this.#columns; j < this.#columns; j++, at++) {
      const reduced = (this.#cost[at] as number) - (this.#v[j] as number)
      if (j !== mine && reduced < second) second = reduced
    }
    const own = (this.#cost[i * this.#columns + mine] as number) - (this.#v[mine] as number)
    if (second < Infinity && second > own)
      this.#v[mine] = (this.#v[mine] as number) - (second - own)
  }

  /** Each free row takes its best column and lets go whoever had it, who looks again. Returns the rows still free. */
  reduceRows(free: Int32Array): Int32Array {
    this.#moves = 4 * this.#rows
    return free.map((row) => this.#chase(row)).filter((row) => row >= 0)
  }

  /** Returns the row that stays without a column at the end; −1 when none does. */
  #chase(start: number): number {
    let row = start
    while (row >= 0 && this.#moves-- > 0) {
      const { column, lowered } = this.#bid(row)
      const other = this.#rowOf[column] as number
      // Without a gain in price the row that had it would come straight back.
      if (other >= 0 && !lowered) break
      if (other >= 0) this.#columnOf[other] = -1
      this.#pair(row, column)
      row = other
    }
    return row
  }

  /** Best column of a row; its price falls to where the second best is as good. */
  #bid(row: number): { column: number; lowered: boolean } {
    let best = Infinity
    let second = Infinity
    let column = 0
    let other = -1
    const { cost, v, n } = { cost: this.#cost, v: this.#v, n: this.#columns }
    for (let j = 0, at = row * n; j < n; j++, at++) {
      const reduced = (cost[at] as number) - (v[j] as number)
      if (reduced >= second) continue
      if (reduced < best) {
        second = best
        other = column
        best = reduced
        column = j
      } else {
        second = reduced
        other = j
      }
    }
    if (second === Infinity) return { column, lowered: false }
    const before = this.#v[column] as number
    const price = before - (second - best)
    if (price < before) {
      this.#v[column] = price
      return { column, lowered: true }
    }
    const taken = (this.#rowOf[column] as number) >= 0
    return { column: taken && other >= 0 ? other : column, lowered: false }
  }

  /** Dijkstra over columns from a free row to the nearest free column; prices of the columns passed fall. */
  augment(free: number): void {
    const { n, d, queue } = { n: this.#columns, d: this.#distance, queue: this.#queue }
    for (let j = 0, at = free * n; j < n; j++, at++) {
      d[j] = (this.#cost[at] as number) - (this.#v[j] as number)
      this.#from[j] = free
      queue[j] = j
    }
    // queue: 0 … low − 1 done, low … high − 1 at the least distance, from high on farther.
    let low = 0
    let high = 0
    let done = 0
    let least = 0
    let end = -1
    while (end < 0) {
      if (low === high) {
        done = low
        least = this.#nearest(low)
        high = this.#gather(low, least)
        end = this.#freeAmong(low, high)
        if (end >= 0) break
      }
      const found = this.#relax(queue[low++] as number, high, least)
      high = found.high
      end = found.end
    }
    for (let k = 0; k < done; k++) {
      const j = queue[k] as number
      this.#v[j] = (this.#v[j] as number) + (d[j] as number) - least
    }
    this.#flip(free, end)
  }

  #nearest(from: number): number {
    let least = Infinity
    for (let k = from; k < this.#columns; k++) {
      const at = this.#distance[this.#queue[k] as number] as number
      if (at < least) least = at
    }
    return least
  }

  /** Bring the columns at the least distance to the front of those not done. */
  #gather(low: number, least: number): number {
    let high = low
    for (let k = low; k < this.#columns; k++)
      if (this.#distance[this.#queue[k] as number] === least) this.#swap(k, high++)
    return high
  }

  #freeAmong(low: number, high: number): number {
    for (let k = low; k < high; k++) {
      const j = this.#queue[k] as number
      if (this.#rowOf[j] === -1) return j
    }
    return -1
  }

  #swap(a: number, b: number): void {
    const held = this.#queue[a] as number
    this.#queue[a] = this.#queue[b] as number
    this.#queue[b] = held
  }

  /** Look on from the row that has this column. `end` = a free column at the least distance, or −1. */
  #relax(column: number, high: number, least: number): { high: number; end: number } {
    const { n, cost, v } = { n: this.#columns, cost: this.#cost, v: this.#v }
    const { queue, distance } = { queue: this.#queue, distance: this.#distance }
    const row = this.#rowOf[column] as number
    const from = row * n
    const base = (cost[from + column] as number) - (v[column] as number) - least
    let front = high
    for (let k = high; k < n; k++) {
      const j = queue[k] as number
      const through = (cost[from + j] as number) - (v[j] as number) - base
      if (through >= (distance[j] as number)) continue
      distance[j] = through
      this.#from[j] = row
      // Rounding may carry it below the least: it is as near.
      if (through > least) continue
      distance[j] = least
      if (this.#rowOf[j] === -1) return { high: front, end: j }
      this.#swap(k, front++)
    }
    return { high: front, end: -1 }
  }

  #flip(free: number, end: number): void {
    let column = end
    for (;;) {
      const row = this.#from[column] as number
      const next = this.#columnOf[row] as number
      this.#pair(row, column)
      if (row === free) return
      column = next
    }
  }

  #pair(row: number, column: number): void {
    this.#columnOf[row] = column
    this.#rowOf[column] = row
  }

  result(): LeastCost {
    const u = Float64Array.from(this.#columnOf, (j, i) => {
      return (this.#cost[i * this.#columns + j] as number) - (this.#v[j] as number)
    })
    return { columnOf: this.#columnOf, u, v: this.#v }
  }
}
