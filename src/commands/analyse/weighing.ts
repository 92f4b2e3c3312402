import { type Options, wordOf } from './analysis.ts'
import { namedNumbers } from './numbers.ts'
import { WordsRefusal } from './refusal.ts'
import type { DecisionTable } from './table.ts'

/**
 * The weights of a call: those of --weights, else the row #weight; null where nobody gave any.
 *
 * Errors  WordsRefusal for a name that is no criterion, or one left out
 */
export function givenWeights(
  { matrix, weights }: DecisionTable,
  options: Options,
): Readonly<Record<string, number>> | null {
  const word = wordOf(options, 'weights')
  if (word === undefined) return weights
  const criteria = matrix.criteria.map(({ id }) => id)
  if (word === 'equal') return Object.fromEntries(criteria.map((id) => [id, 1]))
  const given = namedNumbers('weights', word)
  const stranger = Object.keys(given).find((id) => !criteria.includes(id))
  if (stranger !== undefined)
    throw new WordsRefusal(
      `--weights: no criterion is called “${stranger}”: there are ${criteria.join(', ')}`,
    )
  const left = criteria.filter((id) => given[id] === undefined)
  if (left.length > 0)
    throw new WordsRefusal(`--weights: give a weight (or 0) to ${left.join(', ')} too`)
  return given
}

export const NO_WEIGHTS =
  'there are no weights: give --weights NAME=3,NAME=2, a row #weight, or --weights equal'
