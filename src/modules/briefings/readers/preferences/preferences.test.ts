import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { suppressionOf } from '#platform/mailing/suppression.ts'
import { newSite } from '#tests/house.ts'
import { linkTo, oneClick, runJob, stateOf, subscribed } from '#tests/readers.ts'
import { inThreeMonths } from './service.ts'

const CHOICES = {
  ...{ rhythm: 'monthly', reads1: 'pt-BR', reads2: 'es', themes: ['mobility'], hour: '18' },
  zone: 'America/Lima',
}

const versionOn = async (page: Response | Promise<Response>) =>
  /name="_version" value="(\d+)"/.exec(await (await page).text())?.[1] ?? ''

test('one click ends the mail at once, and twice, from any origin, with any cookie', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'gone@mail.example')
  const from = { origin: 'https://mail.provider.example', 'sec-fetch-site': 'cross-site' }
  for (const headers of [from, {}, { cookie: '__Host-c2r=amina' }]) {
    const answer = await oneClick(site, path, headers)
    expect([answer.status, await answer.text()]).toEqual([200, 'Done. Nothing more is sent.'])
  }
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['left'])
  const held = await suppressionOf(site.work, { address: 'gone@mail.example' })
  expect(held.map(({ list, reason }) => [list, reason])).toEqual([['briefings', 'unsubscribed']])
})

test.each([
  ['somebody who never subscribed', 'nobody@mail.example', 'briefings'],
  ['a digest', 'member@mail.example', 'digests'],
  ['an alert', 'member@mail.example', 'alerts'],
  ['everything', 'all@mail.example', null],
] as const)('one click answers 200 and is kept for %s', async (_who, address, list) => {
  const site = await newSite()
  const path = linkTo(site, { address, list, subscriberId: newId() })
  expect((await oneClick(site, path)).status).toBe(200)
  const [held] = await suppressionOf(site.work, { address })
  expect(held?.list).toBe(list ?? '*')
})

test('one click answers 200 after an erasure, and nothing comes back', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'erased@mail.example')
  expect((await site.visit().post(`${path}/erasure`, { sure: 'yes' })).status).toBe(303)
  expect((await oneClick(site, path)).status).toBe(200)
  expect(await stateOf(site)).toEqual([])
})

test('one click is not slowed by the limit of a network, since a provider posts for many', async () => {
  const site = await newSite()
  Object.assign(site.house.postLimit, { burst: 1, perMinute: 0.001 })
  for (let number = 0; number < 5; number += 1)
    expect(
      (await oneClick(site, linkTo(site, { address: `r${number}@mail.example` }))).status,
    ).toBe(200)
  // Anything else from there waits.
  const fields = { address: 'a@mail.example', rhythm: 'weekly' }
  expect((await site.visit().post('/briefings/subscribe', fields)).status).toBe(303)
  expect((await site.visit().post('/briefings/subscribe', fields)).status).toBe(429)
})

test('the rule of origins holds for everything but the one click', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  const headers = {
    host: 'localhost:3000',
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
  }
  const posts = [
    '',
    '/choice',
    '/address',
    '/erasure',
    '/unsubscribe/',
    '/unsubscribe/x',
    '/Unsubscribe',
  ]
  for (const end of posts) {
    const body = new URLSearchParams({ choice: 'none', sure: 'yes' })
    const answer = await site.app.request(`${path}${end}`, { method: 'POST', headers, body })
    expect([end, answer.status]).toEqual([end, 403])
  }
  for (const strange of [
    '/mail/short/unsubscribe',
    `/x${path}/unsubscribe`,
    `${path}/../x/unsubscribe`,
  ]) {
    const answer = await site.app.request(strange, { method: 'POST', headers })
    expect([strange, answer.status]).toEqual([strange, 403])
  }
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['confirmed'])
})

