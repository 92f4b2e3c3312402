import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { startCrisis } from '../crises/index.ts'
import { TOOLKIT_SHOWCASES } from './cards.tsx'
import { openHome } from './service.ts'

const crisis = (title: string, visibility: 'office' | 'public') => ({
  title,
  summary: '',
  types: ['flood' as const],
  startedOn: '2026-01-10',
  phase: 'response' as const,
  phaseNames: {},
  geography: '',
  visibility,
})

async function twoCrises(work: Work): Promise<void> {
  const amina = await as(work, 'amina')
  await startCrisis(work, amina, crisis('Flood for all to see', 'public'))
  await startCrisis(work, amina, crisis('Flood of the office alone', 'office'))
}

test('a home counts what its reader may see', async () => {
  const work = await newWork()
  await twoCrises(work)
  expect((await openHome(work, await as(work, 'amina'))).standing.openCrises).toBe(2)
  expect((await openHome(work, await as(work, 'farid'))).standing.openCrises).toBe(1)
  expect((await openHome(work, await as(work, 'gita'))).standing.openCrises).toBe(0)
  for (const name of ['hana', 'lena', 'chen'] as const)
    await expect(openHome(work, await as(work, name))).rejects.toMatchObject({ kind: 'forbidden' })
})

test('the start page shows the newest public things, and to nobody outside what is hidden', async () => {
  const { work, visit } = await newSite()
  await twoCrises(work)
  const outside = await (await visit().get('/')).text()
  expect(outside).toContain('Flood for all to see')
  expect(outside).not.toContain('office alone')
  const inside = await (await visit('amina').get('/')).text()
  expect(inside).toContain('Flood of the office alone')
})

test('a showcase of one body shows that body alone', async () => {
  const work = await newWork()
  await twoCrises(work)
  const crises = TOOLKIT_SHOWCASES.find((one) => one.heading === 'home.newest.crises')
  const amina = await as(work, 'amina')
  const of = async (body: string) =>
    (await crises?.newest(work, amina, body, 5))?.map((item) => item.title).sort()
  expect(await of(BODIES.tamsara.id)).toEqual(['Flood for all to see', 'Flood of the office alone'])
  expect(await of(BODIES.orvanne.id)).toEqual([])
})

test('the page says what is stuck, and teaches when nothing is', async () => {
  const { work, visit } = await newSite()
  const empty = await (await visit('amina').get('/home')).text()
  expect(empty).toContain('Nothing is stuck')
  await tablesOf<Record<string, Record<string, unknown>>>(work)
    .insertInto('toolkit.action')
    .values({
      id: newId(),
      body_id: BODIES.tamsara.id,
      code: 'T-1',
      title: 'Drain the lower basin',
      kind: 'recovery',
      theme: 'climate-resilience',
      horizon: 'months-0-3',
      status: 'blocked',
      unblock_condition: 'The permit of the port',
      unblock_owner: 'Port authority',
      visibility: 'city',
      created_at: work.now,
      updated_at: work.now,
    })
    .execute()
  const full = await (await visit('amina').get('/home')).text()
  expect(full).toContain('Drain the lower basin')
  expect(full).toContain('The permit of the port')
  expect(await (await visit('gita').get('/home')).text()).not.toContain('Drain the lower basin')
})
