import type { Points } from './points.ts'

/** Limits of a box: numeric ends are inclusive; of a dimension of categories those left are in `kept`. */
export interface Limits {
  lower: Float64Array
  upper: Float64Array
  /** By dimension, then category: 1 = inside. Null for numbers. */
  kept: readonly (Uint8Array | null)[]
}

/** A box that holds every one of the given points. */
export function aroundAll({ dimensions }: Points, orders: readonly Uint32Array[]): Limits {
  const end = (j: number, at: number) => {
    const i = orders[j]?.at(at) ?? 0
    return dimensions[j]?.values[i] ?? 0
  }
  return {
    lower: Float64Array.from(dimensions, (_, j) => end(j, 0)),
    upper: Float64Array.from(dimensions, (_, j) => end(j, -1)),
    kept: dimensions.map(({ categories }, j) => {
      if (!categories) return null
      const present = new Uint8Array(categories.length)
      for (const i of orders[j] ?? []) present[dimensions[j]?.values[i] ?? 0] = 1
      return present
    }),
  }
}

/** One change of a box. `to` is the new limit, or the category concerned. */
export interface Move {
  dimension: number
  end: 'lower' | 'upper' | 'category'
  to: number
}

export function moved(limits: Limits, { dimension, end, to }: Move, isPaste: boolean): Limits {
  if (end !== 'category') {
    const next = { ...limits, [end]: limits[end].slice() }
    next[end][dimension] = to
    return next
  }
  const kept = limits.kept.map((one, j) => (j === dimension && one ? one.slice() : one))
  const changed = kept[dimension]
  if (changed) changed[to] = isPaste ? 1 : 0
  return { ...limits, kept }
}

/** Which dimensions are narrower than in the first box. */
export const restricted = (first: Limits, limits: Limits): number[] =>
  Array.from(first.lower, (_, j) => j).filter((j) => {
    const before = first.kept[j]
    if (before) return before.some((held, at) => held !== limits.kept[j]?.[at])
    return limits.lower[j] !== first.lower[j] || limits.upper[j] !== first.upper[j]
  })
