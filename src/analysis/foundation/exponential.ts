/**
 * e^x from + − × ÷ alone, for the reason given at `ln`: the same bits in every engine.
 *
 * Formula  x = k·ln 2 + r with |r| ≤ ½·ln 2; e^r = 1 + r + r²·(1/2! + r/3! + r²/4! + …); times 2^k, which is exact
 * Returns  Infinity above 709.78, 0 below −745.13; error about one unit in the last place
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const k = Math.round(x / Math.LN2)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  let tail = 0
  for (let at = SERIES.length - 1; at >= 0; at--) tail = tail * r + (SERIES[at] as number)
  // The small parts are added first, so that 1 + r is rounded once.
  return scaled(1 + (high + (r * r * tail - low)), k)
}

/** 1/2!, 1/3!, … 1/15!: beyond it a term is below half a unit in the last place. */
const SERIES = Float64Array.from({ length: 14 }, (_, at) => {
  let factorial = 1
  for (let n = 2; n <= at + 2; n++) factorial *= n
  return 1 / factorial
})

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
