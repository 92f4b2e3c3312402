import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { deliverAll, newSite } from '#tests/house.ts'
import { BASE, rows, TOPIC, waiting, wish } from '#tests/hub.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { readWish, type Wish } from './forms.ts'
import {
  askOfHub,
  DELIVER_JOB,
  deliverFeed,
  TELL_JOB,
  tellSubscribers,
  tendHub,
  VERIFY_JOB,
  verifyWish,
} from './service.ts'

type Got = {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Answer = {
  readonly status: number
  readonly body?: string
  readonly headers?: Record<string, string>
}

/** A subscriber on this machine: what it got, and what it answers. */
async function subscriber(answer: (got: Got) => Answer) {
  const got: Got[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://reader.example')
      const one = {
        method: request.method ?? '',
        url,
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      }
      got.push(one)
      const { status, body = '', headers = {} } = answer(one)
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  return { got, callback: `http://127.0.0.1:${port}/told?for=me` }
}

const agrees = ({ method, url }: Got): Answer =>
  method === 'GET'
    ? { status: 200, body: url.searchParams.get('hub.challenge') ?? '' }
    : { status: 204 }

/** Asked, verified and counting. */
async function subscribed(work: Work, one: Wish): Promise<string> {
  expect(await askOfHub(work, one)).toBe(null)
  const [id = ''] = await waiting(work, VERIFY_JOB)
  await verifyWish(work, id, 'anywhere')
  return id
}

test('a subscription counts once its address has answered the question, and ends the same way', async () => {
  const { work } = await newSite()
  const reader = await subscriber(agrees)
  const id = await subscribed(work, wish(reader.callback))
  const asked = reader.got[0]?.url.searchParams
  expect(asked?.get('for')).toBe('me')
  expect(['hub.mode', 'hub.topic', 'hub.lease_seconds'].map((name) => asked?.get(name))).toEqual([
    ...['subscribe', TOPIC, '86400'],
  ])
  const [row] = await rows(work)
  expect([row?.state, row?.expires_at?.getTime()]).toEqual([
    ...['active', work.now.getTime() + 86_400_000],
  ])
  expect(await subscribed(work, wish(reader.callback, { mode: 'unsubscribe' }))).toBe(id)
  expect(await rows(work)).toEqual([])
})

test('an address that did not mean it is not subscribed, and does not lose what it had', async () => {
  const { work } = await newSite()
  for (const answer of [
    { status: 404 },
    { status: 200, body: 'something else' },
    { status: 302, headers: { location: 'http://127.0.0.1/' } },
  ]) {
    await subscribed(work, wish((await subscriber(() => answer)).callback))
    expect(await rows(work)).toEqual([])
  }
  let agreeing = true
  const reader = await subscriber((got) => (agreeing ? agrees(got) : { status: 404 }))
  await subscribed(work, wish(reader.callback))
  agreeing = false
  await subscribed(work, wish(reader.callback, { mode: 'unsubscribe' }))
  await subscribed(work, wish(reader.callback, { secret: 'of somebody else' }))
  expect((await rows(work)).map(({ state, secret }) => [state, secret?.toString()])).toEqual([
    ['active', 's3cret'],
  ])
})

test('a new lesson is delivered signed, once, and nothing is delivered when nothing changed', async () => {
  const { work } = await newSite()
  const reader = await subscriber(agrees)
  const id = await subscribed(work, wish(reader.callback))
  await tellSubscribers(work)
  expect(await waiting(work, DELIVER_JOB)).toEqual([])
  await publishedLesson(work)
  await deliverAll(work)
  expect((await waiting(work, TELL_JOB)).length).toBe(1)
  await tellSubscribers(work)
  expect(await waiting(work, DELIVER_JOB)).toEqual([id])
  await deliverFeed(work, id, 'anywhere')
  await deliverFeed(work, id, 'anywhere')
  const told = reader.got.filter(({ method }) => method === 'POST')
  expect(told.length).toBe(1)
  const { headers, body = '' } = told[0] ?? {}
  expect(body).toContain('<title>Consider shade where people wait for the bus</title>')
  expect(headers?.['x-hub-signature']).toBe(
    `sha256=${createHmac('sha256', 's3cret').update(body).digest('hex')}`,
  )
  expect(headers?.link).toBe(`<${TOPIC}>; rel="self", <${BASE}/library/hub>; rel="hub"`)
  expect(headers?.['content-type']).toBe('application/atom+xml; charset=utf-8')
})

test('a delivery that fails is tried again later each time, and an address that is gone is believed', async () => {
  const { work } = await newSite()
  let status = 503
  const reader = await subscriber((got) => (got.method === 'GET' ? agrees(got) : { status }))
  const id = await subscribed(work, wish(reader.callback))
  await publishedLesson(work)
  const minutes: number[] = []
  for (let at = 0; at < 3; at += 1) {
    await deliverFeed(work, id, 'anywhere')
    const { rows } = await sql<{ at: Date }>`select run_at as at from graphile_worker.jobs
      where key = ${`${DELIVER_JOB} ${id}`}`.execute(work.db)
    minutes.push(((rows[0]?.at.getTime() ?? 0) - work.now.getTime()) / 60_000)
  }
  expect(minutes).toEqual([1, 2, 4])
  status = 410
  await deliverFeed(work, id, 'anywhere')
  expect(await rows(work)).toEqual([])
})

test('what is told meanwhile does not shorten the wait of a subscriber that failed', async () => {
  const { work } = await newSite()
  const reader = await subscriber((got) => (got.method === 'GET' ? agrees(got) : { status: 503 }))
  const id = await subscribed(work, wish(reader.callback))
  await publishedLesson(work)
  const after = (seconds: number) => ({
    ...work,
    now: new Date(work.now.getTime() + seconds * 1000),
  })
  const dueAfter = async () => {
    const { rows } = await sql<{ at: Date }>`select run_at as at from graphile_worker.jobs
      where key = ${`${DELIVER_JOB} ${id}`}`.execute(work.db)
    return rows.map(({ at }) => (at.getTime() - work.now.getTime()) / 1000)
  }
  await deliverFeed(work, id, 'anywhere')
  await deliverFeed(work, id, 'anywhere')
  await tendHub(after(119))
  await tellSubscribers(after(119))
  expect(await dueAfter()).toEqual([120])
  // A job that was lost is made up for once the wait is over.
  await sql`select graphile_worker.remove_job(${`${DELIVER_JOB} ${id}`})`.execute(work.db)
  await tendHub(after(119))
  expect(await dueAfter()).toEqual([])
  await tendHub(after(120))
  expect((await dueAfter()).length).toBe(1)
})

test('after twelve failures in a row a subscription ends, and when its lease has run out', async () => {
  const { work } = await newSite()
  const reader = await subscriber((got) => (got.method === 'GET' ? agrees(got) : { status: 500 }))
  const id = await subscribed(work, wish(reader.callback))
  await publishedLesson(work)
  for (let at = 0; at < 11; at += 1) await deliverFeed(work, id, 'anywhere')
  expect((await rows(work)).map(({ failures }) => failures)).toEqual([11])
  await deliverFeed(work, id, 'anywhere')
  expect(await rows(work)).toEqual([])
  await subscribed(work, wish(reader.callback))
  await tendHub({ ...work, now: new Date(work.now.getTime() + 86_399_000) })
  expect((await rows(work)).length).toBe(1)
  await tendHub({ ...work, now: new Date(work.now.getTime() + 86_400_000) })
  expect(await rows(work)).toEqual([])
})

test('the hub takes only feeds of ours and addresses of the open internet', async () => {
  const site = await newSite()
  const asked = {
    'hub.mode': 'subscribe',
    'hub.callback': 'https://reader.example/told',
    'hub.topic': TOPIC,
  }
  const ask = async (more: Record<string, string>) => {
    const answer = await site.visit().post('/library/hub', { ...asked, ...more })
    return [answer.status, (await answer.text()).trim()]
  }
  expect(await ask({})).toEqual([202, ''])
  const closed = [
    400,
    'hub.callback has to be an address that everybody on the internet can reach.',
  ]
  for (const address of [
    ...['http://127.0.0.1/', 'http://localhost/', 'http://10.1.2.3/', 'http://[::1]:8080/'],
    ...[
      'http://169.254.169.254/latest',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://intranet/',
    ],
    ...[
      'http://[::ffff:10.0.0.1]/',
      'http://[fe80::1]/',
      'http://printer.local/',
      'https://reader.example:25/',
    ],
    ...['http://user:word@reader.example/', 'http://[64:ff9b::a00:1]/', 'http://db.internal/'],
  ])
    expect([address, ...(await ask({ 'hub.callback': address }))]).toEqual([address, ...closed])
  const unreadable = [400, 'hub.callback has to be a whole http or https address.']
  for (const address of [
    '',
    'ftp://reader.example/',
    'javascript:alert(1)',
    'https://reader.example/#a',
  ])
    expect(await ask({ 'hub.callback': address })).toEqual(unreadable)
  for (const topic of [
    '',
    'https://elsewhere.example/feed.atom',
    `${BASE}/library/lessons/1`,
    `${TOPIC}?page=2`,
  ])
    expect((await ask({ 'hub.topic': topic }))[1]).toBe('hub.topic is no feed of this site.')
  // Of each feed there is one address, which it names itself.
  for (const topic of [`${TOPIC}?lang=FR`, `${TOPIC}?lang=fr,,fr`, `${TOPIC}?lang=fr&lang=es`])
    expect((await ask({ 'hub.topic': topic }))[1]).toBe(
      `hub.topic has to be written as the feed does: ${TOPIC}?lang=fr`,
    )
  expect((await ask({ 'hub.topic': `${TOPIC}?lang=en-x-a1` }))[1]).toBe(
    'hub.topic names a language of no text here: en-x-a1',
  )
  expect(await ask({ 'hub.topic': `${TOPIC}?lang=fr,es` })).toEqual([202, ''])
  expect((await ask({ 'hub.mode': 'publish' }))[0]).toBe(400)
  expect((await ask({ 'hub.secret': 'x'.repeat(200) }))[0]).toBe(400)
  expect((await ask({ 'hub.lease_seconds': '-1' }))[0]).toBe(400)
  expect((await ask({ 'hub.callback': `${BASE}/library/hub` }))[1]).toBe(
    'hub.callback has to be an address of yours.',
  )
})

test('a lease is an hour at least, thirty days at most, and ten days unless asked', () => {
  const lease = (seconds?: string) => {
    const data = new FormData()
    data.set('hub.mode', 'subscribe')
    data.set('hub.callback', 'https://reader.example/told')
    data.set('hub.topic', TOPIC)
    if (seconds) data.set('hub.lease_seconds', seconds)
    const read = readWish(data, BASE, 'public')
    return typeof read === 'string' ? read : read.leaseSeconds
  }
  expect([lease(), lease('1'), lease('99999999'), lease('7200')]).toEqual([
    ...[864_000, 3_600, 2_592_000, 7_200],
  ])
})
