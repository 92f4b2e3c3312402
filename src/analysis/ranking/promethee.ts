import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import { SortOrder } from '../foundation/sort-order.ts'
import type { DecisionMatrix, Ranking, Weights } from '../types.ts'
import { competitionRanks } from './competition-ranks.ts'
import { gaussFlows, steppedFlows } from './flows.ts'
import { type PreferenceFunction, type Steps, stepsOf } from './preference-functions.ts'
import { constantCriteria, type PeerOptions, readyTable, type ScoreTable } from './score-table.ts'

/** Mean preference over the others, and theirs over it, 0..1 each; φ = φ⁺ − φ⁻ lies in −1..1 and sums to 0. */
export interface Flows {
  phiPlus: Float64Array
  phiMinus: Float64Array
  phi: Float64Array
}

export interface Promethee extends Ranking, Flows {}

/**
 * Net outranking flows: by how much an action is preferred to the others, less by how much they are preferred to it.
 *
 * Each criterion is sorted once and swept with two pointers and running sums, which is exact and takes m·log m instead of
 * m² steps; only `gauss` compares pair by pair.
 *
 * Formula  π(a, b) = Σ w_j·P_j(d_j); φ⁺(a) = Σ_b π(a, b)/(m − 1), φ⁻ likewise, φ = φ⁺ − φ⁻; 0 for one action
 * Shapes   one function for each criterion, by position or by its id; thresholds in the criterion's own unit
 * Returns  `scores` is φ
 * Errors   those of the table and the weights; `missing-value`; `out-of-domain` and `shape-mismatch` for the functions
 * Source   Brans, Vincke & Mareschal 1986; sweeping: Calders & Van Assche 2016 (arXiv 1603.00091)
 */
export function promethee(
  matrix: DecisionMatrix,
  weights: Weights,
  functions: readonly PreferenceFunction[] | Readonly<Record<string, PreferenceFunction>>,
  options: PeerOptions = {},
): Promethee {
  const { missing = 'error' } = options
  const table = readyTable(matrix, weights, { missing })
  const chosen = byCriterion(functions, matrix, table.criteria)
  const flows = prometheeFlows(table, table.weights, chosen)
  return {
    actions: table.actions,
    criteria: table.criteria,
    ...flows,
    scores: flows.phi,
    ranks: competitionRanks(flows.phi),
    weights: table.weights,
    warnings: [...table.warnings, ...constantCriteria(table)],
    provenance: provenance('promethee', { matrix, weights: table.weights, functions }, { missing }),
  }
}

function byCriterion(
  functions: readonly PreferenceFunction[] | Readonly<Record<string, PreferenceFunction>>,
  { criteria }: DecisionMatrix,
  kept: readonly string[],
): PreferenceFunction[] {
  const listed = Array.isArray(functions)
  if (listed && functions.length !== criteria.length)
    throw new DecisionError('shape-mismatch', 'there must be one function for each criterion', {
      functions: functions.length,
      criteria: criteria.length,
    })
  const named: Readonly<Record<string, PreferenceFunction>> = listed
    ? Object.fromEntries(criteria.map(({ id }, j) => [id, functions[j] as PreferenceFunction]))
    : (functions as Readonly<Record<string, PreferenceFunction>>)
  return kept.map((criterion) => {
    const how = Object.hasOwn(named, criterion) ? named[criterion] : undefined
    if (how) {
      stepsOf(how, criterion)
      return how
    }
    throw new DecisionError('shape-mismatch', `${criterion} has no preference function`, {
      criterion,
    })
  })
}

/**
 * The same on a ready table, without names and provenance: for tables of a hundred thousand rows, and for loops.
 *
 * Errors  `out-of-domain` naming the position of the criterion
 */
export function prometheeFlows(
  table: ScoreTable,
  weights: ArrayLike<number>,
  functions: readonly PreferenceFunction[],
): Flows {
  const { m, n, data, directions } = table
  const steps = functions.map((how, j) => stepsOf(how, String(j)))
  const flows = { phiPlus: new Float64Array(m), phiMinus: new Float64Array(m) }
  const sorter = new SortOrder(m)
  const scores = new Float64Array(m)
  for (let j = 0; j < n && m > 1; j++) {
    const sign = directions[j] === 'max' ? 1 : -1
    for (let i = 0; i < m; i++) scores[i] = sign * (data[j * m + i] as number)
    const share = (weights[j] as number) / (m - 1)
    const how = steps[j] as Steps | { gauss: number }
    if ('gauss' in how) gaussFlows(scores, how.gauss, share, flows)
    else steppedFlows({ scores, order: sorter.order(scores) }, how, share, flows)
  }
  const phi = flows.phiPlus.map((plus, i) => plus - (flows.phiMinus[i] as number))
  return { ...flows, phi }
}
