import { type PortfolioProblem, type PortfolioRule, type Project, type Rng, rng } from '#analysis'

export const PROJECTS = 500
const REGIONS = 8
const PREREQUISITES = 40
const EXCLUSIONS = 20

/** 500 projects under 70 rules: a budget, a share for the vulnerable, 8 caps, 40 prerequisites, 20 exclusions. */
export function someProblem(seed: string): PortfolioProblem {
  const chance = rng(`bench: portfolio ${seed}`)
  const projects = Array.from({ length: PROJECTS }, (_, at): Project => {
    const cost = 50 + Math.floor(chance.next() * 950)
    return {
      id: `p${at}`,
      value: Math.round(100 * (0.4 + chance.next()) * cost ** 0.7) / 100,
      cost: { money: cost },
      amounts: { vulnerable: Math.round(cost * chance.next() ** 2) },
      tags: { region: `r${at % REGIONS}` },
    }
  })
  const all = projects.reduce((sum, project) => sum + (project.cost.money ?? 0), 0)
  return { projects, rules: rulesFor(chance, Math.round(all * 0.3)) }
}

function rulesFor(chance: Rng, limit: number): PortfolioRule[] {
  const anyone = () => Math.floor(chance.next() * PROJECTS)
  const pairs = (count: number) =>
    Array.from({ length: count }, () => {
      const one = anyone()
      return [
        `p${one}`,
        `p${(one + 1 + Math.floor(chance.next() * (PROJECTS - 2))) % PROJECTS}`,
      ] as const
    })
  return [
    { id: 'budget', kind: 'budget', resource: 'money', limit },
    { id: 'equity', kind: 'equity-share', amount: 'vulnerable', resource: 'money', share: 0.4 },
    ...Array.from({ length: REGIONS }, (_, at) => ({
      id: `cap ${at}`,
      kind: 'at-most' as const,
      of: { tag: 'region', equals: `r${at}` },
      measure: { cost: 'money' },
      limit: Math.round(limit * 0.14),
    })),
    ...pairs(PREREQUISITES).map(([project, needs], at) => ({
      id: `needs ${at}`,
      kind: 'requires' as const,
      project,
      needs,
    })),
    ...pairs(EXCLUSIONS).map((projects, at) => ({
      id: `either ${at}`,
      kind: 'exclusive' as const,
      projects,
    })),
  ]
}

/** Σ terms·x between `min` and `max`, x = 1 for a project that is chosen. */
export type Line = {
  readonly id: string
  readonly terms: Readonly<Record<string, number>>
  readonly max?: number
  readonly min?: number
}

/** The rules as rows of a programme, written from the problem alone. */
export const linesOf = ({ projects, rules }: PortfolioProblem): Line[] =>
  rules.map((rule) => ({ id: rule.id.replace(' ', '_'), ...lineOf(rule, projects) }))

function lineOf(rule: PortfolioRule, projects: readonly Project[]): Omit<Line, 'id'> {
  if (rule.kind === 'budget') return { terms: sum(projects, money), max: rule.limit }
  if (rule.kind === 'equity-share')
    return { terms: sum(projects, (p) => 10 * vulnerable(p) - 4 * money(p)), min: 0 }
  if (rule.kind === 'requires') return { terms: { [rule.project]: 1, [rule.needs]: -1 }, max: 0 }
  if (rule.kind === 'exclusive')
    return { terms: Object.fromEntries(rule.projects.map((id) => [id, 1])), max: 1 }
  if (rule.kind !== 'at-most' || typeof rule.of !== 'object' || !('tag' in rule.of))
    throw new Error(`no row for ${rule.kind}`)
  const { equals } = rule.of
  const capped = projects.filter((project) => project.tags?.region === equals)
  return { terms: sum(capped, money), max: rule.limit }
}

const money = (project: Project): number => project.cost.money ?? 0
const vulnerable = (project: Project): number => project.amounts?.vulnerable ?? 0

const sum = (projects: readonly Project[], weigh: (project: Project) => number) =>
  Object.fromEntries(
    projects.map((project) => [project.id, weigh(project)]).filter(([, by]) => by !== 0),
  ) as Record<string, number>

/** Which rules a choice breaks, by plain counting. */
export function broken(problem: PortfolioProblem, chosen: ReadonlySet<string>): string[] {
  const keeps = ({ terms, max = Infinity, min = -Infinity }: Line): boolean => {
    const total = Object.entries(terms).reduce(
      (all, [id, by]) => all + (chosen.has(id) ? by : 0),
      0,
    )
    return total <= max && total >= min
  }
  return linesOf(problem)
    .filter((line) => !keeps(line))
    .map(({ id }) => id)
}
