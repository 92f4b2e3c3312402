import { DecisionError } from '../foundation/errors.ts'
import type { Rng } from '../types.ts'
import { buckets } from './buckets.ts'
import type { Market } from './market.ts'
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
  return {
    ...market,
    programme: order.map((pair) => market.programme[pair] as number),
    ownerTier: order.map((pair) => market.ownerTier[pair] as number),
  }
}

function settleOwners(market: Market, draws: Draws) {
  const { ownerOf, programme, proposer, ownerTier, priority } = market
  const tiers = ownerTier.reduce((most, tier) => Math.max(most, tier), 0) + 1
  const owners = programme.map((one) => ownerOf[one] as number)
  const byTier = buckets(ownerTier, tiers).members
  const { first, members } = buckets(owners, market.owners.length, byTier)
  const rankStart = new Int32Array(market.owners.length + 1)
  const ranked = new Int32Array(members.length)
  const ownerRank = new Int32Array(members.length)
  const met = new Int32Array(market.proposers.length).fill(-1)
  const rankOf = new Int32Array(market.proposers.length)
  const tierOf = new Int32Array(market.proposers.length)
  const compare = (a: number, b: number) => {
    const more = priority ? (priority[b] as number) - (priority[a] as number) : 0
    return more || draws.compare(a, b)
  }
  let size = 0
  for (let owner = 0; owner < market.owners.length; owner++) {
    const mine = members.subarray(first[owner], first[owner + 1])
    const from = size
    for (const pair of mine) {
      const one = proposer[pair] as number
      tierOf[one] = ownerTier[pair] as number
      if (met[one] !== owner) ranked[size++] = one
      met[one] = owner
    }
    sortRuns(ranked, [from, size], tierOf, compare)
    for (let at = from; at < size; at++) rankOf[ranked[at] as number] = at - from
    for (const pair of mine) ownerRank[pair] = rankOf[proposer[pair] as number] as number
    rankStart[owner + 1] = size
  }
  return { rankStart, ranked: ranked.subarray(0, size), ownerRank }
}
