/**
 * e^x from + − × ÷ alone, for the reason given at `ln`: the same bits in every engine.
 *
 * Formula  x = k·ln 2 + r with |r| ≤ ½·ln 2; e^r by a rational function of r²; times 2^k, which is exact
 * Returns  Infinity above 709.78, 0 below −745.13; error below one unit in the last place
 * Source   the coefficients of FreeBSD's msun e_exp.c (Sun Microsystems 1993)
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const k = Math.round(x / Math.LN2)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  return scaled(1 - (low - (r * c) / (2 - c) - high), k)
}

/**
 * Hyperbolic tangent, exact to a few units in the last place also near 0.
 *
 * Formula  (1 − e^(−2x)) / (1 + e^(−2x)); for |x| < ½ the continued fraction x/(1 + x²/(3 + x²/(5 + …)))
 */
export function tanh(x: number): number {
  const size = Math.abs(x)
  if (size < 0.5) {
    let tail = 17
    for (let odd = 15; odd > 0; odd -= 2) tail = odd + (x * x) / tail
    return x / tail
  }
  const e = exp(-2 * size)
  return x < 0 ? (e - 1) / (1 + e) : (1 - e) / (1 + e)
}

/** ln 2 in two parts: the high one has so few bits that k times it is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const P1 = 0.16666666666666602
const P2 = -0.0027777777777015593
const P3 = 0.00006613756321437934
const P4 = -0.0000016533902205465252
const P5 = 4.1381367970572385e-8

/** y·2^k, in two steps near the ends so that no power of two on the way is out of range. */
function scaled(y: number, k: number): number {
  if (k > 1000) return y * powerOfTwo(1000) * powerOfTwo(k - 1000)
  if (k < -1000) return y * powerOfTwo(-900) * powerOfTwo(k + 900)
  return y * powerOfTwo(k)
}

/**
 * 2^k by squaring: every step is exact.
 *
 * Units  k whole, −1022..1023
 */
export function powerOfTwo(k: number): number {
  let result = 1
  let square = k < 0 ? 0.5 : 2
  for (let left = Math.abs(k); left > 0; left >>= 1) {
    if (left & 1) result *= square
    square *= square
  }
  return result
}
