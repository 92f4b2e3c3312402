import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { DecisionMatrix, Provenance, Warned, Weights } from '../types.ts'
import { bestFirst, competitionRanks, tieTolerance } from './competition-ranks.ts'
import {
  constantCriteria,
  type PeerOptions,
  readyTable,
  type ScoreTable,
  spanOf,
} from './score-table.ts'

export interface VikorOptions extends PeerOptions {
  /** Weight of the group against the worst-served criterion, 0..1; default 0.5. */
  v?: number
}

export interface Vikor extends Warned {
  actions: readonly string[]
  criteria: readonly string[]
  weights: Float64Array
  /** Sum of regrets, 0..1, and largest regret: less is better. */
  S: Float64Array
  R: Float64Array
  /** Both together, 0..1: less is better. */
  Q: Float64Array
  /** By Q, among equals by S; 1 = best. */
  ranks: Int32Array
  /** The lead that counts as one: 1/(m − 1); null for one action. */
  DQ: number | null
  acceptableAdvantage: boolean
  acceptableStability: boolean
  /** Actions that cannot be told apart from the first, best first. */
  compromiseSet: string[]
  provenance: Provenance
}

/**
 * A compromise between the group and the criterion that fares worst, and which actions share the first place.
 *
 * Formula  S = Σ w(f* − f)/(f* − f⁻), R the largest term, Q = v(S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*);
 *          a range of zero makes its term 0
 * Returns  the compromise set: the leader alone; with the second when it leads neither S nor R; all within DQ when the
 *          lead is smaller than that
 * Errors   those of the table and the weights; `missing-value`; `out-of-domain` for v
 * Source   Opricovic & Tzeng 2004, 2007
 */
export function vikor(matrix: DecisionMatrix, weights: Weights, options: VikorOptions = {}): Vikor {
  const { v = 0.5, missing = 'error' } = options
  if (!(v >= 0 && v <= 1)) throw new DecisionError('out-of-domain', 'v must lie in 0..1', { v })
  const table = readyTable(matrix, weights, { missing })
  const { S, R } = regrets(table, table.weights)
  const s = unit(S)
  const r = unit(R)
  const Q = s.map((x, i) => v * x + (1 - v) * (r[i] as number))
  return {
    actions: table.actions,
    criteria: table.criteria,
    weights: table.weights,
    ...{ S, R, Q },
    ranks: ranksBy(Q, S),
    ...compromise({ S, R, Q }, table.actions),
    warnings: [...table.warnings, ...constantCriteria(table)],
    provenance: provenance('vikor', { matrix, weights: table.weights }, { v, missing }),
  }
}

function regrets(table: ScoreTable, weights: ArrayLike<number>) {
  const { m, n, data, directions } = table
  const S = new Float64Array(m)
  const R = new Float64Array(m)
  for (let j = 0; j < n; j++) {
    const { low, high } = spanOf(table, j)
    if (high === low) continue
    const weight = weights[j] as number
    const isMax = directions[j] === 'max'
    for (let i = 0; i < m; i++) {
      const x = data[j * m + i] as number
      // Weighed last: a whole regret then is exactly the weight, whatever the range.
      const regret = weight * ((isMax ? high - x : x - low) / (high - low))
      S[i] = (S[i] as number) + regret
      if (regret > (R[i] as number)) R[i] = regret
    }
  }
  return { S, R }
}

/** (x − least)/(most − least), 0 for all where that is 0/0. */
function unit(x: Float64Array): Float64Array {
  const least = x.reduce((a, b) => Math.min(a, b), Infinity)
  const most = x.reduce((a, b) => Math.max(a, b), -Infinity)
  return x.map((value) =>
    most - least > tieTolerance(most) ? (value - least) / (most - least) : 0,
  )
}

/** Less is better; equal Q are told apart by S. */
function ranksBy(Q: Float64Array, S: Float64Array): Int32Array {
  const places = Float64Array.from(competitionRanks(Q.map((q) => -q)))
  const within = competitionRanks(S.map((s) => -s))
  return competitionRanks(
    places.map((place, i) => -(place * places.length + (within[i] as number))),
  )
}

interface Measures {
  S: Float64Array
  R: Float64Array
  Q: Float64Array
}

function compromise({ S, R, Q }: Measures, actions: readonly string[]) {
  const ranks = ranksBy(Q, S)
  const order = bestFirst(ranks.map((rank) => -rank))
  const [leader = 0, second] = order
  if (second === undefined)
    return {
      ...{ DQ: null, acceptableAdvantage: true, acceptableStability: true },
      compromiseSet: [...actions],
    }
  const DQ = 1 / (actions.length - 1)
  const lead = (i: number) => (Q[i] as number) - (Q[leader] as number)
  const acceptableAdvantage = lead(second) >= DQ - tieTolerance(1)
  const acceptableStability = isLeast(S, leader) || isLeast(R, leader)
  const isIn = (i: number) =>
    i === leader ||
    (acceptableAdvantage ? !acceptableStability && i === second : lead(i) < DQ - tieTolerance(1))
  const compromiseSet = [...order].filter(isIn).map((i) => actions[i] as string)
  return { DQ, acceptableAdvantage, acceptableStability, compromiseSet }
}

const isLeast = (x: Float64Array, i: number): boolean =>
  x.every((other) => (x[i] as number) <= other + tieTolerance(other))
