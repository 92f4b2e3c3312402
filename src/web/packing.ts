import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Ctx, Env } from './house.ts'

/** Below this packing costs more than it saves. Units: characters. */
export const SMALLEST = 1024

/** Up to here packing at once is cheaper than handing the text to another thread and taking it back. */
const AT_ONCE = 16 * 1024

/** A page for visitors serves many for one packing: half the work of level 6 for some 5 % more bytes. */
const FOR_MANY = { level: 4 }
/** One for somebody signed in is packed for them alone: two thirds of that for some 5 % more again. */
const FOR_ONE = { level: 2 }

const inThread = promisify(gzip)

/** Whether who sent this `Accept-Encoding` can unpack gzip. */
export const takesGzip = (accepts: string): boolean =>
  /(^|[\s,])gzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepts)

/** Small texts at once, larger ones in another thread. */
export async function packed(html: string, how = FOR_MANY): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = html.length > AT_ONCE ? await inThread(html, how) : gzipSync(html, how)
  return bytes as Uint8Array<ArrayBuffer>
}

/**
 * Packs the page that was drawn, from its text: a third of the cost of packing it as a stream, which
 * every other answer gets. The answer then has a length, and leaves in one piece.
 */
export async function packPage(c: Ctx): Promise<void> {
  const drawn = c.get('drawn')
  const answer = c.res
  if (drawn?.answer !== answer || drawn.html.length < SMALLEST || c.req.method === 'HEAD') return
  const { status, headers } = answer
  headers.append('Vary', 'Accept-Encoding')
  if (!takesGzip(c.req.header('accept-encoding') ?? '')) return
  const bytes = await packed(drawn.html, c.var.actor.person ? FOR_ONE : FOR_MANY)
  headers.set('Content-Encoding', 'gzip')
  headers.set('Content-Length', String(bytes.length))
  // Taken away first: an answer that is put over another one is merged with it header by header.
  c.res = undefined
  c.res = new Response(bytes, { status, headers })
}

const streamed = compress({ threshold: SMALLEST })
const nothing = async () => undefined

/** Packs what is no page (files, exports, feeds) while it is sent. */
export const packOthers: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (!c.get('finished')) await streamed(c, nothing)
}
