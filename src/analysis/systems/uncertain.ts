import { DecisionError } from '../foundation/errors.ts'
import type { Cell, Rng } from '../types.ts'
import { checkCell, meanScore, scoreDraw } from '../values/cells.ts'
import type { Dense } from './linear/dense.ts'
import type { Domain } from './square.ts'

/** A square matrix some of whose entries are only known to lie somewhere. */
export interface UncertainSquare {
  mean: Dense
  uncertain: number
  /** Writes a new draw of every uncertain entry, row by row. */
  redraw(random: Rng, into: Dense): void
}

/**
 * Shapes   `[row][column]`, each a number, `[low, high]`, `{ triangular }`, `{ normal }`, `{ samples }`, or null: then it
 *          lies anywhere in the domain
 * Returns  means; draws outside the domain (a normal's tails) are moved to its end
 * Errors   `empty-input`, `shape-mismatch`, `not-a-number`, `empty-range`, `out-of-domain` naming row and column
 */
export function uncertainSquare(
  rows: readonly (readonly Cell[])[],
  domain: Required<Domain>,
): UncertainSquare {
  const n = rows.length
  const { what, low, high } = domain
  if (n === 0) throw new DecisionError('empty-input', `${what}: there are no rows`, { what })
  const data = new Float64Array(n * n)
  const open: { at: number; draw: (random: Rng) => number }[] = []
  rows.forEach((row, i) => {
    if (row.length !== n)
      throw new DecisionError('shape-mismatch', `${what}: row ${i} must have ${n} entries`, {
        ...{ what, row: i },
        ...{ entries: row.length, expected: n },
      })
    row.forEach((cell, j) => {
      checkEntry(cell, { row: i, column: j }, domain)
      data[i * n + j] = meanScore(cell) ?? (low + high) / 2
      if (typeof cell !== 'number') open.push({ at: i * n + j, draw: scoreDraw(cell, [low, high]) })
    })
  })
  return {
    mean: { n, data },
    uncertain: open.length,
    redraw: (random, into) => {
      for (const { at, draw } of open) into.data[at] = Math.min(high, Math.max(low, draw(random)))
    },
  }
}

function checkEntry(cell: Cell, place: object, { what, low, high }: Required<Domain>): void {
  try {
    checkCell(cell, { action: what, criterion: JSON.stringify(place) })
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    throw new DecisionError(error.code, error.message, { what, ...place })
  }
  const outside = endsOf(cell).find((x) => x < low || x > high)
  if (outside === undefined) return
  throw new DecisionError('out-of-domain', `${what}: ${outside} is not allowed`, {
    ...{ what, ...place, value: outside },
    ...{ low, high },
  })
}

/** The numbers that must lie in the domain themselves. */
function endsOf(cell: Cell): readonly number[] {
  if (cell === null) return []
  if (typeof cell === 'number') return [cell]
  if ('triangular' in cell) return [cell.triangular[0], cell.triangular[2]]
  if ('normal' in cell) return [cell.normal[0]]
  return 'samples' in cell ? Array.from(cell.samples) : cell
}
