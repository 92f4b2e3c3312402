import {
  consensusIndex,
  kendallW,
  ordinalAgreement,
  principalDirections,
  representativeStatements,
  rng,
  twoProportionTest,
  type Votes,
} from '#analysis'
import { type Answers, answer, type Rows } from './answer.ts'

export const AGREEMENT_ANSWERS: Answers = {
  kendallW: answer(({ ranks }: { ranks: Rows }) => kendallW(ranks)),
  ordinalAgreement: answer(({ counts }: { counts: readonly number[] }) => ({
    agreement: ordinalAgreement(counts),
    consensus: consensusIndex(counts),
  })),
  opinionMap: answer(({ data, components }: { data: Rows; components: number }) => {
    const columns = data[0]?.length ?? 0
    const rows = { rows: data.length, columns, data: Float64Array.from(data.flat()) }
    const [direction] = principalDirections(rows, components, rng('worked examples')).directions
    // A direction has no front: the case shows it with its first entry below 0.
    const turn = (direction?.[0] ?? 0) > 0 ? -1 : 1
    return { direction: direction?.map((x) => x * turn), signFree: true }
  }),
  representativeStatements: answer(
    (input: { votes: Votes; groups: readonly number[]; group: number }) =>
      representativeStatements(input.votes, input.groups, input.group),
  ),
  twoProportionTest: answer((counts: Parameters<typeof twoProportionTest>[0]) => ({
    z: twoProportionTest(counts),
  })),
}
