import { expect, test } from 'vitest'
import { bestLang, CONTENT_LANGS, langName, langsAsked, langTag } from './languages.ts'

test('the first language of the reader’s own order that there is wins', () => {
  expect(bestLang(['en', 'es', 'fr'], ['fr', 'en'], 'en')).toBe('fr')
  expect(bestLang(['en', 'es'], ['fr', 'es', 'en'], 'en')).toBe('es')
  expect(bestLang(['EN', 'Pt-bR'], ['pt-BR'], 'EN')).toBe('Pt-bR')
})

test('with none of the reader’s languages there, the original is shown', () => {
  expect(bestLang(['en', 'es'], ['ar', 'sw'], 'es')).toBe('es')
  expect(bestLang(['en'], [], 'en')).toBe('en')
  expect(bestLang(['fr'], ['de'], 'es')).toBe('fr')
  expect(bestLang([], ['de'], 'es')).toBe('es')
})

test('Brazilian Portuguese gives way to Portuguese only where the reader says so', () => {
  expect(bestLang(['en', 'pt'], ['pt-BR', 'en'], 'en')).toBe('en')
  expect(bestLang(['en', 'pt'], ['pt-BR', 'pt', 'en'], 'en')).toBe('pt')
  expect(bestLang(['en', 'pt'], ['pt-BR', 'en', 'pt'], 'en')).toBe('en')
})

test('whoever reads a language reads it as every region writes it, the original first', () => {
  expect(bestLang(['en', 'pt-BR'], ['pt'], 'en')).toBe('pt-BR')
  expect(bestLang(['pt-PT', 'pt-BR'], ['pt'], 'pt-PT')).toBe('pt-PT')
  expect(bestLang(['pt-PT', 'pt', 'pt-BR'], ['pt'], 'pt-PT')).toBe('pt')
  expect(bestLang(['ptx', 'en'], ['pt'], 'en')).toBe('en')
})

test('what a browser asks for is read by weight, and nonsense is left out', () => {
  expect(langsAsked('pt-br,pt;q=0.8, es;q=0.9,*;q=0.1,en;q=0')).toEqual(['pt-BR', 'es', 'pt'])
  expect(langsAsked('')).toEqual([])
  expect(langsAsked('not a tag, <script>, en;q=x, fr')).toEqual(['fr'])
  expect(langsAsked('en,EN,en')).toEqual(['en'])
})

test('every content language is a canonical tag with a name of its own', () => {
  expect(CONTENT_LANGS.map((tag) => langTag(tag))).toEqual(CONTENT_LANGS)
  expect(new Set(CONTENT_LANGS.map((tag) => langName(tag))).size).toBe(CONTENT_LANGS.length)
  expect([langName('pt-BR', 'en'), langName('fr'), langName('xx-?')]).toEqual([
    'Brazilian Portuguese',
    'Français',
    'xx-?',
  ])
})
