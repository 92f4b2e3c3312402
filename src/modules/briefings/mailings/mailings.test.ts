import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { takeBounce } from '#platform/mailing/bounces/intake.ts'
import { evidenceOf } from '#platform/mailing/evidence.ts'
import { mailingCounts, mailingOf, recipientsOf } from '#platform/mailing/ledger.ts'
import { returnAddress } from '#platform/mailing/message/return-address.ts'
import { suppressionOf } from '#platform/mailing/suppression.ts'
import type { RecipientState } from '#platform/mailing/tables.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import { newSite, said } from '#tests/house.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { RETURNED } from '#tests/mailing/returned-messages.ts'

const ROOM = '/briefings/mailings'

type Site = Awaited<ReturnType<typeof newSite>>

/** A mailing that has gone out, with its recipients in these states, in this order. */
async function sentTo(work: Work, ...states: RecipientState[]): Promise<string> {
  const id = await newMailing(work, states.length)
  await sql`update platform.mailing set state = 'sent', finished_at = now() where id = ${id}`.execute(
    work.db,
  )
  await sql`update platform.mailing_recipient as r set state = s.state
    from unnest(${states}::text[]) with ordinality as s (state, n)
    where r.mailing_id = ${id} and r.address like 'r' || n || '@%'`.execute(work.db)
  return id
}

/** A bounce of this manner comes back from the mailing's only recipient. */
async function bounced(site: Site, mailing: string, name = 'Postfix, no user') {
  const { work, house } = site
  const key = mailingKey(house.config)
  const { rows } = await recipientsOf(work, mailing, { state: null, page: 1 })
  const marked = { bounces: 'b@bounces.c2r.example', key }
  const to = returnAddress(marked, 'x@c2r.example', rows[0]?.id ?? 0)
  const raw = RETURNED.find((message) => message.name === name)?.raw.replaceAll('RETURN', to)
  const { evidenceId } = await takeBounce(work, key, { raw: Buffer.from(raw ?? ''), to: null })
  return { id: evidenceId, hash: rows[0]?.addressHash ?? '' }
}

const acts = async (work: Work) =>
  (
    await sql<{ action: string; why: string | null; all: string }>`
      select action, why, audit::text as all from platform.audit where action like 'mailing.%' order by seq`.execute(
      work.db,
    )
  ).rows

test('each recipient stands in the list of its state, with a masked address', async () => {
  const site = await newSite()
  const states = ['sent', 'failed', 'uncertain', 'deferred', 'queued', 'suppressed'] as const
  const id = await sentTo(site.work, ...states)
  for (const [at, state] of states.entries()) {
    const text = await (await site.visit('jun').get(`${ROOM}/${id}?state=${state}`)).text()
    expect([state, [...text.matchAll(/r•••@p•••\.example/g)].length > 0]).toEqual([state, true])
    expect([state, text.includes(`r${at + 1}@`)]).toEqual([state, false])
  }
  expect(await (await site.visit('kofi').get(`${ROOM}/${id}`)).text()).not.toContain('@place')
})

test('lists take as many statements for three as for one', async () => {
  const site = await newSite()
  const costOf = async (path: string) => (await site.cost('jun', path)).queries
  const one = await sentTo(site.work, 'uncertain')
  await bounced(site, one)
  const few = [await costOf(ROOM), await costOf(`${ROOM}?kind=waiting`)]
  const fewOne = [await costOf(`${ROOM}/${one}`), await costOf(`${ROOM}/returned`)]
  await sentTo(site.work, 'uncertain')
  await bounced(site, await sentTo(site.work, 'sent'))
  await bounced(site, await sentTo(site.work, 'sent'))
  const three = await sentTo(site.work, 'uncertain', 'failed', 'sent')
  expect([await costOf(ROOM), await costOf(`${ROOM}?kind=waiting`)]).toEqual(few)
  expect([await costOf(`${ROOM}/${three}`), await costOf(`${ROOM}/returned`)]).toEqual(fewOne)
})

