import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned } from '../../types.ts'
import { numberOf } from '../square.ts'
import { modelOf, type StockModel, type Wired } from './model.ts'

export type { Rate, StockModel } from './model.ts'

export interface StockFlowOptions {
  /** Length of a step, in the model's unit of time. */
  dt: number
  /** Times asked for, rising, each a whole number of steps after the first. */
  times: ArrayLike<number>
  /** `euler` (default) takes the rates at the start of a step; `rk4` weighs four. */
  integrator?: 'euler' | 'rk4'
}

export interface StockFlow extends Warned {
  times: Float64Array
  /** Level of each stock at each time, in its own unit. */
  stocks: Record<string, Float64Array>
  /** Flows and auxiliaries at those times. */
  rates: Record<string, Float64Array>
  provenance: Provenance
}

const MOST_STEPS = 1e7

/**
 * Levels over time from what flows in and out.
 *
 * Formula  Euler: s + dt·f(s, t); RK4: s + dt/6·(k₁ + 2k₂ + 2k₃ + k₄)
 * Units    those of the model; with `units` every flow is checked to be its stock per time before anything is computed
 * Returns  nothing smoothed and no forecast: what follows from the equations
 * Errors   `bad-expression`, `unknown-name`, `duplicate-name`, `circular-definition`, `unit-mismatch`; `out-of-domain` for
 *          times; `not-a-number` naming the stock and the time at which a level leaves the numbers; `too-large` above 10⁷ steps
 * Source   Forrester 1961; the teacup of the SDXorg test models
 */
export function stockFlow(model: StockModel, options: StockFlowOptions): StockFlow {
  const { integrator = 'euler' } = options
  const wired = modelOf(model)
  const { times, steps } = clockOf(options)
  const stocks = wired.stocks.map(() => new Float64Array(times.length))
  const rates = wired.rates.map(() => new Float64Array(times.length))
  const stepper = new Stepper(wired, options.dt)
  const start = times[0] as number
  let taken = 0
  for (const [at, step] of steps.entries()) {
    for (; taken < step; taken++) {
      if (integrator === 'euler') stepper.euler(start + taken * options.dt)
      else stepper.rungeKutta(start + taken * options.dt)
      stepper.check(start + (taken + 1) * options.dt)
    }
    stepper.read(times[at] as number)
    for (const [i, column] of stocks.entries()) column[at] = stepper.levels[i] as number
    for (const [i, column] of rates.entries()) column[at] = stepper.rateAt(i, times[at] as number)
  }
  return {
    times,
    stocks: Object.fromEntries(wired.stocks.map((name, i) => [name, stocks[i] as Float64Array])),
    rates: Object.fromEntries(wired.rates.map((name, i) => [name, rates[i] as Float64Array])),
    warnings: wired.warnings,
    provenance: provenance('stockFlow', wired.described, { dt: options.dt, integrator, times }),
  }
}

/** Errors: `empty-input`, `out-of-domain`, `not-a-number`, `too-large`. */
function clockOf({ dt, times: asked }: StockFlowOptions) {
  numberOf(dt, { what: 'dt', low: Number.MIN_VALUE })
  if (asked.length === 0) throw new DecisionError('empty-input', 'no time is asked for')
  const times = Float64Array.from({ length: asked.length }, (_, at) =>
    numberOf(asked[at] as number, { what: `time ${at}` }),
  )
  const start = times[0] as number
  const steps = Array.from(times, (time, at) => {
    const step = (time - start) / dt
    const isOnStep = Math.abs(step - Math.round(step)) < 1e-6
    if (!isOnStep || (at > 0 && time <= (times[at - 1] as number)))
      throw new DecisionError('out-of-domain', 'times must rise by whole steps', {
        ...{ what: 'times', at, value: time },
      })
    return Math.round(step)
  })
  if ((steps.at(-1) as number) > MOST_STEPS)
    throw new DecisionError('too-large', 'too many steps', {
      steps: steps.at(-1),
      most: MOST_STEPS,
    })
  return { times, steps }
}

class Stepper {
  readonly levels: Float64Array
  readonly #wired: Wired
  readonly #dt: number
  readonly #change: Float64Array[]
  readonly #trial: Float64Array

  constructor(wired: Wired, dt: number) {
    this.#wired = wired
    this.#dt = dt
    this.levels = wired.initial.slice()
    this.#trial = new Float64Array(this.levels.length)
    this.#change = [0, 1, 2, 3].map(() => new Float64Array(this.levels.length))
  }

  euler(time: number): void {
    const [k] = this.#change as [Float64Array]
    this.#wired.changes(this.levels, time, k)
    this.#move(this.levels, k, this.#dt, this.levels)
  }

  rungeKutta(time: number): void {
    const [a, b, c, d] = this.#change as [Float64Array, Float64Array, Float64Array, Float64Array]
    const dt = this.#dt
    const { changes } = this.#wired
    changes(this.levels, time, a)
    changes(this.#move(this.levels, a, dt / 2, this.#trial), time + dt / 2, b)
    changes(this.#move(this.levels, b, dt / 2, this.#trial), time + dt / 2, c)
    changes(this.#move(this.levels, c, dt, this.#trial), time + dt, d)
    for (let i = 0; i < a.length; i++)
      a[i] = ((a[i] as number) + 2 * (b[i] as number) + 2 * (c[i] as number) + (d[i] as number)) / 6
    this.#move(this.levels, a, dt, this.levels)
  }

  #move(from: Float64Array, by: Float64Array, times: number, into: Float64Array): Float64Array {
    for (let i = 0; i < from.length; i++) into[i] = (from[i] as number) + times * (by[i] as number)
    return into
  }

  check(time: number): void {
    const at = this.levels.findIndex((level) => !Number.isFinite(level))
    if (at < 0) return
    const stock = this.#wired.stocks[at] as string
    throw new DecisionError('not-a-number', `${stock} leaves the numbers at time ${time}`, {
      ...{ stock, time },
    })
  }

  read(time: number): void {
    this.#wired.changes(this.levels, time, this.#change[0] as Float64Array)
  }

  /** Errors: `not-a-number`. */
  rateAt(i: number, time: number): number {
    const value = this.#wired.rateOf(i)
    if (Number.isFinite(value)) return value
    const flow = this.#wired.rates[i] as string
    throw new DecisionError('not-a-number', `${flow} leaves the numbers at time ${time}`, {
      ...{ flow, time },
    })
  }
}
