import type { Limits } from './box.ts'
import type { Points } from './points.ts'

/**
 * For each point how many ends of the box it lies beyond, and, where it is one, which: `end` = 2·dimension for the lower
 * end or the categories, 2·dimension + 1 for the upper end. One pass tells what every single change would let in.
 */
export interface Outside {
  beyond: Uint8Array
  end: Int32Array
}

export const endOf = (dimension: number, side: 'lower' | 'upper' | 'category'): number =>
  2 * dimension + (side === 'upper' ? 1 : 0)

export function outsideOf(points: Points, first: Limits, limits: Limits): Outside {
  const outside = { beyond: new Uint8Array(points.count), end: new Int32Array(points.count) }
  points.dimensions.forEach(({ values }, j) => {
    const kept = limits.kept[j]
    if (kept) {
      if (kept.includes(0)) markCategories(values, kept, j, outside)
      return
    }
    const [low, high] = [limits.lower[j] as number, limits.upper[j] as number]
    const isMoved = low !== first.lower[j] || high !== first.upper[j]
    if (isMoved) markEnds(values, { low, high, j }, outside)
  })
  return outside
}

function markCategories(values: Float64Array, kept: Uint8Array, j: number, into: Outside): void {
  const which = endOf(j, 'category')
  for (let i = 0; i < values.length; i++) if (kept[values[i] as number] !== 1) mark(into, i, which)
}

function markEnds(
  values: Float64Array,
  { low, high, j }: { low: number; high: number; j: number },
  into: Outside,
): void {
  const [below, above] = [endOf(j, 'lower'), endOf(j, 'upper')]
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number
    if (x < low) mark(into, i, below)
    else if (x > high) mark(into, i, above)
  }
}

function mark({ beyond, end }: Outside, i: number, which: number): void {
  beyond[i] = (beyond[i] as number) + 1
  end[i] = which
}
