import type { Provenance, Rng, Warned } from '../types.ts'

/**
 * Whom a party would take, best first; those in one inner list are equal to it. `null`: it has no preferences, and takes
 * whoever lists it. `[]`: it takes nobody.
 */
export type PreferenceList = readonly (string | readonly string[])[] | null

export interface IneligiblePair {
  proposer: string
  reviewer: string
  /** The caller's own code, for example 'language': it comes back in `dropped` and in explanations. */
  reason: string
}

/** Who asks (proposers, one place each) and who has places (reviewers). */
export interface StableProblem {
  proposers: Readonly<Record<string, PreferenceList>>
  reviewers: Readonly<Record<string, PreferenceList>>
  /** Places of each reviewer; one each when left out. */
  capacities?: Readonly<Record<string, number>>
  ineligible?: readonly IneligiblePair[]
  /** Published points of every proposer: more points go first where a reviewer sees no difference. */
  priority?: Readonly<Record<string, number>>
}

/** Programmes belong to owners: a proposer lists programmes, an owner lists proposers, both have capacities. */
export interface AllocationProblem {
  proposers: Readonly<Record<string, PreferenceList>>
  owners: Readonly<Record<string, PreferenceList>>
  ownerOf: Readonly<Record<string, string>>
  programmeCapacities: Readonly<Record<string, number>>
  ownerCapacities: Readonly<Record<string, number>>
  ineligible?: readonly IneligiblePair[]
  priority?: Readonly<Record<string, number>>
}

export interface StableOptions {
  /** Whose best stable matching; default 'proposer'. */
  optimal?: 'proposer' | 'reviewer'
  /** The public lottery. Needed only where ties remain after the published priority. */
  rng?: Rng
}

/**
 * `reason`: 'not-listed-by-reviewer' and 'not-listed-by-proposer' are one-sided wishes, another is the caller's own.
 * Of an allocation, `reviewer` is a programme; for a proposer that lists no programme of an owner, the owner.
 */
export type DroppedPair = IneligiblePair

/** What the lottery drew, 0..1, lower first, for those it had to tell apart: anybody can draw it again from the seed. */
export interface Lottery {
  seed: string
  proposers: Record<string, number>
  reviewers: Record<string, number>
}

export interface Pair {
  proposer: string
  reviewer: string
}

export interface StableMatching extends Warned {
  /** By reviewer (of an allocation: by programme), in the order in which it prefers those it got. */
  matching: Record<string, string[]>
  unmatched: string[]
  /** Places left over, where there are any. */
  unfilled: Record<string, number>
  /** Counted again on the result: pairs who would both rather have each other. Always empty. */
  blockingPairs: Pair[]
  /** Pairs that could have been matched. */
  pairs: number
  dropped: DroppedPair[]
  /** Null when nothing had to be drawn. */
  lottery: Lottery | null
  provenance: Provenance
}

export interface StabilityCheck extends Warned {
  stable: boolean
  blockingPairs: Pair[]
  /** Matched although one side does not accept the other. */
  unacceptable: Pair[]
  /** `name` of a reviewer, programme or owner who holds more than its places. */
  overCapacity: { name: string; held: number; capacity: number }[]
  provenance: Provenance
}

/** What put one proposer before another at a reviewer; 'nothing' where the matching is not stable. */
export type Precedence = 'preference' | 'priority' | 'lottery' | 'nothing'

export interface RefusedChoice {
  reviewer: string
  reason: 'filled' | 'no-capacity' | 'not-acceptable' | 'not-eligible' | 'open'
  /** The caller's reason of an ineligible pair. */
  why: string | null
  /** Who has the places, best first. */
  filledBy: { proposer: string; by: Precedence; priority: number | null }[]
}

export interface UnmatchedReason {
  proposer: string
  priority: number | null
  /** The reason all its choices share; 'several' when they differ, 'not-listed' when it lists nobody. */
  cause: RefusedChoice['reason'] | 'several' | 'not-listed'
  choices: RefusedChoice[]
}

