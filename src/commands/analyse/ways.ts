import {
  type BudgetVote,
  type EqualSharesResult,
  equalShares,
  type GreedyPortfolio,
  greedyByScore,
  greedyByVotes,
  type Portfolio,
  type PortfolioProblem,
} from '#analysis'
import type { Funding } from './projects.ts'

/** One way of choosing, with what it means for the people who voted. */
export type Way = {
  readonly way: string
  readonly status: string
  readonly gap: number | null
  readonly chosen: readonly string[]
  /** The level of each project that can be funded in part. */
  readonly levels: Readonly<Record<string, string>>
  readonly cost: Readonly<Record<string, number>>
  readonly value: number
  readonly people: {
    readonly withNothing: number
    /** Beside the optimum: who had something and has nothing now, and the other way round. */
    readonly lost: number
    readonly gained: number
  } | null
}

/** The other results, whole. */
export type Others = {
  readonly greedy: GreedyPortfolio
  readonly shares: Readonly<Record<string, EqualSharesResult>>
}

/** The optimum beside going down the list and, where there are votes, Equal Shares. */
export function waysOf(
  funding: Funding,
  problem: PortfolioProblem,
  best: Portfolio,
  budget: number | null,
): { readonly ways: readonly Way[]; readonly others: Others } {
  const greedy = greedyByScore(problem)
  const vote = voteOf(funding, budget)
  const shares = vote ? sharesOf(vote) : {}
  const down = vote ? greedyByVotes(vote.counted) : greedy
  const measure = measured(funding, best)
  const isAnswered = best.status === 'optimal' || best.status === 'feasible'
  return {
    ways: [
      ...(isAnswered ? [{ ...measure('optimum', best), status: best.status, gap: best.gap }] : []),
      measure(vote ? 'greedy-votes' : 'greedy-score', down),
      ...Object.entries(shares).map(([way, found]) => measure(way, found)),
    ],
    others: { greedy, shares },
  }
}

type Votes = { readonly counted: BudgetVote; readonly increment: number }

/** Money in whole units: in hundredths where a cost has them. */
function voteOf({ projects, vote }: Funding, budget: number | null): Votes | null {
  if (!vote?.approvals || budget === null) return null
  const amounts = [budget, ...projects.map(({ cost }) => cost.cost ?? 0)]
  const increment = amounts.every(Number.isInteger) ? 1 : 100
  const whole = (amount: number) => Math.round(amount * increment)
  return {
    counted: {
      projects: projects.map(({ id, cost }) => ({ id, cost: whole(cost.cost ?? 0) })),
      ballots: vote.ballots,
      budget: whole(budget),
    },
    increment,
  }
}

const sharesOf = ({ counted, increment }: Votes): Record<string, EqualSharesResult> => ({
  'equal-shares': equalShares(counted, { completion: 'none' }),
  'equal-shares-add-one': equalShares(counted, { completion: 'add-one', increment }),
  'equal-shares-utilitarian': equalShares(counted, { completion: 'utilitarian' }),
})

type Chosen = {
  readonly chosen: readonly string[]
  readonly levels?: Readonly<Record<string, string>>
}

function measured({ projects, resources, vote }: Funding, best: Portfolio) {
  const known = new Map(projects.map((project) => [project.id, project]))
  const inBest = new Set(best.chosen)
  return (way: string, { chosen, levels = {} }: Chosen): Way => {
    const taken = chosen.flatMap((id) => {
      const project = known.get(id)
      return project?.levels?.find((level) => level.id === levels[id]) ?? project ?? []
    })
    const funded = new Set(chosen)
    const people = (test: (had: boolean, has: boolean) => boolean) =>
      (vote?.ballots ?? [])
        .filter(({ projects: ticked }) =>
          test(
            ticked.some((id) => inBest.has(id)),
            ticked.some((id) => funded.has(id)),
          ),
        )
        .reduce((sum, { count = 1 }) => sum + count, 0)
    return {
      ...{ way, status: '', gap: null, chosen, levels },
      cost: Object.fromEntries(
        resources.map((name) => [
          name,
          taken.reduce((sum, { cost }) => sum + (cost[name] ?? 0), 0),
        ]),
      ),
      value: taken.reduce((sum, { value }) => sum + value, 0),
      people: vote && {
        withNothing: people((_, has) => !has),
        lost: people((had, has) => had && !has),
        gained: people((had, has) => !had && has),
      },
    }
  }
}
