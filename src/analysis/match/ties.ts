import { DecisionError } from '../foundation/errors.ts'
import type { Rng } from '../types.ts'
import { pairsByOwner } from './accepted-pairs.ts'
import type { Market } from './market.ts'
import { isTied } from './preference-lists.ts'
import type { Lottery } from './types.ts'

/** A market without ties. The proposers acceptable to owner o, best first: `ranked[rankStart[o] …]`. */
export interface Ranked extends Market {
  rankStart: Int32Array
  ranked: Int32Array
  /** By pair: place of the proposer in its owner's order, from 0. */
  ownerRank: Int32Array
  lottery: Lottery | null
}

/**
 * Break what is equal to a reviewer by the published priority, then by lot; what is equal to a proposer by lot.
 * One draw a name, the same at every reviewer, from the seed and the name alone: a party more or less, or another order
 * of the input, changes nobody's draw.
 *
 * Errors  `lottery-needed` naming who cannot be told apart, when there is no `random`
 * Source  one lottery for all: Abdulkadiroğlu, Pathak & Roth 2009
 */
export function breakTies(market: Market, random: Rng | undefined): Ranked {
  const proposers = new Draws('proposer', market.proposers, random)
  const reviewers = new Draws('reviewer', market.programmes, random)
  const settled = settleProposers(market, reviewers)
  const ranks = settleOwners(settled, proposers)
  const drawn = proposers.any || reviewers.any
  return {
    ...settled,
    ...ranks,
    lottery:
      drawn && random
        ? { seed: random.seed, proposers: proposers.made(), reviewers: reviewers.made() }
        : null,
  }
}

class Draws {
  readonly #names: readonly string[]
  readonly #side: string
  readonly #random: Rng | undefined
  readonly #drawn: Map<number, number> = new Map()

  constructor(side: string, names: readonly string[], random: Rng | undefined) {
    this.#side = side
    this.#names = names
    this.#random = random
  }

  get any(): boolean {
    return this.#drawn.size > 0
  }

  made(): Record<string, number> {
    return Object.fromEntries([...this.#drawn].map(([at, x]) => [this.#names[at] as string, x]))
  }

  /** Lower first. The same number twice is one chance in 2⁵³; then by name. */
  compare(a: number, b: number): number {
    const [nameA, nameB] = [this.#names[a] as string, this.#names[b] as string]
    return this.#of(a) - this.#of(b) || (nameA < nameB ? -1 : 1)
  }

  #of(at: number): number {
    const before = this.#drawn.get(at)
    if (before !== undefined) return before
    const name = this.#names[at] as string
    if (!this.#random)
      throw new DecisionError('lottery-needed', `only a lottery can place ${name}`, {
        [this.#side]: name,
      })
    const x = this.#random.fork(`${this.#side}\u001f${name}`).next()
    this.#drawn.set(at, x)
    return x
  }
}

/** Sort every run of equal tiers in `order[from … to − 1]`. */
function sortRuns(
  order: Int32Array,
  [from, to]: [from: number, to: number],
  tier: Int32Array,
  compare: (a: number, b: number) => number,
): void {
  for (let at = from; at < to; ) {
    let end = at + 1
    while (end < to && tier[order[end] as number] === tier[order[at] as number]) end++
    if (end > at + 1) order.subarray(at, end).sort(compare)
    at = end
  }
}

function hasTies({ proposer, tier }: Market): boolean {
  for (let pair = 1; pair < tier.length; pair++)
    if (tier[pair] === tier[pair - 1] && proposer[pair] === proposer[pair - 1]) return true
  return false
}

function settleProposers(market: Market, draws: Draws): Market {
  if (!hasTies(market)) return market
  const order = market.tier.map((_, pair) => pair)
  const byDraw = (a: number, b: number) =>
    draws.compare(market.programme[a] as number, market.programme[b] as number)
  for (let i = 0; i < market.proposers.length; i++)
    sortRuns(order, [market.start[i] as number, market.start[i + 1] as number], market.tier, byDraw)
  const programme = order.map((pair) => market.programme[pair] as number)
  return {
    ...market,
    programme,
    ownerTier: order.map((pair) => market.ownerTier[pair] as number),
    byOwner: pairsByOwner(market, programme),
  }
}

type Ranks = Pick<Ranked, 'rankStart' | 'ranked' | 'ownerRank'>

function settleOwners(market: Market, draws: Draws): Ranks {
  return isSettled(market) ? statedRanks(market) : drawnRanks(market, draws)
}

/** Every owner lists those of its pairs and nobody else, no two as equal: the place in its list is the rank. */
function isSettled({ owners, programmes, views, ownerTier }: Market): boolean {
  const isAnswered = views.named.length === ownerTier.length && !views.open.includes(1)
  return owners === programmes && isAnswered && !isTied(views)
}

const statedRanks = ({ views, ownerTier }: Market): Ranks => ({
  rankStart: views.start,
  ranked: views.named,
  ownerRank: ownerTier,
})

function drawnRanks(market: Market, draws: Draws): Ranks {
  const { first, members } = market.byOwner
  const { proposer, priority } = market
  const rankStart = new Int32Array(market.owners.length + 1)
  const ranked = new Int32Array(members.length)
  const ownerRank = new Int32Array(members.length)
  const rankOf = new Int32Array(market.proposers.length)
  const compare = (a: number, b: number) => {
    const more = priority ? (priority[b] as number) - (priority[a] as number) : 0
    return more || draws.compare(a, b)
  }
  const acceptable = new Acceptable(market)
  let size = 0
  for (let owner = 0; owner < market.owners.length; owner++) {
    const [begin, end] = [first[owner] as number, first[owner + 1] as number]
    const from = size
    size = acceptable.into(ranked, from, owner)
    sortRuns(ranked, [from, size], acceptable.tierOf, compare)
    for (let at = from; at < size; at++) rankOf[ranked[at] as number] = at - from
    for (let at = begin; at < end; at++) {
      const pair = members[at] as number
      ownerRank[pair] = rankOf[proposer[pair] as number] as number
    }
    rankStart[owner + 1] = size
  }
  return { rankStart, ranked: ranked.subarray(0, size), ownerRank }
}

/** The proposers of an owner as it listed them; of one without preferences, as they come. */
class Acceptable {
  /** How the owner asked about last sees each proposer. */
  readonly tierOf: Int32Array
  readonly #market: Market
  /** The owner to whom each proposer was last found to be acceptable. */
  readonly #met: Int32Array

  constructor(market: Market) {
    this.#market = market
    this.tierOf = new Int32Array(market.proposers.length)
    this.#met = new Int32Array(market.proposers.length).fill(-1)
  }

  /** Returns where they end. */
  into(ranked: Int32Array, from: number, owner: number): number {
    const { views, byOwner, proposer, ownerTier } = this.#market
    const end = byOwner.first[owner + 1] as number
    const met = this.#met
    let size = from
    for (let at = byOwner.first[owner] as number; at < end; at++) {
      const pair = byOwner.members[at] as number
      const one = proposer[pair] as number
      if (met[one] !== owner) ranked[size++] = one
      met[one] = owner
      this.tierOf[one] = ownerTier[pair] as number
    }
    if (views.open[owner]) return size
    size = from
    for (let k = views.start[owner] as number; k < (views.start[owner + 1] as number); k++) {
      const one = views.named[k] as number
      if (met[one] === owner) ranked[size++] = one
    }
    return size
  }
}
