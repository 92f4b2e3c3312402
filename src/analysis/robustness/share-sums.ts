import { rankShares } from './tally.ts'
import type { RankShares } from './types.ts'

/** Shares of several runs as those of all their samples: counts are whole, so none is lost in adding them up. */
export function shareSums(parts: readonly RankShares[], m: number): RankShares {
  const counts = new Uint32Array(m * m)
  let samples = 0
  for (const part of parts) {
    samples += part.samples
    part.rankAcceptability.forEach((share, at) => {
      counts[at] = (counts[at] as number) + Math.round(share * part.samples)
    })
  }
  return rankShares(counts, samples, m)
}
