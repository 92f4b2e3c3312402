import { DecisionError } from '../../foundation/errors.ts'
import { ln } from '../../foundation/logarithm.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned } from '../../types.ts'
import { eachOf, labelsOf, type Rows } from '../square.ts'
import { dependenceOf } from './inoperability.ts'

export interface RecoveryTimes {
  interdependency: Rows
  /** Time from full outage to `remaining`, when the others work; one for all, or one each. */
  recoveryTime: number | ArrayLike<number>
  /** Share still lost at that time, above 0 and below 1; 0.01. */
  remaining?: number | ArrayLike<number>
  labels?: readonly string[]
}

/**
 * The K of each service from how long it takes to come back.
 *
 * Formula  K_i = −ln λ_i / (τ_i·(1 − a*_ii)), at most 1 per unit of time, with a warning
 * Units    per unit of time of τ
 * Errors   `out-of-domain` naming the service, also when it needs itself wholly (a*_ii ≥ 1); those of the matrix
 * Source   Lian & Haimes 2006
 */
export function resilienceFromRecoveryTime({
  interdependency,
  recoveryTime,
  remaining = 0.01,
  labels,
}: RecoveryTimes): Warned & { resilience: Float64Array; provenance: Provenance } {
  const { n, data } = dependenceOf(interdependency)
  const names = labelsOf(labels, n, 'service')
  const tau = eachOf(recoveryTime, n, { what: 'recoveryTime', low: Number.MIN_VALUE })
  const left = eachOf(remaining, n, {
    ...{ what: 'remaining', low: Number.MIN_VALUE, high: 1 - Number.EPSILON },
  })
  const raw = tau.map((time, i) => {
    const own = data[i * n + i] as number
    if (own >= 1)
      throw new DecisionError('out-of-domain', `${names[i]} needs itself wholly`, {
        ...{ what: 'interdependency', row: i, column: i, value: own },
      })
    return -ln(left[i] as number) / (time * (1 - own))
  })
  const capped = names.filter((_, i) => (raw[i] as number) > 1)
  return {
    resilience: raw.map((rate) => Math.min(1, rate)),
    warnings: capped.map((factor) => ({
      code: 'resilience-capped',
      message: `${factor} recovers within a unit of time: its resilience is taken as 1`,
      at: { factor },
    })),
    provenance: provenance('resilienceFromRecoveryTime', {
      ...{ interdependency, recoveryTime, labels: names },
      remaining: left,
    }),
  }
}
