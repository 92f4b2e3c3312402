import { provenance } from '../foundation/provenance.ts'
import type { DecisionMatrix } from '../types.ts'
import type { DropOne } from './types.ts'

/**
 * Ranks again without each action in turn and lists the pairs that change their order. With goalposts there are none;
 * scalings that look at the other actions can cause them.
 *
 * Shapes   `method` is any ranking of a table, for example `(table) => weightedSum(values(table), weights)`
 * Returns  a pair is a reversal when `better` stood strictly above `worse` and no longer does
 */
export function dropOne(
  matrix: DecisionMatrix,
  method: (matrix: DecisionMatrix) => { ranks: ArrayLike<number> },
): DropOne {
  const full = method(matrix).ranks
  const reversals = matrix.actions.flatMap((dropped, gone) => {
    const kept = matrix.actions.map((_, i) => i).filter((i) => i !== gone)
    if (kept.length < 2) return []
    const ranks = method({
      ...matrix,
      actions: kept.map((i) => matrix.actions[i] as string),
      cells: kept.map((i) => matrix.cells[i] ?? []),
    }).ranks
    return turned(kept, full, ranks).map(([better, worse]) => ({
      dropped,
      better: matrix.actions[better] as string,
      worse: matrix.actions[worse] as string,
    }))
  })
  return { reversals, provenance: provenance('dropOne', matrix) }
}

function turned(
  kept: readonly number[],
  full: ArrayLike<number>,
  ranks: ArrayLike<number>,
): [number, number][] {
  const pairs: [number, number][] = []
  kept.forEach((i, a) => {
    kept.forEach((k, b) => {
      const wasAbove = (full[i] as number) < (full[k] as number)
      if (wasAbove && (ranks[a] as number) >= (ranks[b] as number)) pairs.push([i, k])
    })
  })
  return pairs
}
