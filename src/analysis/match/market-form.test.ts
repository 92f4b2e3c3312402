import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { blockingPairs } from './blocking-pairs.ts'
import { deferredAcceptance, studentProjectAllocation } from './deferred-acceptance.ts'
import type { AllocationProblem, PreferenceList, StableProblem } from './types.ts'

const hashOf = (problem: StableProblem) =>
  deferredAcceptance(problem, { rng: rng('hash') }).provenance.inputHash

const round: StableProblem = {
  proposers: { Asu: ['heat', 'water'], Bela: ['heat'], Coro: [['heat', 'water']], 7: null },
  reviewers: { water: ['Coro', 'Asu', '7'], heat: null },
  capacities: { heat: 1, water: 2 },
  priority: { Asu: 40, Bela: 70, Coro: 55, 7: 1 },
  ineligible: [{ proposer: 'Bela', reviewer: 'heat', reason: 'language' }],
}

const turned = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).reverse())

test('the same said in another order of names has the same hash', () => {
  expect(
    hashOf({
      ineligible: round.ineligible ?? [],
      priority: turned(round.priority ?? {}),
      capacities: turned(round.capacities ?? {}),
      reviewers: turned(round.reviewers),
      proposers: turned(round.proposers),
    }),
  ).toBe(hashOf(round))
  const { capacities, ...single } = { ...round, capacities: { heat: 1, water: 1 } }
  expect(hashOf(single)).toBe(hashOf({ ...single, capacities }))
})

test('whatever changes changes the hash', () => {
  const { proposers, reviewers, capacities, priority } = round
  const changes: Partial<StableProblem>[] = [
    { proposers: { ...proposers, Asu: ['water', 'heat'] } },
    { proposers: { ...proposers, Asu: ['heat'] } },
    { proposers: { ...proposers, Asu: [['heat', 'water']] } },
    { proposers: { ...proposers, Coro: ['heat', 'water'] } },
    { proposers: { ...proposers, 7: [] } },
    { proposers: { ...proposers, Dia: [] }, priority: { ...priority, Dia: 3 } },
    { reviewers: { ...reviewers, heat: [] } },
    { reviewers: { ...reviewers, water: ['Asu', 'Coro', '7'] } },
    { reviewers: { ...reviewers, fire: [] }, capacities: { ...capacities, fire: 1 } },
    { capacities: { heat: 2, water: 2 } },
    { capacities: { heat: 1, water: 1 } },
    { priority: { ...priority, Asu: 41 } },
    { ineligible: [] },
    { ineligible: [{ proposer: 'Bela', reviewer: 'heat', reason: 'place' }] },
    { ineligible: [{ proposer: 'Asu', reviewer: 'heat', reason: 'language' }] },
  ]
  const { priority: _, ...unpublished } = round
  const hashes = [
    hashOf(round),
    hashOf(unpublished),
    ...changes.map((change) => hashOf({ ...round, ...change })),
  ]
  expect(new Set(hashes).size).toBe(changes.length + 2)
})

test('a name said by somebody else changes the hash: parties are never mistaken for each other', () => {
  const names = ['a', 'b', 'ab', '1']
  const list = fc.oneof(fc.constant(null), fc.shuffledSubarray(names))
  const side = fc.record({ a: list, b: list, ab: list, 1: list })
  fc.assert(
    fc.property(side, side, side, (proposers, reviewers, others) => {
      const said = (lists: Record<string, PreferenceList>) =>
        JSON.stringify(names.map((name) => lists[name]))
      const hashes = [reviewers, others].map((one) => hashOf({ proposers, reviewers: one }))
      expect(hashes[0] === hashes[1]).toBe(said(reviewers) === said(others))
    }),
  )
})

test('of an allocation, owners and their places count too', () => {
  const problem: AllocationProblem = {
    proposers: { a: ['p', 'q'], b: ['q'] },
    owners: { x: ['a', 'b'], y: ['b', 'a'] },
    ownerOf: { p: 'x', q: 'y' },
    programmeCapacities: { p: 1, q: 1 },
    ownerCapacities: { x: 1, y: 1 },
  }
  const hash = (one: AllocationProblem) => studentProjectAllocation(one).provenance.inputHash
  const changed = [
    problem,
    { ...problem, ownerOf: { p: 'x', q: 'x' } },
    { ...problem, ownerOf: { p: 'y', q: 'x' } },
    { ...problem, programmeCapacities: { p: 1, q: 2 } },
    { ...problem, ownerCapacities: { x: 2, y: 1 } },
    { ...problem, owners: { x: ['b', 'a'], y: ['b', 'a'] } },
  ]
  expect(new Set(changed.map(hash)).size).toBe(changed.length)
  expect(hash({ ...problem, ownerOf: turned(problem.ownerOf) })).toBe(hash(problem))
})

test('a check of a matching hashes the matching beside the problem', () => {
  const hash = (held: string[]) => blockingPairs(round, { heat: held }).provenance.inputHash
  expect(hash(['Asu'])).not.toBe(hash(['Coro']))
})
