import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { workbookOf, zipOf } from '#tests/workbook.ts'
import { type Choices, type FileFormat, FileRefusal, type FileTable, readFile } from './index.ts'

const real = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(process.cwd(), '..', 'shared', 'data', name)))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const csv = (text: string, choices: Choices = {}): Promise<FileTable> =>
  readFile(bytes(text), 'csv', choices)

async function faultOf(file: Uint8Array, format: FileFormat): Promise<string> {
  try {
    await readFile(file, format)
    return 'none'
  } catch (error) {
    return error instanceof FileRefusal ? error.fault : String(error)
  }
}

test('a Windows-1252 file keeps every letter, the euro sign among them', async () => {
  const table = await readFile(real('360giving-two-grants-cp1252.csv'), 'csv')
  expect(table.encoding).toBe('windows-1252')
  expect(table.rows.map(({ cells }) => cells[0])).toEqual([
    'Identifier',
    '360G-<~>€funding€providers-000001/X/00/X',
    '360G-<~>€funding±Áproviders-000002/X/00/X',
  ])
  expect(table.rows[1]?.cells.slice(12, 18)).toEqual([
    'London',
    'Title A.',
    '30',
    '152505',
    'GBP',
    '24/07/2014',
  ])
})

test('a Latin-1 file is told from Windows-1252, and its columns keep their places', async () => {
  const table = await readFile(real('hxl-3w-latin1.csv'), 'csv')
  expect(table.encoding).toBe('iso-8859-1')
  expect(table.rows[1]?.cells[6]).toBe('País')
  expect(table.rows[5]?.cells.slice(1, 8)).toEqual([
    'Educación',
    'Formación de enseñadores',
    'UNICEF',
    '250',
    '300',
    'Colombia',
    'Chocó',
  ])
})

test('another encoding than the one found can be chosen', async () => {
  const found = await csv('titre\nÉcole')
  expect([found.encoding, found.rows[1]?.cells[0]]).toEqual(['utf-8', 'École'])
  const chosen = await csv('titre\nÉcole', { encoding: 'windows-1252' })
  expect(chosen.rows[1]?.cells[0]).toBe('Ã‰cole')
})

test('a byte-order mark is no part of the first head', async () => {
  const table = await csv('\ufefftitle;cost\nWell;5')
  expect([table.byteOrderMark, table.delimiter, table.rows[0]?.cells]).toEqual([
    true,
    ';',
    ['title', 'cost'],
  ])
})

test.each([
  ['comma', 'title,cost\n"Well, deep",5\n', ','],
  ['semicolon with decimal commas', 'title;cost\nWell;8000,0\nPump;1,5\n', ';'],
  ['tab', 'title\tcost\nWell\t5\n', '\t'],
  ['bar', 'title|cost\nWell|5\n', '|'],
])('columns cut by a %s are found', async (_, text, delimiter) => {
  expect((await csv(text)).delimiter).toBe(delimiter)
})

test('line breaks inside quotes stay in their cell, and rows keep the numbers a person counts', async () => {
  const table = await csv('title,note\n\n"A\nB",x\n,\nC,y\n')
  expect(table.rows).toEqual([
    { number: 1, cells: ['title', 'note'] },
    { number: 3, cells: ['A\nB', 'x'] },
    { number: 5, cells: ['C', 'y'] },
  ])
})

test('the apostrophe that an export puts before a formula goes again, a real one stays', async () => {
  const table = await csv("title\n'=SUM(A1)\n'twas\n=1+1\n")
  expect(table.rows.slice(1).map(({ cells }) => cells[0])).toEqual(['=SUM(A1)', "'twas", '=1+1'])
})

test('the vote of a real city comes out with its exact figures', async () => {
  const table = await readFile(real('pabulib-wieliczka-2023-green-budget.pb'), 'pb')
  expect(table.rows.length - 1).toBe(64)
  expect(table.votes).toMatchObject({ voteType: 'approval', voters: 6_586, unknownChoices: 0 })
  const ballots = table.votes?.ballots ?? []
  expect(ballots.reduce((sum, { voters }) => sum + voters, 0)).toBe(6_586)
  expect(new Set(ballots.map(({ choices }) => choices.join())).size).toBe(ballots.length)
  expect(table.votes?.meta.budget).toBe('1000000')
  // The file counts each project's votes itself: ours must be the same, project by project.
  const said = table.rows.slice(1).map(({ cells }) => [cells[0], Number(cells[2])])
  const counted = said.map(([id]) => [
    id,
    ballots.reduce((sum, one) => sum + (one.choices.includes(String(id)) ? one.voters : 0), 0),
  ])
  expect(counted).toEqual(said)
})

const pb = (type: string, votes: string): Uint8Array =>
  bytes(
    `META\nkey;value\nbudget;100\nvote_type;${type}\nPROJECTS\nproject_id;cost;name\na;10;"Well; deep"\nb;20;Pump\nVOTES\nvoter_id;vote\n${votes}`,
  )

test('ranked ballots keep their order, ticked ones do not tell orders apart', async () => {
  const votes = '1;a,b\n2;b,a\n3;a,b\n4;\n5;b,zzz\n'
  const ranked = await readFile(pb('ordinal', votes), 'pb')
  expect(ranked.votes?.ballots).toEqual([
    { voters: 2, choices: ['a', 'b'] },
    { voters: 1, choices: ['b', 'a'] },
    { voters: 1, choices: [] },
    { voters: 1, choices: ['b'] },
  ])
  const ticked = await readFile(pb('approval', votes), 'pb')
  expect(ticked.votes?.ballots.map(({ voters }) => voters)).toEqual([3, 1, 1])
  expect(ticked.votes?.unknownChoices).toBe(1)
  expect(ticked.rows[1]?.cells[2]).toBe('Well; deep')
})

