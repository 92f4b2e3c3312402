import {
  type CoreModel,
  coefficient,
  isWhole,
  nothingTaken,
  type Partial,
  withProject,
} from './core-partial.ts'
import type { Row } from './decisions.ts'

/** Mixtures of corners at which a good whole portfolio is looked for beforehand. */
const MIXTURES = 24
const SAME = 1e-12

/**
 * Good whole portfolios, found by going down lists, and how much a partial one can still gain: who cannot get past one of
 * the former however it is completed need not be followed.
 *
 * The gain is that of filling what is left of each limit with fractions of projects, which no choice of whole ones beats.
 */
export function boundsOf(model: CoreModel) {
  const limits = model.rows.filter(
    (row) => row.high !== null && row.terms.every(([, by]) => by >= 0) && row.terms.length > 1,
  )
  const fillings = model.corners.map(({ high }) =>
    limits.map((row) => fillingOf(row, model.rows.indexOf(row), high, model.count)),
  )
  const incumbents = goodPortfolios(model)
  return {
    isBeaten: (one: Partial, from: number): boolean => {
      const most = fillings.map((rows, e) => {
        const gains = rows.map((filling) => filling(one, from))
        return (one.high[e] as number) + Math.min(...gains, positives(model, e, from))
      })
      return incumbents.some(
        ({ low }) =>
          low.every((value, e) => value >= (most[e] as number) - SAME) &&
          low.some((value, e) => value > (most[e] as number) + 1e-9),
      )
    },
  }
}

const positives = ({ corners, count }: CoreModel, e: number, from: number): number => {
  let sum = 0
  for (let p = from; p < count; p++) sum += Math.max(0, corners[e]?.high[p] as number)
  return sum
}

/** The most that projects from a place on can add within what is left of one limit. */
function fillingOf(row: Row, r: number, values: Float64Array, count: number) {
  const costs = Float64Array.from({ length: count }, (_, p) => coefficient(row, p))
  const order = Array.from(costs, (_, p) => p)
    .filter((p) => (values[p] as number) > 0)
    .sort((a, b) => perUnit(values, costs, b) - perUnit(values, costs, a))
  return ({ activity }: Partial, from: number): number => {
    let left = (row.high as number) - (activity[r] as number)
    let gain = 0
    for (const p of order) {
      if (p < from) continue
      const cost = costs[p] as number
      if (cost <= left) {
        gain += values[p] as number
        left -= cost
        continue
      }
      if (left > 0) gain += ((values[p] as number) * left) / cost
      left = 0
      // What costs nothing came first: nothing more fits.
      break
    }
    return gain
  }
}

const perUnit = (values: Float64Array, costs: Float64Array, p: number): number =>
  costs[p] === 0 ? Number.MAX_VALUE : (values[p] as number) / (costs[p] as number)

/** Whole portfolios from going down the list under many mixtures of the corners, with the scores at their low ends. */
function goodPortfolios(model: CoreModel): Partial[] {
  const found: Partial[] = []
  const corners = model.corners.length
  for (let mixture = 0; mixture < MIXTURES; mixture++) {
    const first = mixture % corners
    const second = (first + 1 + Math.floor(mixture / corners)) % corners
    const share = (mixture % 5) / 4
    const value = (p: number) =>
      (1 - share) * (model.corners[first]?.low[p] as number) +
      share * (model.corners[second]?.low[p] as number)
    for (const weigh of [use, () => 1]) {
      const order = Array.from({ length: model.count }, (_, p) => p).sort(
        (a, b) => value(b) / weigh(model, b) - value(a) / weigh(model, a),
      )
      const one = downTheList(model, order)
      if (isWhole(model.rows, one.taken)) found.push(one)
    }
  }
  return found
}

/** What a project uses of all limits together, each counted as a share of it. */
function use({ rows }: CoreModel, p: number): number {
  const sum = rows.reduce(
    (total, row) =>
      row.high !== null && row.high > 0
        ? total + Math.max(0, coefficient(row, p)) / row.high
        : total,
    0,
  )
  return Math.max(sum, 1e-9)
}

function downTheList(model: CoreModel, order: readonly number[]): Partial {
  let one = nothingTaken(model)
  for (const p of order) {
    const next = withProject(one, p, model)
    const fits = model.rows.every(
      ({ high }, r) => high === null || (next.activity[r] as number) <= high,
    )
    if (fits) one = next
  }
  return { ...one, taken: one.taken.toSorted((a, b) => a - b) }
}
