import { expect, test } from 'vitest'
import { statementOf, Unreadable } from './statements.ts'

const CRITERIA = ['health', 'jobs', 'Cost of living']
const read = (text: string) => statementOf(text, CRITERIA)

test('an order is read from either end, with equals together', () => {
  const order = [['health'], ['jobs', 'Cost of living']]
  expect(read('health > jobs = cost of living')).toEqual({ order })
  expect(read('Cost of living = jobs < HEALTH')).toEqual({
    order: [['health'], ['jobs', 'Cost of living']],
  })
  expect(read('health >= jobs')).toEqual({ order: [['health'], ['jobs']] })
  expect(read('health = jobs')).toEqual({ order: [['health', 'jobs']] })
})

test('bounds are shares or per cents, from below, from above, or both', () => {
  const between = { bounds: { health: [0.2, 0.4] } }
  expect(read('0.2 <= health <= 0.4')).toEqual(between)
  expect(read('40% ≥ health ≥ 20%')).toEqual(between)
  expect(read('health >= 0.2')).toEqual({ bounds: { health: [0.2, 1] } })
  expect(read('0.2 < health')).toEqual({ bounds: { health: [0.2, 1] } })
  expect(read('health <= 25 %')).toEqual({ bounds: { health: [0, 0.25] } })
  expect(read('health = 0.3')).toEqual({ exact: { health: 0.3 } })
})

test('a name may hold a sign', () => {
  const criteria = ['CO2 / head', 'jobs in year 1', 'jobs']
  expect(statementOf('CO2 / head > jobs in year 1 = jobs', criteria)).toEqual({
    order: [['CO2 / head'], ['jobs in year 1', 'jobs']],
  })
  expect(statementOf('CO2 / head / jobs in year 1 in 1..2', criteria)).toEqual({
    ratio: ['CO2 / head', 'jobs in year 1', 1, 2],
  })
})

test('a ratio has two ends, or one', () => {
  expect(read('health / jobs in 1..3')).toEqual({ ratio: ['health', 'jobs', 1, 3] })
  expect(read('health / jobs = 2')).toEqual({ ratio: ['health', 'jobs', 2, 2] })
  expect(read('health / jobs <= 2')).toEqual({ ratio: ['health', 'jobs', 0, 2] })
  // At least twice as important: the other is at most half as important.
  expect(read('health / jobs >= 2')).toEqual({ ratio: ['jobs', 'health', 0, 0.5] })
})

test.each([
  'health',
  'health jobs',
  '0.2 <= 0.4',
  '0.4 <= health >= 0.2',
  'health > ',
  'health > jobs > 0.2',
  'health / jobs in 3..1',
  'health / jobs in 1',
  'health / jobs >= 0',
  'health / jobs in a..b',
  'health / 2 = jobs',
  'health / / jobs',
  '1 / health in 1..2',
])('does not guess what “%s” means', (text) => {
  expect(() => read(text)).toThrow(Unreadable)
})
