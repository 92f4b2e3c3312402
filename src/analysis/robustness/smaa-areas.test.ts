import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import type { DecisionMatrix, Stakeholder } from '../types.ts'
import { smaa } from './smaa.ts'

const anybody: Stakeholder[] = [{ id: 'anybody', share: 1, statements: [] }]

function unitTable(cells: number[][]): DecisionMatrix {
  return {
    actions: cells.map((_, i) => `a${i}`),
    criteria: ['x', 'y', 'z'].map((id) => ({
      id,
      label: '',
      unit: 'share',
      direction: 'max',
      goalposts: [0, 1],
    })),
    cells,
  }
}

type Point = readonly [number, number]

/** Keeps the part of a convex polygon where f ≥ 0 (Sutherland & Hodgman 1974); f is linear. */
function clip(polygon: readonly Point[], f: (point: Point) => number): Point[] {
  return polygon.flatMap((here, k) => {
    const next = polygon[(k + 1) % polygon.length] as Point
    const [a, b] = [f(here), f(next)]
    const crossing: Point = [
      here[0] + (a / (a - b)) * (next[0] - here[0]),
      here[1] + (a / (a - b)) * (next[1] - here[1]),
    ]
    return [...(a >= 0 ? [here] : []), ...(a * b < 0 ? [crossing] : [])]
  })
}

const area = (polygon: readonly Point[]) =>
  polygon.reduce((sum, [x, y], k) => {
    const [x2, y2] = polygon[(k + 1) % polygon.length] as Point
    return sum + (x * y2 - x2 * y) / 2
  }, 0)

test('first ranks agree with exact areas for any table of three criteria', () => {
  const cell = fc.integer({ min: 0, max: 100 }).map((x) => x / 100)
  const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 })
  const samples = 4000
  fc.assert(
    fc.property(tables, (cells) => {
      const matrix = unitTable(cells.map((row) => [...row]))
      const { rankAcceptability: b } = smaa({
        matrix,
        stakeholders: anybody,
        samples,
        rng: rng('x'),
      })
      cells.forEach((own, i) => {
        const ahead = (other: readonly number[]) => (point: Point) => {
          const w = [point[0], point[1], 1 - point[0] - point[1]]
          return w.reduce((sum, wj, j) => sum + wj * ((own[j] ?? 0) - (other[j] ?? 0)), 0)
        }
        const simplex: Point[] = [
          [0, 0],
          [1, 0],
          [0, 1],
        ]
        const region = cells.reduce<Point[]>((left, other) => clip(left, ahead(other)), simplex)
        const exact = 2 * area(region)
        const error = Math.sqrt((exact * (1 - exact)) / samples)
        const found = b[i * cells.length] as number
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(5 * error, 8 / samples))
      })
    }),
    { seed: 20261122, numRuns: 40 },
  )
})
