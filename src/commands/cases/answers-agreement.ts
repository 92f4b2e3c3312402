import { consensusIndex, kendallW, ordinalAgreement } from '#analysis'
import { type Answers, answer, type Rows } from './answer.ts'

export const AGREEMENT_ANSWERS: Answers = {
  kendallW: answer(({ ranks }: { ranks: Rows }) => kendallW(ranks)),
  ordinalAgreement: answer(({ counts }: { counts: readonly number[] }) => ({
    agreement: ordinalAgreement(counts),
    consensus: consensusIndex(counts),
  })),
}
