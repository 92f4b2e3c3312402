import type { Provenance, Warned } from '../../types.ts'

export interface PrimOptions {
  /** Names of the dimensions; their positions by default. */
  dimensions?: readonly string[]
  /** Share of the points peeled off, and pasted back, at a step; 0.05 each. */
  peelAlpha?: number
  pasteAlpha?: number
  /** Smallest share of all points in a box; 0.05. */
  massMin?: number
  /** How many boxes to look for, each among the points the earlier ones left; 1. */
  boxes?: number
}

/** What a box says of one dimension: both ends of a numeric one, or the categories left. */
export type Restriction = { dimension: string } & (
  | {
      lower: number
      upper: number
      isLowerMoved: boolean
      isUpperMoved: boolean
      /** Chance of as many cases of interest without this end; null where it was not moved. */
      quasiPLower: number | null
      quasiPUpper: number | null
    }
  | { categories: string[]; quasiP: number }
)

/** One step of the way from all points to a small dense box. */
export interface PrimStep {
  /** Points inside, and cases of interest among them. */
  n: number
  k: number
  /** Share of all cases of interest that lie inside; share of the inside that is of interest; share of all points. */
  coverage: number
  density: number
  mass: number
  /** How many dimensions are restricted. */
  resDim: number
  /** Only the restricted ones. */
  restrictions: Restriction[]
  /** Limits of all numeric dimensions by position; null at a dimension of categories. */
  lower: (number | null)[]
  upper: (number | null)[]
}

export interface PrimBox {
  /** From everything to the last box: choose where coverage and density suit you. */
  trajectory: PrimStep[]
}

export interface Prim extends Warned {
  boxes: PrimBox[]
  points: number
  cases: number
  provenance: Provenance
}
