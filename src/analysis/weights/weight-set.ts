import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import type { WeightSet, WeightStatement } from '../types.ts'
import { dot, halfSpaces, simplexRow } from './half-spaces.ts'
import { maximise } from './linear-program.ts'
import { chooseSampler } from './sampler.ts'
import { extremePoints } from './vertices.ts'
import { weightConflict } from './weight-conflict.ts'

/** Up to here corners are listed and every question is asked of them; above, each question is a linear programme. */
const CORNERS = 256

/**
 * Every weighting that fits what somebody said. No statement at all is the whole simplex.
 *
 * Errors  `empty-weight-set` with `detail.conflict`, the smallest contradicting statements with their ids and authors;
 *         `unknown-name`, `duplicate-name`, `not-a-number` naming the statement
 */
export function weightSet(
  criteria: readonly string[],
  statements: readonly WeightStatement[],
): WeightSet {
  const at = indexNames(criteria, 'criterion')
  const n = criteria.length
  const conflict = weightConflict(criteria, statements)
  if (conflict)
    throw new DecisionError(
      'empty-weight-set',
      `no weighting fits ${conflict.map(({ id }) => id).join(' and ')}`,
      { conflict },
    )
  const spaces = statements.flatMap((statement) => halfSpaces(statement, at))
  const corners = listedCorners(n, spaces)
  const contains = (weights: ArrayLike<number>) => {
    if (weights.length !== n) return false
    let total = 0
    for (let j = 0; j < n; j++) {
      const w = weights[j] as number
      if (!(w >= -TOLERANCE)) return false
      total += w
    }
    return (
      Math.abs(total - 1) <= TOLERANCE &&
      spaces.every(({ a, b, sense }) => {
        const over = dot(a, weights) - b
        return over >= -TOLERANCE && (sense === '>=' || over <= TOLERANCE)
      })
    )
  }
  const sampler = chooseSampler({ at, statements, spaces, corners, contains })
  return {
    criteria: [...criteria],
    statements: [...statements],
    sampler: sampler.kind,
    contains,
    vertices: () => corners ?? extremePoints(n, spaces, CORNERS),
    minimum: (direction) =>
      corners ? leastCorner(corners, direction) : leastByProgramme(spaces, direction),
    sample: sampler.draw,
  }
}

const TOLERANCE = 1e-9

function listedCorners(n: number, spaces: Parameters<typeof extremePoints>[1]) {
  try {
    const corners = extremePoints(n, spaces, CORNERS)
    // A set thinner than the tolerance has none: the linear programme is the judge then.
    return corners.length > 0 ? corners : null
  } catch (error) {
    if (error instanceof DecisionError && error.code === 'too-many-vertices') return null
    throw error
  }
}

function leastCorner(corners: readonly Float64Array[], direction: ArrayLike<number>) {
  let weights = corners[0] as Float64Array
  let value = Infinity
  for (const corner of corners) {
    const here = dot(direction, corner)
    if (here < value) {
      value = here
      weights = corner
    }
  }
  return { value, weights }
}

function leastByProgramme(
  spaces: Parameters<typeof extremePoints>[1],
  direction: ArrayLike<number>,
) {
  const n = direction.length
  const found = maximise(
    Float64Array.from(direction, (x) => -x),
    [simplexRow(n), ...spaces],
  )
  if (!found) throw new DecisionError('empty-weight-set', 'no weighting fits', { conflict: [] })
  return { value: -found.value, weights: found.x }
}
