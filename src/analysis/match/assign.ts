import { provenance } from '../foundation/provenance.ts'
import {
  type Costs,
  checkLabels,
  named,
  readCosts,
  rowsOf,
  shortWarnings,
  totalOf,
  without,
} from './cost-matrix.ts'
import { maximumMatching, type Shortage, shortage } from './maximum-matching.ts'
import { leastCostMatching } from './shortest-augmenting-path.ts'
import type { Assignment, AssignOptions, CostMatrix } from './types.ts'

/**
 * One partner each, at the least total (or the greatest).
 *
 * When not every row (or every column, whichever are fewer) can have a partner: as many pairs as can be, then the least
 * total among those; who has none is named, and `rowParts`, `columnParts` say who competes for what.
 *
 * Shapes   `cost[row][column]`, any numbers up to 1e300, null = may not be; more rows or more columns as you like
 * Units    those of `cost`
 * Returns  exact for whole costs while sums stay under 2⁵³, else to rounding; of several as good, one
 * Errors   `empty-input`, `shape-mismatch`, `not-a-number`, `out-of-domain`; `duplicate-name` in labels
 * Source   Jonker & Volgenant 1987; Dulmage & Mendelsohn 1958 for what is short
 */
export function assign(cost: CostMatrix, options: AssignOptions = {}): Assignment {
  const { maximise = false, labels } = options
  const costs = readCosts(cost, maximise ? -1 : 1)
  checkLabels(costs, labels)
  const solved = solve(costs)
  const { columnOf, u, v, rowParts, columnParts } = solved
  const unassignedRows = without(columnOf)
  const unassignedColumns = without(rowsOf(columnOf, costs.columns))
  const complete = unassignedRows.length === 0 || unassignedColumns.length === 0
  const { rows, columns, data } = costs
  return {
    columns: columnOf,
    total: totalOf(costs, columnOf),
    ...{ unassignedRows, unassignedColumns, complete },
    rowDuals: u.map((x) => costs.sign * x + 0),
    columnDuals: v.map((x) => costs.sign * x + 0),
    ...{ rowParts, columnParts },
    ...(labels ? { named: named(costs, columnOf, labels) } : {}),
    warnings: shortWarnings(unassignedRows, unassignedColumns),
    provenance: provenance('assign', { rows, columns, data, labels }, { maximise }),
  }
}

interface Solved extends Shortage {
  columnOf: Int32Array
  u: Float64Array
  v: Float64Array
}

/** Where something is short, each part is an assignment of its own in which the fewer side finds partners for all. */
export function solve(costs: Costs): Solved {
  const { rows, columns, forbidden } = costs
  const none = { rowParts: new Uint8Array(rows), columnParts: new Uint8Array(columns) }
  const parts = forbidden > 0 ? partsOf(costs) : none
  const solved: Solved = {
    columnOf: new Int32Array(rows).fill(-1),
    u: new Float64Array(rows),
    v: new Float64Array(columns),
    ...(parts ?? none),
  }
  for (const part of parts ? [0, 1, 2] : [0]) solvePart(costs, solved, part)
  return solved
}

/** Null when nothing is short but the side that is more numerous. */
function partsOf({ rows, columns, data }: Costs): Shortage | null {
  const allowed = Uint8Array.from(data, (x) => Number(x < Infinity))
  const columnOf = maximumMatching(allowed, columns, new Int32Array(rows).fill(-1))
  const pairs = columnOf.reduce((sum, column) => sum + Number(column >= 0), 0)
  if (pairs === Math.min(rows, columns)) return null
  return shortage(allowed, columnOf, rowsOf(columnOf, columns))
}

function solvePart(costs: Costs, into: Solved, part: number): void {
  const rows = members(into.rowParts, part)
  const columns = members(into.columnParts, part)
  if (rows.length === 0 || columns.length === 0) return
  if (rows.length <= columns.length) {
    const found = leastCostMatching(cut(costs, rows, columns), rows.length, columns.length)
    rows.forEach((row, at) => {
      into.columnOf[row] = columns[found.columnOf[at] as number] as number
      into.u[row] = found.u[at] as number
    })
    columns.forEach((column, at) => {
      into.v[column] = found.v[at] as number
    })
    return
  }
  const found = leastCostMatching(turned(costs, rows, columns), columns.length, rows.length)
  columns.forEach((column, at) => {
    into.columnOf[rows[found.columnOf[at] as number] as number] = column
    into.v[column] = found.u[at] as number
  })
  rows.forEach((row, at) => {
    into.u[row] = found.v[at] as number
  })
}

const members = (parts: Uint8Array, part: number): Int32Array =>
  Int32Array.from(parts.keys()).filter((at) => parts[at] === part)

function cut(costs: Costs, rows: Int32Array, columns: Int32Array): Float64Array {
  if (rows.length === costs.rows && columns.length === costs.columns) return costs.data
  const data = new Float64Array(rows.length * columns.length)
  let at = 0
  for (const row of rows)
    for (const column of columns) data[at++] = costs.data[row * costs.columns + column] as number
  return data
}

function turned(costs: Costs, rows: Int32Array, columns: Int32Array): Float64Array {
  const data = new Float64Array(rows.length * columns.length)
  let at = 0
  for (const column of columns)
    for (const row of rows) data[at++] = costs.data[row * costs.columns + column] as number
  return data
}
