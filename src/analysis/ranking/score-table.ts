import { DecisionError } from '../foundation/errors.ts'
import type {
  Criterion,
  DecisionMatrix,
  Direction,
  MissingRule,
  Warning,
  Weights,
} from '../types.ts'
import { checkMatrix } from '../values/matrix.ts'
import { oneScoreEach } from '../values/one-score-each.ts'
import { normaliseWeights } from '../weights/normalise.ts'

/**
 * Scores in each criterion's own unit, for the methods that compare actions with each other.
 * `data` is column-major: score of action i on criterion j is `data[j * m + i]`.
 */
export interface ScoreTable {
  m: number
  n: number
  data: Float64Array
  directions: readonly Direction[]
}

/** One number for each cell, and what was done to make it so. */
export interface NamedTable extends ScoreTable {
  actions: readonly string[]
  criteria: readonly string[]
  dropped: readonly string[]
  warnings: Warning[]
}

/** The same with weights that sum to 1. */
export interface ReadyTable extends NamedTable {
  weights: Float64Array
}

export interface PeerOptions {
  /** What is done with a missing score; 'error' is the default. */
  missing?: MissingRule
}

/**
 * One number for each cell.
 *
 * Errors  those of the table; `missing-value`; `empty-input` when every criterion is dropped
 */
export function namedTable(matrix: DecisionMatrix, { missing = 'error' }: PeerOptions): NamedTable {
  checkMatrix(matrix)
  const warnings: Warning[] = []
  const kept: { criterion: Criterion; scores: number[] }[] = []
  matrix.criteria.forEach((criterion, j) => {
    const scores = oneScoreEach({ missing, scaling: 'none', matrix, j, warnings })
    if (scores) kept.push({ criterion, scores })
  })
  if (kept.length === 0) throw new DecisionError('empty-input', 'every criterion was dropped')
  const criteria = kept.map(({ criterion }) => criterion.id)
  const m = matrix.actions.length
  const data = new Float64Array(m * kept.length)
  kept.forEach(({ scores }, j) => {
    data.set(scores, j * m)
  })
  return {
    m,
    n: kept.length,
    data,
    directions: kept.map(({ criterion }) => criterion.direction),
    actions: [...matrix.actions],
    criteria,
    dropped: matrix.criteria.map(({ id }) => id).filter((id) => !criteria.includes(id)),
    warnings,
  }
}

/** Errors: those of `namedTable` and of `normaliseWeights`. */
export function readyTable(
  matrix: DecisionMatrix,
  weights: Weights,
  options: PeerOptions,
): ReadyTable {
  const table = namedTable(matrix, options)
  return { ...table, weights: normaliseWeights(weights, table.criteria, table.dropped) }
}

/** Where a criterion's scores begin and end; `constant` when they are all one. */
export function spanOf({ m, data }: ScoreTable, j: number): { low: number; high: number } {
  let low = Infinity
  let high = -Infinity
  for (let at = j * m; at < (j + 1) * m; at++) {
    const x = data[at] as number
    if (x < low) low = x
    if (x > high) high = x
  }
  return { low, high }
}

/** A warning for each criterion on which all actions are equal: it says nothing about which is better. */
export const constantCriteria = (table: NamedTable): Warning[] =>
  table.criteria.flatMap((id, j) => {
    const { low, high } = spanOf(table, j)
    return low < high || table.m < 2 ? [] : [constantCriterion(id)]
  })

const constantCriterion = (id: string): Warning => ({
  code: 'constant-criterion',
  message: `constant-criterion: every action has the same score on ${id}`,
  at: { criterion: id },
})
