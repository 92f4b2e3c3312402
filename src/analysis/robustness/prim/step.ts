import { binomialTail } from '../../foundation/binomial.ts'
import { type Limits, restricted } from './box.ts'
import { endOf } from './outside.ts'
import type { Standing } from './paste.ts'
import type { PrimStep, Restriction } from './types.ts'

interface Totals {
  points: number
  cases: number
  logs: Float64Array
}

/** What is reported of a box. */
export function stepOf(standing: Standing, { points, cases, logs }: Totals): PrimStep {
  const { first, limits, inside } = standing
  const { n, k } = inside
  const isNumber = (j: number) => limits.kept[j] === null
  const narrowed = restricted(first, limits)
  const quasiP = quasiPs(standing, logs)
  const ends = (list: Float64Array) => Array.from(list, (x, j) => (isNumber(j) ? x : null))
  return {
    n,
    k,
    coverage: cases === 0 ? 0 : k / cases,
    density: n === 0 ? 0 : k / n,
    mass: n / points,
    resDim: narrowed.length,
    restrictions: narrowed.map((j) => restriction(standing, j, quasiP)),
    lower: ends(limits.lower),
    upper: ends(limits.upper),
  }
}

function restriction(
  { points, limits }: Standing,
  j: number,
  quasiP: (end: number) => number | null,
): Restriction {
  const { name: dimension, categories } = points.dimensions[j] as (typeof points.dimensions)[number]
  if (categories)
    return {
      dimension,
      categories: categories.filter((_, at) => limits.kept[j]?.[at] === 1),
      quasiP: quasiP(endOf(j, 'category')) ?? 1,
    }
  const [low, high] = [quasiP(endOf(j, 'lower')), quasiP(endOf(j, 'upper'))]
  return {
    dimension,
    lower: limits.lower[j] as number,
    upper: limits.upper[j] as number,
    ...{ isLowerMoved: low !== null, isUpperMoved: high !== null },
    ...{ quasiPLower: low, quasiPUpper: high },
  }
}

/**
 * For an end of the box, the chance that as many cases of interest would lie inside if it did nothing: a small one says
 * that it does. Null for an end that keeps nothing out by itself because it was never moved.
 *
 * Formula  P(X ≥ k), X binomial with n tries and the density without the restriction
 * Source   Bryant & Lempert 2010
 */
function quasiPs(standing: Standing, logs: Float64Array): (end: number) => number | null {
  const { points, all, first, limits, inside, outside } = standing
  const { beyond, end } = outside
  const n = new Uint32Array(2 * points.dimensions.length)
  const k = new Uint32Array(n.length)
  for (const i of all[0] ?? []) {
    if (beyond[i] !== 1) continue
    const which = end[i] as number
    n[which] = (n[which] as number) + 1
    k[which] = (k[which] as number) + (points.y[i] as number)
  }
  return (which) => {
    if (!isMoved(first, limits, which)) return null
    const without = inside.n + (n[which] as number)
    const p = without === 0 ? 0 : (inside.k + (k[which] as number)) / without
    return binomialTail({ k: inside.k, n: inside.n, p }, logs)
  }
}

function isMoved(first: Limits, limits: Limits, which: number): boolean {
  const j = which >> 1
  if (first.kept[j]) return true
  const side = which === endOf(j, 'lower') ? 'lower' : 'upper'
  return first[side][j] !== limits[side][j]
}
