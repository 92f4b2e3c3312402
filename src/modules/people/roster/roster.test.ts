import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Role, SYSTEM } from '#kernel/actor.ts'
import {
  addressesOfSeats,
  confirmedAddressesOf,
  createBody,
  endSeat,
  giveSeat,
  inviteTo,
  notifySeats,
  seatOf,
  setStanding,
} from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { newestMail, openSite, signInByCode } from '#tests/browser.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { BODIES, type Name, PEOPLE } from '#tests/world.ts'
import { changeSeat, handOver } from '../team/index.ts'

const TAMSARA = BODIES.tamsara.id

const seatId = async (work: Work, name: Name, body: string): Promise<string> =>
  (await seatOf(work, PEOPLE[name].id, body))?.id ?? ''

const place = (roles: readonly Role[]) => ({ roles, version: 1 })

test('nobody grants a role to themselves, by any verb', async () => {
  const work = await newWork()
  const kofi = await as(work, 'kofi')
  const amina = await as(work, 'amina')
  const own = { body: TAMSARA, person: PEOPLE.kofi.id, roles: ['lead'] as const }
  await expect(giveSeat(work, kofi, own)).rejects.toMatchObject({ kind: 'forbidden' })
  const seat = await seatId(work, 'amina', TAMSARA)
  await expect(changeSeat(work, amina, seat, place(['lead', 'analyst']))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const address = PEOPLE.amina.address
  await expect(
    inviteTo(work, amina, { body: TAMSARA, address, roles: ['analyst'] }),
  ).rejects.toMatchObject({ kind: 'invalid', key: 'people.team.not-to-oneself' })
  await expect(
    handOver(work, amina, { body: TAMSARA, to: seat, leave: false }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('the database refuses a self-granted role whatever the service forgets', async () => {
  const work = await newWork()
  const dina = PEOPLE.dina.id
  const attempts = [
    sql`update people.seat set roles = array_append(roles, 'lead'), changed_by = ${dina} where person_id = ${dina}`,
    sql`update people.seat set roles = array_append(roles, 'lead'), given_by = ${dina} where person_id = ${dina}`,
    sql`insert into people.seat (id, person_id, body_id, roles, since, given_by)
      values (gen_random_uuid(), ${dina}, ${BODIES.orvanne.id}, '{lead}', now(), ${dina})`,
    sql`insert into people.seat (id, person_id, body_id, roles, since, changed_by)
      values (gen_random_uuid(), ${dina}, ${BODIES.orvanne.id}, '{lead}', now(), ${dina})`,
    sql`update people.seat set roles = '{administrator}', changed_by = ${PEOPLE.amina.id} where person_id = ${dina}`,
    sql`update people.seat set body_id = ${BODIES.orvanne.id} where person_id = ${dina}`,
    sql`update people.seat set department = null where person_id = ${dina}`,
    sql`insert into people.invitation (id, body_id, address, roles, invited_by, token_hash,
        created_at, expires_at, accepted_at, accepted_by)
      values (gen_random_uuid(), ${TAMSARA}, 'x@y.example', '{lead}', ${dina}, '\\x00', now(), now(), now(), ${dina})`,
  ]
  for (const attempt of attempts)
    await expect(inTransaction(work, (inner) => attempt.execute(inner.db))).rejects.toMatchObject({
      code: '23514',
    })
  const roles = await seatOf(work, dina, TAMSARA)
  expect(roles?.roles).toEqual(['contributor'])
})

const INVITE = { address: 'new@tamsara.example', roles: ['viewer'] }

test('who may see a team, and who may change it', async () => {
  const { visit } = await newSite()
  const seen: Record<string, readonly number[]> = {}
  const names: readonly (Name | undefined)[] = [
    ...(['amina', 'bo', 'chidi', 'dina', 'elena', 'farid', 'gita', 'hana', 'jun'] as const),
    ...(['kofi', 'lena', 'chen'] as const),
  ]
  for (const name of names) {
    const get = await visit(name).get('/bodies/tamsara/team')
    const post = await visit(name).post('/bodies/tamsara/team/invitations', INVITE)
    seen[name ?? ''] = [get.status, post.status]
  }
  expect(seen).toEqual({
    amina: [200, 303],
    bo: [200, 303],
    chidi: [200, 403],
    dina: [200, 403],
    elena: [200, 403],
    farid: [200, 403],
    gita: [404, 404],
    hana: [200, 403],
    jun: [404, 404],
    kofi: [200, 303],
    lena: [404, 404],
    chen: [404, 404],
  })
})

test('only who may change a team sees an address on its page', async () => {
  const { visit } = await newSite()
  await visit('amina').post('/bodies/tamsara/team/invitations', INVITE)
  expect(await (await visit('bo').get('/bodies/tamsara/team')).text()).toContain(INVITE.address)
  const page = await (await visit('farid').get('/bodies/tamsara/team')).text()
  expect(page).toContain('Amina Diallo')
  expect(page).not.toContain('@')
})

test('a deputy neither makes nor unmakes a lead', async () => {
  const work = await newWork()
  const bo = await as(work, 'bo')
  const address = 'new@tamsara.example'
  await expect(
    inviteTo(work, bo, { body: TAMSARA, address, roles: ['lead'] }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
  const lead = await seatId(work, 'amina', TAMSARA)
  await expect(changeSeat(work, bo, lead, place(['viewer']))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(endSeat(work, bo, lead)).rejects.toMatchObject({ kind: 'forbidden' })
  await endSeat(work, bo, await seatId(work, 'farid', TAMSARA), { why: 'moved on' })
  expect(await seatOf(work, PEOPLE.farid.id, TAMSARA)).toBeUndefined()
})

test('an invitation is taken by whoever has confirmed its address, once', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, PEOPLE.amina.address)
  const answer = await amina.post('/bodies/tamsara/team/invitations', {
    address: 'nina@tamsara.example',
    roles: ['contributor'],
    department: 'Health',
  })
  expect(answer.status).toBe(303)
  const mail = await newestMail(work, 'nina@tamsara.example')
  const href = /\/invitations\/\S+/.exec(mail.body_text)?.[0] ?? ''
  expect(href).not.toBe('')

  const stranger = browser()
  expect(await (await stranger.get(href)).text()).toContain('Sign in as nina@tamsara.example')
  await signInByCode(work, stranger, PEOPLE.chen.address)
  expect((await stranger.post(`${href}/acceptance`)).status).toBe(403)

  const nina = browser()
  const next = (await signInByCode(work, nina, 'nina@tamsara.example', href)).headers.get(
    'location',
  )
  expect(next).toContain(encodeURIComponent(href))
  expect((await nina.post(`${href}/acceptance`)).status).toBe(303)
  const page = await (await nina.get('/account/seats')).text()
  expect(page).toContain('Acting for Tamsara')
  expect(page).toContain('Contributor · Health')
  expect((await nina.get(href)).status).toBe(404)
})

test('an invitation ends after fourteen days, and when it is withdrawn or replaced', async () => {
  const { work, browser, wait } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, PEOPLE.amina.address)
  const hrefs: string[] = []
  const invite = async () => {
    await amina.post('/bodies/tamsara/team/invitations', INVITE)
    const rows = await sql<{ body_text: string }>`select body_text from platform.mail
      where to_address = ${INVITE.address}`.execute(work.db)
    const all = rows.rows.map((row) => /\/invitations\/\S+/.exec(row.body_text)?.[0] ?? '')
    hrefs.push(all.find((href) => !hrefs.includes(href)) ?? '')
    return hrefs.at(-1) ?? ''
  }
  const first = await invite()
  const second = await invite()
  expect((await browser().get(first)).status).toBe(404)
  expect((await browser().get(second)).status).toBe(200)
  const page = await (await amina.get('/bodies/tamsara/team')).text()
  const withdrawal = /\/bodies\/tamsara\/team\/invitations\/[0-9a-f-]+\/withdrawal/.exec(page)?.[0]
  await amina.post(withdrawal ?? '')
  expect((await browser().get(second)).status).toBe(404)
  const third = await invite()
  wait(14 * 86_400_000 + 1)
  expect((await browser().get(third)).status).toBe(404)
})

test('a lead leaves only after handing over', async () => {
  const { work, visit } = await newSite()
  const amina = await as(work, 'amina')
  const lead = await seatId(work, 'amina', TAMSARA)
  await expect(endSeat(work, amina, lead)).rejects.toMatchObject({
    kind: 'conflict',
    key: 'people.team.hand-over-first',
  })
  const to = await seatId(work, 'bo', TAMSARA)
  const answer = await visit('amina').post('/bodies/tamsara/team/hand-over', { to, leave: 'yes' })
  expect(answer.status).toBe(303)
  expect(await seatOf(work, PEOPLE.amina.id, TAMSARA)).toBeUndefined()
  expect((await seatOf(work, PEOPLE.bo.id, TAMSARA))?.roles).toEqual(['lead', 'deputy'])
  expect(await said(work)).toEqual([`people.handed-over ${to}`, `people.seat-ended ${lead}`])
  const page = await (await visit('bo').get('/bodies/tamsara/team')).text()
  expect(page).not.toContain('There is no deputy.')
})

test('a lead with another role keeps it when the lead is handed over', async () => {
  const work = await newWork()
  const lead = await seatId(work, 'amina', TAMSARA)
  const kofi = await as(work, 'kofi')
  await changeSeat(work, kofi, lead, place(['lead', 'analyst']))
  const amina = await as(work, 'amina')
  await handOver(work, amina, {
    body: TAMSARA,
    to: await seatId(work, 'bo', TAMSARA),
    leave: false,
  })
  expect((await seatOf(work, PEOPLE.amina.id, TAMSARA))?.roles).toEqual(['analyst'])
})

test('a city without a deputy is told so', async () => {
  const { visit } = await newSite()
  const page = await (await visit('gita').get('/bodies/orvanne-sur-lisse/team')).text()
  expect(page).toContain('Il n’y a pas d’adjoint.')
  expect(await (await visit('amina').get('/bodies/tamsara/team')).text()).not.toContain(
    'There is no deputy.',
  )
})

test('two who change one seat: the later is told and nothing is overwritten', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const seat = await seatId(work, 'chidi', TAMSARA)
  await changeSeat(work, amina, seat, place(['analyst', 'reviewer']))
  await expect(changeSeat(work, amina, seat, place(['viewer']))).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect((await seatOf(work, PEOPLE.chidi.id, TAMSARA))?.roles).toEqual(['analyst', 'reviewer'])
})

test('a seat whose term is over no longer counts', async () => {
  const work = await newWork()
  await sql`update people.seat set term_ends = '2026-03-01' where person_id = ${PEOPLE.chidi.id}`.execute(
    work.db,
  )
  expect((await as(work, 'chidi')).seats).toEqual([])
  await sql`update people.seat set term_ends = '2026-03-02' where person_id = ${PEOPLE.chidi.id}`.execute(
    work.db,
  )
  expect((await as(work, 'chidi')).acting?.roles).toEqual(['analyst'])
})

test('the door: bodies, standing, and mail to seats in their own language', async () => {
  const work = await newWork()
  const one = await createBody(work, { kind: 'city', name: 'Belmora', country: 'PT' })
  const two = await createBody(work, { kind: 'city', name: 'Belmora', country: 'BR' })
  expect([one.slug, two.slug]).toEqual(['belmora', 'belmora-2'])
  await giveSeat(work, SYSTEM, { body: one.id, person: PEOPLE.gita.id, roles: ['lead'] })
  await setStanding(work, SYSTEM, one.id, 'active')
  expect((await seatOf(work, PEOPLE.gita.id, one.id))?.standing).toBe('active')
  expect(await addressesOfSeats(work, one.id, ['lead'])).toMatchObject([
    { address: PEOPLE.gita.address, lang: 'fr' },
  ])
  const told = await notifySeats(work, one.id, ['lead', 'deputy'], (t, { name }) => ({
    title: name,
    paragraphs: [t('shell.sign-in')],
    action: { label: t('shell.sign-in'), href: '/sign-in' },
  }))
  expect(told).toBe(1)
  const mail = await newestMail(work, PEOPLE.gita.address)
  expect(mail).toMatchObject({ subject: 'Gita Morel', lang: 'fr' })
  expect(mail.body_html).toContain('lang="fr"')
  expect(await confirmedAddressesOf(work, await as(work, 'gita'))).toEqual([PEOPLE.gita.address])
  const pending = await as(work, 'gita')
  expect(pending.seats.map((seat) => seat.bodyName)).toEqual(['Belmora', 'Orvanne-sur-Lisse'])
})

test('a seat needs a department for a contributor and roles that its body has', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const give = (roles: readonly Role[], department?: string) =>
    giveSeat(work, amina, { body: TAMSARA, person: PEOPLE.chen.id, roles, department })
  await expect(give(['contributor'])).rejects.toMatchObject({ field: 'department' })
  await expect(give(['administrator'])).rejects.toMatchObject({ field: 'roles' })
  await expect(give([])).rejects.toMatchObject({ field: 'roles' })
  await give(['contributor'], 'Health')
  await expect(give(['viewer'])).rejects.toMatchObject({ key: 'people.team.has-seat' })
})
