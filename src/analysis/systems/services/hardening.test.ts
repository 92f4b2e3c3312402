import { expect, test } from 'vitest'
import { rng } from '../../foundation/rng.ts'
import { dynamicInoperability } from './dynamic-inoperability.ts'
import { outageRange, sampledInoperability } from './elicited-interdependency.ts'
import { hardening } from './hardening.ts'
import { inoperability } from './inoperability.ts'

const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

const city = {
  interdependency: [
    [0, 0.5, 0],
    [0, 0, 0],
    [0.1, 0.2, 0],
  ],
  resilience: [0.2, 0.1, 0.3],
  initial: [0, 1, 0],
  steps: 60,
  output: [5, 20, 1],
  labels: ['water', 'power', 'schools'],
}

test('the tornado ranks what spares most, and its bars are the differences of two runs', () => {
  const { bars, totalLoss } = hardening(city)
  expect(totalLoss).toBe(dynamicInoperability(city).totalLoss)
  expect(bars).toHaveLength(6)
  const [first] = bars
  expect(first).toMatchObject({ kind: 'resilience', service: 'power', value: 0.1 })
  const faster = dynamicInoperability({ ...city, resilience: [0.2, 0.1 * (1 + 0.1), 0.3] })
  expect(first?.saving).toBe(totalLoss - (faster.totalLoss as number))
  expect(bars.map(({ saving }) => saving)).toEqual(
    bars.map(({ saving }) => saving).toSorted((a, b) => b - a),
  )
})

test('a derivative is the known one where it can be reckoned by hand', () => {
  // Alone, q halves its distance each step: Σ q = (1 − (1 − K)^T)/K by geometric series.
  const alone = { interdependency: [[0]], resilience: 0.5, initial: [1], steps: 200 }
  const [bar] = hardening(alone).bars
  // Loss by trapezoids = 1/K − ½, derivative −1/K².
  expect(bar?.derivative).toBeCloseTo(-4, 6)
  const link = hardening(city).bars.find(
    (one) => one.kind === 'dependence' && one.service === 'water' && one.on === 'power',
  )
  const more = dynamicInoperability({
    ...city,
    interdependency: [
      [0, 0.501, 0],
      [0, 0, 0],
      [0.1, 0.2, 0],
    ],
  })
  const slope = ((more.totalLoss as number) - hardening(city).totalLoss) / 0.001
  expect(link?.derivative).toBeCloseTo(slope, 6)
  expect(hardening({ ...alone, resilience: 0 }).bars[0]?.derivative).toBeLessThan(0)
})

test('too much to try is refused, and so is a change of nothing', () => {
  const n = 80
  const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0.01))
  const wide = { interdependency: rows, resilience: 0.1, steps: 1000 }
  expect(() => hardening(wide)).toThrowError(refusal('too-large', { services: n }))
  expect(() => hardening(city, { change: 0 })).toThrowError(
    refusal('out-of-domain', { what: 'change' }),
  )
})

test('an answer on the scale stands for half the way to its neighbours', () => {
  expect([0, 0.05, 0.2, 0.5, 0.8, 1].map((answer) => outageRange(answer))).toEqual([
    [0, 0.025],
    [0.025, 0.125],
    [0.125, 0.35],
    [0.35, 0.65],
    [0.65, 0.9],
    [0.9, 1],
  ])
  expect(() => outageRange(0.3)).toThrowError(refusal('out-of-domain', { value: 0.3 }))
})

const grid = [
  [0, outageRange(0.5), 0],
  [0, 0, 0],
  [[0, 0.2], null, 0],
] as const

test('ranges of dependence become ranges of loss, the same for the same seed', () => {
  const draw = (seed: string) =>
    sampledInoperability({
      answers: grid,
      perturbation: [0, 0.8, 0],
      rng: rng(seed),
      samples: 1000,
    })
  const result = draw('a')
  // water = 0.8·U(0.35, 0.65)
  expect(result.mean[0]).toBeCloseTo(0.4, 2)
  expect(result.low[0]).toBeCloseTo(0.8 * 0.365, 2)
  expect(result.high[0]).toBeCloseTo(0.8 * 0.635, 2)
  expect([result.low[1], result.high[1]]).toEqual([0.8, 0.8])
  expect(result).toMatchObject({ unstable: 0, warnings: [] })
  expect([...(result.interdependency[2] ?? [])]).toEqual([0.1, 0.5, 0])
  expect(draw('a')).toEqual(result)
  expect(draw('b').mean).not.toEqual(result.mean)
})

test('answers without ranges give the plain result in every draw', () => {
  const answers = [
    [0, 0.8],
    [0.2, 0],
  ]
  const result = sampledInoperability({
    ...{ answers, perturbation: [0, 0.6], rng: rng('x'), samples: 5 },
  })
  const plain = inoperability(answers, [0, 0.6])
  expect(result.median).toEqual(plain.inoperability)
  expect([...result.saturatedShare]).toEqual([0, 0])
})

test('draws without a rest are counted and left out; when none has one, that is said', () => {
  const answers = [
    [0, [0.5, 1]],
    [
      [0.5, 1],
      [0, 0.5],
    ],
  ] as const
  const some = sampledInoperability({
    answers,
    perturbation: [0.1, 0],
    rng: rng('u'),
    samples: 500,
  })
  expect(some.unstable).toBeGreaterThan(0)
  expect(some.warnings).toMatchObject([{ code: 'unstable-dropped', count: some.unstable }])
  expect(some.saturatedShare[0]).toBeGreaterThan(0)
  const all = { answers: [[1]], perturbation: [0.1], rng: rng('u'), samples: 3 }
  expect(() => sampledInoperability(all)).toThrowError(refusal('no-stable-system', { samples: 3 }))
  expect(() => sampledInoperability({ ...all, answers: [[1.2]] })).toThrowError(
    refusal('out-of-domain', { row: 0, column: 0 }),
  )
  expect(() => sampledInoperability({ ...all, answers: [] })).toThrowError(refusal('empty-input'))
})
