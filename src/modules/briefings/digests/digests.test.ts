import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { suppress } from '#platform/mailing/suppression.ts'
import { as, newSite, newWork, ownWorld } from '#tests/house.ts'
import { BLOCK_SOURCES, frozenIssue, sentOut } from '#tests/issues.ts'
import { subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'
import { wordsIn } from '#web/words.ts'
import type { BlockItem, BlockSource } from '../issues/index.ts'
import { digestMail } from './mails.tsx'
import { planDigest, sendDigests, type Wanted } from './service.ts'

const DAILY: Wanted = {
  ...{ rhythm: 'daily', weekday: 1, hour: 7, zone: 'UTC', themes: [], lang: 'en', langs: ['en'] },
}

const item = (at: string, more: Partial<BlockItem> = {}): BlockItem => ({
  ...{ id: newId(), kind: 'lesson', href: '/library/lessons/1', at: new Date(at) },
  texts: [{ lang: 'en', original: true, title: 'Consider shade', text: 'In the **square**.' }],
  ...{ themes: [], goals: [], stages: [], countries: [], grade: null, ...more },
})

/** A room whose records are these; what it offers grows while the test goes on. */
const sourceOf = (items: readonly BlockItem[]): BlockSource => ({
  kind: 'lesson',
  newest: async (work, since) =>
    items.filter(({ at }) => at <= work.now && (since === null || at > since)),
  standing: async (_work, ids) => items.filter(({ id }) => ids.includes(id)),
})

const at = (work: Work, now: string): Work => ({ ...work, now: new Date(now) })

async function plan(work: Work, wanted: Wanted | null, version = 0) {
  const owner = { person_id: PEOPLE.amina.id, subscriber_id: null }
  await planDigest(work, await as(work, 'amina'), { owner, version }, wanted)
}

const sentTo = async (work: Work) =>
  (
    await sql<{ address: string; at: Date; text: string }>`
      select recipient.address, mailing.frozen_at as at, variant.text from platform.mailing
      join platform.mailing_recipient recipient on recipient.mailing_id = mailing.id
      join platform.mailing_variant variant on variant.mailing_id = mailing.id
      where kind = 'digest' and mailing.state = 'scheduled' order by frozen_at, address`.execute(
      work.db,
    )
  ).rows

test('a digest brings what is new, once, and nothing when nothing is', async () => {
  const work = await newWork(new Date('2026-03-02T09:00:00Z'))
  await plan(work, DAILY)
  const items = [item('2026-03-02T12:00:00Z')]
  const tick = (now: string) => sendDigests(at(work, now), [sourceOf(items)])
  expect(await tick('2026-03-02T18:00:00Z')).toBe(0)
  expect(await tick('2026-03-03T07:02:00Z')).toBe(1)
  expect(await tick('2026-03-03T07:07:00Z')).toBe(0)
  expect(await tick('2026-03-04T07:02:00Z')).toBe(0)
  items.push(item('2026-03-04T12:00:00Z', { href: '/library/lessons/2' }))
  expect(await tick('2026-03-05T07:02:00Z')).toBe(1)
  const mails = await sentTo(work)
  expect(mails.map((mail) => mail.address)).toEqual([PEOPLE.amina.address, PEOPLE.amina.address])
  expect(mails[1]?.text).toContain('/library/lessons/2')
  expect(mails[1]?.text).not.toContain('/library/lessons/1\n')
})

test('what an issue or another digest brought to the mailbox is left out', async () => {
  const site = await newSite()
  const { work } = site
  await subscribed(site, PEOPLE.amina.address)
  const { rows } = await sql<{ id: string }>`select id from briefings.subscriber`.execute(work.db)
  await plan(work, DAILY)
  const [one, two] = [item('2026-03-02T12:00:00Z'), item('2026-03-02T13:00:00Z')]
  const owner = { person_id: null, subscriber_id: rows[0]?.id ?? '' }
  await planDigest(work, await as(work, 'amina'), { owner, version: 0 }, { ...DAILY, hour: 8 })
  expect(await sendDigests(at(work, '2026-03-03T07:02:00Z'), [sourceOf([one])])).toBe(1)
  expect(await sendDigests(at(work, '2026-03-03T08:02:00Z'), [sourceOf([one])])).toBe(0)
  expect(await sendDigests(at(work, '2026-03-04T08:02:00Z'), [sourceOf([one, two])])).toBe(1)
})

test('a lesson that an issue brought to a mailbox does not come again, and comes where it was not delivered', async () => {
  const site = await newSite()
  const { work } = site
  await plan(work, DAILY)
  await subscribed(site, PEOPLE.amina.address)
  const id = await frozenIssue(work)
  await sentOut(work, id)
  const become = (state: string) =>
    sql`update platform.mailing_recipient set state = ${state}
      where mailing_id in (select id from platform.mailing where subject_id = ${id})`.execute(
      work.db,
    )
  // A day of the plan at a time: what is left out is not sent and the next day is counted.
  await become('sent')
  expect(await sendDigests(at(work, '2026-03-03T07:02:00Z'), BLOCK_SOURCES)).toBe(0)
  await become('uncertain')
  expect(await sendDigests(at(work, '2026-03-04T07:02:00Z'), BLOCK_SOURCES)).toBe(0)
  await become('failed')
  expect(await sendDigests(at(work, '2026-03-05T07:02:00Z'), BLOCK_SOURCES)).toBe(1)
  expect((await sentTo(work)).map(({ text }) => text.includes('Consider shade'))).toEqual([true])
  expect(await sendDigests(at(work, '2026-03-06T07:02:00Z'), BLOCK_SOURCES)).toBe(0)
})

test.each([
  ['Europe/London', '2026-03-28', 1, 4],
  ['Europe/London', '2026-10-24', 1, 4],
  ['America/New_York', '2026-03-07', 2, 4],
  ['America/New_York', '2026-10-31', 1, 4],
  ['Australia/Lord_Howe', '2026-04-04', 1, 4],
  ['Australia/Lord_Howe', '2026-10-03', 2, 4],
  ['Africa/Casablanca', '2026-02-13', 2, 4],
  ['Africa/Casablanca', '2026-03-21', 2, 4],
])(
  'in %s, from %s at %i o’clock, each day has one digest, also that of the change',
  async (zone, from, hour, days) => {
    const work = await newWork(new Date(`${from}T12:00:00Z`))
    const begin = work.now.getTime()
    await plan(work, { ...DAILY, zone, hour })
    const items: BlockItem[] = []
    for (let step = 1; step <= days * 96; step += 1) {
      const now = new Date(begin + step * 900_000).toISOString()
      items.push(item(now))
      await sendDigests(at(work, now), [sourceOf(items.slice(-50))])
    }
    const { rows } = await sql<{
      day: string
    }>`select day from briefings.digest_run order by day`.execute(work.db)
    expect(rows.length).toBe(days)
    expect(new Set(rows.map((row) => row.day)).size).toBe(days)
  },
)

test('after days of standing still one digest is sent, not one a day', async () => {
  const work = await newWork(new Date('2026-03-02T09:00:00Z'))
  await plan(work, DAILY)
  const source = sourceOf([item('2026-03-02T12:00:00Z')])
  expect(await sendDigests(at(work, '2026-03-12T09:00:00Z'), [source])).toBe(1)
  expect(await sendDigests(at(work, '2026-03-12T09:05:00Z'), [source])).toBe(0)
})

test('two processes at once send each digest once', async () => {
  const { work } = await ownWorld()
  await plan(work, DAILY)
  const later = at(work, '2026-03-03T07:02:00Z')
  const source = sourceOf([item('2026-03-02T12:00:00Z')])
  const sent = await Promise.all([1, 2, 3].map(() => sendDigests(later, [source])))
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await sentTo(work)).toHaveLength(1)
})

