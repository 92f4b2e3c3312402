import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { frozenIssue, issueOf, seen, sentOut } from '#tests/issues.ts'
import { mailsTo, subscribed } from '#tests/readers.ts'
import { PEOPLE } from '#tests/world.ts'
import { followMailings, scheduleIssue, sendTrial } from './index.ts'
import { mailingOfIssue } from './service.ts'

const AT_ONCE = (at: Date) => ({ how: 'instant', at }) as const

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
