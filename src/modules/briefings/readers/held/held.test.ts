import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { keepEvidence } from '#platform/mailing/evidence.ts'
import { recipientsOf } from '#platform/mailing/ledger.ts'
import { liftSuppression, suppress } from '#platform/mailing/suppression.ts'
import { newSite } from '#tests/house.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { ask, runJob, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'
import { links } from '../links.ts'

const ADDRESS = 'reader.known@mail.example'
const HASH = addressHash(ADDRESS)
/** Where the reader wants their mail next. */
const OTHER = 'other.known@mail.example'

/** Each table that knows a reader by address, by fingerprint or by id, and the part of their file that shows it. */
const SHOWN = {
  'briefings.subscriber': 'subscription',
  'briefings.consent': 'proof',
  'briefings.ask': 'asks',
  'briefings.reader_import_row': 'lists',
  'briefings.digest': 'digest',
  'briefings.digest_run': 'digest',
  'briefings.digest_seen': 'seen',
  'platform.mail': 'letters',
  'platform.mailing_recipient': 'mailings',
  'platform.mail_evidence': 'returned',
  'platform.suppression': 'suppressions',
  'platform.audit': 'history',
} as const

/** Tables with an address that is no reader's, and why. */
const OTHERS: Readonly<Record<string, string>> = {
  'people.address': 'of an account, in the file of its own',
  'people.address_proof': 'of somebody who signs in, for minutes',
  'people.invitation': 'of somebody invited to an account',
  'coalition.application': 'of a city’s office',
  'coalition.letter': 'of a city’s office',
  'coalition.partner': 'of a partner’s office',
  'coalition.signing': 'of whoever signs for a city',
}

type Listed = { readonly list: string }

/** Kept longer than the reader, and all that may be. */
const KEPT: Readonly<Record<string, string>> = {
  'platform.suppression': 'so that no import writes to it again',
  'platform.audit':
    'the trail, which nothing leaves: an id that leads nowhere, and an officer’s deed',
  'platform.event': 'what was said on the outbox: an id that leads nowhere',
  'platform.bucket': 'how often something was asked, for a day: an id that leads nowhere',
}