test('a digest cut off in the middle is sent whole by the next', async () => {
  const { work } = await ownWorld()
  await plan(work, DAILY)
  const later = at(work, '2026-03-03T07:02:00Z')
  const source = sourceOf([item('2026-03-02T12:00:00Z')])
  await sql`create function briefings.cut() returns trigger language plpgsql as $$ begin
    raise exception 'cut'; end $$`.execute(work.db)
  await sql`create trigger cut before insert on briefings.digest_seen for each row execute function briefings.cut()`.execute(
    work.db,
  )
  await expect(sendDigests(later, [source])).rejects.toThrow('cut')
  expect(await sentTo(work)).toEqual([])
  await sql`drop trigger cut on briefings.digest_seen`.execute(work.db)
  expect(await sendDigests(later, [source])).toBe(0)
  expect(await sendDigests(at(work, '2026-03-03T08:03:00Z'), [source])).toBe(1)
  expect(await sentTo(work)).toHaveLength(1)
})

test('a digest that fails holds up no other, and is tried again in an hour', async () => {
  const { work } = await ownWorld()
  await plan(work, DAILY)
  await sql`insert into briefings.digest select (jsonb_populate_record(digest, jsonb_build_object(
    'id', gen_random_uuid(), 'person_id', ${PEOPLE.bo.id}::text, 'next_at', next_at - interval '1 minute'))).*
    from briefings.digest`.execute(work.db)
  await sql`create function briefings.cut() returns trigger language plpgsql as $$ begin
    if new.address_hash = ${sql.lit(addressHash(PEOPLE.bo.address))} then raise exception 'cut'; end if;
    return new; end $$`.execute(work.db)
  await sql`create trigger cut before insert on briefings.digest_seen for each row execute function briefings.cut()`.execute(
    work.db,
  )
  const source = sourceOf([item('2026-03-02T12:00:00Z')])
  await expect(sendDigests(at(work, '2026-03-03T07:02:00Z'), [source])).rejects.toThrow('cut')
  expect((await sentTo(work)).map(({ address }) => address)).toEqual([PEOPLE.amina.address])
  await sql`drop trigger cut on briefings.digest_seen`.execute(work.db)
  expect(await sendDigests(at(work, '2026-03-03T08:03:00Z'), [source])).toBe(1)
})

