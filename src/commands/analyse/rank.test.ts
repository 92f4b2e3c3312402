import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const TABLE = `action,health,jobs,cost
#unit,index,people,M EUR
#direction,max,max,min
#low,0,0,0
#high,10,500,8
#weight,3,2,1
Clinic,8,60,2
Market,3..5,300,1.5
Bridge,5,100|150|220,4
`

const rank = (text: string | Uint8Array, ...options: string[]) =>
  call(['rank', 'table.csv', ...options], { 'table.csv': text })

/** What a refused table says, and that nothing was printed. */
async function refusal(text: string, ...options: string[]) {
  const { code, out, notes } = await rank(text, ...options)
  return { code, out, said: notes.filter((line) => !line.startsWith('note:')).join('\n') }
}
const refused = (said: string) => ({ code: 1, out: '', said })

test('ranks the actions of a table, best first, and keeps warnings off the results', async () => {
  const { code, lines, notes } = await rank(TABLE)
  expect({ code, lines }).toEqual({
    code: 0,
    lines: [
      'rank,action,value',
      '1,Clinic,0.565',
      '2,Market,0.535416666667',
      '3,Bridge,0.437777777778',
    ],
  })
  expect(notes).toEqual([
    'warning: health: 1 uncertain scores count with their mean',
    'warning: jobs: 1 uncertain scores count with their mean',
  ])
})

test('weights on the command line count instead of those of the table', async () => {
  const { lines } = await rank(TABLE, '--weights', 'health=1,jobs=3,cost=1')
  expect(lines[1]).toBe('1,Market,0.6025')
  const { code, notes } = await rank(TABLE, '--weights', 'helth=1')
  expect([code, notes.at(-1)]).toEqual([
    2,
    '--weights: no criterion is called “helth”: there are health, jobs, cost',
  ])
})

test('each method has its own score, and says itself which one', async () => {
  const heads = []
  for (const method of ['weightedProduct', 'topsis', 'vikor', 'promethee'])
    heads.push((await rank(TABLE, '--method', method)).lines.slice(0, 2))
  expect(heads).toEqual([
    ['rank,action,product', '1,Market,0.515289121613'],
    ['rank,action,closeness', '1,Market,0.560529331884'],
    ['rank,action,Q', '1,Clinic,0'],
    ['rank,action,phi', '1,Clinic,0.166666666667'],
  ])
})

test('the whole result is JSON with what made it', async () => {
  const found = JSON.parse((await rank(TABLE, '--json', '--explain')).out)
  expect(found.ranks).toEqual([1, 2, 3])
  expect(found.provenance).toMatchObject({ method: 'weightedSum', options: { missing: 'error' } })
  expect(found.provenance.inputHash).toMatch(/^[0-9a-f]{64}$/)
  expect(found.explanation[0]).toBe('At these weights Clinic has the highest value, 57 of 100.')
})

test('a table is also read as JSON, and from standard input', async () => {
  const table = {
    actions: ['a', 'b'],
    criteria: [{ id: 'x', direction: 'max', goalposts: [0, 10] }],
    cells: [[2], [7]],
    weights: { x: 1 },
  }
  const { lines } = await call(['rank', '-'], { '-': JSON.stringify(table) })
  expect(lines).toEqual(['rank,action,value', '1,b,0.7', '2,a,0.2'])
  const odd = await call(['rank', '-'], {
    '-': JSON.stringify({ ...table, cells: [[2], ['7']] }),
  })
  expect(odd.code).toBe(1)
  expect(odd.notes[0]).toContain('standard input line 1, column 97: at .cells[1][0]: ')
  const broken = await call(['rank', 't.json'], { 't.json': '{"actions": [\n  "a",, ]}' })
  expect(broken.notes).toEqual(['t.json line 2, column 7: here it stops being JSON'])
})

test('what Excel writes where decimals have a comma is read as it is meant', async () => {
  const excel = `\ufeffaction;health;jobs;cost\r\n#direction;max;max;min\r\n#low;0;0;0\r\n#high;10;500;8\r\n#weight;3;2;1\r\n"Clinic; north";8;60;2,0\r\nMarket;3,5..4,5;300;1,5\r\n`
  const { code, lines } = await rank(excel)
  expect([code, ...lines]).toEqual([
    0,
    'rank,action,value',
    '1,Clinic; north,0.565',
    '2,Market,0.535416666667',
  ])
  const wide = Uint8Array.from(Buffer.from(excel.replaceAll(';', '\t'), 'utf16le'))
  expect((await rank(wide)).lines[1]).toBe('1,Clinic\t north,0.565')
  expect(await refusal('a\0b')).toEqual(
    refused('table.csv: it is no text: save it as CSV, in UTF-8 where you are asked'),
  )
  const latin = Uint8Array.from(Buffer.from(excel.slice(1).replace('Market', 'Marché'), 'latin1'))
  expect((await rank(latin)).lines[2]).toBe('2,Marché,0.535416666667')
})

