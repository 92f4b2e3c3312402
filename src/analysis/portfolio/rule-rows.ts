import { DecisionError } from '../foundation/errors.ts'
import { type Row, type Terms, termsOf, type Unit } from './decisions.ts'
import type { Measure, PortfolioRule, Project, Selection } from './types.ts'

interface Projects {
  projects: readonly Project[]
  units: readonly Unit[]
  unitsOf: ReadonlyMap<string, readonly number[]>
}

/**
 * A rule as one row.
 *
 * Errors  `unknown-name` for a project, or a budget in a resource that no project costs (a typing error would make
 *         that budget endless); `not-a-number`
 */
export function ruleRow(rule: PortfolioRule, all: Projects): Row {
  const where = { rule: rule.id }
  const project = (name: string, by = 1) => termsOf(all.unitsOf, name, by, where)
  const row = (terms: Terms, low: number | null, high: number | null): Row => {
    if ([low, high].some((x) => x !== null && !Number.isFinite(x)))
      throw new DecisionError('not-a-number', `the rule ${rule.id} needs a number`, where)
    return { name: rule.id, terms: merged(terms), low, high }
  }
  switch (rule.kind) {
    case 'budget':
      return row(resourceTerms(rule.resource, all, where), null, rule.limit)
    case 'requires':
      return row([...project(rule.project), ...project(rule.needs, -1)], null, 0)
    case 'exclusive':
      return row(
        rule.projects.flatMap((name) => project(name)),
        null,
        1,
      )
    case 'at-least':
      return row(measured(rule.of, rule.measure, all, where), rule.limit, null)
    case 'at-most':
      return row(measured(rule.of, rule.measure, all, where), null, rule.limit)
    case 'equity-share': {
      const spent = resourceTerms(rule.resource, all, where)
      const reached = measured('all', { amount: rule.amount }, all, where)
      if (!Number.isFinite(rule.share))
        throw new DecisionError('not-a-number', `the rule ${rule.id} needs a share`, where)
      const owed = spent.map(([at, cost]): [number, number] => [at, -rule.share * cost])
      return row([...reached, ...owed], 0, null)
    }
    case 'group-floor':
      return row(
        measured('all', { amount: rule.amount }, all, where),
        rule.perHead * rule.people,
        null,
      )
    case 'include':
      return row(project(rule.project), 1, null)
    case 'exclude':
      return row(project(rule.project), null, 0)
  }
}

function resourceTerms(resource: string, all: Projects, where: { rule: string }): Terms {
  if (!all.units.some(({ cost }) => resource in cost))
    throw new DecisionError('unknown-name', `no project costs ${resource}`, {
      name: resource,
      ...where,
    })
  return measured('all', { cost: resource }, all, where)
}

function measured(of: Selection, measure: Measure, all: Projects, where: { rule: string }): Terms {
  const selected = selectedProjects(of, all, where)
  return all.units.flatMap((unit, at): Terms => {
    if (!selected.has(unit.project)) return []
    const amount = amountOf(unit, measure)
    return amount === 0 ? [] : [[at, amount]]
  })
}

function amountOf(unit: Unit, measure: Measure): number {
  if (measure === 'count') return 1
  if ('cost' in measure) return unit.cost[measure.cost] ?? 0
  return unit.amounts[measure.amount] ?? 0
}

function selectedProjects(of: Selection, all: Projects, where: { rule: string }): Set<string> {
  if (of === 'all') return new Set(all.unitsOf.keys())
  if ('projects' in of) {
    for (const name of of.projects) termsOf(all.unitsOf, name, 1, where)
    return new Set(of.projects)
  }
  const tagged = all.projects.filter(({ tags }) => {
    const held = tags?.[of.tag]
    return typeof held === 'string' ? held === of.equals : held?.includes(of.equals)
  })
  return new Set(tagged.map((project) => project.id))
}

/** A variable may stand once in a row. */
function merged(terms: Terms): Terms {
  const sums = new Map<number, number>()
  for (const [at, by] of terms) sums.set(at, (sums.get(at) ?? 0) + by)
  return [...sums].filter(([, by]) => by !== 0)
}
