import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const PROJECTS = `project,value,cost,amount:women,tag:region
well,8,4,1,north
clinic,9,5,3,south
road,7,6,0,north | south
market,4,2,2,north
`

const portfolio = (rules: unknown, ...options: string[]) =>
  call(
    [
      ...['portfolio', 'projects.csv', '--budget', '10'],
      ...(rules === null ? [] : ['--rules', 'rules.json']),
      ...options,
    ],
    {
      'projects.csv': PROJECTS,
      'rules.json': typeof rules === 'string' ? rules : JSON.stringify(rules),
    },
  )

const twoNorth = {
  ...{ id: 'two in the north', kind: 'at-least' },
  ...{ of: { tag: 'region', equals: 'north' }, measure: 'count', limit: 2 },
}

test('the best set within the budget stands beside going down the list', async () => {
  const { code, lines } = await portfolio(null)
  expect({ code, lines }).toEqual({
    code: 0,
    lines: [
      'way,status,gap,projects,cost,value',
      'optimum,optimal,0,2,9,17',
      'greedy-score,,,2,9,17',
    ],
  })
})

test('rules are kept, and each is priced', async () => {
  expect((await portfolio([twoNorth], '--table', 'prices')).lines).toEqual([
    'rule,price,proved',
    'budget,13,yes',
    'two in the north,2,yes',
  ])
  expect((await portfolio([twoNorth], '--table', 'projects')).lines).toEqual([
    'project,value,cost,optimum,greedy-score',
    'well,8,4,1,1',
    'clinic,9,5,0,1',
    'road,7,6,1,0',
    'market,4,2,0,0',
  ])
  const { lines } = await portfolio(
    [twoNorth],
    '--explain',
    '--alternatives',
    '1',
    '--entries',
    '1',
  )
  expect(lines.slice(0, 2)).toEqual([
    'Proved best: 2 projects with a value of 15. Nothing within the rules is better.',
    'The rule budget costs 13 of value (86.7% of what is reached).',
  ])
  expect(lines).toContain('No value would bring clinic in: the rules keep it out.')
})

test('rules that cannot hold together are named', async () => {
  const free = { id: 'no market', kind: 'exclude', project: 'market' }
  const dear = { id: 'the clinic', kind: 'include', project: 'clinic' }
  const { code, lines, notes } = await portfolio([dear, twoNorth, free], '--table', 'conflict')
  expect([code, lines, notes]).toEqual([
    0,
    ['rule', 'budget', 'the clinic', 'two in the north'],
    [
      'note: no set keeps all the rules; these cannot hold together: budget, the clinic, two in the north',
    ],
  ])
})

test('several costs have a budget each', async () => {
  const files = { 'p.csv': 'project,value,cost:2027,cost:staff\na,3,5,1\nb,2,4,3\n' }
  const { lines } = await call(['portfolio', 'p.csv', '--budget', '2027=9,staff=3'], files)
  expect(lines.slice(0, 2)).toEqual([
    'way,status,gap,projects,2027,staff,value',
    'optimum,optimal,0,1,5,1,3',
  ])
  const wrong = await call(['portfolio', 'p.csv', '--budget', '9'], files)
  expect([wrong.code, wrong.notes]).toEqual([
    2,
    ['--budget: there are several costs: give 2027=AMOUNT,staff=AMOUNT'],
  ])
})

test('what does not read is said with its place', async () => {
  const said = async (rules: unknown) => {
    const { code, notes } = await portfolio(rules)
    return [code, ...notes]
  }
  expect(await said([{ id: 'x', kind: 'maximum' }])).toEqual([
    1,
    expect.stringMatching(/^rules.json line 1, column 19: at \[0\].kind: /),
  ])
  expect(await said('[\n{"id": "x",}]')).toEqual([
    1,
    'rules.json line 2, column 12: here it stops being JSON',
  ])
  expect(await said([{ id: 'x', kind: 'include', project: 'wel' }])).toEqual([
    1,
    'rules.json line 1, column 2: no project is called wel',
  ])
  const read = async (text: string) =>
    (await call(['portfolio', 'p.csv', '--budget', '5'], { 'p.csv': text })).notes
  expect(await read('p,value,cost\na,1,\n')).toEqual([
    'p.csv line 2, column cost: it is empty: a number is needed here',
  ])
  expect(await read('p,value,cost\na,1,2\na,1,2\n')).toEqual([
    'p.csv line 3, column p: a already stands above',
  ])
  expect(await read('p,cost\na,1\n')).toEqual(['p.csv line 1: there is no column value'])
  expect(await read('p,value,cost\na,1,-2\n')).toEqual([expect.stringContaining('p.csv line 2: ')])
})

const LEVELS = `project,level,value,cost
well,,8,4
clinic,whole,9,7
clinic,half,6,3
road,,5,3
`

test('a project can be funded in part: one of its levels at most', async () => {
  const fund = (budget: string, ...options: string[]) =>
    call(['portfolio', 'p.csv', '--budget', budget, ...options], { 'p.csv': LEVELS })
  // By hand: well with half a clinic makes 14 for 7; with 10 the road comes in; a whole clinic costs two others.
  expect((await fund('7')).lines.slice(0, 2)).toEqual([
    'way,status,gap,projects,cost,value',
    'optimum,optimal,0,2,7,14',
  ])
  expect((await fund('10')).lines[1]).toBe('optimum,optimal,0,3,10,19')
  expect((await fund('7', '--table', 'projects')).lines).toEqual([
    'project,level,value,cost,optimum,greedy-score',
    'well,,8,4,1,0',
    'clinic,whole,9,7,0,1',
    'clinic,half,6,3,1,0',
    'road,,5,3,0,0',
  ])
  // Going down the list takes the whole clinic, and is counted at that level.
  expect((await fund('7')).lines[2]).toBe('greedy-score,,,1,7,9')
  const json = JSON.parse((await fund('7', '--json')).out)
  expect(json.optimum.levels).toEqual({ clinic: 'half' })
  const same = [
    { id: 'well', value: 8, cost: { cost: 4 } },
    {
      ...{ id: 'clinic', value: 0, cost: { cost: 0 } },
      levels: [
        { id: 'whole', value: 9, cost: { cost: 7 } },
        { id: 'half', value: 6, cost: { cost: 3 } },
      ],
    },
    { id: 'road', value: 5, cost: { cost: 3 } },
  ]
  const asJson = await call(['portfolio', 'p.json', '--budget', '7', '--table', 'projects'], {
    'p.json': JSON.stringify(same),
  })
  expect(asJson.lines).toEqual((await fund('7', '--table', 'projects')).lines)
})

test('a level that has no name, or a second one of the same, is named with its line', async () => {
  const said = async (text: string) =>
    (await call(['portfolio', 'p.csv', '--budget', '7'], { 'p.csv': text })).notes
  expect(await said(LEVELS.replace('clinic,half', 'clinic,'))).toEqual([
    'p.csv line 4, column level: clinic has several rows: name the level of each',
  ])
  expect(await said(LEVELS.replace('clinic,half', 'clinic,whole'))).toEqual([
    'p.csv line 4, column level: clinic already has a level whole',
  ])
})

test('a file of votes that is none is refused in a line', async () => {
  const { code, notes } = await call(['portfolio', 'v.pb'], { 'v.pb': 'META\nkey;value\n' })
  expect([code, notes]).toEqual([
    1,
    ['v.pb: a section is missing: a .pb file has META, PROJECTS and VOTES: PROJECTS'],
  ])
})