test('a number that can be read in two ways is asked about, and the answer is taken', async () => {
  const twofold = 'action;reach\n#direction;max\n#low;0\n#high;5.000\n#weight;1\na;1.250\nb;2.500\n'
  expect(await refusal(twofold)).toEqual(
    refused(
      'table.csv line 6, column reach: “1.250”: it can be read in two ways: give --decimal comma or --decimal point',
    ),
  )
  expect((await rank(twofold, '--decimal', 'comma')).lines[1]).toBe('1,b,0.5')
  expect((await rank(twofold, '--decimal', 'point')).lines[1]).toBe('1,b,0.5')
  // Between commas, and after a zero, there is one reading.
  expect((await rank(twofold.replaceAll(';', ','))).lines[1]).toBe('1,b,0.5')
  expect(await refusal(twofold.replace('1.250', '1,25').replace('2.500', '2.5'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('some numbers have a decimal comma and others a decimal point'),
  })
})

test('what is wrong in a cell is said with its file, line and column', async () => {
  const said = async (from: string, to: string) => (await refusal(TABLE.replace(from, to))).said
  expect(await said('8,60,2', '8,60,12x')).toBe(
    'table.csv line 7, column cost: “12x” is no number: write 12, or leave it empty for not known',
  )
  expect(await said('3..5', '5..3')).toBe(
    'table.csv line 8, column health: “5..3” ends before it begins: write the smaller number first',
  )
  expect(await said('8,60,2', '8,,2')).toBe(
    'table.csv line 7, column jobs: nobody knows how Clinic does on jobs: fill it in, or say what is done with missing scores (--missing)',
  )
  expect(await said('#weight,3,2,1', '#weight,3,2,-1')).toBe(
    'table.csv line 6, column cost: the weight of cost is below 0',
  )
  expect(await said('max,max,min', 'max,up,min')).toBe(
    'table.csv line 3, column jobs: “up”: write max where more is better, min where less is',
  )
  expect(await said('#high,10', '#high,0')).toBe(
    'table.csv line 5, column health: #high must be above #low (0)',
  )
  expect(await said('Bridge', 'Clinic')).toBe(
    'table.csv line 9, column action: Clinic already stands in line 7',
  )
  expect(await said('Clinic,8', '"Cli\n\nnic",8x')).toBe(
    'table.csv line 7, column health: “8x” is no number: write 12, or leave it empty for not known',
  )
})

test('a line break inside a cell does not shift the numbers of the lines below', async () => {
  const text = TABLE.replace('Clinic', '"Cli\nnic"').replace('Bridge,5', 'Bridge,5x')
  expect((await refusal(text)).said).toContain('table.csv line 10, column health')
})

test('shapes that are no table are refused in a line, never with a trace', async () => {
  const said = async (text: string) => (await refusal(text, '--weights', 'equal')).said
  expect(await said('')).toBe('table.csv: there is nothing in it')
  expect(await said('action\na\n')).toBe('table.csv line 1: there is no column after the actions')
  expect(await said('action,x\n')).toBe('table.csv: there is no row with an action')
  expect(await said('action,x,x\na,1,2\n')).toBe('table.csv line 1: two columns are called x')
  expect(await said('action,x\na,1,2\n')).toContain('table.csv line 2: there are 3 cells, but 2')
  expect(await said('action,x\n"a,1\n')).toContain('a quotation mark is not closed')
  expect(await said('action,x\n#colour,red\na,1\n')).toBe(
    'table.csv line 2: “#colour” is no fact: use #unit #direction #low #high #weight #label #preference #q #p #s',
  )
  expect(await said('action,x\na,1\nb,2\n')).toContain('table.csv, column x: it needs a worst')
})

test('goalposts from the scores are taken only when asked for, and warned of', async () => {
  const bare = 'action,x\na,1\nb,3\n'
  const { code, lines, notes } = await rank(bare, '--weights', 'equal', '--goalposts', 'data')
  expect([code, lines[1]]).toEqual([0, '1,b,1'])
  expect(notes).toEqual([
    'note: x has no #direction: more is taken as better',
    'warning: x: the goalposts are the scores at hand, so adding or removing an action can turn the others round',
  ])
})

test('wrong words end with 2, a file that is not there with 1, and help with 0', async () => {
  expect((await call(['rank'])).code).toBe(2)
  expect((await call(['rank', 'table.csv', '--wieghts', 'x=1'])).code).toBe(2)
  expect((await call(['order', 'table.csv'])).notes[0]).toContain('there is no analysis “order”')
  expect(await call(['rank', 'no.csv'])).toMatchObject({ code: 1, out: '' })
  expect((await rank(TABLE, '--method', 'best')).code).toBe(2)
  expect((await rank(TABLE, '--missing', 'zero')).code).toBe(2)
  expect((await rank(TABLE, '--table', 'scores')).code).toBe(2)
  const help = await call(['rank', '--help'])
  expect([help.code, help.lines[0], help.notes]).toEqual([
    0,
    'usage: ./bin/c2r analyse rank TABLE [--weights NAME=3,NAME=2] [--method METHOD] [--missing RULE]',
    [],
  ])
})
