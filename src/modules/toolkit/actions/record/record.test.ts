import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { auditOf } from '#platform/audit/audit.ts'
import { search } from '#platform/search/finding.ts'
import { refusalOf, SHADE } from '#tests/actions.ts'
import { as, newWork, said } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import {
  type ActionValues,
  actionsOf,
  changeAction,
  createAction,
  openAction,
  valuesOf,
} from './index.ts'

test('an action holds everything that was said of it', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const other = await createAction(work, amina, { ...SHADE, title: 'Buy the land' })
  const rival = await createAction(work, amina, { ...SHADE, title: 'A car park' })
  const id = await createAction(work, amina, {
    ...SHADE,
    code: 'K-7',
    summary: 'Trees and water.',
    description: 'Forty stops.',
    system: [3, 7],
    lead: 'Public works',
    champion: 'Dina Kane',
    partners: 'Bus drivers',
    place: 'Old town',
    startsOn: '2026-04-01',
    endsOn: '2026-10-31',
    cost: { low: 100, likely: 180, high: 300, currency: 'XOF' },
    priceYear: 2026,
    expectedResult: 'Cooler stops',
    risks: 'Roots',
    legalBasis: 'Street act',
    beneficiaries: [
      { group: 'older-people', sharePercent: 60 },
      { group: 'children', sharePercent: 70 },
    ],
    dependencies: [other],
    exclusions: [rival],
  })
  expect(await openAction(work, amina, id)).toMatchObject({
    code: 'K-7',
    kind: 'renewal',
    system: [3, 7],
    costLow: 100,
    costLikely: 180,
    costHigh: 300,
    currency: 'XOF',
    priceYear: 2026,
    startsOn: '2026-04-01',
    endsOn: '2026-10-31',
    champion: 'Dina Kane',
    status: 'draft',
    beneficiaries: [
      { group: 'children', sharePercent: 70 },
      { group: 'older-people', sharePercent: 60 },
    ],
    dependencies: [other],
    exclusions: [rival],
  })
  expect((await openAction(work, amina, rival))?.exclusions).toEqual([id])
  expect(await said(work)).toContain(`toolkit.action-added ${id}`)
  expect((await auditOf(work, { kind: 'action', id })).map(({ action }) => action)).toEqual([
    'action.added',
  ])
  const found = await search(work, amina, {
    query: 'shade',
    langs: ['en'],
    page: { offset: 0, limit: 5 },
  })
  expect(found.found.map(({ href }) => href)).toEqual([`/actions/${id}`])
})

test('codes are given in order, and a taken one is refused beside its field', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  for (const title of ['One', 'Two']) await createAction(work, amina, { ...SHADE, title })
  const all = await actionsOf(work, amina, BODIES.tamsara.id)
  expect(all.map(({ code, title }) => `${code} ${title}`)).toEqual(['A-01 One', 'A-02 Two'])
  expect(await refusalOf(createAction(work, amina, { ...SHADE, code: 'A-01' }))).toBe(
    'invalid actions.refusal.code-taken code',
  )
})

test('what no action can be is refused beside its field', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const cost = { low: 5, likely: 4, high: 9, currency: 'EUR' }
  const wrong: readonly [Partial<ActionValues>, string][] = [
    [{ title: '  ' }, 'invalid form.required title'],
    [{ cost }, 'invalid actions.refusal.cost-order costLow'],
    [{ cost: { ...cost, low: 1, high: 2 } }, 'invalid actions.refusal.cost-order costHigh'],
    [{ cost: { ...cost, low: 1, currency: 'XXQ' } }, 'invalid actions.refusal.currency currency'],
    [{ cost: { ...cost, low: -1 } }, 'invalid actions.refusal.amount costLow'],
    [{ cost: { ...cost, low: 1.5 } }, 'invalid actions.refusal.amount costLow'],
    [{ startsOn: '2026-05-01', endsOn: '2026-04-01' }, 'invalid actions.refusal.ends-first endsOn'],
    [
      { beneficiaries: [{ group: 'nobody', sharePercent: 5 }] },
      'invalid actions.refusal.group share-nobody',
    ],
    [
      { beneficiaries: [{ group: 'children', sharePercent: 101 }] },
      'invalid actions.refusal.share share-children',
    ],
    [{ impacts: [crypto.randomUUID()] }, 'invalid actions.refusal.link impacts'],
    [{ dependencies: [crypto.randomUUID()] }, 'invalid actions.refusal.link dependencies'],
    [{ exclusions: ['no-id'] }, 'invalid actions.refusal.link exclusions'],
  ]
  for (const [values, refusal] of wrong)
    expect(await refusalOf(createAction(work, amina, { ...SHADE, ...values }))).toBe(refusal)
  expect(await actionsOf(work, amina, BODIES.tamsara.id)).toEqual([])
})

