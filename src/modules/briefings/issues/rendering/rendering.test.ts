import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPlaceholders } from '#platform/mailing/placeholders.ts'
import type { Edition, Piece } from '../content/index.ts'
import { foundIn, mailHtml, plainText, webHtml } from '../marks/index.ts'
import { issueMail } from './index.ts'

const said = (text: string, lang = 'en') => ({ text, lang, maker: null })

const piece = (facts: Partial<Piece> = {}): Piece => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'lesson',
  dimension: 'health',
  title: said('Consider paying waste pickers by the month'),
  text: said('In Tamsara it took *two* weeks.'),
  href: '/library/lessons/7',
  countries: ['SN'],
  grade: 3,
  corrects: null,
  ...facts,
})

const edition = (facts: Partial<Edition> = {}): Edition => ({
  number: 12,
  kind: 'weekly',
  lang: 'en',
  title: said('Heat and who bears it'),
  lead: said('Eight lessons from four regions.'),
  corrects: null,
  pieces: [piece()],
  ...facts,
})

test('one source says the same as mail and as text, in the same order', () => {
  const { subject, html, text } = issueMail(
    edition({
      pieces: [
        piece({ kind: 'highlights', countries: [], title: said(''), text: said('Read this.') }),
        piece(),
        piece({ dimension: 'leadership', title: said('Consider one table') }),
      ],
    }),
  )
  expect(subject).toBe('Heat and who bears it')
  for (const form of [html, text]) {
    const places = ['Eight lessons', 'Read this', 'Senegal', 'one table'].map((word) =>
      form.indexOf(word),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(form.match(/\{\{(unsubscribe|preferences)\}\}/g)?.toSorted()).toEqual([
      '{{preferences}}',
      '{{unsubscribe}}',
    ])
  }
  expect(html).toContain('href="https://site.invalid/library/lessons/7"')
  expect(text).toContain('https://site.invalid/library/lessons/7')
})

test('a text that is not in the language of the edition says so, and reads in its own direction', () => {
  const { html, text } = issueMail(
    edition({
      lang: 'ar',
      title: said('الحرارة ومن يتحملها', 'ar'),
      pieces: [piece(), piece({ text: { text: 'نص', lang: 'ar', maker: 'machine' } })],
    }),
  )
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('text-align:right')
  expect(html).toContain('lang="en" dir="ltr"')
  expect(text).toContain('Shown in: English. There is no version yet in: Arabic.')
  expect(text).toContain('Translated by machine')
})

test('plain text keeps lists, headings, tables and addresses', () => {
  expect(
    plainText(
      '## Steps\n\n1. First\n2. Second\n   - inner\n\nSee [the plan](https://example.org/a) & more.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    ),
  ).toBe(
    'Steps\n\n1. First\n2. Second\n\n  - inner\n\nSee the plan <https://example.org/a> & more.\n\na | b\n1 | 2',
  )
})

test('headings of a block begin below the block’s own, and pictures come from here only', () => {
  const own = '/files/00000000-0000-4000-8000-000000000001'
  expect(webHtml('## A\n\n### B')).toBe('<h4>A</h4>\n<h5>B</h5>\n')
  expect(webHtml(`![A square](${own})`)).toContain(`<img src="${own}" alt="A square" />`)
  expect(mailHtml(`![A square](${own})`)).toContain(`src="https://site.invalid${own}"`)
  expect(webHtml('![x](https://example.org/spy.png)')).not.toContain('<img')
})

test('what a writer meant is seen before it is cleaned: every address, every picture, every level', () => {
  expect(foundIn('# a\n\n[x](javascript:alert(1)) ![](/p.png) https://example.org')).toEqual({
    headings: [1],
    links: [
      { href: 'javascript:alert(1)', text: 'x' },
      { href: 'https://example.org', text: 'https://example.org' },
    ],
    pictures: [{ src: '/p.png', alt: '' }],
  })
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html,<script>)',
  '![x](https://example.org/spy.png)',
  '![x" onerror="alert(1)](/files/00000000-0000-4000-8000-000000000001)',
  '[x](//example.org "onmouseover=alert(1)")',
  '"><svg/onload=alert(1)>',
  '{{unsubscribe}}',
  '{{secret}}',
  '{{{unsubscribe}}}',
  'a\r\nBcc: victim@example.org',
  'a\u2028b\u0000c',
  '\u202egnp.exe\u202c',
  '\ud800',
  '</style><style>*{display:none}',
  '--></title><script>',
  'x'.repeat(5000),
]

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/g
const ELEMENTS =
  'html head meta title style body div table tr td h1 h2 h3 h4 h5 h6 a br ul ol li span p em strong s code pre blockquote hr img thead tbody th'
const ATTRIBUTES =
  'lang dir charset name content class style role width cellpadding cellspacing border align href src alt rel start scope'
const ADDRESS = /^(https?:\/\/|\/(?!\/)|\{\{(preferences|unsubscribe)\}\}$)/i

const known = (list: string, name: string) => list.split(' ').includes(name)

function dangersOfTag(name: string, attributes: string): string[] {
  const pairs = [...attributes.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)]
  return [
    ...(known(ELEMENTS, name) ? [] : [name]),
    ...pairs.filter(([, key = '']) => !known(ATTRIBUTES, key)).map(([, key]) => `${name} ${key}`),
    ...pairs
      .filter(([, key = '', value = '']) => known('href src', key) && !ADDRESS.test(value))
      .map(([whole]) => whole),
  ]
}

/** Everything in HTML that is no element, attribute or address of a closed list; a stray `<` as well. */
function dangersIn(html: string): string[] {
  const own = html.replace('<!DOCTYPE html>', '').replace(/<style>[^<]*<\/style>/, '')
  const tags = [...own.matchAll(TAG)]
  const dangers = tags.flatMap(([, , name = '', attributes = '']) => dangersOfTag(name, attributes))
  const rest = own.replace(TAG, '')
  return rest.includes('<') ? [...dangers, rest.slice(rest.indexOf('<'))] : dangers
}

test('the judge of dangers sees them', () => {
  for (const html of [
    '<script>x</script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href="//x">',
    '<p title=x onerror=y>',
  ])
    expect([html, dangersIn(html).length > 0]).toEqual([html, true])
})

/** Whatever an editor, a record or a name holds. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...HOSTILE, '[', '](', ')', '`', '\n', '{', '}', '<', '"'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

test('nothing that anybody types becomes a script, a handler, a strange address, a header or a mark', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, lead, text) => {
      const {
        subject,
        html,
        text: plain,
      } = issueMail(
        edition({
          title: said(title),
          lead: said(lead),
          pieces: [piece({ title: said(title), text: said(text) })],
        }),
      )
      expect(dangersIn(html)).toEqual([])
      expect(dangersIn(webHtml(text))).toEqual([])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these would begin another header
      expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
      expect([...subject].length).toBeLessThanOrEqual(160)
      expect(() => checkPlaceholders(subject, html, plain)).not.toThrow()
      for (const form of [html, plain])
        expect(form.match(/\{\{\w+\}\}/g)?.toSorted()).toEqual([
          '{{preferences}}',
          '{{unsubscribe}}',
        ])
    }),
    { numRuns: 300 },
  )
})
