import { ln } from './logarithm.ts'

/**
 * Standard normal quantile, by rational functions and our own logarithm, so that one uniform gives one normal everywhere.
 *
 * Units   p in (0, 1); 0 and 1 are moved to the nearest 2⁻⁵⁴
 * Source  Acklam's coefficients; relative error below 1.2e−9
 */
export function normalQuantile(p: number): number {
  const q = Math.min(Math.max(p, 2 ** -54), 1 - 2 ** -53)
  if (q < LOW) return tail(q)
  if (q > 1 - LOW) return -tail(1 - q)
  const d = q - 0.5
  const r = d * d
  return (polynomial(A, r) * d) / (polynomial(B, r) * r + 1)
}

const LOW = 0.02425
const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const B = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
]
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
]
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]

function tail(p: number): number {
  const q = Math.sqrt(-2 * ln(p))
  return polynomial(C, q) / (polynomial(D, q) * q + 1)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let k = 0; k < coefficients.length; k++) sum = sum * x + (coefficients[k] as number)
  return sum
}
