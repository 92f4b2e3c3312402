import type { MiddlewareHandler, Next } from 'hono'
import { routePath } from 'hono/route'
import type { Lang } from '#kernel/languages.ts'
import { headersOf } from './edge.ts'
import type { Ctx, Env, House } from './house.ts'
import { packed, SMALLEST, takesGzip } from './packing.ts'

/** A whole answer but for its request id. */
export type Headed = {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
  /** The same headers as Node writes them: name, value, name, value … */
  readonly flat: readonly string[]
}

/** A page that is the same for every visitor of one language, with its headers made once. */
export type Page = {
  readonly plain: Headed
  gzip: Promise<Headed> | null
  /** `gzip`, once it is there. */
  packed: Headed | null
  /** The pattern it was found under, for log and metrics. */
  readonly route: string
}

type Held = {
  /** Null: this address is drawn for everybody anew (a form, a file, a refusal). */
  readonly page: Promise<Page | null>
  /** `page`, once it is drawn. */
  drawn: Page | null
  /** What it says was chosen by the languages a visitor reads: it is held once more for each order. */
  byOrder: boolean
  /** By the process's own clock, in milliseconds. */
  until: number
  /** Units: characters. */
  size: number
}

const MOST_HELD = 200
/** Units: characters, of one page and of all together. */
const LARGEST = 512 * 1024
const MOST_CHARACTERS = 16 * 1024 * 1024
const LONGEST_ADDRESS = 400
/** After this an address that was no such page is looked at again. Units: milliseconds. */
const LOOK_AGAIN_MS = 10_000

/**
 * Gives a page that was drawn for one visitor to the others for a moment, and draws it once however
 * many ask at the same time. A visitor is who sends no cookie and no key: whoever has signed in,
 * typed something or chosen a language gets every page drawn anew, and so sees what they changed.
 * A page with a form is never kept, since its key is good for one sender.
 */
export class VisitorPages {
  readonly #ms: number
  readonly #held = new Map<string, Held>()
  readonly #frame: Headed['headers']

  constructor(house: House) {
    this.#ms = house.visitorPagesMs ?? 0
    this.#frame = {
      ...headersOf(house),
      'Content-Type': 'text/html; charset=UTF-8',
      Vary: 'Accept-Encoding',
    }
  }

  /** The page as it is kept right now, without waiting for anything. */
  ready(reader: Reader, address: string): Page | null {
    const [one, many] = keysOf(reader, address)
    const first = this.#held.get(one)
    const known = first?.byOrder ? this.#held.get(many) : first
    return known && known.until > performance.now() ? known.drawn : null
  }

  readonly middleware: MiddlewareHandler<Env> = async (c, next) => {
    if (this.#ms <= 0 || !isVisitor(c)) return next()
    const [one, many] = keysOf({ lang: c.get('t').lang, order: c.get('langs') }, addressOf(c))
    if (many.length > LONGEST_ADDRESS) return next()
    const key = this.#held.get(one)?.byOrder ? many : one
    const known = this.#held.get(key)
    if (!known || known.until <= performance.now()) return this.#drawFor(key, c, next)
    const page = await known.page
    return page ? answer(c, page) : next()
  }

  /** What leads a machine on goes with the page. */
  #frameOf(c: Ctx): Headed['headers'] {
    const link = c.res.headers.get('link')
    return link === null ? this.#frame : { ...this.#frame, Link: link }
  }

  /** Draws the page for this visitor; who asks for it meanwhile waits for this drawing. */
  async #drawFor(key: string, c: Ctx, next: Next): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<Page | null>()
    const mine: Held = { ...NEW, page: promise }
    hold(this.#held, key, mine)
    try {
      await next()
    } finally {
      const html = sharedHtml(c)
      const page = html === null ? null : pageOf(html, this.#frameOf(c), routePath(c, -1))
      const until = performance.now() + (html === null ? LOOK_AGAIN_MS : this.#ms)
      const kept = { drawn: page, until, size: html?.length ?? 0 }
      const [, many] = keysOf({ lang: c.get('t').lang, order: c.get('langs') }, addressOf(c))
      if (c.get('byOrder') && key !== many) {
        mine.byOrder = true
        hold(this.#held, many, { ...NEW, ...kept, page: Promise.resolve(page) })
        resolve(null)
      } else {
        Object.assign(mine, kept)
        resolve(page)
      }
    }
  }
}

/** How a visitor reads: the language of the pages, and the order of all they read. */
export type Reader = { readonly lang: Lang; readonly order: readonly string[] }

/** Under what an address is held for visitors of one language, and of one order. */
const keysOf = ({ lang, order }: Reader, address: string): readonly [string, string] => [
  `${lang} ${address}`,
  `${lang},${order.join()} ${address}`,
]

const NEW = { drawn: null, byOrder: false, until: Number.POSITIVE_INFINITY, size: 0 }

function pageOf(html: string, frame: Headed['headers'], route: string): Page {
  const length = String(Buffer.byteLength(html))
  const plain = headed(html, { ...frame, 'Content-Length': length })
  return { plain, gzip: null, packed: null, route }
}

const headed = (body: Headed['body'], headers: Headed['headers']): Headed => ({
  body,
  headers,
  flat: Object.entries(headers).flat(),
})

const isVisitor = (c: Ctx): boolean =>
  c.req.method === 'GET' && !c.req.header('cookie') && !c.req.header('authorization')

/** The path and what follows it: `http://host/path?query` from its third slash on. */
const addressOf = (c: Ctx): string => c.req.url.slice(c.req.url.indexOf('/', 8))

/** Puts a page in as the newest; the oldest leave when there are too many, or too much in them. */
function hold(held: Map<string, Held>, key: string, page: Held): void {
  held.delete(key)
  held.set(key, page)
  let characters = [...held.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [oldest, { size }] of held) {
    if (held.size <= MOST_HELD && characters <= MOST_CHARACTERS) return
    held.delete(oldest)
    characters -= size
  }
}

/** Headers of a page that are the same for every visitor. */
const KEPT = new Set(['content-type', 'link'])

/** The page that was drawn, when nothing in it or with it is for one reader alone. */
function sharedHtml(c: Ctx): string | null {
  const drawn = c.get('drawn')
  if (drawn?.answer !== c.res || c.res.status !== 200) return null
  if (drawn.html.length < SMALLEST || drawn.html.length > LARGEST) return null
  if (drawn.html.includes('name="_page"')) return null
  return [...c.res.headers.keys()].every((name) => KEPT.has(name)) ? drawn.html : null
}

/** The whole answer at once: its headers are set nowhere else. */
async function answer(c: Ctx, page: Page): Promise<Response> {
  const small = takesGzip(c.req.header('accept-encoding') ?? '')
  if (small) page.gzip ??= gzipped(page)
  const { body, headers } = (small && (await page.gzip)) || page.plain
  c.set('finished', true)
  return new Response(body, { headers: { ...headers, 'X-Request-Id': c.get('requestId') } })
}

async function gzipped(page: Page): Promise<Headed> {
  const { body, headers } = page.plain
  const bytes = await packed(String(body))
  const length = String(bytes.length)
  page.packed = headed(bytes, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': length })
  return page.packed
}
