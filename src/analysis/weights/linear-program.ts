/**
 * A small dense simplex method for the questions asked of a weight set (≤ 15 variables, ≤ some hundred rows).
 * Bland's rule: slow and certain, it never cycles. Projects are chosen with a real solver, not with this.
 */
export interface LinearRow {
  a: ArrayLike<number>
  sense: '<=' | '>=' | '='
  b: number
}

const EPS = 1e-10

/**
 * Maximise c·x with the rows and x ≥ 0.
 *
 * Returns  null when no x fits; the feasible set must be bounded (weights sum to 1)
 */
export function maximise(
  c: ArrayLike<number>,
  rows: readonly LinearRow[],
): { value: number; x: Float64Array } | null {
  const tableau = new Tableau(c.length, rows)
  if (!tableau.findStart()) return null
  return tableau.climb(c)
}

class Tableau {
  readonly #n: number
  readonly #real: number
  readonly #width: number
  readonly #rows: Float64Array[]
  readonly #basis: number[]

  constructor(n: number, rows: readonly LinearRow[]) {
    const slacks = rows.filter((row) => row.sense !== '=').length
    this.#n = n
    this.#real = n + slacks
    this.#width = this.#real + rows.length + 1
    this.#basis = rows.map((_, r) => this.#real + r)
    let slack = n
    // Every row starts with its own artificial variable: simple, and these programmes are tiny.
    this.#rows = rows.map((row, r) => {
      const line = new Float64Array(this.#width)
      for (let j = 0; j < n; j++) line[j] = row.a[j] as number
      if (row.sense !== '=') line[slack++] = row.sense === '<=' ? 1 : -1
      line[this.#width - 1] = row.b
      if (row.b < 0) for (let j = 0; j < this.#width; j++) line[j] = -(line[j] as number)
      line[this.#real + r] = 1
      return line
    })
  }

  /** Phase one: drive the artificial variables to zero. */
  findStart(): boolean {
    const cost = new Float64Array(this.#width)
    for (const line of this.#rows)
      line.forEach((x, j) => {
        if (j < this.#real || j === this.#width - 1) cost[j] = (cost[j] as number) + x
      })
    this.#run(cost)
    if ((cost[this.#width - 1] as number) > 1e-9) return false
    this.#rows.forEach((line, r) => {
      if ((this.#basis[r] as number) < this.#real) return
      const j = line.findIndex((x, at) => at < this.#real && Math.abs(x) > EPS)
      if (j >= 0) this.#pivot(r, j, cost)
    })
    return true
  }

  climb(c: ArrayLike<number>): { value: number; x: Float64Array } {
    const cost = new Float64Array(this.#width)
    for (let j = 0; j < this.#n; j++) cost[j] = c[j] as number
    this.#rows.forEach((line, r) => {
      const weight = cost[this.#basis[r] as number] as number
      if (weight !== 0) subtract(cost, line, weight)
    })
    this.#run(cost)
    const x = new Float64Array(this.#n)
    this.#rows.forEach((line, r) => {
      const j = this.#basis[r] as number
      if (j < this.#n) x[j] = Math.max(0, line[this.#width - 1] as number)
    })
    return { value: x.reduce((sum, xj, j) => sum + xj * (c[j] as number), 0), x }
  }

  #run(cost: Float64Array): void {
    for (;;) {
      const column = cost.findIndex((d, j) => j < this.#real && d > EPS)
      if (column < 0) return
      const r = this.#leaving(column)
      if (r < 0) return
      this.#pivot(r, column, cost)
    }
  }

  /** Smallest ratio; among equals the smallest variable (Bland). */
  #leaving(column: number): number {
    let best = -1
    let least = Infinity
    this.#rows.forEach((line, r) => {
      const a = line[column] as number
      if (a <= EPS) return
      const ratio = (line[this.#width - 1] as number) / a
      const earlier = best >= 0 && (this.#basis[r] as number) < (this.#basis[best] as number)
      if (ratio < least - EPS || (ratio <= least + EPS && earlier)) {
        best = r
        least = Math.min(least, ratio)
      }
    })
    return best
  }

  #pivot(r: number, column: number, cost: Float64Array): void {
    const line = this.#rows[r] as Float64Array
    const by = line[column] as number
    for (let j = 0; j < line.length; j++) line[j] = (line[j] as number) / by
    this.#rows.forEach((other, at) => {
      if (at !== r) subtract(other, line, other[column] as number)
    })
    subtract(cost, line, cost[column] as number)
    this.#basis[r] = column
  }
}

function subtract(from: Float64Array, line: Float64Array, times: number): void {
  if (times === 0) return
  for (let j = 0; j < from.length; j++) from[j] = (from[j] as number) - times * (line[j] as number)
}
