import { exp } from './exponential.ts'
import { ln } from './logarithm.ts'

/** ln k! for k = 0..n. */
export function logFactorials(n: number): Float64Array {
  const table = new Float64Array(n + 1)
  for (let k = 2; k <= n; k++) table[k] = (table[k - 1] as number) + ln(k)
  return table
}

/**
 * Chance of k or more hits in n tries that each hit with chance p.
 *
 * Formula  Σ_{i≥k} C(n, i)·p^i·(1 − p)^(n − i), each term from the one before
 * Shapes   `logs` = `logFactorials` of n or more
 */
export function binomialTail(
  { k, n, p }: { k: number; n: number; p: number },
  logs: Float64Array,
): number {
  if (k <= 0) return 1
  if (p <= 0) return 0
  if (p >= 1) return 1
  const log = (at: number) => logs[at] as number
  let term = exp(log(n) - log(k) - log(n - k) + k * ln(p) + (n - k) * ln(1 - p))
  let sum = term
  for (let i = k; i < n; i++) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p))
    sum += term
    // Terms fall by then at least by half each.
    if (term < sum * 1e-17 && i > n * p) break
  }
  return Math.min(1, sum)
}
