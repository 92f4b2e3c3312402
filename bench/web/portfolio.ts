import {
  highsSolver,
  type PortfolioProblem,
  type PortfolioRule,
  type Project,
  type Rng,
  rng,
  selectPortfolio,
} from '#analysis'
import { compare, promise, type Row } from '../rows.ts'

const PROJECTS = 500
const REGIONS = 8
const PREREQUISITES = 40
const EXCLUSIONS = 20
const AIM_SECONDS = 1
const PATIENCE_SECONDS = 20

type Loader = typeof import('highs').default

/** 500 projects under 70 rules: a budget, a share for the vulnerable, 8 caps, 40 prerequisites, 20 exclusions. */
function someProblem(seed: string): PortfolioProblem {
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

const amountOf = (project: Project, name: string): number =>
  (name === 'vulnerable' ? project.amounts?.vulnerable : project.cost.money) ?? 0

/** The rule as a row of the text format that solvers share, written from the problem alone. */
function rowOf(rule: PortfolioRule, projects: readonly Project[]): string {
  const sum = (of: readonly Project[], weigh: (project: Project) => number) =>
    of
      .map((project) => ({ by: weigh(project), name: project.id }))
      .filter(({ by }) => by !== 0)
      .map(({ by, name }) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} ${name}`)
      .join('\n ')
  if (rule.kind === 'budget')
    return `${sum(projects, (p) => amountOf(p, 'money'))} <= ${rule.limit}`
  if (rule.kind === 'equity-share')
    return `${sum(projects, (p) => 10 * amountOf(p, 'vulnerable') - 4 * amountOf(p, 'money'))} >= 0`
  if (rule.kind === 'requires') return `${rule.project} - ${rule.needs} <= 0`
  if (rule.kind === 'exclusive') return `${rule.projects.join(' + ')} <= 1`
  if (rule.kind !== 'at-most' || typeof rule.of !== 'object' || !('tag' in rule.of))
    throw new Error(`no row for ${rule.kind}`)
  const { equals } = rule.of
  const capped = projects.filter((project) => project.tags?.region === equals)
  return `${sum(capped, (p) => amountOf(p, 'money'))} <= ${rule.limit}`
}

function asText({ projects, rules }: PortfolioProblem): string {
  const names = projects.map((project) => project.id)
  return [
    'Maximize',
    `obj: ${projects.map((project) => `${project.value} ${project.id}`).join('\n + ')}`,
    'Subject To',
    ...rules.map((rule, at) => `c${at}: ${rowOf(rule, projects)}`),
    'Binary',
    names.join('\n'),
    'End',
  ].join('\n')
}

/** Which rules a choice breaks, by plain counting. */
function broken({ projects, rules }: PortfolioProblem, chosen: ReadonlySet<string>): string[] {
  const total = (name: string, of: readonly Project[] = projects) =>
    of.filter((project) => chosen.has(project.id)).reduce((sum, p) => sum + amountOf(p, name), 0)
  const keeps = (rule: PortfolioRule): boolean => {
    if (rule.kind === 'budget') return total('money') <= rule.limit
    if (rule.kind === 'equity-share') return 10 * total('vulnerable') >= 4 * total('money')
    if (rule.kind === 'requires') return !chosen.has(rule.project) || chosen.has(rule.needs)
    if (rule.kind === 'exclusive') return rule.projects.filter((id) => chosen.has(id)).length <= 1
    if (rule.kind !== 'at-most' || typeof rule.of !== 'object' || !('tag' in rule.of)) return false
    const { equals } = rule.of
    return (
      total(
        'money',
        projects.filter((project) => project.tags?.region === equals),
      ) <= rule.limit
    )
  }
  return rules.filter((rule) => !keeps(rule)).map((rule) => rule.id)
}

async function timed<Answer>(work: () => Answer | Promise<Answer>) {
  const began = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - began) / 1000 }
}

/** Every repeat is another problem, solved by us and by a bare call of the same solver on its own model. */
export async function measurePortfolio(repeats: number): Promise<readonly Row[]> {
  const solver = highsSolver()
  const load = (await import('highs')).default as unknown as Loader
  const bare = await load()
  const solve = (problem: PortfolioProblem) =>
    selectPortfolio(problem, solver, { prices: 'none', timeLimitSeconds: PATIENCE_SECONDS })
  const peer = (problem: PortfolioProblem) =>
    bare.solve(asText(problem), {
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      time_limit: PATIENCE_SECONDS,
      output_flag: false,
    })
  const first = await timed(() => solve(someProblem('first')))
  peer(someProblem('first'))
  const ours: number[] = []
  const theirs: number[] = []
  let different = 0
  let rulesBroken = 0
  for (let repeat = 0; repeat < repeats; repeat++) {
    const problem = someProblem(`repeat ${repeat}`)
    const mine = await timed(() => solve(problem))
    const other = await timed(() => peer(problem))
    ours.push(mine.seconds)
    theirs.push(other.seconds)
    const { status, value, chosen } = mine.answer
    const same = Math.abs(value - other.answer.ObjectiveValue) <= 1e-6 * Math.abs(value)
    if (status !== 'optimal' || other.answer.Status !== 'Optimal' || !same) different++
    rulesBroken += broken(problem, new Set(chosen)).length
  }
  const name = `portfolio of ${PROJECTS} projects under 70 rules`
  return [
    promise('the portfolio’s optimum equals the bare solver’s', repeats, different, 'problems'),
    promise('the chosen portfolio keeps every rule', repeats * 70, rulesBroken, 'rules'),
    compare({
      measure: `${name}, warm`,
      unit: 's',
      ours,
      peer: { name: 'bare highs, same problem', figures: theirs },
      claim: { text: `at most ${AIM_SECONDS} s`, holds: (seconds) => seconds <= AIM_SECONDS },
    }),
    compare({ measure: `${name}, first solve of a process`, unit: 's', ours: [first.seconds] }),
  ]
}
