import { DecisionError } from '../foundation/errors.ts'
import type { Amounts } from './types.ts'

/** One yes-or-no decision: a project, or one level of it. */
export interface Unit {
  project: string
  level: string | null
  value: number
  cost: Amounts
  amounts: Amounts
}

export type Terms = [variable: number, coefficient: number][]

export interface Row {
  name: string
  terms: Terms
  low: number | null
  high: number | null
}

/** The project as a sum of its decisions. Errors: `unknown-name`. */
export function termsOf(
  unitsOf: ReadonlyMap<string, readonly number[]>,
  project: string,
  by: number,
  where: object,
): Terms {
  const units = unitsOf.get(project)
  if (!units)
    throw new DecisionError('unknown-name', `no project is called ${project}`, {
      name: project,
      ...where,
    })
  return units.map((unit) => [unit, by])
}
