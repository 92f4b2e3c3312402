import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput, refusal } from '#tests/analysis.ts'
import { binomialTail, logFactorials } from '../../foundation/binomial.ts'
import { rng } from '../../foundation/rng.ts'
import { midQuantile } from './mid-quantile.ts'
import { prim } from './prim.ts'

test('the planted corner is found whole and alone', () => {
  const { input, expected } = readInput('prim-corner-box')
  const { x, y, ...options } = input
  const trajectory = prim(x, y, options).boxes[0]?.trajectory ?? []
  expect(trajectory).toHaveLength(expected.steps)
  const last = trajectory.at(-1)
  expect(last).toMatchObject({ n: 20, k: 20, coverage: 1, density: 1, mass: 0.2, resDim: 2 })
  expect(last?.lower[0]).toBeCloseTo(expected.final.lower[0], 12)
  expect(last?.upper[1]).toBeCloseTo(expected.final.upper[1], 12)
})

test('the quantile of a cut lies between two different numbers where there are two', () => {
  const { input, expected } = readInput('prim-quantile')
  const sorted = (data: number[]) => data.toSorted((a, b) => a - b)
  const found = input.items.map(({ data, q }: { data: number[]; q: number }) =>
    midQuantile(sorted(data), q),
  )
  expect(found).toEqual(expected.values)
  expect(refusal(() => midQuantile([], 0.5)).code).toBe('empty-input')
  expect(refusal(() => midQuantile([1], 1)).code).toBe('out-of-domain')
})

test('categories are peeled one at a time, and those left are named', () => {
  const places = ['north', 'south', 'east', 'west']
  const x = Array.from({ length: 80 }, (_, i) => [places[i % 4] as string, i])
  const y = x.map(([place]) => Number(place === 'south' || place === 'west'))
  const last = prim(x, y, { dimensions: ['place', 'number'] }).boxes[0]?.trajectory.at(-1)
  expect(last?.restrictions).toEqual([
    { dimension: 'place', categories: ['south', 'west'], quasiP: expect.closeTo(2 ** -40, 15) },
  ])
  expect(last).toMatchObject({ coverage: 1, density: 1, resDim: 1, lower: [null, 0] })
})

test('a limit that does nothing has a quasi-p near one, one that does has a small one', () => {
  const random = rng('quasi-p')
  const x = Array.from({ length: 400 }, () => [random.next(), random.next()])
  const y = x.map(([a = 0]) => Number(a > 0.7))
  const trajectory = prim(x, y).boxes[0]?.trajectory ?? []
  const [first] = trajectory.at(-1)?.restrictions ?? []
  expect(first).toMatchObject({ dimension: '0', isLowerMoved: true, isUpperMoved: false })
  expect(first && 'quasiPLower' in first && (first.quasiPLower ?? 1) < 1e-9).toBe(true)
  expect(first && 'quasiPUpper' in first ? first.quasiPUpper : 0).toBeNull()
})

test('the binomial tail is the sum of its terms', () => {
  const logs = logFactorials(30)
  const terms = (n: number, p: number) => {
    const row = [1]
    for (let k = 0; k < n; k++) row.push(((row[k] as number) * (n - k)) / (k + 1))
    return row.map((c, k) => c * p ** k * (1 - p) ** (n - k))
  }
  for (const [k, n, p] of [
    [3, 10, 0.2],
    [10, 10, 0.9],
    [1, 30, 0.01],
    [29, 30, 0.5],
  ] as const)
    expect(binomialTail({ k, n, p }, logs)).toBeCloseTo(
      terms(n, p)
        .slice(k)
        .reduce((a, b) => a + b, 0),
      12,
    )
  expect(binomialTail({ k: 0, n: 5, p: 0.1 }, logs)).toBe(1)
  expect(binomialTail({ k: 2, n: 5, p: 0 }, logs)).toBe(0)
  expect(binomialTail({ k: 2, n: 5, p: 1 }, logs)).toBe(1)
})

