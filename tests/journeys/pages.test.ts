import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasJava, nuChecked, validated } from './checkers.ts'
import { openChromium } from './chromium.ts'
import { crawl, richest, routesOfSite, type Visited, worthALook } from './crawl.ts'
import { type Look, newLooker } from './looking.ts'
import { newReaders, type Reader } from './readers.ts'
import { type Site, startSite } from './site.ts'
import { otherWays, walkByKeyboard } from './ways.ts'

type Seen = Visited & { readonly reader: Reader }

let site: Site
let chromium: Browser
const routes = routesOfSite()
const seen: Seen[] = []

beforeAll(async () => {
  ;[site, chromium] = await Promise.all([startSite('demo'), openChromium()])
  for (const reader of await newReaders(site))
    for (const one of await crawl(routes, reader)) seen.push({ ...one, reader })
}, 900_000)

afterAll(async () => {
  await chromium?.close()
  await site?.stop()
})

const nameOf = ({ reader, address }: Seen): string => `${reader.name} at ${address}`

/** Not pages, or where a form of the page before or a mailed link leads: each is tried by its room. */
const NOT_SEEN = [
  '/answer/:token',
  '/briefings/confirmation/:token',
  '/briefings/desk/:id/freezing',
  '/briefings/desk/:id/translation/:lang',
  '/briefings/mailings/returned/:id',
  '/briefings/readers/imports/:id',
  '/crises/:id/stock-take/cells',
  '/files/:id',
  '/healthz',
  '/joining/:id/letter-file',
  '/library/hub',
  '/library/notes/:number{[0-9]{1,9}}/figures/:figure{[0-9]{1,2}}',
  '/library/notes/:number{[0-9]{1,9}}/v/:version{[0-9]{1,9}}/changes',
  '/library/notes/work/:id/edit',
  '/library/notes/work/:id/figures',
  '/library/notes/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}',
  '/library/searches/:id',
  '/library/searches/stop/:token',
  '/mail/:token',
  '/mail/:token/digest',
  '/mail/:token/unsubscribe',
  '/metrics',
  '/oai',
  '/readyz',
  '/robots.txt',
]

/** Files for machines: feeds, records and maps of the site. The tests of their rooms read them. */
const MACHINES = /\.(atom|rss|json|jsonld|xml|csv)\}?$/

test('every address of the site is somebody’s to see', () => {
  const visited = new Set(seen.map(({ pattern }) => pattern))
  const missed = routes
    .map(({ pattern }) => pattern)
    .filter((pattern) => !visited.has(pattern) && !MACHINES.test(pattern))
  expect(missed.sort()).toEqual(NOT_SEEN)
})

test('no link leads to a refusal: to a page, to a file, or by way of a sign-in', () => {
  const dead = seen.filter(
    ({ status, address }) => ![200, 303].includes(status) && address !== '/nowhere',
  )
  expect(dead.map((one) => `${one.status} for ${nameOf(one)}`)).toEqual([])
})

/** A letter as mail programs get it, with styles in every element: its room looks at it. */
const LETTER = '/briefings/desk/:id/mail'

const texts = () =>
  seen
    .filter(({ isPage, led, pattern }) => isPage && led === null && pattern !== LETTER)
    .map((one) => ({ name: nameOf(one), html: one.html }))

test('html-validate finds no error', async () => {
  expect(texts().length).toBeGreaterThan(400)
  expect(await validated(texts())).toEqual([])
})

if (hasJava())
  test('the Nu checker finds no error', async () => {
    expect(await nuChecked(texts())).toEqual([])
  })
else process.stdout.write('the Nu checker did not look: there is no Java here\n')

/** Tabs that look at pages at the same time. */
const TABS = 2

/** One browser a reader, in which several tabs look at the pages one after the other. */
async function lookAt(pages: readonly Seen[]): Promise<ReadonlyMap<Seen, Look>> {
  const looks = new Map<Seen, Look>()
  for (const [reader, own] of Map.groupBy(pages, (one) => one.reader)) {
    const context = await chromium.newContext()
    await context.addCookies(reader.caller.jar())
    const waiting = [...own]
    const tab = async () => {
      const { look } = await newLooker(context, site.origin)
      for (let one = waiting.shift(); one; one = waiting.shift())
        looks.set(one, await look(one.address))
    }
    await Promise.all(Array.from({ length: TABS }, tab))
    await context.close()
  }
  return looks
}

