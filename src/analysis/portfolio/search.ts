import { DecisionError } from '../foundation/errors.ts'
import { isKept, type Taken, totalValue } from './choice.ts'
import type { Row } from './decisions.ts'
import type { Programme, RuleRow } from './programme.ts'
import type { MilpSolution, PortfolioStatus, Solver } from './types.ts'

export interface Found {
  status: PortfolioStatus
  taken: Taken
  value: number
  /** Best value not ruled out. */
  bound: number
  gap: number
}

const NOTHING: Taken = new Set()

/** A bound this close to the value is the same number, in the solver's own precision. */
const sameNumber = (value: number) => 1e-7 * Math.max(1, Math.abs(value))

/** Asks the solver, and believes it only after counting again. */
export class Search {
  readonly #model: Programme
  readonly #solver: Solver
  readonly #timeLimitSeconds: number

  constructor(model: Programme, solver: Solver, timeLimitSeconds: number) {
    this.#model = model
    this.#solver = solver
    this.#timeLimitSeconds = timeLimitSeconds
  }

  /**
   * The best portfolio under these rules. A solution that breaks a rule by less than the solver can see is excluded by
   * name and the search repeated.
   *
   * Errors  `solver-failed` when that does not end
   */
  async best(rules: readonly RuleRow[], extra: readonly Row[] = []): Promise<Found> {
    const cuts = [...extra]
    for (let attempt = 0; attempt < 8; attempt++) {
      const solution = await this.#solve(rules, cuts)
      const found = this.#found(solution)
      const broken = [...this.#model.frame, ...rules, ...extra].find(
        (row) => found.status !== 'infeasible' && !this.#holds(row, found),
      )
      if (!broken) return found
      cuts.push(differentFrom(this.#model, found.taken))
    }
    throw new DecisionError('solver-failed', 'the solver keeps breaking a rule')
  }

  async canHold(rules: readonly RuleRow[]): Promise<boolean> {
    return (await this.best(rules)).status !== 'infeasible'
  }

  #solve(rules: readonly RuleRow[], cuts: readonly Row[]): Promise<MilpSolution> {
    const milp = this.#model.milp(rules, cuts)
    return this.#solver.solve(milp, { timeLimitSeconds: this.#timeLimitSeconds })
  }

  /** Synergy rows speak of variables that follow from the choice, so only rows of decisions are counted. */
  #holds(row: Row, { status, taken }: Found): boolean {
    if (status === 'unknown') return true
    const decisions = this.#model.units.length
    return row.terms.some(([at]) => at >= decisions) || isKept(row, taken)
  }

  #found({ status, bound, x }: MilpSolution): Found {
    if (!x) {
      const none = status === 'infeasible' ? 'infeasible' : 'unknown'
      return { status: none, taken: NOTHING, value: 0, bound: 0, gap: 0 }
    }
    const taken = new Set([...this.#model.units.keys()].filter((at) => (x[at] as number) > 0.5))
    const value = totalValue(this.#model, taken)
    const over = bound - value
    if (status === 'optimal' && over <= sameNumber(value))
      return { status: 'optimal', taken, value, bound: value, gap: 0 }
    const gap = Number.isFinite(over) ? Math.max(0, over) / Math.max(1e-9, Math.abs(value)) : 1
    return { status: 'feasible', taken, value, bound, gap }
  }
}

/** A no-good cut: at least one decision differs from these. */
export function differentFrom({ units }: Programme, taken: Taken): Row {
  return {
    name: 'different',
    terms: units.map((_, at): [number, number] => [at, taken.has(at) ? -1 : 1]),
    low: 1 - taken.size,
    high: null,
  }
}