const somePoints = fc
  .tuple(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 1, max: 3 }))
  .chain(([count, width]) =>
    fc.record({
      x: fc.array(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }),
        {
          minLength: count,
          maxLength: count,
        },
      ),
      y: fc.array(fc.constantFrom(0, 1), { minLength: count, maxLength: count }),
    }),
  )

test('every step is what a count of its own box says, denser than the one before, and no smaller than allowed', () => {
  fc.assert(
    fc.property(somePoints, ({ x, y }) => {
      const { boxes, cases } = prim(x, y, { massMin: 0.1, peelAlpha: 0.2 })
      expect(boxes.length).toBe(cases === 0 ? 0 : 1)
      let density = 0
      for (const step of boxes[0]?.trajectory ?? []) {
        const inside = x.filter((row) =>
          row.every((value, j) => value >= (step.lower[j] ?? 0) && value <= (step.upper[j] ?? 99)),
        )
        expect(inside.length).toBe(step.n)
        const of = x.reduce((sum, row, i) => sum + (inside.includes(row) ? (y[i] ?? 0) : 0), 0)
        expect(of).toBe(step.k)
        expect(step.density).toBeGreaterThan(density - 1e-12)
        expect(step.mass).toBeGreaterThanOrEqual(0.1 - 1e-9)
        density = step.density
      }
      const turned = prim([...x].reverse(), [...y].reverse(), { massMin: 0.1, peelAlpha: 0.2 })
      expect(turned.boxes).toEqual(boxes)
    }),
    { numRuns: 80 },
  )
})

test('a second box is looked for among what the first one left', () => {
  const x = Array.from({ length: 400 }, (_, i) => [['a', 'b', 'c', 'd'][i % 4] as string, i >> 2])
  const y = x.map(([place, n]) =>
    Number((place === 'a' && Number(n) < 60) || (place === 'b' && Number(n) >= 50)),
  )
  const { boxes } = prim(x, y, { boxes: 2 })
  const found = boxes.map(({ trajectory }) => trajectory.at(-1))
  expect(found.map((step) => step?.restrictions[0])).toMatchObject([
    { categories: ['a'] },
    { categories: ['b'] },
  ])
  expect(found.map((step) => step?.density)).toEqual([1, 1])
})

test('what is peeled too far is pasted back', () => {
  const x = Array.from({ length: 100 }, (_, i) => [i % 10, Math.floor(i / 10)])
  const y = x.map(([a = 0, b = 0]) => Number(a >= 4 && b >= 4 && !(a === 4 && b === 9)))
  const { trajectory } = prim(x, y, { peelAlpha: 0.3, massMin: 0.02 }).boxes[0] ?? {
    trajectory: [],
  }
  expect(trajectory.at(-1)?.density).toBe(1)
})

test.each([
  [[], [], {}, 'empty-input'],
  [[[1]], [1, 0], {}, 'shape-mismatch'],
  [[[1], [1, 2]], [1, 0], {}, 'shape-mismatch'],
  [[[1], [Number.NaN]], [1, 0], {}, 'not-a-number'],
  [[[1], [2]], [1, 0.5], {}, 'out-of-domain'],
  [[[1], [2]], [1, 0], { peelAlpha: 0 }, 'out-of-domain'],
  [[[1], [2]], [1, 0], { boxes: 0 }, 'out-of-domain'],
  [[[1], [2]], [1, 0], { dimensions: ['a', 'b'] }, 'shape-mismatch'],
])('points that are none are refused: %j', (x, y, options, code) => {
  expect(refusal(() => prim(x as number[][], y, options)).code).toBe(code)
})

test('without a case of interest nothing is looked for, and it is said', () => {
  const found = prim([[1], [2]], [0, 0])
  expect(found).toMatchObject({ boxes: [], warnings: [{ code: 'nothing-of-interest' }] })
})
