import { provenance } from '../foundation/provenance.ts'
import type { Warning } from '../types.ts'
import { market } from './market.ts'
import { marketForm } from './market-form.ts'
import { proposersChoose, reviewersChoose } from './proposals.ts'
import { blockingOf } from './stability.ts'
import { breakTies, type Ranked } from './ties.ts'
import type { AllocationProblem, StableMatching, StableOptions, StableProblem } from './types.ts'

/**
 * Match proposers with reviewers who have places, so that no two would both rather have each other.
 *
 * Who is unmatched, and how many places stay empty, is the same in every stable matching; `optimal` only says whose wish
 * decides among them. Ties are broken by the published priority, then by lot (`breakTies`).
 *
 * Shapes   see `StableProblem`
 * Returns  one-sided wishes in `dropped`, each with its reason; `blockingPairs` counted again on the result
 * Errors   those of `market`; `lottery-needed` when ties remain and there is no `rng`
 * Source   Gale & Shapley 1962; Roth 1986 for the unmatched
 */
export function deferredAcceptance(
  problem: StableProblem,
  options: StableOptions = {},
): StableMatching {
  const { optimal = 'proposer', rng: random } = options
  const ranked = breakTies(market(problem), random)
  const chosen = optimal === 'proposer' ? proposersChoose(ranked) : reviewersChoose(ranked)
  return {
    ...stableMatching(ranked, chosen),
    provenance: provenance(
      'deferredAcceptance',
      marketForm(problem, ranked),
      { optimal, ties: TIES },
      random,
    ),
  }
}

/**
 * The same where programmes belong to owners who rank the proposers and have places of their own: best for proposers.
 *
 * Returns  `matching` by programme, in the owner's order
 * Errors   those of `market`; `lottery-needed` when ties remain and there is no `rng`
 * Source   Abraham, Irving & Manlove 2007, SPA-student
 */
export function studentProjectAllocation(
  problem: AllocationProblem,
  options: Pick<StableOptions, 'rng'> = {},
): StableMatching {
  const ranked = breakTies(market(problem), options.rng)
  return {
    ...stableMatching(ranked, proposersChoose(ranked)),
    provenance: provenance(
      'studentProjectAllocation',
      marketForm(problem, ranked),
      { optimal: 'proposer', ties: TIES },
      options.rng,
    ),
  }
}

const TIES = 'priority, then lottery'

function stableMatching(ranked: Ranked, chosen: Int32Array): Omit<StableMatching, 'provenance'> {
  const { proposers, programmes, programmeCapacity, dropped, lottery } = ranked
  const held = holders(ranked, chosen)
  const left = programmes.map((name, at): [string, number] => [
    name,
    (programmeCapacity[at] as number) - (held[at] as string[]).length,
  ])
  return {
    matching: Object.fromEntries(programmes.map((name, at) => [name, held[at] as string[]])),
    unmatched: withoutPair(proposers, chosen),
    unfilled: Object.fromEntries(left.filter(([, places]) => places > 0)),
    blockingPairs: blockingOf(ranked, chosen, { proposer: null, owner: ranked.ownerRank }),
    pairs: ranked.programme.length,
    dropped,
    lottery,
    warnings: warningsOf(ranked),
  }
}

function withoutPair(proposers: readonly string[], chosen: Int32Array): string[] {
  const names: string[] = []
  for (let i = 0; i < chosen.length; i++) if (chosen[i] === -1) names.push(proposers[i] as string)
  return names
}

/** Names by programme, in the owner's order. */
function holders({ ranked, rankStart, ...market }: Ranked, chosen: Int32Array): string[][] {
  const held = market.programmes.map((): string[] => [])
  for (let owner = 0; owner < market.owners.length; owner++) {
    for (let at = rankStart[owner] as number; at < (rankStart[owner + 1] as number); at++) {
      const proposer = ranked[at] as number
      const pair = chosen[proposer] as number
      if (pair < 0) continue
      const programme = market.programme[pair] as number
      if (market.ownerOf[programme] === owner)
        held[programme]?.push(market.proposers[proposer] as string)
    }
  }
  return held
}

function warningsOf({ dropped, lottery }: Ranked): Warning[] {
  const warnings: Warning[] = []
  if (dropped.length > 0)
    warnings.push({
      code: 'pairs-dropped',
      message: `${dropped.length} pairs are wanted by one side only, or not eligible`,
      count: dropped.length,
    })
  const drawn = lottery
    ? Object.keys(lottery.proposers).length + Object.keys(lottery.reviewers).length
    : 0
  if (drawn > 0)
    warnings.push({
      code: 'ties-by-lottery',
      message: `the lottery placed ${drawn} who were equal`,
      count: drawn,
    })
  return warnings
}
