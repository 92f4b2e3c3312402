import { DecisionError } from '../foundation/errors.ts'
import { weightedScores } from '../ranking/weighted-sum.ts'
import { confidenceFactors } from './confidence.ts'
import { Tally } from './tally.ts'

/**
 * The SMAA indices of draws made elsewhere, for example by another programme one wants to compare with.
 *
 * Shapes  `weights[s][j]`; `values[i][j]` for one table or `[s][i][j]` for a table per draw
 * Errors  `shape-mismatch`, `not-a-number`
 */
export function smaaOnSamples(
  values: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[],
  weights: readonly ArrayLike<number>[],
) {
  const tables = (isOneTable(values) ? [values] : values).map(columnMajor)
  const first = tables[0]
  const fits = tables.every((table) => table.m === first?.m && table.n === first.n)
  const one = tables.length === 1 || tables.length === weights.length
  if (!first || !fits || !one || !weights.every((w) => w.length === first.n))
    throw new DecisionError('shape-mismatch', 'weights and tables must have one shape')
  if (!weights.every((w) => Array.from(w).every(Number.isFinite)))
    throw new DecisionError('not-a-number', 'a weight is not a number')
  const { m, n } = first
  const tally = new Tally({ m, n, groups: 1, pairwise: true })
  const scores = new Float64Array(m)
  weights.forEach((w, s) => {
    tally.add(0, w, weightedScores(tables[s] ?? first, w, scores))
  })
  const centralWeights = tally.centralWeights()
  return {
    m,
    n,
    ...tally.overall(),
    centralWeights,
    confidence: confidenceFactors(centralWeights, tables),
    pairwise: tally.pairwise() ?? new Float64Array(m * m),
  }
}

type Rows = readonly (readonly number[])[]

const isOneTable = (values: Rows | readonly Rows[]): values is Rows =>
  !Array.isArray(values[0]?.[0])

function columnMajor(rows: Rows): { m: number; n: number; data: Float64Array } {
  const m = rows.length
  const n = rows[0]?.length ?? 0
  const data = new Float64Array(m * n)
  rows.forEach((row, i) => {
    if (row.length !== n || !row.every(Number.isFinite))
      throw new DecisionError('not-a-number', 'a value is missing or not a number', { row: i })
    row.forEach((x, j) => {
      data[j * m + i] = x
    })
  })
  return { m, n, data }
}
