import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { VISITOR } from '#kernel/actor.ts'
import { isLang, LANGS, type Lang, langOrder, langsAsked } from '#kernel/languages.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { closedLines } from '#platform/log/log.ts'
import { deviceOf, dropSignIn, langOf, signInToken } from './cookies.ts'
import type { Ctx, Env, House } from './house.ts'
import { packPage } from './packing.ts'
import type { Reader } from './visitor-pages.ts'
import { wordsIn } from './words.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
}

/** What every page carries, unless it says otherwise itself. */
export const headersOf = ({ config }: House): Readonly<Record<string, string>> => ({
  ...HEADERS,
  ...(config.baseUrl.startsWith('https:')
    ? { 'Strict-Transport-Security': 'max-age=31536000' }
    : {}),
  'Cache-Control': 'no-store',
})

const SAFE = new Set(['GET', 'HEAD'])
const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Headers on every answer, errors and redirects among them; a request id; a line in the log. */
export function opening(house: House): MiddlewareHandler<Env> {
  const always = Object.entries(headersOf(house))
  const note = requestNotes(house)
  return async (c, next) => {
    const began = performance.now()
    c.set('house', house)
    c.set('requestId', randomUUID())
    c.set('work', { db: house.db, now: house.now() })
    c.set('actor', VISITOR)
    c.set('settled', false)
    c.set('finished', false)
    c.set('drawn', null)
    c.set('device', deviceOf(c))
    c.set('t', wordsIn(chosenLang(c)))
    c.set('langs', orderOf(c))
    c.set('byOrder', false)
    await next()
    if (!c.get('finished')) await finish(c, always)
    const { method } = c.req
    const route = routePath(c, -1) || 'none'
    const ms = performance.now() - began
    note({ id: c.get('requestId'), method, route, status: c.res.status, ms })
  }
}

async function finish(c: Ctx, always: readonly (readonly [string, string])[]): Promise<void> {
  await packPage(c)
  const { headers } = c.res
  for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value)
  headers.set('X-Request-Id', c.get('requestId'))
}