test('what waits for a decision is named apart, and nothing else is', async () => {
  const site = await newSite()
  const ids = [
    await sentTo(site.work, 'sent', 'failed'),
    await sentTo(site.work, 'sent', 'uncertain'),
    await newMailing(site.work, 1),
  ]
  await site.visit('jun').post(`${ROOM}/${ids[2]}/pause`, {})
  const text = await (await site.visit('jun').get(`${ROOM}?kind=waiting`)).text()
  expect(ids.map((id) => text.includes(id))).toEqual([false, true, true])
})

test('a mailing is paused, goes on, and only those that failed are tried again; each is in the trail', async () => {
  const site = await newSite()
  const { work } = site
  const id = await newMailing(work, 2)
  const press = async (what: string) =>
    (await site.visit('jun').post(`${ROOM}/${id}/${what}`, {})).status
  expect([await press('resumption'), await press('pause'), await press('pause')]).toEqual([
    409, 303, 409,
  ])
  expect(await said(work)).toContain(`platform.mailing-paused ${id}`)
  expect(await press('resumption')).toBe(303)
  expect(await press('retry')).toBe(409)
  await sql`update platform.mailing_recipient set state = case when address like 'r1@%' then 'failed' else 'sent' end`.execute(
    work.db,
  )
  expect(await press('retry')).toBe(303)
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 1, queued: 1, failed: 0 })
  expect((await acts(work)).map(({ action }) => action)).toEqual([
    ...['mailing.pause', 'mailing.resumption', 'mailing.retry'],
  ])
})

test('what is uncertain is resolved one by one or all at once, and shows its Message-ID', async () => {
  const site = await newSite()
  const { work } = site
  const id = await sentTo(work, 'uncertain', 'uncertain', 'uncertain')
  const { rows } = await recipientsOf(work, id, { state: 'uncertain', page: 1 })
  const text = await (await site.visit('jun').get(`${ROOM}/${id}?state=uncertain`)).text()
  expect([...text.matchAll(new RegExp(`${id}\\.[0-9a-f]{24}@localhost`, 'g'))]).toHaveLength(3)
  const resolve = async (fields: Record<string, string>) =>
    (await site.visit('jun').post(`${ROOM}/${id}/resolution`, fields)).status
  expect(await resolve({ as: 'perhaps' })).toBe(422)
  expect(await resolve({ as: 'sent', recipient: String(rows[0]?.id) })).toBe(303)
  expect(await resolve({ as: 'sent', recipient: String(rows[0]?.id) })).toBe(409)
  expect(await resolve({ as: 'again' })).toBe(303)
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 1, queued: 2, uncertain: 0 })
  expect((await mailingOf(work, id))?.state).toBe('sending')
})

test('whose address is forgotten is never sent to again, whatever is pressed', async () => {
  const site = await newSite()
  const { work } = site
  const id = await sentTo(work, 'uncertain', 'failed')
  await sql`update platform.mailing_recipient set address = ''`.execute(work.db)
  const press = async (what: string, fields: Record<string, string> = {}) =>
    (await site.visit('jun').post(`${ROOM}/${id}/${what}`, fields)).status
  expect([await press('retry'), await press('resolution', { as: 'again' })]).toEqual([409, 409])
  expect(await press('resolution', { as: 'sent' })).toBe(303)
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 1, failed: 1, queued: 0 })
})

test('whole addresses go to the data-protection officer alone, with a reason that is kept', async () => {
  const site = await newSite()
  const id = await sentTo(site.work, 'failed', 'sent', 'failed')
  const ask = (name: 'jun' | 'kofi', fields: Record<string, string>) =>
    site.visit(name).post(`${ROOM}/${id}/addresses`, fields)
  const whole = { state: 'failed', why: 'Two typing mistakes in the list' }
  expect((await ask('jun', whole)).status).toBe(403)
  expect((await ask('kofi', { state: 'failed' })).status).toBe(422)
  const answer = await ask('kofi', whole)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
    ...['r1@place1.example', 'r3@place3.example'],
  ])
  const [kept] = await acts(site.work)
  expect(kept).toMatchObject({ action: 'mailing.addresses-handed-out', why: whole.why })
  expect(kept?.all).not.toContain('@place')
})

