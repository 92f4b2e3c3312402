import type { Criterion, DecisionMatrix, Rng, Warning } from '../types.ts'
import { scoreDraw } from './cells.ts'
import { cellAt, checkMatrix, valuation } from './matrix.ts'

/** A table whose uncertain cells are drawn anew each time; `data[j * m + i]` holds the values of the last draw. */
export interface TableDraws {
  m: number
  n: number
  data: Float64Array
  uncertain: number
  redraw(random: Rng): void
  warnings: Warning[]
}

/**
 * Values of a table with its ranges, distributions and gaps left open. A missing cell is drawn from the whole range
 * between the goalposts: what nobody knows shows as lower certainty, not as a number somebody made up.
 *
 * Errors  those of `checkMatrix`
 */
export function tableDraws(matrix: DecisionMatrix): TableDraws {
  checkMatrix(matrix)
  const m = matrix.actions.length
  const n = matrix.criteria.length
  const data = new Float64Array(m * n)
  const open: { at: number; draw: (random: Rng) => number }[] = []
  const warnings: Warning[] = []
  matrix.criteria.forEach((criterion, j) => {
    const { value, isOutside } = valuation(criterion)
    const unknown = unknownRange(criterion)
    let outside = 0
    for (let i = 0; i < m; i++) {
      const cell = cellAt(matrix, i, j)
      const at = j * m + i
      if (typeof cell === 'number') {
        data[at] = value(cell)
        outside += Number(isOutside(cell))
      } else {
        const score = scoreDraw(cell, unknown)
        open.push({ at, draw: (random) => value(score(random)) })
      }
    }
    warnings.push(...said(criterion.id, matrix, j, outside))
  })
  return {
    m,
    n,
    data,
    uncertain: open.length,
    warnings,
    redraw: (random) => {
      for (const { at, draw } of open) data[at] = draw(random)
    },
  }
}

function unknownRange({ goalposts, value }: Criterion): readonly [number, number] {
  const cutoffs = value?.cutoffs
  return cutoffs ? [cutoffs[0] as number, cutoffs.at(-1) as number] : goalposts
}

function said(id: string, matrix: DecisionMatrix, j: number, outside: number): Warning[] {
  const at = { criterion: id }
  const warnings: Warning[] = []
  if (outside > 0)
    warnings.push({
      code: 'clipped',
      message: `${id}: ${outside} scores lie outside the goalposts`,
      at,
      count: outside,
    })
  const first = cellAt(matrix, 0, j)
  const isConstant = matrix.actions.every((_, i) => cellAt(matrix, i, j) === first)
  if (matrix.actions.length > 1 && typeof first === 'number' && isConstant)
    warnings.push({
      code: 'constant-criterion',
      message: `constant-criterion: every action has the same score on ${id}`,
      at,
    })
  return warnings
}
