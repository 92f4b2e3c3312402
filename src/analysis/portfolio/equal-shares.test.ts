import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { equalShares } from './equal-shares.ts'
import { greedyByVotes } from './greedy-by-votes.ts'
import { highsSolver } from './highs-solver.ts'
import { selectPortfolio } from './select-portfolio.ts'
import type { BudgetVote } from './types.ts'

const shared = (path: string) => readFileSync(`${process.cwd()}/../shared/${path}`, 'utf8')

/** The few lines of the format this one file needs: sections, then semicolon-separated rows. */
function parsePabulib(text: string): BudgetVote {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const from = (name: string) => lines.indexOf(name)
  const rows = (start: number, end: number) =>
    lines.slice(start + 2, end).map((line) => line.split(';'))
  const budget = lines.find((line) => line.startsWith('budget;'))?.split(';')[1]
  return {
    budget: Number(budget),
    projects: rows(from('PROJECTS'), from('VOTES')).map(([id, cost]) => ({
      id: id as string,
      cost: Number(cost),
    })),
    ballots: rows(from('VOTES'), lines.length).map((row) => ({
      projects: (row.at(-1) as string).split(','),
    })),
  }
}

describe('a small vote of ten people', () => {
  const { input, expected } = JSON.parse(shared('cases/equal-shares-5.json'))
  const vote: BudgetVote = {
    projects: Object.entries(input.cost).map(([id, cost]) => ({ id, cost: Number(cost) })),
    ballots: input.approvals.map((projects: string[]) => ({ projects })),
    budget: input.budget,
  }

  test('is decided by equal shares as in the published tool', () => {
    const result = equalShares(vote, { completion: 'none' })
    expect(result.chosen).toEqual(expected.winnersInOrder)
    result.leftover.forEach((left, b) => {
      expect(left).toBeCloseTo(expected.leftover[b], 12)
    })
    expect(result.leftoverExact[5]).toBe('10/3')
    expect(result.payments).toEqual([
      { project: 'A', perPerson: '15/2' },
      { project: 'C', perPerson: '20/3' },
    ])
    expect(result.peopleWithNothing).toBe(3)
  })

  test('is completed by raising the shares, and by votes', () => {
    const completed = equalShares(vote, { completion: 'add-one' })
    expect(completed.chosen.toSorted()).toEqual(expected.winnersAddOne)
    expect(completed.spent).toBe(90)
    expect(completed.peopleWithNothing).toBe(expected.votersWithNothing.equalShares)
    expect(equalShares(vote, { completion: 'utilitarian' }).chosen).toEqual(['A', 'C', 'B'])
  })

  test('is decided by votes alone for comparison', () => {
    const greedy = greedyByVotes(vote)
    expect(greedy.chosen.toSorted()).toEqual(expected.greedy)
    expect(greedy.peopleWithNothing).toBe(expected.votersWithNothing.greedy)
    expect(greedy.votes).toEqual({ A: 4, B: 4, C: 3, D: 3, E: 3 })
  })
})

describe('the green budget of Wieliczka 2023, 64 projects and 6,586 people', () => {
  let vote: BudgetVote
  beforeAll(() => {
    vote = parsePabulib(shared('data/pabulib-wieliczka-2023-green-budget.pb'))
  })

  test('is read whole', () => {
    expect([vote.projects.length, vote.ballots.length, vote.budget]).toEqual([64, 6586, 1_000_000])
  })

  test('funds 23 projects by votes', () => {
    const { chosen, spent } = greedyByVotes(vote)
    expect([chosen.length, spent]).toEqual([23, 998_997])
  })

  test('funds 21 projects by equal shares without completion', () => {
    const { chosen, spent } = equalShares(vote, { completion: 'none' })
    expect([chosen.length, spent]).toEqual([21, 450_548])
  })

  test('funds the official 30 projects by equal shares with add-one', { timeout: 20_000 }, () => {
    const { chosen, spent, warnings } = equalShares(vote, { completion: 'add-one' })
    expect([chosen.length, spent, warnings]).toEqual([30, 995_079, []])
    const official = shared('data/pabulib-wieliczka-2023-green-budget.pb')
      .split(/\r?\n/)
      .filter((line) => /^\d+;\d+;\d+;.*;1$/.test(line))
      .map((line) => line.split(';')[0] as string)
    expect(chosen.toSorted()).toEqual(official.toSorted())
  })

  test('has a vote-optimal portfolio that the solver proves', { timeout: 30_000 }, async () => {
    const { votes, spent } = greedyByVotes(vote)
    const portfolio = await selectPortfolio(
      {
        projects: vote.projects.map(({ id, cost }) => ({
          id,
          value: votes[id] ?? 0,
          cost: { PLN: cost },
        })),
        rules: [{ id: 'budget', kind: 'budget', resource: 'PLN', limit: vote.budget }],
      },
      highsSolver(),
      { prices: 'none' },
    )
    const byVotes = greedyByVotes(vote).chosen.reduce((sum, id) => sum + (votes[id] ?? 0), 0)
    expect(portfolio.status).toBe('optimal')
    expect(portfolio.gap).toBe(0)
    expect(portfolio.value).toBeGreaterThan(byVotes)
    expect(portfolio.cost.PLN).toBeLessThanOrEqual(1_000_000)
    expect(spent).toBe(998_997)
  })
})

