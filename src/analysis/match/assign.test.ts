import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from './assign.ts'
import { assignLeximin } from './assign-leximin.ts'
import type { CostMatrix } from './types.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

test('five workers and four tasks cost what OR-Tools prints, and the fifth worker is named', () => {
  const { input, expected } = readCase('assignment-ortools-5x4')
  const labels = { rows: ['Ana', 'Ben', 'Cy', 'Dee', 'Eli'], columns: ['a', 'b', 'c', 'd'] }
  const { total, unassignedRows, complete, named, warnings } = assign(input.cost, { labels })
  expect({ total, unassignedRows }).toEqual(expected)
  expect(complete).toBe(true)
  expect(named).toEqual({
    pairs: [
      { row: 'Ana', column: 'd', amount: 70 },
      { row: 'Ben', column: 'c', amount: 55 },
      { row: 'Cy', column: 'b', amount: 95 },
      { row: 'Dee', column: 'a', amount: 45 },
    ],
    unassignedRows: ['Eli'],
    unassignedColumns: [],
  })
  expect(warnings).toEqual([])
})

test('three by three gives the columns that SciPy prints', () => {
  const { input, expected } = readCase('assignment-scipy-3x3')
  const { total, columns } = assign(input.cost)
  expect({ total, columns: Array.from(columns) }).toEqual(expected)
})

test('four cities are served as fairly as brute force found, and fairness costs nothing there', () => {
  const { input, expected } = readCase('assign-leximin-4')
  const { leximinValues, worst, totalAtLeximin, greatestTotal, loss } = assignLeximin(input.score)
  expect({ leximinValues, worst, totalAtLeximin, greatestTotal }).toEqual(expected)
  expect(loss).toBe(0)
})

test('fairness says what it costs: the worst gets 4 instead of 1, for 3 of the total', () => {
  const labels = { rows: ['north', 'south'], columns: ['x', 'y'] }
  const fair = assignLeximin(
    [
      [10, 4],
      [4, 1],
    ],
    { labels },
  )
  expect(fair.leximinValues).toEqual([4, 4])
  expect([fair.totalAtLeximin, fair.greatestTotal, fair.loss]).toEqual([8, 11, 3])
  expect(fair.named?.pairs).toEqual([
    { row: 'north', column: 'y', amount: 4 },
    { row: 'south', column: 'x', amount: 4 },
  ])
})

test('where pairs are forbidden, as many as can be, then the least; who competes for what is told', () => {
  const cost = [
    [5, null, null],
    [3, null, null],
    [1, 1, 9],
  ]
  const made = assign(cost)
  expect(Array.from(made.columns)).toEqual([-1, 0, 1])
  expect(made.total).toBe(4)
  expect([made.unassignedRows, made.unassignedColumns, made.complete]).toEqual([[0], [2], false])
  // Rows 0 and 1 compete for column 0; row 2 has two columns to itself.
  expect([Array.from(made.rowParts), Array.from(made.columnParts)]).toEqual([
    [1, 1, 2],
    [1, 2, 2],
  ])
  expect(made.warnings).toEqual([
    {
      code: 'not-all-assigned',
      message: 'rows and columns are left for 1 more pairs, and no allowed pair joins them',
      count: 1,
    },
  ])
  expect(assignLeximin(cost)).toMatchObject({
    leximinValues: [5, 9],
    unassignedRows: [1],
    warnings: made.warnings,
  })
})

test('when no pair may be, nobody is matched and nothing is said in infinities', () => {
  expect(assign([[null, null]])).toMatchObject({ total: 0, unassignedRows: [0], complete: false })
  expect(assignLeximin([[null]])).toMatchObject({ leximinValues: [], worst: null, loss: 0 })
})

const matrices = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(
          fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -4, max: 5 }) }, fc.constant(null)),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    )

/** Every way to give each row an allowed column or none, of the greatest cardinality. */
function largestMatchings(matrix: (number | null)[][]): number[][] {
  const found: number[][] = []
  const walk = (made: number[]) => {
    const row = matrix[made.length]
    if (!row) found.push(made)
    else {
      walk([...made, -1])
      row.forEach((cell, j) => {
        if (cell !== null && !made.includes(j)) walk([...made, j])
      })
    }
  }
  walk([])
  const size = (made: number[]) => made.filter((j) => j >= 0).length
  const most = Math.max(...found.map(size))
  return found.filter((made) => size(made) === most)
}

const scoresOf = (matrix: (number | null)[][], made: readonly number[]): number[] =>
  made.flatMap((j, i) => (j < 0 ? [] : [matrix[i]?.[j] ?? Number.NaN]))
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

