import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { epubFaults, pdfRead } from '#tests/documents.ts'
import { clearPng, png, rows } from '#tests/pictures.ts'
import type { PublicationDocument } from './blocks.ts'
import { epubOf } from './epub.ts'
import { markupOf } from './markup.ts'
import { pdfOf } from './pdf.ts'
import { blocksOf, paragraphsOf } from './reading.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const FIGURE = {
  ...{ bytes: PNG, type: 'image/png' as const, width: 600, height: 300 },
  ...{ alternative: 'A hall with twelve fans', credit: 'Photo: Tamsara' },
}

const made = (text: string, more: Partial<PublicationDocument> = {}): PublicationDocument => ({
  ...{ lang: 'en', address: 'https://c2r.example/library/notes/7/v/2', title: 'Cool halls' },
  ...{ point: 'Schools became cool halls.', creators: ['Tamsara'], publisher: 'The coalition' },
  ...{ publishedAt: new Date('2026-03-02T09:00:00Z'), subjects: ['Heat'] },
  licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  facts: [{ term: 'City', value: 'Tamsara' }],
  sections: [{ id: 'done', title: 'What was done', blocks: blocksOf(text) }],
  figures: new Map([['1', FIGURE]]),
  words: {
    ...{ contents: 'Contents', facts: 'Facts', licence: 'Licence', accessibility: 'Headings.' },
    figure: (number) => `Figure ${number}`,
  },
  ...more,
})

const shown = (text: string): string =>
  markupOf(blocksOf(text), {
    link: (href) => href,
    figure: (key) =>
      key === '1' ? { src: '/f/1', alternative: 'A hall', width: 6, height: 3, credit: '' } : null,
    figureWord: (number) => `Figure ${number}`,
  })

const WRITTEN = `# How

Cities [read](https://example.org/a?b=c|d) **bold** and *em*.

- one
- two
  1. inner

> quoted

| Item | Cost |
|---|---:|
| Halls | 12 |

![The hall](figure:1)
`

/** Everything people try, in one text. */
const HOSTILE = `<script>alert(1)</script> [x](javascript:alert(1)) [y](data:text/html,z) <img src=x onerror=alert(1)>

![out](https://evil.example/pixel.png) ![none](figure:9) [half \u0000\u0007\ud800 \ufffe](https://e.example/%zz/{|}^"<>)

[host](//evil.example) [slash](/\\evil.example) [name](https://user:pw@e.example/) [frag](#nowhere) <!-- --> ]]> &nbsp; &#0;

${'> '.repeat(60)}deep ${'- '.repeat(80)}deeper

|${'a|'.repeat(200)}
|${'-|'.repeat(200)}
|${'b|'.repeat(200)}

${'W'.repeat(3000)}
`

test('what is written becomes blocks, and the blocks the page', () => {
  expect(shown(WRITTEN)).toBe(
    [
      '<h3>How</h3>',
      '<p>Cities <a href="https://example.org/a?b=c%7Cd" rel="nofollow noopener ugc">read</a> <strong>bold</strong> and <em>em</em>.</p>',
      '<ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul>',
      '<blockquote><p>quoted</p></blockquote>',
      '<div class="table-wide" role="group" tabindex="0"><table><thead><tr><th scope="col">Item</th><th scope="col">Cost</th></tr></thead><tbody><tr><td>Halls</td><td>12</td></tr></tbody></table></div>',
      '<figure><img src="/f/1" alt="A hall" width="6" height="3"/><figcaption><b>Figure 1</b> · The hall</figcaption></figure>',
    ].join('\n'),
  )
})

test('headings of a part never leave a level out', () => {
  expect(shown('#### a\n\n###### b\n\n# c\n\n##### d')).toBe(
    '<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h4>d</h4>',
  )
})

test('a paragraph keeps its name when it moves, and has another when it changes', () => {
  const before = paragraphsOf('One *a*.\n\n- x\n- y\n\nThree.')
  const after = paragraphsOf('Three.\n\nOne *a*.\n\n- x\n- z')
  expect(before.map(({ source }) => source)).toEqual(['One *a*.', '- x\n- y', 'Three.'])
  const names = (all: typeof before) => all.map(({ hash }) => hash)
  const [one, list, three] = names(before)
  expect(names(after)).toEqual([three, one, names(after)[2]])
  expect(names(after)[2]).not.toBe(list)
})

/** Part of a translation of which something is to be said. */
const TRANSLATED: PublicationDocument['sections'][number] = {
  ...{ id: 'failed', title: 'What failed' },
  blocks: [
    {
      kind: 'marked',
      ...{ lang: 'ar', said: 'Older than the original.', saidLang: 'fr' },
      blocks: blocksOf('One\n\n| a | b |\n|---|---|\n| c | d |'),
    },
    {
      kind: 'marked',
      lang: null,
      said: 'By a machine <b>.',
      saidLang: null,
      blocks: blocksOf('- x'),
    },
  ],
}

