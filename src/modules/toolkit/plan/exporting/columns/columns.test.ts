import { expect, test } from 'vitest'
import { columnWidths, TEXT_WIDTH } from './index.ts'

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

test('a column is wide enough for its longest amount, and the widths fill the page exactly', () => {
  const amount = 'XOF\u00a01,464,000,000'
  const widths = columnWidths({
    head: [
      'Currency',
      'Likely cost of the actions',
      'Approved or received',
      'Hoped for',
      'Missing',
    ],
    rows: [['XOF', amount, 'XOF\u00a0870,000,000', 'XOF\u00a01,130,000,000', amount]],
  })
  expect(sum(widths)).toBe(TEXT_WIDTH)
  const narrow = Math.min(...widths.slice(1))
  // Half an em at nine and a half points is 95 twentieths: what the amount takes in most faces.
  expect(narrow).toBeGreaterThan(amount.length * 95)
  expect(widths[0]).toBeLessThan(narrow)
})

test('the column that says most is the widest, and too many words still fit the page', () => {
  const said = 'Wardens know whom to carry, and the shelters get ramps before the rains.'
  const [who = 0, changed = 0] = columnWidths({
    head: ['Who', 'What changed'],
    rows: [['Us', said]],
  })
  expect(changed).toBeGreaterThan(who)
  const long = 'x'.repeat(200)
  expect(sum(columnWidths({ head: [long, long, long], rows: [] }))).toBe(TEXT_WIDTH)
})
