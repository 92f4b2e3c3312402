import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newestMail, openingOf, openSite, signInByCode } from '#tests/browser.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'

const DAY = 86_400_000
const AMINA = PEOPLE.amina.address

const askOf = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('ask') ?? ''

test('an address somebody has and one nobody has get the same answer at the same cost', async () => {
  const { work, browser, clock } = await openSite()
  const seen = []
  for (const address of [AMINA, 'nobody@nowhere.example', AMINA, 'nobody2@nowhere.example']) {
    const one = browser()
    await one.get('/sign-in')
    clock.queries = 0
    const answer = await one.post('/sign-in', { address })
    const queries = clock.queries
    const page = await one.get(answer.headers.get('location') ?? '')
    const text = (await page.text())
      .replaceAll(address, 'ADDRESS')
      .replace(/\d{4} \d{4}/g, 'CODE')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    const mail = await newestMail(work, address)
    const words = mail.body_text.replace(/\d{4} \d{4}/g, 'CODE').replace(/token=\S+/g, 'TOKEN')
    seen.push({ status: answer.status, queries, page: page.status, text, words, to: mail.lang })
  }
  expect(seen[0]?.queries).toBeGreaterThan(5)
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
  expect(seen[3]).toEqual(seen[0])
})

test('the code signs in once, in the browser that asked for it', async () => {
  const { work, browser, wait } = await openSite()
  const amina = browser()
  const asked = await amina.post('/sign-in', { address: AMINA, next: '/account/seats' })
  const ask = askOf(asked)
  const { code } = openingOf((await newestMail(work, AMINA)).body_text)
  expect(code).toMatch(/^\d{4} \d{4}$/)
  expect((await browser().post('/sign-in/code', { ask, code })).headers.get('location')).toBe(
    '/sign-in',
  )
  const answer = await amina.post('/sign-in/code', { ask, code })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/account/seats')
  const page = await amina.get('/account/seats')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Amina Diallo')
  wait(60_000)
  expect((await amina.post('/sign-in/code', { ask, code })).headers.get('location')).toBe(
    '/sign-in',
  )
})

test('a code guessed five times is dead, for the right guess as well', async () => {
  const { work, browser } = await openSite()
  const guesser = browser()
  const ask = askOf(await guesser.post('/sign-in', { address: AMINA }))
  const { code } = openingOf((await newestMail(work, AMINA)).body_text)
  const wrong = code === '0000 0000' ? '0000 0001' : '0000 0000'
  for (let guess = 1; guess <= 5; guess += 1) {
    const answer = await guesser.post('/sign-in/code', { ask, code: wrong })
    expect(answer.status).toBe(422)
  }
  const right = await guesser.post('/sign-in/code', { ask, code })
  expect(right.status).toBe(422)
  expect(guesser.cookies.has('__Host-c2r')).toBe(false)
  expect(await right.text()).toContain('does not count any more')
})

test('a code is over after fifteen minutes', async () => {
  const { work, browser, wait } = await openSite()
  const late = browser()
  const ask = askOf(await late.post('/sign-in', { address: AMINA }))
  const { code } = openingOf((await newestMail(work, AMINA)).body_text)
  wait(15 * 60_000 + 1)
  expect((await late.post('/sign-in/code', { ask, code })).headers.get('location')).toBe('/sign-in')
})

test('who comes to a code that nobody waits for is told so, and not that it is done', async () => {
  const { browser } = await openSite()
  const one = browser()
  const answer = await one.get('/sign-in/code?ask=00000000-0000-4000-8000-000000000000')
  expect(answer.headers.get('location')).toBe('/sign-in')
  const said = await (await one.get('/sign-in')).text()
  expect(/class="notice [^"]*"/.exec(said)?.[0]).toBe('class="notice notice-warning"')
  expect(said).toContain('That code or link is over. Please ask for a new one.')
})

