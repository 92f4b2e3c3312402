import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { SHADE } from '#tests/actions.ts'
import { as, newSite, RECORD_KINDS } from '#tests/house.ts'
import { createAction } from '../record/index.ts'
import { moveAction } from '../standing/index.ts'
import { adoptRecord, type ReportSaid, reportAdoption } from './service.ts'

const WATERCART = {
  ...SHADE,
  title: 'Water carts on hot days',
  summary: 'Two carts follow the heat map.',
  visibility: 'public',
} as const

const TOLD = {
  ...{ used: 'changed', changed: 'Smaller carts', recommend: 'yes' },
  ...{ evidence: '40 places, 2026', visibility: 'public' },
} satisfies ReportSaid

const ofOrvanne = async (work: Work) => createAction(work, await as(work, 'gita'), WATERCART)

const adopt = async (work: Work, id: string) =>
  adoptRecord(work, await as(work, 'amina'), RECORD_KINDS, {
    ...{ ref: { kind: 'action', id }, lang: 'en' },
  })

const show = (work: Work, id: string, to: Visibility) =>
  sql`update toolkit.action set visibility = ${to} where id = ${id}`.execute(work.db)

test('what became of it stands on the page of the action itself, for those who may read it', async () => {
  const site = await newSite()
  const { work } = site
  const { id, actionId } = await adopt(work, await ofOrvanne(work))
  const amina = await as(work, 'amina')
  const page = async (name?: Parameters<typeof site.visit>[0]) =>
    (await site.visit(name).get(`/actions/${actionId}`)).text()
  expect(await page('amina')).not.toContain('What became of it here')
  await reportAdoption(work, amina, { id, version: 0 }, { ...TOLD, visibility: 'coalition' })
  await show(work, actionId, 'public')
  for (const move of ['proposal', 'approval', 'start'] as const)
    await moveAction(work, amina, { id: actionId, move })
  const said = {
    planned: 'Four carts',
    happened: 'One came',
    why: '',
    tell: 'Ask the depot first',
  }
  await moveAction(work, amina, { id: actionId, move: 'completion' }, { ...said, lang: 'en' })
  const closing = { ...TOLD, changed: 'Carts by night', visibility: 'coalition' } as const
  await reportAdoption(work, amina, { id, version: 0 }, closing)
  const own = await page('amina')
  for (const text of ['What became of it here', 'Smaller carts', 'Carts by night', 'One came'])
    expect(own).toContain(text)
  expect(own).toContain('On 2 March 2026. Only your city sees this')
  const other = await page('gita')
  expect(other).toContain('Carts by night')
  // What the city answered for a lesson leaves it as the lesson, when it lets that go.
  for (const words of Object.values(said).filter(Boolean)) expect(other).not.toContain(words)
  expect(await page()).not.toMatch(/Smaller carts|Carts by night|One came/)
  // Where it came from is gone: what became of it is not.
  await sql`update toolkit.action set visibility = 'office' where id <> ${actionId}`.execute(
    work.db,
  )
  expect(await page('lena')).toContain('Carts by night')
  expect(await page('lena')).not.toContain('Taken over from')
})
