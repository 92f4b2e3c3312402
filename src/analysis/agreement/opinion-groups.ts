import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance, Rng, Warned, Warning } from '../types.ts'
import { type Cloud, type Clustering, clusters } from './clusters.ts'
import { meanSilhouette } from './silhouette.ts'

/** A smaller group could be recognised: it is never shown. */
const SMALLEST_GROUP = 5

export interface OpinionGroupsOptions {
  rng: Rng
  /** Numbers per person in `points`; 2. */
  components?: number
  /** Most groups tried; 5. */
  most?: number
  /** Starts tried for each number of groups; 20. */
  restarts?: number
}

export interface OpinionGroups extends Warned {
  /** Group of each person, 0 = the largest. */
  groups: Int32Array
  sizes: number[]
  /** Middle of each group. */
  centres: number[][]
  /** −1..1: how much closer people are to their own group than to the next; null for one group. */
  silhouette: number | null
  /** The silhouette of every number of groups that was tried; null where a group would have been too small. */
  tried: { count: number; silhouette: number | null }[]
  provenance: Provenance
}

/**
 * Groups of people who vote alike: for each number of groups the best of many k-means starts, and of these the one with
 * the best silhouette. Only numbers with at least five people in every group are taken; else all are one group.
 *
 * Shapes  `points[person * components + c]`, as `opinionMap` returns them
 * Errors  `empty-input`, `shape-mismatch`, `not-a-number`, `out-of-domain`
 * Source  MacQueen 1967; Arthur & Vassilvitskii 2007 (k-means++); Rousseeuw 1987
 */
export function opinionGroups(
  points: ArrayLike<number>,
  options: OpinionGroupsOptions,
): OpinionGroups {
  const { rng, components = 2, most = 5, restarts = 20 } = options
  const cloud = cloudOf(points, { components, most, restarts })
  const tried: { found: Clustering; silhouette: number | null }[] = []
  for (let count = 2; count <= most; count++) {
    const found = clusters(cloud, count, { rng: rng.fork(`${count} groups`), restarts })
    const isLarge = found.sizes.every((size) => size >= SMALLEST_GROUP)
    const silhouette = isLarge ? meanSilhouette(cloud, found, rng.fork('silhouette')) : null
    tried.push({ found, silhouette })
  }
  const best = tried.reduce(
    (one, other) => ((other.silhouette ?? -2) > (one.silhouette ?? -2) ? other : one),
    { found: everybody(cloud), silhouette: null } as (typeof tried)[number],
  )
  return {
    ...largestFirst(best.found),
    silhouette: best.silhouette,
    tried: tried.map(({ silhouette }, at) => ({ count: at + 2, silhouette })),
    warnings: best.silhouette === null ? [tooSmall] : [],
    provenance: provenance(
      'opinionGroups',
      cloud.data,
      { components, most, restarts, smallest: SMALLEST_GROUP },
      rng,
    ),
  }
}

const tooSmall: Warning = {
  code: 'groups-too-small',
  message: `no division leaves ${SMALLEST_GROUP} people in every group: all are one`,
  count: SMALLEST_GROUP,
}

function cloudOf(
  points: ArrayLike<number>,
  options: { components: number; most: number; restarts: number },
): Cloud {
  for (const [option, held] of Object.entries(options))
    if (!(Number.isInteger(held) && held > 0))
      throw new DecisionError('out-of-domain', `${option} must be a whole number above 0`, {
        option,
        held,
      })
  const { components } = options
  if (points.length === 0) throw new DecisionError('empty-input', 'there are no people')
  if (points.length % components !== 0)
    throw new DecisionError('shape-mismatch', 'a person lacks a number', {
      points: points.length,
      components,
    })
  const data = Float64Array.from(points)
  const at = data.findIndex((x) => !Number.isFinite(x))
  if (at >= 0)
    throw new DecisionError('not-a-number', 'a point is not a number', {
      person: Math.floor(at / components),
    })
  return { count: data.length / components, width: components, data }
}

function everybody({ count, width, data }: Cloud): Clustering {
  const centre = Array.from({ length: width }, (_, c) => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += data[i * width + c] as number
    return sum / count
  })
  return { groups: new Int32Array(count), sizes: [count], centres: [centre] }
}

/** Groups are numbered by size, then by their middle, so that numbers do not depend on where k-means began. */
function largestFirst({ groups, sizes, centres }: Clustering): Clustering {
  const order = sizes
    .map((_, g) => g)
    .sort(
      (a, b) =>
        (sizes[b] as number) - (sizes[a] as number) ||
        (centres[a]?.[0] as number) - (centres[b]?.[0] as number),
    )
  const place = order.map((_, g) => order.indexOf(g))
  return {
    groups: groups.map((group) => place[group] as number),
    sizes: order.map((g) => sizes[g] as number),
    centres: order.map((g) => centres[g] as number[]),
  }
}
