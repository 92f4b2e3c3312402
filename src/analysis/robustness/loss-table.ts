import { DecisionError } from '../foundation/errors.ts'
import { weightedScores } from '../ranking/weighted-sum.ts'
import type { Values, WeightSet } from '../types.ts'

/** The most that choosing i instead of k can lose over a weight set, and the weighting where it does. */
export interface LossTable {
  worst(i: number, k: number): number
  weightsAt(i: number, k: number): Float64Array
}

/**
 * By the corners of the set where they can be listed (one score per action and corner, then differences only),
 * else one linear programme a pair.
 *
 * Errors  `shape-mismatch`
 */
export function lossTable(values: Values, set: WeightSet): LossTable {
  if (set.criteria.join('\u001f') !== values.criteria.join('\u001f'))
    throw new DecisionError('shape-mismatch', 'the weights are about other criteria', {
      weights: set.criteria,
      values: values.criteria,
    })
  const corners = listed(set)
  return corners ? byCorners(values, corners) : byProgramme(values, set)
}

function listed(set: WeightSet): Float64Array[] | null {
  try {
    const corners = set.vertices()
    return corners.length > 0 ? corners : null
  } catch (error) {
    if (error instanceof DecisionError && error.code === 'too-many-vertices') return null
    throw error
  }
}

function byCorners(values: Values, corners: readonly Float64Array[]): LossTable {
  const scores = corners.map((corner) => weightedScores(values, corner))
  const worstCorner = (i: number, k: number) => {
    let most = -Infinity
    let at = 0
    for (let c = 0; c < scores.length; c++) {
      const s = scores[c] as Float64Array
      const loss = (s[k] as number) - (s[i] as number)
      if (loss > most) {
        most = loss
        at = c
      }
    }
    return { most, at }
  }
  return {
    worst: (i, k) => worstCorner(i, k).most,
    weightsAt: (i, k) => Float64Array.from(corners[worstCorner(i, k).at] as Float64Array),
  }
}

function byProgramme({ m, n, data }: Values, set: WeightSet): LossTable {
  const solve = (i: number, k: number) =>
    set.minimum(
      Float64Array.from(
        { length: n },
        (_, j) => (data[j * m + i] as number) - (data[j * m + k] as number),
      ),
    )
  return { worst: (i, k) => -solve(i, k).value, weightsAt: (i, k) => solve(i, k).weights }
}
