import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runCases } from './index.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Runs the given files as a folder of cases. */
async function run(files: Readonly<Record<string, unknown>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cases-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(path.join(folder, name), text)
  }
  const lines: string[] = []
  const code = await runCases(folder, (line) => lines.push(line))
  return { code, lines }
}

const swing = (weights: readonly unknown[], more: object = {}) => ({
  id: 'swing',
  method: 'swingWeights',
  input: { points: [100, 60, 40] },
  expected: { weights },
  tolerance: { abs: 1e-9 },
  ...more,
})

test('a case that holds is counted, one that does not is printed with both numbers', async () => {
  expect(
    await run({ 'right.json': swing([0.5, 0.3, 0.2]), 'wrong.json': swing([0.5, 0.3, 0.25]) }),
  ).toEqual({
    code: 1,
    lines: ['FAILED  wrong.json  weights[2]: expected 0.25, got 0.2', '1 passed, 1 failed'],
  })
  expect((await run({ 'right.json': swing([0.5, 0.3, 0.2]) })).code).toBe(0)
})

test('what a case expects and the answer lacks is a failure, whatever else is there', async () => {
  const { lines } = await run({
    'length.json': swing([0.5, 0.5]),
    'name.json': swing([0.5, 0.3, 0.2], { expected: { weight: [0.5, 0.3, 0.2] } }),
    'nothing.json': swing([], { expected: {} }),
  })
  expect(lines).toEqual([
    'FAILED  length.json  weights.length: expected 2, got 3',
    'FAILED  name.json  weight: expected [0.5,0.3,0.2], got nothing',
    'FAILED  nothing.json  expected: names nothing that is expected',
    '0 passed, 3 failed',
  ])
})

test('a tolerance may be given for one result, and a fraction stands for its number', async () => {
  const loose = swing(['1/2', 0.31, '0.2'], { tolerance: { weights: 0.02 } })
  const { lines } = await run({ 'loose.json': loose })
  expect(lines[0]).toBe('FAILED  loose.json  weights[2]: expected "0.2", got 0.2')
})

test('a refusal can be what is expected: its code, and what it names', async () => {
  const negative = swing([], {
    input: { points: [100, -1] },
    expected: { error: 'negative-weight', weight: -1 },
  })
  expect(await run({ 'refused.json': negative })).toEqual({
    code: 0,
    lines: ['1 passed, 0 failed'],
  })
  const { lines } = await run({ 'unexpected.json': swing([1], { input: { points: [0] } }) })
  expect(lines[0]).toBe(
    'FAILED  unexpected.json  weights: expected [1], got nothing (refused: zero-weights, every weight is 0)',
  )
})

test('a file that holds no case, and a method nobody knows, fail by name', async () => {
  const { code, lines } = await run({
    'broken.json': '{',
    'odd.json': swing([1], { method: 'constructor' }),
    'shape.json': swing([1], { input: {} }),
    'notes.txt': 'not a case',
  })
  expect(code).toBe(1)
  expect(lines.map((line) => line.split('  ')[1])).toEqual([
    'broken.json',
    'odd.json',
    'shape.json',
    undefined,
  ])
  expect(lines[1]).toContain('no method is called constructor')
  expect(lines.at(-1)).toBe('0 passed, 3 failed')
})

test('a folder that is none, or holds nothing, is no success', async () => {
  const lines: string[] = []
  expect(await runCases('/no/such/folder', (line) => lines.push(line))).toBe(2)
  expect(lines).toEqual([
    'There is no folder /no/such/folder: name one that holds worked examples as .json files.',
  ])
  expect((await run({})).code).toBe(2)
})

test('every worked example that came with the methods holds', async () => {
  const lines: string[] = []
  const code = await runCases(path.join(process.cwd(), '../shared/cases'), (line) =>
    lines.push(line),
  )
  expect(lines).toEqual([expect.stringMatching(/^\d{2,} passed, 0 failed$/)])
  expect(code).toBe(0)
})

