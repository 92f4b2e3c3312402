/** Bits of one digit: 2,048 counters stay in the nearest cache. */
const DIGIT = 11
const SIZE = 1 << DIGIT
/** 32 bits in three digits, low ones first. */
const SHIFTS = [0, DIGIT, 2 * DIGIT]

/**
 * Sorts many columns of the same length, each time giving positions from the smallest to the largest number; equal
 * numbers keep their order. A radix sort on the bits of the numbers: some five times a sort with a comparison function.
 *
 * Shapes  `order(column)` returns an array that the next call overwrites
 * Errors  none; the numbers must be finite
 */
export class SortOrder {
  readonly #high: Uint32Array
  readonly #low: Uint32Array
  readonly #counts = new Uint32Array(SIZE)
  #order: Uint32Array
  #other: Uint32Array

  constructor(m: number) {
    this.#high = new Uint32Array(m)
    this.#low = new Uint32Array(m)
    this.#order = new Uint32Array(m)
    this.#other = new Uint32Array(m)
  }

  order(column: Float64Array): Uint32Array {
    this.#readKeys(column)
    for (let i = 0; i < this.#order.length; i++) this.#order[i] = i
    for (const keys of [this.#low, this.#high]) for (const shift of SHIFTS) this.#pass(keys, shift)
    return this.#order
  }

  /** The bits of a number, turned so that they sort as the number does: negative ones reversed, the others above them. */
  #readKeys(column: Float64Array): void {
    const one = new Float64Array(1)
    const bits = new Uint32Array(one.buffer)
    // Which half comes first depends on the machine; the results do not.
    one[0] = 1
    const [low, high] = bits[1] === 0 ? [1, 0] : [0, 1]
    for (let i = 0; i < column.length; i++) {
      // −0 and 0 are one number.
      one[0] = (column[i] as number) + 0
      const top = bits[high] as number
      const isNegative = top >>> 31 === 1
      this.#high[i] = isNegative ? ~top : top | 0x80000000
      this.#low[i] = isNegative ? ~(bits[low] as number) : (bits[low] as number)
    }
  }

  #pass(keys: Uint32Array, shift: number): void {
    const counts = this.#counts.fill(0)
    for (let i = 0; i < keys.length; i++) {
      const digit = ((keys[i] as number) >>> shift) & (SIZE - 1)
      counts[digit] = (counts[digit] as number) + 1
    }
    // One digit for all, as in small whole numbers: nothing would move.
    if (counts[((keys[0] ?? 0) >>> shift) & (SIZE - 1)] === keys.length) return
    let from = 0
    for (let digit = 0; digit < SIZE; digit++) {
      const count = counts[digit] as number
      counts[digit] = from
      from += count
    }
    const [order, other] = [this.#order, this.#other]
    for (let at = 0; at < order.length; at++) {
      const i = order[at] as number
      const digit = ((keys[i] as number) >>> shift) & (SIZE - 1)
      const to = counts[digit] as number
      other[to] = i
      counts[digit] = to + 1
    }
    this.#order = other
    this.#other = order
  }
}
