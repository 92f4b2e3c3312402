import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { peopleJobs } from '#people'
import type { Work } from '#platform/database/work.ts'
import { newWork } from '#tests/house.ts'
import { keepDraft, keepVisitorDraft, OF_VISITORS } from './drafts.ts'

const DAY = 86_400_000
const RUN = { attempt: 1, last: true, signal: new AbortController().signal }
const later = (work: Work, ms: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + ms),
})
const ofKilobytes = (kilobytes: number) => ({ words: 'x'.repeat(kilobytes * 1024 - 20) })

async function held(work: Work): Promise<readonly string[]> {
  const { rows } = await sql<{ owner: string; page: string }>`
    select owner, page from platform.draft order by saved_at, owner, page`.execute(work.db)
  return rows.map(({ owner, page }) => `${owner} ${page}`)
}

const from = (network: string, device = 'a') => ({ owner: `device ${device}`, network })

test('one network holds two megabytes at most however many browsers it claims to be, and the oldest give way', async () => {
  const work = await newWork()
  await keepVisitorDraft(work, from('192.0.2', 'else'), '/p', ofKilobytes(60))
  for (let at = 0; at < 40; at += 1)
    await keepVisitorDraft(later(work, at), from('198.51.100', `b${at}`), '/p', ofKilobytes(60))
  const kept = await held(work)
  expect(kept).toHaveLength(1 + 34)
  expect(kept).toContain('device else /p')
  expect(kept).toContain('device b39 /p')
  expect(kept).not.toContain('device b5 /p')
})

test('one network holds two hundred drafts at most, however small', async () => {
  const work = await newWork()
  for (let at = 0; at < 210; at += 1)
    await keepVisitorDraft(later(work, at), from('198.51.100', `b${at}`), '/p', { a: '1' })
  expect(await held(work)).toHaveLength(200)
})

test('what is larger than any form is not kept for a visitor, and is for a person', async () => {
  const work = await newWork()
  await keepVisitorDraft(work, from('198.51.100'), '/p', ofKilobytes(65))
  await keepDraft(work, 'person x', '/p', ofKilobytes(65))
  expect(await held(work)).toEqual(['person x /p'])
})

test('all visitors together cannot fill the disk, and people with an account keep theirs', async () => {
  const work = await newWork()
  await sql`insert into platform.draft (owner, page, fields, saved_at, network, bytes)
    select 'device ' || n, '/p', '{}', ${work.now}, 'net ' || n, ${OF_VISITORS.bytes / 4}
    from generate_series(1, 4) n`.execute(work.db)
  await expect(keepVisitorDraft(work, from('192.0.2'), '/p', { a: '1' })).rejects.toMatchObject({
    kind: 'too-many',
  })
  await keepDraft(work, 'person x', '/p', { a: '1' })
  await sql`delete from platform.draft where owner = 'device 1'`.execute(work.db)
  await keepVisitorDraft(work, from('192.0.2'), '/p', { a: '1' })
  expect(await held(work)).toHaveLength(5)
})

test('the nightly sweep forgets drafts of visitors after a week and of people after a month', async () => {
  const work = await newWork()
  await keepVisitorDraft(work, from('198.51.100'), '/p', { a: '1' })
  await keepDraft(work, 'person x', '/p', { a: '1' })
  const sweep = peopleJobs.find((job) => job.name === 'people.sweep')
  expect(sweep?.every).toBe('20 3 * * *')
  const night = async (days: number, ms = 0) => {
    await sweep?.perform(later(work, days * DAY + ms), {}, RUN)
    return held(work)
  }
  expect(await night(7)).toEqual(['device a /p', 'person x /p'])
  expect(await night(7, 1)).toEqual(['person x /p'])
  expect(await night(30)).toEqual(['person x /p'])
  expect(await night(30, 1)).toEqual([])
})
