import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { greedyByScore } from './greedy-by-score.ts'
import { highsSolver } from './highs-solver.ts'
import { selectPortfolio } from './select-portfolio.ts'
import type { PortfolioProblem, PortfolioRule, Project } from './types.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

const solver = highsSolver()

interface RegionalCase {
  projects: { id: string; cost: number; value: number; costVulnerable: number; region: string }[]
  budget: number
  minShareVulnerable: number
  requires: [number, number][]
  exclusive: [number, number][]
  maxPerRegion: Record<string, number>
  minCountPerRegion: Record<string, number>
}

function regionalProblem(input: RegionalCase): PortfolioProblem {
  const idOf = (at: number) => input.projects[at]?.id as string
  const rules: PortfolioRule[] = [
    { id: 'budget', kind: 'budget', resource: 'money', limit: input.budget },
    {
      id: 'equity',
      kind: 'equity-share',
      amount: 'costVulnerable',
      resource: 'money',
      share: input.minShareVulnerable,
    },
    ...input.requires.map(
      ([a, b]): PortfolioRule => ({
        id: `requires:${a}`,
        kind: 'requires',
        project: idOf(a),
        needs: idOf(b),
      }),
    ),
    ...input.exclusive.map(
      (pair): PortfolioRule => ({
        id: `exclusive:${pair}`,
        kind: 'exclusive',
        projects: pair.map(idOf),
      }),
    ),
    ...Object.entries(input.maxPerRegion).map(
      ([equals, limit]): PortfolioRule => ({
        id: `maxPerRegion:${equals}`,
        kind: 'at-most',
        of: { tag: 'region', equals },
        measure: { cost: 'money' },
        limit,
      }),
    ),
    ...Object.entries(input.minCountPerRegion).map(
      ([equals, limit]): PortfolioRule => ({
        id: `minCountPerRegion:${equals}`,
        kind: 'at-least',
        of: { tag: 'region', equals },
        measure: 'count',
        limit,
      }),
    ),
  ]
  const projects = input.projects.map(
    ({ id, cost, value, costVulnerable, region }): Project => ({
      id,
      value,
      cost: { money: cost },
      amounts: { costVulnerable },
      tags: { region },
    }),
  )
  return { projects, rules }
}

test('reaches the brute-force optimum of twelve projects and prices the equity rule', async () => {
  const { input, expected } = readCase('portfolio-equity-12')
  const portfolio = await selectPortfolio(regionalProblem(input), solver)
  expect(portfolio.status).toBe('optimal')
  expect(portfolio.gap).toBe(0)
  expect(portfolio.value).toBeCloseTo(expected.optimum, 6)
  expect([portfolio.chosen]).toEqual(expected.selections)
  const equity = portfolio.prices.find(({ rule }) => rule === 'equity')
  expect(equity?.price).toBeCloseTo(expected.priceOfEquity, 6)
  expect(equity?.exact).toBe(true)
  expect(portfolio.slack.budget).toBeCloseTo(1, 9)
})

test('names the one rule that cannot hold when the islands proposed nothing', async () => {
  const { input, expected } = readCase('portfolio-infeasible')
  const portfolio = await selectPortfolio(regionalProblem(input), solver)
  expect(portfolio.status).toBe('infeasible')
  expect(portfolio.conflict).toEqual(expected.conflict)
  expect(portfolio.chosen).toEqual([])
})

test.each(['knapsack-mknap1-1', 'knapsack-mknap1-3'])(
  'solves the published %s under ten budgets',
  async (id) => {
    const { input, expected } = readCase(id)
    const projects = input.values.map(
      (value: number, p: number): Project => ({
        id: `p${p}`,
        value,
        cost: Object.fromEntries(
          input.resourceUse.map((use: number[], r: number) => [`r${r}`, use[p]]),
        ),
      }),
    )
    const rules = input.resourceLimits.map(
      (limit: number, r: number): PortfolioRule => ({
        id: `r${r}`,
        kind: 'budget',
        resource: `r${r}`,
        limit,
      }),
    )
    const portfolio = await selectPortfolio({ projects, rules }, solver, { prices: 'none' })
    expect(portfolio.status).toBe(expected.status)
    expect(portfolio.value).toBe(expected.optimum)
  },
)

test('takes what still fits, without projects whose prerequisite is not chosen', () => {
  const { input } = readCase('portfolio-equity-12')
  const greedy = greedyByScore(regionalProblem(input))
  expect(greedy.chosen).toEqual(['P04', 'P08', 'P09', 'P10', 'P11'])
  expect(greedy.cost).toEqual({ money: 38 })
  expect(greedy.broken).toEqual([])
})
