import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/analysis'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

/** Code without comments: what a comment names is not used. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

test('the folder was looked at', () => {
  expect(sources.length).toBeGreaterThan(40)
})

test('nothing here reaches for a clock, chance, a file, a page or a package but highs', () => {
  const found = sources.flatMap(({ name, text }) => {
    const code = codeOf(text)
    const imports = [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1])
    const foreign = imports.filter((path) => !path?.startsWith('.') && path !== 'highs')
    const impure = code.match(/\b(Date|Math\.random|process|document|window|fetch|performance)\b/g)
    return [...foreign, ...(impure ?? [])].map((what) => `${name}: ${what}`)
  })
  expect(found).toEqual([])
})

test('no engine-dependent function decides a result: logarithms and powers are our own', () => {
  const found = sources.filter(({ text }) =>
    /\bMath\.(log|log2|log10|exp|pow|sin|cos|tan|cbrt)\b/.test(codeOf(text)),
  )
  expect(found.map(({ name }) => name)).toEqual([])
})
