import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGS } from '#locales/catalog.ts'
import { call } from '#tests/command.ts'

const PARTIES = `side,name,places,priority,preferences
proposer,Amal,,3,North > South
proposer,Bela,,2,North > South
proposer,Caro,,1,North
reviewer,North,1,,
reviewer,South,2,,Bela > Amal
`

const match = (text: string, ...options: string[]) =>
  call(['match', 'file.csv', ...options], { 'file.csv': text })

test('matches who asks with who has places, and says why somebody has none', async () => {
  expect((await match(PARTIES)).lines).toEqual([
    'proposer,reviewer',
    'Amal,North',
    'Bela,South',
    'Caro,',
  ])
  expect((await match(PARTIES, '--table', 'unmatched')).lines).toEqual([
    'proposer,choice,reason',
    'Caro,North,filled',
  ])
  expect((await match(PARTIES, '--table', 'unfilled')).lines).toEqual([
    'reviewer,places,reason',
    'South,1,elsewhere',
  ])
  const { lines } = await match(PARTIES, '--explain')
  expect(lines).toContain('Caro has no place: its choice is filled with those of higher priority.')
})

test('JSON says the same as CSV', async () => {
  const problem = {
    proposers: { Amal: ['North', 'South'], Bela: ['North', 'South'], Caro: ['North'] },
    reviewers: { North: null, South: ['Bela', 'Amal'] },
    capacities: { North: 1, South: 2 },
    priority: { Amal: 3, Bela: 2, Caro: 1 },
  }
  expect((await match(JSON.stringify(problem))).out).toBe((await match(PARTIES)).out)
})

test('a tie needs a lottery, whose seed anybody can use again', async () => {
  const tied = PARTIES.replace('Amal,,3', 'Amal,,2')
  const refused = await match(tied)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.notes[0]).toContain('give the seed of a lottery (--seed)')
  const [first, again] = [await match(tied, '--seed', 'May'), await match(tied, '--seed', 'May')]
  expect([first.code, first.out]).toEqual([0, again.out])
})

test('what does not read in a list of parties is named with its line', async () => {
  const said = async (from: string, to: string) => (await match(PARTIES.replace(from, to))).notes
  expect(await said('1,North', '1,Nord')).toEqual(['file.csv line 4: nothing is called Nord'])
  expect(await said('proposer,Caro', 'asker,Caro')).toEqual([
    'file.csv line 4, column side: “asker”: write proposer or reviewer',
  ])
  expect(await said('proposer,Bela', 'proposer,Amal')).toEqual([
    'file.csv line 3, column name: Amal already stands in line 2',
  ])
  expect(await said('South,2', 'South,2.5')).toEqual([
    'file.csv line 6: the capacity of South must be a whole number',
  ])
  expect(await said('Caro,,1', 'Caro,,')).toEqual([
    expect.stringContaining('file.csv line 4: Caro has no priority'),
  ])
})

const COSTS = 'team,east,west,port\nA,4,1,\nB,2,,7\n'

test('rows and columns are assigned at the least total, or the greatest', async () => {
  expect((await match(COSTS, '--method', 'assign')).lines).toEqual([
    'row,column,amount',
    'A,west,1',
    'B,east,2',
  ])
  expect((await match(COSTS, '--method', 'assign', '--maximise')).lines.slice(1)).toEqual([
    'A,east,4',
    'B,port,7',
  ])
  expect((await match(COSTS, '--method', 'assign', '--table', 'alone')).lines).toEqual([
    'side,name',
    'column,port',
  ])
})

test('the worst served come first when fairness is asked for', async () => {
  const scores = 'city,x,y\na,9,5\nb,6,1\n'
  const { lines } = await match(scores, '--method', 'leximin', '--explain')
  expect(lines).toEqual([
    'The worst served has 5, as much as can be; 2 pairs with a total of 11.',
    'It costs nothing: no other choice has a total above 11.',
  ])
  expect((await match('city,x\na,nine\n', '--method', 'leximin')).notes).toEqual([
    'file.csv line 2, column x: “nine” is no number: write 12, or leave it empty for not known',
  ])
})

test('every key that the library may say has its sentence', () => {
  const files = globSync('src/analysis/explain/explain-{cascade,loop,match,portfolio}.ts')
  expect(files).toHaveLength(4)
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const keys = [
    ...text.matchAll(/['`]((?:cascade|disruption|loops?|match|portfolio)\.[\w.-]+)['`]/g),
  ].map(([, key]) => key)
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => !(`analysis.${key}` in CATALOGS.en))).toEqual([])
  const causes = {
    'match.unmatched': [
      ...['filled', 'no-capacity', 'not-acceptable', 'not-eligible', 'open', 'several'],
      ...['not-listed', 'filled-by-preference', 'filled-by-priority', 'filled-by-lottery'],
      'filled-by-nothing',
    ],
    'match.choice': ['filled', 'no-capacity', 'not-acceptable', 'not-eligible', 'open'],
    'match.places-left': ['not-listed', 'not-acceptable', 'elsewhere'],
  }
  const made = Object.entries(causes).flatMap(([key, ends]) => ends.map((end) => `${key}.${end}`))
  expect(made.filter((key) => !(`analysis.${key}` in CATALOGS.en))).toEqual([])
})