/** One answered request: a line in the log and a number for the metrics. */
export type Noted = {
  readonly id: string
  readonly method: string
  /** The pattern of the address, so that no id becomes a label. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

export function requestNotes({ log, metrics }: House): (noted: Noted) => void {
  const lines = closedLines(log)
  return ({ id, method, route, status, ms }) => {
    metrics.requests.observe({ method, route, status: String(status) }, ms / 1000)
    const level = status >= 500 ? 'error' : 'info'
    lines[level]({ id, method, route, status, ms: Math.round(ms * 10) / 10 }, 'request')
  }
}

/** The reader's language: chosen here, then the person's own, then what the browser asks for. */
const chosenLang = (c: Ctx): Lang => langOf(c) ?? langAsked(c.req.header('accept-language') ?? '')

/**
 * The order in which the reader reads: a person's own, or what was chosen here and what the browser
 * asks for. The page's language is always in it.
 */
function orderOf(c: Ctx): readonly string[] {
  const own = c.var.actor.person?.langs ?? []
  if (own.length > 0) return langOrder(own, [c.var.t.lang])
  const chosen = langOf(c) ?? c.var.actor.person?.lang
  const asked = langsAsked(c.req.header('accept-language') ?? '')
  return langOrder(chosen === undefined ? [] : [chosen], asked, [c.var.t.lang])
}

/** How a visitor reads who says no more than their browser does. */
export function readerAsking(accepts: string): Reader {
  const lang = langAsked(accepts)
  return { lang, order: langOrder(langsAsked(accepts), [lang]) }
}

/** The first language of ours in an `Accept-Language`. */
function langAsked(accepts: string): Lang {
  const asked = accepts
    .split(',')
    .map((part) => part.trim().split(/[-;]/)[0]?.toLowerCase())
    .find((tag) => isLang(tag))
  return isLang(asked) ? asked : LANGS[0]
}

/** Whether a request's `Host` is ours; while developing, every name of this machine is. */
export function ownHosts({ config }: House): (host: string) => boolean {
  const base = new URL(config.baseUrl)
  const local = new Set(['localhost', '127.0.0.1', '[::1]'])
  return (text) => {
    // A URL's parser is generous: it finds our host in `user@host` and `host/path`, which name none.
    const host = /^[\w.:[\]-]+$/.test(text) ? URL.parse(`http://${text}`) : null
    return host?.host === base.host || (!config.production && local.has(host?.hostname ?? ''))
  }
}

/** One host, known methods: everything else is no request for us. */
export function frontDoor(house: House): MiddlewareHandler<Env> {
  const isOurHost = ownHosts(house)
  return async (c, next) => {
    if (!isOurHost(c.req.header('host') ?? '')) return c.text('This host is not served here.', 421)
    // A NUL in an address is nobody's slip, and no database text could hold it.
    if (c.req.url.includes('%00')) return c.text('This address cannot be read.', 400)
    if (!KNOWN.has(c.req.method)) return c.text('This method is not known here.', 405)
    return next()
  }
}

const ONE_CLICK = /^\/mail\/[\w-]{67}\/unsubscribe$/

/**
 * The one change that comes from elsewhere by design (RFC 8058): a mail program, or its provider's
 * servers for many readers at once, ends a subscription with the signed link in the message. It has
 * no cookie that could count, no origin of ours, and must always be answered, so that neither the
 * rule of origins nor the limit of a network holds for it; the link itself is all it may use.
 */
const isOneClick = (c: Ctx): boolean => c.req.method === 'POST' && ONE_CLICK.test(c.req.path)

/**
 * A change may only come from our own pages. Browsers say so in Sec-Fetch-Site; over plain http,
 * where they do not, Origin must be ours; a request with neither must carry no cookie.
 */
export function ownPagesOnly(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (SAFE.has(c.req.method) || isOneClick(c)) return next()
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') return c.text('Refused: another site.', 403)
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOurs(house, c, origin))
      return c.text('Refused: another origin.', 403)
    if (site === undefined && origin === undefined && c.req.header('cookie'))
      return c.text('Refused: no origin.', 403)
    return next()
  }
}

function isOurs(house: House, c: Ctx, origin: string): boolean {
  if (origin === house.config.baseUrl) return true
  return !house.config.production && origin === `http://${c.req.header('host')}`
}

const LARGEST_BODY = 12 * 1024 * 1024

const withinLimit = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => c.text('Refused: larger than 12 MB.', 413),
})

/** Where nothing is changed no body is read; to look for one would build the whole web request. */
export const bodiesWithinLimit: MiddlewareHandler<Env> = (c, next) =>
  SAFE.has(c.req.method) ? next() : withinLimit(c, next)

/** The caller's address; a forwarding header counts only as far as the proxies set are trusted. */
export function addressOf(c: Ctx): string {
  const hops = c.var.house.config.trustedProxies
  if (hops > 0) {
    const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
    const told = chain.at(-hops)
    if (told) return told
  }
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** The network an address belongs to: limits count /24 and /48, so one caller cannot be many. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  return plain.split(':').slice(0, 3).join(':')
}

/** Changes from one network come no faster than a busy office sends them. */
export const notTooMany: MiddlewareHandler<Env> = async (c, next) => {
  if (!SAFE.has(c.req.method) && !isOneClick(c))
    await takeToken(c.var.work, `post ${networkOf(addressOf(c))}`, c.var.house.postLimit)
  return next()
}

/** Puts the actor on the context: who holds the sign-in cookie, in their language and zone. */
export const signedIn: MiddlewareHandler<Env> = async (c, next) => {
  const token = signInToken(c)
  if (token === undefined) return next()
  const actor = await c.var.house.actorOf(c.var.work, token)
  if (actor === null) {
    dropSignIn(c)
    return next()
  }
  c.set('actor', actor)
  if (actor.person) {
    c.set('t', wordsIn(langOf(c) ?? actor.person.lang, actor.person.zone))
    c.set('langs', orderOf(c))
  }
  return next()
}
