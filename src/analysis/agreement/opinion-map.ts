import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import { rng } from '../foundation/rng.ts'
import type { Provenance, Rng, Warned, Warning } from '../types.ts'
import { principalDirections, type Rows } from './principal-directions.ts'
import { checkVotes, type Votes, votesText } from './votes.ts'

export interface OpinionMapOptions {
  /** How many directions; 2. */
  components?: number
  /** Where the iteration starts: it moves no result that stands still. */
  rng?: Rng
}

export interface OpinionMap extends Warned {
  people: number
  statements: number
  /** `directions[c][statement]`: how much a statement pulls along c; unit length. */
  directions: Float64Array[]
  /** Share of the whole spread along each direction, 0..1. */
  explained: number[]
  /** `points[person * components + c]`: people who saw little are moved outwards as far as they saw little. */
  points: Float64Array
  components: number
  /** How many statements each has seen. */
  seen: Int32Array
  provenance: Provenance
}

/**
 * People laid out so that those who vote alike lie close together.
 *
 * Formula  votes less the mean of those who saw the statement, what was not seen as 0; principal directions; each person
 *          times √(statements/seen)
 * Returns  people who saw nothing lie in the middle, and are counted in a warning
 * Errors   those of `checkVotes`; `out-of-domain` for `components`
 * Source   Small et al. 2021 (Polis); iterated until it stands still
 */
export function opinionMap(votes: Votes, options: OpinionMapOptions = {}): OpinionMap {
  const { components = 2, rng: random = rng('opinion map') } = options
  const statements = checkVotes(votes)
  if (!(Number.isInteger(components) && components > 0))
    throw new DecisionError('out-of-domain', 'there must be a direction or more', { components })
  const centred = centre(votes, statements)
  const found = principalDirections(centred, Math.min(components, statements), random)
  const seen = seenBy(votes)
  return {
    people: votes.length,
    statements,
    directions: found.directions,
    explained: found.spread.map((part) => (found.totalSpread === 0 ? 0 : part / found.totalSpread)),
    points: project(centred, found.directions, seen),
    components: found.directions.length,
    seen,
    warnings: warningsOf(seen, found.settled, found.totalSpread),
    provenance: provenance('opinionMap', votesText(votes), { components }, random),
  }
}

function seenBy(votes: Votes): Int32Array {
  return Int32Array.from(votes, (row) => {
    let count = 0
    for (const vote of row) if (vote !== null) count++
    return count
  })
}

function centre(votes: Votes, columns: number): Rows {
  const sum = new Float64Array(columns)
  const count = new Float64Array(columns)
  for (const row of votes)
    for (let j = 0; j < columns; j++) {
      const vote = row[j] as number | null
      if (vote === null) continue
      sum[j] = (sum[j] as number) + vote
      count[j] = (count[j] as number) + 1
    }
  const mean = sum.map((all, j) => (count[j] === 0 ? 0 : all / (count[j] as number)))
  const data = new Float64Array(votes.length * columns)
  votes.forEach((row, i) => {
    const from = i * columns
    for (let j = 0; j < columns; j++) {
      const vote = row[j] as number | null
      if (vote !== null) data[from + j] = vote - (mean[j] as number)
    }
  })
  return { rows: votes.length, columns, data }
}

function project(
  { rows, columns, data }: Rows,
  directions: readonly Float64Array[],
  seen: Int32Array,
): Float64Array {
  const width = directions.length
  const points = new Float64Array(rows * width)
  for (let i = 0; i < rows; i++) {
    const stretch = seen[i] === 0 ? 0 : Math.sqrt(columns / (seen[i] as number))
    directions.forEach((direction, c) => {
      let along = 0
      for (let j = 0; j < columns; j++)
        along += (data[i * columns + j] as number) * (direction[j] as number)
      points[i * width + c] = along * stretch
    })
  }
  return points
}

function warningsOf(seen: Int32Array, settled: boolean, spread: number): Warning[] {
  const silent = seen.reduce((sum, count) => sum + Number(count === 0), 0)
  const warnings: Warning[] = []
  if (silent > 0)
    warnings.push({
      code: 'nothing-seen',
      message: `${silent} people have seen nothing`,
      count: silent,
    })
  if (spread === 0) warnings.push({ code: 'nothing-differs', message: 'everybody votes alike' })
  if (!settled) warnings.push({ code: 'not-settled', message: 'the directions still moved' })
  return warnings
}
