import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import type { Cell, Criterion, DecisionMatrix } from '../types.ts'
import { checkCell, type Place } from './cells.ts'
import { checkPieces, pieceAt } from './partial-value.ts'

/**
 * Everything that can be wrong with a table is said before anything is computed on it.
 *
 * Errors  `empty-input`, `duplicate-name`, `shape-mismatch`, `empty-range`, `out-of-domain`, `not-a-number`
 */
export function checkMatrix(matrix: DecisionMatrix): void {
  indexNames(matrix.actions, 'action')
  indexNames(
    matrix.criteria.map((criterion) => criterion.id),
    'criterion',
  )
  const { cells, actions, criteria } = matrix
  if (cells.length !== actions.length || cells.some((row) => row.length !== criteria.length))
    throw new DecisionError('shape-mismatch', 'the table needs one cell per action and criterion', {
      actions: actions.length,
      criteria: criteria.length,
    })
  criteria.forEach(checkCriterion)
  actions.forEach((_, i) => {
    criteria.forEach((_, j) => {
      const cell = cellAt(matrix, i, j)
      if (!Number.isFinite(cell)) checkCell(cell, placeOf(matrix, i, j))
    })
  })
}

export const cellAt = (matrix: DecisionMatrix, i: number, j: number): Cell =>
  matrix.cells[i]?.[j] as Cell

export const placeOf = (matrix: DecisionMatrix, i: number, j: number): Place => ({
  action: matrix.actions[i] as string,
  criterion: (matrix.criteria[j] as Criterion).id,
})

function checkCriterion({ id, goalposts: [low, high], value }: Criterion): void {
  if (!(Number.isFinite(low) && Number.isFinite(high)))
    throw new DecisionError('not-a-number', `${id}: a goalpost is not a number`, { criterion: id })
  if (high <= low)
    throw new DecisionError('empty-range', `${id}: the goalposts leave no range`, {
      criterion: id,
      low,
      high,
    })
  if (value) checkPieces(value.cutoffs, value.values)
}

/** A score's value, and whether it lay outside and was clipped. */
export interface Valuation {
  value(score: number): number
  isOutside(score: number): boolean
}

/**
 * Goalposts, or the criterion's own piecewise value.
 *
 * Formula  max: (x − L)/(H − L); min: (H − x)/(H − L); clipped to 0..1
 */
export function valuation({
  goalposts: [low, high],
  direction,
  value: pieces,
}: Criterion): Valuation {
  if (pieces) {
    const { cutoffs, values, outOfRange = 'clip' } = pieces
    const first = cutoffs[0] as number
    const last = cutoffs[cutoffs.length - 1] as number
    return {
      value: (x) => pieceAt(x, cutoffs, values, outOfRange),
      isOutside: (x) => outOfRange === 'clip' && (x < first || x > last),
    }
  }
  const range = high - low
  return {
    value: (x) => Math.min(1, Math.max(0, (direction === 'max' ? x - low : high - x) / range)),
    isOutside: (x) => x < low || x > high,
  }
}
