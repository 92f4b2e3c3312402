import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { expect, test } from 'vitest'
import { SYSTEM } from '#kernel/actor.ts'
import { giveSeat } from '#people'
import { type Browser, newestMail, openSite, signInByCode } from '#tests/browser.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'

type Flags = { readonly present?: boolean; readonly verified?: boolean }

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()
const text = (bytes: Buffer): string => bytes.toString('base64url')

/** What a phone does: keeps one key for one site, and answers questions with it. */
function newAuthenticator(site = 'localhost', origin = 'http://localhost:3000') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0

  const flagsOf = ({ present = true, verified = true }: Flags, attested: boolean) =>
    (present ? 1 : 0) | (verified ? 4 : 0) | (attested ? 64 : 0)

  const dataOf = (flags: number, rest: Buffer = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(site), Buffer.from([flags]), count, rest])
  }

  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  return {
    origin,
    turnBack: () => {
      counter -= 2
    },
    create(options: { challenge: string }, flags: Flags = {}) {
      const key = coseOf(publicKey)
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, key])
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(dataOf(flagsOf(flags, true), attested))],
      ])
      return {
        ...{ id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: text(clientData('webauthn.create', options.challenge)),
          attestationObject: text(Buffer.from(isoCBOR.encode(object as never))),
          transports: ['internal'],
        },
      }
    },
    get(options: { challenge: string }, flags: Flags = {}) {
      counter += 1
      const data = dataOf(flagsOf(flags, false))
      const client = clientData('webauthn.get', options.challenge)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...{ id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(signature),
        },
      }
    },
  }
}