test('no matching of the greatest size costs less, or brings more: all were tried', () => {
  fc.assert(
    fc.property(matrices(4), (matrix) => {
      const totals = largestMatchings(matrix).map((made) => sum(scoresOf(matrix, made)))
      for (const maximise of [false, true]) {
        const { total, columns } = assign(matrix, { maximise })
        expect(total).toBe(maximise ? Math.max(...totals) : Math.min(...totals))
        expect(sum(scoresOf(matrix, Array.from(columns)))).toBe(total)
        expect(new Set(columns.filter((j) => j >= 0)).size).toBe(
          columns.filter((j) => j >= 0).length,
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('no matching of the greatest size serves its worst better, nor its next worst: all were tried', () => {
  fc.assert(
    fc.property(matrices(4), (matrix) => {
      const sorted = largestMatchings(matrix).map((made) =>
        scoresOf(matrix, made).sort((a, b) => a - b),
      )
      const fairest = sorted.reduce((best, other) => {
        const at = best.findIndex((x, k) => x !== other[k])
        return at >= 0 && (other[at] ?? 0) > (best[at] ?? 0) ? other : best
      })
      const { leximinValues, columns, loss } = assignLeximin(matrix)
      expect(leximinValues).toEqual(fairest)
      expect(scoresOf(matrix, Array.from(columns)).sort((a, b) => a - b)).toEqual(fairest)
      expect(loss).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 300 },
  )
})

test('the duals prove it: no allowed pair is under its prices, and the pairs made are on them', () => {
  const real = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.oneof({ weight: 5, arbitrary: real }, fc.constant(null)), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    )
  fc.assert(
    fc.property(tables, (matrix) => {
      const made = assign(matrix)
      matrix.forEach((row, i) => {
        row.forEach((cell, j) => {
          if (cell === null || made.rowParts[i] !== made.columnParts[j]) return
          const over = cell - (made.rowDuals[i] ?? 0) - (made.columnDuals[j] ?? 0)
          expect(over).toBeGreaterThanOrEqual(-1e-6)
          if (made.columns[i] === j) expect(Math.abs(over)).toBeLessThanOrEqual(1e-6)
        })
      })
      const dual = sum(Array.from(made.rowDuals)) + sum(Array.from(made.columnDuals))
      expect(Math.abs(dual - made.total)).toBeLessThanOrEqual(1e-5)
    }),
    { numRuns: 60 },
  )
})

test('with whole costs the prices prove it exactly, on tables where many pairs are as good', () => {
  const tables = fc.integer({ min: 2, max: 16 }).chain((size) =>
    fc.array(fc.array(fc.nat(20), { minLength: size + 1, maxLength: size + 1 }), {
      minLength: size,
      maxLength: size + 1,
    }),
  )
  fc.assert(
    fc.property(tables, (matrix) => {
      const { rowDuals, columnDuals, columns, total } = assign(matrix)
      const over = matrix.map((row, i) =>
        row.map((cell, j) => cell - (rowDuals[i] ?? 0) - (columnDuals[j] ?? 0)),
      )
      expect(Math.min(...over.flat())).toBe(0)
      expect(Array.from(columns).every((j, i) => over[i]?.[j] === 0)).toBe(true)
      expect(sum(Array.from(rowDuals)) + sum(Array.from(columnDuals))).toBe(total)
    }),
    { numRuns: 150 },
  )
})

test('another order of rows and columns changes no total and no fairest scores', () => {
  fc.assert(
    fc.property(matrices(6), (matrix) => {
      const turned = matrix.map((row) => row.toReversed()).reverse()
      expect(assign(turned).total).toBe(assign(matrix).total)
      expect(assignLeximin(turned).leximinValues).toEqual(assignLeximin(matrix).leximinValues)
      const across = (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? null))
      expect(assign(across).total).toBe(assign(matrix).total)
      expect(assignLeximin(across).leximinValues).toEqual(assignLeximin(matrix).leximinValues)
    }),
    { numRuns: 100 },
  )
})

test('costs that differ by less than a rounding end all the same', () => {
  const near = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: 30 }, (_, j) => 1e16 + ((i * 7 + j * 11) % 3)),
  )
  expect(new Set(assign(near).columns).size).toBe(30)
  expect(assign([[1e300, -1e300]])).toMatchObject({ total: -1e300 })
})

test('what is not a matrix of numbers is refused by row and column', () => {
  const refused = (matrix: unknown, code: string, detail: object) =>
    expect(() => assign(matrix as CostMatrix)).toThrowError(
      expect.objectContaining({ code, detail }),
    )
  refused([], 'empty-input', { rows: 0, columns: 0 })
  refused([[]], 'empty-input', { rows: 1, columns: 0 })
  refused([[1, 2], [3]], 'shape-mismatch', { row: 1, columns: 1, expected: 2 })
  refused([[1, Number.NaN]], 'not-a-number', { row: 0, column: 1 })
  refused([[1], [Infinity]], 'not-a-number', { row: 1, column: 0 })
  refused([[undefined]], 'not-a-number', { row: 0, column: 0 })
  refused([['7']], 'not-a-number', { row: 0, column: 0 })
  refused([[1e301]], 'out-of-domain', { row: 0, column: 0 })
  expect(() => assign([[1]], { labels: { rows: ['a', 'b'], columns: ['x'] } })).toThrowError(
    expect.objectContaining({ code: 'shape-mismatch' }),
  )
  expect(() => assign([[1, 2]], { labels: { rows: ['a'], columns: ['x', 'x'] } })).toThrowError(
    expect.objectContaining({ code: 'duplicate-name' }),
  )
})

test('a result says what made it', () => {
  const { provenance } = assign([[1]], { maximise: true })
  expect(provenance).toMatchObject({ method: 'assign', options: { maximise: true } })
  expect(assign([[1]]).provenance.inputHash).not.toBe(assign([[2]]).provenance.inputHash)
  expect(assign([[1, 2]]).provenance.inputHash).not.toBe(assign([[1], [2]]).provenance.inputHash)
})
