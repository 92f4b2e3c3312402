import type { Dense } from './dense.ts'

/**
 * A similar matrix with zeros below the first subdiagonal, by elimination with pivoting: half the work of reflections,
 * and the eigenvalues are the same.
 *
 * Returns  a new block of numbers; what is below the subdiagonal is set to 0
 * Source   Wilkinson & Reinsch 1971, `elmhes`
 */
export function hessenberg({ n, data }: Dense, into: Float64Array = new Float64Array(n * n)) {
  into.set(data)
  for (let m = 1; m < n - 1; m++) {
    const pivot = largestInColumn(into, n, m)
    if (into[pivot * n + m - 1] === 0) continue
    if (pivot !== m) exchangeBoth(into, n, m, pivot)
    for (let i = m + 1; i < n; i++) removeEntry(into, n, m, i)
  }
  return into
}

function largestInColumn(h: Float64Array, n: number, m: number): number {
  let at = m
  for (let i = m + 1; i < n; i++)
    if (Math.abs(h[i * n + m - 1] as number) > Math.abs(h[at * n + m - 1] as number)) at = i
  return at
}

function exchangeBoth(h: Float64Array, n: number, a: number, b: number): void {
  for (let j = a - 1; j < n; j++) {
    const held = h[a * n + j] as number
    h[a * n + j] = h[b * n + j] as number
    h[b * n + j] = held
  }
  for (let i = 0; i < n; i++) {
    const held = h[i * n + a] as number
    h[i * n + a] = h[i * n + b] as number
    h[i * n + b] = held
  }
}

/** Row i less y times row m, and column m more y times column i: a similarity. */
function removeEntry(h: Float64Array, n: number, m: number, i: number): void {
  const y = (h[i * n + m - 1] as number) / (h[m * n + m - 1] as number)
  if (y === 0) return
  h[i * n + m - 1] = 0
  for (let j = m; j < n; j++) h[i * n + j] = (h[i * n + j] as number) - y * (h[m * n + j] as number)
  for (let k = 0; k < n; k++) h[k * n + m] = (h[k * n + m] as number) + y * (h[k * n + i] as number)
}
