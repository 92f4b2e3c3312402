import { DecisionError } from '../foundation/errors.ts'
import { indexNames, indexOf } from '../foundation/names.ts'
import { acceptedPairs } from './accepted-pairs.ts'
import type { Buckets } from './buckets.ts'
import { type Lists, readLists } from './preference-lists.ts'
import type { AllocationProblem, DroppedPair, StableProblem } from './types.ts'

/**
 * Both stable problems as numbers: a reviewer with its own places is a programme that owns itself.
 *
 * A pair is a proposer and a programme that accept each other. The pairs of proposer i are
 * `start[i] … start[i + 1] − 1`, best first. `tier` is the proposer's, `ownerTier` the owner's; equal = no difference.
 */
export interface Market {
  proposers: readonly string[]
  programmes: readonly string[]
  /** Where each name stands. */
  proposerAt: ReadonlyMap<string, number>
  programmeAt: ReadonlyMap<string, number>
  owners: readonly string[]
  ownerOf: Int32Array
  programmeCapacity: Int32Array
  ownerCapacity: Int32Array
  start: Int32Array
  proposer: Int32Array
  programme: Int32Array
  tier: Int32Array
  ownerTier: Int32Array
  /** Pairs by owner. */
  byOwner: Buckets
  /** Published points by proposer; null when none are published. */
  priority: Float64Array | null
  dropped: DroppedPair[]
  /** As they were said. */
  wishes: Lists
  views: Lists
}

/** Everything but the pairs. */
export type Parties = Pick<
  Market,
  'proposers' | 'programmes' | 'owners' | 'ownerOf' | 'programmeCapacity' | 'ownerCapacity'
>

/**
 * Errors  those of `readLists`; `empty-input` without proposers or reviewers; `missing-value` and `not-whole` for a
 *         capacity; `missing-value` and `not-a-number` for a priority
 */
export function market(problem: StableProblem | AllocationProblem): Market {
  const names = Object.keys(problem.proposers)
  const proposers = indexNames(names, 'proposer')
  const parties = { proposers: names, ...placesOf(problem) }
  const programmeAt = indexNames(parties.programmes, 'programme')
  const wishes = readLists(problem.proposers, names, programmeAt, 'proposers')
  const views = readLists(
    isAllocation(problem) ? problem.owners : problem.reviewers,
    parties.owners,
    proposers,
    'reviewers',
  )
  const barred = barredPairs(problem.ineligible ?? [], proposers, programmeAt)
  return {
    ...parties,
    ...acceptedPairs({ parties, wishes, views, barred }),
    ...{ wishes, views, proposerAt: proposers, programmeAt },
    priority: problem.priority ? priorities(problem.priority, parties.proposers) : null,
  }
}

export const isAllocation = (
  problem: StableProblem | AllocationProblem,
): problem is AllocationProblem => 'owners' in problem

function placesOf(problem: StableProblem | AllocationProblem): Omit<Parties, 'proposers'> {
  if (isAllocation(problem)) return ownedPlaces(problem)
  const programmes = [...indexNames(Object.keys(problem.reviewers), 'reviewer').keys()]
  const capacity = problem.capacities
    ? capacities(problem.capacities, programmes, 'reviewer')
    : new Int32Array(programmes.length).fill(1)
  const ownerOf = Int32Array.from(programmes, (_, at) => at)
  return {
    ...{ programmes, owners: programmes, ownerOf },
    ...{ programmeCapacity: capacity, ownerCapacity: capacity },
  }
}

function ownedPlaces(problem: AllocationProblem): Omit<Parties, 'proposers'> {
  const programmes = [...indexNames(Object.keys(problem.ownerOf), 'programme').keys()]
  const ownerAt = indexNames(Object.keys(problem.owners), 'owner')
  const ownerOf = Int32Array.from(programmes, (programme) =>
    indexOf(ownerAt, problem.ownerOf[programme] as string, { programme }),
  )
  return {
    ...{ programmes, owners: [...ownerAt.keys()], ownerOf },
    programmeCapacity: capacities(problem.programmeCapacities, programmes, 'programme'),
    ownerCapacity: capacities(problem.ownerCapacities, [...ownerAt.keys()], 'owner'),
  }
}

const MOST_PLACES = 2 ** 31 - 1

function capacities(
  given: Readonly<Record<string, number>>,
  names: readonly string[],
  what: string,
): Int32Array {
  const known = new Set(names)
  const stranger = Object.keys(given).find((name) => !known.has(name))
  if (stranger !== undefined)
    throw new DecisionError('unknown-name', `nothing is called ${stranger}`, {
      name: stranger,
      in: 'capacities',
    })
  return Int32Array.from(names, (name) => {
    const capacity = Object.hasOwn(given, name) ? given[name] : undefined
    if (capacity === undefined)
      throw new DecisionError('missing-value', `${name} has no capacity`, { [what]: name })
    if (!(Number.isInteger(capacity) && capacity >= 0 && capacity <= MOST_PLACES))
      throw new DecisionError('not-whole', `the capacity of ${name} must be a whole number`, {
        [what]: name,
        capacity,
      })
    return capacity
  })
}

function priorities(
  given: Readonly<Record<string, number>>,
  names: readonly string[],
): Float64Array {
  return Float64Array.from(names, (proposer) => {
    const points = Object.hasOwn(given, proposer) ? given[proposer] : undefined
    if (points === undefined)
      throw new DecisionError('missing-value', `${proposer} has no priority`, { proposer })
    if (!Number.isFinite(points))
      throw new DecisionError('not-a-number', `the priority of ${proposer} is no number`, {
        proposer,
      })
    return points
  })
}

/** Reasons by pair, keyed proposer · programmes + programme. */
function barredPairs(
  pairs: readonly DroppedPair[],
  proposers: ReadonlyMap<string, number>,
  programmes: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> {
  return new Map(
    pairs.map((pair) => {
      const where = { in: 'ineligible' }
      const i = indexOf(proposers, pair.proposer, where)
      return [i * programmes.size + indexOf(programmes, pair.reviewer, where), pair.reason]
    }),
  )
}
