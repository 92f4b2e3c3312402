import { provenance } from '../foundation/provenance.ts'
import { bestFirst, tieTolerance } from '../ranking/competition-ranks.ts'
import { weightedSum } from '../ranking/weighted-sum.ts'
import type { Values, Warning, Weights } from '../types.ts'
import type { Stability } from './types.ts'

/**
 * For each criterion, between which weights the leader stays first while the others keep their proportions, and which
 * action takes over at each end.
 *
 * Formula  lead over k at weight t: t·d_j + (1 − t)·o, with o the lead on the other criteria at their proportions;
 *          zero at t = o / (o − d_j)
 * Returns  with several leaders, the first in the list, and a warning
 * Source   idea: Triantaphyllou & Sánchez 1997
 */
export function weightStability(values: Values, weights: Weights): Stability {
  const { scores, weights: w, ...ranking } = weightedSum(values, weights)
  const { actions, criteria, data, m } = values
  const order = bestFirst(scores)
  const leader = order.find((i) => ranking.ranks[i] === 1) ?? 0
  const warnings = [...ranking.warnings, ...tied(ranking.ranks, actions, leader)]
  const intervals = criteria.map((criterion, j) => {
    const weight = w[j] as number
    if (weight === 1 && criteria.length > 1)
      warnings.push({
        code: 'others-weightless',
        message: `${criterion} holds all the weight: the others are taken as equal`,
        at: { criterion },
      })
    const lead = leadLine(values, { w, scores, leader }, j)
    const bounds = { low: 0, high: 1, below: null as string | null, above: null as string | null }
    for (let k = 0; k < m; k++) {
      if (k !== leader) narrow(bounds, lead(k), weight, actions[k] as string)
    }
    return { criterion, weight, ...bounds }
  })
  return {
    leader: actions[leader] as string,
    intervals,
    warnings,
    provenance: provenance(
      'weightStability',
      { actions, criteria, data, weights: w },
      { missing: values.missing },
    ),
  }
}

interface Line {
  /** Lead on this criterion alone (weight 1) and without it (weight 0). */
  alone: number
  without: number
}

function leadLine(
  { m, n, data }: Values,
  at: { w: Float64Array; scores: Float64Array; leader: number },
  j: number,
): (k: number) => Line {
  const weight = at.w[j] as number
  const value = (i: number, column: number) => data[column * m + i] as number
  return (k) => {
    const alone = value(at.leader, j) - value(k, j)
    const total = (at.scores[at.leader] as number) - (at.scores[k] as number)
    if (weight < 1) return { alone, without: (total - weight * alone) / (1 - weight) }
    let without = 0
    for (let c = 0; c < n; c++) if (c !== j) without += value(at.leader, c) - value(k, c)
    return { alone, without: n > 1 ? without / (n - 1) : alone }
  }
}

interface Bounds {
  low: number
  high: number
  below: string | null
  above: string | null
}

function narrow(bounds: Bounds, { alone, without }: Line, weight: number, rival: string): void {
  const tolerance = tieTolerance(1)
  if (without < -tolerance) {
    // Behind when the criterion counts for nothing: it takes over below t.
    const t = alone > without ? Math.min(weight, without / (without - alone)) : weight
    if (t > bounds.low) Object.assign(bounds, { low: t, below: rival })
  }
  if (alone < -tolerance) {
    const t = without > alone ? Math.max(weight, without / (without - alone)) : weight
    if (t < bounds.high) Object.assign(bounds, { high: t, above: rival })
  }
}

function tied(ranks: Int32Array, actions: readonly string[], leader: number): Warning[] {
  const count = ranks.reduce((sum, rank) => sum + Number(rank === 1), 0)
  if (count === 1) return []
  const action = actions[leader] as string
  return [
    {
      code: 'tied-leader',
      message: `${count} actions share the first rank`,
      at: { action },
      count,
    },
  ]
}
