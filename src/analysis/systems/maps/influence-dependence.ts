import { provenance } from '../../foundation/provenance.ts'
import { competitionRanks } from '../../ranking/competition-ranks.ts'
import { wilsonHalfWidth } from '../../robustness/wilson.ts'
import type { Cell, Provenance, Rng, Warned, Warning } from '../../types.ts'
import { type Dense, timesVector, transposed } from '../linear/dense.ts'
import { labelsOf, numberOf, wholeOf } from '../square.ts'
import type { Quadrant } from '../types.ts'
import { uncertainSquare } from '../uncertain.ts'

export interface InfluenceOptions {
  labels?: readonly string[]
  /** Largest strength on the team's scale, and what an unknown entry may be at most; 1e6 and 3 when left out. */
  most?: number
  /** Highest power tried; 20. */
  cap?: number
  /** With it, uncertain entries are drawn. */
  rng?: Rng
  /** Draws; 2,000. */
  samples?: number
}

export interface InfluenceDependence extends Warned {
  labels: readonly string[]
  /** Sums of rows and of columns, the diagonal left out; in the scale of the entries. */
  directInfluence: Float64Array
  directDependence: Float64Array
  directQuadrants: readonly Quadrant[]
  /** The same of the matrix to the power `power`: weighted paths of that many arrows, over 2^`scale`. */
  indirectInfluence: Float64Array
  indirectDependence: Float64Array
  quadrants: readonly Quadrant[]
  power: number
  /** Exponent of two by which the indirect sums were divided to keep them in range; 0 as a rule. */
  scale: number
  settled: boolean
  /** 1 = most, of the indirect sums. */
  influenceRanks: Int32Array
  dependenceRanks: Int32Array
  /** Share of draws in which a factor is driver, relay, result, autonomous; null without `rng`. */
  quadrantShares: readonly Record<Quadrant, number>[] | null
  /** Wilson 95 % half-width of each share. */
  halfWidth: readonly Record<Quadrant, number>[] | null
  provenance: Provenance
}

/**
 * Which factors drive a map and which only follow, at one remove and along paths.
 *
 * Formula  direct: row and column sums of M without its diagonal; indirect: those of M^k, k the first power whose ranks, by
 *          rows and by columns, are those of M^(k+1); at most `cap`. Driver: influence above the mean and dependence not;
 *          relay: both; result: only dependence; autonomous: neither
 * Shapes   `matrix[i][j]`: strength with which i acts on j, 0 or more, sign left out; ranges are drawn when `rng` is given
 * Errors   `empty-input`, `shape-mismatch`, `not-a-number`, `empty-range`, `out-of-domain` naming row and column;
 *          `duplicate-name`; `not-whole` for `cap` or `samples`
 * Source   Godet 1994 (MICMAC)
 */
export function influenceDependence(
  matrix: readonly (readonly Cell[])[],
  options: InfluenceOptions = {},
): InfluenceDependence {
  const { most = 1e6, cap = 20, rng, samples = 2000 } = options
  const unknown = options.most ?? 3
  numberOf(most, { what: 'most', low: 0, high: 1e100 })
  wholeOf(cap, { what: 'cap', low: 1, high: 1000 })
  wholeOf(samples, { what: 'samples', low: 1 })
  const asked = matrix.map((row) => row.map((cell) => cell ?? ([0, unknown] as const)))
  const square = uncertainSquare(asked, { what: 'matrix', low: 0, high: most })
  const labels = labelsOf(options.labels, square.mean.n, 'factor')
  const direct = sumsOf(withoutDiagonal(square.mean))
  const found = indirect(withoutDiagonal(square.mean), cap)
  const shares = rng ? quadrantShares(square, { cap, rng, samples, labels }) : null
  return {
    labels,
    directInfluence: direct.influence,
    directDependence: direct.dependence,
    directQuadrants: quadrantsOf(direct),
    indirectInfluence: found.influence,
    indirectDependence: found.dependence,
    quadrants: quadrantsOf(found),
    power: found.power,
    scale: found.scale,
    settled: found.settled,
    influenceRanks: ranksOf(found.influence),
    dependenceRanks: ranksOf(found.dependence),
    quadrantShares: shares?.shares ?? null,
    halfWidth: shares?.halfWidth ?? null,
    warnings: remarks(found, cap, labels.length),
    provenance: provenance(
      'influenceDependence',
      { matrix, labels },
      { cap, unknown, ...(rng && { samples }) },
      rng,
    ),
  }
}

interface Sums {
  influence: Float64Array
  dependence: Float64Array
}

interface Indirect extends Sums {
  power: number
  scale: number
  settled: boolean
  acyclic: boolean
}

