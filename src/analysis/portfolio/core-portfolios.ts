import { DecisionError } from '../foundation/errors.ts'
import type { Taken } from './choice.ts'
import { boundsOf } from './core-bounds.ts'
import {
  type CoreModel,
  type CornerValues,
  coefficient,
  isWhole,
  nothingTaken,
  type Partial,
  withProject,
} from './core-partial.ts'
import type { Row } from './decisions.ts'
import type { Programme } from './programme.ts'

/** More partial portfolios than these are not compared with each other in a moment. */
const MOST_PARTIAL = 6_000
/** With scores that are not sure two cannot be compared by their sums alone. */
const MOST_UNSURE = 600
/** Values closer than this are one value. */
const SAME = 1e-12

/**
 * Portfolios that keep every rule and that no other one dominates.
 *
 * Errors  `too-many-portfolios`
 */
export function undominatedPortfolios(
  { frame, rules, units }: Programme,
  corners: readonly CornerValues[],
): Taken[] {
  const model: CoreModel = { rows: [...frame, ...rules], corners, count: units.length }
  const reach = reachOf(model.rows, model.count)
  const bounds = boundsOf(model)
  const beats = comparer(corners)
  const most = isCertain(corners) ? MOST_PARTIAL : MOST_UNSURE
  let partials: Partial[] = [nothingTaken(model)]
  for (let p = 0; p < model.count; p++) {
    const grown = partials.flatMap((one) => [one, withProject(one, p, model)])
    const open = grown.filter(
      (one) => canHold(model.rows, one.activity, reach, p + 1) && !bounds.isBeaten(one, p + 1),
    )
    partials = undominated(
      open,
      (other, one) => beats(other, one) && isAsFree(model.rows, other, one),
    )
    if (partials.length > most)
      throw new DecisionError('too-many-portfolios', 'so many projects need sampling', {
        projects: model.count,
        most,
      })
  }
  const whole = partials.filter(({ taken }) => isWhole(model.rows, taken))
  // Finished ones need no room for more: what they use no longer counts.
  return undominated(whole, beats).map(({ taken }): Taken => new Set(taken))
}

/** For each row, the least and the most that projects from p on can add. */
function reachOf(rows: readonly Row[], count: number) {
  return rows.map((row) => {
    const least = new Float64Array(count + 1)
    const most = new Float64Array(count + 1)
    for (let p = count - 1; p >= 0; p--) {
      const by = coefficient(row, p)
      least[p] = (least[p + 1] as number) + Math.min(0, by)
      most[p] = (most[p + 1] as number) + Math.max(0, by)
    }
    return { least, most }
  })
}

const canHold = (
  rows: readonly Row[],
  activity: Float64Array,
  reach: ReturnType<typeof reachOf>,
  from: number,
): boolean =>
  rows.every(({ low, high }, r) => {
    const sum = activity[r] as number
    const { least, most } = reach[r] as (typeof reach)[number]
    const dust = 1e-9 * Math.max(1, Math.abs(sum))
    const fitsHigh = high === null || sum + (least[from] as number) <= high + dust
    return fitsHigh && (low === null || sum + (most[from] as number) >= low - dust)
  })

/**
 * Whether one is at least as good at every corner, however the scores turn out, and better at one. Projects both hold
 * cancel out, so that only those that one of them has are counted at their ends.
 */
function comparer(corners: readonly CornerValues[]): (better: Partial, worse: Partial) => boolean {
  if (isCertain(corners)) return (better, worse) => isAbove(better.low, worse.low)
  return (better, worse) => {
    // Cheap, and most often enough: the shared projects cannot turn this round.
    if (better.high.some((value, e) => value < (worse.high[e] as number) - SAME)) return false
    const held = new Set(better.taken)
    const shared = worse.taken.filter((p) => held.has(p))
    const certainly = better.low.map((sum, e) => less(sum, shared, corners[e]?.low))
    const possibly = worse.high.map((sum, e) => less(sum, shared, corners[e]?.high))
    const isNeverWorse = certainly.every((value, e) => value >= (possibly[e] as number) - SAME)
    if (!isNeverWorse) return false
    const best = better.high.map((sum, e) => less(sum, shared, corners[e]?.high))
    const least = worse.low.map((sum, e) => less(sum, shared, corners[e]?.low))
    return best.some((value, e) => value > (least[e] as number) + SAME)
  }
}

const isCertain = (corners: readonly CornerValues[]): boolean =>
  corners.every(({ low, high }) => low.every((value, p) => value === high[p]))

function less(sum: number, shared: readonly number[], values: Float64Array | undefined): number {
  let left = sum
  for (const p of shared) left -= values?.[p] as number
  return left
}

function isAbove(better: Float64Array, worse: Float64Array): boolean {
  let isBetter = false
  for (let e = 0; e < better.length; e++) {
    const lead = (better[e] as number) - (worse[e] as number)
    if (lead < -SAME) return false
    if (lead > SAME) isBetter = true
  }
  return isBetter
}

/** A completion that suits the dominated one suits the other: it uses no more of any limit, and has no less of any floor. */
function isAsFree(rows: readonly Row[], better: Partial, worse: Partial): boolean {
  return rows.every(({ low, high }, r) => {
    const lead = (better.activity[r] as number) - (worse.activity[r] as number)
    return (high === null || lead <= SAME) && (low === null || lead >= -SAME)
  })
}

/** Sorted by the sum over corners, only an earlier one can be better. */
function undominated(
  partials: readonly Partial[],
  beats: (better: Partial, worse: Partial) => boolean,
): Partial[] {
  const sum = ({ high }: Partial) => high.reduce((total, value) => total + value, 0)
  const sorted = partials.map((one) => ({ one, total: sum(one) })).sort((a, b) => b.total - a.total)
  const kept: Partial[] = []
  for (const { one } of sorted) if (!kept.some((other) => beats(other, one))) kept.push(one)
  return kept
}
