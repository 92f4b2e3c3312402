import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { headersOf, ownHosts, readerAsking, requestNotes } from './edge.ts'
import type { Env, House } from './house.ts'
import { takesGzip } from './packing.ts'
import type { Headed, Page, VisitorPages } from './visitor-pages.ts'

/** Different texts of one header that are remembered with what they mean, and how long they may be. */
const REMEMBERED = { most: 200, characters: 200 }

/**
 * The site behind a listener that answers a visitor from the page that is kept for visitors, before
 * a web request is built: half of what a kept page costs. What it gives is what the site would give,
 * headers, log line and metric among it; whatever it does not know is the site's. A request that
 * names two hosts, of which the site would see one, is refused here.
 */
export function visitorsFirst(
  house: House,
  pages: VisitorPages,
  app: Pick<Hono<Env>, 'fetch'>,
): RequestListener {
  const site = getRequestListener(app.fetch)
  const isOurHost = remembered(ownHosts(house))
  const readerOf = remembered(readerAsking)
  const isSmall = remembered(takesGzip)
  const fitting = (page: Page, { headers }: IncomingMessage): Headed | null =>
    isSmall(String(headers['accept-encoding'] ?? '')) ? page.packed : page.plain
  const note = requestNotes(house)
  const isElsewhere = (url: string) => !url.startsWith('/') && !isOurHost(hostIn(url))
  const refused = { ...headersOf(house), 'Content-Type': 'text/plain; charset=UTF-8' }
  return (incoming, outgoing) => {
    const began = performance.now()
    const { headers, url = '' } = incoming
    if (hostHeaders(incoming) > 1 || isElsewhere(url)) {
      outgoing.writeHead(400, refused).end('This request names another host.')
      return
    }
    const page = isVisitor(incoming)
      ? pages.ready(readerOf(headers['accept-language'] ?? ''), url)
      : null
    const answer = page && fitting(page, incoming)
    if (!page || !answer || !isOurHost(headers.host ?? '')) {
      void site(incoming, outgoing)
      return
    }
    const id = randomUUID()
    outgoing.writeHead(200, [...answer.flat, 'X-Request-Id', id])
    outgoing.end(answer.body)
    const ms = performance.now() - began
    note({ id, method: 'GET', route: page.route, status: 200, ms })
  }
}

/** How many times the header comes: Node gives the first and forgets the others. */
const hostHeaders = ({ rawHeaders }: IncomingMessage): number =>
  rawHeaders.filter((text, at) => at % 2 === 0 && text.length === 4 && /^host$/i.test(text)).length

/** The host of an address that is written whole, which goes before the header. Source: RFC 9112, 3.2.2 */
const hostIn = (url: string): string => URL.parse(url)?.host ?? ''

/** Who sends no cookie, no key and nothing to be read, and asks for a page. */
const isVisitor = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  headers.cookie === undefined &&
  headers.authorization === undefined &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined

/** The same header comes thousands of times: what it means is found out once. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = find(text)
    if (text.length > REMEMBERED.characters) return made
    if (known.size >= REMEMBERED.most) known.clear()
    known.set(text, made)
    return made
  }
}
