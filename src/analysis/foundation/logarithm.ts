/**
 * Natural logarithm from + − × ÷ alone. `Math.log` may differ in the last bit between engines;
 * these four operations may not, and results must be the same bytes everywhere.
 *
 * Formula  x = f·2^k with f in [√½, √2); ln f = 2(s + s³/3 + s⁵/5 + …), s = (f−1)/(f+1).
 * Returns  −Infinity for 0; relative error about 1e−15.
 */
export function ln(x: number): number {
  if (x <= 0) return x === 0 ? -Infinity : Number.NaN
  let f = x
  let k = 0
  while (f >= Math.SQRT2) {
    f /= 2
    k++
  }
  while (f < Math.SQRT1_2) {
    f *= 2
    k--
  }
  const s = (f - 1) / (f + 1)
  const square = s * s
  let term = s
  let sum = 0
  for (let odd = 1; odd < 30; odd += 2) {
    sum += term / odd
    term *= square
  }
  return 2 * sum + k * Math.LN2
}

export const log2 = (x: number): number => ln(x) / Math.LN2
