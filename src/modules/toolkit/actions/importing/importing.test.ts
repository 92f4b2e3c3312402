import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { DEFAULTS, importAll, importer, real } from '#tests/importer.ts'

const LIST = [
  'title;cost;from;group',
  'Shade at bus stops;8000,0;03/04/2026;Children 40; nothing',
  'Second well;lots;13/04/2026;',
  ';5;14/04/2026;',
  'Same ref;7;15/13/2026;',
].join('\n')

test('errors are said row by row, mended on the page with what was typed kept, or left out', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(LIST, 'list.csv')
  await it.map(DEFAULTS, { cost: 'costLikely', from: 'startsOn', group: 'note' })
  const wrong = (await it.plan()).rows.map(({ number, errors }) => [
    number,
    errors.map(({ field }) => field),
  ])
  expect(wrong).toEqual([
    [2, []],
    [3, ['costLikely']],
    [4, ['title']],
    [5, ['startsOn']],
  ])
  const page = await (await it.step('rows')).text()
  expect(page).toContain('“lots” is no amount')
  expect(page).toContain('“15/13/2026” is no date in the order you gave')
  const refused = await it.send('confirmation')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('3 rows still have errors')
  const still = await it.mend({ 'costLikely-3': 'many more', 'startsOn-5': '' })
  expect(still.status).toBe(422)
  const again = await still.text()
  expect(again).toContain('value="many more"')
  // The other row of the page is saved, and the summary leads to what is left.
  expect(again).toContain('2 rows are saved.')
  expect(again).toContain('href="#f-costLikely-3">Row 3, Cost, likely')
  expect((await it.plan()).counts.faulty).toBe(2)
  expect((await it.mend({ 'costLikely-3': '1234.50' })).status).toBe(303)
  expect((await it.send('corrections', { body_id: 'x' })).status).toBe(422)
  expect((await it.send('rows/4/omission')).status).toBe(303)
  expect((await it.plan()).counts).toMatchObject({ faulty: 0, add: 3, 'left-out': 1 })
  await it.send('rows/4/return')
  expect((await it.plan()).counts).toMatchObject({ faulty: 1 })
  expect((await it.mend({}, 'leave-all')).status).toBe(303)
  await it.send('confirmation')
  await it.run()
  expect(
    (await it.actions()).map(({ title, costLikely, startsOn }) => [title, costLikely, startsOn]),
  ).toEqual([
    ['Shade at bus stops', 800_000, '2026-04-03'],
    ['Second well', 123_450, '2026-04-13'],
    ['Same ref', 700, null],
  ])
})

test.each([
  ['no date decides', 'title,on\nA,03/04/2026\nB,05/06/2026\n'],
  ['the dates contradict each other', 'title,on\nA,13/04/2026\nB,05/16/2026\n'],
  ['a number may be a thousand or one and a bit', 'title,cost\nA,"1,234"\n'],
  ['numbers use both marks', 'title;cost\nA;1,5\nB;1.25\n'],
])('the import stops and asks when %s', async (_, text) => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(text, 'a.csv')
  expect((await it.found()).state).toBe('reading')
  expect((await it.send('reading', {})).status).toBe(422)
  const { dates } = (await it.found()).reading
  const answers = dates.length > 0 ? { 'date-1': 'mdy' } : { decimal: ',' }
  await it.send('reading', answers)
  expect((await it.found()).state).toBe('mapping')
})

test('a decimal comma and a decimal point give the same amount', async () => {
  const site = await newSite()
  const comma = await importAll(site, 'name;cost\nA;1.234,50\nB;8000,0\n', 'a.csv')
  expect((await comma.actions()).map(({ costLikely }) => costLikely)).toEqual([123_450, 800_000])
  const point = await importAll(site, 'name,cost\nC,"1,234.50"\nD,"12,345,678"\n', 'b.csv')
  expect((await point.actions()).map(({ costLikely }) => costLikely)).toEqual([
    123_450, 800_000, 123_450, 1_234_567_800,
  ])
})

test('title lines above the head and a row of tags are no actions', async () => {
  const site = await newSite()
  const it = await importer(site)
  const text =
    'Plan of the city;;\nas of March;;\n;;\nName;Where;Amount\n#activity;#loc;#value\nWell;North;5\n'
  await it.upload(text, 'hxl.csv')
  const held = await it.found()
  expect([held.reading.headerRow, held.reading.tagsRow, held.reading.rows]).toEqual([4, 5, 1])
  expect(Object.values(held.mapping)).toEqual(['title', 'place', 'costLikely'])
  await it.send('reading', { headerRow: '1' })
  expect((await it.found()).reading.headerRow).toBe(1)
})

test('a real file with a head of two rows and tags finds its columns', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(real('hxl-3w-latin1.csv'), 'hxl.csv')
  const { reading, columns } = await it.found()
  expect([reading.encoding, reading.headerRow, reading.tagsRow, reading.rows]).toEqual([
    'iso-8859-1',
    2,
    3,
    4,
  ])
  expect(columns.map(({ name }) => name)).toContain('Departamento/Provincia/Estado')
})

test('the mapping is remembered for the next file with such columns', async () => {
  const site = await newSite()
  await importAll(site, 'Vorhaben,Wo\nBrunnen,Nord\n', 'a.csv', { Vorhaben: 'title', Wo: 'place' })
  const again = await importer(site, 'bo')
  await again.upload('Wo,Vorhaben,Neu\nSüd,Pumpe,x\n', 'b.csv')
  expect(Object.values((await again.found()).mapping)).toEqual(['place', 'title', 'note'])
})

test('a mapping without a title, with two columns for one field or without a kind is refused', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload('a,b\n1,2\n', 'a.csv')
  expect((await it.map(DEFAULTS)).status).toBe(422)
  const twice = await it.map(DEFAULTS, { a: 'title', b: 'title' })
  expect(await twice.text()).toContain('Another column goes to this field already')
  const { kind: _, ...kindless } = DEFAULTS
  const without = await it.map(kindless, { a: 'title' })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('No column says this')
  expect((await it.map(DEFAULTS, { a: 'constructor' })).status).toBe(422)
})
