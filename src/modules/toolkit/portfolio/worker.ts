import {
  ANALYSIS_VERSION,
  equalShares,
  greedyByScore,
  greedyByVotes,
  highsSolver,
  type Portfolio,
  type Solver,
  selectPortfolio,
} from '#analysis'
import { decimalsOf } from '#kernel/money.ts'
import type { Report } from '#platform/compute/compute.ts'
import {
  type Choice,
  type Comparison,
  groupMoney,
  keeps,
  type OptimumResult,
  problemOf,
  type RunOptions,
  type RunResult,
  type Snapshot,
  spendable,
  voterSide,
} from './problem/index.ts'

export type SolveInput = { readonly snapshot: Snapshot; readonly options: RunOptions }

/** Solves one portfolio and sets the other ways of choosing beside it. Runs in a thread. */
export async function solve({ snapshot, options }: SolveInput, report: Report): Promise<RunResult> {
  const built = problemOf(snapshot)
  const { alternatives, entryValues, timeLimitSeconds } = options
  const all = 1 + built.problem.rules.length + alternatives + entryValues
  const portfolio = await selectPortfolio(built.problem, counted(highsSolver(), all, report), {
    timeLimitSeconds,
    prices: 'all',
    alternatives,
    entryValues,
  })
  const optimum = optimumOf(portfolio, built.slackOf)
  const comparisons = comparisonsOf(snapshot, portfolio)
  return {
    optimum,
    comparisons,
    voters: snapshot.ballots?.reduce((sum, { people }) => sum + people, 0) ?? null,
    votes: snapshot.ballots ? votesOf(snapshot) : null,
    solver: `HiGHS ${await solverVersion()}`,
    analysisVersion: ANALYSIS_VERSION,
    problemHash: portfolio.provenance.inputHash,
    stopped: portfolio.warnings.some(({ code }) => code === 'time-limit'),
  }
}

/** Tells how many of the expected searches are done; a conflict takes more than were expected. */
function counted(solver: Solver, all: number, report: Report): Solver {
  let done = 0
  return {
    name: solver.name,
    solve: async (milp, options) => {
      const solution = await solver.solve(milp, options)
      done += 1
      report({ done, all: Math.max(all, done) })
      return solution
    },
  }
}

async function solverVersion(): Promise<string> {
  const { default: load } = (await import('highs')) as unknown as {
    default: () => Promise<{ version: { string: string } }>
  }
  return (await load()).version.string
}

function optimumOf(portfolio: Portfolio, slackOf: ReturnType<typeof problemOf>['slackOf']) {
  const slack: Record<string, NonNullable<ReturnType<typeof slackOf>>> = {}
  for (const [rule, room] of Object.entries(portfolio.slack)) {
    const read = slackOf(rule, room)
    if (read) slack[rule] = read
  }
  const { status, chosen, value, gap, prices, conflict } = portfolio
  const optimum: OptimumResult = {
    status,
    chosen,
    value,
    gap,
    slack,
    prices,
    conflict,
    alternatives: portfolio.alternatives.map((other) => ({
      chosen: other.chosen,
      value: other.value,
      gap: other.gap,
      costMinor: other.cost.money ?? 0,
    })),
    entryValues: portfolio.entryValues.map(({ project, rise, exact }) => ({
      action: project,
      rise,
      exact,
    })),
  }
  return optimum
}

function comparisonsOf(snapshot: Snapshot, portfolio: Portfolio): Comparison[] {
  const found: Comparison[] = []
  if (portfolio.status === 'optimal' || portfolio.status === 'feasible')
    found.push(measured(snapshot, 'optimum', portfolio.chosen))
  found.push(
    measured(snapshot, 'greedy-score', greedyByScore(problemOf(snapshot).problem).chosen),
    ...votesCompared(snapshot),
  )
  return found
}

/** The vote's own rules know a budget and ballots, and nothing else; they need both. */
function votesCompared(snapshot: Snapshot): Comparison[] {
  const budget = spendable(snapshot)
  if (!snapshot.ballots || snapshot.ballots.length === 0 || !budget) return []
  const payable = snapshot.actions.filter(({ costMinor }) => costMinor > 0)
  const names = new Set(payable.map(({ id }) => id))
  const vote = {
    projects: payable.map(({ id, costMinor }) => ({ id, cost: costMinor })),
    ballots: snapshot.ballots.map(({ people, choices }) => ({
      count: people,
      projects: choices.flatMap((at) => {
        const id = snapshot.actions[at]?.id
        return id !== undefined && names.has(id) ? [id] : []
      }),
    })),
    budget,
  }
  const increment = 10 ** decimalsOf(snapshot.currency)
  const shares = equalShares(vote, { completion: 'none', increment })
  const completed = equalShares(vote, { completion: 'add-one', increment })
  return [
    measured(snapshot, 'greedy-votes', greedyByVotes(vote).chosen),
    measured(snapshot, 'equal-shares', shares.chosen),
    measured(snapshot, 'equal-shares-add-one', completed.chosen),
  ]
}

function measured(snapshot: Snapshot, choice: Choice, ids: readonly string[]): Comparison {
  const chosen = new Set(ids)
  const taken = snapshot.actions.filter(({ id }) => chosen.has(id))
  return {
    choice,
    chosen: taken.map(({ id }) => id),
    costMinor: taken.reduce((sum, { costMinor }) => sum + costMinor, 0),
    value: taken.reduce((sum, { value }) => sum + value, 0),
    broken: snapshot.rules.filter((rule) => !keeps(snapshot, rule, chosen)).map(({ id }) => id),
    votersWithSomething: snapshot.ballots ? (voterSide(snapshot, chosen)?.some ?? 0) : null,
    groups: groupMoney(snapshot, chosen),
  }
}

function votesOf({ actions, ballots }: Snapshot): Record<string, number> {
  const votes = new Map(actions.map(({ id }): [string, number] => [id, 0]))
  for (const { people, choices } of ballots ?? [])
    for (const at of new Set(choices)) {
      const id = actions[at]?.id
      if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + people)
    }
  return Object.fromEntries(votes)
}
