import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { type Browser, openSite, signInByCode } from '#tests/browser.ts'
import { newSite } from '#tests/house.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'
import { seatOf } from './index.ts'

const FORMS = [
  '/sign-in',
  '/sign-in/code',
  '/sign-in/link',
  '/sign-in/passkey',
  '/sign-in/passkey/options',
  '/account',
  '/account/addresses',
  '/account/addresses/code',
  '/account/addresses/primary',
  '/account/addresses/removal',
  '/account/passkeys',
  '/account/passkeys/options',
  '/account/passkeys/removal',
  '/account/sign-ins/nothing/revocation',
  `/account/sign-ins/${newId()}/revocation`,
  '/account/acting-seat',
  '/account/erasure',
  '/bodies/tamsara/team/invitations',
  '/bodies/nowhere/team/invitations',
  '/bodies/tamsara/team/invitations/nothing/withdrawal',
  `/bodies/tamsara/team/invitations/${newId()}/withdrawal`,
  '/bodies/tamsara/team/hand-over',
  '/bodies/tamsara/team/seats/nothing/roles',
  `/bodies/tamsara/team/seats/${newId()}/roles`,
  `/bodies/tamsara/team/seats/${newId()}/end`,
  `/bodies/tamsara/team/seats/${newId()}/passkey-reset`,
  '/invitations/nothing/acceptance',
  '/dev/persona',
]

const LONG = 'x'.repeat(5000)
const NAMES = [
  ...['address', 'next', 'ask', 'code', 'token', 'name', 'lang', 'zone', 'id', 'seat', 'sure'],
  ...['roles', 'department', 'termEnds', 'to', 'leave', 'successor', 'why', 'person', 'intruder'],
]
const JUNK: readonly string[] = ['', LONG, "' or 1=1 --", '\u0000x', newId()]

const someFields = (junk: string) => Object.fromEntries(NAMES.map((name) => [name, [junk, junk]]))

const TRIES = FORMS.flatMap((path) => JUNK.map((junk) => ({ path, junk })))

/** A question for an authenticator is asked of anybody; every other form has to refuse. */
const isRefused = (path: string, status: number): boolean =>
  status < 500 && (status >= 300 || path.endsWith('/options'))

test('hostile input to any form of this room is refused, never a failure', async () => {
  const { work, browser } = await openSite()
  const people: Record<string, Browser> = { nobody: browser(), amina: browser(), kofi: browser() }
  for (const name of ['amina', 'kofi'] as const)
    await signInByCode(work, people[name] ?? browser(), PEOPLE[name].address)
  const failures: string[] = []
  for (const [name, one] of Object.entries(people))
    for (const { path, junk } of TRIES) {
      const { status } = await one.post(path, someFields(junk))
      if (!isRefused(path, status)) failures.push(`${name} ${path} ${junk.slice(0, 9)}: ${status}`)
    }
  expect(failures).toEqual([])
}, 90_000)

test('what nobody can type is left out, and the rest is taken', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, PEOPLE.amina.address)
  const name = 'A\u0000mina\u202e 💥 <b>'
  expect((await amina.post('/account', { name, lang: 'en', zone: 'UTC' })).status).toBe(303)
  expect(await (await amina.get('/account')).text()).toContain('value="Amina\u202e 💥 &lt;b>"')
  const draft = { _page: '/account', name: 'A\u0000' }
  expect((await amina.post('/drafts', draft)).status).toBe(200)
  for (const junk of JUNK) {
    const fields = {
      address: 'a@b.example',
      roles: ['viewer', junk],
      department: junk,
      termEnds: junk,
    }
    const { status } = await amina.post('/bodies/tamsara/team/invitations', fields)
    expect(status).toBe(422)
  }
})

test('hostile addresses of pages are missing or redrawn, never a failure', async () => {
  const { work, browser } = await openSite()
  const kofi = browser()
  await signInByCode(work, kofi, PEOPLE.kofi.address)
  const paths = [
    ...['/sign-in?next=%00', '/sign-in/code', '/sign-in/code?ask=%27', '/sign-in/link?token=.'],
    ...['/sign-in/link?token=%00.x', `/sign-in/link?token=${newId()}.`, '/bodies/%00/team'],
    ...['/bodies/x/team/seats/y', '/bodies/tamsara/team/seats/%27', '/invitations/%00'],
    ...[`/invitations/${LONG}`, '/sign-in/officer?next=//evil.example', '/account?next=%5C'],
  ]
  const statuses = []
  for (const path of paths) statuses.push(`${path.slice(0, 40)} ${(await kofi.get(path)).status}`)
  expect(statuses.filter((line) => / 5\d\d$/.test(line))).toEqual([])
})

test('a list costs the same however long it is', async () => {
  const { work, browser, clock } = await openSite()
  const kofi = browser()
  await signInByCode(work, kofi, PEOPLE.kofi.address)
  const costOf = async (path: string) => {
    clock.queries = 0
    expect((await kofi.get(path)).status).toBe(200)
    return clock.queries
  }
  const one = await costOf('/bodies/orvanne-sur-lisse/team')
  expect(await costOf('/bodies/tamsara/team')).toBe(one)
  const alone = await costOf('/account/sign-ins')
  for (const other of [browser(), browser()]) await signInByCode(work, other, PEOPLE.kofi.address)
  expect(await costOf('/account/sign-ins')).toBe(alone)
})

test('a form of another site does nothing', async () => {
  const { app, work } = await newSite()
  const seat = await seatOf(work, PEOPLE.farid.id, BODIES.tamsara.id)
  const answer = await app.request(`/bodies/tamsara/team/seats/${seat?.id}/end`, {
    method: 'POST',
    headers: { host: 'localhost:3000', 'sec-fetch-site': 'cross-site', cookie: '__Host-c2r=amina' },
    body: new FormData(),
  })
  expect(answer.status).toBe(403)
  expect(await seatOf(work, PEOPLE.farid.id, BODIES.tamsara.id)).toEqual(seat)
})