test('what is said of a translation stands in the page and the PDF, each in its language', async () => {
  const page = markupOf(TRANSLATED.blocks, {
    ...{ link: (href) => href, figure: () => null, figureWord: String },
  })
  expect(page).toContain('<div lang="ar" xml:lang="ar" dir="rtl"><p>One</p>')
  expect(page).toContain(
    '<p class="text-mark" lang="fr" xml:lang="fr" dir="ltr">Older than the original.</p>',
  )
  expect(page).toContain('<ul><li>x</li></ul>\n<p class="text-mark">By a machine &lt;b&gt;.</p>')
  const bytes = await pdfOf(made('', { sections: [TRANSLATED] }))
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (ar)')
  const read = pdfRead(bytes)
  if (!read) return
  expect(read.text).toContain('Older than the original.')
  expect(read.text).toContain('By a machine <b>.')
})

test('the EPUB is accepted by epubcheck, says how accessible it is, and is the same each time', () => {
  const book = epubOf(made(WRITTEN, { sections: [...made(WRITTEN).sections, TRANSLATED] }))
  expect(epubFaults(book)).toEqual([])
  const listed = strFromU8(unzipSync(book)['OEBPS/package.opf'] ?? new Uint8Array())
  expect(listed).toContain('<meta property="schema:accessibilityFeature">alternativeText</meta>')
  const again = epubOf(made(WRITTEN, { sections: [...made(WRITTEN).sections, TRANSLATED] }))
  expect(Buffer.from(again).equals(Buffer.from(book))).toBe(true)
}, 120_000)

test('the PDF is tagged and has a title, a language, bookmarks, heads of tables and words of pictures', async () => {
  const bytes = await pdfOf(made(WRITTEN))
  const raw = Buffer.from(bytes).toString('latin1')
  for (const part of [
    '/MarkInfo',
    '/StructTreeRoot',
    '/Lang (en)',
    '/Outlines',
    '/DisplayDocTitle',
  ])
    expect(raw).toContain(part)
  expect(raw).toContain('/Alt (A hall with twelve fans)')
  const read = pdfRead(bytes)
  if (!read) return console.warn('poppler is not installed: the PDF was looked at by its bytes')
  expect(read.facts).toMatch(/Title: +Cool halls\n/)
  expect(read.facts).toMatch(/Tagged: +yes/)
  expect(read.tags.replace(/\s+/g, ' ')).toContain('TH: /Scope /Column "Item "')
  expect(read.text.replace(/\s+/g, ' ')).toContain('Cities read bold and em.')
}, 120_000)

test('nothing hostile breaks or leaks into the page, the EPUB or the PDF', async () => {
  const page = shown(HOSTILE)
  const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag))
  expect([...tags].filter((tag) => /script|img|iframe|style|svg/.test(tag ?? ''))).toEqual([])
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://e.example/%25zz/%7B%7C%7D%5E%22%3C%3E',
    '/%5Cevil.example',
  ])
  expect(epubFaults(epubOf(made(HOSTILE, { title: '<b>&\u0001"', creators: ['<i>'] })))).toEqual([])
  const bytes = await pdfOf(made(HOSTILE, { title: '<b>&\u0001"' }))
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/JS\b|javascript:/)
  expect(pdfRead(bytes)?.facts ?? 'Pages:           1').toMatch(/Pages: +\d/)
}, 120_000)

test('64 KiB of the deepest lists become all three in seconds', async () => {
  const deep = Array.from({ length: 400 }, (_, at) => `${' '.repeat(at % 100)}- item ${at}`)
  const text = `${deep.join('\n')}\n\n${'word '.repeat(9000)}`
  expect(shown(text).length).toBeGreaterThan(40_000)
  expect(epubFaults(epubOf(made(text)))).toEqual([])
  const began = performance.now()
  const bytes = await pdfOf(made(text))
  expect(bytes.length).toBeGreaterThan(10_000)
  expect(performance.now() - began).toBeLessThan(60_000)
}, 180_000)

test('Arabic is set from right to left in the book and is there to be read in the PDF', async () => {
  const arabic = made('مرحبا بالعالم في المدينة', { lang: 'ar', title: 'ملاحظة' })
  const book = unzipSync(epubOf(arabic))
  expect(strFromU8(book['OEBPS/text.xhtml'] ?? new Uint8Array())).toContain('dir="rtl"')
  expect(epubFaults(epubOf(arabic))).toEqual([])
  const read = pdfRead(await pdfOf(arabic))
  expect(read?.text ?? 'مرحبا').toContain('مرحبا')
}, 120_000)

test('a broken picture leaves its frame and its words in a PDF, and ends nothing', async () => {
  const sound = clearPng(40, 30)
  const filtered = rows(30, 160)
  filtered[161] = 9
  const broken = [
    ...[sound.subarray(0, sound.length - 30), png({ width: 40, height: 30 }, filtered)],
    ...[
      png({ width: 40, height: 30 }, rows(3, 160)),
      png({ width: 9000, height: 9000 }, rows(1, 4)),
    ],
  ]
  for (const bytes of broken) {
    const figures = new Map([['1', { ...FIGURE, bytes }]])
    const bytesMade = await pdfOf(made(WRITTEN, { figures }))
    expect(Buffer.from(bytesMade).toString('latin1')).toContain('/Alt (A hall with twelve fans)')
  }
  const whole = await pdfOf(
    made(WRITTEN, { figures: new Map([['1', { ...FIGURE, bytes: sound }]]) }),
  )
  expect(Buffer.from(whole).toString('latin1')).toContain('/Subtype /Image')
})
