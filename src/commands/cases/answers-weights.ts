import {
  ahpWeights,
  bestWorstWeights,
  criticWeights,
  distributionalWeights,
  entropyWeights,
  groupAhp,
  merecWeights,
  type RankWeightMethod,
  rankWeights,
  swingWeights,
} from '#analysis'
import { type Answers, answer, type Rows, tableOf } from './answer.ts'

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
  ahpWeights: answer(
    ({ comparisons, ...options }: { comparisons: Rows } & Parameters<typeof ahpWeights>[1]) =>
      ahpWeights(comparisons, options),
  ),
  groupAhp: answer((input: { comparisons: readonly Rows[]; memberWeights: readonly number[] }) =>
    groupAhp(input.comparisons, input.memberWeights),
  ),
  bestWorstWeights: answer(bestWorstWeights),
  entropyWeights: answer(({ matrix }: { matrix: Rows }) => entropyWeights(undirected(matrix))),
  criticWeights: answer(
    ({ correlation, ...input }: Table & { correlation: 'pearson' | 'spearman' }) =>
      criticWeights(tableOf(input), { correlation }),
  ),
  merecWeights: answer((input: Table) => merecWeights(tableOf(input))),
  distributionalWeights: answer(distributionalWeights),
}

type Table = Parameters<typeof tableOf>[0]

/** Entropy asks only how scores are spread, whichever way is better. */
const undirected = (matrix: Rows) =>
  tableOf({ matrix, directions: (matrix[0] ?? []).map(() => 'max' as const) })
