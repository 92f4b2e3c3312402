import type { Dense } from '../linear/dense.ts'

/*
 * Determinants and permanents of small matrices of whole numbers, exact as long as they stay below 2⁵³: for entries −1, 0, 1
 * they do up to 12 rows and beyond.
 */

/** The matrix without one row and one column. */
export function minor({ n, data }: Dense, row: number, column: number): Dense {
  const m = n - 1
  const left = new Float64Array(m * m)
  let at = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== row && j !== column) left[at++] = data[i * n + j] as number
  return { n: m, data: left }
}

/**
 * Determinant without fractions: every division leaves no rest.
 *
 * Returns  1 for a matrix without rows
 * Source   Bareiss 1968
 */
export function wholeDeterminant({ n, data }: Dense): number {
  const rows: Float64Array[] = Array.from({ length: n }, (_, i) => data.slice(i * n, (i + 1) * n))
  let sign = 1
  let before = 1
  for (let k = 0; k < n - 1; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0)
    if (pivot < 0) return 0
    if (pivot !== k) {
      const held = rows[k] as Float64Array
      rows[k] = rows[pivot] as Float64Array
      rows[pivot] = held
      sign = -sign
    }
    for (let i = k + 1; i < n; i++)
      reduce(rows[i] as Float64Array, rows[k] as Float64Array, k, before)
    before = rows[k]?.[k] as number
  }
  return sign * (rows[n - 1]?.[n - 1] ?? 1) + 0
}

function reduce(row: Float64Array, by: Float64Array, k: number, before: number): void {
  const lead = row[k] as number
  const pivot = by[k] as number
  for (let j = k + 1; j < row.length; j++)
    row[j] = (pivot * (row[j] as number) - lead * (by[j] as number)) / before
}

/**
 * Permanent of a matrix without negative entries: the determinant's sum with every sign a plus.
 *
 * Formula  over subsets of columns: p(S) = Σ_{j∈S} a_{|S|,j}·p(S∖j), 2ⁿ·n/2 additions of terms not below 0
 * Returns  1 for a matrix without rows
 */
export function permanent({ n, data }: Dense): number {
  const sums = new Float64Array(2 ** n)
  sums[0] = 1
  for (let set = 1; set < sums.length; set++) {
    const row = (bits(set) - 1) * n
    let sum = 0
    for (let left = set; left > 0; left &= left - 1) {
      const bit = left & -left
      sum += (data[row + 31 - Math.clz32(bit)] as number) * (sums[set ^ bit] as number)
    }
    sums[set] = sum
  }
  return sums[sums.length - 1] as number
}

function bits(set: number): number {
  let count = 0
  for (let left = set; left > 0; left &= left - 1) count++
  return count
}
