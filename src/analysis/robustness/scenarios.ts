import { DecisionError } from '../foundation/errors.ts'
import { indexNames, indexOf } from '../foundation/names.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Direction, Provenance } from '../types.ts'
import { wilsonHalfWidth } from './wilson.ts'

/** What each action brings in each of many futures, none of them more likely than another. */
export interface Ensemble {
  actions: readonly string[]
  futures: readonly string[]
  /** `outcomes[action][future]`, in the metric's own unit. */
  metrics: readonly {
    id: string
    unit: string
    direction: Direction
    outcomes: readonly (readonly number[])[]
  }[]
}

export interface RegretTable {
  metric: string
  actions: readonly string[]
  /** `regret[action][future]`: what is lost against the best action of that future, in the metric's unit. */
  regret: Float64Array[]
  maximum: Float64Array
  mean: Float64Array
  /** The future in which an action is regretted most. */
  worstFuture: string[]
  /** Least maximum regret. */
  safest: string[]
  provenance: Provenance
}

/**
 * How much would be regretted, future by future.
 *
 * Units   the metric's own
 * Errors  `unknown-name` for a metric the ensemble has not; those of the ensemble
 * Source  Savage 1951
 */
export function regretTable(ensemble: Ensemble, metric: string): RegretTable {
  const { actions, futures } = ensemble
  const at = checkEnsemble(ensemble)
  const { direction, outcomes } = ensemble.metrics[indexOf(at, metric, {})] as Metric
  const sign = direction === 'max' ? 1 : -1
  const best = futures.map((_, s) => Math.max(...outcomes.map((row) => sign * (row[s] as number))))
  const regret = outcomes.map((row) =>
    Float64Array.from(row, (x, s) => (best[s] as number) - sign * x),
  )
  const maximum = Float64Array.from(regret, (row) => row.reduce((a, b) => Math.max(a, b), 0))
  const least = maximum.reduce((a, b) => Math.min(a, b), Infinity)
  return {
    metric,
    actions,
    regret,
    maximum,
    mean: Float64Array.from(regret, (row) => row.reduce((a, b) => a + b, 0) / row.length),
    worstFuture: regret.map((row, i) => futures[row.indexOf(maximum[i] as number)] as string),
    safest: actions.filter((_, i) => (maximum[i] as number) - least <= 1e-12 * Math.max(1, least)),
    provenance: provenance('regretTable', ensemble, { metric }),
  }
}

export interface Satisficing {
  actions: readonly string[]
  /** Share of futures in which every threshold holds, with its Wilson 95 % half-width. */
  share: Float64Array
  halfWidth: Float64Array
  /** `fails[action][future]`: 1 where a threshold does not hold; give a row to `prim` to learn which futures those are. */
  fails: Uint8Array[]
  provenance: Provenance
}

/**
 * In how many futures an action is good enough, whatever is best.
 *
 * Shapes  `thresholds[metric]`: the least that is enough of what should be high, the most of what should be low
 * Errors  `unknown-name`, `not-a-number`, `empty-input`; those of the ensemble
 * Source  Lempert & Collins 2007
 */
export function satisficing(
  ensemble: Ensemble,
  thresholds: Readonly<Record<string, number>>,
): Satisficing {
  const at = checkEnsemble(ensemble)
  const rules = Object.entries(thresholds).map(([metric, threshold]) => {
    if (!Number.isFinite(threshold))
      throw new DecisionError('not-a-number', `the threshold of ${metric} is not a number`, {
        metric,
      })
    const { direction, outcomes } = ensemble.metrics[indexOf(at, metric, {})] as Metric
    const holds = (x: number) => (direction === 'max' ? x >= threshold : x <= threshold)
    return (i: number, s: number) => holds(outcomes[i]?.[s] as number)
  })
  if (rules.length === 0) throw new DecisionError('empty-input', 'there is no threshold')
  const { actions, futures } = ensemble
  const fails = actions.map((_, i) =>
    Uint8Array.from(futures, (_, s) => Number(!rules.every((holds) => holds(i, s)))),
  )
  const held = fails.map((row) => row.length - row.reduce((sum, failed) => sum + failed, 0))
  return {
    actions,
    share: Float64Array.from(held, (count) => count / futures.length),
    halfWidth: Float64Array.from(held, (count) => wilsonHalfWidth(count, futures.length)),
    fails,
    provenance: provenance('satisficing', ensemble, { thresholds }),
  }
}

type Metric = Ensemble['metrics'][number]

/** Errors: `empty-input`, `duplicate-name`, `shape-mismatch` and `not-a-number` naming metric, action and future. */
function checkEnsemble({ actions, futures, metrics }: Ensemble): Map<string, number> {
  indexNames(actions, 'action')
  indexNames(futures, 'future')
  for (const { id: metric, outcomes } of metrics) {
    if (outcomes.length !== actions.length)
      throw new DecisionError('shape-mismatch', `${metric}: there must be one row an action`, {
        metric,
      })
    outcomes.forEach((row, i) => {
      const action = actions[i]
      if (row.length !== futures.length)
        throw new DecisionError('shape-mismatch', `${metric}: there must be one outcome a future`, {
          metric,
          action,
        })
      const s = row.findIndex((x) => !Number.isFinite(x))
      if (s >= 0)
        throw new DecisionError('not-a-number', `${metric}: an outcome is missing`, {
          metric,
          action,
          future: futures[s],
        })
    })
  }
  return indexNames(
    metrics.map(({ id }) => id),
    'metric',
  )
}
