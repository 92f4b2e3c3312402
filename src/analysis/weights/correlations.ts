import { bestFirst } from '../ranking/competition-ranks.ts'

/**
 * Standard deviations (over m) and correlations of columns.
 *
 * Returns  `r` n×n row-major, null where a column is constant
 */
export function correlations(
  columns: readonly Float64Array[],
  kind: 'pearson' | 'spearman',
): { deviation: Float64Array; r: (number | null)[] } {
  const n = columns.length
  const deviation = Float64Array.from(columns, (column) => norm(centred(column)))
  const compared = columns.map((column) =>
    centred(kind === 'spearman' ? meanRanks(column) : column),
  )
  const lengths = compared.map(norm)
  const r = Array.from({ length: n * n }, (_, at) => {
    const [j, k] = [Math.floor(at / n), at % n]
    const size = (lengths[j] as number) * (lengths[k] as number)
    if (size === 0) return null
    if (j === k) return 1
    const a = compared[j] as Float64Array
    const b = compared[k] as Float64Array
    return a.reduce((sum, x, i) => sum + x * (b[i] as number), 0) / a.length / size
  })
  return { deviation, r }
}

function centred(x: Float64Array): Float64Array {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  return x.every((value) => value === x[0]) ? x.map(() => 0) : x.map((value) => value - mean)
}

const norm = (x: Float64Array): number =>
  Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / x.length)

/** Equal numbers share the mean of their places. */
function meanRanks(x: Float64Array): Float64Array {
  const order = bestFirst(x)
  const ranks = new Float64Array(x.length)
  let from = 0
  while (from < order.length) {
    let to = from + 1
    while (to < order.length && x[order[to] as number] === x[order[from] as number]) to++
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + to + 1) / 2
    from = to
  }
  return ranks
}
