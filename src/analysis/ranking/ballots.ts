import { DecisionError } from '../foundation/errors.ts'
import { indexNames, indexOf } from '../foundation/names.ts'

/** One stated ranking, best first; those in one group are equal. `count` people stated it (default 1). */
export interface RankingBallot {
  readonly ranking: readonly (string | readonly string[])[]
  readonly count?: number
}

/** Ballots counted by pairs. `wins[i * m + k]`: how many put i above k. */
export interface Pairs {
  m: number
  names: readonly string[]
  wins: Float64Array
  /** Σ over ballots of how many stand below, ties counting half. */
  borda: Float64Array
  people: number
}

/**
 * Every ballot must place everybody who is placed anywhere: what is left out was not said to be last.
 *
 * Errors  `empty-input`, `duplicate-name`, `shape-mismatch` and `not-whole` naming the ballot
 */
export function countPairs(ballots: readonly RankingBallot[]): Pairs {
  const names = [...new Set(ballots.flatMap(({ ranking }) => ranking.flat()))]
  const at = indexNames(names, 'action')
  const m = names.length
  const pairs = { m, names, wins: new Float64Array(m * m), borda: new Float64Array(m), people: 0 }
  ballots.forEach((ballot, b) => {
    const count = ballot.count ?? 1
    if (!(Number.isSafeInteger(count) && count > 0))
      throw new DecisionError('not-whole', 'people are counted in whole numbers above 0', {
        ballot: b,
        count,
      })
    pairs.people += count
    addBallot(pairs, levelsOf(ballot, at, b), count)
  })
  return pairs
}

/** The group each stands in, 0 = best. */
function levelsOf(
  { ranking }: RankingBallot,
  at: ReadonlyMap<string, number>,
  ballot: number,
): Int32Array {
  const levels = new Int32Array(at.size).fill(-1)
  ranking.forEach((group, level) => {
    for (const name of [group].flat()) {
      const i = indexOf(at, name, { ballot })
      if (levels[i] !== -1)
        throw new DecisionError('duplicate-name', `ballot ${ballot} places ${name} twice`, {
          ballot,
          name,
        })
      levels[i] = level
    }
  })
  const left = levels.indexOf(-1)
  if (left >= 0) {
    const name = [...at.keys()][left]
    throw new DecisionError('shape-mismatch', `ballot ${ballot} does not place ${name}`, {
      ballot,
      name,
    })
  }
  return levels
}

function addBallot({ m, wins, borda }: Pairs, levels: Int32Array, count: number): void {
  levels.forEach((level, i) => {
    levels.forEach((other, k) => {
      if (i === k) return
      if (level < other) wins[i * m + k] = (wins[i * m + k] as number) + count
      borda[i] = (borda[i] as number) + count * (level < other ? 1 : Number(level === other) / 2)
    })
  })
}
