import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const match = (method: string, text: string, ...options: string[]) =>
  call(['match', 'file.csv', '--method', method, ...options], { 'file.csv': text })

/** Refused in one line, and nothing printed. */
async function said(method: string, text: string): Promise<string> {
  const { code, out, notes } = await match(method, text)
  expect([code, out, notes.length]).toEqual([1, '', 1])
  return notes[0] ?? ''
}

const LINKS = `from,to,capacity,cost
,depot,20,
depot,north,12,1
depot,south,5,2
south,north,9,1
north,,10,
south,,8,
`

test('units go to where they are asked at the least cost, and what lacks room is named', async () => {
  const { code, lines, notes } = await match('flow', LINKS)
  expect([code, ...lines]).toEqual([
    0,
    'from,to,units,capacity,cost,bottleneck',
    'depot,north,10,12,10,no',
    'depot,south,5,5,10,yes',
    'south,north,0,9,0,no',
  ])
  expect(notes).toEqual(['warning: 5 units are left over at 1 nodes, 3 are still asked at 1'])
  expect((await match('flow', LINKS, '--table', 'short')).lines).toEqual([
    'node,left over,still asked',
    'depot,5,0',
    'south,0,3',
  ])
  expect((await match('flow', LINKS, '--explain')).lines).toEqual([
    '15 units are moved at a cost of 20.',
    '5 stay at depot.',
    'south still asks for 3.',
    'Only more room on these links would help: depot → south.',
  ])
})

test('a network as JSON says the same, with its nodes by name or by number', async () => {
  const arcs = [
    { source: 'depot', target: 'north', capacity: 12, cost: 1 },
    { source: 'depot', target: 'south', capacity: 5, cost: 2 },
    { source: 'south', target: 'north', capacity: 9, cost: 1 },
  ]
  const nodes = ['depot', 'north', 'south']
  const named = JSON.stringify({ nodes, arcs, supply: [20, -10, -8] })
  expect((await match('flow', named)).lines).toEqual((await match('flow', LINKS)).lines)
  const at = (name: string) => nodes.indexOf(name)
  const numbered = arcs.map((arc) => ({ ...arc, source: at(arc.source), target: at(arc.target) }))
  const { lines } = await match(
    'flow',
    JSON.stringify({ nodes: 3, arcs: numbered, supply: [20, -10, -8] }),
  )
  expect(lines[2]).toBe('0,2,5,5,10,yes')
})

test('a link that does not read is named with its line', async () => {
  expect(await said('flow', LINKS.replace('5,2', '5.5,2'))).toBe(
    'file.csv line 4, column capacity: “5.5”: units are whole and 0 or more',
  )
  expect(await said('flow', LINKS.replace('5,2', ',2'))).toBe(
    'file.csv line 4, column capacity: it is empty',
  )
  expect(await said('flow', 'from,to\na,b\n')).toBe('file.csv line 1: there is no column capacity')
  const json =
    '{"nodes": ["a"],\n "arcs": [\n  {"source": "a", "target": "b", "capacity": 1, "cost": 0}], "supply": [0]}'
  expect(await said('flow', json)).toBe('file.csv line 3, column 3: no node is called b')
})

const DEMAND = `kind,name,theme,region,quantity
need,Asu,water,north,40
need,Bela,water,south,30
need,Coro,heat,north,10
need,Dia,roads,south,5
offer,Fund,water,,50
offer,Team,heat | water,north,8
offer,Far,heat,west,9
`

test('what no offer covers is listed by theme and region, and in all', async () => {
  const { code, lines } = await match('demand', DEMAND)
  // Water in the north could have all 40, heat 8 of 10; together water is 12 short of 70, and only one has it.
  expect([code, ...lines]).toEqual([
    0,
    'theme,region,asked,gap',
    'roads,south,5,5',
    'heat,north,10,2',
    'water,,70,12',
    'roads,,5,5',
    'heat,,10,2',
    ',south,35,5',
    ',north,50,2',
    ',,85,27',
  ])
  expect((await match('demand', DEMAND, '--table', 'unreached')).lines).toEqual(['need', 'Dia'])
  expect((await match('demand', DEMAND, '--table', 'idle')).lines).toEqual(['offer', 'Far'])
  expect((await match('demand', DEMAND, '--explain')).lines).toEqual([
    'Of 85 asked for, 58 are covered; 27 are not.',
    'roads in south: 5 asked for, 5 that nobody can cover.',
    'heat in north: 10 asked for, 2 that nobody can cover.',
    '20 are short because several lines need the same offers.',
    'No offer reaches Dia.',
    'These offers reach no need: Far.',
  ])
})

