import { provenance } from '../foundation/provenance.ts'
import type { DecisionMatrix, Ranking, Weights } from '../types.ts'
import { competitionRanks } from './competition-ranks.ts'
import {
  constantCriteria,
  type PeerOptions,
  type ReadyTable,
  readyTable,
  type ScoreTable,
  spanOf,
} from './score-table.ts'

export interface TopsisOptions extends PeerOptions {
  /** How scores are made comparable: by the length of their column (default), by its span, or not at all. */
  normalisation?: 'vector' | 'minMax' | 'none'
}

interface Closeness {
  /** 0..1, 1 = the ideal; an action at no distance from either is 0.5. */
  closeness: Float64Array
  /** Distance to the ideal and to the anti-ideal, in weighted scaled scores. */
  dPlus: Float64Array
  dMinus: Float64Array
}

export interface Topsis extends Ranking, Closeness {}

/**
 * Closeness to an ideal made of the best score on every criterion. A second opinion beside the weighted sum: the ideal is
 * made of the actions at hand, so adding one can reverse the others.
 *
 * Formula  v = w·x/‖x‖; D⁺, D⁻ Euclidean to ideal and anti-ideal; C = D⁻/(D⁺ + D⁻), 0/0 → 0.5
 * Returns  `scores` is the closeness; the normalisation stands in `provenance.options`
 * Errors   those of the table and the weights; `missing-value`
 * Source   Hwang & Yoon 1981; example: Tzeng & Huang 2011
 */
export function topsis(
  matrix: DecisionMatrix,
  weights: Weights,
  options: TopsisOptions = {},
): Topsis {
  const { normalisation = 'vector', missing = 'error' } = options
  const table = readyTable(matrix, weights, { missing })
  const found = topsisCloseness(table, table.weights, normalisation)
  return {
    actions: table.actions,
    criteria: table.criteria,
    ...found,
    scores: found.closeness,
    ranks: competitionRanks(found.closeness),
    weights: table.weights,
    warnings: [...table.warnings, ...degenerate(table, found)],
    provenance: provenance(
      'topsis',
      { matrix, weights: table.weights },
      { normalisation, missing },
    ),
  }
}

/** When nothing tells the actions apart one warning says so; else each criterion that says nothing is named. */
function degenerate(table: ReadyTable, { dPlus, dMinus }: Closeness): Ranking['warnings'] {
  const isIdeal = dPlus.every((d, i) => d + (dMinus[i] as number) === 0)
  if (!isIdeal) return constantCriteria(table)
  const message = 'the best and the worst score are one on every criterion: all are 0.5'
  return [{ code: 'degenerate-ideal', message }]
}

/**
 * The same on a ready table, without names, checks and provenance: for tables of a million rows, and for loops.
 *
 * Shapes  `data[j * m + i]`, all finite; `weights` sum to 1
 */
export function topsisCloseness(
  table: ScoreTable,
  weights: ArrayLike<number>,
  normalisation: 'vector' | 'minMax' | 'none' = 'vector',
): Closeness {
  const { m, n, data, directions } = table
  const plus = new Float64Array(m)
  const minus = new Float64Array(m)
  for (let j = 0; j < n; j++) {
    const { low, high } = spanOf(table, j)
    const scale = (weights[j] as number) / columnSize(table, j, { low, high, normalisation })
    const [best, worst] = directions[j] === 'max' ? [high, low] : [low, high]
    const from = j * m
    for (let i = 0; i < m; i++) {
      const x = data[from + i] as number
      const above = (best - x) * scale
      const below = (x - worst) * scale
      plus[i] = (plus[i] as number) + above * above
      minus[i] = (minus[i] as number) + below * below
    }
  }
  const closeness = new Float64Array(m)
  for (let i = 0; i < m; i++) {
    const d = Math.sqrt(plus[i] as number)
    const e = Math.sqrt(minus[i] as number)
    plus[i] = d
    minus[i] = e
    closeness[i] = d + e === 0 ? 0.5 : e / (d + e)
  }
  return { closeness, dPlus: plus, dMinus: minus }
}

interface Column {
  low: number
  high: number
  normalisation: 'vector' | 'minMax' | 'none'
}

/** What a column is divided by; never 0. */
function columnSize({ m, data }: ScoreTable, j: number, column: Column): number {
  const { low, high, normalisation } = column
  if (normalisation === 'none') return 1
  if (normalisation === 'minMax') return high > low ? high - low : 1
  const top = Math.max(Math.abs(low), Math.abs(high))
  if (top === 0) return 1
  // Huge and tiny scores are brought near 1 first, so that their squares neither overflow nor vanish.
  const unit = top > 1e140 || top < 1e-140 ? top : 1
  let sum = 0
  for (let at = j * m; at < (j + 1) * m; at++) {
    const x = (data[at] as number) / unit
    sum += x * x
  }
  return unit * Math.sqrt(sum)
}
