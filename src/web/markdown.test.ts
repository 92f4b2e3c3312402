import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownHtml } from './markdown.ts'

test('draws what people write, with titles below the page’s own', () => {
  expect(markdownHtml('# Title\n\n*soft* **loud** [site](https://example.org)')).toBe(
    '<h2>Title</h2>\n<p><em>soft</em> <strong>loud</strong> <a href="https://example.org" rel="nofollow noopener ugc">site</a></p>\n',
  )
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.org/spy.png)',
  '<iframe src=//example.org>',
  '[x](//example.org "onmouseover=alert(1)")',
  '<svg/onload=alert(1)>',
  '```html\n<script>alert(1)</script>\n```',
]

const dangerous =
  /<(script|img|iframe|svg|style|object|form)|<[^>]*\son\w+=|<[^>]*(href|src)="(?!https?:|mailto:|\/(?!\/)|#)/i

test.each(HOSTILE)('takes the danger out of %s', (text) => {
  expect(markdownHtml(text)).not.toMatch(dangerous)
})

test('no text of any kind becomes a script, a handler or a strange address', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(...HOSTILE, '<', '>', '[', '](', '`', '\n'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(markdownHtml(pieces.join(''))).not.toMatch(dangerous)
    }),
    { numRuns: 300 },
  )
})
