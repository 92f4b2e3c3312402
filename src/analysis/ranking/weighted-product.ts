import { DecisionError } from '../foundation/errors.ts'
import { exp } from '../foundation/exponential.ts'
import { ln } from '../foundation/logarithm.ts'
import { provenance } from '../foundation/provenance.ts'
import type { DecisionMatrix, MissingRule, Ranking, Warning, Weights } from '../types.ts'
import { values } from '../values/values.ts'
import { normaliseWeights } from '../weights/normalise.ts'
import { competitionRanks } from './competition-ranks.ts'
import { constantCriteria, readyTable } from './score-table.ts'

export interface ProductOptions {
  missing?: MissingRule
  /** What is multiplied: values between goalposts (default), shares, spans, or the scores themselves. */
  normalisation?: 'goalposts' | 'sum' | 'minMax' | 'none'
}

export interface WeightedProduct extends Ranking {
  /** log₁₀ of the scores, by which they are ranked: products of many small values stay apart. */
  log10Scores: Float64Array
}

/**
 * The weighted product: a weakness on one criterion is less easily bought off than in a sum.
 *
 * Formula  Π v^w, taken as Σ w·ln v; with 'none' a criterion to be kept low counts with 1/x; weight 0 → factor 1
 * Errors   those of the table and the weights; `out-of-domain` naming action and criterion where a value is not above 0
 * Source   Bridgman 1922; Miller & Starr 1969
 */
export function weightedProduct(
  matrix: DecisionMatrix,
  weights: Weights,
  options: ProductOptions = {},
): WeightedProduct {
  const { missing = 'error', normalisation = 'goalposts' } = options
  const table = factors(matrix, weights, { missing, normalisation })
  const logs = logProducts(table)
  return {
    actions: table.actions,
    criteria: table.criteria,
    scores: logs.map(exp),
    log10Scores: logs.map((log) => log / Math.LN10),
    ranks: competitionRanks(logs),
    weights: table.weights,
    warnings: table.warnings,
    provenance: provenance(
      'weightedProduct',
      { matrix, weights: table.weights },
      { missing, normalisation },
    ),
  }
}

interface Factors {
  m: number
  n: number
  actions: readonly string[]
  criteria: readonly string[]
  data: Float64Array
  weights: Float64Array
  warnings: Warning[]
  /** −1 where less is better and the score itself is multiplied. */
  powers: readonly number[]
}

function factors(
  matrix: DecisionMatrix,
  weights: Weights,
  { missing, normalisation }: Required<ProductOptions>,
): Factors {
  if (normalisation === 'none') {
    const table = readyTable(matrix, weights, { missing })
    const powers = table.directions.map((direction) => (direction === 'max' ? 1 : -1))
    return { ...table, powers, warnings: [...table.warnings, ...constantCriteria(table)] }
  }
  const table = values(matrix, { missing, scaling: normalisation })
  return {
    ...table,
    weights: normaliseWeights(weights, table.criteria, table.dropped),
    powers: table.criteria.map(() => 1),
  }
}

function logProducts({ m, n, data, weights, powers, ...names }: Factors): Float64Array {
  const logs = new Float64Array(m)
  for (let j = 0; j < n; j++) {
    const power = (weights[j] as number) * (powers[j] as number)
    if (power === 0) continue
    for (let i = 0; i < m; i++) {
      const value = data[j * m + i] as number
      if (!(value > 0)) refuse(names, { i, j, value })
      logs[i] = (logs[i] as number) + power * ln(value)
    }
  }
  return logs
}

function refuse(
  { actions, criteria }: Pick<Factors, 'actions' | 'criteria'>,
  { i, j, value }: { i: number; j: number; value: number },
): never {
  const at = { action: actions[i], criterion: criteria[j] }
  throw new DecisionError(
    'out-of-domain',
    `${at.action} on ${at.criterion}: a product needs values above 0`,
    { ...at, value },
  )
}