/** By their columns, and by what leads to a subscriber. */
async function tablesOfReaders(work: Work): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive below (place) as (
      select 'briefings.subscriber'::regclass::oid
      union select conrelid from pg_constraint join below on confrelid = place where contype = 'f')
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|graphile_worker)'
      and (c.oid in (select place from below) or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attname ~ '(address|subscriber|mailbox|e_?mail|fingerprint|recipient)'))
    order by 1`.execute(work.db)
  return rows.map(({ name }) => name)
}

/** How many rows of each table say one of these, also in bytes. */
async function rowsWith(work: Work, marks: readonly string[]) {
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema|graphile_worker)'`.execute(
    work.db,
  )
  const wanted = marks.flatMap((mark) => [`%${mark}%`, `%${Buffer.from(mark).toString('hex')}%`])
  const found: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from ${sql.table(name)} as one
      where one::text ilike any (${wanted}::text[])`.execute(work.db)
    if (rows[0]?.n) found[name] = rows[0].n
  }
  return found
}

/** A reader of whom every table holds something. */
async function newReader() {
  const site = await newSite()
  const { work } = site
  const path = await subscribed(site, ADDRESS)
  const { rows } = await sql<{ id: string }>`select id from briefings.subscriber`.execute(work.db)
  const id = rows[0]?.id ?? ''
  await site.visit().post(`${path}/address`, { address: OTHER })
  await runJob(work, 'briefings.answer-ask')
  await ask(site, ADDRESS)
  const [list, digest] = [newId(), newId()]
  await sql`insert into briefings.reader_import (id, source, person_id, created_at)
    values (${list}, 'Sheet', ${PEOPLE.jun.id}, now())`.execute(work.db)
  await sql`insert into briefings.reader_import_row (import_id, number, outcome, address_hash, subscriber_id)
    values (${list}, 2, 'already', ${HASH}, ${id})`.execute(work.db)
  await sql`insert into briefings.digest (id, subscriber_id, rhythm, weekday, hour, zone, lang, langs, begun_at, next_day, next_at)
    values (${digest}, ${id}, 'weekly', 1, 7, 'UTC', 'en', '{en}', now(), '2026-03-09', now())`.execute(
    work.db,
  )
  await sql`insert into briefings.digest_run (digest_id, day, mailing_id, items, at)
    values (${digest}, '2026-03-02', ${newId()}, 2, now())`.execute(work.db)
  await sql`insert into briefings.digest_seen values (${HASH}, ${newId()}, now())`.execute(work.db)
  const audience = [{ address: ADDRESS, variant: 'en', subscriberId: id }]
  const mailing = await newMailing(work, 0, { audience })
  const [recipient] = (await recipientsOf(work, mailing, { state: null, page: 1 })).rows
  await keepEvidence(work, {
    ...{ id: newId(), source: 'message', kind: 'soft', status: '5.2.2', said: 'Mailbox full' },
    ...{ addressHash: HASH, recipientId: recipient?.id ?? 0, raw: Buffer.from(`To: ${ADDRESS}`) },
  })
  await suppress(work, { addressHash: HASH, list: 'digests', reason: 'unsubscribed' })
  const evidence = { why: 'He wrote to us' }
  const lifted = await suppress(work, { addressHash: HASH, list: null, reason: 'manual', evidence })
  await liftSuppression(work, lifted, 'He wrote again')
  const handed = await site.visit('kofi').post(links.record, { hash: HASH })
  expect(handed.status).toBe(200)
  await sql`update platform.mail set sent_at = now()`.execute(work.db)
  return { site, path, marks: [ADDRESS, OTHER, HASH, id, digest] }
}

test('every table that may know a reader is one of which somebody has said where its rows are shown', async () => {
  const { work } = await newSite()
  const known = new Set([...Object.keys(SHOWN), ...Object.keys(OTHERS), 'platform.mailing'])
  const there = await tablesOfReaders(work)
  expect(there.length).toBeGreaterThan(12)
  expect(there.filter((name) => !known.has(name))).toEqual([])
})

test('what is held of a reader, in whatever table, is in the file of their own, row by row', async () => {
  const { site, path, marks } = await newReader()
  const file = JSON.parse(await (await site.visit().get(`${path}/data.json`)).text())
  const found = await rowsWith(site.work, marks)
  const shown = Object.fromEntries(
    Object.entries(SHOWN).map(([table, part]) => [
      table,
      Array.isArray(file[part]) ? file[part].length : Number(file[part] !== null),
    ]),
  )
  const { 'platform.event': _, 'platform.bucket': __, ...rows } = found
  expect(rows).toEqual(shown)
  expect(file.returned).toMatchObject([{ kind: 'soft', status: '5.2.2', said: 'Mailbox full' }])
  expect(file.digest).toMatchObject({ rhythm: 'weekly', sent: [{ items: 2 }] })
  const [lifted, held] = file.suppressions.toSorted((a: Listed, b: Listed) =>
    a.list < b.list ? -1 : 1,
  )
  expect(lifted).toMatchObject({ evidence: { why: 'He wrote to us' }, liftedWhy: 'He wrote again' })
  expect(held).toMatchObject({ list: 'digests', liftedAt: null })
  expect(JSON.stringify(file)).not.toMatch(/@mail\.example|confirmation\/[\w-]{43}/)
})

test('of an erased reader nothing is left in any table but what keeps others from writing to them', async () => {
  const { site, path, marks } = await newReader()
  expect((await site.visit().post(`${path}/erasure`, { sure: 'yes' })).status).toBe(303)
  const left = await rowsWith(site.work, marks)
  expect(Object.keys(left).filter((table) => !(table in KEPT))).toEqual([])
  const { rows } = await sql`select list, reason, evidence, lifted_at is null as holds
    from platform.suppression order by at, reason`.execute(site.work.db)
  const bare = { evidence: {}, holds: true }
  expect(rows).toEqual([
    { list: '*', reason: 'erased', ...bare },
    { list: '*', reason: 'manual', evidence: {}, holds: false },
    { list: 'digests', reason: 'unsubscribed', ...bare },
  ])
})
