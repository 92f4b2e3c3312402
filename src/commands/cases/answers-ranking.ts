import {
  consensusRanking,
  type PreferenceFunction,
  promethee,
  type RankingBallot,
  topsis,
  vikor,
  weightedProduct,
} from '#analysis'
import { type Answers, answer, tableOf, warningsOf } from './answer.ts'

type Weighed = Parameters<typeof tableOf>[0] & { readonly weights: readonly number[] }

export const RANKING_ANSWERS: Answers = {
  weightedProduct: answer(
    ({
      normalisation,
      ...input
    }: Weighed & { readonly normalisation?: 'sum' | 'minMax' | 'none' }) =>
      weightedProduct(tableOf(input), input.weights, { normalisation: normalisation ?? 'none' }),
  ),
  topsis: answer((input: Weighed) => {
    const found = topsis(tableOf(input), input.weights)
    return { ...found, warnings: warningsOf(found.warnings) }
  }),
  vikor: answer(({ v, ...input }: Weighed & { readonly v: number }) => {
    const found = vikor(tableOf(input), input.weights, { v })
    // Cases list who is in the set, not in which order.
    return { ...found, compromiseSet: found.compromiseSet.map(Number).sort((a, b) => a - b) }
  }),
  promethee: answer(
    ({ functions, ...input }: Weighed & { readonly functions: readonly PreferenceFunction[] }) =>
      promethee(tableOf(input), input.weights, functions),
  ),
  consensusRanking: answer(({ ballots }: { ballots: readonly RankingBallot[] }) =>
    consensusRanking(ballots),
  ),
}
