import { DecisionError } from '../../foundation/errors.ts'
import type { Dense } from './dense.ts'
import { hessenberg } from './hessenberg.ts'

/** Parts of the eigenvalues of a real matrix, largest real part first; of a pair the one above the axis first. */
export interface Eigenvalues {
  re: Float64Array
  im: Float64Array
}

/**
 * All eigenvalues of a real square matrix.
 *
 * Formula  Hessenberg form, then QR steps with the double shift of Francis, deflating from below; about 10·n³ operations
 * Errors   `no-convergence` after 60 steps for one eigenvalue (not seen on a finite matrix)
 * Source   Wilkinson & Reinsch 1971, `hqr`
 */
export function eigenvalues(matrix: Dense): Eigenvalues {
  const { re, im } = new FrancisSteps(matrix).run()
  const order = Array.from(re, (_, i) => i).sort(
    (a, b) =>
      (re[b] as number) - (re[a] as number) || (im[b] as number) - (im[a] as number) || a - b,
  )
  return { re: Float64Array.from(order, at(re)), im: Float64Array.from(order, at(im)) }
}

/** Largest real part: a linear system dies out when it is below 0. */
export function spectralAbscissa(matrix: Dense): number {
  return new FrancisSteps(matrix).run().re.reduce((most, x) => Math.max(most, x), -Infinity)
}

const at = (values: Float64Array) => (i: number) => values[i] as number
const MOST_STEPS = 60

class FrancisSteps {
  readonly #n: number
  readonly #h: Float64Array
  readonly #norm: number
  readonly #re: Float64Array
  readonly #im: Float64Array
  /** What exceptional shifts have taken from the diagonal. */
  #shift = 0
  /** Sum, product and corner of the trailing 2×2 block, and the vector that starts a sweep. */
  #x = 0
  #y = 0
  #w = 0
  #p = 0
  #q = 0
  #r = 0

  constructor(matrix: Dense) {
    this.#n = matrix.n
    this.#h = hessenberg(matrix)
    this.#norm = this.#h.reduce((sum, x) => sum + Math.abs(x), 0)
    this.#re = new Float64Array(matrix.n)
    this.#im = new Float64Array(matrix.n)
  }

  run(): Eigenvalues {
    let end = this.#n - 1
    let steps = 0
    while (end >= 0) {
      const start = this.#splitAt(end)
      if (start >= end - 1) {
        if (start === end) this.#oneRoot(end)
        else this.#twoRoots(end)
        end = start - 1
        steps = 0
      } else this.#step(start, end, steps++)
    }
    return { re: this.#re, im: this.#im }
  }

  #at(i: number, j: number): number {
    return this.#h[i * this.#n + j] as number
  }

  /** The row where the block that ends at `end` begins: above it the subdiagonal is nothing beside its neighbours. */
  #splitAt(end: number): number {
    for (let l = end; l > 0; l--) {
      const near = Math.abs(this.#at(l - 1, l - 1)) + Math.abs(this.#at(l, l))
      const scale = near === 0 ? this.#norm : near
      if (Math.abs(this.#at(l, l - 1)) <= Number.EPSILON * scale) {
        this.#h[l * this.#n + l - 1] = 0
        return l
      }
    }
    return 0
  }

  #oneRoot(end: number): void {
    this.#re[end] = this.#at(end, end) + this.#shift
    this.#im[end] = 0
  }

  #twoRoots(end: number): void {
    const x = this.#at(end, end)
    const w = this.#at(end, end - 1) * this.#at(end - 1, end)
    const p = 0.5 * (this.#at(end - 1, end - 1) - x)
    const q = p * p + w
    const root = Math.sqrt(Math.abs(q))
    if (q >= 0) {
      const z = p + (p >= 0 ? root : -root)
      this.#re[end - 1] = x + this.#shift + z
      this.#re[end] = z === 0 ? x + this.#shift : x + this.#shift - w / z
    } else {
      this.#re[end - 1] = x + this.#shift + p
      this.#re[end] = x + this.#shift + p
      this.#im[end - 1] = root
      this.#im[end] = -root
    }
  }

