import type { Criterion, DecisionMatrix, Direction, Values, Warning } from '#analysis'
import { values } from '#analysis'

/** Asks the library what a case asks, and lays the answer out under the names the case uses. */
export type Answer = (input: Readonly<Record<string, unknown>>) => object | Promise<object>

export type Answers = Readonly<Record<string, Answer>>

/**
 * An answer whose input has the shape that the method's cases have. A file of another shape is
 * refused by the library, or fails the comparison: it is never taken as passed.
 */
export const answer =
  <Input>(ask: (input: Input) => object | Promise<object>): Answer =>
  (input) =>
    ask(input as Input)

export type Rows = readonly (readonly number[])[]

/** Cases number what the library names. */
export const named = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`)

type Table = { readonly matrix: Rows; readonly directions: readonly Direction[] }

/** Scores without units between goalposts 0 and 1, for methods that scale by the other actions. */
export function tableOf({ matrix, directions }: Table): DecisionMatrix {
  const criteria = directions.map(
    (direction, j): Criterion => ({
      id: `${j}`,
      label: `${j}`,
      unit: '',
      direction,
      goalposts: [0, 1],
    }),
  )
  return { actions: named(matrix.length), criteria, cells: matrix }
}

/** A table of values 0..1, 1 best. */
export const valuesOf = (rows: Rows): Values => values(valueTable(rows))

export const valueTable = (rows: Rows): DecisionMatrix =>
  tableOf({ matrix: rows, directions: (rows[0] ?? []).map(() => 'max' as const) })

/** m rows of n from a row-major list. */
export const rowsOf = (list: ArrayLike<number>, n: number): number[][] =>
  Array.from({ length: list.length / n }, (_, i) =>
    Array.from({ length: n }, (_, j) => list[i * n + j] as number),
  )

/** `constant-criterion:0`, as cases write warnings. */
export const warningsOf = (warnings: readonly Warning[]): string[] =>
  warnings.map(({ code, at }) => (at?.criterion === undefined ? code : `${code}:${at.criterion}`))
