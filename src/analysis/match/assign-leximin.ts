import { provenance } from '../foundation/provenance.ts'
import { solve } from './assign.ts'
import {
  amountAt,
  type Costs,
  checkLabels,
  named,
  readCosts,
  rowsOf,
  shortWarnings,
  totalOf,
  without,
} from './cost-matrix.ts'
import { fairest } from './leximin-levels.ts'
import type { CostMatrix, LeximinAssignment, MatrixLabels } from './types.ts'

/**
 * One partner each, so that the worst served is served as well as can be, then the next worst, and so on; beside it, what
 * that costs in total.
 *
 * As many pairs as can be come first: to have no partner is worse than any score.
 *
 * Shapes   `score[row][column]`, more is better, null = may not be
 * Units    those of `score`
 * Returns  exact: scores are only compared, never added. `loss` ≥ 0
 * Errors   as `assign`
 * Source   lexicographic bottleneck assignment: Burkard & Rendl 1991; by thresholds and dual cuts: `leximin-levels.ts`
 */
export function assignLeximin(
  score: CostMatrix,
  options: { labels?: MatrixLabels } = {},
): LeximinAssignment {
  const costs = readCosts(score, -1)
  checkLabels(costs, options.labels)
  const { rows, columns, data } = costs
  const columnOf = fairest(costs)
  const values = scoresOf(costs, columnOf)
  const totalAtLeximin = totalOf(costs, columnOf)
  const greatestTotal = totalOf(costs, solve(costs).columnOf)
  const unassignedRows = without(columnOf)
  const unassignedColumns = without(rowsOf(columnOf, columns))
  return {
    columns: columnOf,
    leximinValues: values,
    worst: values[0] ?? null,
    ...{ totalAtLeximin, greatestTotal },
    loss: Math.max(0, greatestTotal - totalAtLeximin),
    ...{ unassignedRows, unassignedColumns },
    ...(options.labels ? { named: named(costs, columnOf, options.labels) } : {}),
    warnings: shortWarnings(unassignedRows, unassignedColumns),
    provenance: provenance('assignLeximin', { rows, columns, data, labels: options.labels }),
  }
}

const scoresOf = (costs: Costs, columnOf: Int32Array): number[] =>
  Array.from(columnOf)
    .flatMap((j, i) => (j < 0 ? [] : [amountAt(costs, i, j)]))
    .sort((a, b) => a - b)
