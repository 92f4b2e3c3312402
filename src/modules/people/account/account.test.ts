import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SYSTEM } from '#kernel/actor.ts'
import { actorFor, giveSeat } from '#people'
import { verifyAudit } from '#platform/audit/audit.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf } from '#platform/database/work.ts'
import { newestMail, openingOf, openSite, signInByCode } from '#tests/browser.ts'
import { said } from '#tests/house.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'
import type { PeopleTables } from '../tables.ts'

const AMINA = PEOPLE.amina.address

test('a revoked sign-in ends at once, and only one’s own can be revoked', async () => {
  const { work, browser } = await openSite()
  const laptop = browser()
  const phone = browser()
  const bo = browser()
  await signInByCode(work, laptop, AMINA)
  await signInByCode(work, phone, AMINA)
  await signInByCode(work, bo, PEOPLE.bo.address)
  const page = await (await laptop.get('/account/sign-ins')).text()
  expect(page).toContain('Firefox · Linux')
  const ids = [...page.matchAll(/sign-ins\/([0-9a-f-]{36})\/revocation/g)].map((match) => match[1])
  expect(ids).toHaveLength(1)
  expect((await bo.post(`/account/sign-ins/${ids[0]}/revocation`)).status).toBe(404)
  expect((await phone.get('/account')).status).toBe(200)
  await laptop.post(`/account/sign-ins/${ids[0]}/revocation`)
  expect((await phone.get('/account')).status).toBe(303)
  expect((await laptop.get('/account')).status).toBe(200)

  await signInByCode(work, phone, AMINA)
  await laptop.post('/account/sign-ins/revocation')
  expect((await phone.get('/account')).status).toBe(303)
  expect((await laptop.get('/account')).status).toBe(200)
  expect((await bo.get('/account')).status).toBe(200)
})

test('somebody with two seats acts for one at a time, and the page says which', async () => {
  const { work, browser } = await openSite()
  await giveSeat(work, SYSTEM, {
    body: BODIES.lanternworks.id,
    person: PEOPLE.amina.id,
    roles: ['partner-member'],
  })
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const actor = await actorFor(work, PEOPLE.amina.id)
  const seat = (name: string) => actor?.seats.find((held) => held.bodyName === name)?.id ?? ''
  expect(await (await amina.get('/bodies/tamsara/team')).text()).not.toContain('Team of Tamsara')
  await amina.post('/account/acting-seat', { seat: seat('Tamsara') })
  const page = await (await amina.get('/account/seats')).text()
  expect(page).toContain('Acting for Tamsara')
  expect((await amina.get('/bodies/tamsara/team')).status).toBe(200)
  expect((await amina.get('/bodies/lanternworks-foundation/team')).status).toBe(404)
  await amina.post('/account/acting-seat', { seat: seat('Lanternworks Foundation') })
  expect((await amina.get('/bodies/lanternworks-foundation/team')).status).toBe(200)
  expect((await amina.get('/bodies/tamsara/team')).status).toBe(404)

  const gita = await actorFor(work, PEOPLE.gita.id)
  const stolen = await amina.post('/account/acting-seat', { seat: gita?.seats[0]?.id ?? '' })
  expect(stolen.status).toBe(404)
})

test('an address is added by the code sent to it, and then signs in', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const asked = await amina.post('/account/addresses', { address: 'Amina@Home.example' })
  const href = asked.headers.get('location') ?? ''
  const ask = new URL(href, 'http://x').searchParams.get('ask') ?? ''
  const { code } = openingOf((await newestMail(work, 'amina@home.example')).body_text)
  // The code of an address opens no account of its own.
  expect((await amina.post('/sign-in/code', { ask, code })).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await amina.post('/account/addresses/code', { ask, code })).status).toBe(303)
  expect((await newestMail(work, AMINA)).subject).toBe('An address was added to your account')
  const other = browser()
  await signInByCode(work, other, 'amina@home.example')
  expect(await (await other.get('/account')).text()).toContain('Amina Diallo')
})

