import type { Dense } from './dense.ts'

/** L below the diagonal (ones on it), U on and above; row i of the product is row `order[i]` of the matrix. */
export interface Lu extends Dense {
  readonly order: Int32Array
  /** +1 or −1 as rows were exchanged an even or odd number of times; 0 when a pivot was exactly 0. */
  sign: number
}

/** Room for a factorisation, to be used again and again. */
export const luRoom = (n: number): Lu => ({
  n,
  data: new Float64Array(n * n),
  order: new Int32Array(n),
  sign: 1,
})

/**
 * LU with partial pivoting.
 *
 * Formula  P·A = L·U, ⅔·n³ operations
 * Returns  `into`, with `sign` 0 for a matrix that is exactly singular
 */
export function factorise({ n, data: given }: Dense, into: Lu = luRoom(n)): Lu {
  const { data, order } = into
  data.set(given)
  for (let i = 0; i < n; i++) order[i] = i
  into.sign = 1
  for (let k = 0; k < n; k++) {
    const pivot = largestBelow(data, n, k)
    if (data[pivot * n + k] === 0) {
      into.sign = 0
      continue
    }
    if (pivot !== k) exchange(into, k, pivot)
    eliminate(data, n, k)
  }
  return into
}

function largestBelow(data: Float64Array, n: number, k: number): number {
  let at = k
  for (let i = k + 1; i < n; i++)
    if (Math.abs(data[i * n + k] as number) > Math.abs(data[at * n + k] as number)) at = i
  return at
}

function exchange(lu: Lu, a: number, b: number): void {
  const { n, data, order } = lu
  for (let j = 0; j < n; j++) {
    const held = data[a * n + j] as number
    data[a * n + j] = data[b * n + j] as number
    data[b * n + j] = held
  }
  const held = order[a] as number
  order[a] = order[b] as number
  order[b] = held
  lu.sign = -lu.sign
}

function eliminate(data: Float64Array, n: number, k: number): void {
  const row = k * n
  const pivot = data[row + k] as number
  for (let i = k + 1; i < n; i++) {
    const at = i * n
    const below = data[at + k] as number
    if (below === 0) continue
    const by = below / pivot
    data[at + k] = by
    for (let j = k + 1; j < n; j++)
      data[at + j] = (data[at + j] as number) - by * (data[row + j] as number)
  }
}

/** The x with A·x = b. The matrix must not be singular. */
export function solve(
  { n, data, order }: Lu,
  b: Float64Array,
  x: Float64Array = new Float64Array(n),
): Float64Array {
  for (let i = 0; i < n; i++) {
    let sum = b[order[i] as number] as number
    for (let j = 0; j < i; j++) sum -= (data[i * n + j] as number) * (x[j] as number)
    x[i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let j = i + 1; j < n; j++) sum -= (data[i * n + j] as number) * (x[j] as number)
    x[i] = sum / (data[i * n + i] as number)
  }
  return x
}

/** A⁻¹, column by column. The matrix must not be singular. */
export function inverse(lu: Lu, into: Float64Array = new Float64Array(lu.n * lu.n)): Dense {
  const { n } = lu
  const unit = new Float64Array(n)
  const column = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    unit[j] = 1
    solve(lu, unit, column)
    unit[j] = 0
    for (let i = 0; i < n; i++) into[i * n + j] = column[i] as number
  }
  return { n, data: into }
}

/** Product of the pivots with the sign of the exchanges. */
export function determinant({ n, data, sign }: Lu): number {
  let product = sign
  for (let i = 0; i < n; i++) product *= data[i * n + i] as number
  return product
}
