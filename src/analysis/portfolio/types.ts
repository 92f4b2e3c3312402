import type { Provenance, Warned } from '../types.ts'

/** Amounts by name. Cost names are resources (a currency, a year, staff); other amounts are what a project brings. */
export type Amounts = Readonly<Record<string, number>>

/** One size at which a project can be funded. */
export interface FundingLevel {
  id: string
  value: number
  cost: Amounts
  amounts?: Amounts
}

/** With `levels`, the project's own value, cost and amounts are not used: one level at most is chosen. */
export interface Project {
  id: string
  value: number
  cost: Amounts
  /** For example `{ costVulnerable: 4.8, peopleReached: 900 }`. */
  amounts?: Amounts
  /** For example `{ region: 'north', theme: ['water', 'health'] }`. */
  tags?: Readonly<Record<string, string | readonly string[]>>
  levels?: readonly FundingLevel[]
}

/** Which projects a rule counts: all of them, those listed, or those with the tag. */
export type Selection = 'all' | { projects: readonly string[] } | { tag: string; equals: string }

/** What a rule counts: heads, a resource spent, or an amount brought. */
export type Measure = 'count' | { cost: string } | { amount: string }

export type PortfolioRule = { id: string } & (
  | { kind: 'budget'; resource: string; limit: number }
  | { kind: 'requires'; project: string; needs: string }
  | { kind: 'exclusive'; projects: readonly string[] }
  | { kind: 'at-least'; of: Selection; measure: Measure; limit: number }
  | { kind: 'at-most'; of: Selection; measure: Measure; limit: number }
  /** Σ amount ≥ share · Σ cost: for example 40 % of the money reaches vulnerable people. */
  | { kind: 'equity-share'; amount: string; resource: string; share: number }
  /** Σ amount ≥ perHead · people: a floor per head for one group. */
  | { kind: 'group-floor'; amount: string; perHead: number; people: number }
  | { kind: 'include'; project: string }
  | { kind: 'exclude'; project: string }
)

/** Extra (or, negative, lost) value when every project named is chosen. */
export interface Synergy {
  projects: readonly string[]
  value: number
}

export interface PortfolioProblem {
  projects: readonly Project[]
  rules: readonly PortfolioRule[]
  synergies?: readonly Synergy[]
}

export interface PortfolioOptions {
  /** Seconds for each solve; default 10. */
  timeLimitSeconds?: number
  /** Price these rules (one solve each); default 'all'. */
  prices?: 'all' | 'none' | readonly string[]
  /** How many next-best different portfolios; default 0. */
  alternatives?: number
  /** For how many left-out projects to find the rise in value that lets them in; default 0. */
  entryValues?: number
}

export type PortfolioStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown'

export interface Choice {
  chosen: string[]
  /** Level per chosen project that has levels. */
  levels: Record<string, string>
  value: number
  /** Relative distance to the best bound; 0 when proved optimal. */
  gap: number
  cost: Record<string, number>
}

export interface RulePrice {
  rule: string
  /** Value without the rule minus value with it; null when there is no answer without it. */
  price: number | null
  /** False when one of the two was stopped before it was proved. */
  exact: boolean
}

export interface Portfolio extends Choice, Warned {
  status: PortfolioStatus
  /** Room left in each rule that is a limit, in the rule's own unit; 0 = tight, negative = broken. */
  slack: Record<string, number>
  prices: RulePrice[]
  /** Rule ids that cannot hold together; dropping any one of them lets the others hold. */
  conflict: string[]
  alternatives: Choice[]
  /** `rise`: how much the project's value must grow to enter; null when no rise helps. */
  entryValues: { project: string; rise: number | null; exact: boolean }[]
  provenance: Provenance
}

/** A linear programme with whole-number variables; `null` = no limit. Always maximised. */
export interface Milp {
  variables: { name: string; objective: number; low: number; high: number; integer: boolean }[]
  rows: {
    name: string
    terms: [variable: number, coefficient: number][]
    low: number | null
    high: number | null
  }[]
}

/** `bound` is the best value not yet ruled out; `x` is null when no solution was found. */
export interface MilpSolution {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  value: number
  bound: number
  x: Float64Array | null
}

export interface Solver {
  readonly name: string
  solve(milp: Milp, options: { timeLimitSeconds: number }): Promise<MilpSolution>
}

/** Approvals: `projects` are ids, `count` how many people handed in this same ballot (default 1). */
export interface Ballot {
  projects: readonly string[]
  count?: number
}

/** `cost` and `budget` in whole minor units. */
export interface BudgetVote {
  projects: readonly { id: string; cost: number }[]
  ballots: readonly Ballot[]
  budget: number
}

export type Completion = 'none' | 'add-one' | 'utilitarian'

export interface EqualSharesOptions {
  completion: Completion
  /** What a funded project is worth to one who approved it: its cost (default), or one whatever it costs. */
  utility?: 'cost' | 'count'
  /** By how much 'add-one' raises what each person could spend, in minor units; default 1. */
  increment?: number
}

export interface VoteResult extends Warned {
  /** In the order in which they were funded. */
  chosen: string[]
  spent: number
  votes: Record<string, number>
  /** People none of whose projects was funded. */
  peopleWithNothing: number
  provenance: Provenance
}

export interface EqualSharesResult extends VoteResult {
  /** What each person could spend at the start, in minor units. */
  endowment: number
  /** Money left per ballot and per person, in minor units, after the equal-shares rounds. */
  leftover: number[]
  /** The same, exact: "10/3". */
  leftoverExact: string[]
  /** Largest payment of one person for each project, exact; projects added by completion 'utilitarian' have none. */
  payments: { project: string; perPerson: string }[]
}
