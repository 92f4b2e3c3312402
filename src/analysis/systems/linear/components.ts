import type { Dense } from './dense.ts'

/** The arrows of a graph as neighbours in a row: those of node i are `to[from[i]] … to[from[i + 1] − 1]`. */
export interface Arrows {
  readonly n: number
  readonly from: Int32Array
  readonly to: Int32Array
}

/** An arrow from row to column wherever an entry is above 0. */
export function arrowsOf({ n, data }: Dense): Arrows {
  const from = new Int32Array(n + 1)
  const to = new Int32Array(data.reduce((count, x) => (x > 0 ? count + 1 : count), 0))
  let next = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if ((data[i * n + j] as number) > 0) to[next++] = j
    from[i + 1] = next
  }
  return { n, from, to }
}

/** The same arrows grouped by target: `to` holds their sources. */
export function turned({ n, from, to }: Arrows): Arrows {
  const first = new Int32Array(n + 1)
  for (const target of to) first[target + 1] = (first[target + 1] as number) + 1
  for (let i = 0; i < n; i++) first[i + 1] = (first[i + 1] as number) + (first[i] as number)
  const next = first.slice()
  const sources = new Int32Array(to.length)
  for (let v = 0; v < n; v++)
    for (let at = from[v] as number; at < (from[v + 1] as number); at++) {
      const w = to[at] as number
      const place = next[w] as number
      sources[place] = v
      next[w] = place + 1
    }
  return { n, from: first, to: sources }
}

/**
 * Strongly connected components, without recursion.
 *
 * Returns  the component of each node; numbers fall in the direction of arrows, so that an arrow never leads to a higher one
 * Source   Tarjan 1972
 */
export function components(graph: Arrows): { of: Int32Array; count: number } {
  const search = new Search(graph)
  for (let root = 0; root < graph.n; root++) search.from(root)
  return { of: search.of, count: search.count }
}

class Search {
  readonly of: Int32Array
  count = 0
  readonly #graph: Arrows
  readonly #seen: Int32Array
  readonly #low: Int32Array
  readonly #next: Int32Array
  readonly #open: number[] = []
  #time = 0

  constructor(graph: Arrows) {
    this.#graph = graph
    this.of = new Int32Array(graph.n).fill(-1)
    this.#seen = new Int32Array(graph.n)
    this.#low = new Int32Array(graph.n)
    this.#next = graph.from.slice(0, graph.n)
  }

  from(root: number): void {
    if (this.#seen[root] !== 0) return
    const path = [root]
    this.#enter(root)
    while (path.length > 0) {
      const v = path[path.length - 1] as number
      const w = this.#unseen(v)
      if (w >= 0) {
        this.#enter(w)
        path.push(w)
        continue
      }
      path.pop()
      if (this.#low[v] === this.#seen[v]) this.#close(v)
      const above = path[path.length - 1]
      if (above !== undefined) this.#lower(above, this.#low[v] as number)
    }
  }

  #enter(v: number): void {
    this.#time++
    this.#seen[v] = this.#time
    this.#low[v] = this.#time
    this.#open.push(v)
  }

  /** The next neighbour never visited; neighbours still open lower what v reaches. */
  #unseen(v: number): number {
    const end = this.#graph.from[v + 1] as number
    for (let at = this.#next[v] as number; at < end; at++) {
      const w = this.#graph.to[at] as number
      if (this.#seen[w] === 0) {
        this.#next[v] = at + 1
        return w
      }
      if (this.of[w] === -1) this.#lower(v, this.#seen[w] as number)
    }
    this.#next[v] = end
    return -1
  }

  #lower(v: number, to: number): void {
    if (to < (this.#low[v] as number)) this.#low[v] = to
  }

  #close(v: number): void {
    for (;;) {
      const w = this.#open.pop() as number
      this.of[w] = this.count
      if (w === v) break
    }
    this.count++
  }
}
