import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nuChecked, validated } from './checkers.ts'
import { openChromium } from './chromium.ts'
import { crawl, routesOfSite, type Visited, worthALook } from './crawl.ts'
import { type Look, newLooker } from './looking.ts'
import { newReaders, type Reader } from './readers.ts'
import { type Site, startSite } from './site.ts'

type Seen = Visited & { readonly reader: Reader }

let site: Site
let chromium: Browser
const routes = routesOfSite()
const seen: Seen[] = []

beforeAll(async () => {
  ;[site, chromium] = await Promise.all([startSite('demo'), openChromium()])
  for (const reader of await newReaders(site))
    for (const one of await crawl(routes, reader)) seen.push({ ...one, reader })
}, 240_000)

afterAll(async () => {
  await chromium?.close()
  await site?.stop()
})

const nameOf = ({ reader, address }: Seen): string => `${reader.name} at ${address}`

/**
 * Not pages, where a form of the page before leads, or nobody's in the demo: each is tried by the
 * tests of its room.
 */
const NOT_SEEN = [
  '/answer/:token',
  '/crises/:id/stock-take/cells',
  '/favicon.svg',
  '/files/:id',
  '/healthz',
  '/joining/:id/letter-file',
  '/metrics',
  '/readyz',
  '/robots.txt',
]

test('every address of the site is somebody’s to see', () => {
  const visited = new Set(seen.map(({ pattern }) => pattern))
  const missed = routes.map(({ pattern }) => pattern).filter((pattern) => !visited.has(pattern))
  expect(missed.sort()).toEqual(NOT_SEEN)
})

test('no link leads to a refusal: to a page, to a file, or by way of a sign-in', () => {
  const dead = seen.filter(
    ({ status, address }) => ![200, 303].includes(status) && address !== '/nowhere',
  )
  expect(dead.map((one) => `${one.status} for ${nameOf(one)}`)).toEqual([])
})

const texts = () =>
  seen
    .filter(({ isPage, led }) => isPage && led === null)
    .map((one) => ({ name: nameOf(one), html: one.html }))

test('html-validate finds no error', async () => {
  expect(texts().length).toBeGreaterThan(400)
  expect(await validated(texts())).toEqual([])
})

test('the Nu checker finds no error, where Java is present', async () => {
  expect((await nuChecked(texts())) ?? []).toEqual([])
})

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

test('in a browser no page has a fault for axe, scrolls sideways on a phone, complains or asks elsewhere; a first load of a public page stays under 100 kB', async () => {
  const pages = seen.filter(({ isPage, led, status }) => isPage && led === null && status === 200)
  const looks = await lookAt(worthALook(pages))
  const faults = [...looks].flatMap(([one, look]) =>
    [...look.faults, ...(look.status === one.status ? [] : [`status ${look.status}`])].map(
      (fault) => `${nameOf(one)}: ${fault}`,
    ),
  )
  const loads = [...looks]
    .filter(([{ reader }]) => reader.starts.includes('/'))
    .map(([{ address }, { bytes }]) => ({ address, bytes }))
    .sort((a, b) => b.bytes - a.bytes)
  process.stdout.write(
    `${looks.size} pages of ${new Set(seen.map(({ pattern }) => pattern)).size} routes in a browser; heaviest first load ${loads[0]?.address} ${loads[0]?.bytes} bytes\n`,
  )
  expect(faults).toEqual([])
  expect(loads.length).toBeGreaterThan(30)
  expect(loads.filter(({ bytes }) => bytes === 0 || bytes >= 100_000)).toEqual([])
}, 600_000)
