import { type Arrows, components, turned } from '../linear/components.ts'
import { type Limits, type SignedArrows, Trail } from './trail.ts'

/**
 * Elementary circuits of any length, each found from its smallest node.
 *
 * Formula  depth first from each node among those not smaller, in its strong component; a node that led nowhere stays
 *          blocked until one it leads to is left with a circuit found: O((V + E)(c + 1))
 * Source   Johnson 1975
 */
export function johnson(graph: SignedArrows, limits: Limits): Trail {
  const search = new Johnson(graph, limits)
  search.run()
  return search.trail
}

class Johnson {
  readonly trail: Trail
  readonly #graph: SignedArrows
  /** The arrows of the part being searched: their target and their place in the graph, grouped by source. */
  readonly #first: Int32Array
  readonly #last: Int32Array
  readonly #to: Int32Array
  readonly #arrow: Int32Array
  readonly #cursor: Int32Array
  readonly #blocked: Uint8Array
  /** Who waits for a node to be left: a list threaded through the arrows that lead to it. */
  readonly #waiting: Int32Array
  readonly #nextWaiting: Int32Array
  readonly #isWaiting: Uint8Array
  readonly #source: Int32Array
  readonly #stack: number[] = []
  readonly #before: Arrows
  readonly #part: Int32Array
  readonly #seen: Uint8Array
  readonly #queue: Int32Array
  /** Nodes that a circuit not yet found may go through, and the arrows of their component at each. */
  readonly #alive: Uint8Array
  readonly #in: Int32Array
  readonly #out: Int32Array

  constructor(graph: SignedArrows, limits: Limits) {
    const { n, to } = graph
    this.#graph = graph
    this.trail = new Trail(graph, limits)
    this.#first = new Int32Array(n)
    this.#last = new Int32Array(n)
    this.#to = new Int32Array(to.length)
    this.#arrow = new Int32Array(to.length)
    this.#cursor = new Int32Array(n)
    this.#blocked = new Uint8Array(n)
    this.#waiting = new Int32Array(n)
    this.#nextWaiting = new Int32Array(to.length)
    this.#isWaiting = new Uint8Array(to.length)
    this.#source = new Int32Array(to.length)
    this.#before = turned(graph)
    this.#part = components(graph).of
    this.#seen = new Uint8Array(n)
    this.#queue = new Int32Array(n)
    this.#alive = new Uint8Array(n).fill(1)
    this.#in = new Int32Array(n)
    this.#out = new Int32Array(n)
  }

