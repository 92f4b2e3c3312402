import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { seedMember } from '#coalition'
import { newId } from '#kernel/ids.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'
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

/** An action of Tamsara as the table holds it. */
const action = (work: Work, title: string, visibility: Visibility, more: object = {}) =>
  tablesOf<Record<string, Record<string, unknown>>>(work)
    .insertInto('toolkit.action')
    .values({
      ...{ id: newId(), body_id: BODIES.tamsara.id, code: title.slice(0, 12), title, visibility },
      ...{ kind: 'recovery', theme: 'climate-resilience', horizon: 'months-0-3' },
      ...{ created_at: work.now, updated_at: work.now },
      ...more,
    })
    .execute()

/** A public plan of Tamsara for one of its crises, with a version where it is published. */
async function plan(work: Work, title: string, state: 'draft' | 'published'): Promise<void> {
  const id = newId()
  await sql`insert into toolkit.plan (id, body_id, crisis_id, slug, title, lang, state, visibility,
      created_at, updated_at)
    select ${id}, body_id, id, ${id}, ${title}, 'en', ${state}, 'public', ${work.now}, ${work.now}
    from toolkit.crisis where body_id = ${BODIES.tamsara.id} limit 1`.execute(work.db)
  await sql`insert into toolkit.plan_version (id, plan_id, number, published_at, published_by,
      content, sha256)
    values (${newId()}, ${id}, 1, ${work.now}, ${PEOPLE.amina.id}, '{}', ${'0'.repeat(64)})`.execute(
    work.db,
  )
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

test('a city’s page shows everybody what is public of it, and nobody what is not', async () => {
  const { work, visit } = await newSite()
  await twoCrises(work)
  await plan(work, 'Framework after the flood', 'published')
  await plan(work, 'Framework still on the desk', 'draft')
  await action(work, 'Raise the dyke for all', 'public')
  await action(work, 'Buy out the lower streets', 'office')
  await action(work, 'Share the pumps', 'coalition')
  await seedMember(work, {
    ...{ name: 'Tamsara', bodyId: BODIES.tamsara.id, country: 'SN', population: null },
    ...{ latitude: 14, longitude: -17, zone: 'Africa/Dakar', memberSince: '2024-05-07' },
  })
  for (const name of [undefined, 'gita', 'amina'] as const) {
    const page = await (await visit(name).get('/coalition/cities/tamsara')).text()
    expect(page).toContain('Flood for all to see')
    expect(page).toContain('Raise the dyke for all')
    expect(page).toContain('Framework after the flood')
    expect(page).not.toContain('office alone')
    expect(page).not.toContain('Buy out')
    expect(page).not.toContain('on the desk')
    expect(page).not.toContain('Share the pumps')
  }
})

test('what a demo city shows is marked on the start page, what a real one shows is not', async () => {
  const { work, visit } = await newSite()
  await twoCrises(work)
  expect(await (await visit().get('/')).text()).toContain('class="demo-mark"')
  await sql`update people.body set demo = false`.execute(work.db)
  expect(await (await visit().get('/')).text()).not.toContain('class="demo-mark"')
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
  await action(work, 'Drain the lower basin', 'city', {
    status: 'blocked',
    unblock_condition: 'The permit of the port',
    unblock_owner: 'Port authority',
  })
  const full = await (await visit('amina').get('/home')).text()
  expect(full).toContain('Drain the lower basin')
  expect(full).toContain('The permit of the port')
  expect(await (await visit('gita').get('/home')).text()).not.toContain('Drain the lower basin')
})