describe('equal shares', () => {
  const projects = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })
  const anyVote = projects.chain((costs) =>
    fc.record({
      projects: fc.constant(costs.map((cost, p) => ({ id: `p${p}`, cost }))),
      ballots: fc.array(
        fc.record({
          projects: fc.subarray(costs.map((_, p) => `p${p}`)),
          count: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      budget: fc.integer({ min: 1, max: 60 }),
    }),
  )

  test('never spends more than the budget and leaves nobody in debt', () => {
    fc.assert(
      fc.property(
        anyVote,
        fc.constantFrom('none', 'add-one', 'utilitarian'),
        (vote, completion) => {
          const result = equalShares(vote, { completion })
          expect(result.spent).toBeLessThanOrEqual(vote.budget)
          expect(Math.min(...result.leftover)).toBeGreaterThanOrEqual(0)
          if (completion !== 'none') return
          const left = result.leftover.reduce(
            (sum, amount, b) => sum + amount * (vote.ballots[b]?.count ?? 1),
            0,
          )
          expect(left + result.spent).toBeCloseTo(vote.budget, 9)
        },
      ),
    )
  })

  test('does not care how people are grouped on ballots', () => {
    fc.assert(
      fc.property(anyVote, (vote) => {
        const single = vote.ballots.flatMap(({ projects: approved, count }) =>
          Array.from({ length: count }, () => ({ projects: approved.toReversed() })),
        )
        const apart = equalShares(
          { ...vote, ballots: single.toReversed() },
          { completion: 'add-one' },
        )
        const together = equalShares(vote, { completion: 'add-one' })
        expect(apart.chosen).toEqual(together.chosen)
        expect(apart.payments).toEqual(together.payments)
      }),
    )
  })

  test('breaks ties by cost, then votes, then place in the list', () => {
    const tie: BudgetVote = {
      projects: [
        { id: 'first', cost: 10 },
        { id: 'second', cost: 10 },
        { id: 'cheap', cost: 6 },
      ],
      ballots: [{ projects: ['second', 'first', 'cheap'] }],
      budget: 16,
    }
    expect(equalShares(tie, { completion: 'none' }).chosen).toEqual(['cheap', 'first'])
  })
})

describe('equal shares at its edges', () => {
  test('splits money exactly where numbers would blur: one unit in two million million decides', () => {
    const vote: BudgetVote = {
      projects: [
        { id: 'token', cost: 1 },
        { id: 'bridge', cost: 3_999_999_999_999 },
      ],
      ballots: [{ projects: ['token', 'bridge'] }, { projects: ['bridge'] }],
      budget: 4_000_000_000_000,
    }
    const result = equalShares(vote, { completion: 'none', utility: 'count' })
    expect(result.chosen).toEqual(['token', 'bridge'])
    expect(result.leftoverExact).toEqual(['0', '0'])
    expect(result.payments[1]?.perPerson).toBe('2000000000000')
  })

  test('raises shares up to spending the whole budget, and not a unit beyond', () => {
    const vote = (budget: number): BudgetVote => ({
      projects: [
        { id: 'a', cost: 6 },
        { id: 'b', cost: 4 },
      ],
      ballots: [{ projects: ['a'] }, { projects: ['b'] }],
      budget,
    })
    const completed = equalShares(vote(10), { completion: 'add-one' })
    expect([completed.chosen, completed.spent, completed.endowment]).toEqual([['b', 'a'], 10, 6])
    expect(equalShares(vote(9), { completion: 'add-one' }).chosen).toEqual(['b'])
  })

  test('names a cost that is not in whole units', () => {
    const vote = { projects: [{ id: 'a', cost: 1.5 }], ballots: [{ projects: ['a'] }], budget: 2 }
    expect(() => equalShares(vote, { completion: 'none' })).toThrowError(
      expect.objectContaining({ code: 'not-whole', detail: { amount: 1.5, project: 'a' } }),
    )
  })
})
