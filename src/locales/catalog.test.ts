import { globSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { LANGS } from '#kernel/languages.ts'
import { CATALOGS, type MessageKey } from './catalog.ts'

const keys = Object.keys(CATALOGS.en) as MessageKey[]

type Parsed = { type: number; value?: string; options?: Record<string, { value: Parsed[] }> }

/** The arguments a message takes: the same ones in every language, or a value would be lost. */
function argumentsOf(lang: (typeof LANGS)[number], key: MessageKey): string[] {
  const found = new Set<string>()
  const walk = (parts: readonly Parsed[]) => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7 && part.value) found.add(part.value)
      for (const option of Object.values(part.options ?? {})) walk(option.value)
    }
  }
  const format = new IntlMessageFormat(CATALOGS[lang][key], lang, undefined, { ignoreTag: true })
  walk(format.getAst() as unknown as Parsed[])
  return [...found].sort()
}

test('every message is well formed, and takes the same values in every language', () => {
  expect(keys.length).toBeGreaterThan(300)
  const wrong = keys.flatMap((key) => {
    const wanted = argumentsOf('en', key)
    return LANGS.filter((lang) => argumentsOf(lang, key).join() !== wanted.join()).map(
      (lang) => `${key} takes other values in ${lang}`,
    )
  })
  expect(wrong).toEqual([])
})

test('no language leaves a message empty or has one that the others do not know', () => {
  for (const lang of LANGS) {
    expect(Object.keys(CATALOGS[lang]).sort()).toEqual([...keys].sort())
    expect(keys.filter((key) => CATALOGS[lang][key].trim() === '')).toEqual([])
  }
})

test('every key is used somewhere: as it stands, or by the beginning that a template gives it', () => {
  const files = globSync('{src,tests}/**/*.{ts,tsx}').filter(
    (file) => !file.startsWith('src/locales/'),
  )
  expect(files.length).toBeGreaterThan(100)
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const spoken = new Set(
    [...text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1]),
  )
  const beginnings = [...text.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*[\w-]*)\$\{/g)].map(
    (match) => match[1] ?? '',
  )
  const unused = keys.filter(
    (key) => !spoken.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  )
  expect(unused).toEqual([])
})
