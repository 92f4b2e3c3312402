import type { DemoBoard, DemoPortfolio } from '../planning.ts'

/** Six criteria, scores as ranges with gaps, three stakeholders, and a decision that leaves the order. */
export const BOARD: DemoBoard = {
  title: 'What to do first in the Lower Basin',
  question: 'Which of the fourteen actions should Tamsara begin before the next rains?',
  begun: 44,
  criteria: ['need', 'equity', 'resilience', 'feasibility', 'cost', 'support'],
  sources: [
    'Stock-take, second wave',
    'Shares of benefit by group, in the action',
    'Workshop of four departments',
    'Heads of department',
    'Estimate, and answers of two funders',
    'Ward meetings',
  ],
  scores: {
    'A-01': [
      [3, 4, 4],
      [3, 3, 4],
      [1, 1, 2],
      [4, 4, 4],
      [2, 3, 3],
      [3, 4, 4],
    ],
    'A-02': [
      [3, 4, 4],
      [3, 3, 4],
      [1, 2, 2],
      [2, 3, 3],
      [1, 2, 2],
      [3, 3, 4],
    ],
    'A-03': [
      [2, 3, 4],
      [2, 3, 3],
      [3, 4, 4],
      [1, 2, 2],
      [1, 1, 2],
      [2, 3, 4],
    ],
    'A-04': [[2, 3, 4], [1, 1, 2], [1, 1, 2], [1, 2, 3], [0, 1, 1], null],
    'A-05': [
      [3, 4, 4],
      [4, 4, 4],
      [0, 1, 1],
      [3, 3, 4],
      [2, 2, 3],
      [3, 4, 4],
    ],
    'A-06': [
      [2, 3, 3],
      [2, 3, 3],
      [2, 3, 4],
      [2, 2, 3],
      [2, 3, 3],
      [3, 3, 4],
    ],
    'A-07': [
      [2, 2, 3],
      [3, 3, 4],
      [2, 2, 3],
      [3, 4, 4],
      [3, 4, 4],
      [2, 3, 3],
    ],
    'A-08': [
      [1, 2, 2],
      [3, 4, 4],
      [2, 3, 4],
      [1, 2, 3],
      [2, 2, 3],
      [1, 2, 3],
    ],
    'A-09': [
      [2, 3, 3],
      [2, 3, 4],
      [2, 3, 3],
      [3, 4, 4],
      [3, 4, 4],
      [2, 3, 4],
    ],
    'A-10': [
      [2, 3, 4],
      [3, 4, 4],
      [3, 3, 4],
      [0, 1, 1],
      [0, 1, 1],
      [1, 2, 4],
    ],
    'A-11': [
      [2, 3, 3],
      [2, 2, 3],
      [2, 3, 3],
      [2, 3, 3],
      [1, 2, 3],
      [2, 3, 3],
    ],
    'A-12': [[0, 1, 1], [1, 1, 2], [2, 2, 3], [3, 3, 4], [2, 3, 3], null],
    'A-13': [
      [1, 2, 2],
      [0, 1, 2],
      [2, 3, 3],
      [2, 3, 3],
      [3, 3, 4],
      [1, 1, 2],
    ],
    'A-14': [
      [0, 1, 2],
      [1, 2, 2],
      [2, 2, 3],
      [3, 4, 4],
      [4, 4, 4],
      [2, 3, 3],
    ],
  },
  stakeholders: [
    {
      name: 'Market traders’ union',
      says: [
        {
          kind: 'order',
          order: [['need'], ['support', 'feasibility'], ['cost'], ['equity', 'resilience']],
        },
      ],
    },
    {
      name: 'Residents’ committee of the Lower Basin',
      says: [
        { kind: 'bounds', criterion: 'equity', low: 0.25, high: 0.5 },
        { kind: 'bounds', criterion: 'need', low: 0.2, high: 0.45 },
      ],
    },
    {
      name: 'Resilience office',
      says: [
        {
          kind: 'swing',
          points: { need: 90, equity: 100, resilience: 80, feasibility: 60, cost: 40, support: 50 },
          leeway: 0.25,
        },
      ],
    },
  ],
  decision: {
    by: 'City council of Tamsara',
    what: 'Seven actions begin before the rains: drains, pumps, cash, register, wardens, health posts, open accounts.',
    first: ['A-01', 'A-02', 'A-05', 'A-07', 'A-09', 'A-11', 'A-14'],
    why: 'The ranking puts the cash payments before the pumps. The council begins with the works: the rains come before the retention park can be built, and a second flood would undo what the other actions repair.',
    on: 36,
  },
}

export const PORTFOLIO: DemoPortfolio = {
  title: 'Recovery budget of the Lower Basin',
  begun: 34,
  currency: 'XOF',
  budget: 1_600_000_000,
  budgetName: 'Recovery budget, two years',
  equity: {
    groups: ['informal-settlement-residents', 'low-income-households', 'informal-workers'],
    percent: 45,
    why: 'Promised at the ward meetings: close to half of all benefit for those hit hardest.',
  },
  cap: { theme: 'climate-resilience', percent: 60, why: 'Not everything into works.' },
  decided: {
    on: 31,
    why: 'Best value under the budget with the equity floor kept; the park waits for a second funder.',
  },
}
