import { expect, test } from 'vitest'
import { table } from '#tests/analysis.ts'
import { rng } from '../foundation/rng.ts'
import type { Stakeholder } from '../types.ts'
import { weightSet } from '../weights/weight-set.ts'
import { Mixing } from './mixing.ts'
import { smaa } from './smaa.ts'

test('draws that owe nothing to each other are mixed, a walk that drifts is not', () => {
  const even = new Mixing(2)
  const drifting = new Mixing(2)
  const random = rng('mixing')
  for (let k = 0; k < 2_000; k++) {
    const x = random.next()
    even.add([x, 1 - x])
    drifting.add([x + k / 500, 0.5])
  }
  expect(even.rHat()).toBeLessThan(1.02)
  expect(drifting.rHat()).toBeGreaterThan(1.5)
})

test('nothing is said before there is enough to compare', () => {
  const few = new Mixing(1)
  for (let k = 0; k < 499; k++) few.add([k])
  expect(few.rHat()).toBeNull()
})

const THIN: Stakeholder['statements'] = [
  { id: 'a', ratio: ['c0', 'c1', 1.98, 2.02] },
  { id: 'b', ratio: ['c2', 'c3', 0.99, 1.01] },
  { id: 'c', bounds: { c0: [0.1, 0.5] } },
]

test('the walk through a thin weight set is mixed after its thinning, and then nothing is said', () => {
  const matrix = table(
    [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ],
    ['max', 'max', 'max', 'max'],
  )
  const criteria = matrix.criteria.map(({ id }) => id)
  expect(weightSet(criteria, THIN).sampler).toBe('hit-and-run')
  const found = smaa({
    matrix,
    stakeholders: [{ id: 'office', share: 1, statements: THIN }],
    samples: 2_000,
    rng: rng('thin'),
  })
  expect(found.warnings.map(({ code }) => code)).not.toContain('walk-not-mixed')
})
