import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { type Browser, newestMail, openingOf, openSite, signInByCode } from '#tests/browser.ts'
import { PEOPLE } from '#tests/world.ts'

const AMINA = PEOPLE.amina.address

const askOf = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('ask') ?? ''

/** Two presses of one button: the browser sends both with what it held before, and keeps one answer. */
async function pressTwice(one: Browser, path: string, fields: Record<string, string>) {
  const held = new Map(one.cookies)
  const first = await one.post(path, fields)
  const kept = one.cookies.get('__Host-c2r')
  one.cookies.clear()
  for (const [name, value] of held) one.cookies.set(name, value)
  const second = await one.post(path, fields)
  return { first, kept, second }
}

const countSignIns = async (work: Work) =>
  Number(
    (
      await sql<{ n: number }>`select count(*)::int as n from people.sign_in
        where revoked_at is null and person_id = ${PEOPLE.amina.id}`.execute(work.db)
    ).rows[0]?.n,
  )

test('a button pressed twice signs in whichever answer the browser keeps, and opens one sign-in', async () => {
  const { work, browser } = await openSite()
  const one = browser()
  const ask = askOf(await one.post('/sign-in', { address: AMINA, next: '/account/seats' }))
  const { code } = openingOf((await newestMail(work, AMINA)).body_text)
  const { kept, second } = await pressTwice(one, '/sign-in/code', { ask, code })
  expect(second.headers.get('location')).toBe('/account/seats')
  expect(one.cookies.get('__Host-c2r')).toBe(kept)
  expect((await one.get('/account')).status).toBe(200)
  expect(await countSignIns(work)).toBe(1)

  await browser().post('/sign-in', { address: AMINA, next: '/account/seats' })
  const { token } = openingOf((await newestMail(work, AMINA)).body_text)
  const phone = browser()
  await phone.get(`/sign-in/link?token=${token}`)
  const pressed = await pressTwice(phone, '/sign-in/link', { token })
  expect(pressed.second.headers.get('location')).toBe('/account/seats')
  expect(phone.cookies.get('__Host-c2r')).toBe(pressed.kept)
  expect((await browser().post('/sign-in/link', { token })).status).toBe(404)
  expect(await countSignIns(work)).toBe(2)
})

test('what signed in a moment ago signs in nobody after signing out', async () => {
  const { work, browser } = await openSite()
  const one = browser()
  const ask = askOf(await one.post('/sign-in', { address: AMINA }))
  const { code } = openingOf((await newestMail(work, AMINA)).body_text)
  await one.post('/sign-in/code', { ask, code })
  await one.post('/sign-out')
  await one.post('/sign-in/code', { ask, code })
  expect(one.cookies.has('__Host-c2r')).toBe(false)
  const wrong = code === '0000 0000' ? '0000 0001' : '0000 0000'
  for (let guess = 1; guess <= 9; guess += 1) await one.post('/sign-in/code', { ask, code: wrong })
  expect((await one.get('/account')).status).toBe(303)
})

test('who came for nothing in particular goes on to where their work is', async () => {
  const { work, browser } = await openSite()
  const landing = async (address: string) =>
    (await signInByCode(work, browser(), address, '/')).headers.get('location')
  expect(await landing(AMINA)).toBe('/home')
  expect(await landing(PEOPLE.hana.address)).toBe('/joining')
  expect(await landing(PEOPLE.chen.address)).toBe('/account/seats')
  expect(await landing(PEOPLE.jun.address)).toBe('/briefings/desk')
  await sql`update people.seat set roles = array['theme-steward']
    where person_id = ${PEOPLE.ivo.id}`.execute(work.db)
  expect(await landing(PEOPLE.ivo.address)).toBe('/library/desk')
})
