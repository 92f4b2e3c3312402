import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import { type Row, termsOf, type Unit } from './decisions.ts'
import { ruleRow } from './rule-rows.ts'
import type { Milp, PortfolioProblem, PortfolioRule, Project } from './types.ts'

export interface RuleRow extends Row {
  rule: PortfolioRule
}

/** The problem as a linear programme whose rules can be taken out one by one. */
export interface Programme {
  problem: PortfolioProblem
  units: Unit[]
  /** Decisions of each project. */
  unitsOf: ReadonlyMap<string, readonly number[]>
  rules: RuleRow[]
  /** What holds whatever the rules: one level a project, synergies only when complete. */
  frame: Row[]
  milp(rules: readonly RuleRow[], extra?: readonly Row[]): Milp
}

/**
 * Shapes  one variable per project or level, then one per synergy
 * Errors  `empty-input`, `duplicate-name`, `unknown-name`, `not-a-number`, `out-of-domain`, naming project or rule
 */
export function programme(problem: PortfolioProblem): Programme {
  indexNames(
    problem.projects.map((project) => project.id),
    'project',
  )
  if (problem.rules.length > 0)
    indexNames(
      problem.rules.map((rule) => rule.id),
      'rule',
    )
  const units = problem.projects.flatMap(unitsOfProject)
  units.forEach(checkUnit)
  const unitsOf = new Map<string, number[]>()
  units.forEach((unit, at) => {
    unitsOf.set(unit.project, [...(unitsOf.get(unit.project) ?? []), at])
  })
  const frame = [...levelRows(unitsOf), ...synergyRows(problem, unitsOf, units.length)]
  const rules = problem.rules.map((rule) => ({
    rule,
    ...ruleRow(rule, { projects: problem.projects, units, unitsOf }),
  }))
  return {
    problem,
    units,
    unitsOf,
    rules,
    frame,
    milp: (kept, extra = []) => ({
      variables: variablesOf(problem, units),
      rows: [...frame, ...kept, ...extra].map(({ name, terms, low, high }) => ({
        name,
        terms,
        low,
        high,
      })),
    }),
  }
}

function unitsOfProject({ id, value, cost, amounts = {}, levels }: Project): Unit[] {
  if (!levels) return [{ project: id, level: null, value, cost, amounts }]
  if (levels.length === 0)
    throw new DecisionError('empty-input', `${id} has no funding level`, { project: id })
  indexNames(
    levels.map((level) => level.id),
    `level of ${id}`,
  )
  return levels.map((level) => ({
    project: id,
    level: level.id,
    value: level.value,
    cost: level.cost,
    amounts: level.amounts ?? {},
  }))
}

function checkUnit({ project, value, cost, amounts }: Unit): void {
  const numbers = [value, ...Object.values(cost), ...Object.values(amounts)]
  if (!numbers.every(Number.isFinite))
    throw new DecisionError('not-a-number', `${project} has a figure that is not a number`, {
      project,
    })
  if (Object.values(cost).some((amount) => amount < 0))
    throw new DecisionError('out-of-domain', `${project} has a cost below 0`, { project })
}

function levelRows(unitsOf: ReadonlyMap<string, readonly number[]>): Row[] {
  return [...unitsOf]
    .filter(([, units]) => units.length > 1)
    .map(([project, units]) => ({
      name: `one-level:${project}`,
      terms: units.map((unit): [number, number] => [unit, 1]),
      low: null,
      high: 1,
    }))
}

/** z ≤ y_a for each member when it adds value; z ≥ Σ y − (k − 1) when it takes value away. */
function synergyRows(
  problem: PortfolioProblem,
  unitsOf: ReadonlyMap<string, readonly number[]>,
  first: number,
): Row[] {
  return (problem.synergies ?? []).flatMap((synergy, s): Row[] => {
    if (!Number.isFinite(synergy.value))
      throw new DecisionError('not-a-number', 'a synergy has no number', { synergy: s })
    const z = first + s
    const members = synergy.projects.map((project) => termsOf(unitsOf, project, 1, { synergy: s }))
    if (synergy.value >= 0)
      return members.map((terms, k) => ({
        name: `synergy:${s}:${k}`,
        terms: [[z, 1], ...terms.map(([at, by]): [number, number] => [at, -by])],
        low: null,
        high: 0,
      }))
    return [
      {
        name: `synergy:${s}`,
        terms: [[z, -1], ...members.flat()],
        low: null,
        high: members.length - 1,
      },
    ]
  })
}

function variablesOf(problem: PortfolioProblem, units: readonly Unit[]): Milp['variables'] {
  const decisions = units.map(({ project, level, value }) => ({
    name: level === null ? project : `${project}:${level}`,
    objective: value,
    low: 0,
    high: 1,
    integer: true,
  }))
  const synergies = (problem.synergies ?? []).map(({ value }, s) => ({
    name: `synergy:${s}`,
    objective: value,
    low: 0,
    high: 1,
    integer: false,
  }))
  return [...decisions, ...synergies]
}