test('nothing goes to a mailbox that ended its digests, and the day is counted', async () => {
  const work = await newWork(new Date('2026-03-02T09:00:00Z'))
  await plan(work, DAILY)
  await suppress(work, {
    addressHash: addressHash(PEOPLE.amina.address),
    ...{ list: 'digests', reason: 'unsubscribed' },
  })
  const source = sourceOf([item('2026-03-02T12:00:00Z')])
  expect(await sendDigests(at(work, '2026-03-03T07:02:00Z'), [source])).toBe(0)
  const { rows } = await sql<{ day: string }>`select next_day as day from briefings.digest`.execute(
    work.db,
  )
  expect(rows).toEqual([{ day: '2026-03-04' }])
})

test('only the themes that were chosen come', async () => {
  const work = await newWork(new Date('2026-03-02T09:00:00Z'))
  await plan(work, { ...DAILY, themes: ['mobility'] })
  const other = item('2026-03-02T12:00:00Z', { themes: ['governance'] })
  const now = at(work, '2026-03-03T07:02:00Z')
  expect(await sendDigests(now, [sourceOf([other])])).toBe(0)
  const fits = item('2026-03-02T12:00:00Z', { themes: ['mobility', 'governance'] })
  expect(await sendDigests(at(work, '2026-03-04T07:02:00Z'), [sourceOf([other, fits])])).toBe(1)
})

test('a digest is planned, seen, changed and ended on its page', async () => {
  const site = await newSite()
  const visit = site.visit('amina')
  const fields = { rhythm: 'weekly', weekday: '5', hour: '16', zone: 'Africa/Dakar' }
  expect((await visit.get('/briefings/digest')).status).toBe(200)
  expect((await visit.post('/briefings/digest', fields)).status).toBe(303)
  const page = await (await visit.get('/briefings/digest')).text()
  expect(page).toContain('Fri, 6 Mar 2026, 16:00 UTC')
  expect(
    (await visit.post('/briefings/digest', { ...fields, weekday: '8', _version: '1' })).status,
  ).toBe(422)
  expect(
    (await visit.post('/briefings/digest', { ...fields, hour: '5', _version: '7' })).status,
  ).toBe(409)
  expect(
    (await visit.post('/briefings/digest', { ...fields, rhythm: 'never', _version: '1' })).status,
  ).toBe(303)
  expect((await sql`select from briefings.digest`.execute(site.work.db)).rows).toEqual([])
})

test('what people write becomes no mark-up, no header and no mark of the mailing', () => {
  const hostile =
    '<script>alert(1)</script> {{unsubscribe}}\r\nBcc: a@b.example [x](javascript:alert(1))'
  const texts = [{ lang: 'en', original: true, title: hostile, text: hostile }]
  const { subject, html, text } = digestMail(
    wordsIn('en'),
    [item('2026-03-02T12:00:00Z', { texts })],
    ['en'],
  )
  expect(subject).not.toMatch(/[\r\n]|\{\{/)
  expect(html).not.toMatch(/<script|href="javascript|onerror=/i)
  for (const said of [html, text]) expect(said.match(/\{\{/g)).toHaveLength(2)
})
