import { DecisionError } from '#analysis'
import { InputRefusal, type Place, placeText } from './refusal.ts'

/** Where the thing that the library names stands in a file; null where it is in none. */
export type Locate = (detail: Readonly<Record<string, unknown>>) => Place | null

/** What to do about a refusal, where there is something. */
const HINTS: Readonly<Record<string, string>> = {
  'missing-value': 'fill it in, or say what is done with missing scores (--missing)',
  'lottery-needed': 'publish a priority, or give the seed of a lottery (--seed)',
  'too-many-vertices': 'say fewer things about the weights',
  'empty-range': 'the first number must be the smaller one (#low below #high)',
}

/** Asks the library; its refusal becomes one line with the place of the cell, criterion or sentence it names. */
export async function located<T>(locate: Locate, ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    const place = locate(error.detail)
    const hint = HINTS[error.code]
    throw new InputRefusal(
      `${place ? `${placeText(place)}: ` : ''}${error.message}${hint ? `: ${hint}` : ''}`,
    )
  }
}
