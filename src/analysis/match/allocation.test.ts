import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockingPairs } from './blocking-pairs.ts'
import { studentProjectAllocation } from './deferred-acceptance.ts'
import { explainUnmatched } from './explain-unmatched.ts'
import type { AllocationProblem } from './types.ts'

/** Seven students, three lecturers, eight projects, after the instance of Abraham, Irving & Manlove 2007. */
const instance: AllocationProblem = {
  proposers: {
    s1: ['p1', 'p7'],
    s2: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'],
    s3: ['p2', 'p1', 'p4'],
    s4: ['p2'],
    s5: ['p1', 'p2', 'p3', 'p4'],
    s6: ['p2', 'p3', 'p4', 'p5', 'p6'],
    s7: ['p5', 'p3', 'p8'],
  },
  owners: {
    l1: ['s7', 's4', 's1', 's3', 's2', 's5', 's6'],
    l2: ['s3', 's2', 's6', 's7', 's5'],
    l3: ['s1', 's7'],
  },
  ownerOf: { p1: 'l1', p2: 'l1', p3: 'l1', p4: 'l2', p5: 'l2', p6: 'l2', p7: 'l3', p8: 'l3' },
  programmeCapacities: { p1: 2, p2: 1, p3: 1, p4: 1, p5: 1, p6: 1, p7: 1, p8: 1 },
  ownerCapacities: { l1: 3, l2: 2, l3: 2 },
}

test('the instance of Abraham, Irving and Manlove has the allocation worked out by hand, and nothing blocks it', () => {
  const {
    matching,
    unmatched,
    blockingPairs: blocking,
    unfilled,
  } = studentProjectAllocation(instance)
  expect(matching).toEqual({
    p1: ['s1'],
    p2: ['s4'],
    p3: ['s7'],
    p4: ['s3'],
    p5: ['s2'],
    p6: [],
    p7: [],
    p8: [],
  })
  expect([unmatched, blocking]).toEqual([['s5', 's6'], []])
  expect(isStable(instance, matching)).toBe(true)
  expect(unfilled).toEqual({ p1: 1, p6: 1, p7: 1, p8: 1 })
})

const problems = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const students = ['a', 'b', 'c', 'd'].slice(0, count)
  const projects = ['p', 'q', 'r']
  const list = (names: string[]) => fc.shuffledSubarray(names, { minLength: 0 })
  const keyed = <T>(names: string[], arbitrary: fc.Arbitrary<T>) =>
    fc
      .tuple(...names.map(() => arbitrary))
      .map(
        (held): Record<string, T> => Object.fromEntries(names.map((n, at) => [n, held[at] as T])),
      )
  return fc.record({
    proposers: keyed(students, list(projects)),
    owners: keyed(['l', 'm'], list(students)),
    ownerOf: keyed(projects, fc.constantFrom('l', 'm')),
    programmeCapacities: keyed(projects, fc.integer({ min: 0, max: 2 })),
    ownerCapacities: keyed(['l', 'm'], fc.integer({ min: 0, max: 3 })),
  })
})

type Made = Record<string, string[]>

function allAllocations({ proposers, ownerOf, programmeCapacities }: AllocationProblem): Made[] {
  const found: Made[] = []
  const names = Object.keys(proposers)
  const walk = (at: number, made: Made) => {
    const name = names[at]
    if (name === undefined) {
      found.push(made)
      return
    }
    walk(at + 1, made)
    for (const p of Object.keys(ownerOf))
      if ((made[p]?.length ?? 0) < (programmeCapacities[p] ?? 0))
        walk(at + 1, { ...made, [p]: [...(made[p] ?? []), name] })
  }
  walk(0, {})
  return found
}

const where = (made: Made, s: string) => Object.keys(made).find((p) => made[p]?.includes(s))
const place = (list: readonly unknown[] | null | undefined, name: string | undefined) => {
  const at = list ? list.indexOf(name) : -1
  return at < 0 ? Infinity : at
}

/** The definition of the paper, word for word, sharing no code with the library. */
function isStable(problem: AllocationProblem, made: Made): boolean {
  const { proposers, owners, ownerOf, ownerCapacities } = problem
  const isFitting = Object.keys(owners).every(
    (l) => heldBy(problem, made, l).length <= (ownerCapacities[l] ?? 0),
  )
  const isAcceptable = Object.keys(proposers).every((s) => {
    const p = where(made, s)
    return p === undefined || Math.max(place(proposers[s], p), viewOf(problem, p, s)) < Infinity
  })
  const isBlocked = Object.keys(proposers).some((s) =>
    Object.keys(ownerOf).some((p) => blocks(problem, made, s, p)),
  )
  return isFitting && isAcceptable && !isBlocked
}

const heldBy = ({ ownerOf }: AllocationProblem, made: Made, l: string | undefined): string[] =>
  Object.keys(made)
    .filter((p) => ownerOf[p] === l)
    .flatMap((p) => made[p] ?? [])

