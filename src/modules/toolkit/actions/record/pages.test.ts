import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { type ActionValues, actionsOf, createAction, openAction } from './index.ts'

const VALUES: ActionValues = {
  title: 'Shade at forty bus stops',
  kind: 'renewal',
  theme: 'climate-resilience',
  horizon: 'months-3-12',
  visibility: 'city',
}

const FIELDS = {
  title: 'Shade at forty bus stops',
  restores: 'no',
  transforms: 'yes',
  kind: 'proposed',
  theme: 'climate-resilience',
  horizon: 'months-3-12',
  visibility: 'city',
}

test('the form proposes the kind from two answers, and another kind needs a reason', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  const send = async (more: Record<string, string>) => {
    const answer = await amina.post('/actions', { ...FIELDS, ...more })
    return [answer.status, await answer.text()] as const
  }
  const [unanswered, page] = await send({ transforms: '' })
  expect(unanswered).toBe(422)
  expect(page).toContain('Answer this question too')
  expect(page).toContain('value="Shade at forty bus stops"')
  expect((await send({ kind: '' }))[0]).toBe(422)
  expect((await send({ transforms: 'no' }))[1]).toContain('Your answers say neither')
  const [against, why] = await send({ kind: 'recovery' })
  expect([against, why.includes('Say why you choose this one')]).toEqual([422, true])
  expect((await send({ kind: 'recovery', kindReason: 'It repairs shelters' }))[0]).toBe(303)
  expect((await send({}))[0]).toBe(303)
  const all = await actionsOf(site.work, await as(site.work, 'amina'), BODIES.tamsara.id)
  expect(all.map(({ kind, kindReason }) => [kind, kindReason])).toEqual([
    ['recovery', 'It repairs shelters'],
    ['renewal', ''],
  ])
})

test('the form takes a range, groups and links, and gives them back to be changed', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  const typed = {
    ...FIELDS,
    currency: 'eur',
    costLow: '1.000',
    costLikely: '1,500.50',
    costHigh: '2 000',
    priceYear: '2026',
    'group-1': 'children',
    'share-1': '80 %',
    'group-3': 'tenants',
    'share-3': '70',
  }
  const wrong = await amina.post('/actions', { ...typed, 'share-3': '170' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('1,500.50')
  const made = await amina.post('/actions', typed)
  const href = made.headers.get('location') ?? ''
  const page = await (await amina.get(href)).text()
  expect(page).toContain('EUR')
  expect(page).toContain('The groups overlap')
  const edit = await (await amina.get(`${href}/edit`)).text()
  for (const value of ['1000', '1500.50', '2000', '80', '70'])
    expect(edit).toContain(`value="${value}"`)
  const held = await openAction(
    site.work,
    await as(site.work, 'amina'),
    href.split('/').at(-1) ?? '',
  )
  expect([held?.costLow, held?.costLikely, held?.costHigh]).toEqual([100_000, 150_050, 200_000])
})

test('the loser of a race keeps what they typed and sees what is there now', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  const href = (await amina.post('/actions', FIELDS)).headers.get('location') ?? ''
  const kept = { ...FIELDS, restores: '', transforms: '', kind: 'renewal' }
  expect((await amina.post(href, { ...kept, title: 'First', _version: '1' })).status).toBe(303)
  const late = await site.visit('bo').post(href, { ...kept, title: 'Second', _version: '1' })
  expect(late.status).toBe(409)
  const text = await late.text()
  expect(text).toContain('First')
  expect(text).toContain('value="Second"')
  expect(text).toContain('name="_version" value="2"')
  expect(
    (await site.visit('bo').post(href, { ...kept, title: 'Second', _version: '2' })).status,
  ).toBe(303)
})

test('every role posts every form of an action and gets what it may', async () => {
  const site = await newSite()
  const work = site.work
  const id = await createAction(work, await as(work, 'amina'), { ...VALUES, visibility: 'public' })
  const names = [
    'amina',
    'bo',
    'chidi',
    'dina',
    'elena',
    'farid',
    'gita',
    'hana',
    'kofi',
    'lena',
    'chen',
  ] as const
  const statuses: Record<string, number[]> = {}
  for (const name of names) {
    const who = site.visit(name)
    statuses[name] = [
      (await who.post('/actions', { ...FIELDS, lead: 'Public works' })).status,
      (await who.post(`/actions/${id}`, { ...FIELDS, _version: '99' })).status,
      (await who.post(`/actions/${id}/comments`, { text: 'Hear' })).status,
      (await who.get('/actions/new')).status,
      (await who.get(`/actions/${id}/edit`)).status,
      (await who.get(`/actions/${id}`)).status,
    ]
  }
  const office = [303, 409, 303, 200, 200, 200]
  const nothing = [403, 403, 403, 403, 403, 200]
  expect(statuses).toEqual({
    amina: office,
    bo: office,
    chidi: office,
    dina: [303, 403, 303, 200, 403, 200],
    elena: [403, 403, 303, 403, 403, 200],
    farid: nothing,
    gita: [303, 403, 403, 200, 403, 200],
    hana: nothing,
    kofi: nothing,
    lena: nothing,
    chen: nothing,
  })
  const visitor = await site.visit().get(`/actions/${id}`)
  expect(visitor.status).toBe(200)
  expect(await visitor.text()).not.toContain('Hear')
})

test('unknown fields, ids and hostile texts are refused calmly', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  expect((await amina.post('/actions', { ...FIELDS, body_id: BODIES.orvanne.id })).status).toBe(422)
  expect((await amina.post('/actions', { ...FIELDS, title: 'x'.repeat(301) })).status).toBe(422)
  expect((await amina.post('/actions', { ...FIELDS, system: '99' })).status).toBe(422)
  expect((await amina.post('/actions', { ...FIELDS, startsOn: '2026-02-30' })).status).toBe(422)
  expect(
    (await amina.post('/actions', { ...FIELDS, costLikely: '9'.repeat(30), currency: 'EUR' }))
      .status,
  ).toBe(422)
  for (const path of ['/actions/1', '/actions/../x', `/actions/${crypto.randomUUID()}`])
    expect((await amina.get(path)).status).toBe(404)
  const made = await amina.post('/actions', {
    ...FIELDS,
    title: '<script>alert(1)</script> \u0000',
  })
  const text = await (await amina.get(made.headers.get('location') ?? '')).text()
  expect(text).not.toContain('<script>alert(1)')
})

test('the next action is asked in the currency of those before it, and needs no cost for it', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  const asked = async () =>
    /name="currency"[^>]*value="(\w*)"/.exec(await (await amina.get('/actions/new')).text())?.[1]
  expect(await asked()).toBe(undefined)
  await amina.post('/actions', { ...FIELDS, currency: 'XOF', costLikely: '400' })
  expect(await asked()).toBe('XOF')
  expect((await amina.post('/actions', { ...FIELDS, currency: 'XOF' })).status).toBe(303)
  const held = await actionsOf(site.work, await as(site.work, 'amina'), BODIES.tamsara.id)
  expect(held.map(({ currency, costLikely }) => [currency, costLikely])).toEqual([
    ['XOF', 400],
    [null, null],
  ])
})
