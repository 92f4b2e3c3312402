import { rng } from '../foundation/rng.ts'
import type { Rng, Sampler, WeightStatement } from '../types.ts'
import type { HalfSpace } from './half-spaces.ts'
import { interior, Walk } from './hit-and-run.ts'
import { sortedAlong, uniformWeights, withinCorners } from './uniform-weights.ts'
import { flatDimension } from './vertices.ts'

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

/** Below this share of hits a walk is cheaper: at 10 criteria one of its draws costs some 700 steps. */
const LEAST_ACCEPTANCE = 0.005
const TRIALS = 2000

/** The exact method where there is one, then rejection, then a walk. */
export function chooseSampler(shape: Shape): WeightSampler {
  const { corners, at } = shape
  const n = at.size
  if (corners && corners.length === flatDimension(corners) + 1)
    return { kind: 'simplex', draw: (random) => withinCorners(corners, random) }
  const chains = disjointChains(shape)
  if (chains) return { kind: 'sorting', draw: (random) => sortedAlong(chains, n, random) }
  const walks = new WeakMap<Rng, Walk>()
  const inside = interior(n, shape.spaces)
  const walk = (random: Rng) => {
    const going = walks.get(random) ?? new Walk(inside)
    walks.set(random, going)
    return going.next(random)
  }
  if (inside.basis.length < n - 1 || acceptance(n, shape) < LEAST_ACCEPTANCE)
    return { kind: 'hit-and-run', draw: walk }
  return {
    kind: 'rejection',
    draw: (random) => {
      for (let tries = 0; tries < 1e5; tries++) {
        const w = uniformWeights(n, random)
        if (shape.contains(w)) return w
      }
      return walk(random)
    },
  }
}

/** Estimated with a stream of its own, so that the choice depends on the set alone. */
function acceptance(n: number, shape: Shape): number {
  const random = rng('acceptance')
  let hits = 0
  for (let k = 0; k < TRIALS; k++) if (shape.contains(uniformWeights(n, random))) hits++
  return hits / TRIALS
}

/** The orders, when the statements are nothing but orders without ties and no criterion is in two of them. */
function disjointChains({ statements, at }: Shape): number[][] | null {
  const chains: number[][] = []
  const seen = new Set<string>()
  for (const statement of statements) {
    if (!('order' in statement)) return null
    const names = statement.order.flat()
    const isPure = statement.order.every((group) => group.length <= 1)
    if (!isPure || names.some((name) => seen.has(name))) return null
    for (const name of names) seen.add(name)
    chains.push(names.map((name) => at.get(name) as number))
  }
  return chains
}
