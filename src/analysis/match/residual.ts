import { buckets } from './buckets.ts'
import { NodeHeap } from './node-heap.ts'

/** Arcs by number; `room` in whole units. */
export interface Lines {
  source: Int32Array
  target: Int32Array
  room: Float64Array
  cost: Float64Array
}

/**
 * What can still be moved: line k forward is 2k, back 2k + 1. Two nodes are added, one that feeds and one that drains.
 *
 * Source  successive shortest paths with potentials: Ahuja, Magnanti & Orlin 1993, §9.7
 */
export class Residual {
  readonly potential: Float64Array
  readonly #nodes: number
  readonly #lines: number
  readonly #to: Int32Array
  readonly #cost: Float64Array
  readonly #room: Float64Array
  readonly #first: Int32Array
  readonly #arcs: Int32Array
  readonly #heap: NodeHeap
  readonly #by: Int32Array

  constructor(nodes: number, lines: Lines) {
    this.#nodes = nodes
    this.#lines = lines.cost.length
    const total = this.#lines + 2 * nodes
    this.#to = new Int32Array(2 * total)
    this.#cost = new Float64Array(2 * total)
    this.#room = new Float64Array(2 * total)
    for (let k = 0; k < this.#lines; k++) {
      const [source, target] = [lines.source[k] as number, lines.target[k] as number]
      this.#join(k, source, target)
      this.#cost[2 * k] = lines.cost[k] as number
      this.#cost[2 * k + 1] = -(lines.cost[k] as number)
      this.#room[2 * k] = lines.room[k] as number
    }
    for (let node = 0; node < nodes; node++) {
      this.#join(this.#lines + node, nodes, node)
      this.#join(this.#lines + nodes + node, node, nodes + 1)
    }
    const from = this.#to.map((_, arc) => this.#to[arc ^ 1] as number)
    const { first, members } = buckets(from, nodes + 2)
    this.#first = first
    this.#arcs = members
    this.#heap = new NodeHeap(nodes + 2)
    this.#by = new Int32Array(nodes + 2)
    this.potential = new Float64Array(nodes + 2)
  }

  #join(line: number, source: number, target: number): void {
    this.#to[2 * line] = target
    this.#to[2 * line + 1] = source
  }

  flowOn(line: number): number {
    return this.#room[2 * line + 1] as number
  }

  /** Fill every line that earns, then send back what does not fit together: the best round trip with nothing brought. */
  startFromEarning(): void {
    const excess = new Float64Array(this.#nodes)
    for (let k = 0; k < this.#lines; k++) {
      if (!((this.#cost[2 * k] as number) < 0)) continue
      const amount = this.#room[2 * k] as number
      this.#push(2 * k, amount)
      const [from, to] = [this.#to[2 * k + 1] as number, this.#to[2 * k] as number]
      excess[from] = (excess[from] as number) - amount
      excess[to] = (excess[to] as number) + amount
    }
    this.feed(excess)
  }

  /** Move as much as can be from where `excess` is above 0 to where it is below, at least cost. */
  feed(excess: Float64Array): void {
    let [highest, lowest] = [0, 0]
    excess.forEach((amount, node) => {
      const feeding = 2 * (this.#lines + node)
      const draining = 2 * (this.#lines + this.#nodes + node)
      this.#room[feeding] = Math.max(0, amount)
      this.#room[draining] = Math.max(0, -amount)
      this.#room[feeding + 1] = 0
      this.#room[draining + 1] = 0
      highest = Math.max(highest, this.potential[node] as number)
      lowest = Math.min(lowest, this.potential[node] as number)
    })
    // With these no fresh line has a reduced cost under 0.
    this.potential[this.#nodes] = highest
    this.potential[this.#nodes + 1] = lowest
    while (this.#search()) this.#augment()
  }

  /** What `feed` could not take away (+) or bring (−) at a node. */
  leftAt(node: number): number {
    const feeding = this.#room[2 * (this.#lines + node)] as number
    return feeding - (this.#room[2 * (this.#lines + this.#nodes + node)] as number)
  }

  /** Dijkstra on reduced costs to the draining node. Returns false when it cannot be reached. */
  #search(): boolean {
    const heap = this.#heap
    const drain = this.#nodes + 1
    heap.clear()
    heap.lower(this.#nodes, 0)
    for (let node = heap.pop(); node >= 0 && node !== drain; node = heap.pop()) this.#look(node)
    const end = heap.distance[drain] as number
    if (end === Infinity) return false
    for (let node = 0; node < this.potential.length; node++)
      this.potential[node] =
        (this.potential[node] as number) + Math.min(end, heap.distance[node] as number)
    return true
  }

  #look(node: number): void {
    const here = (this.#heap.distance[node] as number) + (this.potential[node] as number)
    const end = this.#first[node + 1] as number
    for (let at = this.#first[node] as number; at < end; at++) {
      const arc = this.#arcs[at] as number
      if (!((this.#room[arc] as number) > 0)) continue
      const to = this.#to[arc] as number
      const through = here + (this.#cost[arc] as number) - (this.potential[to] as number)
      // Rounding may bring it a hair under the node it came from.
      const distance = Math.max(through, this.#heap.distance[node] as number)
      if (this.#heap.lower(to, distance)) this.#by[to] = arc
    }
  }

  #augment(): void {
    let amount = Infinity
    for (
      let node = this.#nodes + 1;
      node !== this.#nodes;
      node = this.#to[this.#arcTo(node) ^ 1] as number
    )
      amount = Math.min(amount, this.#room[this.#arcTo(node)] as number)
    for (
      let node = this.#nodes + 1;
      node !== this.#nodes;
      node = this.#to[this.#arcTo(node) ^ 1] as number
    )
      this.#push(this.#arcTo(node), amount)
  }

  #arcTo(node: number): number {
    return this.#by[node] as number
  }

  #push(arc: number, amount: number): void {
    this.#room[arc] = (this.#room[arc] as number) - amount
    this.#room[arc ^ 1] = (this.#room[arc ^ 1] as number) + amount
  }

  /** Nodes that what is left over can still reach: 1. */
  reached(): Uint8Array {
    const met = new Uint8Array(this.#nodes + 2)
    const queue = [this.#nodes]
    met[this.#nodes] = 1
    for (let node = queue.pop(); node !== undefined; node = queue.pop())
      for (const arc of this.#arcs.subarray(this.#first[node], this.#first[node + 1])) {
        const to = this.#to[arc] as number
        if (met[to] === 1 || !((this.#room[arc] as number) > 0)) continue
        met[to] = 1
        queue.push(to)
      }
    return met.subarray(0, this.#nodes)
  }
}
