import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import { explainUnmatched } from './explain-unmatched.ts'
import type { StableProblem } from './types.ts'

const problem: StableProblem = {
  proposers: {
    Asu: ['heat', 'water'],
    Bela: ['heat'],
    Coro: ['heat', 'shut', 'water', 'waste'],
    Dova: ['waste', 'shut'],
    Elu: [],
    Fen: ['waste'],
  },
  reviewers: {
    heat: null,
    shut: null,
    water: ['Asu', ['Coro']],
    waste: ['Asu'],
    idle: null,
    alone: [],
  },
  capacities: { heat: 1, shut: 0, water: 1, waste: 1, idle: 2, alone: 1 },
  priority: { Asu: 50, Bela: 70, Coro: 40, Dova: 10, Elu: 0, Fen: 5 },
  ineligible: [{ proposer: 'Coro', reviewer: 'waste', reason: 'language' }],
}

test('everybody without a place learns why, choice by choice', () => {
  const { matching } = deferredAcceptance(problem)
  expect(matching).toMatchObject({ heat: ['Bela'], water: ['Asu'], waste: [] })
  const { unmatched } = explainUnmatched(problem, matching)
  expect(unmatched).toEqual([
    {
      proposer: 'Coro',
      priority: 40,
      cause: 'several',
      choices: [
        {
          reviewer: 'heat',
          reason: 'filled',
          why: null,
          filledBy: [{ proposer: 'Bela', by: 'priority', priority: 70 }],
        },
        { reviewer: 'shut', reason: 'no-capacity', why: null, filledBy: [] },
        {
          reviewer: 'water',
          reason: 'filled',
          why: null,
          filledBy: [{ proposer: 'Asu', by: 'preference', priority: 50 }],
        },
        { reviewer: 'waste', reason: 'not-eligible', why: 'language', filledBy: [] },
      ],
    },
    {
      proposer: 'Dova',
      priority: 10,
      cause: 'several',
      choices: [
        { reviewer: 'waste', reason: 'not-acceptable', why: null, filledBy: [] },
        { reviewer: 'shut', reason: 'no-capacity', why: null, filledBy: [] },
      ],
    },
    { proposer: 'Elu', priority: 0, cause: 'not-listed', choices: [] },
    {
      proposer: 'Fen',
      priority: 5,
      cause: 'not-acceptable',
      choices: [{ reviewer: 'waste', reason: 'not-acceptable', why: null, filledBy: [] }],
    },
  ])
})

test('places that stay empty are explained too', () => {
  const { matching } = deferredAcceptance(problem)
  expect(explainUnmatched(problem, matching).unfilled).toEqual([
    { reviewer: 'waste', places: 1, cause: 'not-acceptable' },
    { reviewer: 'idle', places: 2, cause: 'not-listed' },
    { reviewer: 'alone', places: 1, cause: 'not-listed' },
  ])
})

test('who lost by lot alone is told so', () => {
  const tied: StableProblem = { proposers: { a: ['x'], b: null }, reviewers: { x: null } }
  const { matching, unmatched } = deferredAcceptance(tied, { rng: rng('draw') })
  const [loser] = explainUnmatched(tied, matching).unmatched
  expect(loser).toEqual({
    proposer: unmatched[0],
    priority: null,
    cause: 'filled',
    choices: [
      {
        reviewer: 'x',
        reason: 'filled',
        why: null,
        filledBy: [{ proposer: matching.x?.[0], by: 'lottery', priority: null }],
      },
    ],
  })
})

test('a matching that is not stable hides nothing: the place was open', () => {
  const simple: StableProblem = {
    proposers: { a: ['x'], b: ['x'], c: ['y'] },
    reviewers: { x: ['a', 'b'], y: ['c'] },
  }
  const { unmatched } = explainUnmatched(simple, { x: ['b'] })
  expect(unmatched.map(({ proposer, cause }) => [proposer, cause])).toEqual([
    ['a', 'open'],
    ['c', 'open'],
  ])
  expect(unmatched[0]?.choices[0]?.filledBy).toEqual([
    { proposer: 'b', by: 'nothing', priority: null },
  ])
})
