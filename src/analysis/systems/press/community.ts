import { DecisionError } from '../../foundation/errors.ts'
import type { Dense } from '../linear/dense.ts'
import { checkMap } from '../signed-map.ts'
import { labelsOf, type Rows, squareOf } from '../square.ts'
import type { SystemMap } from '../types.ts'

/** The signs of effects as a matrix: `community[i][j]` is the effect of j on i; only its sign is used. */
export interface CommunityMatrix {
  community: Rows
  labels?: readonly string[]
}

/** An effect that may be there: `at` is its place in the matrix. */
interface Effect {
  at: number
  /** 0 = either sign. */
  sign: number
  /** How sure it is that it exists, 0..1. */
  confidence: number
}

export interface Community {
  labels: readonly string[]
  /** Signs; 0 where there is no effect or its sign is unknown. */
  signs: Dense
  /** Row by row. */
  effects: readonly Effect[]
  /** The first effect of unknown sign, if any. */
  unknown: readonly [source: string, target: string] | null
}

/**
 * Errors  those of the map, or of the matrix naming row and column
 */
export function communityOf(input: SystemMap | CommunityMatrix, selfDamping: boolean): Community {
  return 'community' in input ? fromMatrix(input) : fromMap(input, selfDamping)
}

function fromMatrix({ community, labels }: CommunityMatrix): Community {
  const given = squareOf(community, { what: 'community' })
  const data = given.data.map((x) => Math.sign(x) + 0)
  const effects = Array.from(data.keys())
    .filter((at) => data[at] !== 0)
    .map((at) => ({ at, sign: data[at] as number, confidence: 1 }))
  return {
    labels: labelsOf(labels, given.n, 'factor'),
    signs: { n: given.n, data },
    effects,
    unknown: null,
  }
}

function fromMap(map: SystemMap, selfDamping: boolean): Community {
  const { labels, arrows } = checkMap(map)
  const n = labels.length
  const effects = arrows.map(({ source, target, sign, confidence }) => ({
    at: target * n + source,
    sign: sign ?? 0,
    confidence,
  }))
  const drawn = new Set(effects.map(({ at }) => at))
  if (selfDamping)
    for (let i = 0; i < n; i++)
      if (!drawn.has(i * n + i)) effects.push({ at: i * n + i, sign: -1, confidence: 1 })
  effects.sort((a, b) => a.at - b.at)
  const data = new Float64Array(n * n)
  for (const { at, sign } of effects) data[at] = sign
  const open = arrows.find(({ sign }) => sign === null)
  return {
    labels,
    signs: { n, data },
    effects,
    unknown: open ? [labels[open.source] as string, labels[open.target] as string] : null,
  }
}

/** Errors: `unknown-sign` naming the arrow. */
export function ensureSigned({ unknown }: Community): void {
  if (!unknown) return
  throw new DecisionError('unknown-sign', 'an arrow of unknown sign needs sampling', {
    edge: unknown,
  })
}
