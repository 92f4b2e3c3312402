/**
 * The words every method shares. Inputs are plain JSON; results are plain JSON and typed arrays.
 * Names follow the literature: an *action* is one measure a city could take, a *criterion* is one way of judging it.
 */

export type Direction = 'max' | 'min'

/** Piecewise linear value: `cutoffs` strictly increasing in the criterion's unit, `values` monotone, usually 0..1. */
export interface PiecewiseValue {
  cutoffs: readonly number[]
  values: readonly number[]
  outOfRange?: OutOfRange
}
export type OutOfRange = 'clip' | 'extrapolate' | 'error'

/** Goalposts `[low, high]` are in the criterion's own `unit` and are fixed before scores are seen. */
export interface Criterion {
  id: string
  label: string
  unit: string
  direction: Direction
  goalposts: readonly [low: number, high: number]
  value?: PiecewiseValue
  source?: string
}

/**
 * One score. `null` = nobody knows; `[low, high]` = anywhere between, uniformly;
 * `triangular: [low, likely, high]`; `normal: [mean, standard deviation]`; `samples` = draws made elsewhere.
 */
export type Cell =
  | number
  | null
  | readonly [low: number, high: number]
  | { readonly triangular: readonly [low: number, likely: number, high: number] }
  | { readonly normal: readonly [mean: number, deviation: number] }
  | { readonly samples: readonly number[] | Float64Array }

/** `cells[action][criterion]`. */
export interface DecisionMatrix {
  actions: readonly string[]
  criteria: readonly Criterion[]
  cells: readonly (readonly Cell[])[]
}

/** What a method that needs one number per cell does with `null`; `error` is the default. */
export type MissingRule = 'error' | 'median' | 'worst' | 'drop-criterion'

/** Values 0..1, 1 best. `data` is column-major: value of action i on criterion j is `data[j * m + i]`. */
export interface Values extends Warned {
  m: number
  n: number
  actions: readonly string[]
  criteria: readonly string[]
  data: Float64Array
  /** 1 where the score lay outside the goalposts and was clipped; same layout as `data`. */
  clipped: Uint8Array
  clippedCount: number
  missing: MissingRule
  scaling: 'goalposts' | 'minMax' | 'sum'
  /** Criteria left out by `missing: 'drop-criterion'`. */
  dropped: readonly string[]
}

/** Weights as numbers in the order of the criteria, or by criterion id. They are always normalised to sum 1. */
export type Weights = Readonly<Record<string, number>> | ArrayLike<number>

/**
 * What somebody said about weights.
 * `order`: groups from most to least important, those in one group matter equally; criteria not named stay free.
 * `bounds`: share of the total, 0..1. `ratio: [a, b, low, high]`: low ≤ w_a / w_b ≤ high. `exact`: share, 0..1.
 */
export type WeightRule =
  | { order: readonly (readonly string[])[] }
  | { bounds: Readonly<Record<string, readonly [low: number, high: number]>> }
  | { ratio: readonly [a: string, b: string, low: number, high: number] }
  | { exact: Readonly<Record<string, number>> }

/** `id` names the sentence, `author` who said it: a contradiction is shown with both. */
export type WeightStatement = WeightRule & { id: string; author?: string }

/** `share` is the stakeholder's say, any positive number; shares are normalised. */
export interface Stakeholder {
  id: string
  share: number
  statements: readonly WeightStatement[]
}

export type Sampler = 'simplex' | 'rejection' | 'hit-and-run'

/** Every weighting that fits the statements. Weights are in the order of `criteria` and sum to 1. */
export interface WeightSet {
  readonly criteria: readonly string[]
  readonly statements: readonly WeightStatement[]
  /** How `sample` draws; hit-and-run is the only one whose draws are not independent. */
  readonly sampler: Sampler
  contains(weights: ArrayLike<number>): boolean
  /** Extreme points. Errors: `too-many-vertices`. */
  vertices(): Float64Array[]
  /** Smallest w·direction over the set, and a weighting that reaches it. */
  minimum(direction: ArrayLike<number>): { value: number; weights: Float64Array }
  /** Uniform over the set. */
  sample(rng: Rng): Float64Array
}

export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  next(): number
  /** An independent stream that depends on the seed and the label only, not on what was drawn before. */
  fork(label: string): Rng
  readonly seed: string
}

export type WarningCode =
  | 'acyclic-map'
  | 'exact-omitted'
  | 'few-stable-systems'
  | 'loops-not-all-counted'
  | 'loops-not-all-listed'
  | 'not-settled'
  | 'resilience-capped'
  | 'saturated'
  | 'scaled-down'
  | 'sign-disputed'
  | 'units-not-checked'
  | 'unstable-dropped'
  | 'weight-above-one'
  | 'zero-output'
  | 'constant-criterion'
  | 'clipped'
  | 'missing-replaced'
  | 'criterion-dropped'
  | 'uncertain-reduced'
  | 'tied-leader'
  | 'others-weightless'
  | 'pairwise-omitted'
  | 'confidence-reduced'
  | 'rule-not-kept'
  | 'time-limit'
  | 'not-priced'
  | 'completion-stopped'
  | 'degenerate-ideal'
  | 'inconsistent-comparisons'
  | 'groups-too-small'
  | 'not-settled'
  | 'nothing-differs'
  | 'nothing-seen'
  | 'nothing-of-interest'
  | 'overlapping-criteria'
  | 'truncated'
  | 'walk-not-mixed'
  | 'pairs-dropped'
  | 'ties-by-lottery'
  | 'not-all-assigned'
  | 'not-all-shipped'

/** `message` is for the log; a page says it in its own language from `code`, `at` and `count`. */
export interface Warning {
  code: WarningCode
  message: string
  at?: {
    action?: string
    criterion?: string
    rule?: string
    project?: string
    stakeholder?: string
    factor?: string
    edge?: readonly [source: string, target: string]
  }
  count?: number
}
export interface Warned {
  warnings: Warning[]
}

/** What made a result: the same method, options, seed, version and input give the same bytes. */
export interface Provenance {
  method: string
  options: Readonly<Record<string, unknown>>
  seed?: string
  version: string
  /** SHA-256 of the canonical input, hexadecimal. */
  inputHash: string
}

/** Competition ranks: 1 = best, ties share the best rank and the next rank is skipped. */
export interface Ranking extends Warned {
  actions: readonly string[]
  criteria: readonly string[]
  scores: Float64Array
  ranks: Int32Array
  weights: Float64Array
  provenance: Provenance
}