const viewOf = ({ owners, ownerOf }: AllocationProblem, p: string, s: string) =>
  place(owners[ownerOf[p] ?? ''], s)

function blocks(problem: AllocationProblem, made: Made, s: string, p: string): boolean {
  const { proposers, ownerOf, programmeCapacities, ownerCapacities } = problem
  const own = viewOf(problem, p, s)
  if (place(proposers[s], p) >= place(proposers[s], where(made, s)) || own === Infinity)
    return false
  const isWorse = (other: string) => viewOf(problem, p, other) > own
  const inProject = made[p] ?? []
  if (inProject.length >= (programmeCapacities[p] ?? 0)) return inProject.some(isWorse)
  const l = ownerOf[p] ?? ''
  const held = heldBy(problem, made, l)
  return held.length < (ownerCapacities[l] ?? 0) || held.includes(s) || held.some(isWorse)
}

test('no allocation is blocked, and no stable one gives any proposer a better place: all were tried', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { matching, blockingPairs: blocking } = studentProjectAllocation(problem)
      expect(isStable(problem, matching)).toBe(true)
      expect(blocking).toEqual([])
      const stable = allAllocations(problem).filter((made) => isStable(problem, made))
      for (const s of Object.keys(problem.proposers)) {
        const mine = place(problem.proposers[s], where(matching, s))
        const best = stable.map((made) => place(problem.proposers[s], where(made, s)))
        expect(mine).toBe(Math.min(...best))
      }
    }),
    { numRuns: 250 },
  )
})

test('an allocation from outside is judged as the paper defines it', () => {
  fc.assert(
    fc.property(problems, fc.nat(), (problem, which) => {
      const all = allAllocations(problem)
      const made = all[which % all.length] ?? {}
      expect(blockingPairs(problem, made).stable).toBe(isStable(problem, made))
    }),
    { numRuns: 250 },
  )
})

test('an owner without places left is told as the reason, with whom it took', () => {
  const { matching } = studentProjectAllocation(instance)
  const { unmatched, unfilled } = explainUnmatched(instance, matching)
  const s5 = unmatched.find(({ proposer }) => proposer === 's5')
  expect(s5?.cause).toBe('filled')
  // p1 has a place, but its owner l1 has three people it likes better.
  expect(s5?.choices[0]).toEqual({
    reviewer: 'p1',
    reason: 'filled',
    why: null,
    filledBy: ['s7', 's4', 's1'].map((proposer) => ({
      proposer,
      by: 'preference',
      priority: null,
    })),
  })
  expect(unfilled.map(({ reviewer, cause }) => [reviewer, cause])).toEqual([
    ['p1', 'elsewhere'],
    ['p6', 'elsewhere'],
    ['p7', 'elsewhere'],
    ['p8', 'elsewhere'],
  ])
})

test('who could move to a better programme of the same full owner blocks the allocation', () => {
  const one = {
    proposers: { s: ['p', 'q'] },
    owners: { l: ['s'] },
    ownerOf: { p: 'l', q: 'l' },
    programmeCapacities: { p: 1, q: 1 },
    ownerCapacities: { l: 1 },
  }
  expect(blockingPairs(one, { q: ['s'] }).blockingPairs).toEqual([{ proposer: 's', reviewer: 'p' }])
})

test('an owner without any place is told as no capacity', () => {
  const none = {
    proposers: { s: ['p'] },
    owners: { l: ['s'] },
    ownerOf: { p: 'l' },
    programmeCapacities: { p: 1 },
    ownerCapacities: { l: 0 },
  }
  const { matching } = studentProjectAllocation(none)
  expect(explainUnmatched(none, matching).unmatched[0]?.cause).toBe('no-capacity')
})

test('an owner over its places is named', () => {
  const { overCapacity } = blockingPairs(
    { ...instance, ownerCapacities: { l1: 1, l2: 2, l3: 2 } },
    { p1: ['s1'], p2: ['s4'] },
  )
  expect(overCapacity).toEqual([{ name: 'l1', held: 2, capacity: 1 }])
})

test('a programme of an owner nobody knows is refused by name', () => {
  const refused = (change: object, code: string, detail: object) =>
    expect(() => studentProjectAllocation({ ...instance, ...change })).toThrowError(
      expect.objectContaining({ code, detail }),
    )
  refused({ ownerOf: { p1: 'nobody' } }, 'unknown-name', { name: 'nobody', programme: 'p1' })
  refused({ ownerOf: {} }, 'empty-input', { what: 'programme' })
  refused({ ownerCapacities: { l1: 1, l2: 1 } }, 'missing-value', { owner: 'l3' })
  refused({ programmeCapacities: { ...instance.programmeCapacities, p1: 0.5 } }, 'not-whole', {
    programme: 'p1',
    capacity: 0.5,
  })
})
