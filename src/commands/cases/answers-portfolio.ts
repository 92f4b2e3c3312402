import {
  type BudgetVote,
  coreIndex,
  equalShares,
  greedyByVotes,
  highsSolver,
  type PortfolioProblem,
  type PortfolioRule,
  paretoFront,
  scheduleRoadmap,
  selectPortfolio,
  weightSet,
} from '#analysis'
import { type Answers, answer, named, type Rows } from './answer.ts'
import { type SaidOfWeights, statementsOf } from './answers-robustness.ts'

const solver = highsSolver()

type Knapsack = {
  readonly values: readonly number[]
  readonly resourceUse: Rows
  readonly resourceLimits: readonly number[]
}

/** Projects under several budgets at once. */
function knapsackProblem({ values, resourceUse, resourceLimits }: Knapsack): PortfolioProblem {
  const uses = (p: number) =>
    Object.fromEntries(resourceUse.map((row, r) => [`r${r}`, row[p] as number]))
  return {
    projects: values.map((value, p) => ({ id: `${p}`, value, cost: uses(p) })),
    rules: resourceLimits.map((limit, r) => ({
      id: `budget:r${r}`,
      kind: 'budget',
      resource: `r${r}`,
      limit,
    })),
  }
}

type Programme = {
  readonly projects: readonly {
    readonly id: string
    readonly cost: number
    readonly value: number
    readonly costVulnerable: number
    readonly region: string
  }[]
  readonly budget: number
  readonly minShareVulnerable: number
  readonly requires: readonly (readonly [number, number])[]
  readonly exclusive: readonly (readonly [number, number])[]
  readonly maxPerRegion: Readonly<Record<string, number>>
  readonly minCountPerRegion: Readonly<Record<string, number>>
}

/** The rule whose price the cases ask for. */
const EQUITY = 'minShareVulnerable'

const MONEY = { resource: 'money', amount: 'costVulnerable' } as const

function programmeProblem(input: Programme): PortfolioProblem {
  const id = (p: number) => input.projects[p]?.id ?? ''
  const rules: PortfolioRule[] = [
    { id: 'budget', kind: 'budget', resource: MONEY.resource, limit: input.budget },
    { id: EQUITY, kind: 'equity-share', ...MONEY, share: input.minShareVulnerable },
    ...input.requires.map(
      ([one, other]): PortfolioRule => ({
        ...{ id: `requires:${id(one)}:${id(other)}`, kind: 'requires' },
        ...{ project: id(one), needs: id(other) },
      }),
    ),
    ...input.exclusive.map(
      (pair): PortfolioRule => ({
        ...{ id: `exclusive:${pair.map(id).join(':')}`, kind: 'exclusive', projects: pair.map(id) },
      }),
    ),
    ...Object.entries(input.maxPerRegion).map(
      ([region, limit]): PortfolioRule => ({
        ...{ id: `maxPerRegion:${region}`, kind: 'at-most', limit },
        ...{ of: { tag: 'region', equals: region }, measure: { cost: MONEY.resource } },
      }),
    ),
    ...Object.entries(input.minCountPerRegion).map(
      ([region, limit]): PortfolioRule => ({
        ...{ id: `minCountPerRegion:${region}`, kind: 'at-least', limit },
        ...{ of: { tag: 'region', equals: region }, measure: 'count' },
      }),
    ),
  ]
  const projects = input.projects.map(({ id, cost, value, costVulnerable, region }) => ({
    ...{ id, value, cost: { money: cost }, amounts: { costVulnerable }, tags: { region } },
  }))
  return { projects, rules }
}

async function portfolioFacts(problem: PortfolioProblem): Promise<object> {
  const found = await selectPortfolio(problem, solver, { prices: [EQUITY] })
  const price = found.prices.find(({ rule }) => rule === EQUITY)?.price ?? 0
  return {
    status: found.status,
    conflict: found.conflict,
    optimum: found.value,
    selections: [found.chosen],
    priceOfEquity: price,
    optimumWithoutEquity: found.value + price,
  }
}

