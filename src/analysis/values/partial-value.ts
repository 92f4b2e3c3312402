import { DecisionError } from '../foundation/errors.ts'
import type { OutOfRange } from '../types.ts'

/**
 * Piecewise linear value of a score.
 *
 * Formula  v = u_{q−1} + (x − y_{q−1})·(u_q − u_{q−1}) / (y_q − y_{q−1})
 * Shapes   `cutoffs` strictly increasing, `values` as many and monotone, two or more
 * Errors   `out-of-domain` for cutoffs or values that are not so; `out-of-range` outside when `outOfRange` is 'error'
 */
export function partialValue(
  x: number,
  cutoffs: readonly number[],
  values: readonly number[],
  outOfRange: OutOfRange = 'clip',
): number {
  checkPieces(cutoffs, values)
  if (!Number.isFinite(x))
    throw new DecisionError('not-a-number', 'the score is not a number', { x })
  return pieceAt(x, cutoffs, values, outOfRange)
}

/** The same without checks, for loops over checked pieces. */
export function pieceAt(
  x: number,
  cutoffs: readonly number[],
  values: readonly number[],
  outOfRange: OutOfRange,
): number {
  const last = cutoffs.length - 1
  const low = cutoffs[0] as number
  const high = cutoffs[last] as number
  if (x < low || x > high) {
    if (outOfRange === 'error')
      throw new DecisionError('out-of-range', `${x} lies outside ${low}..${high}`, { x, low, high })
    if (outOfRange === 'clip') return values[x < low ? 0 : last] as number
  }
  let q = 1
  while (q < last && x > (cutoffs[q] as number)) q++
  const y0 = cutoffs[q - 1] as number
  const u0 = values[q - 1] as number
  return u0 + ((x - y0) * ((values[q] as number) - u0)) / ((cutoffs[q] as number) - y0)
}

export function checkPieces(cutoffs: readonly number[], values: readonly number[]): void {
  const fail = (message: string) => {
    throw new DecisionError('out-of-domain', message, { cutoffs, values })
  }
  if (cutoffs.length < 2 || cutoffs.length !== values.length)
    fail('a piecewise value needs as many values as cutoffs, two or more')
  if (![...cutoffs, ...values].every(Number.isFinite)) fail('cutoffs and values must be numbers')
  const steps = values.slice(1).map((u, q) => u - (values[q] as number))
  if (!cutoffs.slice(1).every((y, q) => y > (cutoffs[q] as number)))
    fail('cutoffs must be strictly increasing')
  if (!steps.every((d) => d >= 0) && !steps.every((d) => d <= 0))
    fail('values must only rise or only fall')
}
