import { buckets } from './buckets.ts'
import type { Market, Parties } from './market.ts'
import type { Lists } from './preference-lists.ts'
import type { DroppedPair } from './types.ts'

export interface Wishes {
  parties: Parties
  wishes: Lists
  views: Lists
  barred: ReadonlyMap<number, string>
}

type Pairs = Pick<Market, 'start' | 'proposer' | 'programme' | 'tier' | 'ownerTier' | 'dropped'>

const REFUSED = -1

/**
 * Keep the pairs in which both accept each other, and say of the others why not. O(wishes on both sides).
 * What nobody listed by name (a party without preferences takes all) is left out without a word.
 */
export function acceptedPairs(input: Wishes): Pairs {
  const wanted = wantedPairs(input.parties, input.wishes)
  const { views: seen, unanswered } = ownerTiers(input, wanted)
  const keep = wanted.programme.reduce(
    (count, _, pair) => count + Number((seen[pair] as number) >= 0),
    0,
  )
  const start = new Int32Array(input.parties.proposers.length + 1)
  const kept = {
    proposer: new Int32Array(keep),
    programme: new Int32Array(keep),
    tier: new Int32Array(keep),
    ownerTier: new Int32Array(keep),
  }
  const dropped: DroppedPair[] = []
  let at = 0
  wanted.programme.forEach((programme, pair) => {
    const proposer = wanted.proposer[pair] as number
    const view = seen[pair] as number
    if (view < 0) {
      if (!input.wishes.open[proposer]) dropped.push(refusal(input, proposer, programme))
      return
    }
    kept.proposer[at] = proposer
    kept.programme[at] = programme
    kept.tier[at] = wanted.tier[pair] as number
    kept.ownerTier[at] = view
    start[proposer + 1] = ++at
  })
  for (let i = 1; i < start.length; i++)
    start[i] = Math.max(start[i] as number, start[i - 1] as number)
  return { start, ...kept, dropped: [...dropped, ...unanswered] }
}

interface Wanted {
  proposer: Int32Array
  programme: Int32Array
  tier: Int32Array
}

/** Every programme a proposer would take; all of them for one without preferences. */
function wantedPairs({ programmes }: Parties, { start, named, tier, open, names }: Lists): Wanted {
  const openCount = open.reduce((sum, one) => sum + one, 0)
  const size = named.length + openCount * programmes.length
  const wanted = {
    proposer: new Int32Array(size),
    programme: new Int32Array(size),
    tier: new Int32Array(size),
  }
  let at = 0
  for (let i = 0; i < names.length; i++) {
    const from = start[i] as number
    const count = open[i] ? programmes.length : (start[i + 1] as number) - from
    for (let k = 0; k < count; k++, at++) {
      wanted.proposer[at] = i
      wanted.programme[at] = open[i] ? k : (named[from + k] as number)
      wanted.tier[at] = open[i] ? 0 : (tier[from + k] as number)
    }
  }
  return wanted
}

/** The owner's tier for every wanted pair, or REFUSED; and whom an owner listed in vain. */
function ownerTiers(input: Wishes, wanted: Wanted) {
  const { ownerOf, owners, proposers } = input.parties
  const ownerOfPair = wanted.programme.map((programme) => ownerOf[programme] as number)
  const { first, members } = buckets(ownerOfPair, owners.length)
  const { start, named, tier, open } = input.views
  const views = new Int32Array(members.length)
  const unanswered: DroppedPair[] = []
  const tierOf = new Int32Array(proposers.length).fill(REFUSED)
  const asked = new Int32Array(proposers.length).fill(-1)
  const look = (owner: number, pair: number) => {
    const proposer = wanted.proposer[pair] as number
    asked[proposer] = owner
    const view = open[owner] ? 0 : (tierOf[proposer] as number)
    views[pair] = isBarred(input, proposer, wanted.programme[pair] as number) ? REFUSED : view
  }
  for (let owner = 0; owner < owners.length; owner++) {
    const [from, to] = [start[owner] as number, start[owner + 1] as number]
    for (let k = from; k < to; k++) tierOf[named[k] as number] = tier[k] as number
    for (const pair of members.subarray(first[owner], first[owner + 1])) look(owner, pair)
    for (const proposer of named.subarray(from, to)) {
      tierOf[proposer] = REFUSED
      if (asked[proposer] !== owner) unanswered.push(...vain(input, proposer, owner))
    }
  }
  return { views, unanswered }
}

const isBarred = ({ barred, parties }: Wishes, proposer: number, programme: number): boolean =>
  barred.size > 0 && barred.has(proposer * parties.programmes.length + programme)

function refusal({ parties, barred }: Wishes, proposer: number, programme: number): DroppedPair {
  return {
    proposer: parties.proposers[proposer] as string,
    reviewer: parties.programmes[programme] as string,
    reason:
      barred.get(proposer * parties.programmes.length + programme) ?? 'not-listed-by-reviewer',
  }
}

/** A proposer without preferences lists nobody by name: nothing to report. */
function vain({ parties, wishes }: Wishes, proposer: number, owner: number): DroppedPair[] {
  if (wishes.open[proposer]) return []
  const pair = {
    proposer: parties.proposers[proposer] as string,
    reviewer: parties.owners[owner] as string,
  }
  return [{ ...pair, reason: 'not-listed-by-proposer' }]
}
