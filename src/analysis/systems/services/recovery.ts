import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned } from '../../types.ts'
import { type Dense, fromIdentity, timesVector } from '../linear/dense.ts'
import { matrixExponential } from '../linear/matrix-exponential.ts'
import { eachOf, labelsOf, type Rows, vectorOf } from '../square.ts'
import { cutAtOne, dependenceOf, finite, stableRadius } from './inoperability.ts'

export interface RecoveryInput {
  interdependency: Rows
  /** K, per unit of time; one for all, or one each. */
  resilience: number | ArrayLike<number>
  /** Share lost when the event is over, 0..1. */
  initial: ArrayLike<number>
  /** Any times from 0 on; in the unit of K. */
  times: ArrayLike<number>
  labels?: readonly string[]
}

export interface Recovery extends Warned {
  labels: readonly string[]
  times: Float64Array
  /** Share lost, `[time][service]`. */
  inoperability: Float64Array[]
  provenance: Provenance
}

/**
 * The way back after a shock that is over, at any times, without steps.
 *
 * Formula  q(t) = e^(−K(I − A*)t)·q(0), cut to 0..1
 * Units    shares of normal function; time in the unit of K
 * Errors   `unstable-interdependency`: then nothing recovers; `out-of-domain`, `not-a-number`, `shape-mismatch`, `empty-input`, `duplicate-name`
 * Source   Lian & Haimes 2006
 */
export function recovery(input: RecoveryInput): Recovery {
  const a = dependenceOf(input.interdependency)
  const labels = labelsOf(input.labels, a.n, 'service')
  const k = eachOf(input.resilience, a.n, { what: 'resilience', low: 0, high: 1e6 })
  const start = vectorOf(input.initial, a.n, { what: 'initial', low: 0, high: 1 })
  const times = vectorOf(input.times, input.times.length, { what: 'times', low: 0, high: 1e9 })
  stableRadius(a)
  const above = new Set<number>()
  const inoperability = at(times, generatorOf(a, k), start)
  for (const row of inoperability) for (const place of cutAtOne(finite(row))) above.add(place)
  return {
    labels,
    times,
    inoperability,
    warnings: [...above].map((place) => ({
      code: 'saturated',
      message: `${labels[place]} was lost wholly`,
      at: { factor: labels[place] as string },
    })),
    provenance: provenance('recovery', { ...input, labels }),
  }
}

/** −K(I − A*). */
function generatorOf(a: Dense, k: Float64Array): Dense {
  const { n, data } = fromIdentity(a)
  return { n, data: data.map((x, place) => 0 - (k[Math.floor(place / n)] as number) * x) }
}

/** From each time to the next; steps of one length share one exponential. */
function at(times: Float64Array, generator: Dense, start: Float64Array): Float64Array[] {
  const order = Array.from(times.keys()).sort((a, b) => (times[a] as number) - (times[b] as number))
  const known = new Map<number, Dense>()
  const rows: Float64Array[] = new Array(times.length)
  let now = 0
  let state = start
  for (const place of order) {
    const step = (times[place] as number) - now
    if (step > 0) state = timesVector(stepOf(step, generator, known), state)
    now = times[place] as number
    rows[place] = state.slice()
  }
  return rows
}

function stepOf(step: number, { n, data }: Dense, known: Map<number, Dense>): Dense {
  const held = known.get(step)
  if (held) return held
  const made = matrixExponential({ n, data: data.map((x) => x * step) })
  known.set(step, made)
  return made
}
