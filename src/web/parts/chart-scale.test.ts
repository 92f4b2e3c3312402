import { expect, test } from 'vitest'
import { chartScale } from './chart-scale.ts'

test('bars start at zero even when all values are high', () => {
  const scale = chartScale([80, 95], { zero: true })
  expect(scale.at(0)).toBe('0%')
  expect(scale.at(100)).toBe('100%')
  expect(scale.between(0, 50)).toBe('50%')
})

test('a loss stands before the zero line', () => {
  const scale = chartScale([-40, 40], { zero: true })
  expect([scale.at(-40), scale.at(0), scale.at(40)]).toEqual(['0%', '50%', '100%'])
})

test('given ends are kept and what lies outside is held at the edge', () => {
  const scale = chartScale([3], { ends: [0, 10] })
  expect([scale.at(-5), scale.at(3), scale.at(99)]).toEqual(['0%', '30%', '100%'])
})

test('nothing known still draws', () => {
  expect(chartScale([]).at(0.5)).toBe('50%')
  expect(chartScale([7]).at(7)).toBe('0%')
})