test('a link shows whom it signs in, signs in on another device, and works once', async () => {
  const { work, browser } = await openSite()
  await browser().post('/sign-in', { address: AMINA, next: '/account/seats' })
  const { token } = openingOf((await newestMail(work, AMINA)).body_text)
  const phone = browser()
  for (let scan = 0; scan < 3; scan += 1) {
    const shown = await phone.get(`/sign-in/link?token=${token}`)
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain(AMINA)
  }
  expect(phone.cookies.has('__Host-c2r')).toBe(false)
  const taken = await phone.post('/sign-in/link', { token })
  expect(taken.headers.get('location')).toBe('/account/seats')
  expect((await phone.get('/account')).status).toBe(200)
  expect((await browser().post('/sign-in/link', { token })).status).toBe(404)
  expect((await browser().get(`/sign-in/link?token=${token}`)).status).toBe(404)
  const other = `${token.slice(0, -4)}AAAA`
  expect((await browser().get(`/sign-in/link?token=${other}`)).status).toBe(404)
})

test('the table holds hashes: no cookie, code or link can be made from it', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const token = amina.cookies.get('__Host-c2r') ?? ''
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const rows = await sql<{ all: string }>`
    select (select string_agg(s::text, ' ') from people.sign_in s)
      || (select string_agg(p::text, ' ') from people.address_proof p) as all`.execute(work.db)
  const kept = rows.rows[0]?.all ?? ''
  const { code, token: link } = openingOf((await newestMail(work, AMINA)).body_text)
  expect(kept).toContain(AMINA)
  for (const secret of [token, code.replace(' ', ''), link.split('.')[1] ?? ''])
    expect(kept).not.toContain(secret)
})

test('a sign-in ends after thirty days without use, and after ninety however much it is used', async () => {
  const { work, browser, wait } = await openSite()
  const idle = browser()
  await signInByCode(work, idle, AMINA)
  wait(30 * DAY + 1)
  expect((await idle.get('/account')).status).toBe(303)

  const busy = browser()
  await signInByCode(work, busy, AMINA)
  for (const days of [29, 29, 29]) {
    wait(days * DAY)
    expect((await busy.get('/account')).status).toBe(200)
  }
  wait(3 * DAY)
  expect((await busy.get('/account')).status).toBe(303)
})

test('who is signed in is known by one statement, and their use of it noted once an hour', async () => {
  const { work, browser, clock, wait } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const costAfter = async (ms: number) => {
    wait(ms)
    clock.queries = 0
    expect((await amina.get('/about/licence')).status).toBe(200)
    return clock.queries
  }
  expect(await costAfter(0)).toBe(1)
  expect(await costAfter(3_600_001)).toBe(2)
  expect(await costAfter(3_600_000)).toBe(1)
})

test('an officer is signed in for twelve hours', async () => {
  const { work, browser, wait } = await openSite()
  const hana = browser()
  await signInByCode(work, hana, PEOPLE.hana.address)
  wait(12 * 3_600_000 - 1000)
  expect((await hana.get('/account')).status).toBe(200)
  wait(1001)
  expect((await hana.get('/account')).status).toBe(303)
})

test('signing out ends the sign-in, wherever its cookie was copied to', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const thief = browser()
  thief.cookies.set('__Host-c2r', amina.cookies.get('__Host-c2r') ?? '')
  expect((await thief.get('/account')).status).toBe(200)
  await amina.post('/sign-out')
  expect(amina.cookies.has('__Host-c2r')).toBe(false)
  expect((await thief.get('/account')).status).toBe(303)
})

test('signing in again takes the place of the sign-in before: no cookie is fixed from outside', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const before = amina.cookies.get('__Host-c2r') ?? ''
  await signInByCode(work, amina, AMINA)
  expect(amina.cookies.get('__Host-c2r')).not.toBe(before)
  const old = browser()
  old.cookies.set('__Host-c2r', before)
  expect((await old.get('/account')).status).toBe(303)
})

test('nobody is sent to another site after signing in', async () => {
  const { work, browser } = await openSite()
  const outside = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    'http:evil.example',
    '/sign-in?next=/x',
    '',
  ]
  for (const next of outside) {
    const address = `one${outside.indexOf(next)}@nowhere.example`
    const answer = await signInByCode(work, browser(), address, next)
    expect(answer.headers.get('location'), next).toBe('/account?welcome=1')
  }
})

