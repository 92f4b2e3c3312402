import { DecisionError } from '../foundation/errors.ts'
import { indexOf } from '../foundation/names.ts'
import type { WeightStatement } from '../types.ts'
import type { LinearRow } from './linear-program.ts'

/** a·w ≥ b, or a·w = b. */
export interface HalfSpace extends LinearRow {
  a: Float64Array
  sense: '>=' | '='
}

/**
 * What a statement says, as linear conditions on w.
 *
 * Errors  `unknown-name`, `duplicate-name`, `not-a-number`, each naming the statement
 */
export function halfSpaces(
  statement: WeightStatement,
  at: ReadonlyMap<string, number>,
): HalfSpace[] {
  const where = { statement: statement.id }
  const unit = (name: string, by = 1) => {
    const a = new Float64Array(at.size)
    a[indexOf(at, name, where)] = by
    return a
  }
  const atLeast = (a: Float64Array, b: number): HalfSpace => ({
    a,
    sense: '>=',
    b: number(b, where),
  })
  if ('order' in statement) return orderSpaces(statement.order, unit, where)
  if ('bounds' in statement)
    return Object.entries(statement.bounds).flatMap(([name, [low, high]]) => [
      atLeast(unit(name), low),
      atLeast(unit(name, -1), -high),
    ])
  if ('exact' in statement)
    return Object.entries(statement.exact).map(([name, share]) => ({
      a: unit(name),
      sense: '=',
      b: number(share, where),
    }))
  const [first, second, low, high] = statement.ratio
  return [
    atLeast(difference(unit(first), unit(second), number(low, where)), 0),
    atLeast(difference(unit(second, number(high, where)), unit(first), 1), 0),
  ]
}

function orderSpaces(
  order: readonly (readonly string[])[],
  unit: (name: string) => Float64Array,
  where: { statement: string },
): HalfSpace[] {
  const named = order.flat()
  const twice = named.find((name, at) => named.indexOf(name) !== at)
  if (twice !== undefined)
    throw new DecisionError('duplicate-name', `${twice} stands twice in the order`, {
      name: twice,
      ...where,
    })
  const spaces: HalfSpace[] = []
  let before: string | null = null
  for (const group of order) {
    group.forEach((name, k) => {
      const other = k === 0 ? before : (group[k - 1] as string)
      if (other !== null)
        spaces.push({
          a: difference(unit(other), unit(name), 1),
          sense: k === 0 ? '>=' : '=',
          b: 0,
        })
    })
    before = group.at(-1) ?? before
  }
  return spaces
}

const difference = (a: Float64Array, b: Float64Array, times: number): Float64Array =>
  a.map((x, j) => x - times * (b[j] as number))

function number(x: number, where: { statement: string }): number {
  if (Number.isFinite(x)) return x
  throw new DecisionError('not-a-number', 'a weight statement needs numbers', where)
}

/** Σw = 1; w ≥ 0 is the solver's own. */
export const simplexRow = (n: number): LinearRow => ({
  a: new Float64Array(n).fill(1),
  sense: '=',
  b: 1,
})

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number)
  return sum
}
