import { normalQuantile } from '../foundation/normal.ts'
import { symmetricEigen } from '../foundation/symmetric-eigen.ts'
import type { Rng } from '../types.ts'
import { dot, type HalfSpace, simplexRow } from './half-spaces.ts'
import { type LinearRow, maximise } from './linear-program.ts'

/** The part of the set that a walk needs: a point inside, directions that stay in its flat, and its walls. */
export interface Interior {
  start: Float64Array
  basis: Float64Array[]
  walls: HalfSpace[]
}

const EPS = 1e-9

/**
 * A point in the middle (the mean of the points farthest from each wall) and directions that span the set's flat, as long
 * as the set is in them.
 * A wall that no point can leave is an equality in disguise.
 */
export function interior(n: number, spaces: readonly HalfSpace[]): Interior {
  const rows: LinearRow[] = [simplexRow(n), ...spaces]
  const sides = Array.from({ length: n }, (_, j): HalfSpace => {
    const a = new Float64Array(n)
    a[j] = 1
    return { a, sense: '>=', b: 0 }
  })
  const start = new Float64Array(n)
  const ends: Float64Array[] = []
  const walls: HalfSpace[] = []
  const equalities: Float64Array[] = [new Float64Array(n).fill(1)]
  const conditions = [...sides, ...spaces]
  for (const space of conditions) {
    const far = maximise(space.a, rows)
    if (far) ends.push(far.x)
    far?.x.forEach((x, j) => {
      start[j] = (start[j] as number) + x / conditions.length
    })
    const isWall = space.sense === '>=' && (far?.value ?? 0) - space.b > EPS
    if (isWall) walls.push(space)
    else equalities.push(space.a)
  }
  return { start, walls, basis: asLongAs(complement(equalities, n), start, ends) }
}

/**
 * Directions as long as the set is in them, turned along its axes: in a set a hundred times longer than wide, steps of
 * even directions would hardly leave the place they began in.
 */
function asLongAs(
  basis: readonly Float64Array[],
  start: Float64Array,
  ends: readonly Float64Array[],
): Float64Array[] {
  const spread = basis.map((one) =>
    basis.map((other) =>
      ends.reduce((sum, end) => {
        const off = end.map((x, j) => x - (start[j] as number))
        return sum + dot(one, off) * dot(other, off)
      }, 0),
    ),
  )
  const { values, vectors } = symmetricEigen(spread)
  const longest = values[0] ?? 0
  if (longest <= 0) return [...basis]
  return vectors.map((parts, c) => {
    // None is so short that a step in it is nothing.
    const length = Math.sqrt(Math.max((values[c] as number) / longest, 1e-12))
    return start.map((_, j) =>
      parts.reduce((sum, part, k) => sum + part * length * (basis[k]?.[j] as number), 0),
    )
  })
}

/** Orthonormal vectors at right angles to all of those given (Gram–Schmidt, twice for accuracy). */
function complement(given: readonly Float64Array[], n: number): Float64Array[] {
  const spanned: Float64Array[] = []
  const found: Float64Array[] = []
  const add = (vector: Float64Array, into: Float64Array[]) => {
    const v = Float64Array.from(vector)
    for (let pass = 0; pass < 2; pass++)
      for (const u of [...spanned, ...found]) {
        const along = dot(u, v)
        v.forEach((x, j) => {
          v[j] = x - along * (u[j] as number)
        })
      }
    const length = Math.sqrt(dot(v, v))
    if (length > 1e-7) into.push(v.map((x) => x / length))
  }
  for (const vector of given) add(vector, spanned)
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n)
    unit[j] = 1
    add(unit, found)
  }
  return found
}

/**
 * A walk that takes d³ steps between two draws, d the dimension of the set.
 *
 * Source  Tervonen et al. 2013 (hit-and-run for weight sets; thinning by the cube of the dimension)
 */
export class Walk {
  readonly #inside: Interior
  readonly #walls: SparseWall[]
  readonly #at: Float64Array
  readonly #direction: Float64Array

  constructor(inside: Interior) {
    this.#inside = inside
    this.#walls = inside.walls.map(sparse)
    this.#at = Float64Array.from(inside.start)
    this.#direction = new Float64Array(inside.start.length)
  }

  next(random: Rng): Float64Array {
    const steps = Math.max(1, this.#inside.basis.length ** 3)
    for (let k = 0; k < steps; k++) this.#step(random)
    // Back onto Σw = 1, w ≥ 0: rounding drifts by some 1e−16 a step.
    const w = this.#at
    let total = 0
    for (let j = 0; j < w.length; j++) {
      w[j] = Math.max(0, w[j] as number)
      total += w[j] as number
    }
    for (let j = 0; j < w.length; j++) w[j] = (w[j] as number) / total
    return Float64Array.from(w)
  }

  #step(random: Rng): void {
    const d = this.#direction.fill(0)
    for (const axis of this.#inside.basis) {
      const by = normalQuantile(random.next())
      for (let j = 0; j < d.length; j++) d[j] = (d[j] as number) + by * (axis[j] as number)
    }
    let low = -Infinity
    let high = Infinity
    for (const wall of this.#walls) {
      const slope = along(wall, d)
      if (Math.abs(slope) < 1e-14) continue
      const t = (wall.b - along(wall, this.#at)) / slope
      if (slope > 0) low = Math.max(low, Math.min(0, t))
      else high = Math.min(high, Math.max(0, t))
    }
    const u = random.next()
    if (!Number.isFinite(high - low)) return
    const t = low + (high - low) * u
    for (let j = 0; j < d.length; j++) this.#at[j] = (this.#at[j] as number) + t * (d[j] as number)
  }
}

/** Most walls speak of one or two criteria only. */
interface SparseWall {
  columns: Int32Array
  factors: Float64Array
  b: number
}

function sparse({ a, b }: HalfSpace): SparseWall {
  const columns = Int32Array.from(a.keys()).filter((j) => a[j] !== 0)
  return { columns, factors: Float64Array.from(columns, (j) => a[j] as number), b }
}

function along({ columns, factors }: SparseWall, x: Float64Array): number {
  let sum = 0
  for (let k = 0; k < columns.length; k++)
    sum += (factors[k] as number) * (x[columns[k] as number] as number)
  return sum
}
