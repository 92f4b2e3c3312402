import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import type { Cell } from '../../findings/index.ts'
import { findingOf } from './heat.tsx'

const cell = (groupLabel: string, system: number, severity: Cell['severity']): Cell => ({
  ...{ id: `${groupLabel} ${system}`, system, groupKey: groupLabel, groupLabel, place: '' },
  ...{ severity, trend: 'unknown', confidence: null, people: { kind: 'none' } },
})

const said = (...cells: Cell[]) => findingOf(wordsIn('en'), cells)

test('the title names the one group with the most severe cells', () => {
  expect(said(cell('A', 1, 3), cell('A', 2, 3), cell('B', 1, 3))).toBe(
    'A: 2 severe cells, more than any other group',
  )
  expect(said(cell('A', 1, 3))).toBe('A: 1 severe cell')
})

test('the title says of groups that share the most that they share it', () => {
  expect(said(cell('A', 1, 3), cell('B', 1, 3), cell('C', 1, 0))).toBe(
    'A and B: 1 severe cell each; no group has more',
  )
  expect(said(...['A', 'B', 'C', 'D'].map((group) => cell(group, 1, 3)))).toBe(
    '4 groups have 1 severe cell each; no group has more',
  )
})

test('without a severe cell the title says so, or that most is not known', () => {
  expect(said(cell('A', 1, 2), cell('B', 1, null))).toBe('No cell is severe')
  expect(said(cell('A', 1, null), cell('B', 1, null), cell('C', 1, 1))).toBe(
    'Most of what was asked is not known yet',
  )
})
