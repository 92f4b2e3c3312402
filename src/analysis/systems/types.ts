import type { Provenance, Warned } from '../types.ts'

/** +1: more of the source makes more of the target; −1: less; null: it has an effect, of which nobody knows the sign. */
export type Sign = 1 | -1 | null

/** An arrow of a system map. `source` and `target` are places in `nodes`, or names. */
export interface MapEdge {
  source: number | string
  target: number | string
  /** null when left out. */
  sign?: Sign
  /** Strength, 0..1 in words of the team ("weak", "strong"), not a measurement. */
  weight?: number
  /** Time the effect takes, in the map's unit of time; 1 for a delay drawn without a length. */
  delay?: number
  /** 0..1, how sure it is that the arrow exists at all; 1 when left out. */
  confidence?: number
}

/** A signed, weighted, delayed map. `nodes`: names of the factors, or how many there are. At most one arrow a pair. */
export interface SystemMap {
  nodes: number | readonly string[]
  edges: readonly MapEdge[]
}

/** R reinforces what happens to it, B works against it. */
export type Polarity = 'R' | 'B' | 'unknown'

export interface Loop {
  /** Places of the factors in the order of the arrows, the smallest place first. */
  nodes: readonly number[]
  polarity: Polarity
  /** Sum of the delays of its arrows, in the map's unit of time. */
  delay: number
}

export interface FeedbackLoops extends Warned {
  labels: readonly string[]
  /** Shortest first, then by places; empty when only counting. */
  loops: readonly Loop[]
  /** How many there are, of each kind; a lower bound when `countTruncated`. */
  counts: { R: number; B: number; unknown: number }
  total: number
  /** Loops of those counted that go through each factor. */
  participation: Float64Array
  /** Loops of those counted in which time passes. */
  delayed: number
  /** How many are listed. */
  returned: number
  /** Some loops are not in the list. */
  truncated: boolean
  /** Even the counting was stopped. */
  countTruncated: boolean
  provenance: Provenance
}

/** By the means of influence and dependence; "high" is above the mean. */
export type Quadrant = 'driver' | 'relay' | 'result' | 'autonomous'

/** What a sign says, when a share of all plausible systems agree on it. */
export type PressWord =
  | 'rises'
  | 'probably-rises'
  | 'cannot-be-told'
  | 'probably-falls'
  | 'falls'
  | 'no-effect'
