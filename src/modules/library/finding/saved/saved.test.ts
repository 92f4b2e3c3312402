import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { indexDocument, unindexDocuments } from '#platform/search/search.ts'
import { newSite } from '#tests/house.ts'
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
  const { rows } = await sql<{ subject: string; text: string }>`
    select subject, body_text as text from platform.mail
    where to_address = ${address} and subject like '%Zephyr%' order by at, id`.execute(work.db)
  return rows
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
