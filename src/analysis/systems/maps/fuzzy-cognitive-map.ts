import { exp, tanh } from '../../foundation/exponential.ts'
import { provenance } from '../../foundation/provenance.ts'
import type { Provenance, Warned, Warning } from '../../types.ts'
import { type Dense, timesVector, transposed } from '../linear/dense.ts'
import { labelsOf, numberOf, placeOf, type Rows, squareOf, vectorOf, wholeOf } from '../square.ts'

export type FuzzyInference = 'kosko' | 'mkosko' | 'rescaled'
export type FuzzyTransfer = 'sigmoid' | 'tanh' | 'bivalent' | 'trivalent'
export type FuzzyOutcome = 'fixed-point' | 'limit-cycle' | 'not-settled'

export interface FuzzyMap {
  /** `weights[i][j]`: effect of i on j, −1..1. */
  weights: Rows
  /** State at the start: 0..1 under sigmoid and bivalent, −1..1 under tanh and trivalent. */
  initial: ArrayLike<number>
  labels?: readonly string[]
}

export interface FuzzyOptions {
  /** `mkosko`. */
  inference?: FuzzyInference
  /** `sigmoid`. */
  transfer?: FuzzyTransfer
  /** Steepness of sigmoid and tanh; 1. */
  lambda?: number
  /** Largest change at which a state counts as at rest; 0.001. */
  threshold?: number
  /** 50. */
  maxIterations?: number
  /** Factors held at a value, by name or place: the scenario. */
  clamp?: Readonly<Record<string, number>>
}

export interface FuzzyRun {
  outcome: FuzzyOutcome
  /** null unless it came to rest. */
  equilibrium: Float64Array | null
  iterations: number
  /** 1 at rest; the length of a cycle; null when neither was seen. */
  period: number | null
  /** The states it stays in: one at rest, as many as the period on a cycle, none otherwise. */
  states: readonly Float64Array[]
  /** Every state, the first one among them. */
  trajectory: readonly Float64Array[]
}

export interface FuzzyCognitiveMap extends FuzzyRun, Warned {
  labels: readonly string[]
  firstStep: Float64Array | null
  /** With `clamp`: rest without it, rest with it, and the difference; null without, or when one of them does not rest. */
  baseline: Float64Array | null
  scenario: Float64Array | null
  change: Float64Array | null
  scenarioRun: FuzzyRun | null
  provenance: Provenance
}

/**
 * Where a map of beliefs comes to rest, and how that shifts when factors are held. Relative: no unit, no time, no forecast;
 * only the order of changes means something.
 *
 * Formula  a′ = f(Wᵀa) (kosko), f(Wᵀa + a) (mkosko), f(Wᵀ(2a − 1) + 2a − 1) (rescaled); f sigmoid 1/(1 + e^(−λx)),
 *          tanh(λx), bivalent 1[x > 0], trivalent sign x
 * Returns  a change smaller than `threshold` is none: the two runs may stop at different distances from their rest. At
 *          rest when no factor changes by `threshold`; on a cycle when a state comes back to within a thousandth of it
 * Errors   `empty-input`, `shape-mismatch`, `not-a-number`, `out-of-domain` naming the entry; `unknown-name` for a factor
 *          held; `not-whole`
 * Source   Kosko 1986; Stylios & Groumpos 2004; Papageorgiou 2011
 */
export function fuzzyCognitiveMap(map: FuzzyMap, options: FuzzyOptions = {}): FuzzyCognitiveMap {
  const chosen = chosenOf(options)
  const weights = squareOf(map.weights, { what: 'weights', low: -1e6, high: 1e6 })
  const labels = labelsOf(map.labels, weights.n, 'factor')
  const range = rangeOf(chosen.transfer)
  const initial = vectorOf(map.initial, weights.n, { what: 'initial', ...range })
  const held = heldOf(options.clamp ?? {}, labels, range)
  const system = { turned: transposed(weights), initial, ...chosen }
  const free = settle(system, [])
  const scenarioRun = options.clamp ? settle(system, held) : null
  const [before, after] = [free.equilibrium, scenarioRun?.equilibrium ?? null]
  return {
    labels,
    ...free,
    firstStep: free.trajectory[1] ?? null,
    baseline: scenarioRun ? before : null,
    scenario: after,
    change: before && after ? after.map((x, i) => x - (before[i] as number)) : null,
    scenarioRun,
    warnings: remarks(weights, labels, scenarioRun ? [free, scenarioRun] : [free]),
    provenance: provenance(
      'fuzzyCognitiveMap',
      { ...map, labels },
      { ...chosen, clamp: options.clamp },
    ),
  }
}

