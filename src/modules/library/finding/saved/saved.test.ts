import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { compile } from '#platform/mailing/message/compile.ts'
import { suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { indexDocument, unindexDocuments } from '#platform/search/search.ts'
import { deliverAll, newSite } from '#tests/house.ts'
import { letterhead } from '#tests/mailing/sender.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'
import { sendAlerts } from './service.ts'

const KINDS = [{ kind: 'lesson', heading: 'finding.kind.lesson', library: true }] as const

const put = (work: Work, title: string, visibility: Visibility = 'public', id = newId()) =>
  indexDocument(work, {
    ...{ kind: 'lesson', id, lang: 'en', body: BODIES.tamsara.id, visibility, title, text: '' },
    href: `/library/lessons/${id}`,
  })

const later = (work: Work, days: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + days * 86_400_000),
})

const mailsTo = async (work: Work, address: string) => {
  const { rows } = await sql<Mail>`
    select mailing.id, mailing.state, list, subject, html, text
    from platform.mailing_recipient recipient
    join platform.mailing on mailing.id = recipient.mailing_id
    join platform.mailing_variant variant
      on variant.mailing_id = mailing.id and variant.key = recipient.variant
    where recipient.address = ${address} and mailing.kind = 'alert'
    order by mailing.frozen_at, mailing.id`.execute(work.db)
  return rows
}

type Mail = {
  readonly id: string
  readonly state: string
  readonly list: string
  readonly subject: string
  readonly html: string
  readonly text: string
}

const keep = (site: Awaited<ReturnType<typeof newSite>>, name: 'amina' | 'gita') =>
  site.visit(name).post('/library/searches', {
    ...{ name: 'Zephyr', rhythm: 'weekly', wanted: 'q=zephyr', scope: 'library' },
  })

test('what is new is told once, in the rhythm, never empty, and only what its keeper may see', async () => {
  const site = await newSite()
  const { work } = site
  await put(work, 'Zephyr of old')
  expect((await keep(site, 'gita')).status).toBe(303)
  const address = PEOPLE.gita.address
  await sendAlerts(later(work, 8), KINDS)
  expect(await mailsTo(work, address)).toEqual([])
  const soon = later(work, 9)
  const [first, hidden] = [newId(), newId()]
  await put(soon, 'Zephyr the first', 'public', first)
  await put(soon, 'Zephyr of the office', 'office', hidden)
  // Not due before a week has passed since it was last looked at.
  await sendAlerts(later(work, 10), KINDS)
  expect(await mailsTo(work, address)).toEqual([])
  await sendAlerts(later(work, 16), KINDS)
  await sendAlerts(later(work, 16), KINDS)
  const [mail, ...more] = await mailsTo(work, address)
  expect(more).toEqual([])
  expect(mail?.subject).toBe(
    '1 nouvelle fiche dans « Zephyr »'.replace(/ (?=»)|(?<=«) /g, '\u00a0'),
  )
  expect(mail?.text).toContain('Zephyr the first')
  expect(mail?.text).not.toContain('of old')
  expect(mail?.text).not.toContain('of the office')
  // Taken out and put in again, changed and published anew: it was told.
  await unindexDocuments(work, 'lesson', [first])
  await put(later(work, 17), 'Zephyr the first, revised', 'public', first)
  await sendAlerts(later(work, 24), KINDS)
  expect((await mailsTo(work, address)).length).toBe(1)
  // Opened to the coalition, it is new to its members.
  await put(later(work, 25), 'Zephyr of the office', 'coalition', hidden)
  await sendAlerts(later(work, 32), KINDS)
  expect((await mailsTo(work, address)).map((one) => one.text.includes('of the office'))).toEqual([
    false,
    true,
  ])
})