test('a circle of dependencies is refused, and the chain is named', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const a = await createAction(work, amina, { ...SHADE, code: 'A', title: 'a' })
  const b = await createAction(work, amina, { ...SHADE, code: 'B', title: 'b', dependencies: [a] })
  const c = await createAction(work, amina, { ...SHADE, code: 'C', title: 'c', dependencies: [b] })
  const first = await openAction(work, amina, a)
  if (!first) throw new Error('there is an action')
  const change = changeAction(work, amina, first, { ...valuesOf(first), dependencies: [c] })
  await expect(change).rejects.toMatchObject({
    kind: 'invalid',
    field: 'dependencies',
    values: { chain: 'A → C → B → A' },
  })
  expect((await openAction(work, amina, a))?.dependencies).toEqual([])
  const own = changeAction(work, amina, first, { ...valuesOf(first), dependencies: [a] })
  expect(await refusalOf(own)).toBe('invalid actions.refusal.itself dependencies')
})

test('an action that needs another one cannot exclude it too', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const a = await createAction(work, amina, SHADE)
  const both = { ...SHADE, dependencies: [a], exclusions: [a] }
  expect(await refusalOf(createAction(work, amina, both))).toBe(
    'invalid actions.refusal.needs-and-excludes exclusions',
  )
})

test('links to another city are refused: its actions are none of ours', async () => {
  const work = await newWork()
  const theirs = await createAction(work, await as(work, 'gita'), {
    ...SHADE,
    visibility: 'public',
  })
  const amina = await as(work, 'amina')
  expect(await refusalOf(createAction(work, amina, { ...SHADE, dependencies: [theirs] }))).toBe(
    'invalid actions.refusal.link dependencies',
  )
})

test('who comes second learns it, and nothing of theirs is written', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const id = await createAction(work, amina, SHADE)
  const seen = { id, version: 1 }
  await changeAction(work, amina, seen, { ...SHADE, title: 'First' })
  expect(await refusalOf(changeAction(work, amina, seen, { ...SHADE, title: 'Second' }))).toBe(
    'conflict actions.refusal.changed-meanwhile',
  )
  expect((await openAction(work, amina, id))?.title).toBe('First')
})

test('each role may do what it may, and no more', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const works = await createAction(work, amina, { ...SHADE, lead: 'Public works' })
  const health = await createAction(work, amina, { ...SHADE, lead: 'Health' })
  const edit = (actor: Actor, id: string) =>
    refusalOf(changeAction(work, actor, { id, version: 1 }, { ...SHADE, lead: 'Elsewhere' }))
  expect(await edit(await as(work, 'dina'), health)).toBe('forbidden refusal.forbidden')
  // A contributor cannot give an action of their department away either.
  expect(await edit(await as(work, 'dina'), works)).toBe('forbidden actions.refusal.department')
  expect(await edit(await as(work, 'elena'), works)).toBe('forbidden refusal.forbidden')
  expect(await edit(await as(work, 'farid'), works)).toBe('forbidden refusal.forbidden')
  expect(await edit(await as(work, 'gita'), works)).toBe('missing refusal.missing')
  expect(await edit(await as(work, 'chen'), works)).toBe('missing refusal.missing')
  expect(await edit(await as(work, 'kofi'), works)).toBe('missing refusal.missing')
  const dina = await as(work, 'dina')
  const mine = { ...SHADE, lead: 'public works ' }
  await changeAction(work, dina, { id: works, version: 1 }, mine)
  expect(await refusalOf(createAction(work, dina, { ...SHADE, lead: 'Health' }))).toBe(
    'forbidden actions.refusal.department',
  )
  expect(await refusalOf(createAction(work, dina, mine))).toBe('none')
  expect(await refusalOf(createAction(work, await as(work, 'elena'), SHADE))).toBe(
    'forbidden refusal.forbidden',
  )
  expect(await refusalOf(createAction(work, await as(work, 'lena'), SHADE))).toBe(
    'forbidden refusal.forbidden',
  )
  expect(await refusalOf(createAction(work, await as(work, 'hana'), SHADE))).toBe(
    'forbidden refusal.forbidden',
  )
})

test('only the lead or the deputy shows an action outside the city, or takes it back', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const refused = 'invalid actions.refusal.show visibility'
  const mine = { ...SHADE, lead: 'Public works' }
  const open = await createAction(work, amina, { ...mine, visibility: 'public' })
  const kept = await createAction(work, amina, mine)
  for (const name of ['chidi', 'dina'] as const) {
    const actor = await as(work, name)
    for (const visibility of ['coalition', 'public'] as const) {
      expect(await refusalOf(createAction(work, actor, { ...mine, visibility }))).toBe(refused)
      const seen = { id: kept, version: 1 }
      expect(await refusalOf(changeAction(work, actor, seen, { ...mine, visibility }))).toBe(
        refused,
      )
    }
    expect(await refusalOf(changeAction(work, actor, { id: open, version: 1 }, mine))).toBe(refused)
  }
  const bo = await as(work, 'bo')
  await changeAction(work, bo, { id: kept, version: 1 }, { ...mine, visibility: 'public' })
  expect((await openAction(work, amina, kept))?.visibility).toBe('public')
})
