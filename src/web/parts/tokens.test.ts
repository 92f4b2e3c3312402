import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')

const declarations = (block: string): string[] =>
  [...block.matchAll(/--[\w-]+:[^;]+;/g)].map((match) => match[0])

const after = (selector: string): string => {
  const start = css.indexOf(selector)
  return css.slice(start, css.indexOf('}', start))
}

test('the dark set is the same whether the device or the reader chooses it', () => {
  const device = declarations(after(':root:not([data-theme="light"])'))
  const reader = declarations(after(':root[data-theme="dark"] {'))
  expect(device.length).toBeGreaterThan(30)
  expect(reader).toEqual(device)
})
