import { DecisionError } from '../foundation/errors.ts'
import { ln } from '../foundation/logarithm.ts'
import { provenance } from '../foundation/provenance.ts'
import {
  constantCriteria,
  type NamedTable,
  namedTable,
  type PeerOptions,
} from '../ranking/score-table.ts'
import type { DecisionMatrix, Provenance, Warned, Warning } from '../types.ts'
import { minMax } from '../values/scaling.ts'
import { correlations } from './correlations.ts'

/*
 * What the data would say about weights if nobody were asked: a criterion counts for more the more it tells actions
 * apart. Offered beside what people say, never instead of it.
 */

export interface ObjectiveWeights extends Warned {
  criteria: readonly string[]
  weights: Float64Array
  provenance: Provenance
}

export interface EntropyWeights extends ObjectiveWeights {
  /** 0..1 a criterion: 1 = all actions alike. */
  entropy: Float64Array
}

/**
 * Formula  p = x/Σx; e = −(1/ln m)·Σ p·ln p with 0·ln 0 = 0; w ∝ 1 − e
 * Returns  one action, or all alike: equal weights
 * Errors   those of the table; `missing-value`; `out-of-domain` naming the criterion and action of a negative score
 * Source   Shannon 1948; example: Elsayed et al. 2017
 */
export function entropyWeights(matrix: DecisionMatrix, options: PeerOptions = {}): EntropyWeights {
  const table = namedTable(matrix, options)
  mustBe(table, (x) => x >= 0, 'scores of 0 or more')
  const entropy = Float64Array.from(table.criteria, (_, j) => entropyOf(columnOf(table, j)))
  const spread = entropy.map((e) => (e > 1 - 1e-12 ? 0 : 1 - e))
  return {
    ...weighed(table, spread, provenance('entropyWeights', matrix, { ...missingOf(options) })),
    entropy,
  }
}

function entropyOf(x: Float64Array): number {
  const total = x.reduce((sum, score) => sum + score, 0)
  if (total === 0 || x.length < 2) return 1
  const sum = x.reduce((part, score) => {
    const p = score / total
    return p === 0 ? part : part - p * ln(p)
  }, 0)
  return sum / ln(x.length)
}

export interface CriticWeights extends ObjectiveWeights {
  /** n×n row-major; null where a criterion is constant. */
  correlation: (number | null)[]
}

/** Above it two criteria measure much the same: ask whether both are meant. */
const OVERLAP = 0.8

/**
 * Formula  w_j ∝ σ_j·Σ_k (1 − r_jk) on columns scaled to their span; a constant criterion gets 0
 * Returns  a warning for each pair of criteria that correlate above 0.8
 * Errors   those of the table; `missing-value`
 * Source   Diakoulaki, Mavrotas & Papayannakis 1995
 */
export function criticWeights(
  matrix: DecisionMatrix,
  options: PeerOptions & { correlation?: 'pearson' | 'spearman' } = {},
): CriticWeights {
  const { correlation = 'pearson' } = options
  const table = namedTable(matrix, options)
  const columns = table.directions.map((direction, j) => minMax(columnOf(table, j), direction))
  const { deviation, r } = correlations(columns, correlation)
  const n = table.n
  const conflict = deviation.map((sigma, j) => {
    let sum = 0
    for (let k = 0; k < n; k++) sum += 1 - (r[j * n + k] ?? 1)
    return sigma * sum
  })
  const how = provenance('criticWeights', matrix, { ...missingOf(options), correlation })
  const found = weighed(table, conflict, how)
  return { ...found, correlation: r, warnings: [...found.warnings, ...overlaps(table, r)] }
}

function overlaps({ criteria, n }: NamedTable, r: readonly (number | null)[]): Warning[] {
  return criteria.flatMap((one, j) =>
    criteria.slice(j + 1).flatMap((other, after) => {
      const shared = r[j * n + j + 1 + after] ?? 0
      if (shared <= OVERLAP) return []
      const message = `${one} and ${other} correlate: do they count the same thing twice?`
      return [
        {
          code: 'overlapping-criteria',
          message,
          at: { criterion: `${one} ${other}` },
          count: shared,
        } as const,
      ]
    }),
  )
}

/**
 * By how much the whole would change without each criterion.
 *
 * Formula  n_ij = min x/x, to be kept low x/max x; S_i = ln(1 + (1/n)Σ|ln n_ij|), S'_ij without j; w ∝ Σ_i |S'_ij − S_i|
 * Errors   those of the table; `missing-value`; `out-of-domain` naming the criterion and action of a score not above 0
 * Source   Keshavarz-Ghorabaee et al. 2021
 */
export function merecWeights(matrix: DecisionMatrix, options: PeerOptions = {}): ObjectiveWeights {
  const table = namedTable(matrix, options)
  mustBe(table, (x) => x > 0, 'scores above 0')
  const { m, n } = table
  const logs = table.directions.map((direction, j) => {
    const x = columnOf(table, j)
    const end = direction === 'max' ? Math.min(...x) : Math.max(...x)
    return x.map((score) => Math.abs(ln(score / end)))
  })
  const removal = new Float64Array(n)
  for (let i = 0; i < m; i++) {
    const sum = logs.reduce((part, column) => part + (column[i] as number), 0)
    const whole = ln(1 + sum / n)
    logs.forEach((column, j) => {
      const without = ln(1 + (sum - (column[i] as number)) / n)
      removal[j] = (removal[j] as number) + Math.abs(without - whole)
    })
  }
  return weighed(table, removal, provenance('merecWeights', matrix, { ...missingOf(options) }))
}

const missingOf = ({ missing = 'error' }: PeerOptions) => ({ missing })

const columnOf = ({ m, data }: NamedTable, j: number): Float64Array =>
  data.slice(j * m, (j + 1) * m)

function mustBe(table: NamedTable, rule: (x: number) => boolean, wanted: string): void {
  table.data.forEach((score, at) => {
    if (rule(score)) return
    const criterion = table.criteria[Math.floor(at / table.m)]
    const action = table.actions[at % table.m]
    throw new DecisionError('out-of-domain', `${action} on ${criterion}: this needs ${wanted}`, {
      action,
      criterion,
      score,
    })
  })
}

/** Parts that sum to 1; equal where the data tell nothing apart, which is said. */
function weighed(table: NamedTable, parts: Float64Array, how: Provenance): ObjectiveWeights {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const { criteria, n } = table
  const warnings = [...table.warnings, ...constantCriteria(table)]
  if (total > 0)
    return { criteria, weights: parts.map((part) => part / total), warnings, provenance: how }
  const message = 'the scores tell no action from another: the weights are equal'
  return {
    criteria,
    weights: new Float64Array(n).fill(1 / n),
    warnings: [...warnings, { code: 'nothing-differs', message }],
    provenance: how,
  }
}
