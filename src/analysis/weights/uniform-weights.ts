import type { Rng } from '../types.ts'

/**
 * Uniform on the simplex: the gaps between n−1 sorted uniforms. Additions and comparisons only, so the same everywhere
 * (the usual −ln u form leans on the engine's logarithm).
 *
 * Source  Devroye 1986, ch. V
 */
function uniformWeights(n: number, random: Rng): Float64Array {
  const w = new Float64Array(n)
  for (let k = 0; k < n - 1; k++) {
    const u = random.next()
    let at = k
    while (at > 0 && (w[at - 1] as number) > u) {
      w[at] = w[at - 1] as number
      at--
    }
    w[at] = u
  }
  w[n - 1] = 1
  for (let k = n - 1; k > 0; k--) w[k] = (w[k] as number) - (w[k - 1] as number)
  return w
}

/** Uniform in the simplex with these corners. */
export function withinCorners(corners: readonly Float64Array[], random: Rng): Float64Array {
  const share = uniformWeights(corners.length, random)
  const w = new Float64Array(corners[0]?.length ?? 0)
  corners.forEach((corner, c) => {
    const by = share[c] as number
    for (let j = 0; j < w.length; j++) w[j] = (w[j] as number) + by * (corner[j] as number)
  })
  return w
}
