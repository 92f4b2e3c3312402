import type { Market } from './market.ts'
import { isTied, type Lists } from './preference-lists.ts'
import type { AllocationProblem, StableProblem } from './types.ts'

/**
 * What `provenance` hashes of a stable problem: every name once, in code-unit order, and all else as numbers that point
 * at them. Two problems that say the same in another order of keys have the same form; whatever changes a party, a wish, a
 * tie, a capacity, a priority or a barred pair changes it.
 *
 * Shapes  lists by party in the order of names: `count` −1 = no preferences; `tier` is left out where nothing is equal
 */
export function marketForm(problem: StableProblem | AllocationProblem, market: Market): object {
  const proposers = sorted(market.proposers, market.proposerAt)
  const programmes = sorted(market.programmes, market.programmeAt)
  const owned = market.owners !== market.programmes
  const owners = owned ? sorted(market.owners, positions(market.owners)) : programmes
  const ineligible = problem.ineligible ?? []
  return {
    proposers: proposers.names,
    programmes: programmes.names,
    capacity: picked(market.programmeCapacity, programmes.order),
    ...(owned ? ownersForm(market, programmes, owners) : {}),
    wishes: listsForm(market.wishes, proposers, programmes),
    views: listsForm(market.views, owners, proposers),
    priority: market.priority ? picked(market.priority, proposers.order) : undefined,
    ineligible: ineligible.length > 0 ? ineligible : undefined,
  }
}

interface Sorted {
  names: readonly string[]
  /** Where the name that stands at a place of `names` stood before. */
  order: Int32Array
  /** The place in `names` of what stood there before. */
  place: Int32Array
}

const positions = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]))

function sorted(given: readonly string[], before: ReadonlyMap<string, number>): Sorted {
  const names = given.toSorted()
  const order = new Int32Array(names.length)
  const place = new Int32Array(names.length)
  for (let at = 0; at < names.length; at++) {
    const was = before.get(names[at] as string) as number
    order[at] = was
    place[was] = at
  }
  return { names, order, place }
}

function picked<T extends Int32Array | Float64Array>(numbers: T, order: Int32Array): T {
  const made = numbers.slice() as T
  for (let at = 0; at < order.length; at++) made[at] = numbers[order[at] as number] as number
  return made
}

function ownersForm(market: Market, programmes: Sorted, owners: Sorted): object {
  const ownerOf = picked(market.ownerOf, programmes.order)
  return {
    owners: owners.names,
    ownerOf: ownerOf.map((owner) => owners.place[owner] as number),
    ownerCapacity: picked(market.ownerCapacity, owners.order),
  }
}

function listsForm(lists: Lists, parties: Sorted, others: Sorted): object {
  const { start, open, named } = lists
  const count = new Int32Array(parties.order.length)
  const places = new Int32Array(named.length)
  const tier = isTied(lists) ? new Int32Array(named.length) : undefined
  let at = 0
  for (let party = 0; party < count.length; party++) {
    const was = parties.order[party] as number
    const [from, to] = [start[was] as number, start[was + 1] as number]
    count[party] = open[was] ? -1 : to - from
    tier?.set(lists.tier.subarray(from, to), at)
    for (let k = from; k < to; k++) places[at++] = others.place[named[k] as number] as number
  }
  return { count, named: places, tier }
}
