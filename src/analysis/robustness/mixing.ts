/** Draws of one stretch of the walk. */
const STRETCH = 250

interface Stretch {
  count: number
  mean: Float64Array
  /** Σ (x − mean)². */
  spread: Float64Array
}

/**
 * Whether a random walk has been everywhere: stretches of it are compared as if they were walks of their own.
 *
 * Formula  R̂ = √(((k − 1)/k·W + B/k)/W): W mean variance within stretches of k draws, B/k variance of their means
 * Source   Gelman & Rubin 1992, on stretches of one walk
 */
export class Mixing {
  readonly #n: number
  readonly #done: Stretch[] = []
  #open: Stretch

  constructor(n: number) {
    this.#n = n
    this.#open = this.#empty()
  }

  add(draw: ArrayLike<number>): void {
    const { mean, spread } = this.#open
    const count = ++this.#open.count
    for (let j = 0; j < this.#n; j++) {
      const x = draw[j] as number
      const off = x - (mean[j] as number)
      mean[j] = (mean[j] as number) + off / count
      spread[j] = (spread[j] as number) + off * (x - (mean[j] as number))
    }
    if (count < STRETCH) return
    this.#done.push(this.#open)
    this.#open = this.#empty()
  }

  /** The largest R̂ over the weights: 1 = mixed; null before two stretches are full. */
  rHat(): number | null {
    if (this.#done.length < 2) return null
    let worst = 1
    for (let j = 0; j < this.#n; j++) worst = Math.max(worst, this.#rHatOf(j))
    return worst
  }

  #rHatOf(j: number): number {
    const stretches = this.#done.length
    const within =
      this.#done.reduce((sum, { spread }) => sum + (spread[j] as number), 0) /
      (stretches * (STRETCH - 1))
    const middle = this.#done.reduce((sum, { mean }) => sum + (mean[j] as number), 0) / stretches
    const between =
      this.#done.reduce((sum, { mean }) => sum + ((mean[j] as number) - middle) ** 2, 0) /
      (stretches - 1)
    // A weight that stands still is where it belongs.
    if (within < 1e-24) return 1
    return Math.sqrt((STRETCH - 1) / STRETCH + between / within)
  }

  #empty(): Stretch {
    return { count: 0, mean: new Float64Array(this.#n), spread: new Float64Array(this.#n) }
  }
}
