import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { DEFAULTS, fileForm, importAll, importer, real } from '#tests/importer.ts'
import { BODIES } from '#tests/world.ts'
import { ballotSetsOf } from '../ballots/index.ts'
import { changeAction, createAction, valuesOf } from '../record/index.ts'
import { carryOn } from './running/index.ts'

test('an import that is cut off goes on where it was, and writes nothing twice', async () => {
  const site = await newSite()
  const it = await importer(site)
  const rows = Array.from({ length: 145 }, (_, index) => `x${index},Action ${index}`)
  await it.upload(`id,title\n${rows.join('\n')}\n`, 'a.csv')
  await it.map(DEFAULTS)
  await it.send('confirmation')
  let asked = 0
  const signal = {
    get aborted() {
      asked += 1
      return asked > 1
    },
  } as AbortSignal
  await carryOn(site.work, it.id(), signal)
  const half = await it.found()
  expect([half.state, half.rowsDone, (await it.actions()).length]).toEqual(['running', 100, 100])
  expect(await (await it.step()).text()).toContain('100')
  await it.run()
  await it.run()
  const whole = await it.found()
  expect([whole.state, whole.rowsDone, (await it.actions()).length]).toEqual(['done', 145, 145])
})

test('one press undoes an import, and it says what holds it where something does', async () => {
  const site = await newSite()
  const it = await importAll(site, 'id,title\nx1,Well\nx2,Pump\n', 'a.csv')
  const [well, pump] = await it.actions()
  if (!well || !pump) throw new Error('there are actions')
  const own = await createAction(site.work, it.actor, {
    ...valuesOf(well),
    code: 'Z',
    externalRef: undefined,
    importId: undefined,
    title: 'Own',
    dependencies: [well.id],
  })
  const held = await it.send('reversal')
  expect(held.status).toBe(409)
  const text = await held.text()
  expect(text).toContain('another action needs it first')
  expect(text).not.toContain('changed since the import')
  expect((await it.actions()).length).toBe(3)
  const mine = (await it.actions()).find(({ id }) => id === own)
  if (mine) await changeAction(site.work, it.actor, mine, { ...valuesOf(mine), dependencies: [] })
  await changeAction(site.work, it.actor, pump, { ...valuesOf(pump), title: 'Better pump' })
  expect(await (await it.send('reversal')).text()).toContain('changed since the import')
  const again = await importAll(site, 'id,title\nx9,Pipe\n', 'b.csv')
  expect((await again.send('reversal')).status).toBe(303)
  expect((await again.found()).state).toBe('undone')
  expect((await it.actions()).map(({ title }) => title)).toEqual(['Well', 'Better pump', 'Own'])
  expect((await again.send('reversal')).status).toBe(409)
})

test('undoing restores what was changed and takes the vote with it', async () => {
  const site = await newSite()
  await importAll(site, 'id,title\nx1,Well\n', 'a.csv')
  const change = await importAll(site, 'id,title\nx1,Deep well\n', 'b.csv')
  expect((await change.actions()).map(({ title }) => title)).toEqual(['Deep well'])
  await change.send('reversal')
  expect((await change.actions()).map(({ title }) => title)).toEqual(['Well'])
  const vote = await importer(site)
  await vote.upload(real('pabulib-wieliczka-2023-green-budget.pb'), 'w.pb')
  await vote.map({ ...DEFAULTS, currency: 'PLN' })
  await vote.send('confirmation')
  await vote.run()
  expect((await ballotSetsOf(site.work, vote.actor, BODIES.tamsara.id)).length).toBe(1)
  expect((await vote.send('reversal')).status).toBe(303)
  expect((await vote.actions()).length).toBe(1)
  expect(await ballotSetsOf(site.work, vote.actor, BODIES.tamsara.id)).toEqual([])
})

