import { DecisionError } from '../foundation/errors.ts'
import { log2 } from '../foundation/logarithm.ts'

/**
 * Agreement A among answers on an ordered scale, to stand beside every mean: all threes and half ones, half fives have
 * the same mean and opposite A.
 *
 * Formula  the counts are peeled into layers of equal height; A of a layer = U·(1 − (S − 1)/(K − 1)),
 *          U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)(TU + TDU)); layers weighted by their share of the answers
 * Shapes   `counts[category]` in the order of the scale, two categories or more
 * Returns  −1 (two camps at the ends) … 0 (spread evenly) … 1 (all the same); null without answers
 * Errors   `out-of-domain`
 * Source   van der Eijk 2001
 */
export function ordinalAgreement(counts: readonly number[]): number | null {
  const total = checkedTotal(counts)
  if (total === 0) return null
  let left = [...counts]
  let agreement = 0
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0))
    const layer = left.map((count) => count > 0)
    const size = layer.filter(Boolean).length
    agreement += ((height * size) / total) * layerAgreement(layer, size)
    left = left.map((count) => (count > 0 ? count - height : 0))
  }
  return agreement
}

function layerAgreement(layer: readonly boolean[], size: number): number {
  const k = layer.length
  if (size === 1) return 1
  if (size === k) return 0
  const { adjacent, split } = triples(layer)
  const unimodality = ((k - 2) * adjacent - (k - 1) * split) / ((k - 2) * (adjacent + split))
  return unimodality * (1 - (size - 1) / (k - 1))
}

/** Triples of categories with two answers: side by side (110, 011) or with a hole between (101). */
function triples(layer: readonly boolean[]): { adjacent: number; split: number } {
  const found = { adjacent: 0, split: 0 }
  layer.forEach((isMiddle, j) => {
    const before = layer.slice(0, j).filter(Boolean).length
    const after = layer.slice(j + 1).filter(Boolean).length
    const emptyBefore = j - before
    const emptyAfter = layer.length - 1 - j - after
    if (isMiddle) found.adjacent += before * emptyAfter + emptyBefore * after
    else found.split += before * after
  })
  return found
}

/**
 * Consensus on an ordered scale, by how far answers lie from their mean.
 *
 * Formula  1 + Σ p_i·log2(1 − |X_i − μ| / (K − 1)), X = 1..K
 * Returns  0 (two halves at the ends) … 1 (all the same); null without answers
 * Errors   `out-of-domain`
 * Source   Tastle & Wierman 2007
 */
export function consensusIndex(counts: readonly number[]): number | null {
  const total = checkedTotal(counts)
  if (total === 0) return null
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / total
  const width = counts.length - 1
  return counts.reduce(
    (sum, count, at) =>
      count === 0 ? sum : sum + (count / total) * log2(1 - Math.abs(at + 1 - mean) / width),
    1,
  )
}

function checkedTotal(counts: readonly number[]): number {
  const at = counts.findIndex((count) => !(Number.isFinite(count) && count >= 0))
  if (at >= 0 || counts.length < 2)
    throw new DecisionError(
      'out-of-domain',
      'counts must be 0 or more, in two categories or more',
      {
        at,
      },
    )
  return counts.reduce((sum, count) => sum + count, 0)
}
