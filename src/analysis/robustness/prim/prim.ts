import { logFactorials } from '../../foundation/binomial.ts'
import { DecisionError } from '../../foundation/errors.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Warning } from '../../types.ts'
import { aroundAll, moved } from './box.ts'
import { outsideOf } from './outside.ts'
import { pastes, type Standing } from './paste.ts'
import { best, type Candidate, insideOf, peels, restrictedIn } from './peel.ts'
import { keep, type Points, readPoints, sortedBy } from './points.ts'
import { stepOf } from './step.ts'
import type { Prim, PrimBox, PrimOptions } from './types.ts'

const DEFAULTS = { peelAlpha: 0.05, pasteAlpha: 0.05, massMin: 0.05, boxes: 1 }

type Settings = typeof DEFAULTS

/**
 * Which futures are those in which a plan fails: boxes in few dimensions that hold many cases of interest and little
 * else. Slices are peeled off while the rest gets denser, then limits are pasted back out while that helps.
 *
 * Shapes   `x[point][dimension]` numbers, or texts for categories; `y[point]` 1 = of interest
 * Returns  the whole way of each box, from all points inwards: where to stop is for the reader to choose
 * Errors   those of `readPoints`; `out-of-domain` for options
 * Source   Friedman & Fisher 1999; Bryant & Lempert 2010; gain per point as in EMA Workbench
 */
export function prim(
  x: readonly (readonly (number | string)[])[],
  y: ArrayLike<number>,
  options: PrimOptions = {},
): Prim {
  const { dimensions, ...given } = options
  const settings = checked({ ...DEFAULTS, ...given })
  const points = readPoints(x, y, dimensions)
  const cases = points.y.reduce((sum, held) => sum + held, 0)
  const totals = { points: points.count, cases, logs: logFactorials(points.count) }
  const left = new Uint8Array(points.count).fill(1)
  const boxes: PrimBox[] = []
  while (boxes.length < settings.boxes) {
    const standing = roundOf(points, left)
    if (standing.inside.k === 0) break
    const trajectory = [stepOf(standing, totals)]
    for (const next of narrowed(standing, settings)) trajectory.push(stepOf(next, totals))
    boxes.push({ trajectory })
    if (trajectory.length === 1) break
    for (const i of standing.inside.orders[0] ?? []) left[i] = 0
  }
  return {
    boxes,
    points: points.count,
    cases,
    warnings: cases === 0 ? [nothingOfInterest] : [],
    provenance: provenance('prim', { dimensions: points.dimensions, y: points.y }, settings),
  }
}

const nothingOfInterest: Warning = {
  code: 'nothing-of-interest',
  message: 'there is no case of interest: nothing is looked for',
}

function checked(settings: Settings): Settings {
  for (const [option, held] of Object.entries(settings)) {
    const isRight = option === 'boxes' ? Number.isInteger(held) && held > 0 : held > 0 && held < 1
    if (!isRight)
      throw new DecisionError('out-of-domain', `${option} is out of its range`, { option, held })
  }
  return settings
}

function roundOf(points: Points, left: Uint8Array): Standing {
  const all = sortedBy(points, left)
  const first = aroundAll(points, all)
  const outside = outsideOf(points, first, first)
  return { points, all, first, limits: first, inside: insideOf(points, all), outside }
}

/** Changes the box step by step; what it stands at after each is yielded. */
function* narrowed(standing: Standing, settings: Settings): Generator<Standing> {
  const least = settings.massMin * standing.points.count
  for (;;) {
    const found = peels(standing.points, standing.inside, settings.peelAlpha)
    const one = chosen(
      standing,
      found.filter(({ n }) => n >= least - 1e-9),
    )
    if (!one) break
    take(standing, one, false)
    yield standing
  }
  for (;;) {
    const one = chosen(standing, pastes(standing, settings.pasteAlpha))
    if (!one) return
    take(standing, one, true)
    yield standing
  }
}

const chosen = ({ first, limits, inside }: Standing, candidates: readonly Candidate[]) =>
  best(candidates, inside, restrictedIn(first, limits))

function take(standing: Standing, { move, n, k }: Candidate, isPaste: boolean): void {
  const { points, first } = standing
  standing.limits = moved(standing.limits, move, isPaste)
  standing.outside = outsideOf(points, first, standing.limits)
  const { beyond } = standing.outside
  const from = isPaste ? standing.all : standing.inside.orders
  standing.inside = { n, k, orders: from.map((order) => keep(order, beyond, 0)) }
}
