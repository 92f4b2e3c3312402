import { wholeOf } from '../square.ts'
import type { FeedbackLoops } from '../types.ts'

/** Two loops, by their places in the list, and the factors that both go through. */
export interface SharedFactors {
  loops: readonly [number, number]
  shared: readonly number[]
}

/**
 * Which listed loops touch, and where: a loop can hold another back only through a factor they share.
 *
 * Returns  pairs with at least one factor in common, most factors first; only the first `most` (200) loops of the list
 *          are compared, since pairs grow with its square
 * Errors   `not-whole`, `out-of-domain` for `most`
 */
export function sharedFactors({ loops }: FeedbackLoops, most = 200): SharedFactors[] {
  const compared = loops.slice(0, wholeOf(most, { what: 'most', low: 0 }))
  const sets = compared.map(({ nodes }) => new Set(nodes))
  const pairs: SharedFactors[] = []
  compared.forEach(({ nodes }, a) => {
    for (let b = a + 1; b < sets.length; b++) {
      const shared = nodes.filter((node) => sets[b]?.has(node)).sort((x, y) => x - y)
      if (shared.length > 0) pairs.push({ loops: [a, b], shared })
    }
  })
  return pairs.sort((x, y) => y.shared.length - x.shared.length)
}
