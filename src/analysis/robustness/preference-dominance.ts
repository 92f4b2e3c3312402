import { provenance } from '../foundation/provenance.ts'
import type { Values, WeightSet } from '../types.ts'
import { lossTable } from './loss-table.ts'
import type { Dominance, Regret } from './types.ts'

/** Differences smaller than this are rounding. */
const EPS = 1e-9

/**
 * Which action is at least as good as which other whatever weighting of the set is taken. No sampling: a fact.
 *
 * Formula  i dominates k iff min_{w∈W} w·(v_i − v_k) ≥ 0 and max > 0
 * Errors   `shape-mismatch` when set and values name different criteria
 */
export function preferenceDominance(values: Values, set: WeightSet): Dominance {
  const loss = lossTable(values, set)
  const { m, actions } = values
  const dominates = actions.map((_, i) =>
    actions.map((_, k) => i !== k && loss.worst(i, k) <= EPS && loss.worst(k, i) > EPS),
  )
  const nonDominated = actions.filter((_, k) => {
    for (let i = 0; i < m; i++) if (dominates[i]?.[k]) return false
    return true
  })
  return { actions, dominates, nonDominated, provenance: made('preferenceDominance', values, set) }
}

/**
 * What each action could cost at most, in value, against the best rival, over all weightings of the set.
 *
 * Formula  r_i = max_{w∈W, k} w·(v_k − v_i)
 * Units    value 0..1
 */
export function maximumRegret(values: Values, set: WeightSet): Regret {
  const loss = lossTable(values, set)
  const { m, actions } = values
  const regret = new Float64Array(m)
  const worst = actions.map((_, i) => {
    let rival: number | null = null
    for (let k = 0; k < m; k++) {
      if (k === i) continue
      const here = loss.worst(i, k)
      if (here > Math.max(EPS, regret[i] as number)) {
        regret[i] = here
        rival = k
      }
    }
    return {
      rival: rival === null ? null : (actions[rival] as string),
      weights: loss.weightsAt(i, rival ?? i),
    }
  })
  const least = regret.reduce((a, b) => Math.min(a, b), Infinity)
  return {
    actions,
    regret,
    worst,
    safest: actions.filter((_, i) => (regret[i] as number) - least <= EPS),
    provenance: made('maximumRegret', values, set),
  }
}

const made = (method: string, { actions, criteria, data, missing }: Values, set: WeightSet) =>
  provenance(method, { actions, criteria, data, statements: set.statements }, { missing })
