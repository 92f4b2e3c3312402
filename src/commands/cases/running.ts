import { DecisionError } from '#analysis'
import type { Answers } from './answer.ts'
import { AGREEMENT_ANSWERS } from './answers-agreement.ts'
import { MATCH_ANSWERS } from './answers-match.ts'
import { PORTFOLIO_ANSWERS } from './answers-portfolio.ts'
import { RANKING_ANSWERS } from './answers-ranking.ts'
import { ROBUSTNESS_ANSWERS } from './answers-robustness.ts'
import { SYSTEM_ANSWERS } from './answers-systems.ts'
import { VALUE_ANSWERS } from './answers-values.ts'
import { WEIGHT_ANSWERS } from './answers-weights.ts'
import type { Case } from './case-file.ts'
import { differences } from './compare.ts'

/** Every method a case may name. */
const ANSWERS: Answers = {
  ...VALUE_ANSWERS,
  ...WEIGHT_ANSWERS,
  ...RANKING_ANSWERS,
  ...ROBUSTNESS_ANSWERS,
  ...AGREEMENT_ANSWERS,
  ...PORTFOLIO_ANSWERS,
  ...MATCH_ANSWERS,
  ...SYSTEM_ANSWERS,
}

/** What the library answers; a refusal is an answer too: its code, and what it names. */
export async function answerOf({ method, input }: Case): Promise<object> {
  const ask = Object.hasOwn(ANSWERS, method) ? ANSWERS[method] : undefined
  if (!ask) throw new Error(`no method is called ${method}`)
  try {
    return await ask(input)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return { error: error.code, message: error.message, ...error.detail }
  }
}

/** Runs one case. Returns: a line for each place at which the answer is not what was expected. */
export async function faultsOf(example: Case): Promise<readonly string[]> {
  try {
    const got = await answerOf(example)
    const found = differences(example.expected, got, example.tolerance)
    const refused = 'error' in got && !('error' in example.expected)
    return found.map(
      ({ at, expected, got: held }) =>
        `${at}: expected ${expected}, got ${held}${refused ? refusalOf(got) : ''}`,
    )
  } catch (error) {
    return [String((error as Error).message)]
  }
}

const refusalOf = (got: object): string =>
  ` (refused: ${Reflect.get(got, 'error')}, ${Reflect.get(got, 'message')})`
