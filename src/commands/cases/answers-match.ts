import {
  type AllocationProblem,
  type AssignOptions,
  assign,
  assignLeximin,
  blockingPairs,
  type CostMatrix,
  deferredAcceptance,
  explainUnmatched,
  minCostFlow,
  type Need,
  type Offer,
  rng,
  type StableOptions,
  type StableProblem,
  studentProjectAllocation,
  unmetDemand,
} from '#analysis'
import { type Answers, answer } from './answer.ts'

type Drawn = { readonly seed?: string }

const lottery = (seed: string | undefined) => (seed === undefined ? {} : { rng: rng(seed) })

type Matching = { readonly matching: Readonly<Record<string, readonly string[]>> }

export const MATCH_ANSWERS: Answers = {
  deferredAcceptance: answer(
    ({
      optimal = 'proposer',
      seed,
      ...problem
    }: StableProblem & Drawn & Pick<StableOptions, 'optimal'>) =>
      deferredAcceptance(problem, { optimal, ...lottery(seed) }),
  ),
  studentProjectAllocation: answer(({ seed, ...problem }: AllocationProblem & Drawn) =>
    studentProjectAllocation(problem, lottery(seed)),
  ),
  blockingPairs: answer(({ matching, ...problem }: StableProblem & Matching) =>
    blockingPairs(problem, matching),
  ),
  explainUnmatched: answer(({ matching, ...problem }: StableProblem & Matching) =>
    explainUnmatched(problem, matching),
  ),
  assign: answer(({ cost, ...options }: { readonly cost: CostMatrix } & AssignOptions) =>
    assign(cost, options),
  ),
  assignLeximin: answer(({ score }: { readonly score: CostMatrix }) => assignLeximin(score)),
  minCostFlow: answer(minCostFlow),
  unmetDemand: answer(
    ({ needs, offers }: { readonly needs: readonly Need[]; readonly offers: readonly Offer[] }) =>
      unmetDemand(needs, offers),
  ),
}
