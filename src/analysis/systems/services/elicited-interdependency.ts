import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import { wilsonHalfWidth } from '../../robustness/wilson.ts'
import type { Cell, Provenance, Rng, Warned } from '../../types.ts'
import { type Dense, fromIdentity, rowsOf } from '../linear/dense.ts'
import { factorise, luRoom, solve } from '../linear/lu.ts'
import { spectralRadius } from '../linear/spectral-radius.ts'
import { labelsOf, vectorOf, wholeOf } from '../square.ts'
import { uncertainSquare } from '../uncertain.ts'
import { cutAtOne } from './inoperability.ts'

/** The answers offered to "if this is out for a day, how much of yours is lost?". */
export const OUTAGE_ANSWERS: readonly number[] = [0, 0.05, 0.2, 0.5, 0.8, 1]

/**
 * The range that one of the offered answers stands for: half-way to its neighbours on the scale.
 *
 * Returns  [low, high] in shares
 * Errors   `out-of-domain` for a number that is not on the scale
 */
export function outageRange(answer: number): readonly [low: number, high: number] {
  const at = OUTAGE_ANSWERS.indexOf(answer)
  if (at < 0)
    throw new DecisionError('out-of-domain', `${answer} is not on the scale`, { value: answer })
  const middle = (a: number | undefined) => (answer + (a ?? answer)) / 2
  return [middle(OUTAGE_ANSWERS[at - 1]), middle(OUTAGE_ANSWERS[at + 1])]
}

export interface OutageGrid {
  /** `answers[i][j]`: share of i lost in a day without j, as a number, a range, or null when nobody knows. */
  answers: readonly (readonly Cell[])[]
  perturbation: ArrayLike<number>
  rng: Rng
  /** Draws; 2,000. */
  samples?: number
  labels?: readonly string[]
}

export interface SampledInoperability extends Warned {
  labels: readonly string[]
  /** The matrix of middles. */
  interdependency: Float64Array[]
  /** Share lost, over the draws that have a rest. */
  mean: Float64Array
  low: Float64Array
  median: Float64Array
  high: Float64Array
  /** Share of those draws in which a service is lost wholly, with the Wilson 95 % half-width. */
  saturatedShare: Float64Array
  saturatedHalfWidth: Float64Array
  samples: number
  /** Draws without a rest (spectral radius 1 or more) are left out. */
  unstable: number
  provenance: Provenance
}

/**
 * What is lost when dependence itself is only known as ranges from a grid of questions.
 *
 * Formula  each draw: `inoperability` of a matrix drawn from the answers
 * Returns  mean and the 5, 50 and 95 % points of the draws
 * Errors   `no-stable-system` when no draw has a rest; those of the grid naming row and column
 */
export function sampledInoperability(input: OutageGrid): SampledInoperability {
  const samples = wholeOf(input.samples ?? 2000, { what: 'samples', low: 1, high: 1e6 })
  const square = uncertainSquare(input.answers, { what: 'answers', low: 0, high: 1 })
  const { n } = square.mean
  const labels = labelsOf(input.labels, n, 'service')
  const c = vectorOf(input.perturbation, n, { what: 'perturbation', low: 0, high: 1 })
  const { states, saturated } = draws(square, c, input.rng.fork('inoperability'), samples)
  const kept = states[0]?.length ?? 0
  if (kept === 0)
    throw new DecisionError('no-stable-system', 'losses feed themselves in every draw', { samples })
  for (const state of states) state.sort((a, b) => a - b)
  const point = (share: number) =>
    Float64Array.from(states, (state) => state[Math.round(share * (kept - 1))] as number)
  const unstable = samples - kept
  return {
    labels,
    interdependency: rowsOf(square.mean),
    mean: Float64Array.from(states, (state) => state.reduce((sum, x) => sum + x / kept, 0)),
    low: point(0.05),
    median: point(0.5),
    high: point(0.95),
    saturatedShare: saturated.map((count) => count / kept),
    saturatedHalfWidth: saturated.map((count) => wilsonHalfWidth(count, kept)),
    samples,
    unstable,
    warnings:
      unstable === 0
        ? []
        : [
            {
              code: 'unstable-dropped',
              message: `${unstable} of ${samples} draws have no rest and are left out`,
              count: unstable,
            },
          ],
    provenance: provenance(
      'sampledInoperability',
      { answers: input.answers, perturbation: input.perturbation, labels },
      { samples },
      input.rng,
    ),
  }
}

/** Share lost by service and draw. */
function draws(
  square: ReturnType<typeof uncertainSquare>,
  c: Float64Array,
  random: Rng,
  samples: number,
): { states: number[][]; saturated: Float64Array } {
  const { n, data } = square.mean
  const a: Dense = { n, data: data.slice() }
  const room = luRoom(n)
  const q = new Float64Array(n)
  const states = Array.from({ length: n }, (): number[] => [])
  const saturated = new Float64Array(n)
  for (let k = 0; k < samples; k++) {
    square.redraw(random, a)
    if (spectralRadius(a) >= 1) continue
    solve(factorise(fromIdentity(a), room), c, q)
    for (const at of cutAtOne(q)) saturated[at] = (saturated[at] as number) + 1
    for (const [i, state] of states.entries()) state.push(q[i] as number)
  }
  return { states, saturated }
}
