import fc from 'fast-check'
import { expect, test } from 'vitest'
import { near, readInput, refusal } from '#tests/analysis.ts'
import { rng } from '../foundation/rng.ts'
import { symmetricEigen } from '../foundation/symmetric-eigen.ts'
import { groupInformedConsensus, nextStatements } from './group-consensus.ts'
import { opinionGroups } from './opinion-groups.ts'
import { opinionMap } from './opinion-map.ts'
import { principalDirections } from './principal-directions.ts'
import { representativeStatements, twoProportionTest } from './representative-statements.ts'
import type { Votes } from './votes.ts'

const rowsOf = (rows: readonly (readonly number[])[]) => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  data: Float64Array.from(rows.flat()),
})

test('the first direction is the converged one, where two power steps would stop 12° away', () => {
  const { input, expected } = readInput('pca-first-direction')
  const [direction] = principalDirections(rowsOf(input.data), 1, rng('a')).directions
  const turn = Math.sign((direction?.[0] ?? 1) * expected.direction[0])
  near(direction?.map((x) => x * turn) ?? [], expected.direction, 6)
})

const someRows = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
  .chain(([m, n]) =>
    fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    }),
  )

test('the spreads are the eigenvalues of XᵀX, whatever the start', () => {
  fc.assert(
    fc.property(someRows, fc.string(), (rows, seed) => {
      const n = rows[0]?.length ?? 0
      const gram = Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0),
        ),
      )
      const found = principalDirections(rowsOf(rows), 2, rng(seed))
      const { values } = symmetricEigen(gram)
      expect(found.settled).toBe(true)
      found.spread.forEach((spread, c) => {
        expect(spread).toBeCloseTo(Math.max(0, values[c] ?? 0), 7)
      })
      found.directions.forEach((d) => {
        expect(d.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 9)
      })
    }),
    { numRuns: 80 },
  )
})

/** Three camps of the given sizes on nine statements, each its own three; some see little. */
function camps(sizes: readonly number[]): { votes: Votes; camp: number[] } {
  const random = rng('camps')
  const camp = sizes.flatMap((size, g) => Array.from({ length: size }, () => g))
  const votes = camp.map((g) =>
    Array.from({ length: 9 }, (_, s) => {
      if (random.next() < 0.25) return null
      const isOwn = Math.floor(s / 3) === g
      return random.next() < 0.9 === isOwn ? 1 : -1
    }),
  )
  return { votes, camp }
}

test('camps that vote apart are found apart, and numbered by size', () => {
  const { votes, camp } = camps([30, 20, 12])
  const map = opinionMap(votes)
  const found = opinionGroups(map.points, { rng: rng('groups') })
  expect(found.sizes).toHaveLength(3)
  expect(found.sizes).toEqual(found.sizes.toSorted((a, b) => b - a))
  const right = camp.filter((g, i) => found.groups[i] === g).length
  expect(right / camp.length).toBeGreaterThan(0.9)
  expect(found.silhouette).toBeGreaterThan(0.5)
})

test('no group under five people is made: where every division would, all are one', () => {
  const { votes } = camps([4, 4])
  const found = opinionGroups(opinionMap(votes).points, { rng: rng('few') })
  expect(found.sizes).toEqual([8])
  expect(found.silhouette).toBeNull()
  expect(found.warnings).toMatchObject([{ code: 'groups-too-small', count: 5 }])
  const large = camps([30, 20, 12, 3])
  expect(
    Math.min(...opinionGroups(opinionMap(large.votes).points, { rng: rng('x') }).sizes),
  ).toBeGreaterThan(4)
})

test('the same seed gives the same bytes', () => {
  const { votes } = camps([10, 10])
  const run = () => {
    const map = opinionMap(votes, { rng: rng('one') })
    return [map, opinionGroups(map.points, { rng: rng('one') })]
  }
  expect(run()).toEqual(run())
})

test('who saw little is moved outwards, who saw nothing lies in the middle and is counted', () => {
  const votes: Votes = [
    [1, 1, 1, 1],
    [1, null, null, null],
    [-1, -1, -1, -1],
    [null, null, null, null],
  ]
  const map = opinionMap(votes, { components: 1 })
  expect([...map.seen]).toEqual([4, 1, 4, 0])
  expect(map.points[3]).toBe(0)
  expect(map.warnings).toMatchObject([{ code: 'nothing-seen', count: 1 }])
  const alike = opinionMap([
    [1, -1],
    [1, -1],
  ])
  expect(alike.warnings).toMatchObject([{ code: 'nothing-differs' }])
  expect([...alike.points]).toEqual([0, 0, 0, 0])
})

