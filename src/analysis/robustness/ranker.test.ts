import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestFirst, competitionRanks } from '../ranking/competition-ranks.ts'
import { Ranker } from './ranker.ts'

/** The rank of each action, by its position. */
function ranksBy(ranker: Ranker, scores: Float64Array): number[] {
  ranker.rank(scores)
  const ranks = Array.from(scores, () => 0)
  ranker.order.forEach((i, place) => {
    ranks[i] = ranker.rankAt[place] as number
  })
  return ranks
}

const spread = fc.integer({ min: 0, max: 1_000_000 }).map((x) => x / 1_000_000)
/** Few values: many ties, and buckets that overflow. */
const crowded = fc.constantFrom(0, 0.1, 0.5, 0.5000001, 1)
/** Outside 0..1, where nothing can be packed. */
const wild = fc.integer({ min: -1_000, max: 1_000 })

test.each([
  ['spread out', spread],
  ['crowded', crowded],
  ['outside 0 to 1', wild],
])('scores %s are ranked as one by one, time after time', (_, score) => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 70 })
        .chain((m) =>
          fc.array(fc.array(score, { minLength: m, maxLength: m }), { minLength: 1, maxLength: 3 }),
        ),
      (rows) => {
        const ranker = new Ranker(rows[0]?.length ?? 0)
        for (const row of rows) {
          const scores = Float64Array.from(row)
          expect(ranksBy(ranker, scores)).toEqual([...competitionRanks(scores)])
          expect([...ranker.order]).toEqual([...bestFirst(scores)])
        }
      },
    ),
  )
})

test('one that stands far apart from a crowd changes no rank', () => {
  const scores = Float64Array.from({ length: 300 }, (_, i) => (i === 7 ? 1 : 0.001 + i * 1e-9))
  expect(ranksBy(new Ranker(300), scores)).toEqual([...competitionRanks(scores)])
})
