import { expect, test } from 'vitest'
import type { BlockItem } from '../sources/index.ts'
import { balanceOf, choose, leanOf, ranked } from './index.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

const lesson = (id: string, facts: Partial<BlockItem> = {}): BlockItem => ({
  ...{ id, kind: 'lesson', href: `/library/lessons/${id}`, texts: [] },
  at: new Date('2026-01-10T00:00:00Z'),
  themes: ['health-and-care'],
  goals: [3],
  stages: ['recovery'],
  countries: ['FR'],
  grade: 1,
  ...facts,
})

test('counts each lesson once in every key it touches, and knows what it lacks', () => {
  const balance = balanceOf([
    lesson('1'),
    lesson('2', { countries: ['SN', 'KE'] }),
    lesson('3', { themes: ['mobility', 'health-and-care'], goals: [9, 3], countries: ['XX'] }),
  ])
  const of = (facet: keyof typeof balance.facets) =>
    Object.fromEntries(
      balance.facets[facet].filter(({ count }) => count > 0).map(({ key, count }) => [key, count]),
    )
  expect(of('theme')).toEqual({ 'health-and-care': 3, mobility: 1 })
  expect(of('dimension')).toEqual({ health: 3, infrastructure: 1 })
  expect(of('driver')).toEqual({ '3': 3, '9': 1 })
  expect(of('region')).toEqual({ africa: 1, europe: 1 })
  expect(of('income')).toEqual({ 'lower-middle': 1, high: 1 })
  expect(of('stage')).toEqual({ recovery: 3 })
  expect(leanOf(balance, 'theme').most).toEqual({ key: 'health-and-care', count: 3 })
  expect(leanOf(balance, 'region')).toEqual({
    most: null,
    none: ['asia', 'latin-america-caribbean', 'northern-america', 'oceania'],
  })
})

test('offers what is missing before what there is plenty of, and says why', () => {
  const chosen = [lesson('1'), lesson('2'), lesson('3')]
  const offered = [
    lesson('more', { at: new Date('2026-03-01T00:00:00Z') }),
    lesson('other', {
      themes: ['waste-and-circularity'],
      goals: [8],
      countries: ['SN'],
      grade: 4,
    }),
  ]
  const [first, second] = ranked(chosen, offered, NOW)
  expect([first?.item.id, first?.reasons]).toEqual([
    'other',
    [
      { key: 'fills', facet: 'theme', value: 'waste-and-circularity' },
      { key: 'fills', facet: 'dimension', value: 'infrastructure' },
      { key: 'fills', facet: 'region', value: 'africa' },
      { key: 'fills', facet: 'income', value: 'lower-middle' },
      { key: 'checked' },
    ],
  ])
  expect([second?.item.id, second?.reasons]).toEqual([
    'more',
    [{ key: 'new' }, { key: 'repeats', value: 'health-and-care' }],
  ])
})

test('fills an issue in balance: of nine of one kind and one of another, the other is in', () => {
  const many = Array.from({ length: 9 }, (_, at) => lesson(`same-${at}`))
  const odd = lesson('odd', { themes: ['mobility'], goals: [9], countries: ['PE'] })
  const chosen = choose([...many, odd], 3, NOW).map(({ id }) => id)
  expect(chosen).toHaveLength(3)
  expect(chosen).toContain('odd')
})

test('leans only where more than half of at least three are alike', () => {
  const other = { themes: ['mobility'] as const }
  const most = (...lessons: BlockItem[]) => leanOf(balanceOf(lessons), 'theme').most
  expect(most(lesson('1'), lesson('2'))).toBe(null)
  expect(most(lesson('1'), lesson('2'), lesson('3', other), lesson('4', other))).toBe(null)
  expect(most(lesson('1'), lesson('2'), lesson('3', other))?.key).toBe('health-and-care')
  expect(leanOf(balanceOf([]), 'theme')).toEqual({ most: null, none: [] })
})

test('a partner fills no gap of the lessons, and what half of them have does not repeat yet', () => {
  const offered = [
    lesson('partner', { kind: 'partner', themes: ['mobility'], countries: ['SN'] }),
    lesson('half'),
  ]
  const chosen = [lesson('1'), lesson('2', { themes: ['waste-and-circularity'] })]
  expect(ranked(chosen, offered, NOW).map(({ reasons }) => reasons)).toEqual([[], []])
})

test('of two that serve as well the newer is first', () => {
  const offered = [lesson('old'), lesson('new', { at: new Date('2026-01-11T00:00:00Z') })]
  expect(ranked([], offered, NOW).map(({ item }) => item.id)).toEqual(['new', 'old'])
})
