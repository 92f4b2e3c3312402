import fc from 'fast-check'
import { expect, test } from 'vitest'
import { near, readCase, refusal, table } from '#tests/analysis.ts'
import type { Direction } from '../types.ts'
import type { PreferenceFunction } from './preference-functions.ts'
import { promethee, prometheeFlows } from './promethee.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'

test('PROMETHEE II finds the flows of Zhao, Peng & Li (2013), and those of 40 actions with thresholds', () => {
  for (const id of ['promethee2-zhao2013', 'promethee-40x4-linear']) {
    const { input, expected, matrix } = readCase(id)
    const found = promethee(matrix, input.weights, input.functions)
    near(found.phiPlus, expected.phiPlus)
    near(found.phiMinus, expected.phiMinus)
    near(found.phi, expected.phi)
  }
})

/** P of one difference, straight from the definitions. */
const PREFERENCE: Readonly<
  Record<PreferenceFunction['type'], (d: number, at: Thresholds) => number>
> = {
  usual: () => 1,
  uShape: (d, { q }) => Number(d > q),
  vShape: (d, { p }) => (p === 0 ? 1 : Math.min(d / p, 1)),
  level: (d, { q, p }) => (d <= q ? 0 : d <= p ? 0.5 : 1),
  linear: (d, { q, p }) => (d <= q ? 0 : p === q ? 1 : Math.min((d - q) / (p - q), 1)),
  gauss: (d, { s }) => 1 - Math.exp((-d * d) / (2 * s * s)),
}

type Thresholds = { readonly q: number; readonly p: number; readonly s: number }

const preference = (how: PreferenceFunction, d: number): number =>
  d <= 0 ? 0 : PREFERENCE[how.type](d, { q: 0, p: 0, s: 0, ...how })

const someFunction = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.nat(4), fc.nat(4))
  .map(([kind, q, more]): PreferenceFunction => {
    const p = q + more
    const all: PreferenceFunction[] = [
      { type: 'usual' },
      { type: 'uShape', q },
      { type: 'vShape', p },
      { type: 'level', q, p },
      { type: 'linear', q, p },
      { type: 'gauss', s: p + 1 },
    ]
    return all[kind] as PreferenceFunction
  })

const someScores = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }))
  .chain(([m, n]) =>
    fc.record({
      cells: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: m,
        maxLength: m,
      }),
      directions: fc.array(fc.constantFrom<Direction>('max', 'min'), {
        minLength: n,
        maxLength: n,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }),
      functions: fc.array(someFunction, { minLength: n, maxLength: n }),
    }),
  )

test('sorted and swept, flows are those of comparing pair by pair, and sum to nothing', () => {
  fc.assert(
    fc.property(someScores, ({ cells, directions, weights, functions }) => {
      const found = promethee(table(cells, directions), weights, functions)
      const m = cells.length
      const total = weights.reduce((a, b) => a + b, 0)
      const pi = (a: number, b: number) =>
        functions.reduce((sum, how, j) => {
          const d =
            ((cells[a]?.[j] ?? 0) - (cells[b]?.[j] ?? 0)) * (directions[j] === 'max' ? 1 : -1)
          return sum + ((weights[j] ?? 0) / total) * preference(how, d)
        }, 0)
      const others = cells.map((_, b) => b)
      near(
        found.phiPlus,
        others.map((a) => (m < 2 ? 0 : others.reduce((sum, b) => sum + pi(a, b), 0) / (m - 1))),
      )
      expect(found.phi.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9)
    }),
  )
})

test('another order of the actions or criteria changes nothing but the order', () => {
  fc.assert(
    fc.property(someScores, ({ cells, directions, weights, functions }) => {
      const turned = [...cells].reverse()
      const swapped = cells.map((row) => [...row].reverse())
      const back = <T>(list: readonly T[]) => [...list].reverse()
      const methods = [
        (rows: number[][], d: Direction[], w: number[], f: PreferenceFunction[]) =>
          promethee(table(rows, d), w, f).phi,
        (rows: number[][], d: Direction[], w: number[]) => topsis(table(rows, d), w).closeness,
        (rows: number[][], d: Direction[], w: number[]) => vikor(table(rows, d), w).Q,
      ]
      for (const method of methods) {
        const found = [...method(cells, directions, weights, functions)]
        near(method(turned, directions, weights, functions), back(found))
        near(method(swapped, back(directions), back(weights), back(functions)), found)
        near(
          method(
            cells,
            directions,
            weights.map((w) => w * 7),
            functions,
          ),
          found,
        )
      }
    }),
    { numRuns: 60 },
  )
})

test.each<[PreferenceFunction, string]>([
  [{ type: 'linear', q: 3, p: 2 }, 'out-of-domain'],
  [{ type: 'level', q: -1, p: 2 }, 'out-of-domain'],
  [{ type: 'uShape', q: Number.NaN }, 'out-of-domain'],
  [{ type: 'vShape', p: Number.POSITIVE_INFINITY }, 'out-of-domain'],
  [{ type: 'gauss', s: 0 }, 'out-of-domain'],
])('a preference function that is none is refused: %o', (how, code) => {
  expect(refusal(() => promethee(table([[1], [2]], ['max']), [1], [how])).code).toBe(code)
})

test('functions may be given by criterion, and each must be there', () => {
  const matrix = table(
    [
      [1, 2],
      [2, 1],
    ],
    ['max', 'max'],
  )
  const usual = { type: 'usual' } as const
  near(promethee(matrix, [3, 1], { c1: usual, c0: usual }).phi, [-0.5, 0.5])
  expect(refusal(() => promethee(matrix, [1, 1], { c1: usual }))).toEqual({
    code: 'shape-mismatch',
    detail: { criterion: 'c0' },
  })
  expect(refusal(() => promethee(matrix, [1, 1], [usual])).code).toBe('shape-mismatch')
})

test('large scores keep their small differences', () => {
  const m = 200
  const data = Float64Array.from({ length: m }, (_, i) => 1e9 + ((i * 7919) % 200))
  const ready = { m, n: 1, data, directions: ['max'] as const }
  const { phi } = prometheeFlows(ready, [1], [{ type: 'linear', q: 1, p: 50 }])
  const small = prometheeFlows(
    { ...ready, data: data.map((x) => x - 1e9) },
    [1],
    [{ type: 'linear', q: 1, p: 50 }],
  )
  near(phi, [...small.phi], 12)
})