function withoutDiagonal({ n, data }: Dense): Dense {
  const cleared = data.slice()
  for (let i = 0; i < n; i++) cleared[i * n + i] = 0
  return { n, data: cleared }
}

const ones = (n: number): Float64Array => new Float64Array(n).fill(1)
const sumsOf = (m: Dense): Sums => ({
  influence: timesVector(m, ones(m.n)),
  dependence: timesVector(transposed(m), ones(m.n)),
})

/** Ranks do not change when all is divided by the largest, and ties are then judged at one size. */
function ranksOf(sums: Float64Array): Int32Array {
  const top = sums.reduce((a, b) => Math.max(a, b), 0)
  return competitionRanks(top > 0 ? sums.map((x) => x / top) : sums)
}

/** Row sums of M^k are M times those of M^(k−1): no power is ever multiplied out. */
function indirect(m: Dense, cap: number): Indirect {
  const turned = transposed(m)
  let now: Indirect = { ...sumsOf(m), power: 1, scale: 0, settled: false, acyclic: false }
  for (let power = 1; power <= cap; power++) {
    const next = {
      influence: timesVector(m, now.influence),
      dependence: timesVector(turned, now.dependence),
    }
    if (next.influence.every((x) => x === 0)) return { ...now, settled: true, acyclic: true }
    if (isSame(now, next)) return { ...now, settled: true }
    if (power === cap) return now
    now = { ...now, ...kept(next, now.scale), power: power + 1 }
  }
  return now
}

const isSame = (a: Sums, b: Sums): boolean =>
  String(ranksOf(a.influence)) === String(ranksOf(b.influence)) &&
  String(ranksOf(a.dependence)) === String(ranksOf(b.dependence))

const LARGE = 2 ** 500

/** Divided by an exact power of two when they grow or shrink out of range, so that sums of whole numbers stay whole while they can. */
function kept({ influence, dependence }: Sums, scale: number): Sums & { scale: number } {
  const top = influence.reduce((a, b) => Math.max(a, b), 0)
  if (top < LARGE && top > 1 / LARGE) return { influence, dependence, scale }
  const by = top > 1 ? 1 / LARGE : LARGE
  return {
    influence: influence.map((x) => x * by),
    dependence: dependence.map((x) => x * by),
    scale: scale + (top > 1 ? 500 : -500),
  }
}

const QUADRANTS: readonly Quadrant[] = ['driver', 'relay', 'result', 'autonomous']

function quadrantsOf({ influence, dependence }: Sums): Quadrant[] {
  const isHigh = (sums: Float64Array) => {
    const top = sums.reduce((a, b) => Math.max(a, b), 0)
    const mean = sums.reduce((a, b) => a + b / sums.length, 0)
    return Array.from(sums, (x) => x - mean > 1e-12 * top)
  }
  const acts = isHigh(influence)
  const follows = isHigh(dependence)
  return acts.map((active, i) => {
    if (follows[i]) return active ? 'relay' : 'result'
    return active ? 'driver' : 'autonomous'
  })
}

interface Draws {
  cap: number
  rng: Rng
  samples: number
  labels: readonly string[]
}

function quadrantShares(
  square: ReturnType<typeof uncertainSquare>,
  { cap, rng, samples, labels }: Draws,
) {
  const random = rng.fork('influence')
  const draw = { n: square.mean.n, data: square.mean.data.slice() }
  const hits = labels.map(() => ({ driver: 0, relay: 0, result: 0, autonomous: 0 }))
  for (let k = 0; k < samples; k++) {
    square.redraw(random, draw)
    const found = quadrantsOf(indirect(withoutDiagonal(draw), cap))
    for (const [i, quadrant] of found.entries()) {
      const tally = hits[i]
      if (tally) tally[quadrant]++
    }
  }
  const over = (of: (count: number) => number) =>
    hits.map(
      (tally) =>
        Object.fromEntries(QUADRANTS.map((name) => [name, of(tally[name])])) as Record<
          Quadrant,
          number
        >,
    )
  return {
    shares: over((count) => count / samples),
    halfWidth: over((count) => wilsonHalfWidth(count, samples)),
  }
}

function remarks({ settled, acyclic, power, scale }: Indirect, cap: number, n: number): Warning[] {
  const warnings: Warning[] = []
  if (!settled)
    warnings.push({
      code: 'not-settled',
      message: `the ranks still change at the power ${cap}`,
      count: cap,
    })
  if (acyclic && n > 1)
    warnings.push({
      code: 'acyclic-map',
      message: `the map has no loop: its paths end after ${power} arrows`,
      count: power,
    })
  if (scale !== 0)
    warnings.push({
      code: 'scaled-down',
      message: `indirect sums are divided by 2^${scale}`,
      count: scale,
    })
  return warnings
}