  run(): void {
    const { n } = this.#graph
    for (let v = 0; v < n; v++) this.#measure(v)
    for (let v = 0; v < n; v++) if (this.#isStray(v)) this.#retire(v)
    for (let start = 0; start < n && !this.trail.isFull; start++) {
      if (this.#alive[start] === 0) continue
      if (this.#narrow(start)) this.#from(start)
      this.#retire(start)
    }
  }

  #measure(v: number): void {
    const { from, to } = this.#graph
    for (let arrow = from[v] as number; arrow < (from[v + 1] as number); arrow++) {
      const w = to[arrow] as number
      if (this.#part[w] !== this.#part[v]) continue
      this.#out[v] = (this.#out[v] as number) + 1
      this.#in[w] = (this.#in[w] as number) + 1
    }
  }

  #isStray(v: number): boolean {
    return this.#alive[v] === 1 && (this.#in[v] === 0 || this.#out[v] === 0)
  }

  /** A node that is done, and every node that no circuit can go through without it. */
  #retire(node: number): void {
    const stack = this.#stack
    stack.push(node)
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      if (this.#alive[v] === 0) continue
      this.#alive[v] = 0
      this.#loosen(this.#graph, v, this.#in)
      this.#loosen(this.#before, v, this.#out)
    }
  }

  #loosen({ from, to }: Arrows, v: number, degree: Int32Array): void {
    for (let arrow = from[v] as number; arrow < (from[v + 1] as number); arrow++) {
      const w = to[arrow] as number
      if (this.#part[w] !== this.#part[v]) continue
      degree[w] = (degree[w] as number) - 1
      if (degree[w] === 0) this.#stack.push(w)
    }
  }

  /** Keeps the arrows on walks from the start back to it, among the nodes not smaller. Returns whether there are any. */
  #narrow(start: number): boolean {
    this.#reached(this.#graph, start, 1)
    this.#reached(this.#before, start, 2)
    let at = 0
    for (let v = start; v < this.#graph.n; v++) if (this.#isKept(v)) at = this.#keep(v, at)
    for (let v = start; v < this.#graph.n; v++) this.#seen[v] = 0
    return at > 0
  }

  #isKept(v: number): boolean {
    return this.#seen[v] === 3
  }

  /** Marks, among the nodes not smaller than the start and of its component, those that arrows lead to from it. */
  #reached({ from, to }: Arrows, start: number, mark: number): void {
    const seen = this.#seen
    const queue = this.#queue
    const part = this.#part[start]
    let length = 1
    queue[0] = start
    seen[start] = (seen[start] as number) | mark
    for (let at = 0; at < length; at++) {
      const v = queue[at] as number
      for (let arrow = from[v] as number; arrow < (from[v + 1] as number); arrow++) {
        const w = to[arrow] as number
        if (this.#alive[w] === 0 || this.#part[w] !== part || ((seen[w] as number) & mark) !== 0)
          continue
        seen[w] = (seen[w] as number) | mark
        queue[length++] = w
      }
    }
  }

  #keep(v: number, start: number): number {
    const { from, to } = this.#graph
    let at = start
    this.#first[v] = at
    for (let arrow = from[v] as number; arrow < (from[v + 1] as number); arrow++) {
      const w = to[arrow] as number
      if (!this.#isKept(w)) continue
      this.#to[at] = w
      this.#arrow[at] = arrow
      this.#source[at] = v
      this.#isWaiting[at] = 0
      at++
    }
    this.#last[v] = at
    this.#blocked[v] = 0
    this.#waiting[v] = -1
    return at
  }

  #from(start: number): void {
    const trail = this.trail
    const { path } = trail
    const to = this.#to
    const cursor = this.#cursor
    const blocked = this.#blocked
    trail.start(start)
    this.#enter(start)
    while (trail.depth >= 0) {
      const v = path[trail.depth] as number
      const at = cursor[v] as number
      if (at === this.#last[v]) {
        this.#leave(v)
        continue
      }
      cursor[v] = at + 1
      const w = to[at] as number
      if (w === start) {
        trail.close(this.#arrow[at] as number)
      } else if (blocked[w] === 0) {
        trail.push(w, this.#arrow[at] as number)
        this.#enter(w)
      }
    }
  }

  #enter(v: number): void {
    this.#blocked[v] = 1
    this.#cursor[v] = this.#first[v] as number
  }

  #leave(v: number): void {
    const { depth, hits } = this.trail
    if ((hits[depth] as number) > 0) this.#unblock(v)
    else this.#wait(v)
    this.trail.pop()
  }

  #wait(v: number): void {
    for (let at = this.#first[v] as number; at < (this.#last[v] as number); at++) {
      if (this.#isWaiting[at] === 1) continue
      const w = this.#to[at] as number
      this.#isWaiting[at] = 1
      this.#nextWaiting[at] = this.#waiting[w] as number
      this.#waiting[w] = at
    }
  }

  #unblock(node: number): void {
    const stack = this.#stack
    stack.push(node)
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      this.#blocked[v] = 0
      let at = this.#waiting[v] as number
      this.#waiting[v] = -1
      while (at >= 0) {
        this.#isWaiting[at] = 0
        const u = this.#source[at] as number
        if (this.#blocked[u] === 1) stack.push(u)
        at = this.#nextWaiting[at] as number
      }
    }
  }
}
