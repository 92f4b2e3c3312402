import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { page, readerLangs } from '#web/http.tsx'
import { buildApp } from '../../src/app.tsx'

type Request = { headers?: Record<string, string>; path?: string; method?: string }

/** The site as it runs in life: what visitors see is kept for a while. */
async function busySite(visitorPagesMs: number) {
  const { house, work } = await newSite()
  let drawn = 0
  const showcase = {
    heading: 'shell.rooms' as const,
    newest: async () => {
      drawn++
      return [{ title: `drawn ${drawn}`, href: '/', by: 'Tamsara', demo: true, at: work.now }]
    },
  }
  const app = buildApp({ ...house, showcases: [showcase], visitorPagesMs })
  const ask = ({ headers = {}, path = '/', method = 'GET' }: Request = {}) =>
    app.request(path, { method, headers: { host: 'localhost:3000', ...headers } })
  const seen = async (request: Request = {}) =>
    /drawn \d+/.exec(await (await ask(request)).text())?.[0]
  return { ask, seen }
}

test('a page is drawn once for visitors who come within the time, and again after it', async () => {
  const { seen } = await busySite(200)
  expect([await seen(), await seen(), await seen()]).toEqual(['drawn 1', 'drawn 1', 'drawn 1'])
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(await seen()).toBe('drawn 2')
})

test('visitors who come at once share one drawing', async () => {
  const { seen } = await busySite(60_000)
  const all = await Promise.all(Array.from({ length: 8 }, () => seen()))
  expect(new Set(all)).toEqual(new Set(['drawn 1']))
})

test('who has a cookie or a key gets every page anew, and leaves none for others', async () => {
  const { seen } = await busySite(60_000)
  expect(await seen({ headers: { cookie: '__Host-c2r=amina' } })).toBe('drawn 1')
  expect(await seen({ headers: { cookie: '__Host-lang=en' } })).toBe('drawn 2')
  expect(await seen({ headers: { authorization: 'Bearer x' } })).toBe('drawn 3')
  expect(await seen()).toBe('drawn 4')
  expect(await seen({ headers: { cookie: '__Host-c2r=amina' } })).toBe('drawn 5')
})

test('languages and addresses are kept apart', async () => {
  const { seen, ask } = await busySite(60_000)
  expect(await seen({ headers: { 'accept-language': 'fr' } })).toBe('drawn 1')
  expect(await seen({ headers: { 'accept-language': 'es' } })).toBe('drawn 2')
  expect(await seen({ path: '/?page=2' })).toBe('drawn 3')
  const french = await (await ask({ headers: { 'accept-language': 'fr' } })).text()
  expect(french).toContain('<html lang="fr"')
})

test('a kept page carries the headers of every page, and an id of its own', async () => {
  const { ask } = await busySite(60_000)
  const packed = { headers: { 'accept-encoding': 'gzip' } }
  const [first, second] = [await ask(packed), await ask(packed)]
  const facts = (answer: Response) =>
    [...answer.headers].filter(([name]) => name !== 'x-request-id' && name !== 'vary')
  expect(facts(second)).toEqual(facts(first))
  expect(second.headers.get('vary')).toBe(first.headers.get('vary'))
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
  expect(Buffer.from(await second.arrayBuffer())).toEqual(Buffer.from(await first.arrayBuffer()))
})

test('the key of a form is never given to two visitors', async () => {
  const { ask } = await busySite(60_000)
  const keyIn = async () =>
    /name="_once" value="([^"]+)"/.exec(await (await ask({ path: '/sign-in' })).text())?.[1]
  const keys = [await keyIn(), await keyIn(), ...(await Promise.all([keyIn(), keyIn()]))]
  expect(keys.every((key) => key !== undefined)).toBe(true)
  expect(new Set(keys).size).toBe(4)
})

test('what a browser cannot unpack is given to it plain, and a question without a body gets none', async () => {
  const { ask, seen } = await busySite(60_000)
  const packed = await ask({ headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(await seen({ headers: { 'accept-encoding': 'br, gzip;q=0' } })).toBe('drawn 1')
  const head = await ask({ method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(await seen()).toBe('drawn 1')
})

test('refusals and other hosts are answered anew', async () => {
  const { ask } = await busySite(60_000)
  expect((await ask({ path: '/no-such-page' })).status).toBe(404)
  expect((await ask()).status).toBe(200)
  expect((await ask({ headers: { host: 'elsewhere.example' } })).status).toBe(421)
})

test('a page that was chosen by a visitor’s languages is kept for the same order only', async () => {
  const { house } = await newSite()
  const app = buildApp({ ...house, visitorPagesMs: 60_000 })
  let drawn = 0
  app.get('/probe', (c) => page(c, { title: `drawn ${++drawn}` }, `[${readerLangs(c).join()}]`))
  const seen = async (accepts: string, headers: Record<string, string> = {}) => {
    const asked = { host: 'localhost:3000', 'accept-language': accepts, ...headers }
    const text = await (await app.request('/probe', { headers: asked })).text()
    return `${/drawn \d+/.exec(text)?.[0]} ${/\[[\w,-]+\]/.exec(text)?.[0]}`
  }
  expect([await seen('pt-BR,en'), await seen('sw,en')]).toEqual([
    'drawn 1 [pt-BR,en]',
    'drawn 2 [sw,en]',
  ])
  expect([await seen('pt-BR,en'), await seen('sw,en'), await seen('sw')]).toEqual([
    'drawn 1 [pt-BR,en]',
    'drawn 2 [sw,en]',
    'drawn 2 [sw,en]',
  ])
  expect(await seen('en,sw')).toBe('drawn 3 [en,sw]')
  // Whoever chose a language here reads it first, then what the browser asks for.
  const chosen = { cookie: '__Host-lang=fr' }
  expect(await seen('sw,en;q=0.2', chosen)).toBe('drawn 4 [fr,sw,en]')
})
