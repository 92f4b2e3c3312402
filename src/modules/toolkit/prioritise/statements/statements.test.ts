import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { contradictionIn, disagreementsAmong, rulesOf, type Said, sentenceOf } from './index.ts'

const CRITERIA = ['need', 'equity', 'cost']
const LABELS = new Map([
  ['need', 'Need'],
  ['equity', 'Fairness'],
  ['cost', 'Cost'],
])
const t = wordsIn('en')

const say = (author: string, ...said: Said[]) => ({
  author,
  statements: said.map((one, at) => ({ id: `${author}-${at}`, said: one })),
})

const order = (...names: string[]): Said => ({ kind: 'order', order: names.map((name) => [name]) })
const bounds = (criterion: string, low: number, high: number): Said => ({
  kind: 'bounds',
  criterion,
  low,
  high,
})

const sentences = (parts: ReturnType<typeof contradictionIn>) =>
  parts?.map(({ author, statement, rules }) => [
    author,
    sentenceOf(t, statement.said, LABELS, rules),
  ])

test('an order and a limit that cannot both hold are named with both sentences', () => {
  const market = say('market', order('equity', 'need', 'cost'), bounds('cost', 0.5, 1))
  expect(sentences(contradictionIn(CRITERIA, [market]))).toEqual([
    ['market', 'From most to least important: 1. Fairness; 2. Need; 3. Cost.'],
    ['market', 'Cost gets at least 50% of the whole.'],
  ])
})

test('only the statements that clash are named', () => {
  const clinic = say(
    'clinic',
    bounds('need', 0.6, 1),
    bounds('cost', 0, 0.3),
    bounds('equity', 0.5, 1),
  )
  expect(sentences(contradictionIn(CRITERIA, [clinic]))).toEqual([
    ['clinic', 'Need gets at least 60% of the whole.'],
    ['clinic', 'Fairness gets at least 50% of the whole.'],
  ])
})

test('of swing points only the comparison that clashes is named', () => {
  const youth = say(
    'youth',
    { kind: 'swing', points: { need: 100, equity: 50, cost: 10 }, leeway: 0.1 },
    bounds('equity', 0.6, 1),
  )
  expect(sentences(contradictionIn(CRITERIA, [youth]))).toEqual([
    ['youth', 'Points, give or take 10%: Need 100, Fairness 50.'],
    ['youth', 'Fairness gets at least 60% of the whole.'],
  ])
})

test('two people who disagree are both named, and neither contradicts themselves', () => {
  const market = say('market', order('equity', 'cost'), bounds('cost', 0.2, 1))
  const clinic = say('clinic', bounds('equity', 0, 0.1))
  expect(contradictionIn(CRITERIA, [market])).toBeNull()
  expect(contradictionIn(CRITERIA, [clinic])).toBeNull()
  const { named, more } = disagreementsAmong(CRITERIA, [market, clinic])
  expect(named.map(sentences)).toEqual([
    [
      ['market', 'From most to least important: 1. Fairness; 2. Cost.'],
      ['market', 'Cost gets at least 20% of the whole.'],
      ['clinic', 'Fairness gets at most 10% of the whole.'],
    ],
  ])
  expect(more).toBe(false)
})

test('swing points become ratios to the criterion with the most points, with their leeway', () => {
  const said: Said = { kind: 'swing', points: { need: 40, equity: 80, cost: 0 }, leeway: 0.25 }
  expect(rulesOf({ id: 's', said }, 'a')).toEqual([
    { id: 's/need', author: 'a', ratio: ['need', 'equity', 0.375, 0.625] },
    { id: 's/cost', author: 'a', ratio: ['cost', 'equity', 0, 0] },
  ])
})

test('a statement about a criterion that is gone is passed over', () => {
  expect(
    contradictionIn(['need'], [say('a', bounds('gone', 0.9, 1), bounds('need', 0, 1))]),
  ).toBeNull()
})

test('each kind of statement is a sentence in every language', () => {
  const all: Said[] = [
    { kind: 'order', order: [['need', 'cost'], ['equity']] },
    bounds('cost', 0.1, 0.3),
    bounds('cost', 0.2, 0.2),
    { kind: 'ratio', a: 'need', b: 'cost', low: 1.5, high: 2 },
  ]
  expect(all.map((said) => sentenceOf(t, said, LABELS))).toEqual([
    'From most to least important: 1. Need = Cost; 2. Fairness.',
    'Cost gets between 10% and 30% of the whole.',
    'Cost gets 20% of the whole.',
    'Need counts between 1.5 and 2 times as much as Cost.',
  ])
  for (const lang of ['es', 'fr'] as const)
    for (const said of all) expect(sentenceOf(wordsIn(lang), said, LABELS)).not.toContain('{')
})
