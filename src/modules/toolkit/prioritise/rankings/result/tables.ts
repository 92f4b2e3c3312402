import type { WeightStatement } from '#analysis'
import type { Cutoffs, Direction } from '../../tables.ts'

/** `[low, likely, high]` in the criterion's unit; null where nobody knows. */
export type InputCell = readonly [low: number, likely: number, high: number] | null

export type InputCriterion = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly direction: Direction
  readonly low: number
  readonly high: number
  readonly cutoffs: Cutoffs | null
}

/** Somebody whose weights count; without statements any weighting is theirs. */
type InputStakeholder = {
  readonly id: string
  readonly share: number
  readonly statements: readonly WeightStatement[]
}

/** The whole question of a run, as it stood: `cells[action][criterion]`. */
export type RankingInput = {
  readonly actions: readonly string[]
  readonly criteria: readonly InputCriterion[]
  readonly cells: readonly (readonly InputCell[])[]
  readonly stakeholders: readonly InputStakeholder[]
}

export type RankingAsk = {
  readonly input: RankingInput
  readonly seed: string
  readonly samples: number
}

/** `ranks[action][rank - 1]`: share of the weightings, for the first `ranksKept` ranks. */
export type Shares = {
  readonly samples: number
  readonly ranks: readonly (readonly number[])[]
  readonly meanRank: readonly number[]
  /** In bits: 0 = one action is always first. */
  readonly choiceEntropy: number
}

export type Regret = {
  readonly action: number
  /** Value 0..1 lost at worst against the best rival. */
  readonly regret: number
  readonly rival: number | null
  /** Whose weighting it is. */
  readonly stakeholder: string
}

export type StakeholderResult = Shares & {
  readonly id: string
  readonly share: number
  /** False: said nothing, so any weighting counts as theirs. */
  readonly said: boolean
  /** One per criterion: least, mean and greatest weight that fits what was said. */
  readonly weights: readonly (readonly [low: number, mean: number, high: number])[]
  /** Pairs `[better, worse]` that hold for every weighting of theirs and every score within its range. */
  readonly dominance: readonly (readonly [number, number])[]
}

export type StabilityInterval = {
  readonly criterion: number
  readonly weight: number
  readonly low: number
  readonly high: number
  readonly below: number | null
  readonly above: number | null
}

/** A sentence to be: the key of the library, and its numbers, ids and lists of ids. */
export type Saying = {
  readonly key: string
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

/** Indices are places in `actions` and `criteria`. Plain JSON: the same ask gives the same bytes. */
export type RankingResult = {
  readonly actions: readonly string[]
  readonly criteria: readonly string[]
  readonly ranksKept: number
  readonly all: Shares
  readonly stakeholders: readonly StakeholderResult[]
  /** Mean weights over everybody, by their shares. */
  readonly weights: readonly number[]
  /** Value 0..1 at the mean weights: low and high over the scores' ranges; an unknown score ranges over all of it. */
  readonly values: readonly {
    readonly low: number
    readonly mean: number
    readonly high: number
    readonly unknown: number
  }[]
  readonly centralWeights: readonly (readonly number[] | null)[]
  readonly confidence: readonly (number | null)[]
  readonly holistic: readonly number[]
  /** `[i][k]`: share in which i scores higher than k; null above the limit. */
  readonly pairwise: readonly (readonly number[])[] | null
  /** The actions that dominance, regret and pairs were worked out for, best first. */
  readonly focus: readonly number[]
  readonly dominance: readonly (readonly [number, number])[]
  readonly regret: readonly Regret[]
  readonly leader: number
  /** Null where the lead hangs on scores that nobody knows. */
  readonly stability: readonly StabilityInterval[] | null
  readonly sayings: readonly Saying[]
  readonly warnings: readonly {
    readonly code: string
    readonly count: number
    readonly criterion: string | null
  }[]
}
