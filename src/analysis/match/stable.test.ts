import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { blockingPairs } from './blocking-pairs.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import type { StableProblem } from './types.ts'

const readCase = (id: string) =>
  JSON.parse(readFileSync(`${process.cwd()}/../shared/cases/${id}.json`, 'utf8'))

test.each(['sm-pride', 'hr-readme'])('%s is matched as published', (id) => {
  const { input, expected } = readCase(id)
  const { optimal, ...problem } = input
  const { matching, unmatched, blockingPairs } = deferredAcceptance(problem, { optimal })
  expect({ matching, unmatched, blockingPairs }).toEqual(expected)
})

test('who likes each other differently is matched as the side that chooses likes best', () => {
  const problem: StableProblem = {
    proposers: { a: ['x', 'y'], b: ['y', 'x'] },
    reviewers: { x: ['b', 'a'], y: ['a', 'b'] },
  }
  expect(deferredAcceptance(problem).matching).toEqual({ x: ['a'], y: ['b'] })
  expect(deferredAcceptance(problem, { optimal: 'reviewer' }).matching).toEqual({
    x: ['b'],
    y: ['a'],
  })
})

test('a wish of one side only is dropped, and so is a pair that may not be, each with its reason', () => {
  const { matching, unmatched, unfilled, dropped, pairs, warnings } = deferredAcceptance({
    proposers: { a: ['x', 'y'], b: ['x'], c: [] },
    reviewers: { x: ['b', 'a', 'c'], y: [] },
    capacities: { x: 2, y: 1 },
    ineligible: [
      { proposer: 'b', reviewer: 'x', reason: 'language' },
      { proposer: 'c', reviewer: 'y', reason: 'place' },
    ],
  })
  expect(matching).toEqual({ x: ['a'], y: [] })
  expect([unmatched, unfilled, pairs]).toEqual([['b', 'c'], { x: 1, y: 1 }, 1])
  expect(dropped).toEqual([
    { proposer: 'a', reviewer: 'y', reason: 'not-listed-by-reviewer' },
    { proposer: 'b', reviewer: 'x', reason: 'language' },
    { proposer: 'c', reviewer: 'x', reason: 'not-listed-by-proposer' },
  ])
  expect(warnings).toEqual([
    {
      code: 'pairs-dropped',
      message: '3 pairs are wanted by one side only, or not eligible',
      count: 3,
    },
  ])
})

const noView: StableProblem = {
  proposers: { a: ['x'], b: ['x'], c: ['x'] },
  reviewers: { x: null },
  capacities: { x: 1 },
}

test('a reviewer without preferences takes by published priority, and no lot is drawn when that is enough', () => {
  const { matching, lottery, warnings } = deferredAcceptance({
    ...noView,
    priority: { a: 10, b: 30, c: 20 },
  })
  expect(matching).toEqual({ x: ['b'] })
  expect([lottery, warnings]).toEqual([null, []])
})

test('equal priority is settled by a lot that anybody can draw again from the seed', () => {
  const problem = { ...noView, priority: { a: 10, b: 30, c: 30 } }
  const { matching, lottery, provenance, warnings } = deferredAcceptance(problem, {
    rng: rng('round 7'),
  })
  const draw = (name: string) => rng(`round 7\u001fproposer\u001f${name}`).next()
  expect(lottery).toEqual({
    seed: 'round 7',
    proposers: { b: draw('b'), c: draw('c') },
    reviewers: {},
  })
  expect(matching).toEqual({ x: [draw('b') < draw('c') ? 'b' : 'c'] })
  expect(provenance.seed).toBe('round 7')
  expect(warnings.map(({ code, count }) => ({ code, count }))).toEqual([
    { code: 'ties-by-lottery', count: 2 },
  ])
  expect(() => deferredAcceptance(problem)).toThrowError(
    expect.objectContaining({ code: 'lottery-needed', detail: { proposer: 'b' } }),
  )
})

test('the lottery is fair: over many seeds each of three is drawn about a third of the time', () => {
  const wins = { a: 0, b: 0, c: 0 }
  for (let k = 0; k < 900; k++) {
    const { matching } = deferredAcceptance(noView, { rng: rng(`seed ${k}`) })
    wins[(matching.x?.[0] ?? 'a') as 'a']++
  }
  for (const count of Object.values(wins)) expect(Math.abs(count - 300)).toBeLessThan(60)
})

