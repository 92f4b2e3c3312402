import { symmetricEigen } from '../foundation/symmetric-eigen.ts'
import type { Rng } from '../types.ts'

/** Rows of one length, row-major. */
export interface Rows {
  rows: number
  columns: number
  data: Float64Array
}

export interface Directions {
  /** Unit vectors over the columns, widest first; the largest entry of each is positive. */
  directions: Float64Array[]
  /** Sum of squares along each, and in all. */
  spread: number[]
  totalSpread: number
  /** False when the steps ended before the directions stood still. */
  settled: boolean
}

const MOST_STEPS = 300
/** Change of a direction, as the residual over the largest spread. */
const STILL = 1e-10

/**
 * The directions along which rows differ most (right singular vectors), by Lanczos steps with every new vector made
 * orthogonal to all before it. Each step reads the data once.
 *
 * Source  Golub & Kahan 1965; Lanczos 1950
 */
export function principalDirections(x: Rows, count: number, random: Rng): Directions {
  const lanczos = new Lanczos(x, random)
  const wanted = Math.min(count, x.columns)
  let settled = false
  // Where rows differ along fewer directions than wanted, any others will do, with a spread of nothing.
  while (!settled && lanczos.steps < MOST_STEPS && (lanczos.step() || lanczos.steps < wanted))
    settled = lanczos.steps >= wanted && lanczos.steps % 4 === 0 && lanczos.isStill(wanted)
  const { values, vectors } = lanczos.ritz()
  return {
    directions: vectors.slice(0, wanted).map((vector) => upright(lanczos.combined(vector))),
    spread: values.slice(0, wanted).map((value) => Math.max(0, value)),
    totalSpread: squares(x.data),
    settled: settled || lanczos.isWhole,
  }
}

/** Smaller than this beside the largest spread is nothing. */
const NOTHING = 1e-13

class Lanczos {
  /** Nothing is left outside what the basis covers. */
  isWhole = false
  readonly #x: Rows
  readonly #random: Rng
  readonly #basis: Float64Array[] = []
  readonly #diagonal: number[] = []
  readonly #beside: number[] = []
  #next: Float64Array | null
  #isFresh = true

  constructor(x: Rows, random: Rng) {
    this.#x = x
    this.#random = random
    this.#next = freshVector(x.columns, [], random)
  }

  get steps(): number {
    return this.#basis.length
  }

  /** Returns: false when there is nothing left to look at. */
  step(): boolean {
    const vector = this.#next
    if (!vector) return false
    const image = timesItself(this.#x, vector)
    const along = dot(vector, image)
    this.#basis.push(vector)
    this.#diagonal.push(along)
    orthogonalise(image, this.#basis)
    const length = Math.sqrt(dot(image, image))
    const scale = this.#scale()
    const isSpent = length <= NOTHING * scale
    this.#beside.push(isSpent ? 0 : length)
    // A vector drawn at random finds no spread where there is some only by a chance of nothing.
    this.isWhole = isSpent && this.#isFresh && along <= NOTHING * scale
    this.#next = isSpent
      ? freshVector(this.#x.columns, this.#basis, this.#random)
      : image.map((v) => v / length)
    this.#isFresh = isSpent
    if (!this.#next) this.isWhole = true
    return !this.isWhole
  }

  #scale(): number {
    return this.#diagonal.reduce((most, d) => Math.max(most, d), 0)
  }

  /** Eigenvalues and vectors over the basis, largest first. */
  ritz(): { values: number[]; vectors: number[][] } {
    return symmetricEigen(
      this.#diagonal.map((d, i) =>
        this.#diagonal.map((_, j) => {
          if (i === j) return d
          return Math.abs(i - j) === 1 ? (this.#beside[Math.min(i, j)] as number) : 0
        }),
      ),
    )
  }

  isStill(count: number): boolean {
    const beyond = this.#beside.at(-1) ?? 0
    // After a spent start the next one may find more.
    if (beyond === 0) return false
    const limit = STILL * this.#scale()
    return this.ritz()
      .vectors.slice(0, count)
      .every((vector) => Math.abs(beyond * (vector.at(-1) as number)) <= limit)
  }

  combined(parts: readonly number[]): Float64Array {
    const sum = new Float64Array(this.#x.columns)
    this.#basis.forEach((one, at) => {
      const part = parts[at] as number
      for (let j = 0; j < sum.length; j++) sum[j] = (sum[j] as number) + part * (one[j] as number)
    })
    const length = Math.sqrt(dot(sum, sum))
    return length === 0 ? sum : sum.map((v) => v / length)
  }
}

function squares(data: Float64Array): number {
  let sum = 0
  for (let at = 0; at < data.length; at++) sum += (data[at] as number) * (data[at] as number)
  return sum
}

/** XᵀX·v in one pass over the rows, four at once: one alone waits for each addition to end before the next. */
function timesItself({ rows, columns, data }: Rows, v: Float64Array): Float64Array {
  const image = new Float64Array(columns)
  const whole = rows - (rows % 4)
  for (let i = 0; i < whole; i += 4) addFour(image, data, i * columns, v)
  for (let i = whole; i < rows; i++) addOne(image, data, i * columns, v)
  return image
}

function addFour(image: Float64Array, data: Float64Array, first: number, v: Float64Array): void {
  const n = v.length
  const [second, third, fourth] = [first + n, first + 2 * n, first + 3 * n]
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let j = 0; j < n; j++) {
    const x = v[j] as number
    a += (data[first + j] as number) * x
    b += (data[second + j] as number) * x
    c += (data[third + j] as number) * x
    d += (data[fourth + j] as number) * x
  }
  for (let j = 0; j < n; j++) {
    // Row after row, so that the sums are those of one row at a time.
    let sum = image[j] as number
    sum += a * (data[first + j] as number)
    sum += b * (data[second + j] as number)
    sum += c * (data[third + j] as number)
    sum += d * (data[fourth + j] as number)
    image[j] = sum
  }
}

function addOne(image: Float64Array, data: Float64Array, from: number, v: Float64Array): void {
  let along = 0
  for (let j = 0; j < v.length; j++) along += (data[from + j] as number) * (v[j] as number)
  for (let j = 0; j < v.length; j++)
    image[j] = (image[j] as number) + along * (data[from + j] as number)
}

/** Twice is enough, and once is not. */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++)
    for (const one of basis) {
      const along = dot(vector, one)
      for (let j = 0; j < vector.length; j++)
        vector[j] = (vector[j] as number) - along * (one[j] as number)
    }
}

/** A unit vector outside what is already covered; null when everything is. */
function freshVector(n: number, basis: readonly Float64Array[], random: Rng): Float64Array | null {
  if (basis.length >= n) return null
  for (let attempt = 0; attempt < 10; attempt++) {
    const vector = Float64Array.from({ length: n }, () => random.next() - 0.5)
    orthogonalise(vector, basis)
    const length = Math.sqrt(dot(vector, vector))
    if (length > 1e-6) return vector.map((v) => v / length)
  }
  return null
}

/** A direction has no front: the largest entry (among equals the first) is made positive. */
function upright(direction: Float64Array): Float64Array {
  let most = 0
  direction.forEach((v, j) => {
    if (Math.abs(v) > Math.abs(direction[most] as number) + 1e-9) most = j
  })
  return (direction[most] as number) < 0 ? direction.map((v) => -v) : direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number)
  return sum
}
