import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { visitorsFirst } from '#web/visitor-front.ts'
import { VisitorPages } from '#web/visitor-pages.ts'
import { buildApp } from '../../src/app.tsx'

type Ask = { path?: string; method?: string; headers?: Record<string, string> }

/** The site behind its front, on a port; `passed` counts what came through to the site. */
async function openSite(visitorPagesMs = 60_000) {
  const site = await newSite()
  const house = { ...site.house, visitorPagesMs }
  const pages = new VisitorPages(house)
  const app = buildApp(house, pages)
  let passed = 0
  const counted = {
    fetch: (...asked: Parameters<typeof app.fetch>) => {
      passed++
      return app.fetch(...asked)
    },
  }
  const server = createServer(visitorsFirst(house, pages, counted))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const ask = ({ path = '/rooms', method = 'GET', headers = {} }: Ask = {}) =>
    new Promise<{ status: number; headers: [string, string][]; body: Buffer }>((resolve, reject) =>
      request({ port, path, method, agent: false, headers: { host: 'localhost:3000', ...headers } })
        .on('error', reject)
        .on('response', (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const { rawHeaders, statusCode: status = 0 } = answer
            resolve({ status, headers: pairs(rawHeaders), body: Buffer.concat(parts) })
          })
        })
        .end(),
    )
  /** How many of these came through to the site. */
  const through = async (...asked: Ask[]) => {
    const before = passed
    for (const one of asked) await ask(one)
    return passed - before
  }
  /** The status of a request written by hand. */
  const raw = (head: string) =>
    new Promise<number>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`${head}Connection: close\r\n\r\n`),
      )
      socket.once('error', reject)
      socket.once('data', (part) => {
        resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(part.toString('latin1'))?.[1]))
        socket.destroy()
      })
    })
  return { ask, through, raw, house }
}

const pairs = (raw: readonly string[]): [string, string][] =>
  Array.from({ length: raw.length / 2 }, (_, at) => [
    raw[2 * at]?.toLowerCase() ?? '',
    raw[2 * at + 1] ?? '',
  ])

const GZIP = { 'accept-encoding': 'gzip, deflate, br' }
const OF_EACH_ANSWER = ['x-request-id', 'date']

test.each([
  ['packed', GZIP],
  ['plain', {}],
])('a page given at the door is the site’s to the byte and the header, %s', async (_, headers) => {
  const { ask, through } = await openSite()
  const drawn = await ask({ headers })
  await ask({ headers })
  expect(await through({ headers })).toBe(0)
  const given = await ask({ headers })
  const lasting = (all: [string, string][]) =>
    all.filter(([name]) => !OF_EACH_ANSWER.includes(name)).toSorted()
  expect(lasting(given.headers)).toEqual(lasting(drawn.headers))
  expect([given.status, given.body]).toEqual([200, drawn.body])
  expect(given.headers.filter(([name]) => name === 'content-security-policy').length).toBe(1)
  const idOf = (all: [string, string][]) => all.find(([name]) => name === 'x-request-id')?.[1]
  expect(idOf(given.headers)).toMatch(/^[0-9a-f-]{36}$/)
  expect(idOf(given.headers)).not.toBe(idOf(drawn.headers))
})

const PAST: readonly (Ask & { readonly name: string })[] = [
  { name: 'a cookie', headers: { cookie: '__Host-c2r=amina' } },
  { name: 'an empty cookie', headers: { cookie: '' } },
  { name: 'a key', headers: { authorization: 'Bearer x' } },
  { name: 'a body', headers: { 'content-length': '0' } },
  { name: 'another language', headers: { 'accept-language': 'fr' } },
  { name: 'another address in mind', path: '/rooms?page=2' },
  { name: 'a question for the head alone', method: 'HEAD' },
  { name: 'a host that is not ours', headers: { host: 'elsewhere.example' } },
]

test.each(PAST)(
  'who comes with $name goes past the door to the site',
  async ({ name: _, ...asked }) => {
    const { through } = await openSite()
    const packed = (one: Ask) => ({ ...one, headers: { ...GZIP, ...one.headers } })
    await through(packed({}), packed({}))
    expect(await through(packed({}))).toBe(0)
    expect(await through(packed(asked))).toBe(1)
  },
)

test('another host is refused although its page is kept', async () => {
  const { ask } = await openSite()
  await ask()
  expect((await ask()).status).toBe(200)
  expect((await ask({ headers: { host: 'elsewhere.example' } })).status).toBe(421)
})

test.each([
  'visitor@localhost:3000',
  'localhost:3000/coalition',
  'localhost:3000?page',
  'localhost:3000#top',
  'local\thost:3000',
  'localhost:3000, elsewhere.example',
])('a host written as %s is none, whether or not its page is kept', async (host) => {
  const { ask } = await openSite()
  const fresh = await ask({ headers: { host } })
  await ask()
  await ask()
  const kept = await ask({ headers: { host } })
  expect([fresh.status, kept.status]).toEqual([fresh.status, fresh.status])
  expect([400, 421]).toContain(kept.status)
  expect(kept.body.toString()).not.toContain('<html')
})

test('a request that names two hosts is refused, whether or not its page is kept', async () => {
  const { raw } = await openSite()
  const said = (target: string, ...hosts: string[]) =>
    raw(`GET ${target} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}`)
  const ours = 'localhost:3000'
  for (const round of ['fresh', 'drawn', 'kept']) {
    expect([round, await said('/rooms', ours)]).toEqual([round, 200])
    expect([round, await said(`http://${ours}/rooms`, ours)]).toEqual([round, 200])
    expect([round, await said('/rooms', ours, 'elsewhere.example')]).toEqual([round, 400])
    expect([round, await said('http://elsewhere.example/rooms', ours)]).toEqual([round, 400])
  }
})

test('somebody signed in never gets what visitors are given, nor leaves it to them', async () => {
  const { ask } = await openSite()
  const amina = { headers: { cookie: '__Host-c2r=amina' } }
  expect((await ask(amina)).body.toString()).toContain('Amina')
  const visitor = (await ask()).body.toString()
  expect(visitor).not.toContain('Amina')
  expect((await ask(amina)).body.toString()).toContain('Amina')
  expect((await ask()).body.toString()).toBe(visitor)
})

test('after its time a page is the site’s again', async () => {
  const { through } = await openSite(100)
  expect(await through({})).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(await through({})).toBe(1)
})

test('pages given at the door are counted like all others', async () => {
  const { ask, house } = await openSite()
  for (let again = 0; again < 3; again++) await ask()
  const { values } = await house.metrics.requests.get()
  const count = values.find(
    ({ metricName, labels }) =>
      metricName === 'c2r_request_seconds_count' && labels.route === '/rooms',
  )
  expect(count?.labels).toEqual({ method: 'GET', route: '/rooms', status: '200' })
  expect(count?.value).toBe(3)
})
