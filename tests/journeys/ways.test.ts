import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChromium } from './chromium.ts'
import { otherWays, walkByKeyboard } from './ways.ts'

let chromium: Browser
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
}, 60_000)
afterAll(() => chromium?.close())
beforeEach(async () => {
  await page?.context().close()
  page = await (await chromium.newContext({ colorScheme: 'dark' })).newPage()
})

const STYLE = `
  body { margin: 16px; background: #fff; color: #111; font: 1rem/1.5 sans-serif }
  a, button, input { display: inline-block; min-height: 44px; min-width: 44px; color: #003c96 }
  :focus-visible { outline: 3px solid #003c96 }
  .shell-skip { position: absolute; top: -160px }
  .shell-skip:focus { top: 0 }
  table { border-collapse: collapse }
  @media print { header { display: none } .shell-skip { display: none } }`

/** A page that has no fault, with something put into it. */
const open = (put: string, style = '') =>
  page.setContent(`<!DOCTYPE html><html lang="en" dir="ltr"><head><title>A page</title>
    <meta name="viewport" content="width=device-width"><style>${STYLE}${style}</style></head>
    <body><a class="shell-skip" href="#content">Skip to the content</a>
    <header><nav aria-label="Rooms"><a href="/a">A room</a></nav></header>
    <main id="content" tabindex="-1"><h1>A page</h1><p><a href="/b">A link</a></p>${put}</main></body></html>`)

/** What comes before the colon: which way it was found. */
const waysOf = (faults: readonly string[]) => [...new Set(faults.map((each) => each.split(':')[0]))]

test('a page without a fault has none', async () => {
  const form = '<form><label>Name <input name="name"></label><button>Send</button></form>'
  await open(form)
  expect(await otherWays(page)).toEqual([])
  await open(form)
  expect(await walkByKeyboard(page)).toEqual([])
})

test('a box of 340 px is seen on the smallest screen in both directions', async () => {
  await open('<div style="inline-size: 340px">Wide</div>')
  expect(waysOf(await otherWays(page))).toEqual(['320 px', '320 px from right to left'])
})

test('what is put at the left side by name is seen from right to left', async () => {
  await open('<p style="position: absolute; left: 0; margin-left: -60px">Left</p>')
  expect(waysOf(await otherWays(page))).toEqual(['320 px from right to left', 'from right to left'])
})

test('a box that holds as long as letters are small is seen with doubled ones', async () => {
  await open(
    '<div style="inline-size: 60rem">Wide</div>',
    '@media (max-width: 1000px) { div { display: none } }',
  )
  expect(waysOf(await otherWays(page))).toEqual(['letters of 200 %'])
})

test('letters too faint in the dark are seen', async () => {
  await open('<p>Faint</p>', '@media screen and (prefers-color-scheme: dark) { p { color: #bbb } }')
  expect((await otherWays(page)).map((each) => each.slice(0, 27))).toEqual([
    'axe, 320 px: color-contrast',
  ])
})

test('a target of 16 px beside another is seen', async () => {
  const small = '<a href="/x" style="min-width: 0; min-height: 0; width: 16px; height: 16px">x</a>'
  await open(`<div>${small}${small.replaceAll('x"', 'y"')}</div>`)
  expect((await otherWays(page)).map((each) => each.slice(0, 24))).toEqual([
    'axe, 320 px: target-size',
  ])
})

test('a focus that is not shown is seen', async () => {
  await open('<button style="outline: none">Send</button>')
  expect(waysOf(await otherWays(page))).toEqual(['focus'])
})

test('a focus under something that floats is seen', async () => {
  await open('<div style="position: fixed; inset: 0; background: #fff">Above</div>')
  expect(waysOf(await otherWays(page))).toContain('focus')
})

test('a table that a sheet would cut off is seen, and so is a header on paper', async () => {
  const cell = '<td style="min-width: 100px">1</td>'
  await open(
    `<div style="overflow: auto" tabindex="0"><table>${cell.repeat(9)}</table></div>`,
    '@media print { header { display: block !important } }',
  )
  const found = await otherWays(page)
  expect(found.map((each) => each.split(/ style|><nav/).at(0))).toEqual([
    'on paper: 918 of 626 px are kept of <div',
    'on paper: <header',
  ])
})

test('a stop that nobody reaches, a trap, and a stop out of turn are seen', async () => {
  await open('<a href="/c" tabindex="3">First</a>')
  expect(await walkByKeyboard(page)).toEqual([
    'out of turn at <a class="shell-skip" href="#content">Skip to the content</a>',
    'the first stop does not skip to the content',
  ])
  await open('<button onkeydown="event.preventDefault()">Trap</button><a href="/d">Behind</a>')
  expect(await walkByKeyboard(page)).toEqual(['never at <a href="/d">Behind</a>'])
})

test('a page without a way past its header is seen', async () => {
  await open('', '.shell-skip { display: none }')
  expect(await walkByKeyboard(page)).toContain('the first stop does not skip to the content')
})
