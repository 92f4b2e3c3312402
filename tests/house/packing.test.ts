import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'

const textOf = async (answer: Response): Promise<string> =>
  gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()

/** The key of a form is new at every request. */
const still = (html: string): string => html.replaceAll(/value="[\w-]{20,}"/g, '')

test('a packed page is the same page, with its length and its headers', async () => {
  const visitor = (await newSite()).visit()
  const plain = await visitor.get('/')
  const packed = await visitor.get('/', { 'accept-encoding': 'br, gzip' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('content-type')).toBe(plain.headers.get('content-type'))
  expect(packed.headers.get('content-security-policy')).toBe(
    plain.headers.get('content-security-policy'),
  )
  const bytes = await packed.clone().arrayBuffer()
  expect(packed.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(still(await textOf(packed))).toBe(still(await plain.text()))
})

test('who takes no packed page gets it plain, and caches are told that both exist', async () => {
  const visitor = (await newSite()).visit()
  for (const accepted of ['', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'xgzip']) {
    const answer = await visitor.get('/', { 'accept-encoding': accepted })
    expect([accepted, answer.headers.get('content-encoding')]).toEqual([accepted, null])
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/)
  }
})

test('refusals are packed as well and keep their status', async () => {
  const visitor = (await newSite()).visit()
  const answer = await visitor.get('/no-such-page', { 'accept-encoding': 'gzip;q=0.5' })
  expect(answer.status).toBe(404)
  expect(await textOf(answer)).toMatch(/^<!DOCTYPE html>/)
})

test('a packed page keeps the cookies that go with it: a shown sentence is taken back', async () => {
  const site = await newSite()
  const cookies = '__Host-flash=bm90IG91cnM'
  const answer = await site.app.request('/', {
    headers: { host: 'localhost:3000', 'accept-encoding': 'gzip', cookie: cookies },
  })
  expect(answer.headers.getSetCookie()).toHaveLength(1)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
})
