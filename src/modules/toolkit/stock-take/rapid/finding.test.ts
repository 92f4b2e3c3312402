import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { spreadOf } from '../spread/index.ts'
import { findingText } from './views/words.tsx'

const said = (...states: readonly (0 | 1 | 2 | 3 | null)[]) => {
  const spread = spreadOf(states.map((state) => ({ state, trend: 'same', groupKey: null })))
  return findingText(wordsIn('en'), spread)
}

test('the picture of the answers is headed by what they say', () => {
  expect(said(null, null)).toBe('Nobody who answered knows how it is')
  expect(said(2, null)).toBe('The one who knows says: Failing for many')
  expect(said(1, 1, null)).toBe('All 2 who know say: Strained')
  expect(said(3, 1, 1)).toBe('2 of 3 say: Strained')
  expect(said(0, 3)).toBe('The answers are split evenly: Broken down or dangerous and As before')
})
