import { DecisionError } from '../foundation/errors.ts'
import type { Criterion, DecisionMatrix, MissingRule, Warning } from '../types.ts'
import { meanScore } from './cells.ts'
import { cellAt, placeOf } from './matrix.ts'

export interface Filling {
  missing: MissingRule
  /** With 'goalposts' the worst score is the bad goalpost; otherwise the worst that is known. */
  scaling: 'goalposts' | 'none' | 'minMax' | 'sum' | 'vector'
  matrix: DecisionMatrix
  j: number
  warnings: Warning[]
}

/**
 * The scores of criterion j as one number each, an uncertain one by its mean and a missing one by the rule; null when
 * the rule drops the criterion. What was done is said in `warnings`.
 *
 * Errors  `missing-value` naming action and criterion
 */
export function oneScoreEach(how: Filling): number[] | null {
  const known = knownScores(how.matrix, how.j, how.warnings)
  return filled(known, how.matrix.criteria[how.j] as Criterion, how)
}

function knownScores(matrix: DecisionMatrix, j: number, warnings: Warning[]): (number | null)[] {
  const { id } = matrix.criteria[j] as Criterion
  const cells = matrix.actions.map((_, i) => cellAt(matrix, i, j))
  const count = cells.filter((cell) => typeof cell === 'object' && cell !== null).length
  if (count > 0)
    warnings.push({
      code: 'uncertain-reduced',
      message: `${id}: ${count} uncertain scores count with their mean`,
      at: { criterion: id },
      count,
    })
  return cells.map(meanScore)
}

/** The scores with the missing ones replaced, or null when the criterion is dropped. */
function filled(scores: (number | null)[], criterion: Criterion, how: Filling): number[] | null {
  const known = scores.filter((x) => x !== null)
  const count = scores.length - known.length
  if (count === 0) return known
  const at = { criterion: criterion.id }
  if (how.missing === 'drop-criterion') {
    const message = `${criterion.id} is left out: ${count} scores are missing`
    how.warnings.push({ code: 'criterion-dropped', message, at, count })
    return null
  }
  const substitute = how.missing === 'error' ? null : replacement(known, criterion, how)
  if (substitute === null) {
    const place = placeOf(how.matrix, scores.indexOf(null), how.j)
    const message = `nobody knows how ${place.action} does on ${place.criterion}`
    throw new DecisionError('missing-value', message, { ...place, missing: count })
  }
  const message = `${criterion.id}: ${count} missing scores were replaced (${how.missing})`
  how.warnings.push({ code: 'missing-replaced', message, at, count })
  return scores.map((x) => x ?? substitute)
}

function replacement(known: number[], criterion: Criterion, how: Filling): number | null {
  const sorted = known.toSorted((a, b) => a - b)
  if (how.missing === 'median') {
    const half = Math.floor(sorted.length / 2)
    const upper = sorted[half]
    if (upper === undefined) return null
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
  }
  if (how.scaling === 'goalposts') return worstScore(criterion)
  return (criterion.direction === 'max' ? sorted[0] : sorted.at(-1)) ?? null
}

function worstScore({ direction, goalposts, value }: Criterion): number {
  if (!value) return goalposts[direction === 'max' ? 0 : 1]
  const rises = (value.values.at(-1) as number) >= (value.values[0] as number)
  return (rises ? value.cutoffs[0] : value.cutoffs.at(-1)) as number
}
