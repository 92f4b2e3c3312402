import { tieTolerance } from '../ranking/competition-ranks.ts'
import { weightedScores } from '../ranking/weighted-sum.ts'

interface Table {
  m: number
  n: number
  data: Float64Array
}

/**
 * How often each action is first, with ties, under its own central weights, over the tables that `tables` yields.
 *
 * Returns  null for an action without central weights
 */
export function confidenceFactors(
  central: readonly (Float64Array | null)[],
  tables: Iterable<Table>,
): (number | null)[] {
  const firsts = new Uint32Array(central.length)
  const scores = new Float64Array(central.length)
  let samples = 0
  for (const table of tables) {
    samples++
    for (let i = 0; i < central.length; i++) {
      const weights = central[i]
      if (weights && isFirst(i, weightedScores(table, weights, scores)))
        firsts[i] = (firsts[i] as number) + 1
    }
  }
  return central.map((weights, i) =>
    weights && samples > 0 ? (firsts[i] as number) / samples : null,
  )
}

function isFirst(i: number, scores: Float64Array): boolean {
  const own = scores[i] as number
  const most = own + tieTolerance(own)
  for (let k = 0; k < scores.length; k++) if ((scores[k] as number) > most) return false
  return true
}
