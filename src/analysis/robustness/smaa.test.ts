import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import type { Cell, DecisionMatrix, Stakeholder, WeightStatement } from '../types.ts'
import { smaa, smaaSteps } from './smaa.ts'
import { smaaOnSamples } from './smaa-on-samples.ts'
import type { SmaaResult } from './types.ts'
import { wilsonHalfWidth } from './wilson.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

function unitTable(cells: Cell[][]): DecisionMatrix {
  return {
    actions: cells.map((_, i) => `a${i}`),
    criteria: (cells[0] ?? []).map((_, j) => ({
      id: `c${j}`,
      label: '',
      unit: 'share',
      direction: 'max',
      goalposts: [0, 1],
    })),
    cells,
  }
}

const anybody: Stakeholder[] = [{ id: 'anybody', share: 1, statements: [] }]

const rows = (flat: ArrayLike<number>, m: number) =>
  Array.from({ length: m }, (_, i) => Array.from(flat).slice(i * m, i * m + m))

test('sampled acceptabilities lie within five standard errors of the exact areas', () => {
  const { input, expected } = readCase('smaa-exact-3crit')
  const samples = 40_000
  const result = smaa({
    matrix: unitTable(input.values),
    stakeholders: anybody,
    samples,
    rng: rng('areas'),
  })
  rows(result.rankAcceptability, 4).forEach((row, i) => {
    row.forEach((share, r) => {
      const exact = expected.rankAcceptability[i][r]
      const error = Math.sqrt((exact * (1 - exact)) / samples)
      expect(Math.abs(share - exact)).toBeLessThanOrEqual(5 * error)
    })
    const central = result.centralWeights[i] as Float64Array
    central.forEach((w, j) => {
      expect(Math.abs(w - expected.centralWeights[i][j])).toBeLessThan(0.04)
    })
  })
})

test('three criteria in a stated order agree with areas worked out by hand', () => {
  const statements: WeightStatement[] = [{ id: 'o', order: [['c0'], ['c1'], ['c2']] }]
  const matrix = unitTable([
    [1, 0, 0],
    [0, 1, 1],
  ])
  // First wins when w0 > ½. In the triangle (1,0,0), (½,½,0), (⅓,⅓,⅓) the line w0 = ½ leaves the corner
  // (⅓,⅓,⅓) on the other side: it cuts the edge from (1,0,0) at ¼ of its length from (⅓,⅓,⅓), so ¼ of the area is lost.
  const { rankAcceptability } = smaa({
    matrix,
    stakeholders: [{ id: 's', share: 1, statements }],
    samples: 40_000,
    rng: rng('order'),
  })
  expect(Math.abs((rankAcceptability[0] as number) - 0.75)).toBeLessThan(
    5 * Math.sqrt(0.1875 / 40_000),
  )
})

test('a dominated action has no central weights and no confidence, as in the reference package', () => {
  const { input, expected } = readCase('smaa-dominated-null-central')
  const result = smaaOnSamples(input.values, input.weightSamples)
  expect(rows(result.rankAcceptability, 2)).toEqual(expected.rankAcceptability)
  expect(rows(result.pairwise, 2)).toEqual(expected.pairwiseWinning)
  expect(result.confidence).toEqual(expected.confidence)
  expect(result.centralWeights[1]).toBeNull()
  result.centralWeights[0]?.forEach((w, j) => {
    expect(w).toBeCloseTo(expected.centralWeights[0][j], 12)
  })
})

test('pairwise winning over sampled scores equals the reference package', () => {
  const { input, expected } = readCase('smaa-pairwise-winning')
  const result = smaaOnSamples(input.valueSamples, input.weightSamples)
  expect(rows(result.pairwise, 2)).toEqual(expected.pairwiseWinning)
  expect(rows(result.rankAcceptability, 2)).toEqual(expected.rankAcceptability)
})

const anyCells = fc.array(
  fc.array(
    fc.integer({ min: 0, max: 4 }).map((x) => x / 4),
    { minLength: 3, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 6 },
)

test('an action’s shares of all ranks sum to one, with ties and without', () => {
  fc.assert(
    fc.property(anyCells, fc.string(), (cells, seed) => {
      const result = smaa({
        matrix: unitTable(cells),
        stakeholders: anybody,
        samples: 50,
        rng: rng(seed),
      })
      for (const row of rows(result.rankAcceptability, cells.length))
        expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(everyNumber(result).every(Number.isFinite)).toBe(true)
    }),
  )
})

function everyNumber(result: SmaaResult): number[] {
  const { rankAcceptability, halfWidth, holistic, choiceEntropy, byStakeholder } = result
  return [
    ...rankAcceptability,
    ...halfWidth,
    ...holistic,
    choiceEntropy,
    ...byStakeholder.flatMap((one) => [
      ...one.rankAcceptability,
      ...one.halfWidth,
      one.choiceEntropy,
    ]),
  ]
}

test('the same seed gives the same bytes, and another seed others', () => {
  const matrix = unitTable([
    [0.2, [0.1, 0.9]],
    [null, 0.5],
    [{ normal: [0.5, 0.1] }, { triangular: [0, 0.2, 1] }],
  ])
  const run = (seed: string) =>
    JSON.stringify(smaa({ matrix, stakeholders: anybody, samples: 300, rng: rng(seed) }))
  expect(run('one')).toBe(run('one'))
  expect(run('one')).not.toBe(run('two'))
})

test('the order of the actions does not matter', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const m = cells.length
      const run = (table: Cell[][]) =>
        rows(
          smaa({ matrix: unitTable(table), stakeholders: anybody, samples: 60, rng: rng('p') })
            .rankAcceptability,
          m,
        )
      expect(run(cells.toReversed())).toEqual(run(cells).toReversed())
    }),
  )
})

