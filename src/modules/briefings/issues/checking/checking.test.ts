import { expect, test } from 'vitest'
import type { Edition, Piece } from '../content/index.ts'
import { faultsOf, isVague, LARGEST_MAIL, openChoices, sizeOf } from './index.ts'

const said = (text: string) => ({ text, lang: 'en', maker: null })
const ID = '00000000-0000-4000-8000-000000000001'

const OWN = '00000000-0000-4000-8000-000000000002'
const picture = {
  ...{ fileId: OWN, width: 600, height: 400, sha256: 'a'.repeat(64) },
  type: 'image/png',
} as const

const withText = (text: string, facts: Partial<Piece> = {}): Edition => ({
  number: 1,
  kind: 'weekly',
  lang: 'en',
  title: said('Heat'),
  lead: said(''),
  corrects: null,
  pictures: [picture],
  pieces: [
    {
      ...{ id: ID, kind: 'text', dimension: null, title: said(''), text: said(text) },
      ...{ href: null, countries: [], grade: null, corrects: null },
      ...facts,
    },
  ],
})

const faults = (edition: Edition, gone: readonly string[] = []) =>
  faultsOf(edition, new Set(gone)).map(({ fault, blockId }) => [fault, blockId])

test('lets through what a reader can use', () => {
  const text =
    '## One\n\n### Two\n\nRead [the evaluation of 2023](https://example.org/a) and [lesson 7](/library/lessons/7).\n\n![A bar chart of falls](/files/00000000-0000-4000-8000-000000000002)'
  expect(faults(withText(text))).toEqual([])
})

test.each([
  ['![](/files/00000000-0000-4000-8000-000000000002)\n\nWords.', 'no-alt'],
  [`![IMG_2041.jpeg](/files/${OWN})\n\nWords.`, 'no-alt'],
  ['![A chart](https://example.org/a.png)\n\nWords.', 'picture-elsewhere'],
  // A file of ours that is nobody's picture here: a letter, somebody's report.
  ['![A chart](/files/00000000-0000-4000-8000-000000000009)\n\nWords.', 'picture-elsewhere'],
  ['### Deep first', 'heading-jump'],
  ['## One\n\n#### Three', 'heading-jump'],
  ['Read it [here](https://example.org).', 'vague-link'],
  ['[Lea más…](https://example.org) y [leer más](https://example.org)', 'vague-link'],
  ['[Lire la suite](https://example.org)', 'vague-link'],
  ['[اقرأ المزيد](https://example.org)', 'vague-link'],
  ['[](https://example.org) words', 'vague-link'],
  ['[write to us](mailto:a@example.org)', 'link-scheme'],
  ['[the plan](javascript:alert(1))', 'link-scheme'],
  ['[the plan](ftp://example.org/a)', 'link-scheme'],
  ['[the plan](//example.org/a)', 'link-scheme'],
] as const)('refuses %j: %s, and names the block', (text, fault) => {
  expect(faults(withText(text))).toEqual([[fault, ID]])
})

test('refuses what is empty, what has no words, and what was withdrawn', () => {
  expect(faults(withText(' \n '))).toEqual([
    ['empty-block', ID],
    ['no-text', null],
  ])
  expect(faults({ ...withText('x'), pieces: [] })).toEqual([['nothing', null]])
  expect(faults(withText('', { kind: 'lesson' }), [ID])).toEqual([
    ['gone', ID],
    ['no-text', null],
  ])
})

test('weighs the whole message in bytes: at the limit it goes, one byte more does not', () => {
  const letters = (count: number) => withText('ß'.repeat(count))
  const empty = sizeOf(letters(1)) - 4
  // Two bytes a letter, in the HTML and in the text.
  const most = Math.floor((LARGEST_MAIL - empty) / 4)
  expect(sizeOf(letters(most))).toBeLessThanOrEqual(LARGEST_MAIL)
  expect(faults(letters(most))).toEqual([])
  expect(faults(letters(most + 1))).toEqual([['too-large', null]])
})

test('knows vague words in other languages and with other marks, and no more than those', () => {
  for (const vague of ['Click here!', '  HERE ', '→', 'cliquez ici', 'Weiterlesen …', 'こちら'])
    expect([vague, isVague(vague)]).toEqual([vague, true])
  for (const good of ['here in Tamsara', 'More trees', 'Ici on composte', 'The plan'])
    expect([good, isVague(good)]).toEqual([good, false])
})

test('a text without a choice is named with its block; a chosen one is not', () => {
  const segments = [
    { slot: 'title', text: 'Heat', sha256: 'a' },
    { slot: `${ID}:text`, text: 'Words', sha256: 'b' },
  ]
  expect(openChoices(segments, new Set(['a']), 'fr')).toEqual([
    { fault: 'no-choice', blockId: ID, lang: 'fr', about: 'Words' },
  ])
})
