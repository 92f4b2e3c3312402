import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { DEFAULTS, importAll, importer } from '#tests/importer.ts'
import { type TestCell, workbookOf } from '#tests/workbook.ts'
import { changeAction, createAction, valuesOf } from '../record/index.ts'

test('a workbook goes the same way, formulas stay text and the hidden sheet is told', async () => {
  const site = await newSite()
  const rows: TestCell[][] = [
    ['title', 'cost', 'starts on', 'kind'],
    [
      { formula: 'HYPERLINK("http://x")', value: '=HYPERLINK("http://x")' },
      0.1 + 0.2,
      { day: 46_112 },
      'renovación',
    ],
  ]
  const it = await importer(site)
  await it.upload(
    workbookOf([
      { name: 'A', rows },
      { name: 'Tresor', hidden: true, rows: [['x']] },
    ]),
    'a.xlsx',
  )
  expect(await (await it.step('reading')).text()).toContain('Hidden sheets: Tresor')
  await it.map(DEFAULTS)
  await it.send('confirmation')
  await it.run()
  const [action] = await it.actions()
  expect(action).toMatchObject({
    title: '=HYPERLINK("http://x")',
    kind: 'renewal',
    startsOn: '2026-03-31',
    costLikely: 30,
  })
  const csv = await (await it.visit.get('/actions.csv')).text()
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
})

test('what was exported comes back the same, and counts as already so', async () => {
  const site = await newSite()
  const amina = await as(site.work, 'amina')
  await createAction(site.work, amina, {
    title: '=Plus "quoted", and; more',
    summary: 'Line one\nLine two',
    kind: 'renewal',
    theme: 'mobility',
    horizon: 'years-1-3',
    visibility: 'public',
    system: [3, 9],
    cost: { low: 100_050, likely: 200_000, high: 300_000, currency: 'EUR' },
    priceYear: 2025,
    beneficiaries: [{ group: 'tenants', sharePercent: 40 }],
    startsOn: '2026-04-01',
  })
  const it = await importer(site)
  await it.upload(await (await it.visit.get('/actions.csv')).text(), 'actions.csv')
  await it.map(DEFAULTS)
  const { rows, counts } = await it.plan()
  expect([counts.same, rows[0]?.changes, rows[0]?.errors]).toEqual([1, [], []])
})

test('a second import is a difference: what the file does not speak of stays', async () => {
  const site = await newSite()
  const first = await importAll(site, 'id,title,cost\nx1,Well,100\nx2,Pump,50\n', 'a.csv')
  const [well] = await first.actions()
  if (!well) throw new Error('there is an action')
  const cost = { low: 5_000, likely: 10_000, high: 30_000, currency: 'EUR' }
  await changeAction(site.work, first.actor, well, { ...valuesOf(well), lead: 'Water', cost })
  const second = await importer(site)
  await second.upload('id,title,cost\nx1,Deep well,100\nx2,Pump,50\nx3,Pipe,7\n', 'b.csv')
  await second.map({ ...DEFAULTS, lead: 'Nobody' })
  const { rows, counts } = await second.plan()
  expect(counts).toEqual({ faulty: 0, 'left-out': 0, add: 1, change: 1, same: 1 })
  expect(rows[0]?.changes).toEqual([{ field: 'title', was: 'Well', becomes: 'Deep well' }])
  await second.send('confirmation')
  await second.run()
  const now = await second.actions()
  expect(now.map(({ title, lead, costHigh }) => [title, lead, costHigh])).toEqual([
    ['Deep well', 'Water', 30_000],
    ['Pump', '', 5_000],
    ['Pipe', 'Nobody', 700],
  ])
})

test('one reference twice in a file is an error of the second row', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('id,title\nx1,Well\nx1,Pump\n', 'a.csv')
  await it.map(DEFAULTS)
  expect((await it.plan()).rows.map(({ errors }) => errors.map(({ key }) => key))).toEqual([
    [],
    ['actions.row.twice'],
  ])
})
