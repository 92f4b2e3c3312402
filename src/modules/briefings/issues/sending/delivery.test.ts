import { createPublicKey, type KeyObject } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { timeInUtc } from '#kernel/times.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { mailingOf } from '#platform/mailing/ledger.ts'
import { Rates } from '#platform/mailing/sending/rates.ts'
import { startSender } from '#platform/mailing/sending/sender.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { as, deliverAll, NOW, newSite, ownDatabase, said } from '#tests/house.ts'
import { approvedIssue, BLOCK_SOURCES, issueOf, seen } from '#tests/issues.ts'
import { verifyDkim } from '#tests/mailing/dkim-verify.ts'
import { isOver, untilCounts } from '#tests/mailing/mailings.ts'
import { newFolder } from '#tests/mailing/post.ts'
import { letterhead, newKeys, senderSettings } from '#tests/mailing/sender.ts'
import { openSink } from '#tests/mailing/sink.ts'
import { linkTo, oneClick, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'
import { freezeIssue } from '../approving/index.ts'
import { segmentsOf } from '../content/index.ts'
import { heldIssue } from '../record/index.ts'
import { translate } from '../translating/index.ts'
import { scheduleIssue, sendTrial } from './index.ts'
import { mailingOfIssue } from './service.ts'

/** The site with the platform's own sender and a real mail server behind it. */
async function newPostOffice() {
  const database = await ownDatabase(12)
  const storage = openStorage(newFolder())
  const site = await newSite({ on: { work: { db: database.db, now: NOW }, storage } })
  const sink = await openSink({ keep: true })
  const { config } = site.house
  const keys = newKeys()
  const head = { ...letterhead(keys), origin: config.baseUrl, key: mailingKey(config) }
  const start = (perSecond: number) => {
    const given = { database, folder: newFolder(), url: sink.url, letterhead: head }
    const rates = new Rates(() => performance.now(), perSecond, new Map())
    const sender = startSender({ ...senderSettings(given), rates })
    onTestFinished(() => sender.stop())
  }
  onTestFinished(async () => {
    await sink.close()
    await database.db.destroy()
  })
  return { site, sink, start, keys }
}

type Office = Awaited<ReturnType<typeof newPostOffice>>

/** Composed, approved by two, translated, frozen, tried, and scheduled for now. */
async function scheduled({ site }: Office): Promise<{ id: string; mailing: string }> {
  const { work } = site
  const id = await approvedIssue(work, { langs: ['fr'] })
  const jun = await as(work, 'jun')
  const held = await heldIssue(work, jun, id, BLOCK_SOURCES)
  const typed = segmentsOf(held.issue, held.blocks).map(({ slot }) => ({
    ...{ slot, maker: 'human' as const, left: false },
    text: 'De l’ombre là où l’on attend',
  }))
  await translate(work, jun, { held, lang: 'fr' }, typed)
  await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  await scheduleIssue(work, jun, await seen(work, id), { how: 'instant', at: timeInUtc(work.now) })
  return { id, mailing: (await mailingOfIssue(work, id))?.id ?? '' }
}

/** Until the sender has said that nothing is left to do. */
async function untilEnded({ site }: Office, mailing: string) {
  const counts = await untilCounts(site.work, mailing, isOver)
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await mailingOf(site.work, mailing))?.state === 'sent') break
    await pause(50)
  }
  return counts
}

const reads = ({ site }: Office, address: string, langs: readonly string[]) =>
  sql`update briefings.subscriber set langs = ${[...langs]}::text[]
    where address = ${address}`.execute(site.work.db)

