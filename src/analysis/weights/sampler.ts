import { rng } from '../foundation/rng.ts'
import type { Rng, Sampler, WeightStatement } from '../types.ts'
import { type HalfSpace, halfSpaces, simplexRow } from './half-spaces.ts'
import { interior, Walk } from './hit-and-run.ts'
import { maximise } from './linear-program.ts'
import { withinCorners } from './uniform-weights.ts'
import { extremePoints, flatDimension } from './vertices.ts'

export interface WeightSampler {
  kind: Sampler
  draw(random: Rng): Float64Array
}

interface Shape {
  at: ReadonlyMap<string, number>
  statements: readonly WeightStatement[]
  spaces: readonly HalfSpace[]
  /** Null when there were too many. */
  corners: Float64Array[] | null
  contains(weights: ArrayLike<number>): boolean
}

/** Below this share of hits a walk is cheaper: at 10 criteria one of its draws costs as much as some 600 tries. */
const LEAST_ACCEPTANCE = 0.002
const TRIALS = 4000

/**
 * Exact where the set is itself a simplex, as every order is, with ties or without; then rejection; then a walk.
 */
export function chooseSampler(shape: Shape): WeightSampler {
  const { corners, at } = shape
  const n = at.size
  if (corners && corners.length === flatDimension(corners) + 1)
    return { kind: 'simplex', draw: (random) => withinCorners(corners, random) }
  const walks = new WeakMap<Rng, Walk>()
  const inside = interior(n, shape.spaces)
  const walk = (random: Rng) => {
    const going = walks.get(random) ?? new Walk(inside)
    walks.set(random, going)
    return going.next(random)
  }
  const around = bestSurrounding(n, shape, inside.basis.length)
  if (!around) return { kind: 'hit-and-run', draw: walk }
  return {
    kind: 'rejection',
    draw: (random) => {
      for (let tries = 0; tries < 1e5; tries++) {
        const w = withinCorners(around, random)
        if (shape.contains(w)) return w
      }
      return walk(random)
    },
  }
}

/**
 * The simplex around the set, in the same flat, with the largest share of hits; null when no share is worth it.
 * Candidates: above the least weights, below the greatest weights, and each order somebody gave.
 */
function bestSurrounding(n: number, shape: Shape, dimension: number): Float64Array[] | null {
  let best: Float64Array[] | null = null
  let most = LEAST_ACCEPTANCE
  for (const corners of surroundings(n, shape)) {
    const share = corners.length === dimension + 1 ? acceptance(corners, shape) : 0
    if (share >= most) {
      best = corners
      most = share
    }
  }
  return best
}

function surroundings(n: number, shape: Shape): Float64Array[][] {
  const { spaces, statements, at } = shape
  const rows = [simplexRow(n), ...spaces]
  const end = (j: number, sign: 1 | -1) => {
    const c = new Float64Array(n)
    c[j] = sign
    return sign * (maximise(c, rows)?.value ?? 0)
  }
  const least = Float64Array.from({ length: n }, (_, j) => end(j, -1))
  const greatest = Float64Array.from({ length: n }, (_, j) => end(j, 1))
  const free = [...least.keys()].filter(
    (j) => (greatest[j] as number) - (least[j] as number) > 1e-9,
  )
  const orders = statements
    .filter((statement) => 'order' in statement)
    .map((statement) => extremePoints(n, halfSpaces(statement, at)))
  return [cornersFrom(least, free), cornersFrom(greatest, free), ...orders]
}

/** The simplex {w ≥ base} or {w ≤ base} within Σw = 1: one corner per free criterion takes all the rest. */
function cornersFrom(base: Float64Array, free: readonly number[]): Float64Array[] {
  const rest = 1 - base.reduce((sum, x) => sum + x, 0)
  return free.map((j) => {
    const corner = Float64Array.from(base)
    corner[j] = (base[j] as number) + rest
    return corner
  })
}

/** Estimated with a stream of its own, so that the choice depends on the set alone. */
function acceptance(corners: readonly Float64Array[], shape: Shape): number {
  const random = rng('acceptance')
  let hits = 0
  for (let k = 0; k < TRIALS; k++) if (shape.contains(withinCorners(corners, random))) hits++
  return hits / TRIALS
}
