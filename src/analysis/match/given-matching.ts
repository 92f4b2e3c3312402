import { DecisionError } from '../foundation/errors.ts'
import { indexOf } from '../foundation/names.ts'
import type { Market } from './market.ts'
import type { Pair } from './types.ts'

/** A matching from outside, in the numbers of a market. */
export interface Given {
  /** The pair of each proposer; −1 = none, or one that is not acceptable. */
  chosen: Int32Array
  unacceptable: Pair[]
  /** Heads by programme, acceptable or not. */
  heads: Int32Array
}

/**
 * Errors  `unknown-name` for a reviewer or proposer, `duplicate-name` for a proposer who is matched twice
 */
export function readMatching(
  market: Market,
  matching: Readonly<Record<string, readonly string[]>>,
): Given {
  const { proposerAt, programmeAt } = market
  const chosen = new Int32Array(market.proposers.length).fill(-1)
  const heads = new Int32Array(market.programmes.length)
  const met = new Set<string>()
  const unacceptable: Pair[] = []
  for (const [reviewer, names] of Object.entries(matching)) {
    const programme = indexOf(programmeAt, reviewer, { in: 'matching' })
    heads[programme] = names.length
    for (const proposer of names) {
      const i = indexOf(proposerAt, proposer, { reviewer, in: 'matching' })
      if (met.has(proposer))
        throw new DecisionError('duplicate-name', `${proposer} is matched twice`, { proposer })
      met.add(proposer)
      const pair = pairOf(market, i, programme)
      if (pair < 0) unacceptable.push({ proposer, reviewer })
      chosen[i] = pair
    }
  }
  return { chosen, unacceptable, heads }
}

function pairOf({ start, programme }: Market, proposer: number, wanted: number): number {
  for (let pair = start[proposer] as number; pair < (start[proposer + 1] as number); pair++)
    if (programme[pair] === wanted) return pair
  return -1
}
