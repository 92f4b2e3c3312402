import { DecisionError } from '../foundation/errors.ts'
import type { Criterion, DecisionMatrix, MissingRule, Values, Warning } from '../types.ts'
import { checkMatrix, valuation } from './matrix.ts'
import { oneScoreEach } from './one-score-each.ts'
import { minMax, sumScale } from './scaling.ts'

export interface ValueOptions {
  missing?: MissingRule
  /** 'goalposts' (default) is independent of the other actions; the two others are for peer methods. */
  scaling?: 'goalposts' | 'minMax' | 'sum'
}

/**
 * Values 0..1 of a table for the methods that need one number per cell.
 *
 * An uncertain cell counts with its mean, said in a warning. A missing cell is an error unless `missing` says otherwise:
 * 'median' of the known scores, 'worst' = the bad goalpost (with 'minMax' and 'sum' the worst known score),
 * 'drop-criterion'. A criterion on which all scores are equal keeps its goalpost value; scaled by 'minMax' it is 1 for all.
 *
 * Shapes  `data[j * m + i]`; with 'drop-criterion' `criteria` is shorter than the table's
 * Errors  those of the table; `missing-value` naming action and criterion; `empty-input` when every criterion is dropped
 */
export function values(matrix: DecisionMatrix, options: ValueOptions = {}): Values {
  checkMatrix(matrix)
  const { missing = 'error', scaling = 'goalposts' } = options
  const m = matrix.actions.length
  const columns: Column[] = []
  const warnings: Warning[] = []
  matrix.criteria.forEach((criterion, j) => {
    const scores = oneScoreEach({ missing, scaling, matrix, j, warnings })
    if (scores) columns.push(scaled(scores, criterion, scaling, warnings))
  })
  if (columns.length === 0) throw new DecisionError('empty-input', 'every criterion was dropped')
  const data = new Float64Array(m * columns.length)
  const clipped = new Uint8Array(m * columns.length)
  columns.forEach((column, j) => {
    data.set(column.data, j * m)
    clipped.set(column.clipped, j * m)
  })
  return {
    m,
    n: columns.length,
    actions: [...matrix.actions],
    criteria: columns.map((column) => column.criterion),
    data,
    clipped,
    clippedCount: clipped.reduce((sum, flag) => sum + flag, 0),
    missing,
    scaling,
    dropped: matrix.criteria
      .map((criterion) => criterion.id)
      .filter((id) => !columns.some((column) => column.criterion === id)),
    warnings,
  }
}

interface Column {
  criterion: string
  data: Float64Array
  clipped: Uint8Array
}

function scaled(
  scores: number[],
  criterion: Criterion,
  scaling: 'goalposts' | 'minMax' | 'sum',
  warnings: Warning[],
): Column {
  const at = { criterion: criterion.id }
  if (scores.length > 1 && scores.every((x) => x === scores[0]))
    warnings.push({
      code: 'constant-criterion',
      message: `constant-criterion: every action has the same score on ${criterion.id}`,
      at,
    })
  if (scaling !== 'goalposts') {
    const data = (scaling === 'minMax' ? minMax : sumScale)(scores, criterion.direction)
    return { criterion: criterion.id, data, clipped: new Uint8Array(scores.length) }
  }
  const { value, isOutside } = valuation(criterion)
  const clipped = Uint8Array.from(scores, (x) => Number(isOutside(x)))
  const count = clipped.reduce((sum, flag) => sum + flag, 0)
  if (count > 0)
    warnings.push({
      code: 'clipped',
      message: `${criterion.id}: ${count} scores lie outside the goalposts`,
      at,
      count,
    })
  return { criterion: criterion.id, data: Float64Array.from(scores, value), clipped }
}