test('a link that we did not write opens and ends nothing', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  const at = path.length - 30
  const forged = `${path.slice(0, at)}${path[at] === 'A' ? 'B' : 'A'}${path.slice(at + 1)}`
  for (const page of ['', '/unsubscribe', '/data.json'])
    expect((await site.visit().get(`${forged}${page}`)).status).toBe(404)
  expect((await oneClick(site, forged)).status).toBe(404)
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['confirmed'])
})

test('to open the page of choices ends nothing, however often a scanner does', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  for (const _again of [1, 2, 3])
    expect((await site.visit().get(`${path}/unsubscribe`)).status).toBe(200)
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['confirmed'])
  expect(await suppressionOf(site.work, { address: 'reader@mail.example' })).toEqual([])
})

test.each([
  ['weekly', { rhythm: 'weekly', paused_until: null, state: 'confirmed' }],
  ['monthly', { rhythm: 'monthly', paused_until: null, state: 'confirmed' }],
  ['sessions', { rhythm: 'sessions', paused_until: null, state: 'confirmed' }],
  ['pause', { rhythm: 'monthly', paused_until: '2026-06-02', state: 'confirmed' }],
  ['none', { rhythm: 'monthly', paused_until: null, state: 'left' }],
])('the choice %s does what it says', async (choice, expected) => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example', 'monthly')
  const answer = await site.visit().post(`${path}/choice`, { choice })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  expect((await stateOf(site))[0]).toMatchObject(expected)
})

test('three months from the last of November end with February', () => {
  expect(inThreeMonths(new Date('2026-11-30T12:00:00Z'))).toBe('2027-02-28')
  expect(inThreeMonths(new Date('2026-03-02T12:00:00Z'))).toBe('2026-06-02')
})

test('choices are saved together, and not over what another page changed meanwhile', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  const version = await versionOn(site.visit().get(path))
  expect((await site.visit().post(path, { ...CHOICES, _version: version })).status).toBe(303)
  expect((await stateOf(site))[0]).toMatchObject({
    ...{ rhythm: 'monthly', langs: ['pt-BR', 'es'], themes: ['mobility'], hour: 18 },
    zone: 'America/Lima',
  })
  expect((await site.visit().post(path, { ...CHOICES, hour: '3', _version: version })).status).toBe(
    409,
  )
  expect((await stateOf(site))[0]?.hour).toBe(18)
})

test.each([
  { hour: '24' },
  { hour: '-1' },
  { zone: 'Nowhere/Land' },
  { rhythm: 'hourly' },
  { reads1: 'klingon' },
  { themes: ['<script>'] },
  { pausedUntil: '2026-13-45' },
  { address: 'other@mail.example' },
])('what cannot be chosen is refused with everything typed kept: %j', async (wrong) => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  const before = await stateOf(site)
  const answer = await site.visit().post(path, { ...CHOICES, _version: '1', ...wrong })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('value="es" selected')
  expect(await stateOf(site)).toEqual(before)
})

test('whoever was forwarded a mail learns neither the address nor its domain', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'forwarded.reader@town-hall.example')
  await runJob(site.work, 'briefings.answer-ask')
  for (const page of ['', '/unsubscribe', '/data.json']) {
    const text = await (await site.visit().get(`${path}${page}`)).text()
    expect(text).not.toMatch(/forwarded|town-hall/)
    if (page === '/data.json') expect(text).toContain('f•••@t•••.example')
  }
  const answer = await site.visit().get(path)
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
})

test('the data to take along hold the choices, the proof in its words, and each mailing', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  const data = JSON.parse(await (await site.visit().get(`${path}/data.json`)).text())
  expect(data.subscription).toMatchObject({ rhythm: 'weekly', state: 'confirmed', langs: ['en'] })
  expect(data.proof.map((one: { kind: string }) => one.kind)).toEqual(['asked', 'confirmed'])
  expect(data.proof[0].wording).toContain('I can stop at any time')
  expect(data.mailings).toEqual([])
})
