/** Exact fractions of whole numbers, for money that must be split without rounding. */

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** In lowest terms: "10/3", or "7" when whole. */
export function fractionText(numerator: bigint, denominator: bigint): string {
  const divisor = greatestCommonDivisor(numerator, denominator)
  const bottom = denominator / divisor
  return bottom === 1n ? `${numerator / divisor}` : `${numerator / divisor}/${bottom}`
}

/** Nearest number, also where both parts are far beyond the range of a number. */
export function fractionNumber(numerator: bigint, denominator: bigint): number {
  return Number((numerator << 64n) / denominator) / 2 ** 64
}