test('a vote we cannot count is refused, and so is a file without its parts', async () => {
  expect(await faultOf(pb('cumulative', '1;a\n'), 'pb')).toBe('vote-type')
  expect(await faultOf(pb('constructor', '1;a\n'), 'pb')).toBe('vote-type')
  expect(await faultOf(bytes('META\nkey;value\nbudget;5\n'), 'pb')).toBe('vote-sections')
})

test('a workbook is read: texts, numbers without tails, days, formulas by their last value', async () => {
  const file = workbookOf([
    {
      name: 'Plan',
      rows: [
        ['title', 'cost', 'starts', 'sum'],
        [
          'Brunnen & Pumpe <tief>',
          0.1 + 0.2,
          { day: 46_112 },
          { formula: 'A1+1', value: '=cmd|x' },
        ],
        ['Zweite', 12_500_000, '', ''],
      ],
    },
    { name: 'Secret', hidden: true, rows: [['x']] },
  ])
  const table = await readFile(file, 'xlsx')
  expect(table.rows).toEqual([
    { number: 1, cells: ['title', 'cost', 'starts', 'sum'], numeric: [] },
    {
      number: 2,
      cells: ['Brunnen & Pumpe <tief>', '0.3', '2026-03-31', '=cmd|x'],
      numeric: [1],
    },
    { number: 3, cells: ['Zweite', '12500000'], numeric: [1] },
  ])
  expect([table.formulas, table.sheet]).toEqual([1, 'Plan'])
  expect(table.sheets).toEqual([
    { name: 'Plan', hidden: false },
    { name: 'Secret', hidden: true },
  ])
  expect((await readFile(file, 'xlsx', { sheet: 'Secret' })).rows[0]?.cells).toEqual(['x'])
})

const sheetEntry = (content: string | Buffer) => [
  {
    name: 'xl/workbook.xml',
    content: '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
  },
  { name: 'xl/worksheets/a.xml', content },
]

test('a zip bomb is stopped, whether it says its size or lies about it', async () => {
  const bomb = Buffer.alloc(200 * 1024 * 1024, 0x20)
  const honest = zipOf(sheetEntry(bomb))
  expect(honest.length).toBeLessThan(1024 * 1024)
  expect(await faultOf(honest, 'xlsx')).toBe('too-large-unpacked')
  const lying = zipOf(sheetEntry(bomb).map((entry) => ({ ...entry, claims: 100 })))
  expect(await faultOf(lying, 'xlsx')).toBe('too-large-unpacked')
})

test('hostile and broken workbooks are refused by what is wrong with them', async () => {
  const declared =
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'
  expect(await faultOf(zipOf(sheetEntry(declared)), 'xlsx')).toBe('entities')
  const wide = '<worksheet><row r="1"><c r="ZZ1" t="str"><v>x</v></c></row></worksheet>'
  expect(await faultOf(zipOf(sheetEntry(wide)), 'xlsx')).toBe('too-many-columns')
  const long = `<worksheet><row><c t="str"><v>${'x'.repeat(20_001)}</v></c></row></worksheet>`
  expect(await faultOf(zipOf(sheetEntry(long)), 'xlsx')).toBe('cell-too-long')
  const locked = zipOf(sheetEntry('<worksheet/>').map((entry) => ({ ...entry, locked: true })))
  expect(await faultOf(locked, 'xlsx')).toBe('locked')
  expect(await faultOf(zipOf(sheetEntry('<worksheet><row')), 'xlsx')).toBe('unreadable')
  expect(await faultOf(zipOf([{ name: 'x', content: 'y' }]), 'xlsx')).toBe('unreadable')
  const cut = workbookOf([{ name: 'A', rows: [['x']] }]).slice(0, 300)
  expect(await faultOf(cut, 'xlsx')).toBe('unreadable')
})

test('a cell of ten megabytes, an open quote, too many rows and nothing at all are refused', async () => {
  expect(await faultOf(bytes(`title\n"${'x'.repeat(10_000_000)}"\n`), 'csv')).toBe('cell-too-long')
  expect(await faultOf(bytes('title\n"never closed\n'), 'csv')).toBe('quote')
  expect(await faultOf(bytes(`title\n${'x\n'.repeat(5_200)}`), 'csv')).toBe('too-many-rows')
  expect(await faultOf(bytes(`title\n${'a,'.repeat(300)}b\n`), 'csv')).toBe('too-many-columns')
  expect(await faultOf(bytes('\n\n,,\n'), 'csv')).toBe('empty')
})

test('binary junk never breaks the reader', async () => {
  const junk = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)
  const faults = [
    await faultOf(junk, 'csv'),
    await faultOf(junk, 'pb'),
    await faultOf(Uint8Array.of(0x50, 0x4b, 3, 4, ...junk.slice(0, 5_000)), 'xlsx'),
  ]
  expect(faults.every((fault) => !fault.startsWith('Error'))).toBe(true)
  expect(faults[2]).toBe('unreadable')
})

test('what no database can hold is taken out: nulls, controls, halves of letters', async () => {
  const file = zipOf(
    sheetEntry(
      '<worksheet><row r="1"><c t="str"><v>a&#0;b&#xD800;c&#9;d&#x1F33F;</v></c></row></worksheet>',
    ),
  )
  expect((await readFile(file, 'xlsx')).rows[0]?.cells).toEqual(['ab�c\td🌿'])
})
