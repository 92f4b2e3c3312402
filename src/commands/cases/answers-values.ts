import { type OutOfRange, partialValue, values, weightedSum } from '#analysis'
import { type Answers, answer, rowsOf, tableOf, warningsOf } from './answer.ts'

type Piecewise = {
  readonly cutoffs: readonly number[]
  readonly values: readonly number[]
  readonly x: readonly number[]
}

const pieceValues = ({ cutoffs, values, x }: Piecewise, outside: OutOfRange): number[] =>
  x.map((score) => partialValue(score, cutoffs, values, outside))

export const VALUE_ANSWERS: Answers = {
  partialValue: answer((input: Piecewise) => ({
    value: pieceValues(input, 'clip'),
    clip: pieceValues(input, 'clip'),
    extrapolate: pieceValues(input, 'extrapolate'),
  })),
  weightedSum: answer(
    (
      input: Parameters<typeof tableOf>[0] & {
        readonly weights: readonly number[]
        readonly normalisation: 'sum' | 'minMax'
      },
    ) => {
      const table = values(tableOf(input), { scaling: input.normalisation })
      const { scores, ranks, warnings } = weightedSum(table, input.weights)
      const columns = rowsOf(table.data, table.m)
      const normalised = input.matrix.map((_, i) => columns.map((column) => column[i] as number))
      return { normalised, scores, ranks, warnings: warningsOf(warnings) }
    },
  ),
}
