import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG to 2.2, levels A and AA, and what axe's authors hold to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

/** What a browser says about one page. */
export type Look = {
  readonly status: number
  /** Everything that came over the wire for a first load, as it came. */
  readonly bytes: number
  /** What of that were letters. */
  readonly fontBytes: number
  /** One line a fault. */
  readonly faults: readonly string[]
}

/** A tab that tells what happens in it. Its cache is off: every load is a first load. */
export async function newLooker(context: BrowserContext, origin: string) {
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  let faults: string[] = []
  let bytes = 0
  let fontBytes = 0
  const fonts = new Set<string>()
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (fonts.has(requestId)) fontBytes += encodedDataLength
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    if (asked !== origin && protocol !== 'data:') faults.push(`asks ${request.url()}`)
  })
  const look = async (address: string): Promise<Look> => {
    faults = []
    bytes = 0
    fontBytes = 0
    await page.setViewportSize(WIDE)
    const answer = await page.goto(origin + address, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const loaded = { bytes, fontBytes }
    const wide = await axeFaults(page, 'wide')
    await page.setViewportSize(NARROW)
    const narrow = await axeFaults(page, 'narrow')
    const over = await overflow(page)
    return {
      status: answer?.status() ?? 0,
      ...loaded,
      faults: [...faults, ...wide, ...narrow, ...over],
    }
  }
  return { page, look }
}

/** What axe finds by the rules of these names or tags, one line a fault. */
export async function axeFaults(
  page: Page,
  width: string,
  asked: readonly string[] = TAGS,
): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const results: AxeResults = await axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        elementRef: false,
      })
      return results.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        at: nodes
          .slice(0, 3)
          .map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`),
        count: nodes.length,
      }))
    },
    [...asked],
  )
  return found.map(
    ({ id, help, at, count }) =>
      `axe, ${width}: ${id} (${help}) ${count} times, at ${at.join(' | ')}`,
  )
}

/** What is wider than a phone and does not scroll in a box of its own. */
export async function overflow(page: Page): Promise<readonly string[]> {
  const wider = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return null
    const isOutside = ({ left, right }: DOMRect) => left < -1 || right > room + 1
    const first = [...document.querySelectorAll('main *, header *, footer *')]
      .filter((each) => isOutside(each.getBoundingClientRect()))
      .at(0)
    return `${document.documentElement.scrollWidth} of ${room}: ${first?.outerHTML.slice(0, 160) ?? 'nothing in sight'}`
  })
  return wider === null ? [] : [`scrolls sideways, ${wider}`]
}