test('results are reported for everybody and for each stakeholder by their share', () => {
  const matrix = unitTable([
    [1, 0],
    [0, 1],
  ])
  const only = (id: string, share: number): Stakeholder => ({
    id,
    share,
    statements: [{ id: `says ${id}`, exact: { [id]: 1 } }],
  })
  const result = smaa({
    matrix,
    stakeholders: [only('c0', 3), only('c1', 1), { id: 'silent', share: 0, statements: [] }],
    samples: 1000,
    rng: rng('g'),
  })
  expect(result.byStakeholder.map(({ share, samples }) => [share, samples])).toEqual([
    [0.75, 750],
    [0.25, 250],
    [0, 0],
  ])
  expect(result.rankAcceptability[0]).toBe(0.75)
  expect(rows(result.byStakeholder[1]?.rankAcceptability ?? [], 2)).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect(result.byStakeholder[2]?.halfWidth[0]).toBe(0.5)
  expect(result.choiceEntropy).toBeCloseTo(0.8112781244591328, 12)
})

test('a contradiction is reported with the stakeholder who holds it', () => {
  const statements: WeightStatement[] = [
    { id: 'x', author: 'Ana', bounds: { c0: [0.8, 1] } },
    { id: 'y', author: 'Bo', bounds: { c1: [0.8, 1] } },
  ]
  const stakeholders = [{ id: 'residents', share: 1, statements }]
  expect(() => smaa({ matrix: unitTable([[1, 0]]), stakeholders, rng: rng('x') })).toThrowError(
    expect.objectContaining({
      code: 'empty-weight-set',
      detail: { conflict: statements, stakeholder: 'residents' },
    }),
  )
})

test('ignorance shows as lower certainty: a missing score is drawn over the whole range', () => {
  const sure = smaa({
    matrix: unitTable([[0.6], [0.5]]),
    stakeholders: anybody,
    samples: 2000,
    rng: rng('i'),
  })
  const unsure = smaa({
    matrix: unitTable([[0.6], [null]]),
    stakeholders: anybody,
    samples: 2000,
    rng: rng('i'),
  })
  expect(sure.rankAcceptability[0]).toBe(1)
  expect(sure.confidence).toEqual([1, null])
  expect(Math.abs((unsure.rankAcceptability[0] as number) - 0.6)).toBeLessThan(
    5 * Math.sqrt(0.24 / 2000),
  )
  expect(Math.abs((unsure.confidence[0] as number) - 0.6)).toBeLessThan(5 * Math.sqrt(0.24 / 2000))
})

test('a run in chunks can go on to twice the samples and equals one long run', () => {
  const input = {
    matrix: unitTable([
      [0.2, 0.9],
      [0.8, [0, 0.6]],
    ]),
    stakeholders: anybody,
    rng: rng('c'),
  }
  const steps = smaaSteps({ ...input, samples: 500 }, 200)
  expect(
    [1, 2, 3]
      .map(() => steps.next().value)
      .map((step) => [step?.samples, (step as { complete?: boolean }).complete]),
  ).toEqual([
    [200, false],
    [400, false],
    [500, true],
  ])
  let step = steps.next('double')
  while (!step.done) step = steps.next()
  expect(JSON.stringify(step.value)).toBe(JSON.stringify(smaa({ ...input, samples: 1000 })))
})

test('the half-width at ten thousand samples is at most 0.0098', () => {
  expect(wilsonHalfWidth(5000, 10_000)).toBeLessThan(0.0098)
  // Wilson 1927, textbook figure: 8 of 10 gives 0.490 to 0.943.
  expect(wilsonHalfWidth(8, 10)).toBeCloseTo((0.9433178 - 0.4901625) / 2, 6)
})

test('above a hundred actions the pairwise table is left out and said so, unless asked for', () => {
  const random = rng('many')
  const cells = Array.from({ length: 101 }, () => [random.next(), random.next()])
  const input = { matrix: unitTable(cells), stakeholders: anybody, samples: 20, rng: rng('many') }
  expect(smaa(input).pairwise).toBeNull()
  expect(smaa(input).warnings.map(({ code }) => code)).toEqual(['pairwise-omitted'])
  expect(smaa({ ...input, pairwise: true }).pairwise?.length).toBe(101 * 101)
})
