import { type Buckets, buckets } from './buckets.ts'
import type { Market, Parties } from './market.ts'
import type { Lists } from './preference-lists.ts'
import type { DroppedPair } from './types.ts'

export interface Wishes {
  parties: Parties
  wishes: Lists
  views: Lists
  barred: ReadonlyMap<number, string>
}

type Pairs = Pick<
  Market,
  'start' | 'proposer' | 'programme' | 'tier' | 'ownerTier' | 'byOwner' | 'dropped'
>

const REFUSED = -1

/**
 * Keep the pairs in which both accept each other, and say of the others why not. O(wishes on both sides).
 * What nobody listed by name (a party without preferences takes all) is left out without a word.
 */
export function acceptedPairs(input: Wishes): Pairs {
  const wanted = wantedPairs(input.parties, input.wishes)
  const byOwner = pairsByOwner(input.parties, wanted.programme)
  const { views: seen, unanswered } = ownerTiers(input, wanted, byOwner)
  let keep = 0
  for (let pair = 0; pair < seen.length; pair++) if ((seen[pair] as number) >= 0) keep++
  if (keep === seen.length && wanted.tier === input.wishes.tier)
    return { start: input.wishes.start, ...wanted, ownerTier: seen, byOwner, dropped: unanswered }
  const { dropped, ...pairs } = sifted(input, { ...wanted, ownerTier: seen }, keep)
  return { ...pairs, dropped: [...dropped, ...unanswered] }
}

/** Without those the owner refuses. */
function sifted(input: Wishes, wanted: Wanted & Pick<Pairs, 'ownerTier'>, keep: number): Pairs {
  const start = new Int32Array(input.parties.proposers.length + 1)
  const kept = {
    proposer: new Int32Array(keep),
    programme: new Int32Array(keep),
    tier: new Int32Array(keep),
    ownerTier: new Int32Array(keep),
  }
  const dropped: DroppedPair[] = []
  for (let pair = 0, at = 0; pair < wanted.tier.length; pair++) {
    const proposer = wanted.proposer[pair] as number
    const programme = wanted.programme[pair] as number
    const view = wanted.ownerTier[pair] as number
    if (view < 0) {
      if (!input.wishes.open[proposer]) dropped.push(refusal(input, proposer, programme))
      continue
    }
    kept.proposer[at] = proposer
    kept.programme[at] = programme
    kept.tier[at] = wanted.tier[pair] as number
    kept.ownerTier[at] = view
    start[proposer + 1] = ++at
  }
  for (let i = 1; i < start.length; i++)
    start[i] = Math.max(start[i] as number, start[i - 1] as number)
  return { start, ...kept, byOwner: pairsByOwner(input.parties, kept.programme), dropped }
}

interface Wanted {
  proposer: Int32Array
  programme: Int32Array
  tier: Int32Array
}

/** Every programme a proposer would take; all of them for one without preferences. */
function wantedPairs({ programmes }: Parties, { start, named, tier, open, names }: Lists): Wanted {
  const openCount = open.reduce((sum, one) => sum + one, 0)
  if (openCount === 0) return { proposer: owners(start, named.length), programme: named, tier }
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

/** Whose each entry is. */
function owners(start: Int32Array, size: number): Int32Array {
  const owner = new Int32Array(size)
  for (let i = 0; i + 1 < start.length; i++) owner.fill(i, start[i], start[i + 1])
  return owner
}

export function pairsByOwner({ owners, programmes, ownerOf }: Parties, programme: Int32Array) {
  if (owners === programmes) return buckets(programme, owners.length)
  const owner = new Int32Array(programme.length)
  for (let pair = 0; pair < owner.length; pair++)
    owner[pair] = ownerOf[programme[pair] as number] as number
  return buckets(owner, owners.length)
}

/** The owner's tier for every wanted pair, or REFUSED; and whom an owner listed in vain. */
function ownerTiers(input: Wishes, wanted: Wanted, { first, members }: Buckets) {
  const { owners, proposers } = input.parties
  const { start, named, open } = input.views
  const views = new Int32Array(members.length)
  const unanswered: DroppedPair[] = []
  const tierOf = new Int32Array(proposers.length).fill(REFUSED)
  const asked = new Int32Array(proposers.length).fill(-1)
  for (let owner = 0; owner < owners.length; owner++) {
    spread(input.views, owner, tierOf)
    for (let at = first[owner] as number; at < (first[owner + 1] as number); at++) {
      const pair = members[at] as number
      const proposer = wanted.proposer[pair] as number
      asked[proposer] = owner
      views[pair] = open[owner] ? 0 : (tierOf[proposer] as number)
    }
    for (let k = start[owner] as number; k < (start[owner + 1] as number); k++) {
      const proposer = named[k] as number
      tierOf[proposer] = REFUSED
      if (asked[proposer] !== owner) unanswered.push(...vain(input, proposer, owner))
    }
  }
  if (input.barred.size > 0) refuseBarred(input, wanted, views)
  return { views, unanswered }
}

/** Writes the tiers of one list to those it names. */
function spread({ start, named, tier }: Lists, owner: number, tierOf: Int32Array): void {
  for (let k = start[owner] as number; k < (start[owner + 1] as number); k++)
    tierOf[named[k] as number] = tier[k] as number
}

function refuseBarred({ barred, parties }: Wishes, wanted: Wanted, views: Int32Array): void {
  for (let pair = 0; pair < views.length; pair++) {
    const at = (wanted.proposer[pair] as number) * parties.programmes.length
    if (barred.has(at + (wanted.programme[pair] as number))) views[pair] = REFUSED
  }
}

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
