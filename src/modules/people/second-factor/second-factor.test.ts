import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { appFor } from '#tests/authenticator-app.ts'
import { type Browser, newestMail, openSite, signInByCode } from '#tests/browser.ts'
import { ownWorld } from '#tests/house.ts'
import { PEOPLE } from '#tests/world.ts'

const PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://c2r.example',
  C2R_SECRET: 'a secret of production, as long as it has to be',
}
const KOFI = PEOPLE.kofi
const TEAM = '/bodies/c2r-secretariat/team'
const HOUR = 3_600_000

type Site = Awaited<ReturnType<typeof openSite>>
/** An officer who has just come in by mail and sets up an app. */
async function withApp(on?: Awaited<ReturnType<typeof ownWorld>>) {
  const site = await openSite(PRODUCTION, on)
  const kofi = site.browser()
  await signInByCode(site.work, kofi, KOFI.address, TEAM)
  await kofi.post('/account/second-factor/app')
  const app = appFor(await (await kofi.get('/account/second-factor/app')).text())
  const code = app.at(site.clock.now)
  const confirmed = await kofi.post('/account/second-factor/app/confirmation', { code })
  const page = await (await kofi.get('/account/second-factor/recovery-codes')).text()
  const codes = [...page.matchAll(/<code>([0-9A-Z-]{14})<\/code>/g)].map((match) => match[1] ?? '')
  return { ...site, kofi, app, code, codes, confirmed }
}

/** The same person in a browser of their own, with the mailbox alone. */
async function mailboxOnly(site: Site, address = KOFI.address): Promise<Browser> {
  const one = site.browser()
  await signInByCode(site.work, one, address, TEAM)
  // What is mailed from here on is newer than the code.
  site.wait(1000)
  return one
}

const show = (one: Browser, code: string) => one.post('/sign-in/officer', { code, next: TEAM })

const actions = async (work: Work) =>
  (
    await sql<{ action: string }>`select action from platform.audit
      where body_id = ${KOFI.id} order by seq`.execute(work.db)
  ).rows.map((row) => row.action)

test('an officer without any second factor is led to set one up, and acts only after it', async () => {
  const site = await openSite(PRODUCTION)
  const kofi = site.browser()
  const answer = await signInByCode(site.work, kofi, KOFI.address, TEAM)
  const href = answer.headers.get('location') ?? ''
  expect(href).toBe('/sign-in/officer?next=%2Fbodies%2Fc2r-secretariat%2Fteam')
  const page = await (await kofi.get(href)).text()
  expect(page).toContain('you have none yet')
  expect(page).toContain('action="/account/second-factor/app"')
  expect((await kofi.get(TEAM)).status).toBe(404)
  await kofi.post('/account/second-factor/app')
  const setUp = await (await kofi.get('/account/second-factor/app')).text()
  const app = appFor(setUp)
  expect(app.secret).toHaveLength(20)
  expect(setUp).toContain('class="qr-code"')
  expect(setUp).toContain((app.key.match(/.{4}/g) ?? []).join(' '))
  expect((await kofi.get(TEAM)).status).toBe(404)
  const wrong = app.at(new Date(site.clock.now.getTime() + HOUR))
  const refused = await kofi.post('/account/second-factor/app/confirmation', { code: wrong })
  expect(refused.status).toBe(422)
  expect((await kofi.get(TEAM)).status).toBe(404)
  site.wait(1000)
  const code = app.at(site.clock.now)
  const confirmed = await kofi.post('/account/second-factor/app/confirmation', { code })
  expect(confirmed.headers.get('location')).toBe('/account/second-factor/recovery-codes')
  expect((await kofi.get(TEAM)).status).toBe(200)
  expect((await newestMail(site.work, KOFI.address)).subject).toContain('app was added')
  expect(await actions(site.work)).toEqual(['signed-in', 'app-added'])
  // The key is on no page any more.
  expect((await kofi.get('/account/second-factor/app')).headers.get('location')).toBe(
    '/account/second-factor',
  )
})

test('the code of the app lets an officer act, once, and never again with the same or an older one', async () => {
  const site = await withApp()
  const { app, clock, wait } = site
  wait(90_000)
  const kofi = await mailboxOnly(site)
  expect((await kofi.get(TEAM)).status).toBe(404)
  const before = kofi.cookies.get('__Host-c2r')
  const code = app.at(clock.now)
  expect((await show(kofi, ` ${code.slice(0, 3)} ${code.slice(3)} `)).headers.get('location')).toBe(
    TEAM,
  )
  expect((await kofi.get(TEAM)).status).toBe(200)
  expect(kofi.cookies.get('__Host-c2r')).not.toBe(before)

  const thief = await mailboxOnly(site)
  const again = await show(thief, code)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('used already')
  const older = app.at(new Date(clock.now.getTime() - 30_000))
  expect((await show(thief, older)).status).toBe(422)
  expect((await thief.get(TEAM)).status).toBe(404)
  // The sign-in before is over a minute after another took its place.
  const old = site.browser()
  old.cookies.set('__Host-c2r', before ?? '')
  wait(60_000)
  expect((await old.get('/account')).status).toBe(303)
  wait(12 * HOUR - 60_000)
  expect((await kofi.get(TEAM)).status).not.toBe(200)
})

