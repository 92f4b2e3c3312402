import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Solver } from '../portfolio/types.ts'
import type { Provenance, Warned, Warning } from '../types.ts'
import { countPairs, type Pairs, type RankingBallot } from './ballots.ts'
import { kemenyByProgramme, kemenyBySubsets, MOST_BY_SUBSETS } from './kemeny.ts'

/** Equally good Kemeny orders are listed up to this many. */
const MOST_ORDERS = 50

export interface ConsensusRanking extends Warned {
  actions: readonly string[]
  people: number
  /** Kemeny: pairs agreed with, over all ballots; and every order that reaches it, best first, up to 50. */
  score: number
  rankings: string[][]
  /** False when a programme was stopped before its order was proved best. */
  proved: boolean
  /** Places below, ties counting half, summed over people. */
  borda: Record<string, number>
  /** Duels won, a drawn one counting half. */
  copeland: Record<string, number>
  /** `'A>B'`: how many people put A above B. */
  pairwise: Record<string, number>
  /** Who wins every duel; null where nobody does. */
  condorcetWinner: string | null
  /** A shortest circle in which each beats the next and the last the first; null where there is none. */
  cycle: string[] | null
  provenance: Provenance
}

/**
 * What the stated rankings of several people say together, by the order that contradicts them least (Kemeny), by places
 * (Borda) and by duels (Copeland); and whether majorities run in a circle, so that no order is free of contradiction.
 *
 * Shapes   up to 14 actions; above that `consensusRankingBySolver`
 * Errors   those of the ballots; `too-many-actions`
 * Source   Kemeny 1959; Young & Levenglick 1978; Copeland 1951
 */
export function consensusRanking(ballots: readonly RankingBallot[]): ConsensusRanking {
  const pairs = countPairs(ballots)
  if (pairs.m > MOST_BY_SUBSETS)
    throw new DecisionError('too-many-actions', 'so many actions need the solver', {
      actions: pairs.m,
      most: MOST_BY_SUBSETS,
    })
  const { score, orders, truncated } = kemenyBySubsets(pairs, MOST_ORDERS)
  const warnings: Warning[] = truncated
    ? [
        {
          code: 'truncated',
          message: `more than ${MOST_ORDERS} orders are as good`,
          count: MOST_ORDERS,
        },
      ]
    : []
  return { ...facts(ballots, pairs), score, rankings: named(pairs, orders), proved: true, warnings }
}

/**
 * The same for any number of actions, by integer programming; one best order is returned.
 *
 * Errors  those of the ballots; `solver-failed` when the time ended before any order was found
 */
export async function consensusRankingBySolver(
  ballots: readonly RankingBallot[],
  solver: Solver,
  options: { timeLimitSeconds?: number } = {},
): Promise<ConsensusRanking> {
  const pairs = countPairs(ballots)
  if (pairs.m <= MOST_BY_SUBSETS) return consensusRanking(ballots)
  const { timeLimitSeconds = 10 } = options
  const found = await kemenyByProgramme(pairs, solver, timeLimitSeconds)
  if (!found)
    throw new DecisionError('solver-failed', 'the time ended before any order was found', {
      timeLimitSeconds,
    })
  const warnings: Warning[] = found.proved
    ? []
    : [{ code: 'time-limit', message: `stopped after ${timeLimitSeconds} s, not proved best` }]
  return {
    ...facts(ballots, pairs, { solver: solver.name, timeLimitSeconds }),
    score: agreed(pairs, found.order),
    rankings: named(pairs, [found.order]),
    proved: found.proved,
    warnings,
  }
}

const named = ({ names }: Pairs, orders: readonly (readonly number[])[]): string[][] =>
  orders.map((order) => order.map((i) => names[i] as string))

function agreed({ m, wins }: Pairs, order: readonly number[]): number {
  let sum = 0
  order.forEach((i, place) => {
    for (const k of order.slice(place + 1)) sum += wins[i * m + k] as number
  })
  return sum
}

function facts(ballots: readonly RankingBallot[], pairs: Pairs, options: object = {}) {
  const { m, names, wins, borda, people } = pairs
  const beats = (i: number, k: number) => (wins[i * m + k] as number) > (wins[k * m + i] as number)
  const draws = (i: number, k: number) => wins[i * m + k] === wins[k * m + i]
  const others = (i: number) => names.map((_, k) => k).filter((k) => k !== i)
  const copeland = names.map((_, i) =>
    others(i).reduce((sum, k) => sum + (beats(i, k) ? 1 : draws(i, k) ? 0.5 : 0), 0),
  )
  const winner = names.findIndex((_, i) => others(i).every((k) => beats(i, k)))
  const circle = shortestCircle(m, beats)
  const byName = (figures: ArrayLike<number>) =>
    Object.fromEntries(names.map((name, i) => [name, figures[i] as number]))
  return {
    actions: names,
    people,
    borda: byName(borda),
    copeland: byName(copeland),
    pairwise: Object.fromEntries(
      names.flatMap((name, i) =>
        others(i).map((k) => [`${name}>${names[k]}`, wins[i * m + k] as number]),
      ),
    ),
    condorcetWinner: names[winner] ?? null,
    cycle: circle?.map((i) => names[i] as string) ?? null,
    provenance: provenance('consensusRanking', ballots, { ...options }),
  }
}

/** By breadth-first search from each: the first way back to where it began is the shortest through it. */
function shortestCircle(m: number, beats: (i: number, k: number) => boolean): number[] | null {
  let shortest: number[] | null = null
  for (let start = 0; start < m; start++) {
    const found = wayBack(m, start, beats)
    if (found && (!shortest || found.length < shortest.length)) shortest = found
  }
  return shortest
}

function wayBack(
  m: number,
  start: number,
  beats: (i: number, k: number) => boolean,
): number[] | null {
  const ways: number[][] = [[start]]
  const seen = new Set([start])
  for (const way of ways) {
    const last = way.at(-1) as number
    if (way.length > 1 && beats(last, start)) return way
    for (let k = 0; k < m; k++) {
      if (seen.has(k) || !beats(last, k)) continue
      seen.add(k)
      ways.push([...way, k])
    }
  }
  return null
}