type VoteCase = {
  readonly cost: Readonly<Record<string, number>>
  readonly approvals: readonly (readonly string[])[]
  readonly budget: number
}

const voteOf = ({ cost, approvals, budget }: VoteCase): BudgetVote => ({
  projects: Object.entries(cost).map(([id, cost]) => ({ id, cost })),
  ballots: approvals.map((projects) => ({ projects })),
  budget,
})

type Core = {
  readonly scores: Rows
  readonly cost: readonly number[]
  readonly budget: number
  readonly weightSet: SaidOfWeights
}

function coreFacts({ scores, cost, budget, weightSet: said }: Core): object {
  const criteria = named(scores[0]?.length ?? 0)
  const found = coreIndex(
    {
      projects: scores.map((row, p) => ({
        id: `${p}`,
        cost: { money: cost[p] as number },
        scores: Object.fromEntries(row.map((score, j) => [`${j}`, score])),
      })),
      rules: [{ id: 'budget', kind: 'budget', resource: 'money', limit: budget }],
    },
    weightSet(criteria, statementsOf(said)),
  )
  return {
    nonDominated: found.nonDominated,
    coreIndex: found.index,
    core: found.core.map(Number),
    exterior: found.exterior.map(Number),
    borderline: found.borderline.map(Number),
  }
}

type Front = {
  readonly projects: readonly {
    readonly cost: number
    readonly value: number
    readonly equity: number
  }[]
  readonly budget: number
}

async function frontFacts({ projects, budget }: Front): Promise<object> {
  const front = await paretoFront(
    {
      projects: projects.map(({ cost, value, equity }, p) => ({
        ...{ id: `${p}`, value, cost: { money: cost }, amounts: { equity } },
      })),
      rules: [{ id: 'budget', kind: 'budget', resource: 'money', limit: budget }],
    },
    [{ of: 'value' }, { of: { amount: 'equity' } }],
    solver,
  )
  return { front: front.points.map(({ figures }) => figures) }
}

type Schedule = {
  readonly actions: readonly {
    readonly id: string
    readonly value: number
    readonly costPerPeriod: number
    readonly duration: number
    readonly after: readonly string[]
  }[]
  readonly periods: number
  readonly budget: readonly number[]
  readonly discount: number
}

async function roadmapFacts({ actions, periods, budget, discount }: Schedule): Promise<object> {
  const found = await scheduleRoadmap(
    {
      ...{ periods, discount, budgets: { money: budget } },
      actions: actions.map(({ costPerPeriod, ...action }) => ({
        ...action,
        cost: { money: costPerPeriod },
      })),
    },
    solver,
  )
  return { ...found, optimum: found.value }
}

export const PORTFOLIO_ANSWERS: Answers = {
  selectPortfolio: answer((input: Knapsack | Programme) =>
    portfolioFacts('resourceUse' in input ? knapsackProblem(input) : programmeProblem(input)),
  ),
  equalShares: answer((input: VoteCase) => {
    const vote = voteOf(input)
    const shares = equalShares(vote, { completion: 'none' })
    const addOne = equalShares(vote, { completion: 'add-one' })
    const greedy = greedyByVotes(vote)
    return {
      winnersInOrder: shares.chosen,
      winnersAddOne: addOne.chosen,
      winnersUtilitarian: equalShares(vote, { completion: 'utilitarian' }).chosen,
      greedy: greedy.chosen,
      leftover: shares.leftover,
      votersWithNothing: {
        equalShares: addOne.peopleWithNothing,
        greedy: greedy.peopleWithNothing,
      },
    }
  }),
  coreIndex: answer(coreFacts),
  paretoFront: answer(frontFacts),
  scheduleRoadmap: answer(roadmapFacts),
}