export interface UnfilledReason {
  reviewer: string
  places: number
  /** Nobody lists it; nobody it accepts lists it; or all who do are better placed, or its owner has no place left. */
  cause: 'not-listed' | 'not-acceptable' | 'elsewhere'
}

export interface UnmatchedReport {
  unmatched: UnmatchedReason[]
  unfilled: UnfilledReason[]
  provenance: Provenance
}

/** `cost[row][column]`; null = this pair may not be. */
export type CostMatrix = readonly ArrayLike<number | null>[]

export interface MatrixLabels {
  rows: readonly string[]
  columns: readonly string[]
}

export interface AssignOptions {
  /** The greatest total instead of the least; default false. */
  maximise?: boolean
  labels?: MatrixLabels
}

export interface NamedAssignment {
  pairs: { row: string; column: string; amount: number }[]
  unassignedRows: string[]
  unassignedColumns: string[]
}

export interface Assignment extends Warned {
  /** Column of each row; −1 = none. */
  columns: Int32Array
  /** In the unit of the matrix. */
  total: number
  unassignedRows: number[]
  unassignedColumns: number[]
  /** True when every row or every column has a partner. */
  complete: boolean
  /**
   * u + v ≤ cost for every allowed pair (≥ when maximised), with equality for those made: nothing can be better.
   * When not complete this holds inside each part of `parts`.
   */
  rowDuals: Float64Array
  columnDuals: Float64Array
  /** 0 where nothing is short; 1 = rows short of columns, 2 = columns short of rows. */
  rowParts: Uint8Array
  columnParts: Uint8Array
  /** Only with `labels`. */
  named?: NamedAssignment
  provenance: Provenance
}

export interface LeximinAssignment extends Warned {
  columns: Int32Array
  /** Scores of the pairs, worst first. */
  leximinValues: number[]
  worst: number | null
  totalAtLeximin: number
  greatestTotal: number
  /** What fairness costs: greatest total − total here. */
  loss: number
  unassignedRows: number[]
  unassignedColumns: number[]
  named?: NamedAssignment
  provenance: Provenance
}

/** `capacity` in whole units; `cost` per unit, may be negative. Ends are node numbers, or names when nodes are named. */
export interface Arc {
  source: number | string
  target: number | string
  capacity: number
  cost: number
}

export interface Network {
  /** How many, or their names. */
  nodes: number | readonly string[]
  arcs: readonly Arc[]
  /** Whole units each node brings (+) or takes (−). */
  supply: readonly number[]
}

export interface NodeAmount {
  node: number | string
  amount: number
}

export interface Flow extends Warned {
  /** Units on each arc, in the order of the arcs. */
  flow: Float64Array
  cost: number
  moved: number
  /** True when all that is brought leaves and all that is asked arrives. */
  complete: boolean
  unshipped: NodeAmount[]
  unmet: NodeAmount[]
  /** Arcs that are full between what is left over and what is still asked: only more room here would help. */
  bottleneck: number[]
  /** cost + potential(source) − potential(target) ≥ 0 wherever there is room left, ≤ 0 wherever something flows. */
  potentials: Float64Array
  provenance: Provenance
}

/** `quantity` in whole units, one for all, 0 or more. */
export interface Need {
  id: string
  theme: string
  region: string
  quantity: number
}

/** `null` = any. */
export interface Offer {
  id: string
  themes: readonly string[] | null
  regions: readonly string[] | null
  quantity: number
}

export interface Gap {
  asked: number
  /** What all offers cannot cover even if they served this line alone. */
  gap: number
  needs: string[]
}

export interface DemandSignal {
  asked: number
  covered: number
  gap: number
  /** Part of the gap that several lines compete for: no single one of them is short by it. */
  contested: number
  byThemeAndRegion: (Gap & { theme: string; region: string })[]
  byTheme: (Gap & { theme: string })[]
  byRegion: (Gap & { region: string })[]
  /** Needs that no offer reaches at all. */
  unreached: string[]
  /** Offers that reach no need. */
  idle: string[]
  provenance: Provenance
}
