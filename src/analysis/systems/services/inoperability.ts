import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned } from '../../types.ts'
import { type Dense, fromIdentity } from '../linear/dense.ts'
import { factorise, solve } from '../linear/lu.ts'
import { spectralRadius } from '../linear/spectral-radius.ts'
import { labelsOf, type Rows, squareOf, vectorOf } from '../square.ts'

export interface Inoperability extends Warned {
  labels: readonly string[]
  /** Share of each service's normal function that is lost, 0..1. */
  inoperability: Float64Array
  /** Places of the services that are lost wholly: the sum over what they need exceeded 1 and was cut. */
  saturated: readonly number[]
  /** How strongly a loss feeds itself; below 1. */
  spectralRadius: number
  provenance: Provenance
}

export interface Labelled {
  labels?: readonly string[]
}

/**
 * What is lost in the end when services need each other.
 *
 * Formula  q = (I − A*)⁻¹c*, cut at 1
 * Shapes   `interdependency[i][j]`: share of i's function lost per share of j lost; `perturbation[i]`: share of i's
 *          function lost by the event itself, 0..1
 * Units    shares of normal function, in the state where nothing changes any more; no time
 * Returns  once a service is cut at 1, the others' shares are upper bounds: they were reckoned with what was cut off
 * Errors   `unstable-interdependency` with `spectralRadius` when it is 1 or more: then no final state exists;
 *          `empty-input`, `shape-mismatch`, `not-a-number`, `out-of-domain` naming row and column; `duplicate-name`; `too-large`
 * Source   Haimes & Jiang 2001
 */
export function inoperability(
  interdependency: Rows,
  perturbation: ArrayLike<number>,
  { labels }: Labelled = {},
): Inoperability {
  const a = dependenceOf(interdependency)
  const names = labelsOf(labels, a.n, 'service')
  const c = vectorOf(perturbation, a.n, { what: 'perturbation', low: 0, high: 1 })
  const radius = stableRadius(a)
  const q = finite(solve(factorise(fromIdentity(a)), c))
  const saturated = cutAtOne(q)
  return {
    labels: names,
    inoperability: q,
    saturated,
    spectralRadius: radius,
    warnings: saturated.map((at) => ({
      code: 'saturated',
      message: `${names[at]} is lost wholly`,
      at: { factor: names[at] as string },
    })),
    provenance: provenance('inoperability', {
      interdependency: a.data,
      perturbation: c,
      labels: names,
    }),
  }
}

export const dependenceOf = (rows: Rows): Dense =>
  squareOf(rows, { what: 'interdependency', low: 0, high: 1e6 })

/** Errors: `unstable-interdependency`. */
export function stableRadius(a: Dense): number {
  const radius = spectralRadius(a)
  if (radius < 1) return radius
  throw new DecisionError(
    'unstable-interdependency',
    `losses feed themselves: the spectral radius is ${radius}, and must be below 1`,
    { spectralRadius: radius },
  )
}

/** Errors: `too-large` when figures left the range of numbers on the way. */
export function finite(values: Float64Array): Float64Array {
  if (values.every(Number.isFinite)) return values
  throw new DecisionError('too-large', 'the effects are too large to be computed')
}

/** Cuts shares to 0..1 in place. Returns the places that were above 1. */
export function cutAtOne(q: Float64Array): number[] {
  const above: number[] = []
  for (let i = 0; i < q.length; i++) {
    const x = q[i] as number
    // A service that is lost to the last digit is lost; one that rounding put above is not "cut".
    if (x > 1 + 1e-12) above.push(i)
    q[i] = Math.min(1, Math.max(0, x))
  }
  return above
}