test('from the desk to the mailbox: each reader has it once, whole, signed, in their language', async () => {
  const office = await newPostOffice()
  const { site, sink, start, keys } = office
  for (const name of ['english', 'french', 'german']) await subscribed(site, `${name}@mail.example`)
  await subscribed(site, 'monthly@mail.example', 'monthly')
  await reads(office, 'french@mail.example', ['fr', 'en'])
  await reads(office, 'german@mail.example', ['de'])
  const { id, mailing } = await scheduled(office)
  start(100)
  await untilEnded(office, mailing)
  const got = await Promise.all(
    sink.messages.map(async ({ to, raw }) => ({ to, raw, mail: await simpleParser(raw) })),
  )
  expect(got.map(({ to, mail }) => [to, mail.subject]).toSorted()).toEqual([
    ['english@mail.example', 'Shade where people wait'],
    ['french@mail.example', 'De l’ombre là où l’on attend'],
    ['german@mail.example', 'Shade where people wait'],
  ])
  const publicKeys: Readonly<Record<string, KeyObject>> = {
    r1: createPublicKey(keys.rsa),
    e1: createPublicKey(keys.ed25519),
  }
  for (const { to, raw, mail } of got) {
    const head = (name: string) =>
      mail.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]*:\s*/, '')
    const lang = to.startsWith('french') ? 'fr' : 'en'
    expect(head('content-language')).toBe(lang)
    expect(head('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const leave = head('list-unsubscribe') ?? ''
    expect(leave).toMatch(/^<http:\/\/localhost:3000\/mail\/[\w-]{67}\/unsubscribe>$/)
    expect(head('archived-at')).toBe('<http://localhost:3000/briefings/1>')
    expect(mail.messageId).toMatch(new RegExp(`^<${mailing}\\.[0-9a-f]{24}@c2r\\.example>$`))
    expect(verifyDkim(raw, (selector) => publicKeys[selector] as KeyObject)).toEqual({
      ...{ 'rsa-sha256': true, 'ed25519-sha256': true },
    })
    for (const form of [mail.text, mail.html || '']) {
      expect(form).toContain(lang === 'fr' ? 'De l’ombre là où l’on attend' : 'Consider shade')
      expect(form).toContain('http://localhost:3000/library/lessons/1')
      expect(form).toContain(leave.slice(1, -1))
      expect(form).not.toMatch(/\{\{|site\.invalid/)
    }
  }
  expect(new Set(got.map(({ mail }) => mail.messageId)).size).toBe(3)
  expect((await issueOf(site.work, id)).state).toBe('scheduled')
  await deliverAll(site.work)
  expect(await issueOf(site.work, id)).toMatchObject({ state: 'sent', published_at: NOW })
  expect((await said(site.work)).filter((line) => line.startsWith('briefings.issue-s'))).toEqual([
    `briefings.issue-scheduled ${id}`,
    `briefings.issue-sent ${id}`,
  ])
  expect((await site.visit().get('/briefings/1')).status).toBe(200)
})

/** So slow that the last of so many has their turn only a quarter of a minute after the first. */
const READERS = 45
const A_SECOND = 3

test('who leaves by one click while it goes out gets nothing after, and it is answered 200 each time', async () => {
  const office = await newPostOffice()
  const { site, sink, start } = office
  const all = Array.from({ length: READERS }, (_, at) => `r${at}@place${at % 5}.example`)
  await sql`insert into briefings.subscriber (id, address, address_hash, lang, langs, rhythm, zone, confirmed_at, changed_at)
    select gen_random_uuid(), address, hash, 'en', '{en}', 'weekly', 'UTC', ${NOW}, ${NOW}
    from unnest(${all}::text[], ${all.map((one) => addressHash(one))}::text[]) as reader (address, hash)`.execute(
    site.work.db,
  )
  const { id, mailing } = await scheduled(office)
  start(A_SECOND)
  await untilCounts(site.work, mailing, ({ sent }) => sent >= 1)
  const taken = (address: string) => sink.taken.get(address) ?? 0
  const gone = all.at(-1) ?? ''
  const had = all.find((address) => taken(address) === 1) ?? ''
  const begun = performance.now()
  for (const address of [gone, gone, had])
    expect((await oneClick(site, linkTo(site, { address }))).status).toBe(200)
  await untilCounts(site.work, mailing, ({ suppressed }) => suppressed === 1)
  expect(performance.now() - begun).toBeLessThan(60_000)
  const counts = await untilEnded(office, mailing)
  expect([taken(gone), taken(had)]).toEqual([0, 1])
  expect(counts).toMatchObject({
    frozen: READERS,
    sent: READERS - 1,
    suppressed: 1,
    failed: 0,
    uncertain: 0,
  })
  await deliverAll(site.work)
  expect((await issueOf(site.work, id)).state).toBe('sent')
  for (const address of [gone, had])
    expect((await oneClick(site, linkTo(site, { address }))).status).toBe(200)
}, 120_000)

test('an issue that paused itself says so when the mailing says so, and is sent when it ended', async () => {
  const office = await newPostOffice()
  const { site } = office
  await subscribed(site, 'one@mail.example')
  const { id, mailing } = await scheduled(office)
  const set = (state: string) =>
    sql`update platform.mailing set state = ${state} where id = ${mailing}`.execute(site.work.db)
  const tell = async (topic: string, body: object) => {
    await sql`insert into platform.event (at, topic, subject, body)
      values (${NOW}, ${topic}, ${mailing}, ${JSON.stringify(body)}::jsonb)`.execute(site.work.db)
    await deliverAll(site.work)
    return (await issueOf(site.work, id)).state
  }
  await set('sending')
  expect(await tell('platform.mailing-finished', { kind: 'digest' })).toBe('sending')
  await set('paused')
  expect(await tell('platform.mailing-paused', { why: 'hard-errors' })).toBe('paused')
  await set('sent')
  expect(await tell('platform.mailing-finished', { kind: 'briefing' })).toBe('sent')
})
