import { expect, test } from 'vitest'
import type { Refusal } from '#kernel/refusals.ts'
import { tablesOf } from '#platform/database/work.ts'
import { as, newWork } from '#tests/house.ts'
import {
  addAction,
  LAST,
  OPTIONS,
  refusalOf,
  smallPortfolio,
  solved,
  THREE,
  type Wanted,
} from '#tests/portfolios.ts'
import {
  addBudget,
  addRule,
  chosenIn,
  createPortfolio,
  decidePortfolio,
  openPortfolio,
  performRun,
  setActions,
  startRun,
} from './index.ts'
import type { Snapshot } from './problem/index.ts'
import { findRun } from './running/queries.ts'
import type { PortfolioTables } from './tables.ts'

test('the best set beats going down the list, and says what the budget costs', async () => {
  const work = await newWork()
  const { id, ids, amina } = await smallPortfolio(work, THREE, 1000)
  const { optimum, comparisons } = await solved(work, amina, id)
  const [drains, clinic, market] = ids
  expect(optimum).toMatchObject({ status: 'optimal', gap: 0, value: 90, chosen: [clinic, market] })
  expect(optimum.prices.map(({ price, exact }) => ({ price, exact }))).toEqual([
    { price: 60, exact: true },
  ])
  expect(optimum.slack[optimum.prices[0]?.rule ?? '']).toEqual({ room: 0, unit: 'money' })
  expect(comparisons.map(({ choice, chosen, value }) => [choice, chosen, value])).toEqual([
    ['optimum', [clinic, market], 90],
    ['greedy-score', [drains], 60],
  ])
  expect(optimum.entryValues).toEqual([{ action: drains, rise: 30, exact: true }])
  expect(optimum.alternatives.map(({ chosen, value }) => [chosen, value])).toEqual([[[drains], 60]])
})

test('dependencies and exclusions of the actions come in as rules', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const survey = await addAction(work, amina, { title: 'Survey', cost: 400, value: 0 })
  const rebuild = await addAction(work, amina, {
    title: 'Rebuild',
    cost: 500,
    value: 0,
    more: { dependencies: [survey] },
  })
  const move = await addAction(work, amina, {
    title: 'Move away',
    cost: 100,
    value: 0,
    more: { exclusions: [rebuild] },
  })
  const id = await createPortfolio(work, amina, {
    title: 'River bank',
    source: { kind: 'manual', id: null },
    currency: 'XOF',
    costBasis: 'likely',
    budgetMinor: 5000,
    budgetName: 'City budget',
  })
  const { version } = await openPortfolio(work, amina, id)
  const value = new Map([
    [survey, 1],
    [rebuild, 50],
    [move, 40],
  ])
  const rows = [...value].map(([actionId, worth]) => ({ actionId, value: worth, include: null }))
  await setActions(work, amina, { id, version }, rows)
  const { optimum } = await solved(work, amina, id)
  expect(new Set(optimum.chosen)).toEqual(new Set([survey, rebuild]))
  expect(optimum.prices.map(({ price }) => price).sort()).toEqual([0, 0, 40])
})

test('an equity floor changes the choice and has its price', async () => {
  const work = await newWork()
  const reached = (share: number) => ({
    beneficiaries: [{ group: 'older-people', sharePercent: share }],
  })
  const wanted: readonly Wanted[] = [
    { title: 'Promenade', cost: 1000, value: 100, more: reached(10) },
    { title: 'Home care', cost: 1000, value: 60, more: reached(80) },
  ]
  const { id, ids, amina } = await smallPortfolio(work, wanted, 1000)
  await addRule(work, amina, id, {
    kind: 'equity',
    scope: 'group',
    keys: ['older-people'],
    measure: 'percent',
    quantity: 50,
    why: '',
  })
  const { optimum, comparisons } = await solved(work, amina, id)
  expect(optimum.chosen).toEqual([ids[1]])
  expect(
    Object.fromEntries(optimum.prices.map(({ rule, price }) => [rule.split(':')[0], price])),
  ).toEqual({ budget: 0, rule: 40 })
  const greedy = comparisons.find(({ choice }) => choice === 'greedy-score')
  expect(greedy?.broken.map((rule) => rule.split(':')[0])).toEqual(['rule'])
})

test('a floor by group, a cap by theme and a purse that pays a part count exactly', async () => {
  const work = await newWork()
  const wanted: readonly Wanted[] = [
    { title: 'Buses', cost: 333, value: 10 },
    { title: 'Paths', cost: 333, value: 9 },
    { title: 'Roofs', cost: 334, value: 1, more: { theme: 'housing-and-land' } },
  ]
  const { id, ids, amina } = await smallPortfolio(work, wanted, 1000)
  await addBudget(work, amina, id, {
    name: 'Grant',
    amount: { minor: 800, currency: 'XOF' },
    sharePercent: 80,
  })
  const cap = { kind: 'cap', scope: 'theme', keys: ['mobility'], why: '' } as const
  await addRule(work, amina, id, { ...cap, measure: 'amount', quantity: 500 })
  const { optimum } = await solved(work, amina, id)
  expect(optimum.chosen).toEqual([ids[0], ids[2]])
  const rooms = Object.values(optimum.slack).map(({ room }) => room)
  expect(rooms.sort((a, b) => a - b)).toEqual([167, 266, 333])
})

