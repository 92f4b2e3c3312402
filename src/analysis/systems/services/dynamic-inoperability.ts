import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned, Warning } from '../../types.ts'
import { type Dense, fromIdentity, timesVector } from '../linear/dense.ts'
import { factorise, solve } from '../linear/lu.ts'
import { spectralRadius } from '../linear/spectral-radius.ts'
import { eachOf, labelsOf, numberOf, placeOf, type Rows, vectorOf, wholeOf } from '../square.ts'
import { cutAtOne, dependenceOf, finite } from './inoperability.ts'

/** A share of function that an event itself takes from a service, while it lasts. */
export interface Perturbation {
  sector: number | string
  /** 0..1; those of one service at one time add up, and their sum is cut at 1. */
  value: number
  /** First and last time, in the unit of `dt`. */
  from: number
  to: number
}

export interface DynamicInput {
  interdependency: Rows
  /** K: share of the distance to its due state that a service covers in a unit of time; one for all, or one each. */
  resilience: number | ArrayLike<number>
  /** Share lost at the start; 0 when left out. */
  initial?: ArrayLike<number>
  perturbations?: readonly Perturbation[]
  /** States in the result, the first among them. */
  steps: number
  /** Length of a step; 1. */
  dt?: number
  /** Money that each service makes in a unit of time, for the loss. */
  output?: ArrayLike<number>
  labels?: readonly string[]
}

export interface DynamicInoperability extends Warned {
  labels: readonly string[]
  times: Float64Array
  /** Share lost, `[step][service]`. */
  inoperability: Float64Array[]
  final: Float64Array
  /** Where it would settle under the events of the last step; null when losses feed themselves. */
  equilibrium: Float64Array | null
  /** Largest share lost, and when for the first time. */
  peak: Float64Array
  peakAt: Float64Array
  /** Time of full outage that the partial one amounts to, by the trapezoid rule; unit of `dt`. */
  cumulated: Float64Array
  /** `output`·`cumulated`; null without `output`. */
  loss: Float64Array | null
  totalLoss: number | null
  /** Services that were lost wholly at some time. */
  saturated: readonly number[]
  provenance: Provenance
}

/** What `run` needs, checked and in blocks. */
export interface DynamicSystem {
  a: Dense
  k: Float64Array
  start: Float64Array
  events: readonly { at: number; value: number; first: number; last: number }[]
  steps: number
  dt: number
}

/**
 * How a disruption travels through services and is made good, step by step.
 *
 * Formula  q(t + dt) = q(t) + min(1, K·dt)·[A*q(t) + c*(t + dt) − q(t)], cut to 0..1
 * Units    shares of normal function; time in the unit of `dt`; loss in the money of `output`
 * Errors   `unknown-name` for a sector; `out-of-domain`, `not-a-number`, `not-whole`, `shape-mismatch`, `empty-input`,
 *          `duplicate-name`; `empty-range` for an event that ends before it begins
 * Source   Haimes et al. 2005; Lian & Haimes 2006
 */
export function dynamicInoperability(input: DynamicInput): DynamicInoperability {
  const { system, labels, output } = checkDynamic(input)
  const { rows, above } = run(system)
  const times = Float64Array.from({ length: system.steps }, (_, step) => step * system.dt)
  const cumulated = cumulate(rows, system.dt)
  const loss = output && cumulated.map((time, i) => time * (output[i] as number))
  const equilibrium = settled(system)
  return {
    labels,
    times,
    inoperability: rows,
    final: (rows.at(-1) as Float64Array).slice(),
    equilibrium,
    ...peaks(rows, times),
    cumulated,
    loss,
    totalLoss: loss?.reduce((sum, money) => sum + money, 0) ?? null,
    saturated: above,
    warnings: remarks(system, labels, above, equilibrium),
    provenance: provenance(
      'dynamicInoperability',
      { ...input, interdependency: system.a.data, labels },
      { dt: system.dt },
    ),
  }
}

export function checkDynamic(input: DynamicInput) {
  const a = dependenceOf(input.interdependency)
  const { n } = a
  const labels = labelsOf(input.labels, n, 'service')
  const dt = numberOf(input.dt ?? 1, { what: 'dt', low: Number.MIN_VALUE })
  const share = { low: 0, high: 1 }
  const system: DynamicSystem = {
    a,
    k: eachOf(input.resilience, n, { what: 'resilience', low: 0, high: 1e6 }),
    start: vectorOf(input.initial ?? new Float64Array(n), n, { what: 'initial', ...share }),
    events: (input.perturbations ?? []).map((event, at) => eventOf(event, { at, labels, dt })),
    steps: wholeOf(input.steps, { what: 'steps', low: 1, high: 1e7 }),
    dt,
  }
  const output = input.output ? vectorOf(input.output, n, { what: 'output', low: 0 }) : null
  return { system, labels, output }
}

