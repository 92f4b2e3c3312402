import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { THEMES } from '#kernel/frame.ts'
import { chosenTime, TZDB, timeInUtc } from '#kernel/times.ts'
import { pauseMailing } from '#platform/mailing/steering.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { frozenIssue, issueOf, seen, sentOut } from '#tests/issues.ts'
import { mailsTo, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'
import { followMailings, renewSendingTimes, scheduleIssue, sendTrial } from './index.ts'
import { themesIn } from './queries.ts'
import { mailingOfIssue, steerIssue } from './service.ts'

const AT_ONCE = (at: Date) => ({ how: 'instant', at: timeInUtc(at) }) as const

test('nothing is scheduled before somebody of the team has had a trial copy, with no reader’s link in it', async () => {
  const work = await newWork()
  const id = await frozenIssue(work)
  const jun = await as(work, 'jun')
  await expect(
    scheduleIssue(work, jun, await seen(work, id), AT_ONCE(work.now)),
  ).rejects.toMatchObject({ kind: 'conflict', key: 'issues.schedule.trial-first' })
  await expect(sendTrial(work, jun, id, [PEOPLE.amina.id])).rejects.toMatchObject({
    kind: 'invalid',
  })
  await sendTrial(work, jun, id, [PEOPLE.kofi.id])
  const [mail] = await mailsTo(work, PEOPLE.kofi.address)
  expect(mail?.subject).toBe('Trial: Shade where people wait')
  expect(`${mail?.body_html}${mail?.body_text}`).not.toContain('{{')
  expect(await scheduleIssue(work, jun, await seen(work, id), AT_ONCE(work.now))).toBe(0)
  expect((await issueOf(work, id)).state).toBe('scheduled')
})

test('what is scheduled is frozen a reader a row, and is not public before its hour', async () => {
  const site = await newSite()
  const { work } = site
  await subscribed(site, 'reader@mail.example')
  await subscribed(site, 'monthly@mail.example', 'monthly')
  const id = await frozenIssue(work)
  const jun = await as(work, 'jun')
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  const later = new Date(work.now.getTime() + 3_600_000)
  expect(await scheduleIssue(work, jun, await seen(work, id), AT_ONCE(later))).toBe(1)
  await followMailings(work)
  expect((await issueOf(work, id)).state).toBe('scheduled')
  const { number } = await issueOf(work, id)
  expect((await site.visit().get(`/briefings/${number}`)).status).toBe(404)
  await followMailings({ ...work, now: later })
  expect((await issueOf(work, id)).state).toBe('sending')
  expect((await site.visit().get(`/briefings/${number}`)).status).toBe(200)
  const desk = await (await site.visit('jun').get(`/briefings/desk/${id}/sending`)).text()
  const ledger = `/briefings/mailings/${(await mailingOfIssue(work, id))?.id}`
  expect(desk).toContain(`href="${ledger}?state=queued"`)
  const page = await (await site.visit('jun').get(ledger)).text()
  expect(page).toContain('r•••@m•••.example')
  expect(page).not.toContain('reader@mail.example')
  expect((await site.visit('hana').get(ledger)).status).toBe(403)
})

test('pause and go on are the mailing’s, retried there the issue is on its way again, and each is in the trail', async () => {
  const site = await newSite()
  const { work } = site
  await subscribed(site, 'one@mail.example')
  const id = await frozenIssue(work)
  await sentOut(work, id)
  const press = (what: string) =>
    site.visit('jun').post(`/briefings/desk/${id}/sending/${what}`, {})
  expect((await press('pause')).status).toBe(303)
  expect((await mailingOfIssue(work, id))?.state).toBe('paused')
  expect((await press('pause')).status).toBe(409)
  expect((await press('resumption')).status).toBe(303)
  expect((await issueOf(work, id)).state).toBe('sending')
  const mailing = (await mailingOfIssue(work, id))?.id
  await sql`update platform.mailing_recipient set state = 'failed' where mailing_id = ${mailing}`.execute(
    work.db,
  )
  await sql`update platform.mailing set state = 'sent' where id = ${mailing}`.execute(work.db)
  await followMailings(work)
  expect((await issueOf(work, id)).state).toBe('sent')
  expect((await site.visit('jun').post(`/briefings/mailings/${mailing}/retry`, {})).status).toBe(
    303,
  )
  await followMailings(work)
  expect((await issueOf(work, id)).state).toBe('sending')
  const trail = await (await site.visit('kofi').get(`/briefings/desk/${id}`)).text()
  for (const word of ['Paused', 'Went on']) expect(trail).toContain(word)
})

test('it is said once that an issue went out and once that it is sent, and then it is found', async () => {
  const site = await newSite()
  const id = await frozenIssue(site.work)
  await sentOut(site.work, id)
  await followMailings(site.work)
  expect((await issueOf(site.work, id)).state).toBe('sent')
  expect((await said(site.work)).filter((line) => line.startsWith('briefings.'))).toEqual(
    ['opened', 'in-review', 'approved', 'frozen', 'scheduled', 'published', 'sent'].map(
      (what) => `briefings.issue-${what} ${id}`,
    ),
  )
  const found = await (await site.visit().get('/search?q=shade')).text()
  expect(found).toContain('href="/briefings/1?lang=en"')
  expect((await site.visit('jun').post(`/briefings/desk/${id}/sending/closing`, {})).status).toBe(
    303,
  )
  expect((await issueOf(site.work, id)).state).toBe('archived')
})

test('one that was paused before its hour is public from the moment it may leave', async () => {
  const site = await newSite()
  const { work } = site
  const id = await frozenIssue(work)
  const jun = await as(work, 'jun')
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  await subscribed(site, 'reader@mail.example')
  const hour = new Date(work.now.getTime() + 3_600_000)
  await scheduleIssue(work, jun, await seen(work, id), AT_ONCE(hour))
  await pauseMailing(work, (await mailingOfIssue(work, id))?.id ?? '')
  await followMailings(work)
  expect(await issueOf(work, id)).toMatchObject({ state: 'paused', published_at: null })
  const early = { ...work, now: new Date(hour.getTime() - 60_000) }
  await steerIssue(early, jun, id, 'resumption')
  expect(await issueOf(work, id)).toMatchObject({ state: 'scheduled', published_at: null })
  await pauseMailing(work, (await mailingOfIssue(work, id))?.id ?? '')
  await followMailings(work)
  const late = { ...work, now: new Date(hour.getTime() + 60_000) }
  await steerIssue(late, jun, id, 'resumption')
  expect(await issueOf(work, id)).toMatchObject({ state: 'sending', published_at: late.now })
  expect((await site.visit().get('/briefings/1')).status).toBe(200)
})

test('who ticked themes gets an issue when something in it is about one of them', async () => {
  const site = await newSite()
  const { work } = site
  const themed = async (address: string, themes: readonly string[]) => {
    await subscribed(site, address)
    await sql`update briefings.subscriber set themes = ${[...themes]}::text[]
      where address = ${address}`.execute(work.db)
  }
  const id = await frozenIssue(work)
  const inIt = await themesIn(work, id)
  const [one = ''] = inIt
  const other = THEMES.find((theme) => !inIt.includes(theme)) ?? ''
  expect([one === '', other === '']).toEqual([false, false])
  await themed('all@mail.example', [])
  await themed('some@mail.example', [one, other])
  await themed('none@mail.example', [other])
  const jun = await as(work, 'jun')
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  expect(await scheduleIssue(work, jun, await seen(work, id), AT_ONCE(work.now))).toBe(2)
  const { rows } = await sql<{ address: string }>`select address from platform.mailing_recipient
    order by address`.execute(work.db)
  expect(rows.map(({ address }) => address)).toEqual(['all@mail.example', 'some@mail.example'])
})

const TIMES = sql<{ wall: string | null; zone: string | null; tzdb: string | null }>`
  select send_wall as wall, send_zone as zone, send_tzdb as tzdb from briefings.issue`

test('the hour an editor chose is kept by its clock, and moves with the rules of its zone', async () => {
  const site = await newSite()
  const { work } = site
  const jun = await as(work, 'jun')
  const id = await frozenIssue(work)
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  const zone = 'America/New_York'
  const at = chosenTime('2027-07-01T09:00', zone)
  if ('kind' in at) throw new Error('it is neither skipped nor twice')
  await scheduleIssue(work, jun, await seen(work, id), { how: 'instant', at })
  expect((await TIMES.execute(work.db)).rows).toContainEqual({ wall: at.wall, zone, tzdb: TZDB })
  // As if it had been chosen when New York was five hours behind in summer as well.
  const old = new Date('2027-07-01T14:00:00Z')
  const mailing = (await mailingOfIssue(work, id))?.id
  await sql`update platform.mailing set starts_at = ${old} where id = ${mailing}`.execute(work.db)
  await renewSendingTimes(work)
  expect((await mailingOfIssue(work, id))?.starts_at).toEqual(old)
  await sql`update briefings.issue set send_tzdb = '1970a' where id = ${id}`.execute(work.db)
  await renewSendingTimes(work)
  expect((await mailingOfIssue(work, id))?.starts_at).toEqual(new Date('2027-07-01T13:00:00Z'))
  expect((await TIMES.execute(work.db)).rows).toContainEqual({ wall: at.wall, zone, tzdb: TZDB })
  const { rows } = await sql<{ action: string }>`select action from platform.audit
    where subject_id = ${id}::text order by seq desc limit 1`.execute(work.db)
  expect(rows).toEqual([{ action: 'issue.hour-moved' }])
  const desk = await (await site.visit('kofi').get(`/briefings/desk/${id}`)).text()
  expect(desk).toContain('Sending hour moved')
})

test('a time that is over is refused, one that is skipped or comes twice is asked about', async () => {
  const site = await newSite()
  const { work } = site
  const jun = await as(work, 'jun')
  await sql`update people.person set zone = 'America/New_York' where id = ${PEOPLE.jun.id}`.execute(
    work.db,
  )
  const id = await frozenIssue(work)
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  const over = { how: 'instant', at: timeInUtc(new Date(work.now.getTime() - 3_600_000)) } as const
  await expect(scheduleIssue(work, jun, await seen(work, id), over)).rejects.toMatchObject({
    key: 'issues.schedule.past',
  })
  const { version } = await seen(work, id)
  const visit = site.visit('jun')
  const post = async (fields: Record<string, string>) => {
    const answer = await visit.post(`/briefings/desk/${id}/schedule`, {
      ...{ how: 'instant', _version: String(version), ...fields },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const asked = await post({ at: '2027-11-07T01:30' })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('llega dos veces')
  expect(asked.text).toContain('UTC-04:00')
  expect(asked.text).toContain('UTC-05:00')
  expect(asked.text).toContain('value="2027-11-07T01:30"')
  expect((await post({ at: '2027-11-07T01:30', which: 'later' })).status).toBe(303)
  expect((await mailingOfIssue(work, id))?.starts_at).toEqual(new Date('2027-11-07T06:30:00Z'))
})
