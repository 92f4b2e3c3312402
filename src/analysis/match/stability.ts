import type { Market } from './market.ts'
import type { Pair } from './types.ts'

/** How each pair looks from its two ends; smaller = better, equal = no difference. */
export interface Views {
  /** Null: no two are equal, and pairs stand best first. */
  proposer: Int32Array | null
  owner: Int32Array | Float64Array
}

/** What was stated and published, with no lot drawn: who is equal by list and by priority stays equal. */
export function statedViews({ tier, ownerTier, priority, proposer }: Market): Views {
  if (!priority) return { proposer: tier, owner: ownerTier }
  const different = Float64Array.from(new Set(priority)).sort().reverse()
  const place = new Map(Array.from(different, (points, at) => [points, at]))
  const after = priority.map((points) => place.get(points) as number)
  const owner = Float64Array.from(ownerTier, (one, pair) => {
    return one * different.length + (after[proposer[pair] as number] as number)
  })
  return { proposer: tier, owner }
}

/**
 * Pairs who would both rather have each other than what they have: the proposer is better off there, and the programme
 * has room (its own or one held by somebody its owner likes less).
 *
 * Shapes  `chosen[proposer]` = its pair, −1 = none
 * Source  Abraham, Irving & Manlove 2007, §2; without owners this is Gale & Shapley's definition
 */
export function blockingOf(market: Market, chosen: Int32Array, views: Views): Pair[] {
  const holdings = holdingsOf(market, chosen, views)
  const blocking: Pair[] = []
  for (let pair = 0; pair < market.programme.length; pair++) {
    const proposer = market.proposer[pair] as number
    const now = chosen[proposer] as number
    const content = now >= 0 && !isBetter(views.proposer, pair, now)
    if (content || !wouldTake(market, holdings, { pair, now, rank: views.owner[pair] as number }))
      continue
    blocking.push({
      proposer: market.proposers[proposer] as string,
      reviewer: market.programmes[market.programme[pair] as number] as string,
    })
  }
  return blocking
}

const isBetter = (view: Int32Array | null, pair: number, now: number): boolean =>
  view ? (view[pair] as number) < (view[now] as number) : pair < now

export interface Holdings {
  inProgramme: Int32Array
  inOwner: Int32Array
  /** The owner's view of the worst it holds; −1 when it holds none. */
  worstInProgramme: Float64Array
  worstInOwner: Float64Array
}

export function holdingsOf(market: Market, chosen: Int32Array, { owner: view }: Views): Holdings {
  const { programmes, owners, programme, ownerOf } = market
  const inProgramme = new Int32Array(programmes.length)
  const inOwner = new Int32Array(owners.length)
  const worstInProgramme = new Float64Array(programmes.length).fill(-1)
  const worstInOwner = new Float64Array(owners.length).fill(-1)
  for (const pair of chosen) {
    if (pair < 0) continue
    const p = programme[pair] as number
    const o = ownerOf[p] as number
    const seen = view[pair] as number
    inProgramme[p] = (inProgramme[p] as number) + 1
    inOwner[o] = (inOwner[o] as number) + 1
    worstInProgramme[p] = Math.max(seen, worstInProgramme[p] as number)
    worstInOwner[o] = Math.max(seen, worstInOwner[o] as number)
  }
  return { inProgramme, inOwner, worstInProgramme, worstInOwner }
}

interface Asking {
  pair: number
  /** What the proposer has now. */
  now: number
  rank: number
}

function wouldTake(market: Market, holdings: Holdings, { pair, now, rank }: Asking): boolean {
  const { programme, ownerOf, programmeCapacity, ownerCapacity } = market
  const p = programme[pair] as number
  const o = ownerOf[p] as number
  if ((holdings.inProgramme[p] as number) >= (programmeCapacity[p] as number))
    return rank < (holdings.worstInProgramme[p] as number)
  if ((holdings.inOwner[o] as number) < (ownerCapacity[o] as number)) return true
  const moves = now >= 0 && ownerOf[programme[now] as number] === o
  return moves || rank < (holdings.worstInOwner[o] as number)
}
