import { DecisionError } from '../foundation/errors.ts'
import { type Taken, totalValue } from './choice.ts'
import type { Row, Terms, Unit } from './decisions.ts'
import { type Programme, programme } from './programme.ts'
import type { PortfolioProblem } from './types.ts'

/** What a front is about: the value, something projects bring, or a cost; `aim` 'max' unless said. */
export type ParetoObjective = {
  readonly of: 'value' | { readonly amount: string } | { readonly cost: string }
  readonly aim?: 'max' | 'min'
}

/** An objective as something to be made large, over the decisions of a programme. */
export interface Objective {
  /** The same rules, with this as the value. */
  model: Programme
  terms: Terms
  /** −1 for what is to be made small. */
  sign: 1 | -1
  /** Figure of a choice, with the sign. */
  figure(taken: Taken): number
}

/** Errors: `unknown-name` for an amount or cost that no project has; `not-a-number`. */
export function objectiveOf(
  model: Programme,
  problem: PortfolioProblem,
  { of, aim = 'max' }: ParetoObjective,
): Objective {
  const sign = aim === 'max' ? 1 : -1
  if (of === 'value') return valueObjective(model, problem, sign)
  const figureOf = (unit: Unit) => ('amount' in of ? unit.amounts[of.amount] : unit.cost[of.cost])
  const name = 'amount' in of ? of.amount : of.cost
  if (model.units.every((unit) => figureOf(unit) === undefined))
    throw new DecisionError('unknown-name', `no project has ${name}`, { name })
  const part = (unit: Unit) => sign * (figureOf(unit) ?? 0)
  const terms = model.units.map((unit, at): [number, number] => [at, part(unit)])
  return {
    model: programme(revalued(problem, model, part)),
    terms,
    sign,
    figure: (taken) => terms.reduce((sum, [at, by]) => (taken.has(at) ? sum + by : sum), 0),
  }
}

function valueObjective(model: Programme, problem: PortfolioProblem, sign: 1 | -1): Objective {
  const synergies = problem.synergies ?? []
  if (sign === -1)
    throw new DecisionError('out-of-domain', 'value is what is made large', { aim: 'min' })
  return {
    model,
    sign,
    terms: [
      ...model.units.map(({ value }, at): [number, number] => [at, value]),
      ...synergies.map(({ value }, s): [number, number] => [model.units.length + s, value]),
    ],
    figure: (taken) => totalValue(model, taken),
  }
}

/** The same projects and rules with another value, and no synergies in it. */
function revalued(
  { projects, rules }: PortfolioProblem,
  { units }: Programme,
  part: (unit: Unit) => number,
): PortfolioProblem {
  const values = new Map(units.map((unit) => [`${unit.project} ${unit.level ?? ''}`, part(unit)]))
  return {
    rules,
    projects: projects.map((project) => ({
      ...project,
      value: values.get(`${project.id} `) ?? 0,
      ...(project.levels
        ? {
            levels: project.levels.map((level) => ({
              ...level,
              value: values.get(`${project.id} ${level.id}`) ?? 0,
            })),
          }
        : {}),
    })),
  }
}

/** The objective is at least `bound`, but for the dust of its last digits. */
export const levelRow = ({ terms }: Objective, bound: number): Row => ({
  name: 'level',
  terms,
  low: bound - 1e-9 * Math.max(1, Math.abs(bound)),
  high: null,
})

/** Decimals looked through for one in which every figure is whole. */
const DECIMALS = [0, 1, 2, 3, 4, 5, 6]

/** The smallest step in which two different sums of these figures can differ: 1 for whole ones, 0.01 for cents. */
export function stepOf({ terms }: Objective): number {
  for (const decimals of DECIMALS) {
    let scale = 1
    for (let k = 0; k < decimals; k++) scale *= 10
    const isWhole = ([, by]: [number, number]) =>
      Math.abs(by * scale - Math.round(by * scale)) <= 1e-9 * Math.max(1, Math.abs(by * scale))
    if (terms.every(isWhole)) return 1 / scale / 2
  }
  // No step divides them all: a part in a million of the largest is taken for a difference.
  return 1e-6 * terms.reduce((most, [, by]) => Math.max(most, Math.abs(by)), 0)
}
