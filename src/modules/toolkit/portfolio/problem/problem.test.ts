import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greedyByScore, highsSolver, selectPortfolio } from '#analysis'
import {
  keeps,
  problemOf,
  reachPercent,
  type Snapshot,
  type SnapshotAction,
  type SnapshotRule,
  spendable,
  voterSide,
} from './index.ts'

const action = (id: string, more: Partial<SnapshotAction> = {}): SnapshotAction => ({
  id,
  code: id,
  title: id,
  theme: 'mobility',
  kind: 'recovery',
  place: '',
  costMinor: 100,
  value: 1,
  groups: [],
  ...more,
})

const snapshot = (more: Partial<Snapshot>): Snapshot => ({
  currency: 'EUR',
  costBasis: 'likely',
  valueSource: 'manual',
  valueOrigin: '',
  actions: [],
  leftOut: [],
  budgets: [],
  rules: [],
  ballots: null,
  ...more,
})

test('shares of benefit add up, unless they show that the groups overlap', () => {
  const groups = (older: number, poor: number, all = 0) => [
    { group: 'older-people', sharePercent: older },
    { group: 'low-income-households', sharePercent: poor },
    { group: 'tenants', sharePercent: all },
  ]
  const reach = (held: SnapshotAction['groups']) =>
    reachPercent(action('a', { groups: held }), ['older-people', 'low-income-households'])
  expect(reach(groups(30, 40))).toBe(70)
  expect(reach(groups(30, 40, 30))).toBe(70)
  expect(reach(groups(30, 40, 31))).toBe(40)
  expect(reach([])).toBe(0)
})

test('the smallest purse decides how much can be spent', () => {
  const budgets = [
    { id: 'own', name: 'own', amountMinor: 1000, sharePercent: 100 },
    { id: 'grant', name: 'grant', amountMinor: 600, sharePercent: 80 },
  ]
  expect(spendable(snapshot({ budgets }))).toBe(750)
  expect(spendable(snapshot({}))).toBe(null)
})

test('the voters’ side counts who gets something, who nothing, and how much on average', () => {
  const ballots = [
    { people: 3, choices: [0, 1, 1] },
    { people: 5, choices: [2] },
    { people: 2, choices: [] },
  ]
  const held = snapshot({ actions: [action('a'), action('b'), action('c')], ballots })
  expect(voterSide(held, new Set(['a', 'b']))).toEqual({ some: 3, none: 7, mean: 0.6 })
  expect(voterSide(held, new Set())).toEqual({ some: 0, none: 10, mean: 0 })
  expect(voterSide(snapshot({ ballots: null }), new Set(['a']))).toBe(null)
})

const someAction = fc.record({
  theme: fc.constantFrom('mobility', 'housing-and-land'),
  kind: fc.constantFrom('recovery', 'renewal'),
  place: fc.constantFrom('North', 'south ', ''),
  costMinor: fc.integer({ min: 0, max: 100_000_000 }),
  value: fc.integer({ min: 0, max: 100 }),
  groups: fc
    .record({ group: fc.constantFrom('tenants', 'children'), sharePercent: fc.nat(100) })
    .map((one) => [one]),
})

const SCOPES = [
  { scope: 'theme', key: 'mobility' },
  { scope: 'kind', key: 'renewal' },
  { scope: 'place', key: 'South' },
  { scope: 'group', key: 'tenants' },
] as const

const someLimit = fc
  .record({
    at: fc.constantFrom(...SCOPES),
    kind: fc.constantFrom('floor' as const, 'cap' as const),
    measure: fc.constantFrom('amount' as const, 'count' as const, 'percent' as const),
    size: fc.nat(60),
  })
  .map(({ at, kind, measure, size }) => ({
    ...at,
    kind,
    measure,
    quantity: measure === 'amount' ? size * 1_000_003 : measure === 'count' ? size % 4 : size,
  }))

const someSnapshot = fc
  .record({
    actions: fc.array(someAction, { minLength: 1, maxLength: 6 }),
    limits: fc.array(someLimit, { maxLength: 2 }),
    percent: fc.option(fc.integer({ min: 1, max: 60 })),
    budget: fc.integer({ min: 0, max: 300_000_000 }),
    share: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ actions, limits, percent, budget, share }) => {
    const named = actions.map((each, at) => action(`a${at}`, each))
    const rules: SnapshotRule[] = [
      { id: 'budget:b', kind: 'budget', budget: 'b' },
      ...limits.map((limit, at) => ({ id: `rule:${at}`, why: '', ...limit })),
    ]
    if (percent !== null)
      rules.push({ id: 'rule:e', kind: 'equity', groups: ['tenants'], percent, why: '' })
    if (named.length > 2) {
      rules.push({ id: 'needs', kind: 'needs', action: 'a0', needs: 'a1' })
      rules.push({ id: 'either', kind: 'either-or', action: 'a1', other: 'a2' })
    }
    const budgets = [{ id: 'b', name: 'b', amountMinor: budget, sharePercent: share }]
    return snapshot({ actions: named, rules, budgets })
  })

/** The best value by trying every set, or null where none keeps the rules. */
function tried(held: Snapshot): number | null {
  let best: number | null = null
  for (let set = 0; set < 2 ** held.actions.length; set += 1) {
    const taken = held.actions.filter((_, at) => set & (1 << at))
    const chosen = new Set(taken.map(({ id }) => id))
    if (!held.rules.every((rule) => keeps(held, rule, chosen))) continue
    const value = taken.reduce((sum, each) => sum + each.value, 0)
    best = Math.max(best ?? 0, value)
  }
  return best
}

test('the solver finds what trying every set finds, and its choice keeps every rule', async () => {
  const solver = highsSolver()
  const property = fc.asyncProperty(someSnapshot, async (held) => {
    const { problem } = problemOf(held)
    const found = await selectPortfolio(problem, solver, { prices: 'none' })
    const best = tried(held)
    expect(found.status).toBe(best === null ? 'infeasible' : 'optimal')
    if (best === null) return
    expect(found.value).toBe(best)
    const chosen = new Set(found.chosen)
    expect(held.rules.filter((rule) => !keeps(held, rule, chosen))).toEqual([])
  })
  await fc.assert(property, { numRuns: 120, seed: 7 })
})

test('what the greedy list breaks is counted alike here and in the library', () => {
  const property = fc.property(someSnapshot, (held) => {
    const greedy = greedyByScore(problemOf(held).problem)
    const chosen = new Set(greedy.chosen)
    const broken = held.rules.filter((rule) => !keeps(held, rule, chosen)).map(({ id }) => id)
    expect(broken).toEqual(greedy.broken)
  })
  fc.assert(property, { numRuns: 200, seed: 7 })
})