test('asking to add an address tells nothing about whether somebody has it', async () => {
  const { work, browser, clock } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const seen = []
  for (const address of [PEOPLE.gita.address, 'nobody@nowhere.example']) {
    clock.queries = 0
    const asked = await amina.post('/account/addresses', { address })
    seen.push({ status: asked.status, queries: clock.queries })
  }
  expect(seen[0]).toEqual(seen[1])
  // Only who reads the mailbox learns that it is in use.
  const { code } = openingOf((await newestMail(work, PEOPLE.gita.address)).body_text)
  const ask = await sql<{ id: string }>`
    select id from people.address_proof where address = ${PEOPLE.gita.address}`.execute(work.db)
  const answer = await amina.post('/account/addresses/code', { ask: ask.rows[0]?.id ?? '', code })
  expect(answer.status).toBe(409)
})

test('the languages a person reads are kept in their order, each once, and only real ones', async () => {
  const { work, browser } = await openSite()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const own = { name: 'Amina Diallo', lang: 'fr', zone: 'Africa/Dakar' }
  const reads = { reads1: 'pt-BR', reads2: '', reads3: 'wo', reads4: 'pt-BR' }
  expect((await amina.post('/account', { ...own, ...reads })).status).toBe(303)
  expect((await actorFor(work, PEOPLE.amina.id))?.person?.langs).toEqual(['pt-BR', 'wo'])
  const page = await (await amina.get('/account')).text()
  expect(page).toMatch(/name="reads2"[\s\S]*?<option value="wo" selected/)
  expect((await amina.post('/account', { ...own, reads1: 'xx' })).status).toBe(422)
  expect((await actorFor(work, PEOPLE.amina.id))?.person?.langs).toEqual(['pt-BR', 'wo'])
})

test('the main address can be changed, and is never removed', async () => {
  const { work, browser } = await openSite()
  const db = tablesOf<PeopleTables>(work)
  const id = crypto.randomUUID()
  await db
    .insertInto('people.address')
    .values({
      id,
      person_id: PEOPLE.amina.id,
      address: 'amina@home.example',
      confirmed_at: work.now,
    })
    .execute()
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  const bo = browser()
  await signInByCode(work, bo, PEOPLE.bo.address)
  expect((await bo.post('/account/addresses/primary', { id })).status).toBe(404)
  expect((await bo.post('/account/addresses/removal', { id })).status).toBe(404)
  await amina.post('/account/addresses/primary', { id })
  expect((await amina.post('/account/addresses/removal', { id })).status).toBe(404)
  const rows = await db
    .selectFrom('people.address')
    .select(['address', 'is_primary'])
    .where('person_id', '=', PEOPLE.amina.id)
    .orderBy('address')
    .execute()
  expect(rows).toEqual([
    { address: 'amina@home.example', is_primary: true },
    { address: AMINA, is_primary: false },
  ])
  expect(await said(work)).toContain(`people.address-preferred ${PEOPLE.amina.id}`)
})

test('the export holds all of one’s own and nothing of anybody else', async () => {
  const { work, browser } = await openSite()
  const bo = browser()
  await signInByCode(work, bo, PEOPLE.bo.address)
  await bo.post('/drafts', { _page: '/asks/new', text: 'what Bo typed' })
  const amina = browser()
  await signInByCode(work, amina, AMINA)
  await amina.post('/drafts', { _page: '/asks/new', text: 'what Amina typed' })
  const answer = await amina.get('/account/data/export.json')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const text = await answer.text()
  const data = JSON.parse(text)
  expect(Object.keys(data)).toEqual([
    ...[
      'exportedAt',
      'person',
      'addresses',
      'seats',
      'signIns',
      'passkeys',
      'apps',
      'recoveryCodes',
      'signOns',
    ],
    ...['drafts', 'mails', 'acts', 'applications', 'savedSearches', 'briefings', 'digests'],
  ])
  expect(data.person).toMatchObject({ id: PEOPLE.amina.id, name: 'Amina Diallo' })
  expect(data.addresses).toMatchObject([{ address: AMINA, primary: true }])
  expect(data.seats).toMatchObject([{ body: 'Tamsara', roles: ['lead'] }])
  expect(data.signIns).toHaveLength(1)
  expect(data.drafts).toMatchObject([{ page: '/asks/new', fields: { text: 'what Amina typed' } }])
  expect(data.mails).toMatchObject([{ to: AMINA }])
  expect(data.acts).toMatchObject([{ action: 'signed-in' }])
  for (const other of Object.values(PEOPLE)) {
    if (other.id === PEOPLE.amina.id) continue
    for (const word of [other.id, other.name, other.address]) expect(text).not.toContain(word)
  }
  expect(text).not.toContain('what Bo typed')
  expect(text).not.toContain('token')
})

