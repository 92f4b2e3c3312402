import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { assign } from '../match/assign.ts'
import { assignLeximin } from '../match/assign-leximin.ts'
import { blockingPairs } from '../match/blocking-pairs.ts'
import { deferredAcceptance } from '../match/deferred-acceptance.ts'
import { explainUnmatched } from '../match/explain-unmatched.ts'
import { minCostFlow } from '../match/min-cost-flow.ts'
import type { StableProblem } from '../match/types.ts'
import { unmetDemand } from '../match/unmet-demand.ts'
import { explainMatch } from './explain-match.ts'

test('a pair is told by its points, or by the filters it fails and what would pass them', () => {
  const pair = { need: 'N', offer: 'O' }
  const terms = [
    { term: 'theme', points: 25, most: 25 },
    { term: 'stage', points: 5, most: 10 },
  ]
  const failed = [
    { filter: 'mode', change: 'remote' },
    { filter: 'place', change: null },
  ]
  const fits = [
    { ...pair, terms, failed: [] },
    { ...pair, terms, failed },
  ]
  expect(explainMatch({ fits })).toEqual([
    { key: 'match.fit', values: { ...pair, points: 30, most: 35 } },
    { key: 'match.fit-term', values: { ...pair, term: 'theme', points: 25, most: 25 } },
    { key: 'match.fit-term', values: { ...pair, term: 'stage', points: 5, most: 10 } },
    { key: 'match.filter-failed-but', values: { ...pair, filter: 'mode', change: 'remote' } },
    { key: 'match.filter-failed', values: { ...pair, filter: 'place' } },
  ])
})

const round: StableProblem = {
  proposers: {
    Asu: ['heat'],
    Bela: ['heat'],
    Coro: ['heat', 'water'],
    Dova: ['heat', 'shut', 'waste'],
    Elu: [],
  },
  reviewers: { heat: null, water: [], waste: null, shut: null, idle: null },
  capacities: { heat: 2, water: 1, waste: 1, shut: 0, idle: 3 },
  priority: { Asu: 9, Bela: 8, Coro: 7, Dova: 6, Elu: 5 },
  ineligible: [{ proposer: 'Dova', reviewer: 'waste', reason: 'language' }],
}

test('a stable round is told without naming who was placed before whom', () => {
  const stable = deferredAcceptance(round)
  const unmatched = explainUnmatched(round, stable.matching)
  const said = explainMatch({ stable, unmatched })
  expect(said).toEqual([
    { key: 'match.placed', values: { count: 2, of: 5 } },
    { key: 'match.stable', values: { pairs: 5 } },
    { key: 'match.dropped', values: { reason: 'not-listed-by-reviewer', count: 1 } },
    { key: 'match.dropped', values: { reason: 'language', count: 1 } },
    { key: 'match.unmatched.several', values: { proposer: 'Coro', choices: 2, priority: 7 } },
    {
      key: 'match.choice.filled',
      values: {
        ...{ proposer: 'Coro', reviewer: 'heat', priority: 7, least: 8, places: 2 },
        ...{ byPreference: 0, byPriority: 2, byLottery: 0 },
      },
    },
    { key: 'match.choice.not-acceptable', values: { proposer: 'Coro', reviewer: 'water' } },
    { key: 'match.unmatched.several', values: { proposer: 'Dova', choices: 3, priority: 6 } },
    {
      key: 'match.choice.filled',
      values: {
        ...{ proposer: 'Dova', reviewer: 'heat', priority: 6, least: 8, places: 2 },
        ...{ byPreference: 0, byPriority: 2, byLottery: 0 },
      },
    },
    { key: 'match.choice.no-capacity', values: { proposer: 'Dova', reviewer: 'shut' } },
    {
      key: 'match.choice.not-eligible',
      values: { proposer: 'Dova', reviewer: 'waste', why: 'language' },
    },
    { key: 'match.unmatched.not-listed', values: { proposer: 'Elu', choices: 0, priority: 5 } },
    { key: 'match.places-left.not-acceptable', values: { reviewer: 'water', places: 1 } },
    { key: 'match.places-left.not-acceptable', values: { reviewer: 'waste', places: 1 } },
    { key: 'match.places-left.not-listed', values: { reviewer: 'idle', places: 3 } },
  ])
  const others = said.filter(({ values }) => Object.values(values).flat().includes('Asu'))
  expect(others).toEqual([])
})

