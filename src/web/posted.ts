import type { MiddlewareHandler } from 'hono'
import { invalid } from '#kernel/refusals.ts'
import type { Ctx, Env } from './house.ts'

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i

export const isForm = (c: Ctx): boolean =>
  c.req.method === 'POST' && FORM.test(c.req.header('content-type') ?? '')

/** More than the largest form of ours has. A million of them would keep the process busy for minutes. */
const MOST_FIELDS = 5_000
const TOO_MANY = 'Refused: more fields than any form here has.'

/**
 * Reads what was posted, once and before any handler: not more fields than a form of ours has, and
 * nothing that is no form. A handler that asks for a form and got none refuses in words.
 */
export const readPosted: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  if (!isForm(c)) {
    c.req.formData = async () => invalid('refusal.unreadable')
    return next()
  }
  const type = c.req.header('content-type') ?? ''
  const sent = await c.req.arrayBuffer().catch(gone)
  if (sent === null) return c.text('Refused: it broke off.', 400)
  const bytes = Buffer.from(sent)
  if (hasMoreThan(bytes, separatorOf(type), MOST_FIELDS)) return c.text(TOO_MANY, 413)
  const data = await new Response(bytes, { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => null)
  if (data === null) return c.text('Refused: this form cannot be read.', 400)
  if ([...data.keys()].length > MOST_FIELDS) return c.text(TOO_MANY, 413)
  c.req.bodyCache = {}
  c.req.formData = async () => data
  return next()
}

/** Who goes away in the middle of sending is no failure of ours, and nobody is left to be told. */
function gone(error: unknown): null {
  if (error instanceof Error && Reflect.get(error, 'code') === 'ECONNRESET') return null
  throw error
}

/** What stands between two fields. A boundary that cannot be found leaves one field, or none. */
function separatorOf(type: string): string {
  if (!/^multipart/i.test(type)) return '&'
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type)
  return `--${boundary?.[1] ?? boundary?.[2] ?? ''}`
}

function hasMoreThan(bytes: Buffer, separator: string, most: number): boolean {
  let found = 0
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1)) {
    found += 1
    if (found > most) return true
  }
  return false
}
