/**
 * Eigenvalues, largest first, and unit eigenvectors of a symmetric matrix, by Jacobi rotations: slow for large ones,
 * accurate for all.
 *
 * Shapes  `vectors[c]` belongs to `values[c]`
 * Source  Jacobi 1846; Golub & Van Loan, Matrix Computations
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  values: number[]
  vectors: number[][]
} {
  const n = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const v = matrix.map((_, i) => Float64Array.from(matrix, (_, j) => Number(i === j)))
  const size = Math.sqrt(a.reduce((sum, row) => sum + row.reduce((part, x) => part + x * x, 0), 0))
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(entry(a, p, q)) <= 1e-16 * size) continue
        rotate(a, v, p, q)
        turned = true
      }
    if (!turned) break
  }
  const order = a.map((_, i) => i).sort((i, j) => entry(a, j, j) - entry(a, i, i))
  return {
    values: order.map((i) => entry(a, i, i)),
    vectors: order.map((i) => v.map((row) => row[i] as number)),
  }
}

const entry = (a: readonly Float64Array[], i: number, j: number): number => a[i]?.[j] as number

/** Turns the plane of p and q until their entry is 0. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const apq = entry(a, p, q)
  const theta = (entry(a, q, q) - entry(a, p, p)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (const row of a) turn(row, p, q, { c, s })
  const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array]
  for (let j = 0; j < rowP.length; j++) {
    const [x, y] = [rowP[j] as number, rowQ[j] as number]
    rowP[j] = c * x - s * y
    rowQ[j] = s * x + c * y
  }
  for (const row of v) turn(row, p, q, { c, s })
}

function turn(row: Float64Array, p: number, q: number, { c, s }: { c: number; s: number }): void {
  const [x, y] = [row[p] as number, row[q] as number]
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}
