import { readFileSync } from 'node:fs'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { type HeatCell, HeatMap } from './heat-map.tsx'

const drawn = (label: string, cells: readonly (HeatCell | null)[], lang: 'en' | 'fr' = 'en') =>
  render(
    <HeatMap
      t={wordsIn(lang)}
      caption="Severity by group"
      corner="Who"
      columns={cells.map((_, index) => ({ key: String(index), label: `Column ${index}` }))}
      rows={[{ key: 'row', label, cells }]}
    />,
  )

const rowIn = (html: string) => /<tbody><tr>(.*)<\/tr><\/tbody>/.exec(html)?.[1]

test('a cell carries its place, its number and all that its signs say in words', () => {
  const cells = [
    { severity: 3, trend: 'worse', confidence: 'high', href: '/a' },
    { severity: 'unknown', href: '/b' },
    { severity: 0, confidence: 'low' },
    null,
  ] as const
  expect(rowIn(drawn('Tenants', cells))?.split(/(?=<td)/)).toEqual([
    '<th scope="row">Tenants</th>',
    '<td class="heat-3 heat-worse heat-high"><a href="/a">3 <span class="heard">severe, getting worse, high confidence</span></a></td>',
    '<td class="heat-unknown"><a href="/b">? <span class="heard">not known</span></a></td>',
    '<td class="heat-0 heat-low"><span>0 <span class="heard">none, low confidence</span></span></td>',
    '<td class="heat-blank"><span class="heard">not yet looked at</span></td>',
  ])
})

test('a row with fewer cells than columns is blank where nobody looked', () => {
  const html = render(
    <HeatMap
      t={wordsIn('en')}
      caption="Severity"
      corner="Who"
      columns={[1, 2].map((key) => ({ key: String(key), label: String(key) }))}
      rows={[{ key: 'row', label: 'Tenants', cells: [{ severity: 1 }] }]}
    />,
  )
  expect(html.match(/<td class="[^"]+"/g)).toEqual(['<td class="heat-1"', '<td class="heat-blank"'])
})

test('each language has its own words for the same cell', () => {
  const cell = { severity: 2, trend: 'same', confidence: 'medium' } as const
  const said = (lang: 'en' | 'fr') =>
    /class="heard">([^<]+)<\/span><\/span>/.exec(drawn('A', [cell], lang))?.[1]
  expect([said('en'), said('fr'), said('en')]).toEqual([
    'moderate, unchanged, medium confidence',
    'modérée, inchangé, confiance moyenne',
    'moderate, unchanged, medium confidence',
  ])
})

test('what a person typed stays text, in a name and in an address', () => {
  const html = drawn('<b>"A" & B', [{ severity: 1, href: '/x?a="><script>&b=$&$1@address@' }])
  expect(rowIn(html)).toBe(
    '<th scope="row">&lt;b>&quot;A&quot; &amp; B</th><td class="heat-1">' +
      '<a href="/x?a=&quot;><script>&amp;b=$&amp;$1@address@">1 <span class="heard">low</span></a></td>',
  )
})

test('the style sheet draws every sign that a cell may carry', () => {
  const css = readFileSync(new URL('heat-map.css', import.meta.url), 'utf8')
  const shaped = (names: readonly string[], shape: string) =>
    names.filter((name) => new RegExp(`\\.heat-${name} \\{\\s+--heat-${shape}: path\\(`).test(css))
  const trends = ['better', 'same', 'worse']
  const confidences = ['low', 'medium', 'high']
  expect(shaped(trends, 'arrow')).toEqual(trends)
  expect(shaped(confidences, 'dots')).toEqual(confidences)
})
