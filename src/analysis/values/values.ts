import { DecisionError } from '../foundation/errors.ts'
import type { Criterion, DecisionMatrix, MissingRule, Values, Warning } from '../types.ts'
import { meanScore } from './cells.ts'
import { cellAt, checkMatrix, placeOf, valuation } from './matrix.ts'
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
    const known = knownScores(matrix, j, warnings)
    const scores = filled(known, criterion, { missing, scaling, matrix, j, warnings })
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

function knownScores(matrix: DecisionMatrix, j: number, warnings: Warning[]): (number | null)[] {
  const { id } = matrix.criteria[j] as Criterion
  const cells = matrix.actions.map((_, i) => cellAt(matrix, i, j))
  const count = cells.filter((cell) => typeof cell === 'object' && cell !== null).length
  if (count > 0)
    warnings.push({
      code: 'uncertain-reduced',
      message: `${id}: ${count} uncertain scores count with their mean`,
      at: { criterion: id },
      count,
    })
  return cells.map(meanScore)
}

interface Filling {
  missing: MissingRule
  scaling: 'goalposts' | 'minMax' | 'sum'
  matrix: DecisionMatrix
  j: number
  warnings: Warning[]
}

/** The scores with the missing ones replaced, or null when the criterion is dropped. */
function filled(scores: (number | null)[], criterion: Criterion, how: Filling): number[] | null {
  const known = scores.filter((x) => x !== null)
  const count = scores.length - known.length
  if (count === 0) return known
  const at = { criterion: criterion.id }
  if (how.missing === 'drop-criterion') {
    const message = `${criterion.id} is left out: ${count} scores are missing`
    how.warnings.push({ code: 'criterion-dropped', message, at, count })
    return null
  }
  const substitute = how.missing === 'error' ? null : replacement(known, criterion, how)
  if (substitute === null) {
    const place = placeOf(how.matrix, scores.indexOf(null), how.j)
    const message = `nobody knows how ${place.action} does on ${place.criterion}`
    throw new DecisionError('missing-value', message, { ...place, missing: count })
  }
  const message = `${criterion.id}: ${count} missing scores were replaced (${how.missing})`
  how.warnings.push({ code: 'missing-replaced', message, at, count })
  return scores.map((x) => x ?? substitute)
}

function replacement(known: number[], criterion: Criterion, how: Filling): number | null {
  const sorted = known.toSorted((a, b) => a - b)
  if (how.missing === 'median') {
    const half = Math.floor(sorted.length / 2)
    const upper = sorted[half]
    if (upper === undefined) return null
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
  }
  if (how.scaling === 'goalposts') return worstScore(criterion)
  return (criterion.direction === 'max' ? sorted[0] : sorted.at(-1)) ?? null
}

function worstScore({ direction, goalposts, value }: Criterion): number {
  if (!value) return goalposts[direction === 'max' ? 0 : 1]
  const rises = (value.values.at(-1) as number) >= (value.values[0] as number)
  return (rises ? value.cutoffs[0] : value.cutoffs.at(-1)) as number
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