test('an alert is bulk mail: its headers let a mailbox leave, its links lead to the site', async () => {
  const site = await newSite()
  const { work } = site
  await keep(site, 'gita')
  await put(later(work, 1), 'Zephyr {{unsubscribe}} the <b>first</b>')
  await sendAlerts(later(work, 8), KINDS)
  const [mail] = await mailsTo(work, PEOPLE.gita.address)
  expect([mail?.state, mail?.list]).toEqual(['scheduled', 'alerts'])
  const { html = '', text = '', subject = '' } = mail ?? {}
  const compiled = compile(letterhead(), {
    ...{ mailingId: mail?.id ?? '', kind: 'alert', list: 'alerts', archivedAt: null },
    ...{ variant: 'fr', lang: 'fr', subject, html, text },
  })
  const to = { id: 1, address: PEOPLE.gita.address, addressHash: 'ab'.repeat(16) }
  const { message } = await compiled.letterFor({ ...to, subscriberId: null }, work.now)
  const read = await simpleParser(Buffer.concat(message))
  const unsubscribe = /^<(https:\/\/c2r\.example\/mail\/[\w-]+\/unsubscribe)>$/.exec(
    String(read.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).split(': ')[1] ??
      '',
  )
  expect(message.toString()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(message.toString()).toContain('List-Id: <alerts.c2r.example>')
  expect(read.text).toContain(unsubscribe?.[1] ?? 'no way to leave')
  // Of what somebody wrote nothing is a mark of ours, or a tag.
  expect(read.text).toContain('Zephyr { {unsubscribe} } the <b>first</b>')
  expect(html).not.toContain('<b>')
})

test('whoever has left all alerts, or whose mailbox is gone, is sent none and loses none', async () => {
  const site = await newSite()
  const { work, visit } = site
  await keep(site, 'gita')
  const { address } = PEOPLE.gita
  await suppress(work, { address, list: 'alerts', reason: 'unsubscribed' })
  await put(later(work, 1), 'Zephyr the first')
  await sendAlerts(later(work, 8), KINDS)
  expect(await mailsTo(work, address)).toEqual([])
  const page = await (await visit('gita').get('/library/searches')).text()
  expect(page).toContain('/library/searches/resumption')
  expect((await visit('gita').post('/library/searches/resumption', {})).status).toBe(303)
  expect(await suppressionOf(work, { address })).toEqual([])
  await sendAlerts(later(work, 16), KINDS)
  expect((await mailsTo(work, address)).length).toBe(1)
  // A mailbox that is gone is nobody's to open again by a press.
  await suppress(work, { address, list: null, reason: 'hard-bounce' })
  expect((await visit('gita').post('/library/searches/resumption', {})).status).toBe(303)
  expect((await suppressionOf(work, { address })).length).toBe(1)
  await put(later(work, 17), 'Zephyr the second')
  await sendAlerts(later(work, 24), KINDS)
  expect((await mailsTo(work, address)).length).toBe(1)
})

test('a search that fails holds no other up, and is tried again later', async () => {
  const site = await newSite()
  const { work } = site
  await keep(site, 'gita')
  await put(later(work, 1), 'Zephyr the first')
  await keep(site, 'amina')
  const fails = () =>
    sql`alter table library.saved_search_alert add constraint planted
    check (search_id <> (${sql.lit(gitas)})) not valid`.execute(work.db)
  const { rows } = await sql<{ id: string }>`update library.saved_search
    set next_at = next_at - interval '1 hour'
    where person_id = ${PEOPLE.gita.id} returning id`.execute(work.db)
  const gitas = rows[0]?.id ?? ''
  await fails()
  await expect(sendAlerts(later(work, 8), KINDS)).rejects.toThrow('saved searches failed')
  const told = async () => [
    (await mailsTo(work, PEOPLE.gita.address)).length,
    (await mailsTo(work, PEOPLE.amina.address)).length,
  ]
  expect(await told()).toEqual([0, 1])
  // Not at once, and nothing of it is lost.
  await sendAlerts(later(work, 8), KINDS)
  await sql`alter table library.saved_search_alert drop constraint planted`.execute(work.db)
  await sendAlerts(later(work, 8 + 1 / 24), KINDS)
  expect(await told()).toEqual([1, 1])
})

test('what two searches find is told by one of them', async () => {
  const site = await newSite()
  const { work } = site
  await keep(site, 'gita')
  await keep(site, 'gita')
  await put(later(work, 1), 'Zephyr the first')
  await sendAlerts(later(work, 8), KINDS)
  expect((await mailsTo(work, PEOPLE.gita.address)).length).toBe(1)
})

test('why a record fits the reader’s place is said in the message', async () => {
  const site = await newSite()
  const { work, visit } = site
  const wanted = 'q=zephyr&hazard=flood'
  const kept = { name: 'Zephyr', rhythm: 'weekly', wanted, scope: 'library' }
  await visit('amina').post('/library/searches', kept)
  await indexDocument(later(work, 1), {
    ...{ kind: 'lesson', id: newId(), lang: 'en', body: BODIES.tamsara.id, visibility: 'public' },
    ...{ title: 'Zephyr in the rain', text: '', href: '/library/lessons/1' },
    about: { hazards: ['flood'] },
  })
  await sendAlerts(later(work, 8), KINDS)
  const [mail] = await mailsTo(work, PEOPLE.amina.address)
  expect(mail?.text).toContain('same hazard (Flood)')
  expect(mail?.html).toContain('same hazard (Flood)')
})

test('one press on the link in the message stops it, opening the link does not', async () => {
  const site = await newSite()
  const { work, visit } = site
  await keep(site, 'gita')
  await put(later(work, 1), 'Zephyr the first')
  await sendAlerts(later(work, 8), KINDS)
  const [mail] = await mailsTo(work, PEOPLE.gita.address)
  const [, path = ''] =
    /site\.invalid(\/library\/searches\/stop\/[\w-]+)/.exec(mail?.text ?? '') ?? []
  expect(await (await visit().get(path)).text()).toContain('will send nothing more')
  await put(later(work, 9), 'Zephyr the second')
  expect((await visit().post(path, {})).status).toBe(303)
  expect((await visit().post(path, {})).status).toBe(303)
  await sendAlerts(later(work, 40), KINDS)
  expect((await mailsTo(work, PEOPLE.gita.address)).length).toBe(1)
  expect((await visit().get(path.replace(/.$/, '~'))).status).toBe(404)
})

test('a kept search is its keeper’s alone: renamed, given another rhythm, dropped', async () => {
  const site = await newSite()
  const { work, visit } = site
  await keep(site, 'amina')
  const { rows } = await sql<{ id: string }>`select id from library.saved_search`.execute(work.db)
  const path = `/library/searches/${rows[0]?.id}`
  expect((await visit('gita').get(path)).status).toBe(404)
  expect((await visit('gita').post(`${path}/removal`, {})).status).toBe(404)
  const change = { name: 'Zephyrs', rhythm: 'monthly', _version: '1' }
  expect((await visit('amina').post(path, change)).status).toBe(303)
  expect((await visit('amina').post(path, change)).status).toBe(409)
  const list = await (await visit('amina').get('/library/searches')).text()
  expect(list).toContain('Zephyrs')
  expect(list).toContain('Every month')
  expect((await visit('amina').post(`${path}/removal`, {})).status).toBe(303)
  expect(await (await visit('amina').get('/library/searches')).text()).toContain(
    'You keep no search',
  )
})

test('the list costs the same statements with one search and with three', async () => {
  const site = await newSite()
  await keep(site, 'amina')
  const one = await site.cost('amina', '/library/searches')
  for (const _ of [2, 3]) await keep(site, 'amina')
  expect((await site.cost('amina', '/library/searches')).queries).toBe(one.queries)
})

test('an erased account leaves none of its searches, and others keep theirs', async () => {
  const site = await newSite()
  await keep(site, 'gita')
  await keep(site, 'amina')
  await publish(site.work, 'people.person-erased', PEOPLE.gita.id, { fingerprints: [] })
  await deliverAll(site.work)
  const { rows } = await sql`select person_id from library.saved_search`.execute(site.work.db)
  expect(rows).toEqual([{ person_id: PEOPLE.amina.id }])
})

test('alerts that somebody had left stay left when their mail goes to another address', async () => {
  const { work } = await newSite()
  const { address } = PEOPLE.gita
  await suppress(work, { address, list: 'alerts', reason: 'unsubscribed' })
  const addresses = { from: addressHash(address), to: addressHash('gita@home.example') }
  await publish(work, 'people.address-preferred', PEOPLE.gita.id, addresses)
  await deliverAll(work)
  const held = await suppressionOf(work, { address: 'gita@home.example' })
  expect(held.map(({ list, reason }) => [list, reason])).toEqual([['alerts', 'unsubscribed']])
})

test('somebody’s saved searches, and what they were told, are in the export of their data', async () => {
  const site = await newSite()
  await keep(site, 'gita')
  const own = async (name: 'gita' | 'amina') => {
    const answer = await site.visit(name).get('/account/data/export.json')
    return (await answer.json()).savedSearches
  }
  expect(await own('gita')).toMatchObject([{ name: 'Zephyr', wanted: 'q=zephyr', told: [] }])
  expect(await own('amina')).toEqual([])
})
