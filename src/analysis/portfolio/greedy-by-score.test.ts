import { expect, test } from 'vitest'
import { greedyByScore } from './greedy-by-score.ts'
import type { PortfolioProblem } from './types.ts'

test('does not reach a floor it never aimed at', () => {
  const problem: PortfolioProblem = {
    projects: [
      { id: 'a', value: 2, cost: { money: 1 }, tags: { region: 'north' } },
      { id: 'b', value: 1, cost: { money: 1 }, tags: { region: 'south' } },
    ],
    rules: [
      { id: 'money', kind: 'budget', resource: 'money', limit: 1 },
      {
        id: 'south',
        kind: 'at-least',
        of: { tag: 'region', equals: 'south' },
        measure: 'count',
        limit: 1,
      },
    ],
  }
  expect(greedyByScore(problem).broken).toEqual(['south'])
})
