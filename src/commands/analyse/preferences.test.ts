import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const rank = (text: string, ...options: string[]) =>
  call(['rank', 'table.csv', '--method', 'promethee', ...options], { 'table.csv': text })

/** Differences of 1, 2 and 3: what a preference makes of them is each action's flow, by hand. */
const tableOf = (facts: string) =>
  `action,health\n#direction,max\n#weight,1\n${facts}a,10\nb,11\nc,13\n`

/** φ of a, b and c, from the preference of differences of 1 (b over a), 2 (c over b) and 3 (c over a). */
const flows = (one: number, two: number, three: number) => [
  (-one - three) / 2,
  (one - two) / 2,
  (two + three) / 2,
]

test.each([
  ['usual', '', flows(1, 1, 1)],
  ['u', '#q,1\n', flows(0, 1, 1)],
  ['v', '#p,4\n', flows(1 / 4, 2 / 4, 3 / 4)],
  ['level', '#q,1\n#p,2\n', flows(0, 1 / 2, 1)],
  ['linear', '#q,1\n#p,5\n', flows(0, 1 / 4, 2 / 4)],
  ['gaussian', '#s,2\n', flows(1 - Math.exp(-1 / 8), 1 - Math.exp(-1 / 2), 1 - Math.exp(-9 / 8))],
])('a difference counts as %s says', async (word, thresholds, expected) => {
  for (const found of [
    await rank(tableOf(`#preference,${word}\n${thresholds}`), '--table', 'flows'),
    await rank(tableOf(thresholds), '--preference', word, '--table', 'flows'),
  ]) {
    expect(found.code).toBe(0)
    const phi = found.lines.slice(1).map((line) => Number(line.split(',')[3]))
    expect(phi).toHaveLength(3)
    for (const [at, x] of phi.entries()) expect(x).toBeCloseTo(expected[at] as number, 11)
  }
})

test('each criterion has a function of its own, and those without one the word on the line', async () => {
  const text =
    'action,health,jobs\n#direction,max,max\n#weight,1,1\n#preference,v,\n#p,4,\na,10,1\nb,12,2\n'
  const mixed = await rank(text, '--table', 'flows')
  expect(mixed.lines).toEqual(['action,phi+,phi-,phi', 'a,0,0.75,-0.75', 'b,0.75,0,0.75'])
  const { code, notes } = await rank(text, '--preference', 'u')
  expect([code, ...notes]).toEqual([1, 'jobs: u needs a row #q with a number for jobs'])
})

test('JSON says the same as rows', async () => {
  const table = {
    actions: ['a', 'b', 'c'],
    criteria: [
      {
        ...{ id: 'health', direction: 'max', goalposts: [0, 20] },
        preference: { type: 'linear', q: 1, p: 5 },
      },
    ],
    cells: [[10], [11], [13]],
    weights: { health: 1 },
  }
  const rows = await rank(tableOf('#preference,linear\n#q,1\n#p,5\n'))
  expect((await rank(JSON.stringify(table))).lines).toEqual(rows.lines)
})

test('what a function lacks, or is not, is said with its place', async () => {
  const said = async (facts: string, ...options: string[]) => {
    const { code, out, notes } = await rank(tableOf(facts), ...options)
    return [code, out, ...notes]
  }
  expect(await said('#preference,steep\n')).toEqual([
    1,
    '',
    'table.csv line 4, column health: “steep”: a preference is usual, u, v, level, linear or gaussian',
  ])
  expect(await said('#preference,linear\n#q,1\n')).toEqual([
    1,
    '',
    'table.csv line 4, column health: linear needs a row #p with a number for health',
  ])
  expect(await said('#preference,linear\n#q,3\n#p,2\n')).toEqual([
    1,
    '',
    'table.csv, column health: health: a preference needs q no larger than p',
  ])
  expect(await said('', '--preference', 'steep')).toEqual([
    2,
    '',
    '--preference is usual, u, v, level, linear or gaussian',
  ])
})

const BARE = 'action,x,y\n#direction,max,max\n#weight,1,1\na,9,1\nb,5,5\nc,2,8\n'

const other = (...options: string[]) =>
  call(['rank', 'table.csv', ...options], { 'table.csv': BARE })

const UNEVEN = BARE.replace('5,5', '5,60')

test('vikor weighs the group against the worst served as --v says, and names the compromise', async () => {
  // Regrets by hand: x of 7, y of 7. a: 0, 1; b: 4/7, 3/7; c: 1, 0. S = 1/2 each, R = 1/2, 2/7, 1/2.
  const { lines } = await other('--method', 'vikor', '--v', '0', '--table', 'compromise')
  expect(lines[0]).toBe('action,Q,S,R,in compromise,because')
  expect(lines[2]).toBe('b,0,0.5,0.285714285714,yes,clear lead; leads by sum or worst too')
  expect(lines[1]?.split(',').slice(0, 5)).toEqual(['a', '1', '0.5', '0.5', 'no'])
  const half = await other('--method', 'vikor')
  const group = await other('--method', 'vikor', '--v', '1')
  expect(half.lines.at(-1)).not.toBe(group.lines.at(-1))
  const wrong = await other('--method', 'vikor', '--v', '2')
  expect([wrong.code, ...wrong.notes]).toEqual([2, '--v lies between 0 and 1'])
  const foreign = await other('--method', 'topsis', '--v', '1')
  expect([foreign.code, ...foreign.notes]).toEqual([2, '--v: topsis does not use it'])
})

test('each normalisation is worked out, and says itself in the result', async () => {
  const of = async (method: string, normalisation: string) => {
    const { code, out } = await other(
      ...['--method', method, '--normalisation', normalisation, '--json'],
    )
    const { provenance, scores } = JSON.parse(out)
    const { normalisation: said, scaling } = provenance.options
    return { code, said: said ?? scaling, scores: scores as number[] }
  }
  // b in the middle, spans of 7: a is 1 and 0, b 3/7 and 4/7, c 0 and 1.
  const spans = await of('weightedSum', 'minMax')
  expect([spans.code, spans.said]).toEqual([0, 'minMax'])
  for (const [at, x] of [0.5, 0.5, 0.5].entries()) expect(spans.scores[at]).toBeCloseTo(x, 12)
  const shares = await of('weightedSum', 'sum')
  expect(shares.scores[0]).toBeCloseTo((9 / 16 + 1 / 14) / 2, 12)
  const product = await of('weightedProduct', 'none')
  expect(product.scores[1]).toBeCloseTo(5, 12)
  const found = []
  for (const normalisation of ['vector', 'minMax', 'none'])
    found.push(await of('topsis', normalisation))
  expect(found.map(({ code, said }) => [code, said])).toEqual([
    [0, 'vector'],
    [0, 'minMax'],
    [0, 'none'],
  ])
  const closeness = async (normalisation: string) => {
    const words = ['--method', 'topsis', '--normalisation', normalisation]
    return (await call(['rank', 'table.csv', ...words], { 'table.csv': UNEVEN })).out
  }
  const [vector, minMax, none] = [
    ...[await closeness('vector'), await closeness('minMax'), await closeness('none')],
  ]
  expect(new Set([vector, minMax, none]).size).toBe(3)
  const wrong = await other('--method', 'topsis', '--normalisation', 'sum')
  expect([wrong.code, ...wrong.notes]).toEqual([
    2,
    '--normalisation for topsis is one of vector, minMax, none',
  ])
  const own = await other('--method', 'vikor', '--normalisation', 'sum')
  expect([own.code, ...own.notes]).toEqual([2, '--normalisation: vikor has one of its own'])
})