test('what a group says that the others do not, as Polis counts it', () => {
  const { input, expected } = readInput('opinion-representativeness')
  const { byStatement, most } = representativeStatements(input.votes, input.groups, input.group)
  byStatement.forEach((one, s) => {
    const wanted = expected.byStatement[s]
    expect([one.agree, one.seen]).toEqual([wanted.agree, wanted.seen])
    for (const figure of ['pAgree', 'repness', 'zWithin', 'zBetween'] as const)
      expect(one[figure]).toBeCloseTo(wanted[figure], 9)
  })
  expect(most[0]).toEqual({ statement: 0, side: 'agree' })
})

test('passing is seeing, and disagreeing can be what a group stands for', () => {
  const votes: Votes = [[-1], [-1], [-1], [-1], [0], [1], [1], [1], [0], [1]]
  const groups = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
  const [one] = representativeStatements(votes, groups, 0).byStatement
  expect(one).toMatchObject({ agree: 0, disagree: 4, seen: 5, represents: 'disagree' })
  expect(twoProportionTest({ successIn: 5, sizeIn: 5, successOut: 5, sizeOut: 5 })).toBe(0)
})

test('a statement that one small group refuses is no consensus', () => {
  const votes: Votes = [
    ...Array.from({ length: 40 }, (): (number | null)[] => [1, 1]),
    ...Array.from({ length: 6 }, (): (number | null)[] => [-1, 1]),
  ]
  const groups = votes.map((_, i) => Number(i >= 40))
  const found = groupInformedConsensus(votes, groups)
  near(found.agree, [(41 / 42) * (1 / 8), (41 / 42) * (7 / 8)], 12)
  expect(found.mostAgreed).toEqual([1, 0])
  near(found.disagree, [(1 / 42) * (7 / 8), (1 / 42) * (1 / 8)], 12)
})

test('what is new is asked first, what was seen never again, and what is passed over rarely', () => {
  const votes: Votes = Array.from({ length: 30 }, () => [1, 0, null, 1])
  const found = nextStatements(votes, {
    seenBy: new Set([3]),
    extremity: [0.1, 0.1, 0.1, 0.1],
    count: 9,
    rng: rng('next'),
  })
  expect(found.statements.toSorted()).toEqual([0, 1, 2])
  // Formula by hand for the one nobody saw: ((1 − ½)(1.1)(½)(9))².
  expect(found.priorities[2]).toBeCloseTo((0.5 * 1.1 * 0.5 * 9) ** 2, 12)
  expect(found.priorities[0]).toBeCloseTo(((31 / 32) * 1.1 * (31 / 32) * (1 + 8 * 2 ** -6)) ** 2, 9)
  expect(found.priorities[1]).toBeLessThan(0.001)
})

test.each([
  [() => opinionMap([]), 'empty-input'],
  [() => opinionMap([[1, 1], [1]]), 'shape-mismatch'],
  [() => opinionMap([[2]]), 'out-of-domain'],
  [() => opinionMap([[1]], { components: 0 }), 'out-of-domain'],
  [() => opinionGroups([], { rng: rng('x') }), 'empty-input'],
  [() => opinionGroups([1, 2, 3], { rng: rng('x') }), 'shape-mismatch'],
  [() => opinionGroups([1, Number.NaN], { rng: rng('x') }), 'not-a-number'],
  [() => opinionGroups([1, 2], { rng: rng('x'), most: 0.5 }), 'out-of-domain'],
  [() => representativeStatements([[1]], [0, 1], 0), 'shape-mismatch'],
  [() => representativeStatements([[1]], [0.5], 0), 'out-of-domain'],
  [() => representativeStatements([[1]], [0], 3), 'unknown-name'],
  [() => groupInformedConsensus([[1]], []), 'shape-mismatch'],
  [
    () => nextStatements([[1]], { seenBy: new Set(), extremity: [], rng: rng('x') }),
    'shape-mismatch',
  ],
  [
    () => nextStatements([[1]], { seenBy: new Set(), extremity: [-1], rng: rng('x') }),
    'out-of-domain',
  ],
  [
    () => twoProportionTest({ successIn: -1, sizeIn: 1, successOut: 1, sizeOut: 1 }),
    'out-of-domain',
  ],
])('votes that are none are refused: %#', (act, code) => {
  expect(refusal(act).code).toBe(code)
})
