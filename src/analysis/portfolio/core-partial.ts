import { isKept } from './choice.ts'
import type { Row } from './decisions.ts'

/** Value of every project at one corner of the weight set, with its scores at their low and at their high ends. */
export interface CornerValues {
  low: Float64Array
  high: Float64Array
}

/** Chosen projects so far, what they use of each row, and their value at every corner with scores at either end. */
export interface Partial {
  taken: number[]
  activity: Float64Array
  low: Float64Array
  high: Float64Array
}

export interface CoreModel {
  rows: readonly Row[]
  corners: readonly CornerValues[]
  count: number
}

export const nothingTaken = ({ rows, corners }: CoreModel): Partial => ({
  taken: [],
  activity: new Float64Array(rows.length),
  low: new Float64Array(corners.length),
  high: new Float64Array(corners.length),
})

export const isWhole = (rows: readonly Row[], taken: readonly number[]): boolean => {
  const set = new Set(taken)
  return rows.every((row) => isKept(row, set))
}

export function withProject(one: Partial, p: number, { rows, corners }: CoreModel): Partial {
  return {
    taken: [...one.taken, p],
    activity: one.activity.map((sum, r) => sum + coefficient(rows[r] as Row, p)),
    low: one.low.map((sum, e) => sum + (corners[e]?.low[p] as number)),
    high: one.high.map((sum, e) => sum + (corners[e]?.high[p] as number)),
  }
}

export function coefficient(row: Row, p: number): number {
  let sum = 0
  for (const [at, by] of row.terms) if (at === p) sum += by
  return sum
}
