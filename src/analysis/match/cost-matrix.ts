import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import type { Warning } from '../types.ts'
import type { CostMatrix, MatrixLabels, NamedAssignment } from './types.ts'

/** Sums of as many as fit in memory stay finite. */
const LARGEST = 1e300

/** Row-major; a pair that may not be is Infinity. `sign` −1: what stands in `data` is the amount turned round. */
export interface Costs {
  rows: number
  columns: number
  data: Float64Array
  forbidden: number
  sign: 1 | -1
}

/**
 * Errors  `empty-input`; `shape-mismatch` naming the ragged row; `not-a-number` and `out-of-domain` (beyond 1e300)
 *         naming row and column
 */
export function readCosts(matrix: CostMatrix, sign: 1 | -1): Costs {
  const rows = matrix.length
  const columns = matrix[0]?.length ?? 0
  if (rows === 0 || columns === 0)
    throw new DecisionError('empty-input', 'the matrix has no row or no column', { rows, columns })
  const data = new Float64Array(rows * columns)
  let forbidden = 0
  matrix.forEach((line, row) => {
    if (line.length !== columns) throw raggedRow(row, line.length, columns)
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      const x = line[column]
      if (x === null) {
        forbidden++
        data[at] = Infinity
      } else if (typeof x === 'number' && Math.abs(x) <= LARGEST) data[at] = sign * x
      else throw badCell(x, row, column)
    }
  })
  return { rows, columns, data, forbidden, sign }
}

const raggedRow = (row: number, columns: number, expected: number) =>
  new DecisionError('shape-mismatch', 'every row must have as many columns', {
    row,
    columns,
    expected,
  })

function badCell(x: unknown, row: number, column: number): DecisionError {
  const where = { row, column }
  if (typeof x === 'number' && Number.isFinite(x))
    return new DecisionError('out-of-domain', `${x} is too large to add up`, where)
  return new DecisionError('not-a-number', `the cell is neither a number nor null`, where)
}

/** Errors  `shape-mismatch`, `duplicate-name` */
export function checkLabels({ rows, columns }: Costs, labels: MatrixLabels | undefined): void {
  if (!labels) return
  if (labels.rows.length !== rows || labels.columns.length !== columns)
    throw new DecisionError('shape-mismatch', 'there must be a label for every row and column', {
      rows: labels.rows.length,
      columns: labels.columns.length,
      expected: [rows, columns],
    })
  indexNames(labels.rows, 'row')
  indexNames(labels.columns, 'column')
}

/** What the caller wrote there; never −0. */
export const amountAt = ({ data, columns, sign }: Costs, row: number, column: number): number =>
  sign * (data[row * columns + column] as number) + 0

export const totalOf = (costs: Costs, columnOf: Int32Array): number =>
  columnOf.reduce((sum, j, i) => (j < 0 ? sum : sum + amountAt(costs, i, j)), 0)

export const without = (partners: Int32Array): number[] =>
  Array.from(partners).flatMap((partner, at) => (partner < 0 ? [at] : []))

/** Row of each column; −1 = none. */
export function rowsOf(columnOf: Int32Array, columns: number): Int32Array {
  const rowOf = new Int32Array(columns).fill(-1)
  columnOf.forEach((column, row) => {
    if (column >= 0) rowOf[column] = row
  })
  return rowOf
}

/** What was made in the words of the caller. */
export function named(costs: Costs, columnOf: Int32Array, labels: MatrixLabels): NamedAssignment {
  const row = (at: number) => labels.rows[at] as string
  const column = (at: number) => labels.columns[at] as string
  return {
    pairs: Array.from(columnOf).flatMap((j, i) =>
      j < 0 ? [] : [{ row: row(i), column: column(j), amount: amountAt(costs, i, j) }],
    ),
    unassignedRows: without(columnOf).map(row),
    unassignedColumns: without(rowsOf(columnOf, costs.columns)).map(column),
  }
}

/** Rows and columns are left over, and no allowed pair joins them. `count` = how many pairs are missing. */
export function shortWarnings(rows: readonly number[], columns: readonly number[]): Warning[] {
  const count = Math.min(rows.length, columns.length)
  if (count === 0) return []
  const message = `rows and columns are left for ${count} more pairs, and no allowed pair joins them`
  return [{ code: 'not-all-assigned', message, count }]
}
