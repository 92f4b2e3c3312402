import type { KyselyPlugin } from 'kysely'
import { actorOfToken } from '#people'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { buildApp } from '../src/app.tsx'
import { NEWEST_FIRST, NOW, newSite, type ownWorld } from './house.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'

/**
 * The whole site as a stranger meets it: real sign-ins by cookie, a clock that can be turned, and a
 * count of the queries a request costs.
 */
export async function openSite(
  config: Record<string, string> = {},
  on?: Awaited<ReturnType<typeof ownWorld>>,
) {
  const site = await newSite({ config, ...(on ? { on } : {}) })
  const clock = { now: NOW, queries: 0 }
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      clock.queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const db = site.work.db.withPlugin(counting)
  const app = buildApp({ ...site.house, db, now: () => clock.now, actorOf: actorOfToken })
  const origin = site.house.config.baseUrl
  return {
    work: site.work,
    house: site.house,
    clock,
    wait: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    },
    /** `address`: where the browser calls from, believed when TRUSTED_PROXIES is 1. */
    browser: (address = '198.51.100.7') => newBrowser(app, origin, address),
  }
}

export type Browser = ReturnType<typeof newBrowser>

/** A browser without a screen that keeps its cookies. */
function newBrowser(app: ReturnType<typeof buildApp>, origin: string, address: string) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('host', new URL(origin).host)
    headers.set('sec-fetch-site', 'same-origin')
    headers.set('user-agent', AGENT)
    headers.set('x-forwarded-for', address)
    if (cookie !== '') headers.set('cookie', cookie)
    const answer = await app.request(`${origin}${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, fields: Fields = {}) =>
      send(path, { method: 'POST', body: formOf(fields) }),
    postJson: (path: string, body: unknown) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
      }),
  }
}

function formOf(fields: Fields): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one)
  return data
}

/** The newest message to an address. */
export async function newestMail(work: Work, address: string) {
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.mail')
    .selectAll()
    .where('to_address', '=', address.toLowerCase())
    .orderBy('at', 'desc')
    .orderBy(NEWEST_FIRST, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** The code and the link of a message. */
export const openingOf = (text: string) => ({
  code: /^(\d{4} \d{4})$/m.exec(text)?.[1] ?? '',
  token: /\/sign-in\/link\?token=(\S+)/.exec(text)?.[1] ?? '',
})

/** Signs in by code, as somebody does. Returns the answer to the code. */
export async function signInByCode(
  work: Work,
  browser: Browser,
  address: string,
  next = '/account',
): Promise<Response> {
  const asked = await browser.post('/sign-in', { address, next })
  const ask = new URL(asked.headers.get('location') ?? '', 'http://x').searchParams.get('ask') ?? ''
  const { code } = openingOf((await newestMail(work, address)).body_text)
  return browser.post('/sign-in/code', { ask, code })
}
