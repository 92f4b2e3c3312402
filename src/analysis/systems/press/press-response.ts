import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Rng, Warned, Warning } from '../../types.ts'
import { type Dense, rowsOf } from '../linear/dense.ts'
import { spectralAbscissa } from '../linear/eigenvalues.ts'
import { numberOf, wholeOf } from '../square.ts'
import type { SystemMap } from '../types.ts'
import { type Community, type CommunityMatrix, communityOf, ensureSigned } from './community.ts'
import { minor, permanent, wholeDeterminant } from './minors.ts'
import { PressRun, type SampledPress } from './sampled-press.ts'

export interface PressOptions {
  /** With it, strengths are drawn. */
  rng?: Rng
  /** Systems drawn, stable or not; 3,000. */
  samples?: number
  /** Strengths are uniform in this range; [0.01, 1]. */
  strength?: readonly [low: number, high: number]
  /** A factor without an arrow to itself damps itself (−1); true. Not for a `community` matrix, which says it itself. */
  selfDamping?: boolean
}

export interface PressResponse extends Warned {
  labels: readonly string[]
  /** Of −A with entries −1, 0, 1: net number of paths by which a push on j raises i, `[i][j]`. Null above 12 factors. */
  adjoint: Float64Array[] | null
  /** All those paths, whatever their sign. */
  totalPaths: Float64Array[] | null
  /** |adjoint|/totalPaths: 1 = all paths agree (or there is none), 0 = as many against as for. */
  weightedPrediction: Float64Array[] | null
  determinant: number | null
  /** With all strengths 1. */
  stable: boolean | null
  sampled: SampledPress | null
  provenance: Provenance
}

export interface PressProgress {
  samples: number
  target: number
  accepted: number
}

const EXACT_LIMIT = 12
const SAMPLED_LIMIT = 60
const FEW = 100

/**
 * What every factor does in the long run when one is pushed for good: the honest replacement for animating a signed map.
 *
 * Formula  answer of i to a push on j: the sign of (−A)⁻¹_ij. By signs alone: adj(−A), and the share of paths that agree.
 *          By sampling: strengths at random, systems that do not come to rest (max Re λ ≥ 0) thrown away, the share of
 *          the rest in which i rises; arrows of unknown sign get either, uncertain ones are there with their confidence
 * Units    signs only; share ≥ 0.9 rises, ≥ 0.6 probably rises, else it cannot be told (and the same downwards)
 * Errors   `unknown-sign` naming an arrow, and `too-large` above 12 factors, when nothing is drawn; `too-large` above 60;
 *          `no-stable-system`; `missing-value` for `samples` without `rng`; those of the map
 * Source   Levins 1974; Dambacher, Li & Rossignol 2002; Melbourne-Thomas et al. 2012
 */
export function pressResponse(
  input: SystemMap | CommunityMatrix,
  options: PressOptions = {},
): PressResponse {
  const steps = pressResponseSteps(input, options, Infinity)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same in chunks, for progress and cancelling: stop asking and nothing more is computed. */
export function* pressResponseSteps(
  input: SystemMap | CommunityMatrix,
  options: PressOptions = {},
  chunk = 200,
): Generator<PressProgress, PressResponse> {
  const chosen = chosenOf(options)
  const community = communityOf(input, chosen.selfDamping)
  checkSize(community, options.rng !== undefined)
  const signed = exact(community)
  const run = options.rng
    ? new PressRun(community, chosen.strength, options.rng.fork('press'))
    : null
  while (run && run.samples < chosen.samples) {
    run.draw(Math.min(Math.max(1, chunk), chosen.samples - run.samples))
    yield { samples: run.samples, target: chosen.samples, accepted: run.accepted }
  }
  const sampled = run?.result() ?? null
  const { selfDamping, strength, samples } = chosen
  return {
    labels: community.labels,
    ...signed,
    sampled,
    warnings: remarks(community, sampled),
    provenance: provenance(
      'pressResponse',
      input,
      { selfDamping, ...(run && { strength, samples }) },
      options.rng,
    ),
  }
}

function chosenOf({ rng, samples, strength = [0.01, 1], selfDamping = true }: PressOptions) {
  if (samples !== undefined && !rng)
    throw new DecisionError('missing-value', 'drawing systems needs a generator', { what: 'rng' })
  const [low, high] = strength
  numberOf(low, { what: 'strength', low: 1e-6, high: 1e6 })
  numberOf(high, { what: 'strength', low: 1e-6, high: 1e6 })
  if (high < low)
    throw new DecisionError('empty-range', 'strength ends before it begins', { low, high })
  return {
    samples: wholeOf(samples ?? 3000, { what: 'samples', low: 1, high: 1e7 }),
    strength,
    selfDamping,
  }
}

function checkSize(community: Community, isSampled: boolean): void {
  const { n } = community.signs
  const most = isSampled ? SAMPLED_LIMIT : EXACT_LIMIT
  if (!isSampled) ensureSigned(community)
  if (n > most)
    throw new DecisionError('too-large', `at most ${most} factors can be asked at once`, {
      ...{ factors: n, most },
    })
}

const NOTHING = {
  ...{ adjoint: null, totalPaths: null, weightedPrediction: null },
  ...{ determinant: null, stable: null },
}

function exact({ signs, unknown }: Community) {
  const { n, data } = signs
  if (n > EXACT_LIMIT || unknown) return NOTHING
  const negated = { n, data: data.map((x) => 0 - x) }
  const sizes = { n, data: data.map(Math.abs) }
  const adjoint = byEntry(n, (i, j) => {
    const d = wholeDeterminant(minor(negated, j, i))
    return ((i + j) % 2 === 0 ? d : -d) + 0
  })
  const paths = byEntry(n, (i, j) => permanent(minor(sizes, j, i)))
  const agreeing = adjoint.data.map((net, at) => {
    const all = paths.data[at] as number
    return all === 0 ? 1 : Math.abs(net) / all
  })
  return {
    adjoint: rowsOf(adjoint),
    totalPaths: rowsOf(paths),
    weightedPrediction: rowsOf({ n, data: agreeing }),
    determinant: wholeDeterminant(negated),
    // An eigenvalue on the axis is found a few units in the last place to one side of it.
    stable: spectralAbscissa(signs) < -1e-12 * n,
  }
}

function byEntry(n: number, of: (i: number, j: number) => number): Dense {
  const entry = (_: unknown, at: number) => of(Math.floor(at / n), at % n)
  return { n, data: Float64Array.from({ length: n * n }, entry) }
}

function remarks(community: Community, sampled: SampledPress | null): Warning[] {
  const warnings: Warning[] = []
  if (community.signs.n > EXACT_LIMIT || community.unknown)
    warnings.push({
      code: 'exact-omitted',
      message: `paths are counted only up to ${EXACT_LIMIT} factors, with every sign known`,
    })
  if (sampled && sampled.accepted < FEW)
    warnings.push({
      code: 'few-stable-systems',
      message: `only ${sampled.accepted} of ${sampled.samples} systems come to rest`,
      count: sampled.accepted,
    })
  return warnings
}
