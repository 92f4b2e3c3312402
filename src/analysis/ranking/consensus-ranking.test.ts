import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highsSolver } from '../portfolio/highs-solver.ts'
import { consensusRanking, consensusRankingBySolver } from './consensus-ranking.ts'

const { input, expected } = JSON.parse(
  readFileSync(`${process.cwd()}/../shared/cases/kemeny-tennessee.json`, 'utf8'),
)

test('Tennessee chooses Nashville by Kemeny, Borda and Copeland', () => {
  const found = consensusRanking(input.ballots)
  const { score, rankings, borda, copeland, pairwise } = expected
  expect(found).toMatchObject({ score, rankings, borda, copeland, pairwise })
  expect(found).toMatchObject({ condorcetWinner: 'Nashville', cycle: null, people: 100 })
})

test('a circle of majorities is named, and each of its orders is as good', () => {
  const found = consensusRanking([
    { ranking: ['A', 'B', 'C'] },
    { ranking: ['B', 'C', 'A'] },
    { ranking: ['C', 'A', 'B'] },
  ])
  expect(found.cycle).toEqual(['A', 'B', 'C'])
  expect(found.condorcetWinner).toBeNull()
  expect(found.rankings.toSorted()).toEqual([
    ['A', 'B', 'C'],
    ['B', 'C', 'A'],
    ['C', 'A', 'B'],
  ])
})

test('ties on a ballot agree with nobody, and count half in Borda and Copeland', () => {
  const found = consensusRanking([{ ranking: [['A', 'B'], 'C'], count: 2 }])
  expect(found.borda).toEqual({ A: 3, B: 3, C: 0 })
  expect(found.copeland).toEqual({ A: 1.5, B: 1.5, C: 0 })
  expect(found.rankings).toHaveLength(2)
})

test('of more equally good orders than fifty the first are listed, and it is said', () => {
  const found = consensusRanking([{ ranking: [['A', 'B', 'C', 'D', 'E']] }])
  expect(found.rankings).toHaveLength(50)
  expect(found.warnings).toMatchObject([{ code: 'truncated', count: 50 }])
})

const orders = (names: readonly string[]): string[][] =>
  names.length < 2
    ? [[...names]]
    : names.flatMap((name) =>
        orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
      )

const someBallots = fc.integer({ min: 2, max: 5 }).chain((m) => {
  const names = ['A', 'B', 'C', 'D', 'E'].slice(0, m)
  return fc.array(
    fc.record({
      ranking: fc.shuffledSubarray(names, { minLength: m }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
})

test('no order agrees with more pairs, and every one that agrees with as many is listed', () => {
  fc.assert(
    fc.property(someBallots, (ballots) => {
      const found = consensusRanking(ballots)
      const agreed = (order: readonly string[]) =>
        order.reduce(
          (sum, name, place) =>
            sum +
            order
              .slice(place + 1)
              .reduce((part, other) => part + (found.pairwise[`${name}>${other}`] ?? 0), 0),
          0,
        )
      const all = orders(found.actions)
      const most = Math.max(...all.map(agreed))
      expect(found.score).toBe(most)
      const best = all.filter((order) => agreed(order) === most)
      if (best.length <= 50) expect(found.rankings.toSorted()).toEqual(best.toSorted())
    }),
    { numRuns: 60 },
  )
})

test('many actions are ordered by the solver, as the subsets would order them', async () => {
  const names = Array.from({ length: 16 }, (_, i) => `a${String(i).padStart(2, '0')}`)
  const ballots = [0, 3, 7, 11, 5].map((turn) => ({
    ranking: [...names.slice(turn), ...names.slice(0, turn)],
  }))
  const found = await consensusRankingBySolver(ballots, highsSolver())
  expect(found.proved).toBe(true)
  expect(found.rankings).toHaveLength(1)
  expect(found.rankings[0]?.toSorted()).toEqual(names)
  const few = ballots.map(({ ranking }) => ({ ranking: ranking.filter((name) => name < 'a12') }))
  const bySolver = await consensusRankingBySolver(
    few.map(({ ranking }) => ({ ranking: [...ranking, 'x1', 'x2', 'x3', 'x4'] })),
    highsSolver(),
  )
  const bySubsets = consensusRanking(few)
  const tail = 5 * (12 * 4 + 6)
  expect(bySolver.score).toBe(bySubsets.score + tail)
})

test.each([
  [[], 'empty-input'],
  [[{ ranking: [] }], 'empty-input'],
  [[{ ranking: ['A', 'B'] }, { ranking: ['A'] }], 'shape-mismatch'],
  [[{ ranking: ['A', 'A', 'B'] }], 'duplicate-name'],
  [[{ ranking: ['A', 'B'], count: 1.5 }], 'not-whole'],
  [[{ ranking: Array.from({ length: 15 }, (_, i) => `x${i}`) }], 'too-many-actions'],
])('ballots that say too little are refused: %j', (ballots, code) => {
  expect(() => consensusRanking(ballots)).toThrow(expect.objectContaining({ code }))
})
