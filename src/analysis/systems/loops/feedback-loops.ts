import { provenance } from '../../foundation/provenance.ts'
import type { Warning } from '../../types.ts'
import { type Arrow, checkMap } from '../signed-map.ts'
import { wholeOf } from '../square.ts'
import type { FeedbackLoops, Loop, SystemMap } from '../types.ts'
import { bounded, shortest } from './bounded.ts'
import { johnson } from './johnson.ts'
import type { SignedArrows, Trail } from './trail.ts'

export interface LoopOptions {
  /** Loops listed; 10,000. */
  limit?: number
  /** Loops counted before the search stops; 1,000,000, or `limit` where that is more. */
  countLimit?: number
  /** Most arrows in a loop; any number when left out. */
  maxLength?: number
  /** Count only: no list. */
  countOnly?: boolean
}

/**
 * All elementary circuits of a map, with the polarity each has.
 *
 * A list that is cut holds the shortest loops: they are the ones that a room can talk about. What is counted (`counts`,
 * `participation`) is every loop up to `countLimit`, listed or not.
 *
 * Formula  polarity = product of signs: R when +, B when −, unknown as soon as one sign is unknown
 * Units    loops; delays in the map's unit of time
 * Errors   those of the map; `not-whole`, `out-of-domain` for a limit
 * Source   Johnson 1975
 */
export function feedbackLoops(map: SystemMap, options: LoopOptions = {}): FeedbackLoops {
  const { labels, arrows } = checkMap(map)
  const chosen = limitsOf(options)
  const { limit, countLimit, maxLength } = chosen
  const graph = signedArrows(labels.length, arrows)
  const limits = { count: countLimit, list: limit }
  const trail =
    maxLength === null
      ? johnson(graph, limits)
      : bounded(graph, limits, { least: 1, most: maxLength })
  const loops = listed(graph, trail, limit, maxLength ?? labels.length)
  const countTruncated = trail.isFull
  const [B = 0, unknown = 0, R = 0] = trail.kinds
  return {
    labels,
    loops,
    counts: { R, B, unknown },
    total: trail.total,
    participation: trail.participation,
    delayed: trail.delayed,
    returned: loops.length,
    truncated: loops.length < trail.total || countTruncated,
    countTruncated,
    warnings: remarks(trail.total, loops.length, countTruncated),
    provenance: provenance('feedbackLoops', map, { ...chosen }),
  }
}

function limitsOf({ limit = 10_000, countLimit, maxLength, countOnly = false }: LoopOptions) {
  const list = countOnly ? 0 : wholeOf(limit, { what: 'limit', low: 0 })
  return {
    limit: list,
    countLimit: wholeOf(countLimit ?? Math.max(1_000_000, list), { what: 'countLimit', low: 1 }),
    maxLength: maxLength === undefined ? null : wholeOf(maxLength, { what: 'maxLength', low: 1 }),
    countOnly,
  }
}

/** `arrows` come sorted. */
function signedArrows(n: number, arrows: readonly Arrow[]): SignedArrows {
  const from = new Int32Array(n + 1)
  for (const { source } of arrows) from[source + 1] = (from[source + 1] as number) + 1
  for (let i = 0; i < n; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number)
  return {
    n,
    from,
    to: Int32Array.from(arrows, ({ target }) => target),
    sign: Int8Array.from(arrows, ({ sign }) => sign ?? 0),
    delay: Float64Array.from(arrows, ({ delay }) => delay),
  }
}

function listed(graph: SignedArrows, trail: Trail, limit: number, longest: number): Loop[] {
  if (limit === 0) return []
  if (trail.isFull) return shortest(graph, limit, longest)
  return trail.total <= limit ? trail.found.loops() : ofKnownLengths(graph, trail.lengths, limit)
}

/** Once it is known how many loops there are of each length, one search finds the shortest. */
function ofKnownLengths(graph: SignedArrows, lengths: Float64Array, limit: number): Loop[] {
  let length = 1
  let left = limit
  while (left > (lengths[length] as number)) left -= lengths[length++] as number
  const limits = { count: Infinity, list: limit, longest: { length, count: left } }
  return bounded(graph, limits, { least: 1, most: length }).found.loops()
}

function remarks(total: number, returned: number, countTruncated: boolean): Warning[] {
  const warnings: Warning[] = []
  if (countTruncated)
    warnings.push({
      code: 'loops-not-all-counted',
      message: `the search stopped at ${total} loops: there are more`,
      count: total,
    })
  if (returned < total)
    warnings.push({
      code: 'loops-not-all-listed',
      message: `${returned} of ${total} loops are listed, the shortest first`,
      count: returned,
    })
  return warnings
}
