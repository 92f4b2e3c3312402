import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Warning } from '../types.ts'
import { type CountedVote, countVote, peopleWithNothing, spentOn, votesById } from './ballots.ts'
import { equalSharesRounds, type Rounds } from './equal-shares-rounds.ts'
import { fractionNumber, fractionText } from './fraction.ts'
import { fillByVotes, TIES } from './greedy-by-votes.ts'
import type { BudgetVote, EqualSharesOptions, EqualSharesResult } from './types.ts'

/** A bound on 'add-one' for budgets whose unit is tiny beside a share. */
const MOST_STEPS = 20_000

/**
 * Method of Equal Shares: everybody gets the same part of the budget to spend on what they approved.
 *
 * 'none' stops when no supporters can pay for their project. 'add-one' raises everybody's part by `increment` until what
 * is funded no longer fits the true budget, and keeps the last that did. 'utilitarian' spends what is left by votes.
 * All amounts are exact fractions. Ties: lower cost, then more votes, then earlier in the list.
 *
 * Units   whole minor units
 * Errors  those of `countVote`; `not-whole` for an increment that is not a whole number above 0
 * Source  Peters, Pierczyński & Skowron 2021
 */
export function equalShares(vote: BudgetVote, options: EqualSharesOptions): EqualSharesResult {
  const { completion, utility = 'cost', increment = 1 } = options
  if (!Number.isSafeInteger(increment) || increment <= 0)
    throw new DecisionError('not-whole', 'the increment must be a whole number above 0', {
      increment,
    })
  const counted = countVote(vote)
  const warnings: Warning[] = []
  let total = BigInt(counted.budget)
  let rounds = equalSharesRounds(counted, total, utility)
  if (completion === 'add-one') {
    const raised = addOne(counted, { total, rounds, utility, increment })
    total = raised.total
    rounds = raised.rounds
    if (raised.steps === MOST_STEPS)
      warnings.push({
        code: 'completion-stopped',
        message: `add-one was stopped after ${MOST_STEPS} steps`,
        count: MOST_STEPS,
      })
  }
  const bought = rounds.payments.map((payment) => payment.project)
  const chosen =
    completion === 'utilitarian'
      ? fillByVotes(counted, bought, (p) => merit(counted, p, utility))
      : bought
  return {
    chosen: chosen.map((p) => counted.ids[p] as string),
    spent: spentOn(counted, chosen),
    votes: votesById(counted),
    peopleWithNothing: peopleWithNothing(counted, chosen),
    endowment: fractionNumber(total, BigInt(counted.people)),
    ...leftovers(counted, rounds),
    payments: rounds.payments.map(({ project, rest, people, denominator }) => ({
      project: counted.ids[project] as string,
      perPerson: fractionText(rest, people * denominator),
    })),
    warnings,
    provenance: provenance('equalShares', vote, { completion, utility, increment, ties: TIES }),
  }
}

const merit = ({ votes, cost }: CountedVote, p: number, utility: 'cost' | 'count'): number =>
  utility === 'cost' ? (votes[p] as number) : (votes[p] as number) / (cost[p] as number)

interface Raising {
  total: bigint
  rounds: Rounds
  utility: 'cost' | 'count'
  increment: number
}

function addOne(counted: CountedVote, { total, rounds, utility, increment }: Raising) {
  const step = BigInt(counted.people) * BigInt(increment)
  const wanted = counted.votes.filter((votes) => votes > 0).length
  let best = { total, rounds, steps: 0 }
  while (best.steps < MOST_STEPS) {
    if (best.rounds.payments.length === wanted) break
    const raised = best.total + step
    const next = equalSharesRounds(counted, raised, utility)
    const cost = spentOn(
      counted,
      next.payments.map((payment) => payment.project),
    )
    if (cost > counted.budget) break
    best = { total: raised, rounds: next, steps: best.steps + 1 }
  }
  return best
}

function leftovers({ blocOf }: CountedVote, { purses }: Rounds) {
  const over = purses.denominator
  const exact = new Map([...new Set(blocOf)].map((bloc) => [bloc, purses.exact(bloc)]))
  const amounts = blocOf.map((bloc) => exact.get(bloc) ?? 0n)
  const texts = new Map([...exact.values()].map((amount) => [amount, fractionText(amount, over)]))
  return {
    leftover: amounts.map((amount) => fractionNumber(amount, over)),
    leftoverExact: amounts.map((amount) => texts.get(amount) ?? '0'),
  }
}
