import type { FeedbackLoops, Polarity } from '../systems/types.ts'
import { type Message, message } from './message.ts'

const KIND: Readonly<Record<Polarity, string>> = {
  R: 'loop.reinforcing',
  B: 'loop.balancing',
  unknown: 'loop.unknown',
}

/**
 * What a page may say about one listed loop: its factors in the order of the arrows, what it does, and the time it takes.
 *
 * Returns  nothing for a place that is not in the list; delays in the map's unit of time
 */
export function explainLoop({ loops, labels }: FeedbackLoops, place: number): Message[] {
  const loop = loops[place]
  if (!loop) return []
  const factors = loop.nodes.map((node) => labels[node] as string)
  const said = [message(KIND[loop.polarity], { factors, length: factors.length })]
  return loop.delay > 0 ? [...said, message('loop.delay', { delay: loop.delay })] : said
}

/**
 * What a page may say about all loops of a map: how many of which kind, where most of them meet, and what was cut.
 *
 * Returns  `share` 0..1 of the loops counted
 */
export function explainLoops(result: FeedbackLoops): Message[] {
  const { counts, total, participation, labels, returned } = result
  if (total === 0) return [message('loops.none')]
  const most = participation.reduce((top, count) => Math.max(top, count), 0)
  const factors = labels.filter((_, at) => participation[at] === most)
  const { R, B, unknown } = counts
  return [
    message(result.countTruncated ? 'loops.at-least' : 'loops.count', { total, R, B, unknown }),
    message('loops.meet', { factors, count: most, share: most / total }),
    ...(result.truncated ? [message('loops.listed', { returned, total })] : []),
  ]
}
