import { DecisionError } from '../foundation/errors.ts'
import { indexNames, indexOf } from '../foundation/names.ts'
import type { Ballot, BudgetVote } from './types.ts'

/** People who approved the same projects: they pay alike, so they are counted once with their number. */
interface Bloc {
  projects: number[]
  people: number
}

export interface CountedVote {
  ids: string[]
  cost: number[]
  budget: number
  people: number
  blocs: Bloc[]
  /** The bloc of each ballot. */
  blocOf: number[]
  /** Approvals per project. */
  votes: number[]
  /** Blocs that approve each project. */
  supporters: number[][]
}

/**
 * Counts ballots and checks money.
 *
 * Errors  `not-whole`, `out-of-domain`, `unknown-name`, `duplicate-name`, `empty-input`
 */
export function countVote({ projects, ballots, budget }: BudgetVote): CountedVote {
  const at = indexNames(
    projects.map((project) => project.id),
    'project',
  )
  for (const { id, cost } of projects) whole(cost, { project: id })
  whole(budget, { budget })
  if (ballots.length === 0) throw new DecisionError('empty-input', 'there are no ballots')
  const blocs: Bloc[] = []
  const byKey = new Map<string, number>()
  const blocOf = ballots.map((ballot, b) => {
    const approved = approvals(ballot, at, b)
    const people = ballot.count ?? 1
    whole(people, { ballot: b })
    const key = approved.join(' ')
    const known = byKey.get(key)
    if (known !== undefined) {
      ;(blocs[known] as Bloc).people += people
      return known
    }
    byKey.set(key, blocs.length)
    return blocs.push({ projects: approved, people }) - 1
  })
  const votes = projects.map(() => 0)
  const supporters = projects.map((): number[] => [])
  blocs.forEach((bloc, b) => {
    for (const p of bloc.projects) {
      votes[p] = (votes[p] ?? 0) + bloc.people
      supporters[p]?.push(b)
    }
  })
  return {
    ids: projects.map((project) => project.id),
    cost: projects.map((project) => project.cost),
    budget,
    people: blocs.reduce((sum, bloc) => sum + bloc.people, 0),
    blocs,
    blocOf,
    votes,
    supporters,
  }
}

function approvals(
  { projects }: Ballot,
  at: ReadonlyMap<string, number>,
  ballot: number,
): number[] {
  const positions = projects.map((name) => indexOf(at, name, { ballot }))
  return [...new Set(positions)].sort((a, b) => a - b)
}

function whole(amount: number, where: Record<string, unknown>): void {
  if (!Number.isSafeInteger(amount))
    throw new DecisionError('not-whole', 'money and people are counted in whole units', {
      amount,
      ...where,
    })
  if (amount <= 0)
    throw new DecisionError('out-of-domain', 'money and people must be above 0', {
      amount,
      ...where,
    })
}

/** The order among equals, the same in every rule here: lower cost, then more votes, then earlier in the list. */
export function earlierOfEquals({ cost, votes }: CountedVote, p: number, q: number): number {
  return (
    (cost[p] as number) - (cost[q] as number) ||
    (votes[q] as number) - (votes[p] as number) ||
    p - q
  )
}

export function spentOn({ cost }: CountedVote, chosen: readonly number[]): number {
  return chosen.reduce((sum, p) => sum + (cost[p] as number), 0)
}

export function peopleWithNothing({ blocs }: CountedVote, chosen: readonly number[]): number {
  const funded = new Set(chosen)
  return blocs
    .filter((bloc) => !bloc.projects.some((p) => funded.has(p)))
    .reduce((sum, bloc) => sum + bloc.people, 0)
}

export function votesById({ ids, votes }: CountedVote): Record<string, number> {
  return Object.fromEntries(ids.map((id, p) => [id, votes[p] ?? 0]))
}