  #step(start: number, end: number, steps: number): void {
    if (steps === MOST_STEPS)
      throw new DecisionError('no-convergence', 'an eigenvalue was not found', { at: end })
    this.#x = this.#at(end, end)
    this.#y = this.#at(end - 1, end - 1)
    this.#w = this.#at(end, end - 1) * this.#at(end - 1, end)
    if (steps > 0 && steps % 10 === 0) this.#exceptionalShift(end)
    const from = this.#sweepStart(start, end)
    for (let k = from; k < end; k++) this.#reflect(k, { from, start, end })
  }

  /** A step out of the rut when ten have not separated an eigenvalue. */
  #exceptionalShift(end: number): void {
    this.#shift += this.#x
    for (let i = 0; i <= end; i++) this.#h[i * this.#n + i] = this.#at(i, i) - this.#x
    const size = Math.abs(this.#at(end, end - 1)) + Math.abs(this.#at(end - 1, end - 2))
    this.#x = 0.75 * size
    this.#y = this.#x
    this.#w = -0.4375 * size * size
  }

  /** The lowest row at which the sweep may begin because two subdiagonals in a row are small together. */
  #sweepStart(start: number, end: number): number {
    for (let m = end - 2; ; m--) {
      const z = this.#at(m, m)
      const r = this.#x - z
      const s = this.#y - z
      this.#p = (r * s - this.#w) / this.#at(m + 1, m) + this.#at(m, m + 1)
      this.#q = this.#at(m + 1, m + 1) - z - r - s
      this.#r = this.#at(m + 2, m + 1)
      const size = Math.abs(this.#p) + Math.abs(this.#q) + Math.abs(this.#r)
      this.#p /= size
      this.#q /= size
      this.#r /= size
      if (m === start) return this.#cleared(m, end)
      const u = Math.abs(this.#at(m, m - 1)) * (Math.abs(this.#q) + Math.abs(this.#r))
      const v =
        Math.abs(this.#p) *
        (Math.abs(this.#at(m - 1, m - 1)) + Math.abs(z) + Math.abs(this.#at(m + 1, m + 1)))
      if (u <= Number.EPSILON * v) return this.#cleared(m, end)
    }
  }

  #cleared(from: number, end: number): number {
    for (let i = from + 2; i <= end; i++) {
      this.#h[i * this.#n + i - 2] = 0
      if (i > from + 2) this.#h[i * this.#n + i - 3] = 0
    }
    return from
  }

  /** One reflection of the sweep, in rows and columns k, k+1, k+2. */
  #reflect(k: number, sweep: { from: number; start: number; end: number }): void {
    const { from, start, end } = sweep
    const n = this.#n
    let scale = 1
    if (k > from) {
      this.#p = this.#at(k, k - 1)
      this.#q = this.#at(k + 1, k - 1)
      this.#r = k < end - 1 ? this.#at(k + 2, k - 1) : 0
      scale = Math.abs(this.#p) + Math.abs(this.#q) + Math.abs(this.#r)
      if (scale === 0) return
      this.#p /= scale
      this.#q /= scale
      this.#r /= scale
    }
    const size = Math.sqrt(this.#p * this.#p + this.#q * this.#q + this.#r * this.#r)
    const s = this.#p < 0 ? -size : size
    if (s === 0) return
    if (k > from) this.#h[k * n + k - 1] = -s * scale
    else if (start < from) this.#h[k * n + k - 1] = -this.#at(k, k - 1)
    this.#p += s
    this.#x = this.#p / s
    this.#y = this.#q / s
    const z = this.#r / s
    this.#q /= this.#p
    this.#r /= this.#p
    this.#rows(k, end, z)
    this.#columns(k, start, end, z)
  }

  #rows(k: number, end: number, z: number): void {
    const h = this.#h
    const n = this.#n
    const third = k < end - 1
    for (let j = k; j <= end; j++) {
      const a = k * n + j
      let p = (h[a] as number) + this.#q * (h[a + n] as number)
      if (third) {
        p += this.#r * (h[a + 2 * n] as number)
        h[a + 2 * n] = (h[a + 2 * n] as number) - p * z
      }
      h[a + n] = (h[a + n] as number) - p * this.#y
      h[a] = (h[a] as number) - p * this.#x
    }
  }

  #columns(k: number, start: number, end: number, z: number): void {
    const h = this.#h
    const n = this.#n
    const third = k < end - 1
    const last = Math.min(end, k + 3)
    for (let i = start; i <= last; i++) {
      const a = i * n + k
      let p = this.#x * (h[a] as number) + this.#y * (h[a + 1] as number)
      if (third) {
        p += z * (h[a + 2] as number)
        h[a + 2] = (h[a + 2] as number) - p * this.#r
      }
      h[a + 1] = (h[a + 1] as number) - p * this.#q
      h[a] = (h[a] as number) - p
    }
  }
}
