import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../foundation/rng.ts'
import { blockingPairs } from './blocking-pairs.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import type { PreferenceList, StableProblem } from './types.ts'

/** Lists with ties, silences and one-sided wishes. */
const problems = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([p, r]) => {
    const proposers = ['a', 'b', 'c', 'd', 'e'].slice(0, p)
    const reviewers = ['x', 'y', 'z'].slice(0, r)
    return fc.record({
      proposers: fc.tuple(...proposers.map(() => lists(reviewers))).map(keyed(proposers)),
      reviewers: fc.tuple(...reviewers.map(() => lists(proposers))).map(keyed(reviewers)),
      capacities: fc
        .tuple(...reviewers.map(() => fc.integer({ min: 0, max: 3 })))
        .map(keyed(reviewers)),
      priority: fc
        .tuple(...proposers.map(() => fc.integer({ min: 0, max: 2 })))
        .map(keyed(proposers)),
    })
  })

const keyed =
  <T>(names: readonly string[]) =>
  (held: T[]): Record<string, T> =>
    Object.fromEntries(names.map((name, at) => [name, held[at] as T]))

function lists(names: readonly string[]): fc.Arbitrary<PreferenceList> {
  const strict = fc.shuffledSubarray([...names], { minLength: 0 })
  const tied = fc
    .tuple(strict, fc.nat(5))
    .map(([order, at]) => [...order.slice(0, at), order.slice(at)].filter((one) => one.length > 0))
  return fc.oneof({ weight: 4, arbitrary: strict }, tied, fc.constant(null))
}

/** Every allowed matching: proposer by proposer, one place or none. */
function allMatchings({ proposers, reviewers, capacities = {} }: StableProblem) {
  const names = Object.keys(proposers)
  const found: Record<string, string[]>[] = []
  const walk = (at: number, made: Record<string, string[]>) => {
    const name = names[at]
    if (name === undefined) {
      found.push(made)
      return
    }
    walk(at + 1, made)
    for (const reviewer of Object.keys(reviewers)) {
      const held = made[reviewer] ?? []
      if (held.length < (capacities[reviewer] ?? 1))
        walk(at + 1, { ...made, [reviewer]: [...held, name] })
    }
  }
  walk(0, {})
  return found
}

const placeOf = (list: PreferenceList | undefined, name: string): number => {
  if (!list) return 0
  const at = list.findIndex(
    (entry) => entry === name || (Array.isArray(entry) && entry.includes(name)),
  )
  return at < 0 ? Infinity : at
}

/** Straight from the definition, sharing no code with the library. */
function isStable(problem: StableProblem, matching: Record<string, readonly string[]>): boolean {
  const { proposers, reviewers, capacities = {}, priority = {} } = problem
  const standing = (r: string, p: string) => placeOf(reviewers[r], p) - (priority[p] ?? 0) / 10
  const whereIs = (p: string) => Object.keys(reviewers).find((r) => matching[r]?.includes(p))
  return Object.keys(proposers).every((p) => {
    const mine = whereIs(p)
    const own = mine === undefined ? Infinity : placeOf(proposers[p], mine)
    if (mine !== undefined && Math.max(own, placeOf(reviewers[mine], p)) === Infinity) return false
    return Object.keys(reviewers).every((r) => {
      if (placeOf(proposers[p], r) >= own) return true
      const place = placeOf(reviewers[r], p)
      if (place === Infinity) return true
      const held = matching[r] ?? []
      if (held.length < (capacities[r] ?? 1)) return false
      return held.every((other) => standing(r, other) <= standing(r, p))
    })
  })
}

test('the result is stable, whoever chooses, however ties fell', () => {
  fc.assert(
    fc.property(problems, fc.string(), (problem, seed) => {
      for (const optimal of ['proposer', 'reviewer'] as const) {
        const result = deferredAcceptance(problem, { optimal, rng: rng(seed) })
        expect(isStable(problem, result.matching)).toBe(true)
        expect(result.blockingPairs).toEqual([])
        expect(blockingPairs(problem, result.matching)).toMatchObject({ stable: true })
      }
    }),
    { numRuns: 200 },
  )
})

test('a matching from outside is judged as the definition judges it, whatever it is', () => {
  fc.assert(
    fc.property(problems, fc.nat(), (problem, which) => {
      const all = allMatchings(problem)
      const matching = all[which % all.length] ?? {}
      expect(blockingPairs(problem, matching).stable).toBe(isStable(problem, matching))
    }),
    { numRuns: 200 },
  )
})

/** Strict lists alone: there the two ends of the lattice can be told. */
const strict = fc.integer({ min: 1, max: 5 }).chain((p) => {
  const proposers = ['a', 'b', 'c', 'd', 'e'].slice(0, p)
  const reviewers = ['x', 'y', 'z']
  const list = (names: string[]) => fc.shuffledSubarray(names, { minLength: 0 })
  return fc.record({
    proposers: fc.tuple(...proposers.map(() => list(reviewers))).map(keyed(proposers)),
    reviewers: fc.tuple(...reviewers.map(() => list(proposers))).map(keyed(reviewers)),
    capacities: fc
      .tuple(...reviewers.map(() => fc.integer({ min: 0, max: 2 })))
      .map(keyed(reviewers)),
  })
})

test('of all stable matchings each proposer has its best in one result and its worst in the other', () => {
  fc.assert(
    fc.property(strict, (problem) => {
      const stable = allMatchings(problem).filter((one) => isStable(problem, one))
      const placeIn = (matching: Record<string, readonly string[]>, p: string) => {
        const mine = Object.keys(problem.reviewers).find((r) => matching[r]?.includes(p))
        return mine === undefined ? Infinity : placeOf(problem.proposers[p], mine)
      }
      const best = deferredAcceptance(problem)
      const worst = deferredAcceptance(problem, { optimal: 'reviewer' })
      expect(worst.unmatched).toEqual(best.unmatched)
      expect(worst.unfilled).toEqual(best.unfilled)
      for (const p of Object.keys(problem.proposers)) {
        const places = stable.map((one) => placeIn(one, p))
        expect(placeIn(best.matching, p)).toBe(Math.min(...places))
        expect(placeIn(worst.matching, p)).toBe(Math.max(...places))
      }
    }),
    { numRuns: 200 },
  )
})

test('another order of the input, or a party that nobody may take, changes nobody’s place', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const turn = <T>(record: Record<string, T>) =>
        Object.fromEntries(Object.entries(record).toReversed())
      const random = rng('same')
      const { matching, lottery } = deferredAcceptance(problem, { rng: random })
      const turned = deferredAcceptance(
        { ...problem, proposers: turn(problem.proposers), reviewers: turn(problem.reviewers) },
        { rng: random },
      )
      expect([turned.matching, turned.lottery]).toEqual([matching, lottery])
      const more = deferredAcceptance(
        {
          ...problem,
          proposers: { ...problem.proposers, zz: [] },
          priority: { ...problem.priority, zz: 9 },
        },
        { rng: random },
      )
      expect([more.matching, more.lottery]).toEqual([matching, lottery])
    }),
    { numRuns: 100 },
  )
})
