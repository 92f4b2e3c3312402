import { provenance } from '../foundation/provenance.ts'
import {
  type CountedVote,
  countVote,
  earlierOfEquals,
  peopleWithNothing,
  spentOn,
  votesById,
} from './ballots.ts'
import type { BudgetVote, VoteResult } from './types.ts'

/**
 * What most participatory budgets do: by number of approvals, taking whatever still fits.
 *
 * Returns  ties go to the cheaper project, then to the earlier in the list
 * Errors   those of `countVote`
 */
export function greedyByVotes(vote: BudgetVote): VoteResult {
  const counted = countVote(vote)
  const chosen = fillByVotes(counted, [], (p) => counted.votes[p] as number)
  return {
    chosen: chosen.map((p) => counted.ids[p] as string),
    spent: spentOn(counted, chosen),
    votes: votesById(counted),
    peopleWithNothing: peopleWithNothing(counted, chosen),
    warnings: [],
    provenance: provenance('greedyByVotes', vote, { ties: TIES }),
  }
}

export const TIES = ['lower cost', 'more votes', 'earlier in the list']

/** Adds to `already` whatever still fits, highest `merit` first; projects nobody approved are not added. */
export function fillByVotes(
  counted: CountedVote,
  already: readonly number[],
  merit: (project: number) => number,
): number[] {
  const chosen = [...already]
  let left = counted.budget - spentOn(counted, already)
  const order = counted.ids
    .map((_, p) => p)
    .filter((p) => (counted.votes[p] as number) > 0 && !already.includes(p))
    .sort((p, q) => merit(q) - merit(p) || earlierOfEquals(counted, p, q))
  for (const p of order) {
    const cost = counted.cost[p] as number
    if (cost > left) continue
    chosen.push(p)
    left -= cost
  }
  return chosen
}
