import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#config.ts'
import { giveSocketFolder } from '#platform/database/postgres.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { newSite } from '../house.ts'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-attack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const modeOf = (file: string): number => statSync(file).mode & 0o777

test('the folder of the database’s door is ours, or nobody enters by it', () => {
  const folder = newFolder()
  const fresh = path.join(folder, 'fresh')
  giveSocketFolder(fresh)
  giveSocketFolder(fresh)
  expect(modeOf(fresh)).toBe(0o700)

  const theirs = path.join(folder, 'theirs')
  mkdirSync(theirs, { mode: 0o755 })
  const link = path.join(folder, 'link')
  symlinkSync(theirs, link)
  expect(() => giveSocketFolder(link)).toThrow(`The folder ${link} belongs to somebody else`)
  expect(modeOf(theirs)).toBe(0o755)

  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  expect(() => giveSocketFolder(file)).toThrow(`The folder ${file} belongs to somebody else`)
})

test('no other user of the machine may enter the folder of uploads', () => {
  const files = path.join(newFolder(), 'files')
  mkdirSync(files, { mode: 0o755 })
  openStorage(files)
  expect(modeOf(files)).toBe(0o700)
})

test('the numbers of the machine are for this machine, or for who has the token', async () => {
  const site = await newSite()
  const { buildApp } = await import('../../src/app.tsx')
  const ask = async (headers: Record<string, string>, config: Record<string, string> = {}) => {
    const house = {
      ...site.house,
      config: readConfig({ NODE_ENV: 'test', C2R_SECRET: 'x'.repeat(40), ...config }),
    }
    const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    return (await buildApp(house).request('/metrics', { headers }, here)).status
  }
  expect(await ask({})).toBe(200)
  expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toBe(404)
  expect(await ask({ via: '1.1 proxy' })).toBe(404)
  expect(await ask({}, { TRUSTED_PROXIES: '1' })).toBe(404)
  const token = { METRICS_TOKEN: 'a token of the operator' }
  expect(await ask({}, token)).toBe(404)
  expect(await ask({ authorization: 'Bearer a token of the operato' }, token)).toBe(404)
  expect(await ask({ authorization: 'Bearer a token of the operator' }, token)).toBe(200)
})

test('what machines ask and what browsers keep is taken for nothing else', async () => {
  const site = await newSite()
  const paths = ['/healthz', '/readyz', site.house.assets.style, site.house.assets.script]
  for (const at of paths) {
    const answer = await site.visit().get(at)
    expect([at, answer.status]).toEqual([at, 200])
    expect([at, answer.headers.get('x-content-type-options')]).toEqual([at, 'nosniff'])
  }
})

test('a public address outside production does not start: everybody could sign in as anybody', () => {
  expect(() => readConfig({ BASE_URL: 'https://c2r.example.org' })).toThrow(
    'BASE_URL is an address of the world, but NODE_ENV is not production',
  )
  for (const BASE_URL of ['http://localhost:3100', 'http://127.0.0.1:3100', 'http://[::1]:3100'])
    expect(readConfig({ BASE_URL }).baseUrl).toBe(BASE_URL)
})

test('outside production it does not start where other machines could call', () => {
  for (const HOST of ['0.0.0.0', '::', '192.168.1.20', 'c2r.internal', '127.0.0.1.evil.example'])
    for (const NODE_ENV of ['development', 'test'])
      expect(() => readConfig({ NODE_ENV, HOST }), HOST).toThrow(
        `HOST ${HOST} lets other machines in, but NODE_ENV is not production, where everybody may sign in as anybody: leave HOST unset, or set NODE_ENV=production.`,
      )
  for (const HOST of ['127.0.0.1', '127.8.9.10', 'localhost', '::1'])
    expect(readConfig({ HOST }).host).toBe(HOST)
  expect(() => readConfig({ TRUSTED_PROXIES: '1' })).toThrow(
    'TRUSTED_PROXIES lets other machines in',
  )
  const C2R_SECRET = 'x'.repeat(32)
  const production = { NODE_ENV: 'production', C2R_SECRET, HOST: '0.0.0.0' }
  expect(readConfig({ ...production, BASE_URL: 'https://c2r.example.org' }).host).toBe('0.0.0.0')
})

test('production does not start where sign-ins could be read on their way', () => {
  const settings = { NODE_ENV: 'production', C2R_SECRET: 'x'.repeat(32) }
  expect(() => readConfig({ ...settings, BASE_URL: 'http://c2r.example.org' })).toThrow(
    'BASE_URL begins with http, where sign-ins could be read on their way',
  )
  expect(readConfig({ ...settings, BASE_URL: 'http://localhost:3000' }).production).toBe(true)
})
