import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance, Warned, Warning } from '../types.ts'
import { choiceOf } from './choice.ts'
import type { Row } from './decisions.ts'
import {
  levelRow,
  type Objective,
  objectiveOf,
  type ParetoObjective,
  stepOf,
} from './objectives.ts'
import { type Programme, programme } from './programme.ts'
import { type Found, Search } from './search.ts'
import type { Choice, PortfolioProblem, Solver } from './types.ts'

export interface ParetoOptions {
  /** Seconds for each solve; default 10. */
  timeLimitSeconds?: number
  /** Most points looked for; default 200. */
  limit?: number
}

export interface ParetoFront extends Warned {
  objectives: readonly ParetoObjective[]
  /** Best on the first objective first; `figures` in the order of the objectives, in their own units. */
  points: { figures: number[]; choice: Choice }[]
  /** False when the limit or the time cut the front short. */
  complete: boolean
  provenance: Provenance
}

/**
 * Every trade-off between two or three aims that no portfolio beats on all of them: also those that no weighting of the
 * aims would ever choose.
 *
 * Each solve bounds the last aims from below and makes the first as large as can be, then the next among equals; the
 * bound then rises by the smallest step in which the figures can differ.
 *
 * Formula  ε-constraint with lexicographic solves
 * Units    figures in each objective's own unit
 * Errors   those of `programme`; `empty-input` unless two or three objectives are given; `unknown-name`; `solver-failed`
 * Source   Haimes, Lasdon & Wismer 1971; Mavrotas 2009
 */
export async function paretoFront(
  problem: PortfolioProblem,
  objectives: readonly ParetoObjective[],
  solver: Solver,
  options: ParetoOptions = {},
): Promise<ParetoFront> {
  const { timeLimitSeconds = 10, limit = 200 } = options
  if (objectives.length < 2 || objectives.length > 3)
    throw new DecisionError('empty-input', 'a front needs two objectives or three', {
      objectives: objectives.length,
    })
  const model = programme(problem)
  const aims = objectives.map((objective) => objectiveOf(model, problem, objective))
  const walk = new Walk({ model, aims, solver, timeLimitSeconds, limit })
  await walk.from(aims.length - 1, [])
  const points = undominated(walk.found).sort(
    (a, b) => (b.figures[0] as number) - (a.figures[0] as number),
  )
  return {
    objectives,
    points: points.map(({ figures, choice }) => ({
      // + 0: no figure is −0.
      figures: figures.map((figure, at) => figure * (aims[at] as Objective).sign + 0),
      choice,
    })),
    complete: walk.complete,
    warnings: walk.complete ? [] : [cutShort(walk.found.length)],
    provenance: provenance('paretoFront', problem, {
      solver: solver.name,
      objectives,
      timeLimitSeconds,
      limit,
    }),
  }
}

const cutShort = (count: number): Warning => ({
  code: 'truncated',
  message: `the front was cut short after ${count} points`,
  count,
})

interface Point {
  figures: number[]
  choice: Choice
}

interface Task {
  model: Programme
  aims: readonly Objective[]
  solver: Solver
  timeLimitSeconds: number
  limit: number
}

class Walk {
  complete = true
  readonly found: Point[] = []
  readonly #task: Task
  readonly #searches: Search[]

  constructor(task: Task) {
    this.#task = task
    const { aims, solver, timeLimitSeconds } = task
    this.#searches = aims.map(({ model }) => new Search(model, solver, timeLimitSeconds))
  }

  /** All points that keep `rows`, raising the bound on aim `at`. Returns: those found. */
  async from(at: number, rows: readonly Row[]): Promise<Point[]> {
    const aim = this.#task.aims[at] as Objective
    const here: Point[] = []
    let bound: number | null = null
    for (;;) {
      const bounded: Row[] = bound === null ? [...rows] : [...rows, levelRow(aim, bound)]
      const next: Point[] = at === 1 ? await this.#best(bounded) : await this.from(at - 1, bounded)
      if (next.length === 0) return here
      here.push(...next)
      bound = Math.min(...next.map(({ figures }) => figures[at] as number)) + stepOf(aim)
    }
  }

  /** The best on the first aim, among equals on the second, and so on; none when nothing keeps the rows. */
  async #best(rows: readonly Row[]): Promise<Point[]> {
    const { model, aims, limit } = this.#task
    if (this.found.length >= limit) {
      this.complete = false
      return []
    }
    const held: Row[] = [...rows]
    let found: Found | null = null
    for (const [at, aim] of aims.entries()) {
      const next = await (this.#searches[at] as Search).best(aim.model.rules, held)
      if (next.status === 'infeasible' && at === 0) return []
      if (next.status !== 'optimal') {
        this.complete = false
        if (next.status !== 'feasible') break
      }
      found = next
      held.push(levelRow(aim, aim.figure(next.taken)))
    }
    if (!found) return []
    const point = {
      figures: aims.map(({ figure }) => figure((found as Found).taken)),
      choice: choiceOf(model, found.taken, found.gap),
    }
    this.found.push(point)
    return [point]
  }
}

/** Figures closer than this are one figure. */
const SAME = 1e-9

function undominated(points: readonly Point[]): Point[] {
  const beats = (a: Point, b: Point) =>
    a.figures.every((figure, at) => figure >= (b.figures[at] as number) - SAME) &&
    a.figures.some((figure, at) => figure > (b.figures[at] as number) + SAME)
  const isTwin = (a: Point, b: Point) =>
    a.figures.every((figure, at) => Math.abs(figure - (b.figures[at] as number)) <= SAME)
  return points.filter(
    (point, at) =>
      !points.some((other) => beats(other, point)) &&
      !points.slice(0, at).some((other) => isTwin(other, point)),
  )
}
