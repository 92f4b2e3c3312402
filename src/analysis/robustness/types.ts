import type { DecisionMatrix, Provenance, Rng, Stakeholder, Warned } from '../types.ts'

/** `samples` is N; `pairwise` costs N·m² and is left out above 100 actions unless asked for. */
export interface SmaaInput {
  matrix: DecisionMatrix
  stakeholders: readonly Stakeholder[]
  samples?: number
  rng: Rng
  pairwise?: boolean
}

/** Shares 0..1 in m×m row-major: entry `[i * m + (r - 1)]` is the share of weightings in which action i has rank r. */
export interface RankShares {
  samples: number
  rankAcceptability: Float64Array
  /** Wilson 95 % half-width of each entry. */
  halfWidth: Float64Array
  /** −Σ b·log2 b over first ranks, in bits: 0 = one action is always first. */
  choiceEntropy: number
}

export interface SmaaResult extends RankShares, Warned {
  m: number
  n: number
  actions: readonly string[]
  criteria: readonly string[]
  /** Mean weighting of those that put the action first; null if none does. */
  centralWeights: (Float64Array | null)[]
  /** Share first at its own central weights over the uncertain scores; null if it has none. */
  confidence: (number | null)[]
  confidenceSamples: number
  /** `[i * m + k]`: share in which i scores higher than k (a tie counts for neither). */
  pairwise: Float64Array | null
  /** Σ_r α_r·b_i^r with rank order centroid α. */
  holistic: Float64Array
  byStakeholder: ({ id: string; share: number } & RankShares)[]
  provenance: Provenance
}

export interface SmaaProgress {
  samples: number
  target: number
  complete: boolean
  snapshot(): SmaaResult
}

export interface Dominance {
  actions: readonly string[]
  /** `dominates[i][k]`: i is at least as good as k for every weighting in the set and better for one. */
  dominates: boolean[][]
  nonDominated: string[]
  provenance: Provenance
}

export interface Regret {
  actions: readonly string[]
  /** Largest loss of value, 0..1, against the best rival over every weighting of the set. */
  regret: Float64Array
  /** The rival and the weighting that cause it; rival null where nothing is ever better. */
  worst: { rival: string | null; weights: Float64Array }[]
  /** Actions with the least maximum regret. */
  safest: string[]
  provenance: Provenance
}

export interface Stability extends Warned {
  leader: string
  intervals: {
    criterion: string
    weight: number
    low: number
    high: number
    /** Who takes over just outside the interval; null at 0 and 1. */
    below: string | null
    above: string | null
  }[]
  provenance: Provenance
}

export interface DropOne {
  /** Without `dropped`, `better` no longer stands above `worse` as it does in the full list. */
  reversals: { dropped: string; better: string; worse: string }[]
  provenance: Provenance
}