test('rules that cannot hold together are named as the smallest conflict', async () => {
  const work = await newWork()
  const { id, amina } = await smallPortfolio(work, THREE, 1000)
  const floor = { kind: 'floor', scope: 'theme', keys: ['mobility'], why: '' } as const
  await addRule(work, amina, id, { ...floor, measure: 'amount', quantity: 1100 })
  await addRule(work, amina, id, { ...floor, measure: 'count', quantity: 1 })
  const { optimum, comparisons } = await solved(work, amina, id)
  expect(optimum.status).toBe('infeasible')
  expect(optimum.conflict.map((rule) => rule.split(':')[0])).toEqual(['budget', 'rule'])
  expect(comparisons.map(({ choice }) => choice)).toEqual(['greedy-score'])
})

test('an action without a cost is listed as left out, never guessed', async () => {
  const work = await newWork()
  const wanted = [...THREE, { title: 'Archive', cost: null, value: 999 }]
  const { id, ids, amina } = await smallPortfolio(work, wanted, 1000)
  const number = await startRun(work, amina, id, OPTIONS)
  const input = (await findRun(work, id, number))?.input as Snapshot
  expect(input.leftOut.map(({ id, reason }) => [id, reason])).toEqual([[ids[3], 'no-cost']])
  expect(input.actions.length).toBe(3)
})

test('the high cost can be counted for caution', async () => {
  const work = await newWork()
  const { id, amina } = await smallPortfolio(work, THREE, 1000)
  await tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio')
    .set({ cost_basis: 'high' })
    .where('id', '=', id)
    .execute()
  expect((await solved(work, amina, id)).optimum).toMatchObject({ value: 45 })
})

test('actions in another currency are refused by name', async () => {
  const work = await newWork()
  const euros = { low: 1, likely: 1, high: 1, currency: 'EUR' }
  const wanted = [...THREE, { title: 'Imported pump', cost: 1, value: 1, more: { cost: euros } }]
  const { id, amina } = await smallPortfolio(work, wanted, 1000)
  const error = await startRun(work, amina, id, OPTIONS).catch((thrown: Refusal) => thrown)
  expect(error).toMatchObject({
    key: 'portfolio.refusal.currencies',
    values: { currency: 'XOF', count: 1, actions: 'A-04 (EUR)' },
  })
})

test('a finished calculation never changes, not even in the database', async () => {
  const work = await newWork()
  const { id, amina } = await smallPortfolio(work, THREE, 1000)
  await solved(work, amina, id)
  const change = tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio_run')
    .set({ gap: 0.5 })
    .where('portfolio_id', '=', id)
    .execute()
  await expect(change).rejects.toThrow('a finished calculation never changes')
})

test('a job done twice gives one answer', async () => {
  const work = await newWork()
  const { id, amina } = await smallPortfolio(work, THREE, 1000)
  const number = await startRun(work, amina, id, OPTIONS)
  const run = await findRun(work, id, number)
  await performRun(work, run?.id ?? '', LAST)
  await performRun(work, run?.id ?? '', LAST)
  const done = await findRun(work, id, number)
  expect([done?.state, done?.status]).toEqual(['done', 'optimal'])
})

test('only the lead and the deputy decide; an analyst calculates', async () => {
  const work = await newWork()
  const { id, ids } = await smallPortfolio(work, THREE, 1000)
  const chidi = await as(work, 'chidi')
  const result = await solved(work, chidi, id)
  expect(chosenIn(result, 'next-1')).toEqual([ids[0]])
  const { version } = await openPortfolio(work, chidi, id)
  const decision = { number: 1, choice: 'next-1', why: 'The drains come first', version }
  expect(await refusalOf(decidePortfolio(work, chidi, id, decision))).toBe(
    'forbidden refusal.forbidden',
  )
  const bo = await as(work, 'bo')
  await decidePortfolio(work, bo, id, decision)
  expect(await refusalOf(decidePortfolio(work, bo, id, decision))).toBe(
    'conflict portfolio.refusal.changed-meanwhile',
  )
  expect(await openPortfolio(work, bo, id)).toMatchObject({
    state: 'decided',
    decidedChoice: 'next-1',
  })
})

test('who may begin, change and calculate', async () => {
  const work = await newWork()
  const { id } = await smallPortfolio(work, THREE, 1000)
  const answers: Record<string, string> = {}
  for (const name of [
    'bo',
    'chidi',
    'dina',
    'elena',
    'farid',
    'gita',
    'hana',
    'lena',
    'chen',
  ] as const)
    answers[name] = await refusalOf(startRun(work, await as(work, name), id, OPTIONS))
  expect(answers).toEqual({
    bo: 'taken',
    chidi: 'taken',
    dina: 'forbidden refusal.forbidden',
    elena: 'forbidden refusal.forbidden',
    farid: 'forbidden refusal.forbidden',
    gita: 'missing refusal.missing',
    hana: 'missing refusal.missing',
    lena: 'missing refusal.missing',
    chen: 'missing refusal.missing',
  })
})
