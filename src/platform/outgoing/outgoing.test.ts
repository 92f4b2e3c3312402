import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { callOut } from './outgoing.ts'
import { isPublicAddress, refusalOfAddress } from './reach.ts'

test('only addresses of the open internet are public, in every way of writing them', () => {
  const closed = [
    ...['127.0.0.1', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
    ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '[::1]', 'name'],
  ]
  expect(closed.filter(isPublicAddress)).toEqual([])
  const open = ['1.1.1.1', '172.32.0.1', '100.128.0.1', '8.8.8.8', '2606:4700::1111', '[2a00::1]']
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([])
})

test('an address is http or https, of a name or a public number, on a port of the web', () => {
  expect(refusalOfAddress('https://reader.example/a?b=c')).toBe(null)
  expect(refusalOfAddress('http://reader.example:8080/')).toBe(null)
  expect(refusalOfAddress('https://1.1.1.1/')).toBe(null)
  for (const address of ['http://017700000001/', 'http://127.1/', 'http://reader.example:22/'])
    expect([address, refusalOfAddress(address)]).toEqual([address, 'closed'])
  for (const address of ['file:///etc/passwd', 'gopher://a.example/', 'https://a:b@c.example/'])
    expect([address, refusalOfAddress(address)]).toEqual([address, 'unreadable'])
})

test('a name that leads to this machine is not called, and a redirect is not followed', async () => {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    response.writeHead(302, { location: `http://127.0.0.1/${request.url}` }).end('moved')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  await expect(callOut(`http://127.0.0.1:${port}/`, { method: 'GET' })).rejects.toThrow(
    'this address is not called',
  )
  // A name that reads well, with one address of the internet and one of this machine.
  const found = ['1.1.1.1', '127.0.0.1'].map((address) => ({ address, family: 4 }))
  const call = callOut(
    `http://reader.example:${port}/`,
    { method: 'GET' },
    'public',
    (_, __, done) => done(null, found),
  )
  await expect(call).rejects.toThrow('reader.example is not on the open internet')
  expect(asked).toBe(0)
  expect(await callOut(`http://127.0.0.1:${port}/`, { method: 'GET' }, 'anywhere')).toEqual({
    ...{ status: 302, text: 'moved' },
  })
  expect(asked).toBe(1)
})

test('an answer is read only so far', async () => {
  const server = createServer((_request, response) => response.end('a'.repeat(1_000_000)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  const { text } = await callOut(`http://127.0.0.1:${port}/`, { method: 'GET' }, 'anywhere')
  expect(text.length).toBe(64 * 1024)
})
