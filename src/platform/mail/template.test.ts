import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { withSite } from './mail.ts'
import { mailHtml, mailText, mailTo } from './template.ts'

const content = {
  title: 'A <b>title</b> & "more"',
  paragraphs: ['First\nline', "It's <script>alert(1)</script>"],
  code: '1234 5678',
  action: { label: 'Go > on', href: '/plan?a=1&b="2"' },
  after: ['Small print'],
}

test('what people wrote stays text in the HTML of a message', () => {
  const html = mailHtml(wordsIn('en'), content)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('<b>')
  expect(html).toContain('It&#39;s &lt;script&gt;')
  expect(html).toContain('href="https://site.invalid/plan?a=1&amp;b=&quot;2&quot;"')
})

test('text and HTML say the same words in the same order', () => {
  const t = wordsIn('fr')
  const html = mailHtml(t, content)
    .replace(/<title>.*?<\/title>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
  const words = [
    'A <b>',
    'First',
    'alert(1)',
    '1234 5678',
    'Go > on',
    '/plan?a=1&b="2"',
    'Small print',
  ]
  for (const text of [html, mailText(t, content)]) {
    const places = words.map((word) => text.indexOf(word))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(-1)
  }
})

test('a message names its language, and its links lead to the site once it leaves', () => {
  const mail = mailTo('a@b.example', wordsIn('es'), content)
  expect(mail).toMatchObject({ to: 'a@b.example', lang: 'es', subject: content.title })
  expect(mail.html).toContain('<html lang="es" dir="ltr">')
  const sent = withSite(mail.text, 'https://c2r.example')
  expect(sent).toContain('https://c2r.example/plan?a=1&b="2"')
  expect(sent).not.toContain('site.invalid')
})
