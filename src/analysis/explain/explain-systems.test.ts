import { expect, test } from 'vitest'
import { feedbackLoops } from '../systems/loops/feedback-loops.ts'
import { dynamicInoperability } from '../systems/services/dynamic-inoperability.ts'
import { thresholdCascade } from '../systems/services/threshold-cascade.ts'
import { explainCascade, explainDisruption } from './explain-cascade.ts'
import { explainLoop, explainLoops } from './explain-loop.ts'

const map = {
  nodes: ['jobs', 'income', 'shops'],
  edges: [
    { source: 'jobs', target: 'income', sign: 1, delay: 2 },
    { source: 'income', target: 'shops', sign: 1 },
    { source: 'shops', target: 'jobs', sign: 1 },
    { source: 'income', target: 'jobs', sign: -1 },
    { source: 'shops', target: 'income' },
  ],
} as const

test('a loop is told by its factors, its kind and its delay', () => {
  const loops = feedbackLoops(map)
  expect(explainLoop(loops, 0)).toEqual([
    { key: 'loop.balancing', values: { factors: ['jobs', 'income'], length: 2 } },
    { key: 'loop.delay', values: { delay: 2 } },
  ])
  expect(explainLoop(loops, 1)).toEqual([
    { key: 'loop.unknown', values: { factors: ['income', 'shops'], length: 2 } },
  ])
  expect(explainLoop(loops, 2)[0]?.key).toBe('loop.reinforcing')
  expect(explainLoop(loops, 3)).toEqual([])
})

test('all loops are told by number, by where they meet, and by what was cut', () => {
  const debt = { source: 'debt', target: 'debt', sign: 1 } as const
  const more = { nodes: [...map.nodes, 'debt'], edges: [...map.edges, debt] }
  expect(explainLoops(feedbackLoops(more))).toEqual([
    { key: 'loops.count', values: { total: 4, R: 2, B: 1, unknown: 1 } },
    { key: 'loops.meet', values: { factors: ['income'], count: 3, share: 0.75 } },
  ])
  const cut = explainLoops(feedbackLoops(map, { limit: 1, countLimit: 2 }))
  expect(cut.map(({ key }) => key)).toEqual(['loops.at-least', 'loops.meet', 'loops.listed'])
  expect(cut[2]?.values).toEqual({ returned: 1, total: 2 })
  expect(explainLoops(feedbackLoops({ nodes: 1, edges: [] }))).toEqual([
    { key: 'loops.none', values: {} },
  ])
})

test('a cascade is told round by round, with its size and who stands', () => {
  const cascade = {
    dependency: [
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ],
    threshold: 1,
    labels: ['power', 'water', 'clinic', 'park'],
  }
  expect(explainCascade(thresholdCascade({ ...cascade, seeds: ['power'] }))).toEqual([
    { key: 'cascade.first', values: { services: ['power'] } },
    { key: 'cascade.round', values: { round: 1, services: ['water'] } },
    { key: 'cascade.round', values: { round: 2, services: ['clinic'] } },
    { key: 'cascade.size', values: { failed: 3, of: 4, share: 0.75, rounds: 2 } },
    { key: 'cascade.stands', values: { services: ['park'] } },
  ])
  const alone = explainCascade(thresholdCascade({ ...cascade, seeds: ['park'] }))
  expect(alone[1]?.key).toBe('cascade.stops')
  const nothing = explainCascade(thresholdCascade({ ...cascade, seeds: [] }))
  expect(nothing).toEqual([{ key: 'cascade.nothing', values: {} }])
})

test('a disruption is told by who is hit longest, and by what it costs', () => {
  const hit = dynamicInoperability({
    interdependency: [
      [0, 0.5],
      [0, 0],
    ],
    ...{ resilience: 1, steps: 4, output: [10, 100], labels: ['water', 'power'] },
    perturbations: [{ sector: 'power', value: 1, from: 1, to: 1 }],
  })
  expect(explainDisruption(hit)).toEqual([
    {
      key: 'disruption.service',
      values: { service: 'power', lost: 1, at: 1, outage: 1, loss: 100 },
    },
    {
      key: 'disruption.service',
      values: { service: 'water', lost: 0.5, at: 2, outage: 0.5, loss: 5 },
    },
    { key: 'disruption.loss', values: { loss: 105 } },
  ])
  const calm = dynamicInoperability({ interdependency: [[0]], resilience: 1, steps: 3 })
  expect(explainDisruption(calm)).toEqual([{ key: 'disruption.nothing', values: {} }])
  const raging = dynamicInoperability({
    ...{ interdependency: [[2]], resilience: 1, steps: 9, initial: [0.5], labels: ['grid'] },
  })
  expect(explainDisruption(raging).map(({ key }) => key)).toEqual([
    'disruption.service',
    'disruption.lost-wholly',
    'disruption.no-rest',
  ])
})
