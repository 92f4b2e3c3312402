import { type Cell, type DecisionMatrix, values, type WeightSet } from '#analysis'
import type { InputCell, InputCriterion, RankingInput } from '../result/index.ts'

/** A score as the library draws it: a missing one stays missing. */
const cellOf = (cell: InputCell): Cell => {
  if (cell === null) return null
  const [low, likely, high] = cell
  return low === high ? likely : { triangular: [low, likely, high] }
}

const criterionOf = ({ id, label, unit, direction, low, high, cutoffs }: InputCriterion) => ({
  id,
  label,
  unit,
  direction,
  goalposts: [low, high] as const,
  ...(cutoffs ? { value: cutoffs } : {}),
})

export const tableOf = (input: RankingInput): DecisionMatrix => ({
  actions: input.actions,
  criteria: input.criteria.map(criterionOf),
  cells: input.cells.map((row) => row.map(cellOf)),
})

/** Values 0..1 `[action][criterion]`: at the bad end, at the mean and at the good end of each score's range. */
export type Bounds = {
  readonly low: readonly (readonly number[])[]
  readonly mean: readonly (readonly number[])[]
  readonly high: readonly (readonly number[])[]
  readonly unknown: readonly (readonly boolean[])[]
}

/** An unknown score ranges over everything: 0 at the bad end, 1 at the good one. */
export function boundsOf(input: RankingInput): Bounds {
  const at = (take: (cell: Exclude<InputCell, null>) => number) => valuesAt(input, take)
  const [a, b] = [at((cell) => cell[0]), at((cell) => cell[2])]
  const mean = at(([low, likely, high]) => (low + likely + high) / 3)
  const known = (i: number, j: number) => input.cells[i]?.[j] !== null
  const grid = (pick: (i: number, j: number) => number, unknown: number) =>
    input.actions.map((_, i) => input.criteria.map((_, j) => (known(i, j) ? pick(i, j) : unknown)))
  return {
    low: grid((i, j) => Math.min(a(i, j), b(i, j)), 0),
    mean: grid(mean, 0.5),
    high: grid((i, j) => Math.max(a(i, j), b(i, j)), 1),
    unknown: input.actions.map((_, i) => input.criteria.map((_, j) => !known(i, j))),
  }
}

function valuesAt(input: RankingInput, take: (cell: Exclude<InputCell, null>) => number) {
  const table = tableOf(input)
  const cells = input.cells.map((row) =>
    row.map((cell, j) => (cell === null ? (input.criteria[j]?.low ?? 0) : take(cell))),
  )
  const { data, m } = values({ ...table, cells })
  return (i: number, j: number): number => data[j * m + i] ?? 0
}

/** A table whose scores are values already. */
export const unitTable = (
  input: RankingInput,
  value: (i: number, j: number) => number,
): DecisionMatrix => ({
  actions: input.actions,
  criteria: input.criteria.map(({ id, label }) => ({
    id,
    label,
    unit: '',
    direction: 'max',
    goalposts: [0, 1],
  })),
  cells: input.actions.map((_, i) => input.criteria.map((_, j) => value(i, j))),
})

/** The places of the greatest, best first; of equals the first in the list. */
export const bestOf = (scores: ArrayLike<number>, count: number): number[] =>
  Array.from(scores, (score, at) => ({ score, at }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, count)
    .map(({ at }) => at)

/** Differences smaller than this are rounding. */
const EPS = 1e-9

export type Losses = {
  /** `[better, worse]`: at least as good for every weighting and every score within its range. */
  readonly dominance: readonly (readonly [number, number])[]
  /** In the order of `focus`. */
  readonly regret: readonly { readonly regret: number; readonly rival: number | null }[]
}

/**
 * What each action could lose at most against each rival, over the weightings of the set: its own
 * scores at the bad end of their ranges, the rival's at the good end.
 *
 * Formula  loss(i, k) = max_{w∈W} w·(high_k − low_i); i dominates k iff loss(i, k) ≤ 0 and k can lose to i
 * Units    value 0..1
 */
export function lossesOf(set: WeightSet, bounds: Bounds, focus: readonly number[]): Losses {
  const most = (gains: readonly number[] = [], costs: readonly number[] = []) =>
    -set.minimum(Float64Array.from(gains, (gain, j) => (costs[j] ?? 0) - gain)).value
  const dominance: [number, number][] = []
  const regret = focus.map((i) => {
    let worst: { regret: number; rival: number | null } = { regret: 0, rival: null }
    for (const k of focus) {
      if (k === i) continue
      const loss = most(bounds.high[k], bounds.low[i])
      if (loss > Math.max(EPS, worst.regret)) worst = { regret: loss, rival: k }
      if (loss <= EPS && most(bounds.high[i], bounds.low[k]) > EPS) dominance.push([i, k])
    }
    return worst
  })
  return { dominance, regret }
}