test('demand as JSON says the same, and a need that does not read is named', async () => {
  const json = {
    needs: [
      { id: 'Asu', theme: 'water', region: 'north', quantity: 40 },
      { id: 'Bela', theme: 'water', region: 'south', quantity: 30 },
      { id: 'Coro', theme: 'heat', region: 'north', quantity: 10 },
      { id: 'Dia', theme: 'roads', region: 'south', quantity: 5 },
    ],
    offers: [
      { id: 'Fund', themes: ['water'], regions: null, quantity: 50 },
      { id: 'Team', themes: ['heat', 'water'], regions: ['north'], quantity: 8 },
      { id: 'Far', themes: ['heat'], regions: ['west'], quantity: 9 },
    ],
  }
  expect((await match('demand', JSON.stringify(json))).out).toBe(
    (await match('demand', DEMAND)).out,
  )
  expect(await said('demand', DEMAND.replace('need,Dia', 'wish,Dia'))).toBe(
    'file.csv line 5, column kind: “wish”: write need or offer',
  )
  expect(await said('demand', DEMAND.replace('need,Dia', 'need,Asu'))).toBe(
    'file.csv line 5, column name: Asu already stands in line 2',
  )
  expect(await said('demand', DEMAND.replace('south,30', 'south,30.5'))).toBe(
    'file.csv line 3: the quantity of Bela must be a whole number',
  )
  const bad = JSON.stringify(json, null, 1).replace('"quantity": 30', '"quantity": 30.5')
  expect(await said('demand', bad)).toBe(
    'file.csv line 9, column 3: the quantity of Bela must be a whole number',
  )
})

const OWNED = `side,name,places,owner,preferences
proposer,Amal,,,Heat > Water
proposer,Bela,,,Heat > Roads
proposer,Caro,,,Water
programme,Heat,1,Fund,
programme,Water,2,Fund,
programme,Roads,1,City,
owner,Fund,2,,Bela > Amal > Caro
owner,City,1,,Bela
`

test('programmes share the places of their owners', async () => {
  // Fund has two places for all its programmes: Bela takes Heat, Amal Water, and Caro finds the owner full.
  expect((await match('allocation', OWNED)).lines).toEqual([
    'proposer,reviewer',
    'Amal,Water',
    'Bela,Heat',
    'Caro,',
  ])
  expect((await match('allocation', OWNED, '--table', 'unmatched')).lines).toEqual([
    'proposer,choice,reason',
    'Caro,Water,filled',
  ])
  const json = {
    proposers: { Amal: ['Heat', 'Water'], Bela: ['Heat', 'Roads'], Caro: ['Water'] },
    owners: { Fund: ['Bela', 'Amal', 'Caro'], City: ['Bela'] },
    ownerOf: { Heat: 'Fund', Water: 'Fund', Roads: 'City' },
    programmeCapacities: { Heat: 1, Water: 2, Roads: 1 },
    ownerCapacities: { Fund: 2, City: 1 },
  }
  const same = await match('allocation', JSON.stringify(json))
  expect(same.out).toBe((await match('allocation', OWNED)).out)
  const wrong = await match('allocation', OWNED, '--optimal', 'reviewer')
  expect([wrong.code, ...wrong.notes]).toEqual([
    2,
    '--optimal: an allocation is the best for proposers',
  ])
})

test('what does not read in an allocation is named with its line', async () => {
  expect(await said('allocation', OWNED.replace('Roads,1,City', 'Roads,1,Town'))).toBe(
    'file.csv line 7, column owner: there is no owner called Town',
  )
  expect(await said('allocation', OWNED.replace('Roads,1,City', 'Roads,1,'))).toBe(
    'file.csv line 7, column owner: whose programme is Roads?',
  )
  expect(await said('allocation', OWNED.replace('Bela > Amal > Caro', 'Bela > Amal > Karo'))).toBe(
    'file.csv line 8: nothing is called Karo',
  )
  expect(await said('allocation', OWNED.replace('programme,Heat', 'reviewer,Heat'))).toBe(
    'file.csv line 5, column side: “reviewer”: write proposer, programme or owner',
  )
  const json = `{"proposers": {"a": ["p"]},\n "owners": {\n  "x": ["b"]},\n "ownerOf": {"p": "x"},\n "programmeCapacities": {"p": 1}, "ownerCapacities": {"x": 1}}`
  expect(await said('allocation', json)).toBe('file.csv line 3, column 8: nothing is called b')
})
