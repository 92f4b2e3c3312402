import { scaleLinear } from 'd3-scale'

/** A linear scale in per cent of the drawing's width, so that charts stretch and their text does not. */
export type ChartScale = {
  readonly ticks: readonly number[]
  /** Where a value stands: `0%` at the start, `100%` at the end. Values outside are held at the edge. */
  at(value: number): string
  /** The width between two values. */
  between(a: number, b: number): string
}

/**
 * A scale over `values`, rounded to readable ends.
 *
 * Shapes  `zero` puts zero into it, as every bar needs; `ends` fixes it, so that small multiples share it
 * Errors  none: without a finite value it runs from 0 to 1
 */
export function chartScale(
  values: readonly number[],
  options: {
    readonly zero?: boolean | undefined
    readonly ends?: readonly [number, number] | undefined
    readonly ticks?: number | undefined
  } = {},
): ChartScale {
  const ticks = options.ticks ?? 4
  const scale = scaleLinear().domain(domainOf(values, options)).range([0, 100]).clamp(true)
  if (!options.ends) scale.nice(ticks)
  const round = (share: number) => `${Math.round(share * 100) / 100}%`
  return {
    ticks: scale.ticks(ticks),
    at: (value) => round(scale(value)),
    between: (a, b) => round(Math.abs(scale(b) - scale(a))),
  }
}

function domainOf(
  values: readonly number[],
  options: {
    readonly zero?: boolean | undefined
    readonly ends?: readonly [number, number] | undefined
  },
): [number, number] {
  if (options.ends) return [...options.ends]
  const known = values.filter(Number.isFinite)
  if (options.zero) known.push(0)
  if (known.length === 0) return [0, 1]
  const low = Math.min(...known)
  const high = Math.max(...known)
  return low === high ? [low, low + 1] : [low, high]
}
