/**
 * As many pairs as can be at once.
 *
 * Shapes   `allowed` row-major, 1 = may be; `start` = column of each row to begin from, −1 = none
 * Returns  column of each row, −1 = none. O(pairs · √rows)
 * Source   Hopcroft & Karp 1973
 */
export function maximumMatching(
  allowed: Uint8Array,
  columns: number,
  start: Int32Array,
): Int32Array {
  const search = new Search(allowed, columns, start)
  while (search.layer()) search.augmentAll()
  return search.columnOf
}

class Search {
  readonly columnOf: Int32Array
  readonly #allowed: Uint8Array
  readonly #columns: number
  readonly #rowOf: Int32Array
  /** Steps from the nearest free row; −1 = not reached. */
  readonly #depth: Int32Array
  readonly #next: Int32Array
  readonly #queue: Int32Array

  constructor(allowed: Uint8Array, columns: number, start: Int32Array) {
    const rows = start.length
    this.columnOf = start.slice()
    this.#allowed = allowed
    this.#columns = columns
    this.#rowOf = new Int32Array(columns).fill(-1)
    start.forEach((column, row) => {
      if (column >= 0) this.#rowOf[column] = row
    })
    this.#depth = new Int32Array(rows)
    this.#next = new Int32Array(rows)
    this.#queue = new Int32Array(rows)
  }

  /** Measure the depth of every row. Returns false when no free column can be reached. */
  layer(): boolean {
    this.#depth.fill(-1)
    this.#next.fill(0)
    let size = 0
    this.columnOf.forEach((column, row) => {
      if (column >= 0) return
      this.#depth[row] = 0
      this.#queue[size++] = row
    })
    let found = false
    for (let at = 0; at < size; at++) {
      const row = this.#queue[at] as number
      const from = row * this.#columns
      for (let j = 0; j < this.#columns; j++) {
        if (this.#allowed[from + j] === 0) continue
        const holder = this.#rowOf[j] as number
        if (holder < 0) found = true
        else if (this.#depth[holder] === -1) {
          this.#depth[holder] = (this.#depth[row] as number) + 1
          this.#queue[size++] = holder
        }
      }
    }
    return found
  }

  augmentAll(): void {
    for (let row = 0; row < this.columnOf.length; row++)
      if (this.columnOf[row] === -1) this.#augment(row)
  }

  /** Walk from depth to depth to a free column, each row trying each column once, and flip the path. */
  #augment(free: number): void {
    const path = [free]
    const taken: number[] = []
    while (path.length > 0) {
      const row = path[path.length - 1] as number
      const column = this.#advance(row)
      if (column < 0) {
        path.pop()
        taken.pop()
        continue
      }
      taken.push(column)
      const holder = this.#rowOf[column] as number
      if (holder >= 0) {
        path.push(holder)
        continue
      }
      path.forEach((one, at) => {
        this.columnOf[one] = taken[at] as number
        this.#rowOf[taken[at] as number] = one
      })
      return
    }
  }

  /** The next column from which the walk can go on; −1 when the row has none left. */
  #advance(row: number): number {
    const from = row * this.#columns
    for (let j = this.#next[row] as number; j < this.#columns; j++) {
      if (this.#allowed[from + j] === 0) continue
      const holder = this.#rowOf[j] as number
      const deeper = holder >= 0 && this.#depth[holder] === (this.#depth[row] as number) + 1
      if (holder >= 0 && !deeper) continue
      this.#next[row] = j + 1
      return j
    }
    this.#next[row] = this.#columns
    return -1
  }
}

/** Which rows are short of columns, which columns short of rows: the same for every maximum matching. */
export interface Shortage {
  rowParts: Uint8Array
  columnParts: Uint8Array
}

/**
 * Part 1: rows reached from a row without partner, and the columns they may have; each of these columns has a partner
 * among them. Part 2: the other way round. Part 0: the rest, where all have a partner. No maximum matching pairs two parts.
 *
 * Source  Dulmage & Mendelsohn 1958
 */
export function shortage(allowed: Uint8Array, columnOf: Int32Array, rowOf: Int32Array): Shortage {
  const [rows, columns] = [columnOf.length, rowOf.length]
  const mayFrom = (row: number) => (column: number) => allowed[row * columns + column] === 1
  const mayTo = (column: number) => (row: number) => allowed[row * columns + column] === 1
  const short = reached({ near: columnOf, far: rowOf, may: mayFrom })
  const over = reached({ near: rowOf, far: columnOf, may: mayTo })
  return {
    rowParts: Uint8Array.from({ length: rows }, (_, i) => part(short.near[i], over.far[i])),
    columnParts: Uint8Array.from({ length: columns }, (_, j) => part(short.far[j], over.near[j])),
  }
}

const part = (short: number | undefined, over: number | undefined): number =>
  short === 1 ? 1 : over === 1 ? 2 : 0

interface Sides {
  near: Int32Array
  far: Int32Array
  may: (near: number) => (far: number) => boolean
}

/** By alternating paths from those of the near side who have no partner. */
function reached({ near, far, may }: Sides) {
  const met = { near: new Uint8Array(near.length), far: new Uint8Array(far.length) }
  const queue = freeOf(near)
  for (const one of queue) met.near[one] = 1
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    const isAllowed = may(one)
    for (let other = 0; other < far.length; other++) {
      if (met.far[other] === 1 || !isAllowed(other)) continue
      met.far[other] = 1
      const partner = far[other] as number
      if (met.near[partner] === 0) queue.push(partner)
      met.near[partner] = 1
    }
  }
  return met
}

const freeOf = (partners: Int32Array): number[] =>
  Array.from(partners.keys()).filter((at) => partners[at] === -1)
