import { powerOfTwo } from '../../foundation/exponential.ts'
import { type Dense, identity, rowNorm, times } from './dense.ts'
import { factorise, solve } from './lu.ts'

/**
 * e^A by scaling and squaring.
 *
 * Formula  e^A = (e^(A/2^s))^(2^s), s such that ‖A/2^s‖ ≤ ½; e^B by the diagonal Padé approximant of degree 8,
 *          whose error at that norm is below the last digit
 * Source   Moler & Van Loan 2003, method 3
 */
export function matrixExponential(a: Dense): Dense {
  const { n } = a
  const norm = rowNorm(a)
  let squarings = 0
  for (let left = norm; left > 0.5; left /= 2) squarings++
  const small = { n, data: a.data.map((x) => x * powerOfTwo(-squarings)) }
  let result = pade(small)
  for (let step = 0; step < squarings; step++) result = times(result, result)
  return result
}

const DEGREE = 8

/** N(B)·D(B)⁻¹ with D(B) = N(−B). */
function pade(b: Dense): Dense {
  const { n } = b
  const top = identity(n)
  const bottom = identity(n)
  let power = identity(n)
  let c = 1
  for (let k = 1; k <= DEGREE; k++) {
    c *= (DEGREE - k + 1) / (k * (2 * DEGREE - k + 1))
    power = times(power, b)
    const sign = k % 2 === 0 ? c : -c
    for (let at = 0; at < n * n; at++) {
      top.data[at] = (top.data[at] as number) + c * (power.data[at] as number)
      bottom.data[at] = (bottom.data[at] as number) + sign * (power.data[at] as number)
    }
  }
  return quotient(bottom, top)
}

/** The X with D·X = N, column by column. */
function quotient(d: Dense, { n, data }: Dense): Dense {
  const lu = factorise(d)
  const result = new Float64Array(n * n)
  const column = new Float64Array(n)
  const x = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) column[i] = data[i * n + j] as number
    solve(lu, column, x)
    for (let i = 0; i < n; i++) result[i * n + j] = x[i] as number
  }
  return { n, data: result }
}
