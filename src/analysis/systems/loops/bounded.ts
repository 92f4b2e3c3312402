import { turned } from '../linear/components.ts'
import type { Loop } from '../types.ts'
import { type Limits, type SignedArrows, Trail } from './trail.ts'

/**
 * Elementary circuits of at most `most` arrows, and at least `least`, each found from its smallest node.
 *
 * Formula  depth first from each node among those not smaller, never further than the way back allows
 * Returns  within one length, in the order of their places
 */
export function bounded(
  graph: SignedArrows,
  limits: Limits,
  { least, most }: { least: number; most: number },
): Trail {
  const trail = new Trail(graph, limits)
  const search = new Bounded(graph, trail, { least, most: Math.min(most, graph.n) })
  for (let start = 0; start < graph.n && !trail.isFull; start++) search.from(start)
  return trail
}

/** The shortest circuits, up to the limit of the list: one search a length. */
export function shortest(graph: SignedArrows, list: number, most: number): Loop[] {
  const loops: Loop[] = []
  for (let length = 1; length <= Math.min(most, graph.n) && loops.length < list; length++) {
    const left = list - loops.length
    const some = bounded(graph, { count: left, list: left }, { least: length, most: length })
    for (const loop of some.found.loops()) loops.push(loop)
  }
  return loops
}

class Bounded {
  readonly #graph: SignedArrows
  readonly #trail: Trail
  readonly #least: number
  readonly #most: number
  readonly #cursor: Int32Array
  readonly #onPath: Uint8Array
  /** Arrows from a node back to the start; beyond the length when there is no way. */
  readonly #back: Int32Array
  readonly #before: { from: Int32Array; to: Int32Array }

  constructor(graph: SignedArrows, trail: Trail, { least, most }: { least: number; most: number }) {
    this.#graph = graph
    this.#trail = trail
    this.#least = least
    this.#most = most
    this.#cursor = new Int32Array(graph.n)
    this.#onPath = new Uint8Array(graph.n)
    this.#back = new Int32Array(graph.n)
    this.#before = turned(graph)
  }

  from(start: number): void {
    this.#measure(start)
    const trail = this.#trail
    const { from, to } = this.#graph
    trail.start(start)
    this.#enter(start)
    while (trail.depth >= 0) {
      const v = trail.path[trail.depth] as number
      const arrow = this.#cursor[v] as number
      if (arrow === from[v + 1]) {
        this.#onPath[v] = 0
        trail.pop()
        continue
      }
      this.#cursor[v] = arrow + 1
      this.#follow(arrow, to[arrow] as number, start)
    }
    this.#onPath.fill(0)
  }

  #follow(arrow: number, w: number, start: number): void {
    const trail = this.#trail
    const length = trail.depth + 1
    if (w === start) {
      if (length >= this.#least) trail.close(arrow)
    } else if (this.#onPath[w] === 0 && length + (this.#back[w] as number) <= this.#most) {
      trail.push(w, arrow)
      this.#enter(w)
    }
  }

  #enter(v: number): void {
    this.#onPath[v] = 1
    this.#cursor[v] = this.#graph.from[v] as number
  }

  #measure(start: number): void {
    const back = this.#back.fill(this.#most + 1)
    const { from, to } = this.#before
    back[start] = 0
    const queue = [start]
    for (const w of queue) {
      const next = (back[w] as number) + 1
      if (next >= this.#most) continue
      for (let at = from[w] as number; at < (from[w + 1] as number); at++) {
        const v = to[at] as number
        if (v <= start || (back[v] as number) <= next) continue
        back[v] = next
        queue.push(v)
      }
    }
  }
}