/** A P-256 key as COSE: kty EC2, alg ES256, crv P-256, x, y. Source: RFC 9053. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const map = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ])
  return Buffer.from(isoCBOR.encode(map as never))
}

type Authenticator = ReturnType<typeof newAuthenticator>

async function register(browser: Browser, device: Authenticator, flags: Flags = {}) {
  const options = await (await browser.postJson('/account/passkeys/options', {})).json()
  return browser.postJson('/account/passkeys', {
    response: device.create(options, flags),
    name: 'office laptop',
  })
}

const question = async (browser: Browser): Promise<{ challenge: string }> =>
  (await browser.postJson('/sign-in/passkey/options', {})).json()

async function enterWith(browser: Browser, device: Authenticator, flags: Flags = {}) {
  const options = await question(browser)
  return browser.postJson('/sign-in/passkey', {
    response: device.get(options, flags),
    next: '/account',
  })
}

async function withPasskey(config: Record<string, string> = {}) {
  const site = await openSite(config)
  const { origin, hostname } = new URL(site.house.config.baseUrl)
  const device = newAuthenticator(hostname, origin)
  const amina = site.browser()
  await signInByCode(site.work, amina, PEOPLE.amina.address)
  expect((await register(amina, device)).status).toBe(200)
  return { ...site, device, amina }
}

test('a passkey is added, named, told to its owner, and signs in', async () => {
  const { work, browser, device, amina } = await withPasskey()
  expect(await (await amina.get('/account/passkeys')).text()).toContain('office laptop')
  expect((await newestMail(work, PEOPLE.amina.address)).subject).toContain('passkey was added')
  const phone = browser()
  const answer = await enterWith(phone, device)
  expect(await answer.json()).toEqual({ href: '/account' })
  expect(await (await phone.get('/account')).text()).toContain('Amina Diallo')
})

test('a question is answered once, within five minutes, in the browser it was asked in', async () => {
  const { browser, device, wait } = await withPasskey()
  const one = browser()
  const options = await question(one)
  const response = device.get(options)
  expect((await browser().postJson('/sign-in/passkey', { response })).status).toBe(422)
  expect((await one.postJson('/sign-in/passkey', { response })).status).toBe(200)
  expect((await one.postJson('/sign-in/passkey', { response })).status).toBe(422)
  const late = await question(one)
  wait(5 * 60_000 + 1)
  expect((await one.postJson('/sign-in/passkey', { response: device.get(late) })).status).toBe(422)
})

test('nothing but the owner’s verified answer to our site gets in', async () => {
  const { browser, device } = await withPasskey()
  expect((await enterWith(browser(), device, { verified: false })).status).toBe(422)
  expect((await enterWith(browser(), device, { present: false })).status).toBe(422)
  expect((await enterWith(browser(), newAuthenticator())).status).toBe(422)
  expect((await enterWith(browser(), newAuthenticator('evil.example'))).status).toBe(422)
  const one = browser()
  const response = device.get(await question(one))
  const forged = { ...response, response: { ...response.response, signature: 'AAAA' } }
  expect((await one.postJson('/sign-in/passkey', { response: forged })).status).toBe(422)
  for (const body of [null, {}, [], 'x', { response: 7 }, { response: { id: 'x' } }])
    expect((await browser().postJson('/sign-in/passkey', body)).status).toBe(422)
  expect((await enterWith(browser(), device)).status).toBe(200)
})

test('a counter that goes back is a copied authenticator and does not get in', async () => {
  const { browser, device } = await withPasskey()
  await enterWith(browser(), device)
  await enterWith(browser(), device)
  device.turnBack()
  expect((await enterWith(browser(), device)).status).toBe(422)
})

test('a passkey without its owner’s finger or PIN is not added', async () => {
  const { work, browser } = await openSite()
  const bo = browser()
  await signInByCode(work, bo, PEOPLE.bo.address)
  expect((await register(bo, newAuthenticator(), { verified: false })).status).toBe(422)
  const other = newAuthenticator('localhost', 'http://evil.example')
  expect((await register(bo, other)).status).toBe(422)
  expect((await browser().postJson('/account/passkeys/options', {})).status).toBe(403)
})

test('only its owner removes a passkey, and then it opens nothing', async () => {
  const { work, browser, device, amina } = await withPasskey()
  const page = await (await amina.get('/account/passkeys')).text()
  const id = /name="id" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  const bo = browser()
  await signInByCode(work, bo, PEOPLE.bo.address)
  expect((await bo.post('/account/passkeys/removal', { id })).status).toBe(404)
  expect((await amina.post('/account/passkeys/removal', { id })).status).toBe(303)
  expect((await enterWith(browser(), device)).status).toBe(422)
})

const PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://c2r.example',
  C2R_SECRET: 'a secret of production, as long as it has to be',
}

test('in production an officer acts for the secretariat only after showing a passkey', async () => {
  const { work, browser, wait } = await openSite(PRODUCTION)
  const device = newAuthenticator('c2r.example', 'https://c2r.example')
  const kofi = browser()
  const answer = await signInByCode(work, kofi, PEOPLE.kofi.address, '/bodies/tamsara/team')
  expect(answer.headers.get('location')).toBe('/sign-in/officer?next=%2Fbodies%2Ftamsara%2Fteam')
  expect((await kofi.get('/bodies/tamsara/team')).status).toBe(404)
  expect(await (await kofi.get('/account/seats')).text()).toContain(
    'Confirm with your second factor',
  )

  expect((await register(kofi, device)).status).toBe(200)
  expect((await kofi.get('/bodies/tamsara/team')).status).toBe(404)
  expect((await enterWith(kofi, device)).status).toBe(200)
  expect((await kofi.get('/bodies/tamsara/team')).status).toBe(200)

  // A mailbox alone changes no key of an officer's account any more.
  const thief = browser()
  await signInByCode(work, thief, PEOPLE.kofi.address)
  const own = newAuthenticator('c2r.example', 'https://c2r.example')
  expect((await register(thief, own)).status).toBe(403)
  expect((await thief.post('/account/addresses', { address: 'x@evil.example' })).status).toBe(403)

  wait(12 * 3_600_000)
  expect((await kofi.get('/bodies/tamsara/team')).status).toBe(404)
})

test('who becomes an officer while signed in is not one until they show a passkey', async () => {
  const { work, browser } = await openSite(PRODUCTION)
  const device = newAuthenticator('c2r.example', 'https://c2r.example')
  const chen = browser()
  await signInByCode(work, chen, PEOPLE.chen.address)
  await register(chen, device)
  const roles = ['membership-officer'] as const
  await giveSeat(work, SYSTEM, { body: BODIES.secretariat.id, person: PEOPLE.chen.id, roles })
  expect((await chen.get('/bodies/tamsara/team')).status).toBe(404)
  await enterWith(chen, device)
  expect((await chen.get('/bodies/tamsara/team')).status).toBe(200)
})

test('an officer who lost their passkey is let in again by an administrator, and by nobody else', async () => {
  const { work, browser } = await openSite(PRODUCTION)
  const enter = async (name: 'kofi' | 'hana') => {
    const device = newAuthenticator('c2r.example', 'https://c2r.example')
    const one = browser()
    await signInByCode(work, one, PEOPLE[name].address)
    await register(one, device)
    expect((await enterWith(one, device)).status).toBe(200)
    return one
  }
  const kofi = await enter('kofi')
  const hana = await enter('hana')
  const seats = await (await kofi.get('/bodies/c2r-secretariat/team')).text()
  const hrefs = [...seats.matchAll(/href="(\/bodies\/[^"]+\/seats\/[^"]+)">([^<]+)</g)]
  const hrefOf = (name: string) => hrefs.find((match) => match[2] === name)?.[1] ?? ''
  expect((await hana.post(`${hrefOf('Kofi Mensah')}/passkey-reset`)).status).toBe(403)
  expect((await kofi.post(`${hrefOf('Kofi Mensah')}/passkey-reset`)).status).toBe(403)
  expect((await kofi.post(`${hrefOf('Hana Okabe')}/passkey-reset`)).status).toBe(303)
  expect((await hana.get('/account')).status).toBe(303)
  expect((await newestMail(work, PEOPLE.hana.address)).subject).toContain('removed')
  const again = await enter('hana')
  expect((await again.get('/bodies/tamsara/team')).status).toBe(200)
})
