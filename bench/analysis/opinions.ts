import { opinionGroups, opinionMap, rng } from '#analysis'
import { promise, type Row } from '../rows.ts'
import type { Python, Table } from './python.ts'
import { takeTurns, unequal } from './turns.ts'

const PEOPLE = 10_000
const STATEMENTS = 500
const CAMPS = 3
const MOST_MS = 400
/** What `opinionGroups` does by itself: numbers of groups, starts of each, people compared by silhouette. */
const EFFORT = { most: 5, restarts: 20, compared: 1_500 }

/** Three camps; everybody has seen some three statements of ten, and goes with the camp in four votes of five. */
function someVotes() {
  const chance = rng('bench: votes')
  const camps = Array.from({ length: CAMPS }, () =>
    Array.from({ length: STATEMENTS }, () => Math.floor(3 * chance.next()) - 1),
  )
  const votes = Array.from({ length: PEOPLE }, (_, person) => {
    const camp = camps[person % CAMPS] ?? []
    return camp.map((line) => {
      if (chance.next() > 0.3) return null
      return chance.next() < 0.8 ? line : Math.floor(3 * chance.next()) - 1
    })
  })
  const data = Float64Array.from(votes.flat(), (vote) => vote ?? Number.NaN)
  return { votes, table: { data, shape: [PEOPLE, STATEMENTS] } satisfies Table }
}

type Votes = ReturnType<typeof someVotes>

/** A quick run leaves scikit-learn out: its groups take it many seconds. */
export async function measureOpinions(
  { turns, isQuick }: { turns: number; isQuick: boolean },
  python: Python | null,
): Promise<Row[]> {
  const given = someVotes()
  return [
    ...(await measureMap(given, turns, python)),
    ...(await measureGroups(given, turns, isQuick ? null : python)),
  ]
}

const SIZE = `${PEOPLE.toLocaleString('en')} people × ${STATEMENTS} statements`

async function measureMap({ votes, table }: Votes, turns: number, python: Python | null) {
  const { row, mine, theirs } = await takeTurns({
    measure: `opinion map, ${SIZE}`,
    turns,
    ours: () => opinionMap(votes),
    peer: python && {
      name: `${python.name('numpy')}, eigh`,
      run: () =>
        python.ask<{ points: Float64Array; explained: Float64Array }>('opinion_map', {
          votes: table,
        }),
    },
    most: MOST_MS,
  })
  const [own, other] = [mine.at(-1), theirs.at(-1)]
  if (!own || !other) return [row]
  const wrong =
    unequal(own.points, facing(own.points, other.points), 1e-6) +
    unequal(own.explained, other.explained, 1e-9)
  return [row, promise("the map equals numpy's", own.points.length + 2, wrong, 'numbers')]
}

/** A direction has no front: each column of theirs is turned to point where ours points. */
function facing(own: Float64Array, theirs: Float64Array): Float64Array {
  const turn = [0, 1].map((c) => {
    const along = theirs.reduce((sum, x, at) => (at % 2 === c ? sum + x * (own[at] ?? 0) : sum), 0)
    return along < 0 ? -1 : 1
  })
  return theirs.map((x, at) => x * (turn[at % 2] ?? 1))
}

async function measureGroups({ votes, table }: Votes, turns: number, python: Python | null) {
  const sklearn = python?.name('sklearn')
  const { row, mine, theirs } = await takeTurns({
    measure: `opinion map and groups, 2 to ${EFFORT.most}, ${SIZE}`,
    turns,
    ours: (turn) =>
      opinionGroups(opinionMap(votes).points, { ...EFFORT, rng: rng(`turn ${turn}`) }).groups,
    peer:
      python && sklearn
        ? {
            name: `${sklearn}: PCA, KMeans, silhouette`,
            isCold: true,
            run: () =>
              python.ask<{ groups: Float64Array }>('opinion_groups', { votes: table, ...EFFORT }),
          }
        : null,
    most: MOST_MS,
  })
  const [own, other] = [mine.at(-1), theirs.at(-1)]
  if (!own || !other) return [row]
  const claim = 'people stand in the groups scikit-learn finds'
  return [row, promise(claim, PEOPLE, apart(own, other.groups), 'people')]
}

/** People who are not with most of their group in the other division. */
function apart(own: ArrayLike<number>, other: ArrayLike<number>): number {
  const together = new Map<number, Map<number, number>>()
  for (let at = 0; at < own.length; at++) {
    const row = together.get(own[at] ?? -1) ?? new Map<number, number>()
    row.set(other[at] ?? -1, (row.get(other[at] ?? -1) ?? 0) + 1)
    together.set(own[at] ?? -1, row)
  }
  const most = [...together.values()].map((row) => Math.max(...row.values()))
  const isOneToOne = new Set(Array.from(other)).size === together.size
  return isOneToOne ? own.length - most.reduce((sum, count) => sum + count, 0) : own.length
}
