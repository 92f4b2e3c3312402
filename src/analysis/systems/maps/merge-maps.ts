import { DecisionError } from '../../foundation/errors.ts'
import { indexNames } from '../../foundation/names.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned, Warning } from '../../types.ts'
import { type Arrow, checkMap } from '../signed-map.ts'
import type { MapEdge, Sign, SystemMap } from '../types.ts'

/** One person's or group's map; factors are matched by name. */
export interface AuthoredMap {
  author: string
  map: { nodes: readonly string[]; edges: readonly MapEdge[] }
}

export interface MergeOptions {
  /**
   * The sign of an arrow that people draw with different signs. `unanimous` (default): unknown, so that no one is outvoted
   * in silence; `majority`: the sign more people gave, unknown on a tie.
   */
  sign?: 'unanimous' | 'majority'
}

/** What one person said about an arrow. */
export interface Saying {
  author: string
  sign: Sign
  weight: number
  delay: number
  confidence: number
}

export interface MergedEdge extends Required<MapEdge> {
  source: string
  target: string
  said: readonly Saying[]
  /** People who have both factors on their map but no arrow between them. */
  silent: readonly string[]
  disputed: boolean
}

/** A map that every other function takes, with what everybody said kept beside it. */
export interface MergedMap extends Warned {
  nodes: readonly string[]
  edges: readonly MergedEdge[]
  /** Who named each factor, in the order of `nodes`. */
  namedBy: readonly (readonly string[])[]
  provenance: Provenance
}

/**
 * One map from several people's, keeping who said what and where they contradict each other.
 *
 * Formula  weight and delay: means over those who drew the arrow; confidence: Σ of their confidences over the number of
 *          people who know both factors
 * Returns  factors in the order in which they are first named; arrows sorted by source and target
 * Errors   those of each map with `author`; `duplicate-name` for an author; `empty-input`
 */
export function mergeMaps(
  maps: readonly AuthoredMap[],
  { sign = 'unanimous' }: MergeOptions = {},
): MergedMap {
  indexNames(
    maps.map(({ author }) => author),
    'author',
  )
  const read = maps.map(({ author, map }) => ({ author, ...checkedOf(author, map) }))
  const nodes = [...new Set(read.flatMap(({ labels }) => labels))]
  const place = new Map(nodes.map((name, at) => [name, at]))
  const namedBy = nodes.map((name) =>
    read.filter(({ labels }) => labels.includes(name)).map(({ author }) => author),
  )
  const pairs = new Map<number, Saying[]>()
  for (const { author, labels, arrows } of read)
    for (const arrow of arrows) {
      const source = place.get(labels[arrow.source] as string) as number
      const target = place.get(labels[arrow.target] as string) as number
      const key = source * nodes.length + target
      const said = pairs.get(key) ?? []
      said.push(sayingOf(author, arrow))
      pairs.set(key, said)
    }
  const edges = [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([key, said]) => {
      const source = Math.floor(key / nodes.length)
      const target = key % nodes.length
      const knowing = namedBy[source]?.filter((author) => namedBy[target]?.includes(author)) ?? []
      const names = { source: nodes[source] as string, target: nodes[target] as string }
      return { ...names, ...merged(said, knowing, sign) }
    })
  return {
    nodes,
    edges,
    namedBy,
    warnings: edges.filter(({ disputed }) => disputed).map(dispute),
    provenance: provenance('mergeMaps', maps, { sign }),
  }
}

function checkedOf(author: string, map: SystemMap) {
  try {
    return checkMap(map)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    throw new DecisionError(error.code, error.message, { ...error.detail, author })
  }
}

const sayingOf = (author: string, { sign, weight, delay, confidence }: Arrow): Saying => ({
  author,
  sign,
  weight,
  delay,
  confidence,
})

function merged(said: readonly Saying[], knowing: readonly string[], rule: MergeOptions['sign']) {
  const more = said.filter(({ sign }) => sign === 1).length
  const less = said.filter(({ sign }) => sign === -1).length
  const mean = (of: (saying: Saying) => number) =>
    said.reduce((sum, saying) => sum + of(saying), 0) / said.length
  const disputed = more > 0 && less > 0
  const sure = said.reduce((sum, { confidence }) => sum + confidence, 0)
  return {
    sign: signOf(more, less, disputed && rule === 'unanimous'),
    weight: mean(({ weight }) => weight),
    delay: mean(({ delay }) => delay),
    confidence: sure / knowing.length,
    said,
    silent: knowing.filter((author) => said.every((saying) => saying.author !== author)),
    disputed,
  }
}

function signOf(more: number, less: number, isOpen: boolean): Sign {
  if (isOpen || more === less) return null
  return more > less ? 1 : -1
}

const dispute = ({ source, target, said }: MergedEdge): Warning => ({
  code: 'sign-disputed',
  message: `${source} → ${target}: people disagree on the sign`,
  at: { edge: [source, target] },
  count: said.length,
})
