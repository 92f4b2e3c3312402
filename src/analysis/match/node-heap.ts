/** A binary heap of nodes by distance, in which a distance can fall. No allocation after the start. */
export class NodeHeap {
  readonly distance: Float64Array
  readonly #heap: Int32Array
  readonly #place: Int32Array
  #size = 0

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes)
    this.#heap = new Int32Array(nodes)
    this.#place = new Int32Array(nodes)
  }

  clear(): void {
    this.distance.fill(Infinity)
    this.#place.fill(-1)
    this.#size = 0
  }

  /** Returns false when the node was as near before. */
  lower(node: number, distance: number): boolean {
    if (distance >= (this.distance[node] as number)) return false
    this.distance[node] = distance
    if (this.#place[node] === -1) this.#put(this.#size++, node)
    this.#rise(this.#place[node] as number)
    return true
  }

  /** The nearest node, taken out; −1 when there is none. */
  pop(): number {
    if (this.#size === 0) return -1
    const node = this.#heap[0] as number
    this.#size--
    if (this.#size > 0) {
      this.#put(0, this.#heap[this.#size] as number)
      this.#sink(0)
    }
    return node
  }

  #put(at: number, node: number): void {
    this.#heap[at] = node
    this.#place[node] = at
  }

  #far(at: number): number {
    return this.distance[this.#heap[at] as number] as number
  }

  #rise(start: number): void {
    let at = start
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.#far(above) <= this.#far(at)) return
      this.#swap(at, above)
      at = above
    }
  }

  #sink(start: number): void {
    let at = start
    for (;;) {
      let nearest = at
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < this.#size && this.#far(below) < this.#far(nearest)) nearest = below
      if (nearest === at) return
      this.#swap(at, nearest)
      at = nearest
    }
  }

  #swap(a: number, b: number): void {
    const held = this.#heap[a] as number
    this.#put(a, this.#heap[b] as number)
    this.#put(b, held)
  }
}
