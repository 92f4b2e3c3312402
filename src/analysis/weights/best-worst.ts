import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance } from '../types.ts'
import { type LinearRow, maximise } from './linear-program.ts'

export interface BestWorstComparisons {
  /** How many times as important the best is as each; 1 for itself. */
  bestToOthers: readonly number[]
  /** How many times as important each is as the worst; 1 for itself. */
  othersToWorst: readonly number[]
  /** Positions. */
  best: number
  worst: number
}

export interface BestWorstWeights {
  /** Of all weightings that fit best, the middle of those at the ends of the intervals. */
  weights: Float64Array
  /** Between which values each weight may lie and fit as well. */
  intervals: [low: number, high: number][]
  /** Largest deviation, itself the indicator of consistency: 0 = the comparisons fit together exactly. */
  xi: number
  /** Known before anything is solved, so that it can be shown while the person answers. 0 = consistent. */
  inputConsistencyRatio: number
  /** The criterion that causes it; null at 0. */
  leastConsistent: number | null
  provenance: Provenance
}

/**
 * Weights from comparing everything with the best and with the worst criterion only: 2n − 3 answers instead of n(n − 1)/2.
 *
 * Formula  min ξ: |w_B − a_Bj·w_j| ≤ ξ, |w_j − a_jW·w_W| ≤ ξ, Σw = 1, w ≥ 0, solved exactly; input ratio
 *          max_j |a_Bj·a_jW − a_BW|/(a_BW² − a_BW), 0 when a_BW is 1
 * Errors   `shape-mismatch`, `out-of-domain` naming list and criterion, `contradicting-comparisons` when the best
 *          against the worst is not the same number in both lists
 * Source   Rezaei 2015, 2016; Liang, Brunelli & Rezaei 2020
 */
export function bestWorstWeights(input: BestWorstComparisons): BestWorstWeights {
  checkInput(input)
  const n = input.bestToOthers.length
  const rows = deviationRows(input)
  const least = maximise(objective(n, { at: n, by: -1 }), rows)
  if (!least) throw new DecisionError('empty-weight-set', 'no weights fit the comparisons')
  // ξ is 0 for comparisons that fit; the programme's rounding is not a deviation.
  const xi = least.value > -1e-10 ? 0 : -least.value
  const fitting: LinearRow[] = [
    ...rows,
    { a: objective(n, { at: n, by: 1 }), sense: '<=', b: xi + 1e-12 },
  ]
  const ends = Array.from({ length: n }, (_, j) =>
    [-1, 1].map((by) => {
      const end = maximise(objective(n, { at: j, by }), fitting) ?? least
      return end.x.subarray(0, n)
    }),
  )
  return {
    weights: middle(ends.flat()),
    intervals: ends.map(([low, high], j) => [low?.[j] ?? 0, high?.[j] ?? 0]),
    xi,
    ...inputConsistency(input),
    provenance: provenance('bestWorstWeights', input, { model: 'linear' }),
  }
}

/** Variables are the n weights, then ξ. */
function objective(n: number, { at, by }: { at: number; by: number }): Float64Array {
  const c = new Float64Array(n + 1)
  c[at] = by
  return c
}

/** The mean of points of a convex set lies in it. */
function middle(points: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(points[0]?.length ?? 0)
  for (const point of points)
    point.forEach((x, j) => {
      sum[j] = (sum[j] as number) + x
    })
  const total = sum.reduce((a, b) => a + b, 0)
  return sum.map((x) => x / total)
}

function deviationRows({ bestToOthers, othersToWorst, best, worst }: BestWorstComparisons) {
  const n = bestToOthers.length
  const sum = new Float64Array(n + 1).fill(1, 0, n)
  const rows: LinearRow[] = [{ a: sum, sense: '=', b: 1 }]
  const deviation = (of: number, over: number, times: number) => {
    if (of === over) return
    for (const sign of [1, -1]) {
      const a = new Float64Array(n + 1)
      a[of] = sign
      a[over] = -sign * times
      a[n] = -1
      rows.push({ a, sense: '<=', b: 0 })
    }
  }
  bestToOthers.forEach((times, j) => {
    deviation(best, j, times)
  })
  othersToWorst.forEach((times, j) => {
    // Best against worst stands in both lists, and counts once.
    if (j !== best) deviation(j, worst, times)
  })
  return rows
}

function inputConsistency({ bestToOthers, othersToWorst, worst }: BestWorstComparisons) {
  const whole = bestToOthers[worst] as number
  const room = whole * whole - whole
  const ratios = bestToOthers.map((times, j) =>
    room === 0 ? 0 : Math.abs(times * (othersToWorst[j] as number) - whole) / room,
  )
  const most = Math.max(...ratios)
  return {
    inputConsistencyRatio: most,
    leastConsistent: most === 0 ? null : ratios.indexOf(most),
  }
}

function checkInput(input: BestWorstComparisons): void {
  const { bestToOthers, othersToWorst, best, worst } = input
  const n = bestToOthers.length
  const isPosition = (at: number) => Number.isInteger(at) && at >= 0 && at < n
  if (n === 0 || othersToWorst.length !== n || !isPosition(best) || !isPosition(worst))
    throw new DecisionError('shape-mismatch', 'both lists need one number a criterion', {
      bestToOthers: n,
      othersToWorst: othersToWorst.length,
      best,
      worst,
    })
  for (const [list, numbers] of Object.entries({ bestToOthers, othersToWorst })) {
    const self = list === 'bestToOthers' ? best : worst
    numbers.forEach((times, criterion) => {
      const isRight = criterion === self ? times === 1 : Number.isFinite(times) && times >= 1
      if (!isRight)
        throw new DecisionError(
          'out-of-domain',
          'a comparison must be 1 or more, and 1 with itself',
          {
            list,
            criterion,
            comparison: times,
          },
        )
    })
  }
  if (bestToOthers[worst] !== othersToWorst[best])
    throw new DecisionError(
      'contradicting-comparisons',
      'best against worst must be the same number in both lists',
      { bestToOthers: bestToOthers[worst], othersToWorst: othersToWorst[best] },
    )
}
