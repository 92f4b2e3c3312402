import type { DecisionMatrix, Rng } from '../types.ts'
import { type TableDraws, tableDraws } from '../values/table-draws.ts'

/** So many draws of a table's uncertain scores, in one table that is overwritten each time. */
export function* drawnTables(
  matrix: DecisionMatrix,
  stream: Rng,
  count: number,
): Generator<TableDraws> {
  const table = tableDraws(matrix)
  for (let k = 0; k < count; k++) {
    table.redraw(stream)
    yield table
  }
}