test('a code pressed twice confirms whichever answer the browser keeps', async () => {
  const site = await withApp()
  site.wait(90_000)
  const kofi = await mailboxOnly(site)
  const held = new Map(kofi.cookies)
  const code = site.app.at(site.clock.now)
  await show(kofi, code)
  const kept = kofi.cookies.get('__Host-c2r')
  kofi.cookies.clear()
  for (const [name, value] of held) kofi.cookies.set(name, value)
  expect((await show(kofi, code)).headers.get('location')).toBe(TEAM)
  expect(kofi.cookies.get('__Host-c2r')).toBe(kept)
  expect((await kofi.get(TEAM)).status).toBe(200)
})

test('of two browsers that show one code at the same time, one is let in', async () => {
  const site = await withApp(await ownWorld())
  site.wait(90_000)
  const [one, other] = [await mailboxOnly(site), await mailboxOnly(site)]
  for (const code of [site.app.at(site.clock.now), site.codes[0] ?? '']) {
    const answers = await Promise.all([show(one, code), show(other, code)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  }
})

test('ten codes for paper are shown until kept, each opens once, and its use is told', async () => {
  const site = await withApp()
  const { kofi, codes, work } = site
  expect(new Set(codes).size).toBe(10)
  await kofi.post('/account/second-factor/recovery-codes/receipt')
  expect((await kofi.get('/account/second-factor/recovery-codes')).status).toBe(303)
  const rows = await sql<{ all: string }>`select string_agg(r::text, ' ') as all
    from people.recovery_code r`.execute(work.db)
  for (const code of codes) expect(rows.rows[0]?.all).not.toContain(code)

  const [first = '', second = ''] = codes
  const abroad = await mailboxOnly(site)
  expect((await show(abroad, first.toLowerCase().replaceAll('-', ' '))).status).toBe(303)
  expect((await abroad.get(TEAM)).status).toBe(200)
  expect((await newestMail(work, KOFI.address)).subject).toContain('recovery code of your account')
  expect(await (await abroad.get('/account/second-factor')).text()).toContain('9 codes are left')
  const thief = await mailboxOnly(site)
  expect((await show(thief, first)).status).toBe(422)
  // Nobody else's code opens.
  const hana = await mailboxOnly(site, PEOPLE.hana.address)
  expect((await show(hana, second)).status).toBe(422)

  await abroad.post('/account/second-factor/recovery-codes')
  expect((await show(thief, second)).status).toBe(422)
  expect((await newestMail(work, KOFI.address)).subject).toContain('New recovery codes')
})

test('a mailbox alone adds, replaces and removes nothing where there is an app', async () => {
  const site = await withApp()
  const thief = await mailboxOnly(site)
  const led = '/sign-in/officer?next=%2Faccount%2Fsecond-factor'
  for (const path of ['app', 'app/removal', 'recovery-codes'])
    expect((await thief.post(`/account/second-factor/${path}`)).headers.get('location'), path).toBe(
      led,
    )
  for (const path of ['app', 'recovery-codes'])
    expect((await thief.get(`/account/second-factor/${path}`)).headers.get('location')).toBe(led)
  expect((await thief.postJson('/account/passkeys/options', {})).status).toBe(200)
  expect((await thief.post('/account/addresses', { address: 'x@evil.example' })).status).toBe(403)
  expect((await thief.post('/account/erasure', { sure: 'yes' })).status).toBe(403)
  // A second factor shown long ago is not fresh enough either; a new code is.
  site.wait(15 * 60_000)
  expect((await site.kofi.get(TEAM)).status).toBe(200)
  expect((await site.kofi.post('/account/second-factor/app/removal')).headers.get('location')).toBe(
    led,
  )
  await show(site.kofi, site.app.at(site.clock.now))
  expect((await site.kofi.post('/account/second-factor/app/removal')).headers.get('location')).toBe(
    '/account/second-factor',
  )
  expect((await newestMail(site.work, KOFI.address)).subject).toContain('app was removed')
  const left = await sql<{ n: number }>`select
    ((select count(*) from people.authenticator) + (select count(*) from people.recovery_code))::int as n`.execute(
    site.work.db,
  )
  expect(left.rows[0]?.n).toBe(0)
})

test('the secret is encrypted at rest, and opens only with the secret of the platform', async () => {
  const site = await withApp()
  const rows = await sql<{ sealed: Buffer }>`select sealed from people.authenticator`.execute(
    site.work.db,
  )
  const sealed = rows.rows[0]?.sealed ?? Buffer.alloc(0)
  expect(sealed).toHaveLength(12 + 16 + 20)
  expect(sealed.includes(site.app.secret)).toBe(false)
  const changed = Buffer.from(sealed)
  changed[40] = (changed[40] ?? 0) ^ 1
  await sql`update people.authenticator set sealed = ${changed}`.execute(site.work.db)
  site.wait(90_000)
  const kofi = await mailboxOnly(site)
  expect((await show(kofi, site.app.at(site.clock.now))).status).toBe(422)
})

test('guessing is slowed for strangers together, ends by itself, and never shuts out the owner’s browser', async () => {
  const site = await withApp()
  site.wait(90_000)
  const wrong = site.app.at(new Date(site.clock.now.getTime() + HOUR))
  const guesses: number[] = []
  for (let stranger = 0; stranger < 3; stranger += 1) {
    const one = await mailboxOnly(site)
    for (let guess = 0; guess < 4; guess += 1) guesses.push((await show(one, wrong)).status)
  }
  // One of the ten was the right one that set the app up.
  expect(guesses).toEqual([...Array(9).fill(422), 429, 429, 429])
  // In the browser where the app was set up the owner comes in as ever.
  const owner = site.kofi
  await owner.post('/sign-out')
  await signInByCode(site.work, owner, KOFI.address, TEAM)
  expect((await show(owner, site.app.at(site.clock.now))).status).toBe(303)
  // A quarter of an hour brings the next try to everybody else.
  await sql`update platform.bucket set at = at - interval '15 minutes'`.execute(site.work.db)
  expect((await show(await mailboxOnly(site), wrong)).status).toBe(422)
})

test('what was begun and not finished is over after a quarter of an hour', async () => {
  const site = await openSite(PRODUCTION)
  const kofi = await mailboxOnly(site)
  await kofi.post('/account/second-factor/app')
  const app = appFor(await (await kofi.get('/account/second-factor/app')).text())
  site.wait(15 * 60_000 + 1)
  const code = app.at(site.clock.now)
  const late = await kofi.post('/account/second-factor/app/confirmation', { code })
  expect(late.status).toBe(409)
  expect((await kofi.get(TEAM)).status).toBe(404)
})

test('an export tells of a second factor and no secret of it', async () => {
  const site = await withApp()
  const exported = await (await site.kofi.get('/account/data/export.json')).text()
  const data = JSON.parse(exported)
  expect(data.apps).toHaveLength(1)
  expect(data.recoveryCodes).toHaveLength(10)
  expect(Object.keys(data.recoveryCodes[0]).sort()).toEqual(['madeAt', 'usedAt'])
  expect(exported).not.toContain(site.app.key)
})

const kept = async (work: Work) =>
  (
    await sql<{ n: number }>`select ((select count(*) from people.authenticator)
      + (select count(*) from people.recovery_code))::int as n`.execute(work.db)
  ).rows[0]?.n

test('an administrator resets the second factors of another officer, who sets up a new one', async () => {
  const site = await withApp()
  await site.kofi.post('/account/second-factor/recovery-codes/receipt')
  const hana = await mailboxOnly(site, PEOPLE.hana.address)
  await hana.post('/account/second-factor/app')
  const app = appFor(await (await hana.get('/account/second-factor/app')).text())
  await hana.post('/account/second-factor/app/confirmation', { code: app.at(site.clock.now) })
  expect(await kept(site.work)).toBe(22)
  const team = await (await site.kofi.get(TEAM)).text()
  const href = /href="([^"]+)">Hana Okabe</.exec(team)?.[1] ?? ''
  expect((await site.kofi.post(`${href}/passkey-reset`)).status).toBe(303)
  expect(await kept(site.work)).toBe(11)
  expect((await hana.get('/account')).status).toBe(303)
  expect((await newestMail(site.work, PEOPLE.hana.address)).subject).toContain('were removed')
  const again = await mailboxOnly(site, PEOPLE.hana.address)
  expect(await (await again.get('/sign-in/officer')).text()).toContain('you have none yet')
})

test('of an erased account nothing of a second factor is kept', async () => {
  const site = await openSite(PRODUCTION)
  const hana = await mailboxOnly(site, PEOPLE.hana.address)
  await hana.post('/account/second-factor/app')
  const app = appFor(await (await hana.get('/account/second-factor/app')).text())
  await hana.post('/account/second-factor/app/confirmation', { code: app.at(site.clock.now) })
  expect(await kept(site.work)).toBe(11)
  expect((await hana.post('/account/erasure', { sure: 'yes' })).headers.get('location')).toBe('/')
  expect(await kept(site.work)).toBe(0)
})
