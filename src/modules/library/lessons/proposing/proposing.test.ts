import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SYSTEM } from '#kernel/actor.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { refusalOf } from '#tests/actions.ts'
import { as, deliverAll, NEWEST_FIRST, newSite, RECORD_KINDS } from '#tests/house.ts'
import { type Name, PEOPLE } from '#tests/world.ts'
import { listSuggestions } from '../reading/queries.ts'
import { findLesson } from '../record/index.ts'
import { decideProposal, proposeFrom } from './service.ts'

type Site = Awaited<ReturnType<typeof newSite>>
const ANSWERS = {
  ...{ planned: 'Forty stops', happened: 'Thirty stops', why: 'Pavements are narrow' },
  tell: 'Measure pavements first',
}

/** An action of Tamsara that is closed by its lead with four answers. */
async function closedAction(site: Site, visibility: 'office' | 'city' | 'public') {
  const amina = site.visit('amina')
  const made = await amina.post('/actions', {
    ...{ title: 'Shade at forty stops', kind: 'renewal', theme: 'climate-resilience' },
    ...{ horizon: 'months-3-12', visibility, restores: 'no', transforms: 'yes' },
  })
  const href = made.headers.get('location') ?? ''
  for (const move of ['proposal', 'approval', 'start']) await amina.post(`${href}/${move}`, {})
  const form = await (await amina.get(`${href}/completion`)).text()
  expect(form).toContain('What would you tell another city?')
  expect((await amina.post(`${href}/completion`, ANSWERS)).status).toBe(303)
  await deliverAll(site.work)
  return href.split('/')[2] ?? ''
}

const newest = async ({ work }: Site) =>
  (await listSuggestions(work, await as(work, 'amina'), 1))[0]?.number ?? 0

const seers = async ({ work }: Site, number: number) => {
  const seen: Name[] = []
  for (const name of Object.keys(PEOPLE) as Name[])
    if (await findLesson(work, await as(work, name), { number })) seen.push(name)
  return seen
}

const TAMSARA: Name[] = ['amina', 'bo', 'chidi', 'dina', 'elena', 'farid']

test('a closed action of the office proposes a lesson that stays in the office until it lets it go', async () => {
  const site = await newSite()
  await closedAction(site, 'office')
  const number = await newest(site)
  expect(await seers(site, number)).toEqual(['amina', 'bo', 'chidi'])
  const desk = site.visit('jun')
  expect((await desk.get(`/library/lessons/${number}`)).status).toBe(404)
  expect((await desk.get(`/library/desk/${number}`)).status).toBe(404)
  expect((await desk.post(`/library/lessons/${number}/release`, {})).status).toBe(404)
  expect((await site.visit('chidi').post(`/library/lessons/${number}/release`, {})).status).toBe(
    403,
  )
  expect((await site.visit('bo').post(`/library/lessons/${number}/release`, {})).status).toBe(303)
  expect(await seers(site, number)).toEqual([...TAMSARA, 'jun', 'kofi'])
  const text = await (await desk.get(`/library/desk/${number}`)).text()
  for (const words of Object.values(ANSWERS)) expect(text).toContain(words)
  expect(text).toContain('De Tamsara')
})

test('what a city holds is not announced, and once it lets it go it is, once', async () => {
  const site = await newSite()
  await closedAction(site, 'office')
  const number = await newest(site)
  const lesson = await findLesson(site.work, await as(site.work, 'amina'), { number })
  const announced = async () => {
    const { rows } = await sql<{ subject: string }>`select subject from platform.event
      where topic = 'library.lesson-suggested'`.execute(site.work.db)
    return rows.map(({ subject }) => subject)
  }
  const deeds = async () => {
    const { rows } = await sql<{ action: string }>`select action from platform.audit
      where subject_id = ${lesson?.id} order by ${NEWEST_FIRST}`.execute(site.work.db)
    return rows.map(({ action }) => action)
  }
  expect([await announced(), await deeds()]).toEqual([[], ['lesson.held']])
  await site.visit('bo').post(`/library/lessons/${number}/release`, {})
  expect([await announced(), await deeds()]).toEqual([
    [lesson?.id],
    ['lesson.released', 'lesson.held'],
  ])
})

test('what the city keeps to itself is never seen at the desk', async () => {
  const site = await newSite()
  await closedAction(site, 'city')
  const number = await newest(site)
  expect(await seers(site, number)).toEqual(TAMSARA)
  await site.visit('amina').post(`/library/lessons/${number}/withholding`, {})
  expect(await seers(site, number)).toEqual(TAMSARA)
  const again = site.visit('amina').post(`/library/lessons/${number}/release`, {})
  expect((await again).status).toBe(403)
})

test('a public action’s goes to the desk, says where it was learned, and comes once', async () => {
  const site = await newSite()
  const action = await closedAction(site, 'public')
  const number = await newest(site)
  expect(await seers(site, number)).toEqual([...TAMSARA, 'jun', 'kofi'])
  const amina = await as(site.work, 'amina')
  const lesson = await findLesson(site.work, amina, { number })
  const here = { kind: 'lesson', id: lesson?.id ?? '' }
  const links = await loopOf(site.work, amina, RECORD_KINDS, here)
  expect(links.map(({ relation, kind, direction }) => [relation, kind, direction])).toEqual([
    ['learned-from', 'action', 'out'],
  ])
  const body = lesson?.bodyId ?? ''
  const closed = {
    ...ANSWERS,
    bodyId: body,
    personId: null,
    visibility: 'public',
    lang: 'en',
  } as const
  await proposeFrom(site.work, SYSTEM, action, { ...closed, title: 'Shade', place: '' })
  expect(await newest(site)).toBe(number)
  const decided = decideProposal(site.work, amina, lesson?.id ?? '', true)
  expect(await refusalOf(decided)).toBe('forbidden refusal.forbidden')
})
