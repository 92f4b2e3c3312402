import { DecisionError } from '../../foundation/errors.ts'

/**
 * A quantile that always lies between two different numbers where there are two, so that a cut there is a cut: half way
 * between the neighbours at (n − 1)·q; where these are equal, the neighbour inwards is the next that differs.
 *
 * Shapes   `sorted` rising
 * Errors   `empty-input`; `out-of-domain` unless 0 < q < 1
 * Source   the convention of sdtoolkit and EMA Workbench
 */
export function midQuantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) throw new DecisionError('empty-input', 'there are no numbers')
  if (!(q > 0 && q < 1))
    throw new DecisionError('out-of-domain', 'q must lie between 0 and 1', { q })
  return quantileAt(sorted.length, (i) => sorted[i] as number, q)
}

/** The same, unchecked, for numbers that are reached by their place. */
export function quantileAt(count: number, at: (place: number) => number, q: number): number {
  const place = (count - 1) * q
  let low = Math.floor(place)
  let high = Math.ceil(place)
  if (q > 0.5) while (low > 0 && at(low) === at(high)) low--
  else while (high < count - 1 && at(low) === at(high)) high++
  return (at(low) + at(high)) / 2
}
