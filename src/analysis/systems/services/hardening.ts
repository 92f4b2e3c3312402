import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance } from '../../types.ts'
import { numberOf } from '../square.ts'
import {
  checkDynamic,
  cumulate,
  type DynamicInput,
  type DynamicSystem,
  run,
} from './dynamic-inoperability.ts'

/** One bar of the tornado. */
export type HardeningBar = {
  /** Change of total loss per unit of the parameter: below 0 where more of it helps. */
  derivative: number
  /** Loss spared when the parameter improves by `change` of itself: resilience up, dependence down. */
  saving: number
  value: number
} & ({ kind: 'resilience'; service: string } | { kind: 'dependence'; service: string; on: string })

export interface HardeningOptions {
  /** Improvement behind `saving`, as a share of the parameter; 0.1. */
  change?: number
}

export interface Hardening {
  /** Largest saving first. */
  bars: readonly HardeningBar[]
  totalLoss: number
  change: number
  provenance: Provenance
}

/** Multiplications that one call may take. */
const MOST_WORK = 4e9

/**
 * Which service to speed up, or which link to loosen, first: each parameter is changed alone and the same simulation is run.
 *
 * Formula  derivatives by central differences with a step of 1e−4 of the parameter (1e−6 at 0, forward); a parameter is
 *          each K_i and each a*_ij above 0
 * Units    loss in the money of `output`; without `output` each service counts 1 a unit of time
 * Returns  effects of one change at a time: they do not add up
 * Errors   those of `dynamicInoperability`; `out-of-domain` for `change`; `too-large` when parameters × steps × n² is above
 *          4·10⁹
 */
export function hardening(input: DynamicInput, options: HardeningOptions = {}): Hardening {
  const { system, labels, output } = checkDynamic(input)
  const change = numberOf(options.change ?? 0.1, { what: 'change', low: 1e-6, high: 1 })
  const money = output ?? new Float64Array(labels.length).fill(1)
  const parameters = parametersOf(system, labels)
  checkWork(parameters.length, system)
  const totalLoss = lossOf(system, money)
  const bars = parameters.map(({ cells, at, bar }): HardeningBar => {
    const value = cells[at] as number
    const lossAt = (x: number) => {
      cells[at] = x
      const loss = lossOf(system, money)
      cells[at] = value
      return loss
    }
    const better = bar.kind === 'resilience' ? value * (1 + change) : value * (1 - change)
    return { ...bar, value, derivative: slope(lossAt, value), saving: totalLoss - lossAt(better) }
  })
  bars.sort((a, b) => b.saving - a.saving)
  return {
    bars,
    totalLoss,
    change,
    provenance: provenance('hardening', { ...input, labels }, { change, dt: system.dt }),
  }
}

interface Parameter {
  cells: Float64Array
  at: number
  bar: { kind: 'resilience'; service: string } | { kind: 'dependence'; service: string; on: string }
}

function parametersOf({ a, k }: DynamicSystem, labels: readonly string[]): Parameter[] {
  const paces = labels.map(
    (service, at): Parameter => ({ cells: k, at, bar: { kind: 'resilience', service } }),
  )
  const links = Array.from(a.data.keys())
    .filter((at) => (a.data[at] as number) > 0)
    .map((at): Parameter => {
      const service = labels[Math.floor(at / a.n)] as string
      const on = labels[at % a.n] as string
      return { cells: a.data, at, bar: { kind: 'dependence', service, on } }
    })
  return [...paces, ...links]
}

function checkWork(parameters: number, { a, steps }: DynamicSystem): void {
  const work = 3 * parameters * steps * a.n ** 2
  if (work <= MOST_WORK) return
  throw new DecisionError('too-large', 'too many links and steps to try each one', {
    ...{ parameters, steps, services: a.n },
  })
}

function lossOf(system: DynamicSystem, money: Float64Array): number {
  const { rows } = run(system)
  return cumulate(rows, system.dt).reduce((sum, time, i) => sum + time * (money[i] as number), 0)
}

function slope(lossAt: (x: number) => number, value: number): number {
  if (value === 0) return (lossAt(1e-6) - lossAt(0)) / 1e-6
  const step = 1e-4 * value
  return (lossAt(value + step) - lossAt(value - step)) / (2 * step)
}