/** What the letters of a first load may weigh, also where a name is written as in Łódź. Units: bytes. */
const MOST_LETTERS = 60_000

/** Pages that a browser can open. */
const pages = () =>
  seen.filter(
    ({ isPage, led, status, pattern }) =>
      isPage && led === null && status === 200 && pattern !== LETTER,
  )

test('in a browser no page has a fault for axe, scrolls sideways on a phone, complains or asks elsewhere; a first load of a public page stays under 100 kB', async () => {
  const looks = await lookAt(worthALook(pages()))
  const faults = [...looks].flatMap(([one, look]) =>
    [...look.faults, ...(look.status === one.status ? [] : [`status ${look.status}`])].map(
      (fault) => `${nameOf(one)}: ${fault}`,
    ),
  )
  const loads = [...looks]
    .filter(([{ reader }]) => reader.starts.includes('/'))
    .map(([{ address }, { bytes, fontBytes }]) => ({ address, bytes, fontBytes }))
    .sort((a, b) => b.bytes - a.bytes)
  process.stdout.write(
    `${looks.size} pages of ${new Set(seen.map(({ pattern }) => pattern)).size} routes in a browser; heaviest first load ${loads[0]?.address} ${loads[0]?.bytes} bytes, ${loads[0]?.fontBytes} of them letters\n`,
  )
  expect(faults).toEqual([])
  expect(loads.length).toBeGreaterThan(30)
  expect(loads.filter(({ bytes }) => bytes === 0 || bytes >= 100_000)).toEqual([])
  expect(loads.filter(({ fontBytes }) => fontBytes === 0 || fontBytes > MOST_LETTERS)).toEqual([])
}, 1_500_000)

/** The languages besides English; each has a tab of its own. */
const OTHERS = ['es', 'fr']

/** Opens pages in the dark in one language, and tells what each look at them found. */
async function inTheDark(
  pages: readonly Seen[],
  lang: string,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [reader, own] of Map.groupBy(pages, (one) => one.reader)) {
    const context = await chromium.newContext({ colorScheme: 'dark' })
    await context.addCookies([...reader.caller.jar(), langCookie(lang)])
    const page = await context.newPage()
    for (const one of own) {
      await page.goto(site.origin + one.address, { waitUntil: 'load' })
      const spoken = await page.locator('html').getAttribute('lang')
      const found = [...(spoken === lang ? [] : [`speaks ${spoken}`]), ...(await look(page))]
      faults.push(...found.map((fault) => `${nameOf(one)}, ${lang}: ${fault}`))
    }
    await context.close()
  }
  return faults
}

const langCookie = (lang: string) => ({
  name: '__Host-lang',
  value: lang,
  domain: 'localhost',
  path: '/',
  secure: true,
})

test('nothing is lost in Spanish or French, in the dark, at 320 px, from right to left, with doubled letters, by keyboard or on paper', async () => {
  const sample = richest(pages())
  expect(sample.length).toBeGreaterThan(90)
  const faults = await Promise.all(
    OTHERS.map((lang, mine) =>
      inTheDark(
        sample.filter((_, index) => index % OTHERS.length === mine),
        lang,
        otherWays,
      ),
    ),
  )
  expect(faults.flat()).toEqual([])
}, 1_500_000)

/** One page of each kind of work. */
const WALKED = [
  '/',
  '/account',
  '/actions',
  '/actions/new',
  '/boards/:id/ranking',
  '/coalition',
  '/crises/:id/stock-take',
  '/home',
  '/joining/:id/identity',
  '/plans/:slug',
  '/portfolios/:id/runs/:number',
  '/sign-in',
]

test('the tabulator reaches everything in its turn, is nowhere caught, and begins with a way past the header', async () => {
  const sample = richest(pages()).filter(({ pattern }) => WALKED.includes(pattern))
  expect(sample.map(({ pattern }) => pattern).sort()).toEqual(WALKED)
  expect(await inTheDark(sample, 'fr', walkByKeyboard)).toEqual([])
}, 1_500_000)
