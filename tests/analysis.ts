import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type Cell, DecisionError, type DecisionMatrix, type Direction } from '#analysis'

export const table = (
  cells: readonly (readonly Cell[])[],
  directions: readonly Direction[],
): DecisionMatrix => ({
  actions: cells.map((_, i) => `a${i}`),
  criteria: directions.map((direction, j) => ({
    id: `c${j}`,
    label: `c${j}`,
    unit: 'points',
    direction,
    goalposts: [0, 10],
  })),
  cells,
})

/** A worked example as it stands in its file. */
export const readInput = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

/** The same for one that gives a table with directions. */
export const readCase = (id: string) => {
  const { input, expected } = readInput(id)
  return { input, expected, matrix: table(input.matrix ?? [], input.directions ?? []) }
}

export const near = (got: ArrayLike<number>, wanted: readonly number[], digits = 9) => {
  expect(got.length).toBe(wanted.length)
  wanted.forEach((x, i) => {
    expect(got[i]).toBeCloseTo(x, digits)
  })
}

export const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof DecisionError) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('nothing was refused')
}
