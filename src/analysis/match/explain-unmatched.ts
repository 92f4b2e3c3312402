import { provenance } from '../foundation/provenance.ts'
import { type Given, readMatching } from './given-matching.ts'
import { type Market, market } from './market.ts'
import { marketForm } from './market-form.ts'
import { type Holdings, holdingsOf, statedViews } from './stability.ts'
import type {
  AllocationProblem,
  Precedence,
  RefusedChoice,
  StableProblem,
  UnfilledReason,
  UnmatchedReason,
  UnmatchedReport,
} from './types.ts'

/**
 * Why each proposer without a place has none, choice by choice, and why places stay empty.
 *
 * Shapes   `matching` as `deferredAcceptance` or `studentProjectAllocation` gives it, or from anywhere
 * Returns  in `filledBy` who has the places and what put each before this proposer. A page that may not name other
 *          parties says the count and the priority alone
 * Errors   those of `market`; `unknown-name`, `duplicate-name` for the matching
 */
export function explainUnmatched(
  problem: StableProblem | AllocationProblem,
  matching: Readonly<Record<string, readonly string[]>>,
): UnmatchedReport {
  const parties = market(problem)
  const given = readMatching(parties, matching)
  const scene = sceneOf(problem, parties, given)
  const alone = parties.proposers.flatMap((_, i) => (given.chosen[i] === -1 ? [i] : []))
  return {
    unmatched: alone.map((i) => reasonsOf(scene, i)),
    unfilled: unfilledReasons(scene, problem),
    provenance: provenance('explainUnmatched', { problem: marketForm(problem, parties), matching }),
  }
}

interface Scene {
  market: Market
  given: Given
  holdings: Holdings
  /** Pairs held by each programme, best first. */
  held: number[][]
  listed: (string | readonly string[])[][]
  barred: ReadonlyMap<string, string>
}

function sceneOf(problem: StableProblem | AllocationProblem, parties: Market, given: Given): Scene {
  const held = parties.programmes.map((): number[] => [])
  for (const pair of given.chosen)
    if (pair >= 0) held[parties.programme[pair] as number]?.push(pair)
  for (const pairs of held) pairs.sort((a, b) => before(parties, a, b))
  return {
    market: parties,
    given,
    held,
    holdings: holdingsOf(parties, given.chosen, statedViews(parties)),
    listed: parties.proposers.map((name) => [...(problem.proposers[name] ?? [])]),
    barred: new Map(
      (problem.ineligible ?? []).map(({ proposer, reviewer, reason }) => [
        key(proposer, reviewer),
        reason,
      ]),
    ),
  }
}

const key = (proposer: string, reviewer: string) => JSON.stringify([proposer, reviewer])

const before = ({ ownerTier, priority, proposer }: Market, a: number, b: number): number =>
  (ownerTier[a] as number) - (ownerTier[b] as number) ||
  (priority
    ? (priority[proposer[b] as number] as number) - (priority[proposer[a] as number] as number)
    : 0)

function reasonsOf(scene: Scene, i: number): UnmatchedReason {
  const { proposers, programmes, priority } = scene.market
  const listed = (scene.listed[i] as (string | readonly string[])[]).flat()
  const acceptable = acceptableTo(scene.market, i)
  const named =
    listed.length > 0 ? listed : acceptable.map(({ programme }) => programmes[programme] as string)
  const choices = named.map((reviewer) => refused(scene, i, reviewer))
  const reasons = new Set(choices.map(({ reason }) => reason))
  const [only] = reasons
  return {
    proposer: proposers[i] as string,
    priority: priority ? (priority[i] as number) : null,
    cause: only === undefined ? 'not-listed' : reasons.size === 1 ? only : 'several',
    choices,
  }
}

function acceptableTo({ start, programme }: Market, i: number) {
  return Array.from(programme.subarray(start[i], start[i + 1]), (one, k) => ({
    programme: one,
    pair: (start[i] as number) + k,
  }))
}

function refused(scene: Scene, i: number, reviewer: string): RefusedChoice {
  const { market: m, barred } = scene
  const choice = { reviewer, why: null, filledBy: [] }
  const why = barred.get(key(m.proposers[i] as string, reviewer))
  if (why !== undefined) return { ...choice, reason: 'not-eligible', why }
  const programme = m.programmes.indexOf(reviewer)
  const owner = m.ownerOf[programme] as number
  const pair = acceptableTo(m, i).find((one) => one.programme === programme)?.pair
  if (pair === undefined) return { ...choice, reason: 'not-acceptable' }
  if (m.programmeCapacity[programme] === 0 || m.ownerCapacity[owner] === 0)
    return { ...choice, reason: 'no-capacity' }
  const holders = holdersOf(scene, programme, owner)
  const filledBy = holders.map((held) => ({
    proposer: m.proposers[m.proposer[held] as number] as string,
    by: precedence(m, held, pair),
    priority: m.priority ? (m.priority[m.proposer[held] as number] as number) : null,
  }))
  const open = holders.length === 0 || filledBy.some(({ by }) => by === 'nothing')
  return { ...choice, reason: open ? 'open' : 'filled', filledBy }
}

/** Who keeps a proposer out of a programme: those in it when it is full, else those of its owner when that is. */
function holdersOf(
  { market: m, holdings, held }: Scene,
  programme: number,
  owner: number,
): number[] {
  if ((holdings.inProgramme[programme] as number) >= (m.programmeCapacity[programme] as number))
    return held[programme] as number[]
  if ((holdings.inOwner[owner] as number) < (m.ownerCapacity[owner] as number)) return []
  return held
    .filter((_, p) => m.ownerOf[p] === owner)
    .flat()
    .sort((a, b) => before(m, a, b))
}

/** By lot when nothing else tells them apart: a stable matching leaves no other way. */
function precedence(m: Market, held: number, pair: number): Precedence {
  const tiers = (m.ownerTier[held] as number) - (m.ownerTier[pair] as number)
  if (tiers !== 0) return tiers < 0 ? 'preference' : 'nothing'
  const points = before(m, held, pair)
  if (points !== 0) return points < 0 ? 'priority' : 'nothing'
  return 'lottery'
}

function unfilledReasons(
  scene: Scene,
  problem: StableProblem | AllocationProblem,
): UnfilledReason[] {
  const { market: m, given } = scene
  const named = new Set(scene.listed.flat(2))
  const anyOpen = Object.values(problem.proposers).includes(null)
  const wanted = new Set(m.programme)
  return m.programmes.flatMap((reviewer, p) => {
    const places = (m.programmeCapacity[p] as number) - (given.heads[p] as number)
    if (places <= 0) return []
    const listed = named.has(reviewer) || anyOpen
    const cause = wanted.has(p) ? 'elsewhere' : listed ? 'not-acceptable' : 'not-listed'
    return [{ reviewer, places, cause }]
  })
}
