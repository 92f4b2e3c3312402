/**
 * Two scores closer than this are one score: the order of summation, not the world, made the difference.
 *
 * Formula  1e−12 · max(1, |score|)
 */
export const tieTolerance = (score: number): number => 1e-12 * Math.max(1, Math.abs(score))

/** Positions from best to worst; equal scores keep their order. */
export function bestFirst(scores: ArrayLike<number>): Int32Array {
  return Int32Array.from(scores, (_, i) => i).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
  )
}

/** 1 = highest score; ties share the best rank and the next rank is skipped. */
export function competitionRanks(scores: ArrayLike<number>): Int32Array {
  const ranks = new Int32Array(scores.length)
  let leader = Infinity
  let rank = 0
  bestFirst(scores).forEach((i, at) => {
    const score = scores[i] as number
    if (at === 0 || leader - score > tieTolerance(leader)) {
      leader = score
      rank = at + 1
    }
    ranks[i] = rank
  })
  return ranks
}
