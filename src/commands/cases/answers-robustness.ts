import {
  maximumRegret,
  midQuantile,
  preferenceDominance,
  prim,
  rng,
  smaa,
  smaaOnSamples,
  type WeightStatement,
  weightSet,
  weightStability,
} from '#analysis'
import { type Answers, answer, named, type Rows, rowsOf, valuesOf, valueTable } from './answer.ts'

/** What a case says about weights: an order (most important first), or a low and a high a criterion. */
export type SaidOfWeights =
  | { readonly order: readonly (number | readonly number[])[] }
  | { readonly bounds: readonly (readonly [number, number])[] }

export function statementsOf(said: SaidOfWeights): WeightStatement[] {
  if ('order' in said) {
    const groups = said.order.map((group) => [group].flat().map(String))
    return [{ id: 'order', order: groups }]
  }
  return [
    { id: 'bounds', bounds: Object.fromEntries(said.bounds.map((pair, j) => [`${j}`, pair])) },
  ]
}

type SmaaCase = {
  readonly values?: Rows
  readonly valueSamples?: readonly Rows[]
  readonly weightSamples?: Rows
  readonly weights?: 'uniform-simplex' | SaidOfWeights
  readonly samples?: number
}

/** Draws of the case's own where it brings them; else the library's, from a seed that is always this. */
function smaaShares(input: SmaaCase): object {
  if (input.weightSamples) {
    const given = smaaOnSamples(input.valueSamples ?? input.values ?? [], input.weightSamples)
    return { ...given, pairwiseWinning: rowsOf(given.pairwise, given.m) }
  }
  const rows = input.values ?? []
  const said = input.weights
  const statements = said === undefined || typeof said === 'string' ? [] : statementsOf(said)
  return smaa({
    matrix: valueTable(rows),
    stakeholders: [{ id: 'everybody', share: 1, statements }],
    samples: input.samples ?? 10_000,
    rng: rng('worked examples'),
  })
}

export const ROBUSTNESS_ANSWERS: Answers = {
  smaa: answer((input: SmaaCase) => {
    const shares = smaaShares(input) as ReturnType<typeof smaa>
    const rankAcceptability = rowsOf(shares.rankAcceptability, shares.m)
    return { ...shares, rankAcceptability, exactFractions: rankAcceptability }
  }),
  preferenceDominance: answer(
    ({ values, weightSet: said }: { values: Rows; weightSet: SaidOfWeights }) => {
      const table = valuesOf(values)
      const set = weightSet(table.criteria, statementsOf(said))
      const { dominates, nonDominated } = preferenceDominance(table, set)
      return { dominates, nonDominated, maxRegret: maximumRegret(table, set).regret }
    },
  ),
  weightStability: answer(({ values, weights }: { values: Rows; weights: readonly number[] }) => {
    const { leader, intervals } = weightStability(valuesOf(values), weights)
    return {
      leader: named(values.length).indexOf(leader),
      intervals: intervals.map(({ low, high }) => [low, high]),
    }
  }),
  midQuantile: answer(
    ({ items }: { items: readonly { data: readonly number[]; q: number }[] }) => ({
      values: items.map(({ data, q }) =>
        midQuantile(
          data.toSorted((a, b) => a - b),
          q,
        ),
      ),
    }),
  ),
  prim: answer(({ x, y, ...options }: { x: Rows; y: readonly number[] }) => {
    const trajectory = prim(x, y, options).boxes[0]?.trajectory ?? []
    return { final: trajectory.at(-1), steps: trajectory.length }
  }),
}
