import { compare, type Row } from '../rows.ts'

type Growth = {
  readonly measure: string
  /** n, 2n, 4n, 8n; or nearly so where sizes cannot be chosen freely. */
  readonly sizes: readonly number[]
  /** The work at one size, ready to run. */
  readonly work: (size: number) => () => unknown
  readonly turns: number
  /** What the library promises, in words, and the exponent that still agrees with it. */
  readonly promised: string
  readonly most: number
}

const NUMBERS = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** The exponent e of time ≈ c·sizeᵉ, fitted on the least times; its noise is that of the fits turn by turn. */
export function measureGrowth(growth: Growth): { rows: Row[]; notes: string[] } {
  const { measure, sizes, work, turns, promised, most } = growth
  const ready = sizes.map((size) => work(size))
  for (const run of ready) run()
  const ms = Array.from({ length: turns }, () =>
    ready.map((run) => {
      const began = performance.now()
      run()
      return performance.now() - began
    }),
  )
  const row = compare({
    measure: `${measure}, growth`,
    unit: 'exponent',
    ours: ms.map((times) => slope(sizes, times)),
  })
  // Whatever else the machine does only adds time, so the least times are the truest.
  const least = sizes.map((_, at) => Math.min(...ms.map((times) => times[at] as number)))
  const exponent = Number(slope(sizes, least).toPrecision(4))
  const claim = `${promised}: at most ${most}`
  const curve = sizes.map(
    (size, at) => `${size.toLocaleString('en')}: ${NUMBERS.format(least[at] as number)} ms`,
  )
  return {
    rows: [{ ...row, ours: exponent, claim, holds: exponent <= most }],
    notes: [`${measure}, least of ${turns}: ${curve.join(', ')}`],
  }
}

/** Of log time on log size, by least squares. */
function slope(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log)
  const y = times.map(Math.log)
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  const [midX, midY] = [mean(x), mean(y)]
  const across = x.reduce((sum, one, at) => sum + (one - midX) * ((y[at] as number) - midY), 0)
  return across / x.reduce((sum, one) => sum + (one - midX) ** 2, 0)
}
