import { expect, test } from 'vitest'
import { placed, turned } from './pdf-order.ts'

/** A line as it is drawn, from left to right, what runs to the left letter by letter. */
const drawn = (text: string, isRtl: boolean): string =>
  turned(placed([{ text }], isRtl))
    .map(({ text, level }) =>
      level % 2 === 1 && /\p{L}/u.test(text) ? [...text].reverse().join('') : text,
    )
    .join('')

test.each([
  ['ends with its stop at the left', 'مدينة تنتظر.', '.رظتنت ةنيدم'],
  ['keeps a colon behind its word', 'الناس: دروس', 'سورد :سانلا'],
  ['keeps numbers as they are', 'بين 2014 و2022', '2022و 2014 نيب'],
  ['keeps 12,500 and 24/7 whole', 'رقم 12,500 أو 24/7', '24/7 وأ 12,500 مقر'],
  ['turns brackets around a Latin word', 'سعر (USD) جديد', 'ديدج (USD) رعس'],
  ['turns the stop after it', 'سعر (C2R).', '.(C2R) رعس'],
  [
    'keeps Latin words together',
    'اقرأ Ahmedabad Heat Plan اليوم',
    'مويلا Ahmedabad Heat Plan أرقا',
  ],
])('a line of Arabic %s', (_, read, seen) => {
  expect(drawn(read, true)).toBe(seen)
})

test('a line of English holds Arabic words in their own order, and its own stop at its end', () => {
  expect(drawn('See ظلّ الناس, and go.', false)).toBe('See سانلا ّلظ, and go.')
  expect(drawn('In 2014: 12 of 30 (40%).', false)).toBe('In 2014: 12 of 30 (40%).')
})

test('what is read in order loses and gains nothing on the way', () => {
  const text = 'In مدينة (12 %), «ظلّ» و 2022.'
  const line = placed([{ text }], true)
  expect(turned(line).length).toBe(line.length)
  expect(line.reduce((sum, one) => sum + one.text.length, 0)).toBe(text.length)
})
