import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { suppressionOf } from '#platform/mailing/suppression.ts'
import { newSite } from '#tests/house.ts'
import { ask, linkTo, mailsTo, oneClick, runJob, stateOf, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'

const CHOICES = {
  ...{ rhythm: 'monthly', reads1: 'pt-BR', reads2: 'es', themes: ['mobility'], hour: '18' },
  zone: 'America/Lima',
}

test('an address moves when the new mailbox says so, and the old one is told', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'old@mail.example')
  expect((await site.visit().post(`${path}/address`, { address: 'new@mail.example' })).status).toBe(
    303,
  )
  await runJob(site.work, 'briefings.answer-ask')
  expect((await stateOf(site)).map((one) => one.address)).toEqual(['old@mail.example'])
  const [mail] = await mailsTo(site.work, 'new@mail.example')
  const confirm = /\/briefings\/confirmation\/[\w-]{43}/.exec(mail?.body_text ?? '')?.[0] ?? ''
  expect((await site.visit().get(confirm)).status).toBe(200)
  const moved = await site.visit().post(confirm, {})
  expect((await stateOf(site)).map((one) => one.address)).toEqual(['new@mail.example'])
  const [told] = await mailsTo(site.work, 'old@mail.example')
  expect(told?.subject).toBe('Your briefings go to another address now')
  // The old mailbox may be another person's by now: its link shows nothing, but still ends the mail.
  const old = await (await site.visit().get(path)).text()
  expect(old).not.toContain('n•••@')
  expect((await site.visit().post(path, { ...CHOICES, _version: '2' })).status).toBe(409)
  expect((await oneClick(site, path)).status).toBe(200)
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['left'])
  expect(await suppressionOf(site.work, { address: 'new@mail.example' })).toHaveLength(1)
  expect(moved.headers.get('location')).not.toBe(path)
})

test('nothing of an erased address is left but its fingerprint', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'erase.me@mail.example')
  await ask(site, 'erase.me@mail.example')
  await sql`update platform.mail set sent_at = now()`.execute(site.work.db)
  expect((await site.visit().post(`${path}/erasure`, {})).status).toBe(422)
  expect((await site.visit().post(`${path}/erasure`, { sure: 'yes' })).status).toBe(303)
  const { rows } = await sql<{ held: string }>`
    select string_agg(table_schema || '.' || table_name, ' ') as held
    from information_schema.tables
    where table_schema in ('briefings', 'platform', 'people') and table_type = 'BASE TABLE'`.execute(
    site.work.db,
  )
  const tables = (rows[0]?.held ?? '').split(' ')
  expect(tables.length).toBeGreaterThan(20)
  for (const table of tables) {
    const found =
      await sql`select from ${sql.table(table)} as one where one::text like '%erase.me@%'`.execute(
        site.work.db,
      )
    expect([table, found.rows.length]).toEqual([table, 0])
  }
  const [held] = await suppressionOf(site.work, { address: 'erase.me@mail.example' })
  expect([held?.list, held?.reason]).toEqual(['*', 'erased'])
  const page = await site.visit().get(path)
  expect([page.status, (await page.text()).includes('erased at its owner’s wish')]).toEqual([
    200,
    true,
  ])
})

test('whoever had left or was erased comes back from their own mailbox, and only from there', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'back@mail.example')
  await oneClick(site, path)
  expect((await site.visit().post(`${path}/choice`, { choice: 'weekly' })).status).toBe(409)
  await subscribed(site, 'back@mail.example')
  expect(await suppressionOf(site.work, { address: 'back@mail.example' })).toEqual([])
  expect((await stateOf(site)).map((one) => one.state)).toEqual(['confirmed'])
})

test.each(['hard-bounce', 'soft-bounces', 'complaint', 'manual'])(
  'an address suppressed by a %s gets no mail about an ask, and its suppression stays',
  async (reason) => {
    const site = await newSite()
    await sql`insert into platform.suppression (id, address_hash, list, reason, at)
      values (${newId()}, ${addressHash('barred@mail.example')}, '*', ${reason}, now())`.execute(
      site.work.db,
    )
    expect(await ask(site, 'barred@mail.example')).toBeUndefined()
    expect(await mailsTo(site.work, 'barred@mail.example')).toEqual([])
  },
)

test('neither the link nor the address is kept with a form or a draft', async () => {
  const site = await newSite()
  const path = await subscribed(site, 'reader@mail.example')
  await site.visit().post(`${path}/choice`, { choice: 'monthly', _page: path, _once: newId() })
  await site.visit().post('/drafts', { _page: path, rhythm: 'weekly' })
  await oneClick(site, path)
  const { rows } = await sql<{ text: string }>`
    select once::text as text from platform.once union all select draft::text from platform.draft
    union all select audit::text from platform.audit union all select event::text from platform.event`.execute(
    site.work.db,
  )
  const token = path.split('/').at(-1) ?? ''
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.filter(({ text }) => text.includes(token) || text.includes('reader@'))).toEqual([])
})

test('who is erased before they confirmed leaves no ask, no working link and no line of a list', async () => {
  const site = await newSite()
  const { db } = site.work
  const address = 'pending@mail.example'
  const confirm = (await ask(site, address)) ?? ''
  const list = newId()
  await sql`insert into briefings.reader_import (id, source, person_id, created_at)
    values (${list}, 'Sheet', ${PEOPLE.jun.id}, now())`.execute(db)
  await sql`insert into briefings.reader_import_row (import_id, number, outcome, address, address_hash, proof_source)
    values (${list}, 2, 'ready', ${address}, ${addressHash(address)}, 'Her card')`.execute(db)
  await sql`update platform.mail set sent_at = now()`.execute(db)
  const link = linkTo(site, { address })
  expect((await site.visit().post(`${link}/erasure`, { sure: 'yes' })).status).toBe(303)
  expect((await sql`select from briefings.ask`.execute(db)).rows).toEqual([])
  expect((await site.visit().get(confirm)).status).toBe(410)
  const { rows } = await sql`select address, proof_source, outcome
    from briefings.reader_import_row`.execute(db)
  expect(rows).toEqual([{ address: null, proof_source: null, outcome: 'suppressed' }])
  expect(await mailsTo(site.work, address)).toEqual([])
})
