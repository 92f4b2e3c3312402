import type { Limits, Move } from './box.ts'
import { midQuantile } from './mid-quantile.ts'
import { endOf, type Outside } from './outside.ts'
import type { Candidate, Inside } from './peel.ts'
import type { Points } from './points.ts'

/** All points of the round, and the box as it stands. */
export interface Standing {
  points: Points
  /** Sorted by each dimension, inside the box or not. */
  all: readonly Uint32Array[]
  first: Limits
  limits: Limits
  inside: Inside
  outside: Outside
}

/** Every way to move a limit back out by a slice of the points that lie just beyond it. */
export function pastes(standing: Standing, alpha: number): Candidate[] {
  const { points, first } = standing
  return points.dimensions.flatMap((_, j) => {
    if (first.kept[j]) return categoryPastes(standing, j)
    return (['lower', 'upper'] as const).flatMap((end) => outward(standing, { j, end, alpha }))
  })
}

/** The points that only this end keeps out, from the smallest value to the largest. */
function keptOut({ all, outside }: Standing, j: number, which: number): Uint32Array {
  const { beyond, end } = outside
  const order = all[j] as Uint32Array
  const out: number[] = []
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number
    if (end[i] === which && beyond[i] === 1) out.push(i)
  }
  return Uint32Array.from(out)
}

function outward(
  standing: Standing,
  { j, end, alpha }: { j: number; end: 'lower' | 'upper'; alpha: number },
): Candidate[] {
  const { points, inside, first, limits } = standing
  if (limits[end][j] === first[end][j]) return []
  const out = keptOut(standing, j, endOf(j, end))
  if (out.length === 0) return []
  const values = points.dimensions[j]?.values as Float64Array
  const sorted = Float64Array.from(out, (i) => values[i] as number)
  const to = midQuantile(sorted, end === 'lower' ? 1 - alpha : alpha)
  const added = out.filter((_, at) => {
    const x = sorted[at] as number
    return end === 'lower' ? x >= to : x <= to
  })
  return candidate(points, inside, added, { dimension: j, end, to })
}

function categoryPastes(standing: Standing, j: number): Candidate[] {
  const { points, first, limits, inside } = standing
  const out = keptOut(standing, j, endOf(j, 'category'))
  const values = points.dimensions[j]?.values as Float64Array
  const before = first.kept[j] as Uint8Array
  const gone = Array.from(before, (_, at) => at).filter(
    (at) => before[at] === 1 && limits.kept[j]?.[at] === 0,
  )
  return gone.flatMap((to) =>
    candidate(
      points,
      inside,
      out.filter((i) => values[i] === to),
      { dimension: j, end: 'category', to },
    ),
  )
}

const candidate = ({ y }: Points, { n, k }: Inside, added: Uint32Array, move: Move): Candidate[] =>
  added.length === 0
    ? []
    : [{ move, n: n + added.length, k: added.reduce((sum, i) => sum + (y[i] as number), k) }]
