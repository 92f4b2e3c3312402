import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { proposed } from '../importing/mapping/index.ts'
import { type ActionValues, actionsById, createAction } from '../record/index.ts'
import { listQuery } from './forms.ts'
import { countActions, exportActions, listActions } from './queries.ts'
import { HEADS } from './service.ts'

const VALUES: ActionValues = {
  title: 'Shade',
  kind: 'recovery',
  theme: 'mobility',
  horizon: 'months-0-3',
  visibility: 'public',
}

const asked = (fields: Record<string, string>, hasCity = true) =>
  listQuery((name) => fields[name], hasCity)

async function titles(work: Work, actor: Actor, fields: Record<string, string>) {
  return (await listActions(work, actor, asked(fields), 1)).map(({ title }) => title)
}

async function threeActions(work: Work): Promise<Actor> {
  const amina = await as(work, 'amina')
  await createAction(work, amina, { ...VALUES, title: 'Élan' })
  await createAction(work, amina, {
    ...VALUES,
    title: 'Zone',
    kind: 'renewal',
    horizon: 'years-3-10',
    status: 'done',
  })
  await createAction(work, amina, {
    ...VALUES,
    title: 'apple',
    theme: 'governance',
    visibility: 'office',
  })
  return amina
}

test('the list sorts and filters on the server', async () => {
  const work = await newWork()
  const amina = await threeActions(work)
  expect(await titles(work, amina, {})).toEqual(['Élan', 'Zone', 'apple'])
  expect(await titles(work, amina, { sort: 'title' })).toEqual(['apple', 'Élan', 'Zone'])
  expect(await titles(work, amina, { sort: 'horizon', direction: 'desc' })).toEqual([
    'Zone',
    'Élan',
    'apple',
  ])
  expect(await titles(work, amina, { kind: 'renewal' })).toEqual(['Zone'])
  expect(await titles(work, amina, { theme: 'governance' })).toEqual(['apple'])
  expect(await titles(work, amina, { status: 'done' })).toEqual(['Zone'])
  expect(await titles(work, amina, { horizon: 'months-0-3', kind: 'recovery' })).toEqual([
    'Élan',
    'apple',
  ])
  expect(await titles(work, amina, { sort: 'body_id; drop', kind: 'x', status: '1' })).toHaveLength(
    3,
  )
})

test('codes are in the order people count in, on the list, in files and wherever actions stand', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const codes = ['A-1000', 'a-9', 'A-101', 'B-2.10', 'B-2.9', 'A-100 bis', '7']
  const ids: string[] = []
  for (const code of codes)
    ids.push(await createAction(work, amina, { ...VALUES, code, title: code }))
  const order = ['7', 'a-9', 'A-100 bis', 'A-101', 'A-1000', 'B-2.9', 'B-2.10']
  expect(await titles(work, amina, {})).toEqual(order)
  expect(await titles(work, amina, { direction: 'desc' })).toEqual([...order].reverse())
  const { actions } = await exportActions(work, amina, asked({}))
  expect(actions.map(({ code }) => code)).toEqual(order)
  expect((await actionsById(work, amina, ids)).map(({ code }) => code)).toEqual(order)
})

test('each reader sees the list as far as they may, and the figures count the same', async () => {
  const work = await newWork()
  const amina = await threeActions(work)
  const all = asked({ of: 'all' })
  const seen = async (actor: Actor) => [
    (await listActions(work, actor, all, 1)).map(({ title }) => title),
    (await countActions(work, actor, all)).all,
    (await exportActions(work, actor, all)).actions.length,
  ]
  expect(await seen(amina)).toEqual([['Élan', 'Zone', 'apple'], 3, 3])
  for (const name of ['dina', 'farid', 'gita', 'lena', 'hana', 'chen'] as const)
    expect(await seen(await as(work, name))).toEqual([['Élan', 'Zone'], 2, 2])
  const counts = await countActions(work, amina, asked({}))
  expect(counts).toEqual({ all: 3, recovery: 2, renewal: 1, going: 0, blocked: 0, done: 1 })
})

test('the page shows 25 actions, leads on, and says what to do when there is nothing', async () => {
  const site = await newSite()
  const amina = await as(site.work, 'amina')
  const visit = site.visit('amina')
  const empty = await (await visit.get('/actions')).text()
  expect(empty).toContain('No action yet')
  for (let index = 0; index < 30; index += 1)
    await createAction(site.work, amina, { ...VALUES, title: `Action ${index}` })
  const first = await (await visit.get('/actions')).text()
  expect(first).toContain('30 actions')
  expect(first).toContain('Action 24')
  expect(first).not.toContain('Action 25')
  const second = await (await visit.get('/actions?page=2')).text()
  expect(second).toContain('Action 29')
  expect((await visit.get('/actions?page=zero&sort=%25')).status).toBe(200)
  expect(await (await visit.get('/actions?theme=governance')).text()).toContain(
    'No action fits these filters',
  )
  expect((await site.visit().get('/actions')).status).toBe(200)
})

test('the list and a record are as many queries for one action as for three', async () => {
  const site = await newSite()
  const amina = await as(site.work, 'amina')
  let count = 0
  const counting = site.work.db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  Object.assign(site.house, { db: counting })
  const queries = async (path: string) => {
    count = 0
    expect((await site.visit('amina').get(path)).status).toBe(200)
    return count
  }
  const id = await createAction(site.work, amina, VALUES)
  const paths = ['/actions', '/actions?of=all', '/actions.csv', '/actions.json', `/actions/${id}`]
  const one: number[] = []
  for (const path of paths) one.push(await queries(path))
  for (const title of ['Second', 'Third'])
    await createAction(site.work, amina, {
      ...VALUES,
      title,
      dependencies: [id],
      beneficiaries: [{ group: 'tenants', sharePercent: 10 }],
    })
  const three: number[] = []
  for (const path of paths) three.push(await queries(path))
  expect(three).toEqual(one)
})

test('files hold no names of persons, no notes and no links for who is outside', async () => {
  const site = await newSite()
  const amina = await as(site.work, 'amina')
  const hidden = await createAction(site.work, amina, {
    ...VALUES,
    title: 'Hidden',
    visibility: 'office',
  })
  await createAction(site.work, amina, {
    ...VALUES,
    champion: 'Dina Kane',
    notes: [{ column: 'Applicant', text: 'Jane Roe' }],
    dependencies: [hidden],
  })
  for (const path of ['/actions.csv?of=all', '/actions.json?of=all']) {
    const outside = await (await site.visit('gita').get(path)).text()
    expect(outside).toContain('Shade')
    for (const word of ['Dina Kane', 'Jane Roe', hidden, 'Hidden', 'A-01'])
      expect(outside).not.toContain(word)
    const visitor = await (await site.visit().get(path)).text()
    expect(visitor).not.toContain('Dina Kane')
    expect(await (await site.visit('amina').get(path)).text()).toContain('Dina Kane')
  }
  const json = await site.visit('amina').get('/actions.json')
  expect(json.headers.get('content-disposition')).toContain('actions.json')
  expect(await json.json()).toMatchObject({
    count: 2,
    actions: [{ title: 'Hidden' }, { title: 'Shade' }],
  })
})

test('every head of the export is known to the import', () => {
  const columns = Object.entries(HEADS).map(([field, name], index) => ({
    ...{ index, name, tag: '', samples: [], personal: null },
    field,
  }))
  const mapping = proposed(columns, {})
  expect(columns.filter(({ index, field }) => mapping[index] !== field)).toEqual([])
})
