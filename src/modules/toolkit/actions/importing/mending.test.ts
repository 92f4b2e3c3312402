import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { DEFAULTS, importer } from '#tests/importer.ts'
import { type TestCell, workbookOf } from '#tests/workbook.ts'

const faultyFile = (rows: number) =>
  `title,cost\n${Array.from({ length: rows }, (_, at) => `Action ${at},lots ${at}`).join('\n')}\n`

test('a page of rows is one form: turning the page keeps what was typed, right or wrong', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(faultyFile(60), 'a.csv')
  await it.map(DEFAULTS)
  const page = await (await it.step('rows')).text()
  expect(page.match(/action="[^"]*corrections"/g)?.length).toBe(1)
  expect(page.match(/name="costLikely-\d+"/g)?.length).toBe(25)
  const typed = { 'costLikely-2': '35,5', 'costLikely-3': 'some', 'costLikely-26': '7' }
  const turned = await it.mend(typed, 'next')
  expect(turned.headers.get('location')).toMatch(/rows\?show=faulty&page=1$/)
  const { rows, counts } = await it.plan()
  expect(counts).toMatchObject({ faulty: 58, add: 2 })
  expect(rows[0]?.values?.cost?.likely).toBe(3_550)
  expect(rows[1]?.texts.costLikely).toBe('some')
  const next = await it.mend({ 'costLikely-30': 'x', 'costLikely-40': 'y' }, 'next')
  expect(next.headers.get('location')).toMatch(/page=2$/)
  const back = await it.mend({ 'costLikely-50': 'z' }, 'previous')
  expect(back.headers.get('location')).toMatch(/page=2$/)
  expect((await it.mend({ 'costLikely-51': '8' }, 'omission-52')).status).toBe(303)
  expect((await it.plan()).counts).toMatchObject({ faulty: 56, add: 3, 'left-out': 1 })
})

test('what was typed on one page and not sent is not lost on another', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(faultyFile(60), 'a.csv')
  await it.map(DEFAULTS)
  const path = `/actions/import/${it.id()}/rows`
  await it.visit.post('/drafts', { _page: path, 'costLikely-2': '12', 'seen-2': 'x' })
  const second = await (await it.visit.get(`${path}?show=faulty&page=2`)).text()
  expect(second).toContain('<input type="hidden" name="costLikely-2" value="12"/>')
  const first = await (await it.visit.get(path)).text()
  expect(first).toMatch(/<input id="f-costLikely-2"[^>]* value="12"/)
  expect(first).toContain('name="seen-2" value="x"')
})

test('of two who mend one row, the second keeps what they typed and sees what the first wrote', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('title,cost\nWell,lots\nPump,many\n', 'a.csv')
  await it.map(DEFAULTS)
  const page = await (await it.step('rows')).text()
  const seen = Object.fromEntries(
    [...page.matchAll(/name="(seen-\d)" value="([^"]+)"/g)].map(([, name, mark]) => [name, mark]),
  ) as Record<string, string>
  await it.mend({ 'costLikely-2': '100' })
  const late = await it.send('corrections', {
    ...seen,
    ...{ 'costLikely-2': '200', 'costLikely-3': '300', do: 'save' },
  })
  expect(late.status).toBe(409)
  const text = await late.text()
  expect(text).toContain('A colleague has written “100” here meanwhile')
  expect(text).toMatch(/<input id="f-costLikely-2"[^>]* value="200"/)
  const costs = (await it.plan()).rows.map(({ values }) => values?.cost?.likely)
  expect(costs).toEqual([10_000, 30_000])
  await it.mend({ 'costLikely-2': '200' })
  expect((await it.plan()).rows[0]?.values?.cost?.likely).toBe(20_000)
})

test('costs in thousands are said with the columns, shown before confirming, and written whole', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('Medida;Costo (miles €)\nPozo;35,5\nBomba;1.234,5\n', 'a.csv')
  const mapping = await (await it.step('mapping')).text()
  expect(mapping).toMatch(/<input[^>]*name="costUnit"[^>]*value="thousand"[^>]*checked/)
  await it.map({ ...DEFAULTS, costUnit: 'thousand', priceYear: '2024' })
  const page = await (await it.step('rows')).text()
  expect(page).toContain('In thousands of EUR. At prices of 2024. With a decimal comma')
  expect(page).toMatch(/row 2: “35,5” is EUR\s35,500\./)
  expect(page).toMatch(/together: EUR\s1,270,000\./)
  await it.send('confirmation')
  await it.run()
  const costs = (await it.actions()).map(({ costLikely, priceYear }) => [costLikely, priceYear])
  expect(costs).toEqual([
    [3_550_000, 2024],
    [123_450_000, 2024],
  ])
})

test('what “m” is short for is asked, never guessed', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('title,cost\nWell,1.2m\nPump,35k\n', 'a.csv')
  const refused = await it.map(DEFAULTS)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Say whether these amounts are thousands or millions.')
  await it.map({ ...DEFAULTS, costShort: 'million' })
  const costs = (await it.plan()).rows.map(({ values }) => values?.cost?.likely)
  expect(costs).toEqual([120_000_000, 3_500_000])
})

const SHEET: readonly (readonly TestCell[])[] = [
  ['Plan de recuperación 2026'],
  ['N°', 'Nombre', 'Costo', 'Responsable'],
  ['Eje 1: agua'],
  ['1', 'Pozo', 1234.5, 'Aguas'],
  ['2', 'Bomba', '1.234', 'Aguas'],
  ['3', 'Tubería', '35,5', 'Obras'],
  ['', 'TOTAL', 2504, ''],
  ['Fuente: Hacienda'],
]

test('a sheet with a title, headings, a total and a source: none of them becomes an action unasked', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(workbookOf([{ name: 'Hoja1', rows: SHEET }]), 'plan.xlsx')
  // Its texts use a comma once and a mark that may be either: that is asked for no longer than needed.
  const held = await it.found()
  expect([held.state, held.reading.decimal, held.reading.headerRow]).toEqual(['mapping', ',', 2])
  await it.map(DEFAULTS)
  const { rows, counts } = await it.plan()
  expect(counts).toMatchObject({ add: 3, 'left-out': 3, faulty: 0 })
  expect(rows.map(({ aside }) => aside)).toEqual(['remark', null, null, null, 'total', 'remark'])
  expect(rows.flatMap(({ values }) => values?.cost?.likely ?? [])).toContain(123_400)
  expect(rows[1]?.values?.cost?.likely).toBe(123_450)
  const page = await (await it.step('rows')).text()
  expect(page).toContain('3 rows look like a total, a heading or a footnote')
  expect((await it.send('rows/7/return')).status).toBe(303)
  expect((await it.plan()).counts).toMatchObject({ add: 4, 'left-out': 2 })
})
