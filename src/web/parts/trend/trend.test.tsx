import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { Trend } from './trend.tsx'

const draw = (values: readonly (number | null)[]) =>
  render(
    <Trend
      t={wordsIn('en')}
      label="Test"
      points={values.map((value, index) => ({ day: `2026-01-0${index + 1}`, value }))}
      format={String}
      ends={[0, 10]}
    />,
  )

test('the line breaks where a value is not known and guesses nothing', () => {
  const html = draw([2, 4, null, 8, 10])
  expect(html.match(/class="trend-line"/g)?.length).toBe(2)
  expect(html.match(/<circle/g)?.length).toBe(4)
})

test('days stand in proportion to time and higher values stand higher', () => {
  const html = draw([0, 10])
  expect(html).toContain('<circle class="dots-dot" cx="0%" cy="100%" r="5">')
  expect(html).toContain('<circle class="dots-dot" cx="100%" cy="0%" r="5">')
})

test('one point and no point still draw', () => {
  expect(draw([5])).toContain('cx="0%"')
  expect(draw([])).not.toMatch(/NaN|Infinity/)
})
