import { expect, test } from 'vitest'
import { amountOf, isShort, scaleInHead } from './index.ts'

const EUR = { mark: null, currency: 'EUR', unit: 'one', short: null } as const

test.each([
  ['35,5', 3_550],
  ['35.5', 3_550],
  ['1.234.567,89', 123_456_789],
  ['1,234,567.89', 123_456_789],
  ['12,34,567.50', 123_456_750],
  ['1 234,50', 123_450],
  ['1\u202f234,50', 123_450],
  ["1'000", 100_000],
  ['1’000.50', 100_050],
  ['€ 35k', 3_500_000],
  ['35 k€', 3_500_000],
  ['1,2 Mio. EUR', 120_000_000],
  ['3 millones', 300_000_000],
  ['EUR 35.000,-', 3_500_000],
  ['8000,0000', 800_000],
  ['250 euros', 25_000],
  ['0', 0],
  ['1 234,567', 'fine'],
  ['1.234', 'unclear'],
  ['1,234', 'unclear'],
  ['1.2m', 'short'],
  ['35 mil', 'short'],
  ['$ 35', 'currency'],
  ['35 USD', 'currency'],
  ['lots', 'none'],
  ['-5', 'none'],
  ['(1,234)', 'none'],
  ['35-40k', 'none'],
  ['1.23.4', 'none'],
  ['1,2345.6', 'none'],
  ['12 34', 'none'],
  ['99999999999999999', 'none'],
])('%s is read in one way, or is said to have two', (text, read) => {
  expect(amountOf(text, EUR)).toBe(read)
})

test('what a person stated decides what could be read in two ways, and nothing else', () => {
  expect(amountOf('1.234', { ...EUR, mark: ',' })).toBe(123_400)
  expect(amountOf('1.234', { ...EUR, mark: '.' })).toBe('fine')
  expect(amountOf('1.234', { ...EUR, mark: '.', currency: 'KWD' })).toBe(1_234)
  expect(amountOf('1,234', { ...EUR, mark: '.' })).toBe(123_400)
  expect(amountOf('35,5', { ...EUR, mark: '.' })).toBe(3_550)
  expect(amountOf('1.2m', { ...EUR, short: 'million' })).toBe(120_000_000)
  expect(amountOf('35 mil', { ...EUR, short: 'thousand' })).toBe(3_500_000)
})

test('costs in thousands or millions are whole amounts, to the last coin', () => {
  expect(amountOf('35,5', { ...EUR, unit: 'thousand' })).toBe(3_550_000)
  expect(amountOf('1.1', { ...EUR, unit: 'million' })).toBe(110_000_000)
  expect(amountOf('0,1', { ...EUR, unit: 'million', currency: 'JPY' })).toBe(100_000)
  expect(amountOf('35k', { ...EUR, unit: 'thousand' })).toBe('scale')
  expect(amountOf('0.123456', { ...EUR, unit: 'thousand' })).toBe('fine')
})

test('a dollar is the dollar of the stated country', () => {
  expect(amountOf('US$ 1,200.00', { ...EUR, currency: 'USD' })).toBe(120_000)
  expect(amountOf('$1,200.00', { ...EUR, currency: 'MXN' })).toBe(120_000)
  expect(amountOf('US$ 1,200.00', { ...EUR, currency: 'MXN' })).toBe('currency')
  expect(amountOf('15 zł', { ...EUR, currency: 'PLN' })).toBe(1_500)
})

test('a head that speaks of thousands is heard, and short words are noticed', () => {
  expect(
    ['Cost (k€)', 'Importe en miles', "Budget '000", 'Coût M€', 'Cost'].map(scaleInHead),
  ).toEqual(['thousand', 'thousand', 'thousand', 'million', 'one'])
  expect(['1.2m', '€ 3 M', '35 mil €', '35k', '12 mayo', 'well'].map(isShort)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
