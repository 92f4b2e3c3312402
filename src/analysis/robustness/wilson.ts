/** 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054

/**
 * Half-width of the Wilson 95 % interval of a share seen `hits` times in `samples`.
 *
 * Formula  z·√(p(1−p)/N + z²/4N²) / (1 + z²/N)
 * Returns  0.5 for no sample: nothing is known
 * Source   Wilson 1927
 */
export function wilsonHalfWidth(hits: number, samples: number): number {
  if (samples === 0) return 0.5
  const p = hits / samples
  const square = (Z * Z) / samples
  return (Z * Math.sqrt((p * (1 - p)) / samples + square / (4 * samples))) / (1 + square)
}