function eventOf(
  { sector, value, from, to }: Perturbation,
  { at, labels, dt }: { at: number; labels: readonly string[]; dt: number },
) {
  const what = `perturbation ${at}`
  numberOf(value, { what, low: 0, high: 1 })
  numberOf(from, { what })
  numberOf(to, { what })
  if (to < from)
    throw new DecisionError('empty-range', `${what} ends before it begins`, { what, from, to })
  return {
    at: placeOf(sector, labels, { what, at }),
    value,
    first: Math.ceil(from / dt - 1e-9),
    last: Math.floor(to / dt + 1e-9),
  }
}

/** The states, and the services that were cut at 1 on the way. */
export function run(system: DynamicSystem): { rows: Float64Array[]; above: number[] } {
  const { a, k, start, steps, dt } = system
  const { n } = a
  const block = new Float64Array(steps * n)
  const rows = Array.from({ length: steps }, (_, t) => block.subarray(t * n, (t + 1) * n))
  const pace = k.map((rate) => Math.min(1, rate * dt))
  const c = new Float64Array(n)
  const due = new Float64Array(n)
  const isCut = new Uint8Array(n)
  rows[0]?.set(start)
  for (let t = 1; t < steps; t++) {
    const before = rows[t - 1] as Float64Array
    const now = rows[t] as Float64Array
    disturb(c, system, t)
    timesVector(a, before, due)
    for (let i = 0; i < n; i++) {
      const was = before[i] as number
      now[i] = was + (pace[i] as number) * ((due[i] as number) + (c[i] as number) - was)
    }
    for (const i of cutAtOne(now)) isCut[i] = 1
  }
  return { rows, above: Array.from(isCut.keys()).filter((i) => isCut[i] === 1) }
}

function disturb(c: Float64Array, { events }: DynamicSystem, t: number): void {
  if (events.length === 0) return
  c.fill(0)
  for (const { at, value, first, last } of events)
    if (t >= first && t <= last) c[at] = Math.min(1, (c[at] as number) + value)
}

/** Trapezoids over time, for each service. */
export function cumulate(rows: readonly Float64Array[], dt: number): Float64Array {
  const sum = new Float64Array(rows[0]?.length ?? 0)
  rows.forEach((row, t) => {
    const isEnd = t === 0 || t === rows.length - 1
    const weight = rows.length === 1 ? 0 : isEnd ? dt / 2 : dt
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (row[i] as number)
  })
  return sum
}

function peaks(rows: readonly Float64Array[], times: Float64Array) {
  const peak = new Float64Array(rows[0]?.length ?? 0)
  const peakAt = new Float64Array(peak.length)
  rows.forEach((row, t) => {
    for (let i = 0; i < peak.length; i++)
      if ((row[i] as number) > (peak[i] as number)) {
        peak[i] = row[i] as number
        peakAt[i] = times[t] as number
      }
  })
  return { peak, peakAt }
}

function settled(system: DynamicSystem): Float64Array | null {
  const { a, steps } = system
  if (spectralRadius(a) >= 1) return null
  const c = new Float64Array(a.n)
  disturb(c, system, steps - 1)
  const q = finite(solve(factorise(fromIdentity(a)), c))
  cutAtOne(q)
  return q
}

function remarks(
  { k, dt }: DynamicSystem,
  labels: readonly string[],
  above: readonly number[],
  equilibrium: Float64Array | null,
): Warning[] {
  const warnings: Warning[] = above.map((at) => ({
    code: 'saturated',
    message: `${labels[at]} was lost wholly`,
    at: { factor: labels[at] as string },
  }))
  const quick = k.filter((rate) => rate * dt > 1).length
  if (quick > 0)
    warnings.push({
      code: 'resilience-capped',
      message: `${quick} services would recover within a step: a shorter one would show how`,
      count: quick,
    })
  if (!equilibrium)
    warnings.push({ code: 'not-settled', message: 'losses feed themselves: there is no rest' })
  return warnings
}
