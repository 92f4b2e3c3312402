import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const web = new URL('../', import.meta.url)
const sheets = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
)

/** What names a side of the screen, where a page from right to left has the other one. */
const SIDES = [
  /[;{]\s*(?:left|right)\s*:/,
  /(?:margin|padding|border|inset)-(?:left|right)\b/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
]
/** Four values of which the second stands at the right side and the fourth at the left. */
const FOUR =
  /[;{]\s*(?:margin|padding|inset|border-width)\s*:((?:\s+(?:[\w.%-]+|\w+\([^;]*?\))){4});/g

function sidesIn(css: string): readonly string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const named = SIDES.flatMap((side) => side.exec(bare)?.[0] ?? [])
  const uneven = [...bare.matchAll(FOUR)].filter(([, values = '']) => {
    const [, second, , fourth] = values.trim().match(/(?:[^\s(]|\([^)]*\))+/g) ?? []
    return second !== fourth
  })
  return [...named, ...uneven.map(([whole]) => whole)].map((each) => each.replace(/^[;{]\s*/, ''))
}

test('no style sheet names the left or the right, so that a page can be read from either', () => {
  const found = sheets.flatMap((name) =>
    sidesIn(readFileSync(new URL(name, web), 'utf8')).map((each) => `${name}: ${each}`),
  )
  expect(sheets.length).toBeGreaterThan(30)
  expect(found).toEqual([])
})

test('a side is found where one is named or hidden among four values', () => {
  expect(sidesIn('a { left: 0; }')).toEqual(['left:'])
  expect(sidesIn('a { margin-left: 1px; }')).toEqual(['margin-left'])
  expect(sidesIn('a { text-align: right; }')).toEqual(['text-align: right'])
  expect(sidesIn('a { padding: 0 var(--space-3) 0 1px; }')).toEqual([
    'padding: 0 var(--space-3) 0 1px;',
  ])
  expect(sidesIn('a { padding: 0 1px 2px 1px; inset-inline-start: 0; }')).toEqual([])
})
