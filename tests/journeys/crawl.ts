import { readConfig } from '#config.ts'
import { openLog } from '#platform/log/log.ts'
import type { House } from '#web/house.ts'
import { buildApp } from '../../src/app.tsx'
import type { Caller } from './caller.ts'
import type { Reader } from './readers.ts'

/** A GET route of the site, and how its addresses look. */
export type Route = { readonly pattern: string; readonly looks: RegExp }

/** What one reader got under one address. */
export type Visited = {
  readonly address: string
  readonly pattern: string
  readonly status: number
  readonly isPage: boolean
  readonly html: string
  /** Where a redirect leads. */
  readonly led: string | null
}

/** Every address the site answers to, in the order it looks for them. */
export function routesOfSite(): readonly Route[] {
  // Only its table of routes is read; no request ever reaches this one.
  const config = readConfig({ NODE_ENV: 'development' })
  const house = { config, log: openLog('silent'), visitorPagesMs: 0 } as House
  const patterns = buildApp(house)
    .routes.filter(({ method, path }) => method === 'GET' && path !== '/*')
    .map(({ path }) => path)
  return [...new Set(patterns)].map((pattern) => ({ pattern, looks: looksOf(pattern) }))
}

/** `/plans/:slug` and `/plans/:file{.{1,120}\.docx}` as expressions. */
function looksOf(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    const asked = /^:\w+\{(.*)\}$/.exec(part)
    if (asked) return asked[1]
    return part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')
  })
  return new RegExp(`^${parts.join('/')}$`)
}

/** Of one route a reader follows this many addresses: the first ones that pages lead to. */
const MOST_OF_ONE = 3

/** A page that only developers see shows everybody's mails: its links are other people's. */
const LEADS_NOWHERE = new Set(['/dev/mail', '/dev/parts'])

/**
 * Follows every link a reader is shown, from where they begin on, as far as the cap on addresses of
 * one route allows; where they begin is visited in any case.
 */
export async function crawl(
  routes: readonly Route[],
  { caller, starts, stays = false }: Reader,
): Promise<readonly Visited[]> {
  const known = new Set(starts)
  const waiting = [...starts]
  const counts = new Map<string, number>()
  const visited: Visited[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(routes, address)
    const count = counts.get(pattern) ?? 0
    if (count >= MOST_OF_ONE && !starts.includes(address)) continue
    counts.set(pattern, count + 1)
    const got = { ...(await visit(caller, address)), address, pattern }
    visited.push(got)
    for (const link of leadsTo(got, stays).filter((link) => !known.has(link))) {
      known.add(link)
      waiting.push(link)
    }
  }
  return visited
}

const patternOf = (routes: readonly Route[], address: string): string => {
  const path = address.split('?')[0] ?? ''
  return routes.find(({ looks }) => looks.test(path))?.pattern ?? 'no route'
}

async function visit(caller: Caller, address: string) {
  const answer = await caller.get(address)
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  const text = await answer.text()
  const { status, headers } = answer
  return { status, isPage, html: isPage ? text : '', led: headers.get('location') }
}

/** Pages that are about what their address asks. */
const ASKS = new Set(['/adoptions/new', '/library/searches/new'])

/** The site's own addresses in a page without their sorting and filtering, or where it was led. */
function leadsTo({ html, led, pattern }: Visited, stays: boolean): readonly string[] {
  if (led !== null) return led.startsWith('/') ? [led] : []
  if (stays || LEADS_NOWHERE.has(pattern)) return []
  const links = html.matchAll(/<(?:a|link)\b[^>]*?\shref="(\/(?!\/)[^"#?]*)(\?[^"#]*)?[^"]*"/g)
  return [...links].map(([, path = '', asked = '']) =>
    ASKS.has(path) ? path + asked.replaceAll('&amp;', '&') : path,
  )
}

/**
 * The pages worth a look in a browser: of each route those that hold a kind of element, a state or
 * a control which no page of that route held before, whoever read it.
 */
export function worthALook<Page extends Visited>(pages: readonly Page[]): readonly Page[] {
  const held = new Map<string, Set<string>>()
  return pages.filter(({ pattern, html }) => {
    const before = held.get(pattern) ?? new Set()
    held.set(pattern, before)
    const { size } = before
    for (const kind of kindsIn(html)) before.add(kind)
    return before.size > size
  })
}

/** Of each route the one page that is made of most. */
export function richest<Page extends Visited>(pages: readonly Page[]): readonly Page[] {
  const most = new Map<string, { page: Page; kinds: number }>()
  for (const page of pages) {
    const kinds = new Set(kindsIn(page.html)).size
    if (kinds > (most.get(page.pattern)?.kinds ?? 0)) most.set(page.pattern, { page, kinds })
  }
  return [...most.values()].map(({ page }) => page)
}

/** What a page is made of: names of elements with their classes, types and states. */
function kindsIn(html: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return [...main.matchAll(/<(\w[\w-]*)([^>]*)>/g)].map(([, name, rest = '']) => {
    const told = [...rest.matchAll(/\s(?:class|type|role|aria-current)="[^"]*"/g)]
    return `${name}${told.join('')}`
  })
}
