import { expect, test } from 'vitest'
import { networkOf } from '#web/edge.ts'
import { ownPath } from '#web/http.tsx'
import { newSite } from '../house.ts'

test('every answer carries the policy, pages, redirects and refusals alike', async () => {
  const { visit } = await newSite()
  const answers = [
    await visit().get('/rooms'),
    await visit().get('/nothing-here'),
    await visit().post('/language', { lang: 'fr', next: '/rooms' }),
    await visit().post('/language', { lang: 'tlh' }),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([200, 404, 303, 422])
  for (const answer of answers) {
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})

const CHANGES: readonly { name: string; headers: Record<string, string>; status: number }[] = [
  { name: 'our own page', headers: { 'sec-fetch-site': 'same-origin' }, status: 303 },
  {
    name: 'our own page over plain http',
    headers: { origin: 'http://localhost:3000' },
    status: 303,
  },
  { name: 'another site', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  { name: 'a sister site', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
  { name: 'another origin', headers: { origin: 'https://evil.example' }, status: 403 },
  {
    name: 'a page that lies in one of two headers',
    headers: { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    status: 403,
  },
  { name: 'a sandboxed frame', headers: { origin: 'null' }, status: 403 },
  {
    name: 'nobody knows where, with a cookie',
    headers: { cookie: '__Host-c2r=amina' },
    status: 403,
  },
]

test.each(CHANGES)('a change from $name answers $status', async ({ headers, status }) => {
  const { app } = await newSite()
  const answer = await app.request('/language', {
    method: 'POST',
    headers: { host: 'localhost:3000', ...headers },
    body: new URLSearchParams({ lang: 'es', next: '/rooms' }),
  })
  expect(answer.status).toBe(status)
})

test('only our own host is served, and only methods we know', async () => {
  const { app } = await newSite()
  const of = (host: string, method = 'GET') => app.request('/rooms', { method, headers: { host } })
  expect((await of('localhost:3000')).status).toBe(200)
  expect((await of('evil.example')).status).toBe(421)
  expect((await of('localhost:3000', 'PROPFIND')).status).toBe(405)
})

test('cookies are for this host alone, out of reach of scripts', async () => {
  const { visit } = await newSite()
  const answer = await visit().post('/language', { lang: 'fr', next: '/rooms' })
  expect(answer.headers.getSetCookie()).toEqual([
    '__Host-lang=fr; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
  ])
})

test.each([
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/rooms/..//evil.example', '/'],
  ['/%2e//evil.example', '/'],
  ['/./rooms', '/rooms'],
  ['/\tevil', '/'],
  ['/%09/evil.example', '/%09/evil.example'],
  ['javascript:alert(1)', '/'],
  ['/coalition?page=2', '/coalition?page=2'],
])('a way back of %s leads to %s', (asked, led) => {
  expect(ownPath(asked, '/')).toBe(led)
})

test('a forwarding header is believed only from as many proxies as are trusted', async () => {
  const strict = await newSite()
  const limited = { ...strict.house, postLimit: { burst: 2, perMinute: 1 } }
  const { buildApp } = await import('../../src/app.tsx')
  const app = buildApp(limited)
  const post = (forwarded: string) =>
    app.request('/language', {
      method: 'POST',
      headers: {
        host: 'localhost:3000',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': forwarded,
      },
      body: new URLSearchParams({ lang: 'es' }),
    })
  expect((await post('192.0.2.1')).status).toBe(303)
  expect((await post('198.51.100.1')).status).toBe(303)
  const third = await post('203.0.113.1')
  expect(third.status).toBe(429)
  expect(third.headers.get('retry-after')).toBe('60')
})

test('callers of one network count as one', () => {
  expect(networkOf('192.0.2.17')).toBe(networkOf('192.0.2.200'))
  expect(networkOf('::ffff:192.0.2.17')).toBe('192.0.2')
  expect(networkOf('2001:db8:1::5')).toBe(networkOf('2001:db8:1:ffff::9'))
})

test('what was typed is kept while it is typed, for this browser or this person only', async () => {
  const { visit } = await newSite()
  const anonymous = await visit().post('/drafts', {
    _page: '/somewhere',
    what: 'half a sentence',
    code: '123456',
  })
  expect(anonymous.status).toBe(200)
  expect(anonymous.headers.getSetCookie()[0]).toMatch(/^__Host-device=[\w-]{22}; /)
  const amina = await visit('amina').post('/drafts', { _page: '/somewhere', what: 'mine' })
  expect(await amina.json()).toEqual({ savedAt: '2026-03-02T09:00:00.000Z' })
  expect(amina.headers.getSetCookie()).toEqual([])
})

test('a body larger than the limit is refused before it is read', async () => {
  const { app } = await newSite()
  const answer = await app.request('/drafts', {
    method: 'POST',
    headers: {
      host: 'localhost:3000',
      'sec-fetch-site': 'same-origin',
      'content-length': String(13 * 1024 * 1024),
    },
    body: 'x'.repeat(13 * 1024 * 1024),
  })
  expect(answer.status).toBe(413)
})