test('only the office imports, strangers find nothing, and a file put away is forgotten', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('title\nSecret list\n', 'a.csv')
  const url = `/actions/import/${it.id()}`
  const statuses: Record<string, number[]> = {}
  for (const name of [
    'bo',
    'chidi',
    'dina',
    'elena',
    'farid',
    'gita',
    'kofi',
    'lena',
    'chen',
  ] as const) {
    const who = site.visit(name)
    statuses[name] = [
      (await who.get(`${url}/mapping`)).status,
      (await who.post(`${url}/mapping`, {})).status,
      (await who.post('/actions/import', fileForm('x\ny\n', 'x.csv'))).status,
    ]
  }
  expect(statuses).toEqual({
    bo: [200, 422, 303],
    chidi: [200, 422, 303],
    dina: [403, 403, 403],
    elena: [403, 403, 403],
    farid: [403, 403, 403],
    gita: [404, 404, 303],
    kofi: [404, 404, 403],
    lena: [404, 404, 403],
    chen: [404, 404, 403],
  })
  expect((await site.visit().get(`${url}/mapping`)).status).toBe(404)
  expect((await it.send('disposal')).status).toBe(303)
  expect((await it.found()).state).toBe('discarded')
  expect((await it.step('mapping')).status).toBe(404)
  expect(await (await it.step()).text()).not.toContain('Secret list')
})

test('hostile uploads get a sentence, never a crash', async () => {
  const site = await newSite()
  const it = await importer(site)
  const hostile: readonly [string | Uint8Array<ArrayBuffer>, string, number][] = [
    [Uint8Array.from({ length: 9_000 }, (_, at) => (at * 31) % 256), 'junk.csv', 422],
    ['<html><script>alert(1)</script>', 'page.csv', 422],
    [`title\n"${'x'.repeat(9_000_000)}"\n`, 'long.csv', 422],
    [new Uint8Array(10 * 1024 * 1024 + 1).fill(97), 'large.csv', 422],
    ['META\nkey;value\n', 'half.pb', 422],
    [new Uint8Array(0), 'empty.csv', 422],
  ]
  for (const [content, name, status] of hostile) {
    const answer = await it.upload(content, name)
    expect([name, answer.status]).toEqual([name, status])
  }
  const none = await it.visit.post('/actions/import', new FormData())
  expect(none.status).toBe(422)
  expect((await it.visit.get('/actions/import/x/rows')).status).toBe(404)
  expect((await it.visit.get('/actions/import')).status).toBe(200)
})

test('what was shown is what is written: a row refused since then is left out and told', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('code,title\nK-1,Well\nK-2,Pump\nK-3,Pump\n', 'a.csv')
  await it.map(DEFAULTS)
  expect((await it.plan()).counts.add).toBe(3)
  await it.send('confirmation')
  // Somebody is faster with one code; the import must neither change theirs nor stop.
  await createAction(site.work, it.actor, {
    ...{ title: 'Faster', code: 'K-1', kind: 'renewal', theme: 'mobility' },
    ...{ horizon: 'years-1-3', visibility: 'city' },
  })
  await it.run()
  expect((await it.actions()).map(({ code, title }) => `${code} ${title}`)).toEqual([
    'K-1 Faster',
    'K-2 Pump',
    'K-3 Pump',
  ])
  const page = await (await it.step()).text()
  expect(page).toContain('1 row was not taken')
  expect(page).toContain('Rows: 2')
})

test('rows of one title stay two actions when the import is cut off between them', async () => {
  const site = await newSite()
  const it = await importer(site)
  const rows = Array.from({ length: 125 }, () => 'Well')
  await it.upload(`title\n${rows.join('\n')}\n`, 'a.csv')
  await it.map(DEFAULTS)
  await it.send('confirmation')
  let asked = 0
  const signal = {
    get aborted() {
      asked += 1
      return asked > 1
    },
  } as AbortSignal
  await carryOn(site.work, it.id(), signal)
  expect((await it.actions()).length).toBe(100)
  await it.run()
  expect((await it.actions()).length).toBe(125)
})