test('who lost by priority alone, or by lot alone, is told in one sentence', () => {
  const one: StableProblem = { proposers: { a: ['x'], b: ['x'] }, reviewers: { x: null } }
  const byPriority = { ...one, priority: { a: 2, b: 1 } }
  const keys = (problem: StableProblem, seed?: string) => {
    const stable = deferredAcceptance(problem, seed ? { rng: rng(seed) } : {})
    const said = explainMatch({ stable, unmatched: explainUnmatched(problem, stable.matching) })
    return said.map(({ key }) => key)
  }
  expect(keys(byPriority)).toEqual([
    'match.placed',
    'match.stable',
    'match.unmatched.filled-by-priority',
    'match.choice.filled',
  ])
  expect(keys(one, 'draw')).toEqual([
    'match.placed',
    'match.stable',
    'match.lottery',
    'match.unmatched.filled-by-lottery',
    'match.choice.filled',
  ])
})

test('a matching from outside holds or does not', () => {
  const one: StableProblem = { proposers: { a: ['x'] }, reviewers: { x: ['a'] } }
  expect(explainMatch({ check: blockingPairs(one, { x: ['a'] }) })).toEqual([
    { key: 'match.holds', values: {} },
  ])
  expect(explainMatch({ check: blockingPairs(one, {}) })).toEqual([
    { key: 'match.does-not-hold', values: { blocking: 1, unacceptable: 0, overfull: 0 } },
  ])
})

test('assignments are told by name, with who competes for what and what fairness costs', () => {
  const labels = { rows: ['north', 'south'], columns: ['x', 'y'] }
  const cost = [
    [4, null],
    [3, null],
  ]
  expect(explainMatch({ assignment: assign(cost), labels })).toEqual([
    { key: 'match.assigned', values: { count: 1, total: 3 } },
    { key: 'match.rows-without', values: { rows: ['north'] } },
    { key: 'match.columns-without', values: { columns: ['y'] } },
    { key: 'match.competing', values: { rows: ['north', 'south'], columns: ['x'] } },
  ])
  const score = [
    [10, 4],
    [4, 1],
  ]
  expect(explainMatch({ leximin: assignLeximin(score) })).toEqual([
    { key: 'match.fairest', values: { worst: 4, count: 2, total: 8 } },
    { key: 'match.fairness-costs', values: { loss: 3, greatest: 11 } },
  ])
  expect(explainMatch({ leximin: assignLeximin([[7]]) })).toEqual([
    { key: 'match.fairest', values: { worst: 7, count: 1, total: 7 } },
    { key: 'match.fairness-free', values: { total: 7 } },
  ])
  expect(explainMatch({ leximin: assignLeximin([[null]]) })).toEqual([
    { key: 'match.rows-without', values: { rows: ['0'] } },
    { key: 'match.columns-without', values: { columns: ['0'] } },
  ])
})

test('a flow tells what moved and what stands in the way, a demand what nobody offers', () => {
  const flow = minCostFlow({
    nodes: ['offer', 'need'],
    arcs: [{ source: 'offer', target: 'need', capacity: 2, cost: 3 }],
    supply: [5, -4],
  })
  const demand = unmetDemand(
    [
      { id: 'n', theme: 'heat', region: 'south', quantity: 8 },
      { id: 'm', theme: 'heat', region: 'north', quantity: 6 },
    ],
    [
      { id: 'o', themes: null, regions: null, quantity: 6 },
      { id: 'p', themes: ['waste'], regions: null, quantity: 1 },
    ],
  )
  expect(explainMatch({ flow, demand })).toEqual([
    { key: 'match.moved', values: { units: 2, cost: 6 } },
    { key: 'match.left-over', values: { node: 'offer', amount: 3 } },
    { key: 'match.still-asked', values: { node: 'need', amount: 2 } },
    { key: 'match.bottleneck', values: { arcs: ['0'] } },
    { key: 'match.covered', values: { asked: 14, covered: 6, gap: 8 } },
    { key: 'match.gap', values: { theme: 'heat', region: 'south', asked: 8, gap: 2 } },
    { key: 'match.contested', values: { contested: 6 } },
    { key: 'match.idle', values: { offers: ['p'] } },
  ])
})
