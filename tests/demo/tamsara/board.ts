/** Tamsara's board: six criteria, scores as ranges with gaps, three stakeholders, one decision. */

type Range = readonly [low: number, likely: number, high: number]

/** By the keys of the platform's starting set, each 0 to 4. */
export const CRITERIA = ['need', 'equity', 'resilience', 'feasibility', 'cost', 'support'] as const

export type CriterionKey = (typeof CRITERIA)[number]

/** In the order of the criteria; null where nobody could say. */
export const SCORES: Readonly<Record<string, readonly (Range | null)[]>> = {
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
  'A-09': [[2, 3, 3], [2, 3, 4], [2, 3, 3], [3, 4, 4], [3, 4, 4], null],
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
}

export const SOURCES: Readonly<Record<CriterionKey, string>> = {
  need: 'Stock-take, second wave',
  equity: 'Shares of benefit by group, in the action',
  resilience: 'Workshop of four departments',
  feasibility: 'Heads of department',
  cost: 'Estimate and two funders’ answers',
  support: 'Ward meetings',
}

type Statement =
  | { readonly kind: 'order'; readonly order: readonly (readonly CriterionKey[])[] }
  | {
      readonly kind: 'bounds'
      readonly criterion: CriterionKey
      readonly low: number
      readonly high: number
    }
  | {
      readonly kind: 'swing'
      readonly points: Readonly<Partial<Record<CriterionKey, number>>>
      readonly leeway: number
    }

export type DemoStakeholder = {
  readonly name: string
  readonly share: number
  readonly says: readonly Statement[]
}

export const STAKEHOLDERS: readonly DemoStakeholder[] = [
  {
    name: 'Market traders’ union',
    share: 1,
    says: [
      {
        kind: 'order',
        order: [['need'], ['support', 'feasibility'], ['cost'], ['equity', 'resilience']],
      },
    ],
  },
  {
    name: 'Residents’ committee of the Lower Basin',
    share: 1,
    says: [
      { kind: 'bounds', criterion: 'equity', low: 0.25, high: 0.5 },
      { kind: 'bounds', criterion: 'need', low: 0.2, high: 0.45 },
    ],
  },
  {
    name: 'Resilience office',
    share: 1,
    says: [
      {
        kind: 'swing',
        points: { need: 90, equity: 100, resilience: 80, feasibility: 60, cost: 40, support: 50 },
        leeway: 0.2,
      },
    ],
  },
]

export const BOARD = {
  title: 'What to do first in the Lower Basin',
  question: 'Which of the fourteen actions should Tamsara begin before the next rains?',
}

/** The council's order; it moves the pumps up, and says why. */
export const DECISION = {
  by: 'City council of Tamsara',
  what: 'Seven actions begin before the rains: drains, pumps, cash, register, wardens, health posts, open accounts.',
  first: ['A-01', 'A-02', 'A-05', 'A-07', 'A-09', 'A-11', 'A-14'],
  why: 'The ranking puts the pumps behind several cheaper actions. The council moves them up to second: the rains come before the retention park can be built, and a second flood would undo what the other actions repair.',
} as const

export const PORTFOLIO = {
  title: 'Recovery budget of the Lower Basin',
  currency: 'XOF',
  /** Whole francs: the currency has no smaller unit. */
  budget: 1_600_000_000,
  budgetName: 'Recovery budget, two years',
  equity: {
    groups: ['informal-settlement-residents', 'low-income-households', 'informal-workers'],
    percent: 55,
    why: 'Promised at the ward meetings: more than half of the money for those hit hardest.',
  },
  cap: { theme: 'climate-resilience', percent: 60, why: 'Not everything into works.' },
  why: 'Best value under the budget with the equity floor kept. It leaves the park for a second funder.',
} as const
