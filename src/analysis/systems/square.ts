import { DecisionError } from '../foundation/errors.ts'
import { indexNames, indexOf } from '../foundation/names.ts'
import type { Dense } from './linear/dense.ts'

/** A matrix as it comes: `[row][column]`. */
export type Rows = readonly (readonly number[] | Float64Array)[]

/** What is allowed in a matrix or list, and how a refusal calls it. */
export interface Domain {
  what: string
  low?: number
  high?: number
}

/**
 * A square matrix of finite numbers, as one block.
 *
 * Errors  `empty-input`, `shape-mismatch` naming the row, `not-a-number` and `out-of-domain` naming row and column
 */
export function squareOf(rows: Rows, domain: Domain): Dense {
  const n = rows.length
  const { what } = domain
  if (n === 0) throw new DecisionError('empty-input', `${what}: there are no rows`, { what })
  const data = new Float64Array(n * n)
  rows.forEach((row, i) => {
    if (row.length !== n)
      throw new DecisionError('shape-mismatch', `${what}: row ${i} must have ${n} entries`, {
        ...{ what, row: i },
        ...{ entries: row.length, expected: n },
      })
    for (let j = 0; j < n; j++) {
      const x = row[j] as number
      if (!isWithin(x, domain)) refuse(x, domain, { row: i, column: j })
      data[i * n + j] = x
    }
  })
  return { n, data }
}

/**
 * A list of n finite numbers.
 *
 * Errors  `shape-mismatch`, `not-a-number` and `out-of-domain` naming the place
 */
export function vectorOf(values: ArrayLike<number>, n: number, domain: Domain): Float64Array {
  const { what } = domain
  if (values.length !== n)
    throw new DecisionError('shape-mismatch', `${what} must have ${n} entries`, {
      ...{ what, entries: values.length, expected: n },
    })
  return Float64Array.from({ length: n }, (_, at) => {
    const x = values[at] as number
    if (!isWithin(x, domain)) refuse(x, domain, { at })
    return x
  })
}

/** One number for all, or a list of n. */
export const eachOf = (
  given: number | ArrayLike<number>,
  n: number,
  domain: Domain,
): Float64Array =>
  vectorOf(typeof given === 'number' ? new Float64Array(n).fill(given) : given, n, domain)

/** Errors: `not-a-number`, `out-of-domain`. */
export function numberOf(x: number, domain: Domain): number {
  if (!isWithin(x, domain)) refuse(x, domain, {})
  return x
}

/** Errors: `not-whole`, `out-of-domain`. */
export function wholeOf(x: number, domain: Domain): number {
  if (!Number.isInteger(x))
    throw new DecisionError('not-whole', `${domain.what} must be a whole number`, {
      ...{ what: domain.what, value: x },
    })
  return numberOf(x, domain)
}

const isWithin = (x: number, { low = -Infinity, high = Infinity }: Domain): boolean =>
  Number.isFinite(x) && x >= low && x <= high

function refuse(x: number, { what, low, high }: Domain, place: object): never {
  const detail = { what, ...place, value: x }
  if (!Number.isFinite(x))
    throw new DecisionError('not-a-number', `${what}: an entry is not a number`, detail)
  const range = {
    ...detail,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  }
  throw new DecisionError('out-of-domain', `${what}: ${x} is not allowed`, range)
}

/** Names of n things; their places, counted from 0, when there are none. Errors: `shape-mismatch`, `duplicate-name`. */
export function labelsOf(labels: readonly string[] | undefined, n: number, what: string): string[] {
  const names = labels ? [...labels] : Array.from({ length: n }, (_, i) => String(i))
  if (names.length !== n)
    throw new DecisionError('shape-mismatch', `there must be one name per ${what}`, {
      ...{ what, entries: names.length, expected: n },
    })
  indexNames(names, what)
  return names
}

/** A thing by its place or by its name. Errors: `unknown-name`. */
export function placeOf(given: number | string, labels: readonly string[], where: object): number {
  if (typeof given === 'string') {
    const at = labels.indexOf(given)
    return at >= 0 ? at : indexOf(new Map(), given, where)
  }
  if (Number.isInteger(given) && given >= 0 && given < labels.length) return given
  return indexOf(new Map(), String(given), where)
}
