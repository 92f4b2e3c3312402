import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Browser, openSite } from '#tests/browser.ts'
import { PEOPLE } from '#tests/world.ts'

type Claims = Record<string, unknown>

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A tiny issuer on this machine: metadata, keys and a token endpoint that says what it is told to. */
async function newIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const said: { claims: Claims; exchanged: URLSearchParams[]; nonce?: string } = {
    claims: {},
    exchanged: [],
  }
  const server = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = (body: unknown) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    if (request.url === '/keys')
      return answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }],
      })
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      said.exchanged.push(new URLSearchParams(body))
      const seconds = Math.floor(Date.now() / 1000)
      const head = encoded({ alg: 'RS256', kid: '1' })
      const payload = encoded({
        iss: issuer,
        aud: 'c2r',
        iat: seconds,
        exp: seconds + 300,
        nonce: said.nonce,
        ...said.claims,
      })
      const signature = sign('sha256', Buffer.from(`${head}.${payload}`), privateKey)
      const token = `${head}.${payload}.${signature.toString('base64url')}`
      answer({ access_token: 'x', token_type: 'bearer', expires_in: 300, id_token: token })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'c2r',
    OIDC_CLIENT_SECRET: 's',
    OIDC_NAME: 'City SSO',
  }
  return { said, issuer, config }
}

type Issuer = Awaited<ReturnType<typeof newIssuer>>

/** Goes to the issuer and comes back as the person it names. */
async function signOn(browser: Browser, { said }: Issuer, claims: Claims, next = '/account/seats') {
  const begun = await browser.get(`/sign-in/oidc?next=${encodeURIComponent(next)}`)
  const url = new URL(begun.headers.get('location') ?? '')
  said.claims = claims
  said.nonce = url.searchParams.get('nonce') ?? ''
  const back = new URL(url.searchParams.get('redirect_uri') ?? '')
  back.searchParams.set('code', 'a-code')
  back.searchParams.set('state', url.searchParams.get('state') ?? '')
  return { url, back, answer: await browser.get(`${back.pathname}${back.search}`) }
}

const amina = { sub: 'amina-1', email: PEOPLE.amina.address.toUpperCase(), email_verified: true }

test('the operator’s sign-on brings in the person whose address it has verified', async () => {
  const issuer = await newIssuer()
  const { browser } = await openSite(issuer.config)
  const one = browser()
  expect(await (await one.get('/sign-in')).text()).toContain('Go to City SSO')
  const { url, answer } = await signOn(one, issuer, amina)
  expect(url.origin).toBe(issuer.issuer)
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  expect(issuer.said.exchanged[0]?.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
  expect(answer.headers.get('location')).toBe('/account/seats')
  expect(await (await one.get('/account')).text()).toContain('Amina Diallo')
  // From now on the issuer's name for her is enough, whatever address it tells.
  const two = browser()
  await signOn(two, issuer, { sub: 'amina-1', email: 'other@x.example', email_verified: false })
  expect(await (await two.get('/account')).text()).toContain('Amina Diallo')
})

test('somebody new gets an account with the name the issuer knows', async () => {
  const issuer = await newIssuer()
  const { browser } = await openSite(issuer.config)
  const nina = browser()
  const claims = { sub: 'n', email: 'nina@x.example', email_verified: true, name: 'Nina Ost' }
  expect((await signOn(nina, issuer, claims)).answer.headers.get('location')).toBe('/account/seats')
  expect(await (await nina.get('/account')).text()).toContain('Nina Ost')
})

test('an address the issuer has not verified brings in nobody', async () => {
  const issuer = await newIssuer()
  const { browser } = await openSite(issuer.config)
  for (const claims of [
    { ...amina, email_verified: false },
    { sub: 'x' },
    { ...amina, email_verified: 'true' },
  ]) {
    const one = browser()
    expect((await signOn(one, issuer, claims)).answer.status).toBe(409)
    expect((await one.get('/account')).status).toBe(303)
  }
})

test('an answer counts once, in the browser that asked, with its own nonce', async () => {
  const issuer = await newIssuer()
  const { browser } = await openSite(issuer.config)
  const one = browser()
  const { back } = await signOn(one, issuer, amina)
  expect((await one.get(`${back.pathname}${back.search}`)).status).toBe(404)

  const victim = browser()
  const begun = await browser().get('/sign-in/oidc')
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state')
  expect((await victim.get(`/sign-in/oidc/return?code=x&state=${state}`)).status).toBe(404)
  expect((await victim.get('/sign-in/oidc/return')).status).toBe(404)

  const other = browser()
  const wrong = await signOn(other, issuer, { ...amina, nonce: 'another' })
  expect(wrong.answer.status).toBe(409)
  const audience = await signOn(other, issuer, { ...amina, aud: 'somebody-else' })
  expect(audience.answer.status).toBe(409)
  expect((await other.get('/account')).status).toBe(303)
})

test('without an issuer there is no such door', async () => {
  const { browser } = await openSite()
  expect((await browser().get('/sign-in/oidc')).status).toBe(404)
  expect(await (await browser().get('/sign-in')).text()).not.toContain('/sign-in/oidc')
})

test('an issuer that cannot be reached is said calmly', async () => {
  const { browser } = await openSite({
    ...{ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'c2r', OIDC_CLIENT_SECRET: 's' },
  })
  const answer = await browser().get('/sign-in/oidc')
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('sign in with a code by e-mail')
})
