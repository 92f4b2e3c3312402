import type { PortfolioStatus } from '#analysis'

export type ValueSource = 'board' | 'votes' | 'manual'

export const COST_BASES = ['likely', 'high'] as const
export type CostBasis = (typeof COST_BASES)[number]

/** What a city sets; the others follow from the actions. */
export type RuleKind = 'floor' | 'cap' | 'equity'

export type RuleScope = 'theme' | 'place' | 'group' | 'kind'

/** `amount`: minor units; `count`: actions; `percent`: of what the whole portfolio costs. */
export type Measure = 'amount' | 'count' | 'percent'

/** The ways of choosing that stand beside each other. */
export const CHOICES = [
  'optimum',
  'greedy-score',
  'greedy-votes',
  'equal-shares',
  'equal-shares-add-one',
] as const
export type Choice = (typeof CHOICES)[number]

export type SnapshotAction = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly theme: string
  readonly kind: string
  readonly place: string
  readonly costMinor: number
  readonly value: number
  readonly groups: readonly { readonly group: string; readonly sharePercent: number }[]
}

/** Why an action could not take part. Nothing is guessed for it. */
export type LeftOutReason =
  | 'no-cost'
  | 'no-value'
  | 'not-ranked'
  | 'score-unknown'
  | 'ended'
  | 'not-on-ballot'
export type LeftOut = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly reason: LeftOutReason
}

type SnapshotBudget = {
  readonly id: string
  readonly name: string
  readonly amountMinor: number
  readonly sharePercent: number
}

/** A rule as it stood: set by the city, or following from the actions themselves. */
export type SnapshotRule =
  | { readonly id: string; readonly kind: 'budget'; readonly budget: string }
  | {
      readonly id: string
      readonly kind: 'floor' | 'cap'
      readonly scope: RuleScope
      readonly key: string
      readonly measure: Measure
      readonly quantity: number
      readonly why: string
    }
  | {
      readonly id: string
      readonly kind: 'equity'
      readonly groups: readonly string[]
      readonly percent: number
      readonly why: string
    }
  | {
      readonly id: string
      readonly kind: 'require' | 'exclude'
      readonly action: string
    }
  | { readonly id: string; readonly kind: 'needs'; readonly action: string; readonly needs: string }
  /** The other action is not among those that can be chosen here. */
  | {
      readonly id: string
      readonly kind: 'needs-absent'
      readonly action: string
      readonly needs: string
    }
  | {
      readonly id: string
      readonly kind: 'either-or'
      readonly action: string
      readonly other: string
    }

/** Equal ballots together; `choices` are positions in `actions`. */
type SnapshotBallot = { readonly people: number; readonly choices: readonly number[] }

/** Everything a calculation depends on, as it stood when it was asked for. */
export type Snapshot = {
  readonly currency: string
  readonly costBasis: CostBasis
  readonly valueSource: ValueSource
  /** The board or vote the values come from, by its title. */
  readonly valueOrigin: string
  readonly actions: readonly SnapshotAction[]
  readonly leftOut: readonly LeftOut[]
  readonly budgets: readonly SnapshotBudget[]
  readonly rules: readonly SnapshotRule[]
  readonly ballots: readonly SnapshotBallot[] | null
}

export type RunOptions = {
  readonly timeLimitSeconds: number
  readonly alternatives: number
  readonly entryValues: number
}

/** What a rule leaves: money in minor units, or heads, as `unit` says. */
export type RuleSlack = { readonly room: number; readonly unit: 'money' | 'count' }

export type OptimumResult = {
  readonly status: PortfolioStatus
  readonly chosen: readonly string[]
  readonly value: number
  readonly gap: number
  readonly slack: Readonly<Record<string, RuleSlack>>
  readonly prices: readonly {
    readonly rule: string
    readonly price: number | null
    readonly exact: boolean
  }[]
  readonly conflict: readonly string[]
  readonly alternatives: readonly {
    readonly chosen: readonly string[]
    readonly value: number
    readonly gap: number
    readonly costMinor: number
  }[]
  readonly entryValues: readonly {
    readonly action: string
    readonly rise: number | null
    readonly exact: boolean
  }[]
}

/** One way of choosing, measured as the others are. Money in minor units. */
export type Comparison = {
  readonly choice: Choice
  readonly chosen: readonly string[]
  readonly costMinor: number
  readonly value: number
  /** Ids of the rules it does not keep. */
  readonly broken: readonly string[]
  /** People who approved at least one of the chosen; null where nobody voted. */
  readonly votersWithSomething: number | null
  readonly groups: readonly { readonly group: string; readonly minor: number }[]
}

export type RunResult = {
  readonly optimum: OptimumResult
  readonly comparisons: readonly Comparison[]
  readonly voters: number | null
  readonly votes: Readonly<Record<string, number>> | null
  readonly solver: string
  readonly analysisVersion: string
  /** Of the problem as the solver saw it. */
  readonly problemHash: string
  readonly stopped: boolean
}