test('erasing takes out whatever names a person and leaves the city’s record whole', async () => {
  const { work, browser } = await openSite()
  const db = tablesOf<PlatformTables>(work)
  const bo = browser()
  await signInByCode(work, bo, PEOPLE.bo.address)
  await bo.post('/account', { name: 'Bo Sarr-Unusual', lang: 'en', zone: 'Africa/Dakar' })
  const invited = { address: 'new@tamsara.example', roles: ['viewer'] }
  expect((await bo.post('/bodies/tamsara/team/invitations', invited)).status).toBe(303)
  await bo.post('/drafts', { _page: '/asks/new', text: 'what Bo typed' })
  await db.updateTable('platform.mail').set({ kept: true }).execute()
  const before = await db.selectFrom('platform.audit').selectAll().execute()

  expect((await bo.post('/account/erasure', {})).status).toBe(422)
  expect((await bo.post('/account/erasure', { sure: 'yes' })).status).toBe(303)
  expect((await bo.get('/account')).status).toBe(303)
  expect(await actorFor(work, PEOPLE.bo.id)).toBeNull()

  const after = await db.selectFrom('platform.audit').selectAll().execute()
  expect(after).toEqual(expect.arrayContaining(before))
  const acts = after.filter((row) => row.person_id === PEOPLE.bo.id).map((row) => row.action)
  expect(acts).toEqual(expect.arrayContaining(['invitation-sent', 'seat-left', 'erased']))
  expect((await verifyAudit(work)).faults).toEqual([])
  expect(await said(work)).toContain(`people.person-erased ${PEOPLE.bo.id}`)

  const card = await sql<{ name: string | null }>`
    select name from people.person_card where id = ${PEOPLE.bo.id}`.execute(work.db)
  expect(card.rows).toEqual([{ name: null }])
  const everywhere = await sql<{ all: string }>`
    select string_agg(t, ' ') as all from (
      select query_to_xml('select whole::text from ' || quote_ident(schemaname) || '.' || quote_ident(tablename) || ' as whole',
        true, false, '')::text as t
      from pg_tables where schemaname in ('people', 'platform')) as tables`.execute(work.db)
  const left = everywhere.rows[0]?.all ?? ''
  expect(left).toContain('Amina Diallo')
  for (const word of ['Bo Sarr', 'Unusual', PEOPLE.bo.address, 'what Bo typed'])
    expect(left).not.toContain(word)
})

test('who heads a body alone hands it over before being erased', async () => {
  const { work, browser } = await openSite()
  const gita = browser()
  await signInByCode(work, gita, PEOPLE.gita.address)
  const answer = await gita.post('/account/erasure', { sure: 'yes' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Orvanne-sur-Lisse')
  expect((await gita.get('/account')).status).toBe(200)
  expect((await actorFor(work, PEOPLE.gita.id))?.seats).toHaveLength(1)
})

test('every page of an account asks a stranger to sign in', async () => {
  const { browser } = await openSite()
  for (const page of ['', '/addresses', '/passkeys', '/sign-ins', '/data', '/erasure', '/seats']) {
    const answer = await browser().get(`/account${page}`)
    expect(answer.headers.get('location'), page).toBe(
      `/sign-in?next=${encodeURIComponent(`/account${page}`)}`,
    )
  }
  expect((await browser().get('/account/data/export.json')).status).not.toBe(200)
})
