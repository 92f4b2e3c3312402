import type { Arrows } from '../linear/components.ts'
import type { Loop, Polarity } from '../types.ts'

/** A graph whose arrows have a sign (0 = unknown) and a delay; arrays by place of the arrow. */
export interface SignedArrows extends Arrows {
  readonly sign: Int8Array
  readonly delay: Float64Array
}

/** How much is counted and listed before a search stops. */
export interface Limits {
  count: number
  list: number
  /** Longest circuits that are listed, and how many of that length; all lengths when left out. */
  longest?: { length: number; count: number }
}

/**
 * The path a search stands on, and what it has found. Signs and delays are kept as products and sums along the path, and
 * a factor learns how many circuits it is in when the search leaves it: a circuit costs the same however long it is.
 */
export class Trail {
  depth = -1
  total = 0
  delayed = 0
  /** There is one more than may be counted: the search has nothing left to do. */
  isFull = false
  readonly path: Int32Array
  /** Circuits found since the search came to the factor at this depth. */
  readonly hits: Float64Array
  /** Circuits by number of arrows. */
  readonly lengths: Float64Array
  /** Circuits by product of signs: −1, 0 (unknown), 1. */
  readonly kinds = new Float64Array(3)
  readonly participation: Float64Array
  readonly found = new Found()
  readonly #graph: SignedArrows
  readonly #limits: Limits
  readonly #sign: Int8Array
  readonly #delay: Float64Array

  constructor(graph: SignedArrows, limits: Limits) {
    this.#graph = graph
    this.#limits = limits
    this.path = new Int32Array(graph.n)
    this.hits = new Float64Array(graph.n)
    this.lengths = new Float64Array(graph.n + 1)
    this.participation = new Float64Array(graph.n)
    this.#sign = new Int8Array(graph.n)
    this.#delay = new Float64Array(graph.n)
  }

  start(node: number): void {
    this.depth = 0
    this.path[0] = node
    this.hits[0] = 0
    this.#sign[0] = 1
    this.#delay[0] = 0
  }

  push(node: number, arrow: number): void {
    const from = this.depth++
    const at = this.depth
    this.path[at] = node
    this.hits[at] = 0
    this.#sign[at] = (this.#sign[from] as number) * (this.#graph.sign[arrow] as number)
    this.#delay[at] = (this.#delay[from] as number) + (this.#graph.delay[arrow] as number)
  }

  /** Leaves the last factor. */
  pop(): void {
    const at = this.depth--
    const hits = this.hits[at] as number
    const node = this.path[at] as number
    this.participation[node] = (this.participation[node] as number) + hits
    if (at > 0) this.hits[at - 1] = (this.hits[at - 1] as number) + hits
  }

  /** The arrow leads back to the start. */
  close(arrow: number): void {
    if (this.total === this.#limits.count) {
      this.isFull = true
      this.unwind()
      return
    }
    const at = this.depth
    const sign = (this.#sign[at] as number) * (this.#graph.sign[arrow] as number)
    const delay = (this.#delay[at] as number) + (this.#graph.delay[arrow] as number)
    this.hits[at] = (this.hits[at] as number) + 1
    this.total++
    this.kinds[sign + 1] = (this.kinds[sign + 1] as number) + 1
    if (delay > 0) this.delayed++
    this.lengths[at + 1] = (this.lengths[at + 1] as number) + 1
    if (this.found.count < this.#limits.list && this.#isListed(at + 1))
      this.found.add(this.path, at + 1, { sign, delay })
  }

  #isListed(length: number): boolean {
    const { longest } = this.#limits
    if (!longest || length < longest.length) return true
    return length === longest.length && (this.lengths[length] as number) <= longest.count
  }

  /** Leaves every factor, so that all have their count. */
  unwind(): void {
    while (this.depth >= 0) this.pop()
  }
}

/** Circuits in the order in which they were found, their nodes in one growing block: nothing is made for each. */
class Found {
  count = 0
  readonly #ends: number[] = [0]
  readonly #sign: number[] = []
  readonly #delay: number[] = []
  #nodes = new Int32Array(1024)

  add(path: Int32Array, length: number, { sign, delay }: { sign: number; delay: number }): void {
    let end = this.#ends[this.count] as number
    if (end + length > this.#nodes.length) this.#grow(end + length)
    for (let at = 0; at < length; at++) this.#nodes[end++] = path[at] as number
    this.#ends.push(end)
    this.#sign.push(sign)
    this.#delay.push(delay)
    this.count++
  }

  /** Shortest first; of one length in the order found, which is that of their places. */
  loops(): Loop[] {
    const order = Array.from({ length: this.count }, (_, at) => at)
    order.sort((a, b) => this.#length(a) - this.#length(b) || a - b)
    return order.map((at) => ({
      nodes: this.#path(at),
      polarity: polarityOf(this.#sign[at] as number),
      delay: this.#delay[at] as number,
    }))
  }

  #length(at: number): number {
    return (this.#ends[at + 1] as number) - (this.#ends[at] as number)
  }

  #path(at: number): number[] {
    const nodes: number[] = []
    for (let k = this.#ends[at] as number; k < (this.#ends[at + 1] as number); k++)
      nodes.push(this.#nodes[k] as number)
    return nodes
  }

  #grow(least: number): void {
    const larger = new Int32Array(Math.max(least, 2 * this.#nodes.length))
    larger.set(this.#nodes)
    this.#nodes = larger
  }
}

function polarityOf(sign: number): Polarity {
  if (sign === 0) return 'unknown'
  return sign > 0 ? 'R' : 'B'
}
