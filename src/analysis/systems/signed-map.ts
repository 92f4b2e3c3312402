import { DecisionError } from '../foundation/errors.ts'
import { labelsOf, numberOf, placeOf, wholeOf } from './square.ts'
import type { MapEdge, Sign, SystemMap } from './types.ts'

/** An arrow with everything filled in. */
export interface Arrow {
  source: number
  target: number
  sign: Sign
  weight: number
  delay: number
  confidence: number
}

/**
 * A map with its names looked up and its arrows sorted by source and target.
 *
 * Errors  `empty-input`, `not-whole`, `duplicate-name`, `unknown-name`, `duplicate-edge`, `not-a-number`, `out-of-domain`;
 *         those about an arrow name it
 */
export function checkMap({ nodes, edges }: SystemMap): { labels: string[]; arrows: Arrow[] } {
  const count = typeof nodes === 'number' ? nodes : nodes.length
  wholeOf(count, { what: 'nodes', low: 0, high: 1e6 })
  if (count === 0) throw new DecisionError('empty-input', 'there is no factor', { what: 'factor' })
  const labels = labelsOf(typeof nodes === 'number' ? undefined : nodes, count, 'factor')
  const at = new Map(labels.map((label, place) => [label, place]))
  const arrows = edges.map((edge, place) => arrowOf(edge, place, { labels, at }))
  arrows.sort((a, b) => a.source - b.source || a.target - b.target)
  arrows.forEach((arrow, place) => {
    const before = arrows[place - 1]
    if (before?.source !== arrow.source || before.target !== arrow.target) return
    throw new DecisionError('duplicate-edge', 'two arrows lead from one factor to another', {
      edge: [labels[arrow.source], labels[arrow.target]],
    })
  })
  return { labels, arrows }
}

function arrowOf(
  edge: MapEdge,
  place: number,
  names: { labels: readonly string[]; at: ReadonlyMap<string, number> },
): Arrow {
  const find = (given: number | string) =>
    typeof given === 'string'
      ? (names.at.get(given) ?? placeOf(given, [], { edge: place }))
      : placeOf(given, names.labels, { edge: place })
  const { sign = null, weight = 1, delay = 0, confidence = 1 } = edge
  if (sign !== null && sign !== 1 && sign !== -1)
    throw new DecisionError('out-of-domain', 'a sign is 1, −1 or null', { edge: place, sign })
  return {
    source: find(edge.source),
    target: find(edge.target),
    sign,
    weight: numberOf(weight, { what: `weight of arrow ${place}` }),
    delay: numberOf(delay, { what: `delay of arrow ${place}`, low: 0 }),
    confidence: numberOf(confidence, { what: `confidence of arrow ${place}`, low: 0, high: 1 }),
  }
}
