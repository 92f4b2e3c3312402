import type { Ranked } from './ties.ts'

/**
 * Proposers ask down their lists; programmes and owners keep the best so far. The result is the stable matching that is
 * best for every proposer at once.
 *
 * Returns  the pair of each proposer, −1 = none. O(pairs)
 * Source   Gale & Shapley 1962; with owners: Abraham, Irving & Manlove 2007, SPA-student
 */
export function proposersChoose(market: Ranked): Int32Array {
  const places = new Places(market)
  const next = market.start.slice(0, market.proposers.length)
  const free = Array.from(next, (_, i) => next.length - 1 - i)
  for (let i = free.pop(); i !== undefined; i = free.pop()) {
    const pair = next[i] as number
    if (pair === market.start[i + 1]) continue
    next[i] = pair + 1
    const refused = places.offer(pair)
    if (refused >= 0) free.push(market.proposer[refused] as number)
  }
  return places.chosen()
}

/** Who holds which place. The worst holder only gets better once all is full, so one pointer walks down the ranks. */
class Places {
  readonly #market: Ranked
  readonly #heldAt: Int32Array
  readonly #inProgramme: Int32Array
  readonly #inOwner: Int32Array
  readonly #worstInProgramme: Int32Array
  readonly #worstInOwner: Int32Array

  constructor(market: Ranked) {
    this.#market = market
    this.#heldAt = new Int32Array(market.ranked.length).fill(-1)
    this.#inProgramme = new Int32Array(market.programmes.length)
    this.#inOwner = new Int32Array(market.owners.length)
    this.#worstInProgramme = new Int32Array(market.programmes.length).fill(-1)
    this.#worstInOwner = new Int32Array(market.owners.length).fill(-1)
  }

  /** Returns the pair that is refused for it: itself, another, or −1. */
  offer(pair: number): number {
    const { programme: programmes, ownerOf, programmeCapacity, ownerCapacity } = this.#market
    const programme = programmes[pair] as number
    const owner = ownerOf[programme] as number
    let out = -1
    if (this.#inProgramme[programme] === programmeCapacity[programme])
      out = this.#worst(programme, owner)
    else if (this.#inOwner[owner] === ownerCapacity[owner]) out = this.#worst(-1, owner)
    else {
      this.#hold(pair, programme, owner)
      return -1
    }
    const rank = this.#market.ownerRank
    if (out < 0 || (rank[out] as number) < (rank[pair] as number)) return pair
    this.#release(out, owner)
    this.#hold(pair, programme, owner)
    return out
  }

  /** By proposer. */
  chosen(): Int32Array {
    const chosen = new Int32Array(this.#market.proposers.length).fill(-1)
    for (let at = 0; at < this.#heldAt.length; at++) {
      const pair = this.#heldAt[at] as number
      if (pair >= 0) chosen[this.#market.proposer[pair] as number] = pair
    }
    return chosen
  }

  /** The pair held with the worst rank, of one programme or (−1) of the whole owner; −1 when there is none. */
  #worst(programme: number, owner: number): number {
    const [worst, at] =
      programme < 0 ? [this.#worstInOwner, owner] : [this.#worstInProgramme, programme]
    const from = this.#market.rankStart[owner] as number
    for (let rank = worst[at] as number; rank >= 0; rank--) {
      const pair = this.#heldAt[from + rank] as number
      if (pair >= 0 && (programme < 0 || this.#market.programme[pair] === programme)) {
        worst[at] = rank
        return pair
      }
    }
    return -1
  }

  #hold(pair: number, programme: number, owner: number): void {
    const rank = this.#market.ownerRank[pair] as number
    this.#heldAt[(this.#market.rankStart[owner] as number) + rank] = pair
    add(this.#inProgramme, programme, 1)
    add(this.#inOwner, owner, 1)
    if (rank > (this.#worstInProgramme[programme] as number))
      this.#worstInProgramme[programme] = rank
    if (rank > (this.#worstInOwner[owner] as number)) this.#worstInOwner[owner] = rank
  }

  #release(pair: number, owner: number): void {
    const rank = this.#market.ownerRank[pair] as number
    this.#heldAt[(this.#market.rankStart[owner] as number) + rank] = -1
    add(this.#inProgramme, this.#market.programme[pair] as number, -1)
    add(this.#inOwner, owner, -1)
  }
}

function add(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by
}

/**
 * Reviewers offer their places down their lists; proposers keep the best offer so far. The result is the stable matching
 * that is best for every reviewer at once, and worst for every proposer.
 *
 * Shapes   a market in which every programme owns itself
 * Returns  the pair of each proposer, −1 = none. O(pairs)
 */
export function reviewersChoose(market: Ranked): Int32Array {
  const { rankStart, programmeCapacity, proposers } = market
  const pairAt = pairsByRank(market)
  const next = rankStart.slice(0, market.programmes.length)
  const left = programmeCapacity.slice()
  const chosen = new Int32Array(proposers.length).fill(-1)
  const busy = Array.from(next, (_, r) => r)
  for (let r = busy.pop(); r !== undefined; r = busy.pop()) {
    const end = rankStart[r + 1] as number
    while ((left[r] as number) > 0 && (next[r] as number) < end) {
      const pair = pairAt[next[r] as number] as number
      add(next, r, 1)
      const proposer = market.proposer[pair] as number
      const before = chosen[proposer] as number
      // Pairs of one proposer stand best first.
      if (before >= 0 && before < pair) continue
      chosen[proposer] = pair
      add(left, r, -1)
      if (before < 0) continue
      const loser = market.programme[before] as number
      add(left, loser, 1)
      busy.push(loser)
    }
  }
  return chosen
}

/** The pair that stands at each place of each reviewer's order. */
function pairsByRank({ programme, rankStart, ownerRank }: Ranked): Int32Array {
  const pairAt = new Int32Array(programme.length)
  for (let pair = 0; pair < programme.length; pair++) {
    const from = rankStart[programme[pair] as number] as number
    pairAt[from + (ownerRank[pair] as number)] = pair
  }
  return pairAt
}