const one = (method: string, input: object, expected: object) => ({
  id: method,
  method,
  input,
  expected,
  tolerance: { abs: 1e-9 },
})

const chain = [
  [0, 0.5],
  [0.2, 0],
]

const FURTHER = {
  'product.json': one(
    'weightedProduct',
    {
      matrix: [
        [4, 2],
        [1, 1],
      ],
      directions: ['max', 'min'],
      weights: [0.5, 0.5],
      normalisation: 'none',
    },
    { scores: [Math.SQRT2, 1], log10Scores: [0.150514997831991, 0] },
  ),
  'merec.json': one(
    'merecWeights',
    {
      matrix: [
        [1, 2],
        [2, 2],
      ],
      directions: ['max', 'max'],
    },
    { weights: [1, 0] },
  ),
  'indices.json': one(
    'interdependencyIndices',
    { interdependency: chain },
    { dependency: [0.5, 0.2], influence: [0.2, 0.5] },
  ),
  'order.json': one(
    'interdependencyOrder',
    { interdependency: chain, order: 1 },
    {
      maximum: [
        [0, 1, 0.5],
        [1, 0, 0.2],
      ],
    },
  ),
  'resilience.json': one(
    'resilienceFromRecoveryTime',
    { interdependency: chain, recoveryTime: [10, 20], remaining: 0.01 },
    { resilience: [0.4605170185988092, 0.2302585092994046] },
  ),
  'programmes.json': one(
    'studentProjectAllocation',
    {
      proposers: { a: ['x'], b: ['x', 'y'] },
      owners: { o: ['b', 'a'] },
      ownerOf: { x: 'o', y: 'o' },
      programmeCapacities: { x: 1, y: 1 },
      ownerCapacities: { o: 1 },
    },
    { matching: { x: ['b'], y: [] } },
  ),
  'proportions.json': one(
    'twoProportionTest',
    { successIn: 3, successOut: 0, sizeIn: 3, sizeOut: 2 },
    { z: 1.932183566158592 },
  ),
  'ranks.json': one(
    'rankWeights',
    { order: [[0], [1, 2]], method: 'rankSum' },
    { weights: [0.5, 0.25, 0.25] },
  ),
  'pieces.json': one(
    'partialValue',
    { cutoffs: [0, 10], values: [0, 1], x: [-5, 20] },
    { clip: [0, 1], extrapolate: [-0.5, 2] },
  ),
  'ordered.json': {
    ...one(
      'smaa',
      {
        values: [
          [1, 0],
          [0, 1],
        ],
        weights: { order: [0, 1] },
        samples: 500,
      },
      {
        rankAcceptability: [
          [1, 0],
          [0, 1],
        ],
      },
    ),
    tolerance: { rankAcceptability: 0.02 },
  },
  'dominance.json': one(
    'preferenceDominance',
    {
      values: [
        [1, 0],
        [0, 1],
      ],
      weightSet: { order: [0, 1] },
    },
    {
      dominates: [
        [false, true],
        [false, false],
      ],
    },
  ),
  'press.json': {
    ...one(
      'pressResponse',
      {
        community: [
          [-1, -1],
          [1, -1],
        ],
        strength: [0.01, 1],
        samples: 200,
      },
      {
        positiveShare: [
          [1, 0],
          [1, 1],
        ],
      },
    ),
    tolerance: { abs: 1e-9 },
  },
  'cycle.json': one(
    'fuzzyCognitiveMap',
    {
      weights: [
        [0, -1],
        [1, 0],
      ],
      initial: [1, 0],
      inference: 'kosko',
      transfer: 'trivalent',
      maxIterations: 50,
    },
    { outcome: 'limit-cycle', period: 4 },
  ),
}

test('further shapes of cases are taken too', async () => {
  const { code, lines } = await run(FURTHER)
  expect(lines).toEqual(['13 passed, 0 failed'])
  expect(code).toBe(0)
})