function chosenOf(options: FuzzyOptions) {
  const { inference = 'mkosko', transfer = 'sigmoid' } = options
  return {
    inference,
    transfer,
    lambda: numberOf(options.lambda ?? 1, { what: 'lambda', low: Number.MIN_VALUE, high: 1e6 }),
    threshold: numberOf(options.threshold ?? 0.001, { what: 'threshold', low: 1e-12 }),
    maxIterations: wholeOf(options.maxIterations ?? 50, {
      ...{ what: 'maxIterations', low: 1, high: 100_000 },
    }),
  }
}

const rangeOf = (transfer: FuzzyTransfer) => ({
  low: transfer === 'tanh' || transfer === 'trivalent' ? -1 : 0,
  high: 1,
})

type Held = readonly (readonly [at: number, value: number])[]

function heldOf(
  clamp: Readonly<Record<string, number>>,
  labels: readonly string[],
  range: { low: number; high: number },
): Held {
  return Object.entries(clamp).map(([name, value]) => {
    const at = labels.includes(name) ? name : Number(name)
    const place = Number.isNaN(at) ? placeOf(name, labels, { what: 'clamp' }) : at
    numberOf(value, { what: `clamp ${name}`, ...range })
    return [placeOf(place, labels, { what: 'clamp' }), value] as const
  })
}

interface FuzzySystem extends ReturnType<typeof chosenOf> {
  turned: Dense
  initial: Float64Array
}

function settle(system: FuzzySystem, held: Held): FuzzyRun {
  const { threshold, maxIterations } = system
  const first = hold(system.initial.slice(), held)
  const trajectory = [first]
  const seen = new Map([[hashOf(first, threshold), 0]])
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    const before = trajectory[iterations - 1] as Float64Array
    const now = hold(stepFrom(before, system), held)
    trajectory.push(now)
    const rests = now.every((x, i) => Math.abs(x - (before[i] as number)) < threshold)
    if (rests)
      return {
        outcome: 'fixed-point',
        ...{ equilibrium: now, iterations, period: 1, states: [now], trajectory },
      }
    const key = hashOf(now, threshold)
    const back = seen.get(key)
    if (back !== undefined)
      return {
        outcome: 'limit-cycle',
        ...{ equilibrium: null, iterations, period: iterations - back },
        ...{ states: trajectory.slice(back, iterations), trajectory },
      }
    seen.set(key, iterations)
  }
  return {
    outcome: 'not-settled',
    ...{ equilibrium: null, iterations: maxIterations, period: null, states: [], trajectory },
  }
}

/** States closer than a thousandth of the threshold are one: finer than any approach that is still under way. */
const hashOf = (state: Float64Array, threshold: number): string =>
  Array.from(state, (x) => Math.round((x * 1000) / threshold)).join(' ')

function hold(state: Float64Array, held: Held): Float64Array {
  for (const [at, value] of held) state[at] = value
  return state
}

function stepFrom(a: Float64Array, { turned, inference, transfer, lambda }: FuzzySystem) {
  const from = inference === 'rescaled' ? a.map((x) => 2 * x - 1) : a
  const pushed = timesVector(turned, from)
  const f = transferOf(transfer, lambda)
  return pushed.map((x, i) => f(inference === 'kosko' ? x : x + (from[i] as number)))
}

function transferOf(transfer: FuzzyTransfer, lambda: number): (x: number) => number {
  if (transfer === 'sigmoid') return (x) => 1 / (1 + exp(-lambda * x))
  if (transfer === 'tanh') return (x) => tanh(lambda * x)
  if (transfer === 'bivalent') return (x) => (x > 0 ? 1 : 0)
  return (x) => Math.sign(x) + 0
}

function remarks(weights: Dense, labels: readonly string[], runs: readonly FuzzyRun[]): Warning[] {
  const { n, data } = weights
  const strong = Array.from(data.keys()).filter((at) => Math.abs(data[at] as number) > 1)
  const restless = runs.filter(({ outcome }) => outcome !== 'fixed-point')
  return [
    ...strong.map((at): Warning => {
      const edge = [labels[Math.floor(at / n)] as string, labels[at % n] as string] as const
      return { code: 'weight-above-one', message: 'a weight lies outside −1..1', at: { edge } }
    }),
    ...restless.map(
      ({ outcome, iterations }): Warning => ({
        code: 'not-settled',
        message: `${outcome} after ${iterations} steps`,
        count: iterations,
      }),
    ),
  ]
}
