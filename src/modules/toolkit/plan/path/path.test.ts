import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite, newWork } from '#tests/house.ts'
import { readyPlan, versionOf } from '#tests/plans.ts'
import { refusalOf } from '#tests/portfolios.ts'
import { publishPlan, recordAdoption } from '../index.ts'
import { paceOf, pathOf } from './service.ts'

test('a new city stands at the beginning, with one next step', async () => {
  const work = await newWork()
  const path = await pathOf(work, await as(work, 'amina'))
  expect(path.steps.filter(({ state }) => state === 'next').map(({ key }) => key)).toEqual([
    'crisis',
  ])
  expect(path.steps[0]).toMatchObject({ key: 'join', state: 'done', minutes: 0 })
  expect(path.minutesLeft).toBe(10 + 60 + 60 + 45 + 20 + 5 + 15 + 20 + 140 + 10 + 5)
  expect([path.day, path.timings]).toEqual([null, 0])
})

test('steps are done by the records themselves', async () => {
  const work = await newWork()
  const { id, amina } = await readyPlan(work)
  const done = async () =>
    (await pathOf(work, amina)).steps.filter(({ state }) => state === 'done').map(({ key }) => key)
  expect(await done()).toEqual(['join', 'crisis', 'portfolio', 'framework'])
  await publishPlan(work, amina, { id, version: await versionOf(work, id) }, '')
  await recordAdoption(work, amina, id, {
    versionNumber: 1,
    adoptedBy: 'Council',
    adoptedOn: '2026-03-02',
    decisionNumber: '1',
    note: '',
  })
  expect(await done()).toEqual(['join', 'crisis', 'portfolio', 'framework', 'publish', 'adopt'])
  const path = await pathOf(work, amina)
  expect(path.steps.filter(({ state }) => state === 'next').map(({ key }) => key)).toEqual([
    'stock-take',
  ])
  expect(path.steps.find(({ key }) => key === 'actions')?.count).toEqual({ have: 3, need: 10 })
  expect(path.day).toBe(1)
})

test('the estimate follows the city’s own pace once there are timings, and never goes wild', () => {
  expect(paceOf([])).toBe(1)
  expect(paceOf([2, 2])).toBe(1)
  expect(paceOf([0.8, 2, 1.5])).toBe(1.5)
  expect(paceOf([9, 9, 9])).toBe(3)
  expect(paceOf([0.1, 0.1, 0.1])).toBe(0.5)
})

test('the path is for who acts for a city, and shows one city only', async () => {
  const site = await newSite()
  await readyPlan(site.work)
  expect((await site.visit('amina').get('/path')).status).toBe(200)
  const gita = await (await site.visit('gita').get('/path')).text()
  expect(gita).not.toContain('River flood')
  expect(await refusalOf(pathOf(site.work, await as(site.work, 'lena')))).toBe(
    'missing refusal.missing',
  )
  expect((await site.visit().get('/path')).headers.get('location')).toBe('/sign-in?next=%2Fpath')
})

test('the path tells nobody of the city more than they may see', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  await sql`update toolkit.crisis set visibility = 'office'`.execute(site.work.db)
  await sql`update toolkit.plan set visibility = 'office'`.execute(site.work.db)
  const seenBy = async (name: 'amina' | 'farid') => (await site.visit(name).get('/path')).text()
  expect(await seenBy('amina')).toContain('River flood')
  const farid = await seenBy('farid')
  expect([farid.includes('River flood'), farid.includes(id)]).toEqual([false, false])
})
