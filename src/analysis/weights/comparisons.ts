import { DecisionError } from '../foundation/errors.ts'
import { exp } from '../foundation/exponential.ts'
import { ln } from '../foundation/logarithm.ts'

/** `comparisons[i][j]`: how many times as important i is as j; 1 on the diagonal, and [j][i] = 1/[i][j]. */
export type Comparisons = readonly (readonly number[])[]

/** More cannot be compared in pairs by a person, nor judged by the random index. */
const MOST_COMPARED = 15
/** Thirds written with ten digits are still thirds. */
const RECIPROCAL = 1e-6

/**
 * Errors  `empty-input`, `shape-mismatch`, `too-many-criteria`, `out-of-domain` and `not-reciprocal` naming the pair,
 *         each with `member` when it is one of several people's
 */
export function checkComparisons(comparisons: Comparisons, member?: number): void {
  const n = comparisons.length
  const whose = member === undefined ? {} : { member }
  if (n === 0) throw new DecisionError('empty-input', 'nothing is compared', whose)
  if (n > MOST_COMPARED)
    throw new DecisionError('too-many-criteria', `at most ${MOST_COMPARED} can be compared`, {
      criteria: n,
      most: MOST_COMPARED,
      ...whose,
    })
  comparisons.forEach((row, i) => {
    if (row.length !== n)
      throw new DecisionError('shape-mismatch', 'comparisons need as many rows as columns', {
        row: i,
        ...whose,
      })
    row.forEach((a, j) => {
      checkPair(a, comparisons[j]?.[i] as number, { row: i, column: j, ...whose })
    })
  })
}

function checkPair(a: number, back: number, at: { row: number; column: number }): void {
  if (!(Number.isFinite(a) && a > 0))
    throw new DecisionError('out-of-domain', 'a comparison must be a number above 0', {
      ...at,
      comparison: a,
    })
  if (Number.isFinite(back) && back > 0 && Math.abs(a * back - 1) > RECIPROCAL)
    throw new DecisionError('not-reciprocal', 'a comparison is not one over its mirror image', {
      ...at,
      comparison: a,
      mirror: back,
    })
}

/** Principal eigenvector by power iteration, summing to 1, and its eigenvalue. */
export function eigenvector(comparisons: Comparisons): {
  weights: Float64Array
  lambdaMax: number
} {
  const n = comparisons.length
  let weights = new Float64Array(n).fill(1 / n)
  let lambdaMax = n
  // A positive matrix closes in by a constant factor at each step; far fewer are ever needed.
  for (let step = 0; step < 10_000; step++) {
    const product = weights.map((_, i) => dot(comparisons[i] as readonly number[], weights))
    lambdaMax = product.reduce((sum, x) => sum + x, 0)
    const next = product.map((x) => x / lambdaMax)
    const change = next.reduce(
      (most, x, i) => Math.max(most, Math.abs(x - (weights[i] as number))),
      0,
    )
    weights = next
    if (change < 1e-15) break
  }
  return { weights, lambdaMax }
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number)
  return sum
}

/** Geometric means of the rows, summing to 1. */
export function rowGeometricMeans(comparisons: Comparisons): Float64Array {
  const means = Float64Array.from(comparisons, (row) =>
    exp(row.reduce((sum, a) => sum + ln(a), 0) / row.length),
  )
  const total = means.reduce((sum, x) => sum + x, 0)
  return means.map((x) => x / total)
}

/** Π a^λ, cell by cell. */
export function geometricMean(all: readonly Comparisons[], shares: ArrayLike<number>): number[][] {
  return (all[0] ?? []).map((row, i) =>
    row.map((_, j) =>
      exp(all.reduce((sum, one, k) => sum + (shares[k] as number) * ln(one[i]?.[j] as number), 0)),
    ),
  )
}
