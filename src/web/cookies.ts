import { randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from '#config.ts'
import { isLang, type Lang } from '#kernel/languages.ts'
import type { Ctx } from './house.ts'

const secure = new WeakMap<Config, boolean>()

/** Browsers take secure cookies from https and from this very machine. Asked several times a request. */
function isSecure(config: Config): boolean {
  const known = secure.get(config)
  if (known !== undefined) return known
  const { protocol, hostname } = new URL(config.baseUrl)
  const found = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  secure.set(config, found)
  return found
}

type Name = 'c2r' | 'device' | 'flash' | 'lang'

const nameOf = (c: Ctx, name: Name): string =>
  isSecure(c.get('house').config) ? `__Host-${name}` : name

const read = (c: Ctx, name: Name): string | undefined => getCookie(c, nameOf(c, name))

function write(c: Ctx, name: Name, value: string, maxAge: number): void {
  setCookie(c, nameOf(c, name), value, {
    path: '/',
    httpOnly: true,
    secure: isSecure(c.var.house.config),
    sameSite: 'Lax',
    maxAge,
  })
}

const clear = (c: Ctx, name: Name): void => {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: isSecure(c.var.house.config) })
}

const YEAR = 365 * 86_400

export const signInToken = (c: Ctx): string | undefined => read(c, 'c2r')
/** Keeps a sign-in token in the browser. Units: seconds; 400 days is the most browsers keep. */
export const keepSignIn = (c: Ctx, token: string, seconds: number): void =>
  write(c, 'c2r', token, seconds)
export const dropSignIn = (c: Ctx): void => clear(c, 'c2r')

export const langOf = (c: Ctx): Lang | undefined => {
  const lang = read(c, 'lang')
  return isLang(lang) ? lang : undefined
}
export const keepLang = (c: Ctx, lang: Lang): void => write(c, 'lang', lang, YEAR)

const DEVICE = /^[\w-]{22}$/

export const deviceOf = (c: Ctx): string | null => {
  const device = read(c, 'device')
  return device && DEVICE.test(device) ? device : null
}

/** This browser's name, given to it now when it has none. */
export function deviceFor(c: Ctx): string {
  if (c.var.device) return c.var.device
  const device = randomBytes(16).toString('base64url')
  write(c, 'device', device, 30 * 86_400)
  c.set('device', device)
  return device
}

export const writeFlash = (c: Ctx, text: string): void =>
  write(c, 'flash', Buffer.from(text).toString('base64url'), 60)

/** What the last page wanted said on the next one; read once. */
export function takeFlash(c: Ctx): string | undefined {
  const held = read(c, 'flash')
  if (held === undefined) return undefined
  clear(c, 'flash')
  return Buffer.from(held, 'base64url').toString('utf8').slice(0, 1000)
}
