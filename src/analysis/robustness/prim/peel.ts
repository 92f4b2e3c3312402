import type { Limits, Move } from './box.ts'
import { restricted } from './box.ts'
import { quantileAt } from './mid-quantile.ts'
import type { Points } from './points.ts'

/** The points in a box, sorted by each dimension, and how many are of interest. */
export interface Inside {
  orders: Uint32Array[]
  n: number
  k: number
}

export interface Candidate {
  move: Move
  n: number
  k: number
}

export const insideOf = (points: Points, orders: Uint32Array[]): Inside => ({
  orders,
  n: orders[0]?.length ?? 0,
  k: (orders[0] ?? new Uint32Array()).reduce((sum, i) => sum + (points.y[i] as number), 0),
})

/** Every way to cut a slice off: both ends of each numeric dimension, or one category. */
export const peels = (points: Points, inside: Inside, alpha: number): Candidate[] =>
  points.dimensions.flatMap(({ categories }, j) =>
    categories
      ? categoryPeels(points, inside, j)
      : [...cutAbove(points, inside, { j, alpha }), ...cutBelow(points, inside, { j, alpha })],
  )

interface Cut {
  j: number
  alpha: number
}

/** The value at a place of the sorted column. */
function column({ dimensions }: Points, { orders }: Inside, j: number): (place: number) => number {
  const order = orders[j] as Uint32Array
  const { values } = dimensions[j] as Points['dimensions'][number]
  return (place) => values[order[place] as number] as number
}

function cutAbove(points: Points, inside: Inside, { j, alpha }: Cut): Candidate[] {
  const { n, orders } = inside
  const at = column(points, inside, j)
  const to = quantileAt(n, at, 1 - alpha)
  let left = n
  let k = inside.k
  while (left > 0 && at(left - 1) > to) {
    left--
    k -= points.y[orders[j]?.[left] as number] as number
  }
  return left < n ? [{ move: { dimension: j, end: 'upper', to }, n: left, k }] : []
}

function cutBelow(points: Points, inside: Inside, { j, alpha }: Cut): Candidate[] {
  const { n, orders } = inside
  const at = column(points, inside, j)
  const to = quantileAt(n, at, alpha)
  let from = 0
  let k = inside.k
  while (from < n && at(from) < to) {
    k -= points.y[orders[j]?.[from] as number] as number
    from++
  }
  return from > 0 ? [{ move: { dimension: j, end: 'lower', to }, n: n - from, k }] : []
}

function categoryPeels(
  { y, dimensions }: Points,
  { orders, n, k }: Inside,
  j: number,
): Candidate[] {
  const counts = new Map<number, { n: number; k: number }>()
  for (const i of orders[j] ?? []) {
    const category = dimensions[j]?.values[i] as number
    const count = counts.get(category) ?? { n: 0, k: 0 }
    counts.set(category, { n: count.n + 1, k: count.k + (y[i] as number) })
  }
  if (counts.size < 2) return []
  return [...counts].map(([to, gone]) => ({
    move: { dimension: j, end: 'category', to },
    n: n - gone.n,
    k: k - gone.k,
  }))
}

/**
 * The change that raises the density most for each point it moves; among equals the one that leaves fewer dimensions
 * restricted, then the first.
 *
 * Formula  (density after − density before) / |points moved|
 * Returns  null when none raises it
 */
export function best(
  candidates: readonly Candidate[],
  inside: { n: number; k: number },
  isRestricted: (dimension: number) => boolean,
): Candidate | null {
  let chosen: Candidate | null = null
  let most = 0
  for (const one of candidates) {
    const gain = (one.k / one.n - inside.k / inside.n) / Math.abs(one.n - inside.n)
    const isTie = chosen !== null && Math.abs(gain - most) <= 1e-12 * most
    const isSimpler =
      isTie && isRestricted(one.move.dimension) && !isRestricted(chosen?.move.dimension ?? 0)
    if (isSimpler || (!isTie && gain > most)) {
      chosen = one
      most = gain
    }
  }
  return chosen
}

export const restrictedIn = (first: Limits, limits: Limits): ((dimension: number) => boolean) => {
  const dimensions = new Set(restricted(first, limits))
  return (dimension) => dimensions.has(dimension)
}