test('what came back is read, and its decision taken back with a reason', async () => {
  const site = await newSite()
  const { work } = site
  const { id, hash } = await bounced(site, await sentTo(work, 'sent'))
  await bounced(site, await sentTo(work, 'sent'), 'Postfix, delayed')
  const list = await (await site.visit('kofi').get(`${ROOM}/returned`)).text()
  expect([list.includes(id), list.includes('Notice of delay'), list.includes('@place')]).toEqual([
    ...[true, false, false],
  ])
  const other = await (await site.visit('kofi').get(`${ROOM}/returned?kind=other`)).text()
  expect([other.includes(id), other.includes('Notice of delay')]).toEqual([false, true])
  const page = await (await site.visit('kofi').get(`${ROOM}/returned/${id}`)).text()
  expect(page).toContain('Nothing more is mailed to the address.')
  expect(page).toContain('5.1.1')
  const undo = (fields: Record<string, string>) =>
    site.visit('jun').post(`${ROOM}/returned/${id}/reversal`, fields)
  expect((await undo({})).status).toBe(422)
  expect((await undo({ why: 'Their server was in repair' })).status).toBe(303)
  expect((await undo({ why: 'Twice' })).status).toBe(409)
  expect(await suppressionOf(work, { addressHash: hash })).toEqual([])
  const [kept] = (await evidenceOf(work, hash)).filter((one) => one.id === id)
  expect(kept?.undoneWhy).toBe('Their server was in repair')
  expect((await acts(work)).map(({ action, why }) => `${action}: ${why}`)).toEqual([
    'mailing.decision-reversed: Their server was in repair',
  ])
})

test('the message itself is the data-protection officer’s to open, as a file, and for ninety days', async () => {
  const site = await newSite()
  const { id } = await bounced(site, await sentTo(site.work, 'sent'))
  const open = (name: 'jun' | 'kofi') => site.visit(name).post(`${ROOM}/returned/${id}/message`, {})
  expect((await open('jun')).status).toBe(403)
  const answer = await open('kofi')
  expect(answer.headers.get('content-type')).toBe('message/rfc822')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="returned-/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toContain('User unknown')
  expect((await acts(site.work)).map(({ action }) => action)).toEqual(['mailing.message-opened'])
  await sql`update platform.mail_evidence set raw = null, raw_until = null`.execute(site.work.db)
  expect((await open('kofi')).status).toBe(404)
})

test('what a server or a sender says is text on every page, never a script', async () => {
  const site = await newSite()
  const evil = '<script>alert(1)</script>'
  const id = await sentTo(site.work, 'failed')
  await sql`update platform.mailing_recipient set reply = ${evil}, code = ${evil}`.execute(
    site.work.db,
  )
  await sql`update platform.mailing_variant set subject = ${evil}`.execute(site.work.db)
  const evidence = await bounced(site, id)
  await sql`update platform.mail_evidence set said = ${evil}, status = ${evil}`.execute(
    site.work.db,
  )
  const pages = [ROOM, `${ROOM}/${id}`, `${ROOM}/returned`, `${ROOM}/returned/${evidence.id}`]
  for (const path of pages) {
    const text = await (await site.visit('kofi').get(path)).text()
    expect([path, text.includes('&lt;script>alert(1)'), text.includes(evil)]).toEqual([
      ...[path, true, false],
    ])
  }
})

test('nobody but officers of the briefings and of data protection finds anything of it', async () => {
  const site = await newSite()
  const id = await sentTo(site.work, 'sent')
  const evidence = await bounced(site, id)
  const paths = [ROOM, `${ROOM}/${id}`, `${ROOM}/returned`, `${ROOM}/returned/${evidence.id}`]
  for (const path of paths)
    for (const name of ['amina', 'lena', 'hana', 'chen'] as const)
      expect([path, name, (await site.visit(name).get(path)).status]).toEqual([path, name, 403])
  expect((await site.visit('jun').get(`${ROOM}/${evidence.id}`)).status).toBe(404)
  expect((await site.visit('jun').get(`${ROOM}/nothing`)).status).toBe(404)
})
