import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aligned, type Held, type Segment, sealOf } from './index.ts'

const paragraphs = (...texts: readonly string[]): Segment[] =>
  texts.map((text, at) => ({ key: `p:${at}`, text }))

const translated = (original: readonly Segment[]): Held[] =>
  original.map(({ key, text, about }) => ({
    ...{ key, hash: sealOf({ text, ...(about === undefined ? {} : { about }) }) },
    ...{ source: text, text: `«${text}»`, maker: 'human' },
  }))

const states = (original: readonly Segment[], held: readonly Held[]) =>
  aligned(original, held).map(({ state, held }) => `${state} ${held?.text ?? ''}`.trim())

const [A, B, C] = [
  'Trees were planted along the routes of six buses.',
  'The water company paid for the first five summers.',
  'Shopkeepers asked for the benches to face the street.',
]
const NEW = 'A survey among drivers followed in the second year.'
const CHANGED = 'The water company paid for the first seven summers.'

test('a paragraph put in makes no other one stale', () => {
  const held = translated(paragraphs(A, B, C))
  expect(states(paragraphs(A, NEW, B, C), held)).toEqual([
    ...[`fresh «${A}»`, 'missing', `fresh «${B}»`, `fresh «${C}»`],
  ])
})

test('a changed paragraph is stale with what it was made from, even where it has moved', () => {
  const held = translated(paragraphs(A, B, C))
  const found = aligned(paragraphs(NEW, A, C, CHANGED), held)
  expect(found.map(({ state }) => state)).toEqual(['missing', 'fresh', 'fresh', 'stale'])
  expect(found[3]?.held).toMatchObject({ source: B, text: `«${B}»` })
})

test('a field that was written anew keeps its place; other fields never take it', () => {
  const before = [
    { key: 'headline', text: A },
    { key: 'limits', text: B },
  ]
  const after = [
    { key: 'headline', text: 'Wholly other words' },
    { key: 'check:0', text: CHANGED },
  ]
  expect(states(after, translated(before))).toEqual([`stale «${A}»`, 'missing'])
})

test('words about another picture are older, though they are the same', () => {
  const before = [{ key: 'figure:1', text: A, about: 'one file' }]
  expect(states(before, translated(before))).toEqual([`fresh «${A}»`])
  const after = [{ key: 'figure:2', text: A, about: 'another file' }]
  expect(states(after, translated(before))).toEqual([`stale «${A}»`])
})

test('whatever is put in, taken out or moved: same text is fresh, and nothing is used twice', () => {
  const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 12 })
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const found = aligned(paragraphs(...after), translated(paragraphs(...before)))
      const used = found.flatMap(({ held }) => (held ? [held.source] : []))
      expect(new Set(used).size).toBe(used.length)
      for (const { segment, state, held } of found) {
        expect(state === 'fresh').toBe(before.includes(segment.text))
        if (state === 'fresh') expect(held?.source).toBe(segment.text)
      }
    }),
    { numRuns: 300 },
  )
})