test('a new address opens an account without a body and asks for the name', async () => {
  const { work, browser } = await openSite()
  const nina = browser()
  const answer = await signInByCode(work, nina, 'Nina@New-City.example', '/account/seats')
  expect(answer.headers.get('location')).toBe('/account?welcome=1&next=%2Faccount%2Fseats')
  const page = await (await nina.get('/account?welcome=1&next=%2Faccount%2Fseats')).text()
  expect(page).toContain('What may we call you?')
  const saved = await nina.post('/account', {
    name: 'Nina Ost',
    lang: 'fr',
    zone: 'Europe/Paris',
    next: '/account/seats',
  })
  expect(saved.headers.get('location')).toBe('/account/seats')
  const seats = await (await nina.get('/account/seats')).text()
  expect(seats).toContain('Nina Ost')
  expect(seats).toContain('Pas encore de place')
})

test('codes asked for too often from one network are slowed there and nowhere else', async () => {
  const { browser } = await openSite({ TRUSTED_PROXIES: '1' })
  const statuses = []
  for (let ask = 1; ask <= 7; ask += 1)
    statuses.push((await browser(`203.0.113.${ask}`).post('/sign-in', { address: AMINA })).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
  expect((await browser('192.0.2.1').post('/sign-in', { address: AMINA })).status).toBe(303)
})

test('asking for codes from many networks does not lock the owner out', async () => {
  const { work, browser } = await openSite({ TRUSTED_PROXIES: '1' })
  const owner = browser()
  await signInByCode(work, owner, AMINA)
  await owner.post('/sign-out')
  let status = 303
  for (let network = 1; network <= 60 && status === 303; network += 1)
    status = (await browser(`10.0.${network}.1`).post('/sign-in', { address: AMINA })).status
  expect(status).toBe(429)
  expect((await signInByCode(work, owner, AMINA)).headers.get('location')).toBe('/account')
})

test('what is no address is said beside the field, with what was typed kept', async () => {
  const { browser } = await openSite()
  for (const address of ['amina', 'a@b@c', 'a b@c.example', `${'x'.repeat(300)}@c.example`, '']) {
    const answer = await browser().post('/sign-in', { address, next: '/account' })
    expect(answer.status).toBe(422)
  }
  const answer = await browser().post('/sign-in', { address: 'amina@', next: '/account' })
  expect(await answer.text()).toContain('value="amina@"')
})

test('in production neither the code nor the personas are on any page, nor is their route', async () => {
  const settings = {
    NODE_ENV: 'production',
    BASE_URL: 'https://c2r.example',
    C2R_DEMO: '1',
    C2R_SECRET: 'a secret of production, as long as it has to be',
  }
  const { work, browser } = await openSite(settings)
  const one = browser()
  const page = await (await one.get('/sign-in')).text()
  expect(page).not.toContain('/dev/persona')
  expect(page).not.toContain('Amina')
  const asked = await one.post('/sign-in', { address: AMINA })
  const codePage = await (await one.get(asked.headers.get('location') ?? '')).text()
  const { code } = openingOf((await newestMail(work, AMINA)).body_text)
  expect(codePage).not.toContain(code)
  expect((await one.post('/dev/persona', { person: PEOPLE.amina.id })).status).toBe(404)
})

test('outside production the people of demo bodies sign in at a click, and nobody else', async () => {
  const { work, browser } = await openSite()
  await sql`update people.body set demo = false where id = ${BODIES.orvanne.id}`.execute(work.db)
  const demo = browser()
  const page = await (await demo.get('/sign-in')).text()
  expect(page).toContain('Amina Diallo')
  expect(page).not.toContain('Gita Morel')
  expect((await demo.post('/dev/persona', { person: PEOPLE.gita.id })).status).toBe(404)
  expect((await demo.post('/dev/persona', { person: PEOPLE.amina.id })).status).toBe(303)
  expect((await demo.get('/account')).status).toBe(200)
  // Chen has no seat in a body of the demo.
  expect((await browser().post('/dev/persona', { person: PEOPLE.chen.id })).status).toBe(404)
})