test('a proposer may be indifferent too, and may have no preferences at all', () => {
  const { matching, lottery } = deferredAcceptance(
    { proposers: { a: [['x', 'y']], b: null }, reviewers: { x: ['a', 'b'], y: ['b', 'a'] } },
    { rng: rng('s') },
  )
  expect(Object.values(matching).flat().sort()).toEqual(['a', 'b'])
  expect(Object.keys(lottery?.reviewers ?? {}).sort()).toEqual(['x', 'y'])
})

test('names that mean something to the language are names like others', () => {
  const problem: StableProblem = {
    proposers: JSON.parse('{"__proto__": ["constructor"], "7": ["constructor"]}'),
    reviewers: { constructor: ['7', '__proto__'] },
  }
  const { matching, unmatched } = deferredAcceptance(problem)
  expect(Object.entries(matching)).toEqual([['constructor', ['7']]])
  expect(unmatched).toEqual(['__proto__'])
})

test('the same seed gives the same result to the byte', () => {
  const made = () => JSON.stringify(deferredAcceptance(noView, { rng: rng('one') }))
  expect(made()).toBe(made())
})

test('a published priority counts against a matching from outside, a lot not drawn does not', () => {
  const passed = blockingPairs({ ...noView, priority: { a: 1, b: 3, c: 3 } }, { x: ['a'] })
  expect(passed.blockingPairs).toEqual([
    { proposer: 'b', reviewer: 'x' },
    { proposer: 'c', reviewer: 'x' },
  ])
  expect(blockingPairs(noView, { x: ['a'] })).toMatchObject({ stable: true, blockingPairs: [] })
})

test('what blocks a matching from outside is named, and so is what was never allowed', () => {
  const problem: StableProblem = {
    proposers: { a: ['x', 'y'], b: ['x', 'y'], c: ['y'] },
    reviewers: { x: ['a', 'b'], y: ['a', 'b'] },
  }
  const {
    stable,
    blockingPairs: found,
    unacceptable,
    overCapacity,
  } = blockingPairs(problem, {
    x: ['b'],
    y: ['a', 'c'],
  })
  expect(stable).toBe(false)
  expect(found).toEqual([{ proposer: 'a', reviewer: 'x' }])
  expect(unacceptable).toEqual([{ proposer: 'c', reviewer: 'y' }])
  expect(overCapacity).toEqual([{ name: 'y', held: 2, capacity: 1 }])
})

test('what cannot be read is refused by name', () => {
  const refused = (change: object, code: string, detail: object) =>
    expect(() => deferredAcceptance({ ...noView, ...change })).toThrowError(
      expect.objectContaining({ code, detail }),
    )
  refused({ proposers: {} }, 'empty-input', { what: 'proposer' })
  refused({ reviewers: {} }, 'empty-input', { what: 'reviewer' })
  refused({ proposers: { a: ['q'] } }, 'unknown-name', { name: 'q', side: 'proposers', party: 'a' })
  refused({ reviewers: { x: [['a', 'a']] } }, 'duplicate-name', {
    side: 'reviewers',
    party: 'x',
    name: 'a',
  })
  refused({ proposers: { a: 'x' } }, 'shape-mismatch', { side: 'proposers', party: 'a' })
  refused({ proposers: { a: [null] } }, 'unknown-name', {
    name: null,
    side: 'proposers',
    party: 'a',
  })
  refused({ capacities: {} }, 'missing-value', { reviewer: 'x' })
  refused({ capacities: { x: 1.5 } }, 'not-whole', { reviewer: 'x', capacity: 1.5 })
  refused({ capacities: { x: -1 } }, 'not-whole', { reviewer: 'x', capacity: -1 })
  refused({ capacities: { x: 1, q: 1 } }, 'unknown-name', { name: 'q', in: 'capacities' })
  refused({ priority: { a: 1, b: 2 } }, 'missing-value', { proposer: 'c' })
  refused({ priority: { a: 1, b: 2, c: Number.NaN } }, 'not-a-number', { proposer: 'c' })
  refused({ ineligible: [{ proposer: 'q', reviewer: 'x', reason: '' }] }, 'unknown-name', {
    name: 'q',
    in: 'ineligible',
  })
  expect(() => blockingPairs(noView, { x: ['a', 'a'] })).toThrowError(
    expect.objectContaining({ code: 'duplicate-name', detail: { proposer: 'a' } }),
  )
  expect(() => blockingPairs(noView, { q: ['a'] })).toThrowError(
    expect.objectContaining({ code: 'unknown-name', detail: { name: 'q', in: 'matching' } }),
  )
})
