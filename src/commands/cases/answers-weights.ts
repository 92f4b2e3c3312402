import { type RankWeightMethod, rankWeights, swingWeights } from '#analysis'
import { type Answers, answer } from './answer.ts'

const METHODS: readonly RankWeightMethod[] = ['rankOrderCentroid', 'rankSum', 'rankReciprocal']

type Order = {
  readonly n?: number
  readonly order?: readonly (number | readonly number[])[]
  readonly method?: RankWeightMethod
}

export const WEIGHT_ANSWERS: Answers = {
  swingWeights: answer(({ points }: { points: readonly number[] }) => ({
    weights: swingWeights(points),
  })),
  rankWeights: answer(
    ({ n = 0, order = Array.from({ length: n }, (_, j) => j), method }: Order) => ({
      ...Object.fromEntries(METHODS.map((name) => [name, rankWeights(order, name)])),
      ...(method ? { weights: rankWeights(order, method) } : {}),
    }),
  ),
}
