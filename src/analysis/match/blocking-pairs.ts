import { provenance } from '../foundation/provenance.ts'
import { readMatching } from './given-matching.ts'
import { isAllocation, type Market, market } from './market.ts'
import { marketForm } from './market-form.ts'
import { blockingOf, statedViews } from './stability.ts'
import type { AllocationProblem, StabilityCheck, StableProblem } from './types.ts'

/**
 * Look at a matching from anywhere: who would both rather have each other?
 *
 * Shapes   `matching` by reviewer (of an allocation: by programme); who is not named has none
 * Returns  a published priority counts; a tie that is left blocks nothing, so any draw passes. Somebody in an unacceptable pair counts as free
 * Errors   those of `market`; `unknown-name`, `duplicate-name` for the matching
 */
export function blockingPairs(
  problem: StableProblem | AllocationProblem,
  matching: Readonly<Record<string, readonly string[]>>,
): StabilityCheck {
  const parties = market(problem)
  const { chosen, unacceptable, heads } = readMatching(parties, matching)
  const blocking = blockingOf(parties, chosen, statedViews(parties))
  const overCapacity = overfull(parties, heads, isAllocation(problem))
  return {
    stable: blocking.length + unacceptable.length + overCapacity.length === 0,
    blockingPairs: blocking,
    unacceptable,
    overCapacity,
    warnings: [],
    provenance: provenance('blockingPairs', { problem: marketForm(problem, parties), matching }),
  }
}

function overfull(parties: Market, heads: Int32Array, owned: boolean) {
  const { programmes, owners, ownerOf, programmeCapacity, ownerCapacity } = parties
  const line = (name: string, held: number, capacity: number) => ({ name, held, capacity })
  const lines = programmes.map((name, p) =>
    line(name, heads[p] as number, programmeCapacity[p] as number),
  )
  if (owned) {
    const inOwner = new Int32Array(owners.length)
    ownerOf.forEach((owner, p) => {
      inOwner[owner] = (inOwner[owner] as number) + (heads[p] as number)
    })
    lines.push(
      ...owners.map((name, o) => line(name, inOwner[o] as number, ownerCapacity[o] as number)),
    )
  }
  return lines.filter(({ held, capacity }) => held > capacity)
}
