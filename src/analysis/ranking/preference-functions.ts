import { DecisionError } from '../foundation/errors.ts'

/**
 * How a difference d > 0 in a criterion's own unit becomes preference 0..1. Without a difference there is none.
 * `usual`: 1. `uShape`: 1 above q. `vShape`: d/p up to 1. `level`: 0 up to q, ½ up to p, then 1.
 * `linear`: (d − q)/(p − q) between q and p. `gauss`: 1 − exp(−d²/2s²).
 *
 * Source  Brans, Vincke & Mareschal 1986
 */
export type PreferenceFunction =
  | { readonly type: 'usual' }
  | { readonly type: 'uShape'; readonly q: number }
  | { readonly type: 'vShape'; readonly p: number }
  | { readonly type: 'level'; readonly q: number; readonly p: number }
  | { readonly type: 'linear'; readonly q: number; readonly p: number }
  | { readonly type: 'gauss'; readonly s: number }

/**
 * A function of steps and one slope: 0 up to `q`, then `rise` or the slope to `p`, then 1. Every function but `gauss`.
 * At p itself a slope has arrived, a step has not.
 */
export interface Steps {
  q: number
  p: number
  /** Preference between q and p: a number, or the slope (d − q)/(p − q). */
  between: number | 'slope'
}

/**
 * Steps of a checked function; a slope without width is a step, and a threshold of nothing is none.
 *
 * Errors  `out-of-domain` naming the criterion, unless 0 ≤ q ≤ p, and 0 < s
 */
export function stepsOf(how: PreferenceFunction, criterion: string): Steps | { gauss: number } {
  const refuse = (rule: string): never => {
    throw new DecisionError('out-of-domain', `${criterion}: a preference needs ${rule}`, {
      criterion,
      ...how,
    })
  }
  const positive = (x: number) =>
    Number.isFinite(x) && x >= 0 ? x : refuse('thresholds of 0 or more')
  switch (how.type) {
    case 'usual':
      return { q: 0, p: 0, between: 0 }
    case 'uShape':
      return { q: positive(how.q), p: how.q, between: 0 }
    case 'vShape':
      return { q: 0, p: positive(how.p), between: 'slope' }
    case 'level':
    case 'linear':
      if (positive(how.q) > positive(how.p)) refuse('q no larger than p')
      return { q: how.q, p: how.p, between: how.type === 'level' ? 0.5 : 'slope' }
    case 'gauss':
      return positive(how.s) > 0 ? { gauss: how.s } : refuse('s above 0')
    default:
      return refuse('a known function')
  }
}
