import { DecisionError } from '../../foundation/errors.ts'
import { SortOrder } from '../../foundation/sort-order.ts'

/** One dimension of the points, as numbers: a category by its position in `categories`. */
interface Dimension {
  name: string
  values: Float64Array
  categories: readonly string[] | null
}

export interface Points {
  count: number
  dimensions: Dimension[]
  /** 1 = a case of interest. */
  y: Uint8Array
}

/**
 * Reads rows of numbers and texts; a dimension with a text in it is one of categories.
 *
 * Errors  `empty-input`, `shape-mismatch`, `not-a-number` naming row and dimension, `out-of-domain` for a case that is
 *         not 0 or 1
 */
export function readPoints(
  x: readonly (readonly (number | string)[])[],
  y: ArrayLike<number>,
  names: readonly string[] | undefined,
): Points {
  const width = x[0]?.length ?? 0
  if (width === 0) throw new DecisionError('empty-input', 'there are no points')
  if (x.length !== y.length || (names && names.length !== width))
    throw new DecisionError(
      'shape-mismatch',
      'there must be one case a point, one name a dimension',
      {
        points: x.length,
        cases: y.length,
        dimensions: width,
      },
    )
  x.forEach((row, at) => {
    if (row.length !== width)
      throw new DecisionError('shape-mismatch', 'a point has another number of dimensions', {
        row: at,
      })
  })
  const dimensions = Array.from({ length: width }, (_, j) =>
    dimensionOf(
      x.map((row) => row[j] as number | string),
      names?.[j] ?? String(j),
    ),
  )
  return { count: x.length, dimensions, y: casesOf(y) }
}

function casesOf(y: ArrayLike<number>): Uint8Array {
  return Uint8Array.from(y, (held, row) => {
    if (held === 0 || held === 1) return held
    throw new DecisionError('out-of-domain', 'a case is 1 (of interest) or 0', { row, case: held })
  })
}

function dimensionOf(column: readonly (number | string)[], name: string): Dimension {
  if (column.some((held) => typeof held === 'string')) {
    const texts = column.map(String)
    const categories = [...new Set(texts)].sort()
    const at = new Map(categories.map((category, position) => [category, position]))
    const values = Float64Array.from(texts, (text) => at.get(text) as number)
    return { name, values, categories }
  }
  const row = column.findIndex((held) => !Number.isFinite(held))
  if (row >= 0)
    throw new DecisionError('not-a-number', `${name}: a point is not a number`, {
      row,
      dimension: name,
    })
  return { name, values: Float64Array.from(column as readonly number[]), categories: null }
}

/** For each dimension the positions of the given points from its smallest value to its largest. */
export function sortedBy(points: Points, among: Uint8Array): Uint32Array[] {
  const sorter = new SortOrder(points.count)
  return points.dimensions.map(({ values }) => keep(sorter.order(values), among, 1))
}

/** Those positions whose mark is `mark`, in their order. (`filter` on a typed array is many times slower.) */
export function keep(order: Uint32Array, marks: ArrayLike<number>, mark: number): Uint32Array {
  const kept = new Uint32Array(order.length)
  let count = 0
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number
    if (marks[i] === mark) kept[count++] = i
  }
  return kept.subarray(0, count)
}
