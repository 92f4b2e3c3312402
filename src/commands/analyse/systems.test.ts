import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const EDGES = `from,to,sign,delay
heat,power use,+,
power use,outages,+,1
outages,power use,-,
outages,trust,?,2
trust,heat,-,
`

const loops = (text: string, ...options: string[]) =>
  call(['loops', 'map.csv', ...options], { 'map.csv': text })

test('finds each loop with its kind, its delay and who lies in it', async () => {
  expect((await loops(EDGES)).lines).toEqual([
    'kind,arrows,delay,loop',
    'balancing,2,1,power use → outages → power use',
    'unknown,4,3,heat → power use → outages → trust → heat',
  ])
  expect((await loops(EDGES, '--table', 'participation')).lines.slice(0, 3)).toEqual([
    'factor,loops',
    'power use,2',
    'outages,2',
  ])
  expect((await loops(EDGES, '--explain')).lines).toEqual([
    'There are 2 loops: 0 feed themselves, 1 hold themselves back, of 1 it cannot be told.',
    'Most go through power use and outages: 2 of them, 100%.',
    'It holds itself back: power use → outages → power use.',
    'Once around it takes 1.',
    'Whether it feeds itself or holds itself back cannot be told: heat → power use → outages → trust → heat.',
    'Once around it takes 3.',
  ])
  expect((await loops(EDGES, '--limit', '1')).lines).toHaveLength(2)
})

test('an arrow that does not read is named with its line', async () => {
  const said = async (from: string, to: string) => (await loops(EDGES.replace(from, to))).notes
  expect(await said('outages,power use,-,', 'outages,power use,less,')).toEqual([
    'map.csv line 4, column sign: “less”: write +, - or ?',
  ])
  expect(await said('trust,heat,-,', 'trust,heat,-,-1')).toEqual([
    'map.csv line 6, column delay: “-1”: a delay is 0 or more',
  ])
  expect(await said('outages,trust,?,2', 'heat,power use,?,2')).toEqual([
    'map.csv line 5: two arrows lead from one factor to another',
  ])
  expect(await said('from,to,sign', 'from,to,plus')).toEqual([
    'map.csv line 1: there is no column sign',
  ])
})

const SERVICES = `service,power,water,health
#threshold,,0.4,
#recovery,4,10,5
water,0.5,,
power,,0.1,
health,0.3,0.4,
`

const cascade = (text: string, ...options: string[]) =>
  call(['cascade', 'services.csv', ...options], { 'services.csv': text })

test('services fall after each other, whatever the order of the rows', async () => {
  const { code, lines } = await cascade(SERVICES, '--fail', 'power', '--threshold', '0.6')
  expect({ code, lines }).toEqual({
    code: 0,
    lines: ['service,fails in round,needs lost', 'power,0,1', 'water,1,1', 'health,2,1'],
  })
  expect((await cascade(SERVICES, '--fail', 'water', '--explain')).lines).toEqual([
    'Down first: water.',
    'Round 1: power and health.',
    'In the end 3 of 3 services are down (100%).',
  ])
})

test('what is lost in the end, and how it comes back', async () => {
  // q = (I − A)⁻¹c by hand: p = 0.3 + 0.1w, w = 0.5p, h = 0.3p + 0.4w.
  const p = 0.3 / 0.95
  const lost = await cascade(SERVICES, '--perturb', 'power=0.3')
  const held = lost.lines.slice(1).map((line) => Number(line.split(',')[2]))
  expect(held[0]).toBeCloseTo(p, 11)
  expect(held[1]).toBeCloseTo(p / 2, 11)
  expect(held[2]).toBeCloseTo(0.3 * p + 0.2 * p, 11)
  const back = await cascade(
    SERVICES,
    ...['--perturb', 'power=0.3', '--recover', '30', '--table', 'recovery'],
  )
  expect(back.lines).toHaveLength(32)
  expect(back.lines[1]).toBe('0,0.3,0,0')
  const said = await cascade(SERVICES, '--perturb', 'power=0.3', '--recover', '30', '--explain')
  expect(said.lines.slice(0, 4)).toEqual([
    'power loses 31.6% of what it does in the end.',
    'water loses 15.8% of what it does in the end.',
    'health loses 15.8% of what it does in the end.',
    expect.stringMatching(
      /^power: at worst 30% is lost, at time 0; in all as much as \d.*full outage.$/,
    ),
  ])
  const last = back.lines.at(-1)?.split(',').map(Number) ?? []
  expect(last[0]).toBe(30)
  expect(Math.max(...last.slice(1))).toBeLessThan(0.01)
})

test('what is missing or wrong in the services is said with its place', async () => {
  const said = async (text: string, ...options: string[]) => {
    const { code, out, notes } = await cascade(text, ...options)
    return [code, out, ...notes]
  }
  expect(await said(SERVICES)).toEqual([2, '', expect.stringContaining('--fail NAME,NAME')])
  expect(await said(SERVICES, '--fail', 'gas')).toEqual([
    2,
    '',
    '--fail: no service is called “gas”: there are power, water, health',
  ])
  expect(await said(SERVICES.replace('0.3,0.4', '-0.3,0.4'), '--fail', 'power')).toEqual([
    1,
    '',
    'services.csv line 6, column power: dependency: -0.3 is not allowed',
  ])
  // Its row is the first of the file and the second of the columns.
  expect(await said(SERVICES.replace('water,0.5', 'water,-0.5'), '--fail', 'power')).toEqual([
    1,
    '',
    'services.csv line 4, column power: dependency: -0.5 is not allowed',
  ])
  expect(await said(SERVICES.replace('health,0.3,0.4,\n', ''), '--fail', 'power')).toEqual([
    1,
    '',
    'services.csv: health is a column and has no row',
  ])
  expect(
    await said(SERVICES.replace('4,10,5', '4,,5'), '--perturb', 'power=1', '--recover', '9'),
  ).toEqual([
    1,
    '',
    'services.csv, column water: there is no time to come back: add it in a row #recovery',
  ])
  expect(await said(SERVICES.replace('0.1', '3'), '--perturb', 'power=0.1')).toEqual([
    1,
    '',
    expect.stringMatching(/^services.csv: losses feed themselves: the spectral radius is 1.22/),
  ])
  expect(await said(SERVICES, '--fail', 'power', '--table', 'recovery')).toEqual([
    2,
    '',
    '--table recovery: this call does not work it out: see --help',
  ])
})

const EVENTS = `service,share,from,to
power,0.4,2,3
power,0.2,3,3
water,0.5,6,6
`

const follow = (text: string, events: string, ...options: string[]) =>
  call(['cascade', 'services.csv', '--events', 'events.csv', ...options], {
    'services.csv': text,
    'events.csv': events,
  })

test('a schedule of events takes what it says from when until when', async () => {
  // Nothing depends on anything, and everything comes back within a step: what is lost is what the events take.
  const alone = 'service,power,water\n#recovery,0.1,0.1\n#output,10,2\npower,,\nwater,,\n'
  const { code, lines } = await follow(alone, EVENTS, '--recover', '8')
  expect([code, ...lines]).toEqual([
    0,
    'time,power,water',
    ...['0,0,0', '1,0,0', '2,0.4,0', '3,0.6,0', '4,0,0', '5,0,0', '6,0,0.5', '7,0,0', '8,0,0'],
  ])
  expect((await follow(alone, EVENTS, '--recover', '8', '--table', 'impact')).lines).toEqual([
    'service,lost at worst,at time,time of full outage,loss',
    'power,0.6,3,1,10',
    'water,0.5,6,0.5,1',
  ])
  const finer = await follow(alone, EVENTS, '--recover', '16', '--step', '0.5')
  expect(finer.lines.filter((line) => line.endsWith(',0.4,0') || line.endsWith(',0.6,0'))).toEqual([
    '2,0.4,0',
    '2.5,0.4,0',
    '3,0.6,0',
  ])
})

test('a blow at the start and events afterwards add up, through what depends on what', async () => {
  const both = ['--perturb', 'power=0.3', '--recover', '3', '--table', 'recovery']
  const { lines } = await follow(SERVICES, 'service,share,from,to\nhealth,0.1,2,2\n', ...both)
  const without = await cascade(SERVICES, ...both)
  const rows = (all: readonly string[]) => all.slice(1).map((line) => line.split(',').map(Number))
  const [more, less] = [rows(lines), rows(without.lines)]
  expect(more.slice(0, 2)).toEqual(less.slice(0, 2))
  expect(more[2]?.[3]).toBeGreaterThan(less[2]?.[3] ?? 1)
  expect(more[2]?.slice(0, 3)).toEqual(less[2]?.slice(0, 3))
})

test('events say the same as JSON, and are refused where they stand', async () => {
  const list = [{ service: 'power', share: 0.4, from: 2, to: 3 }]
  const csv = 'service,share,from,to\npower,0.4,2,3\n'
  const [first, second] = await Promise.all(
    [csv, JSON.stringify(list)].map((text) => follow(SERVICES, text, '--recover', '6')),
  )
  expect(second).toEqual(first)
  const said = async (events: string) => {
    const { code, out, notes } = await follow(SERVICES, events, '--recover', '6')
    return [code, out, ...notes]
  }
  expect(await said(csv.replace('power', 'gas'))).toEqual([
    1,
    '',
    'events.csv line 2, column service: no service is called “gas”: there are power, water, health',
  ])
  expect(await said(csv.replace('0.4', '1.4'))).toEqual([
    1,
    '',
    'events.csv line 2, column share: 1.4: a share lies between 0 and 1',
  ])
  expect(await said(csv.replace('2,3', '3,2'))).toEqual([
    1,
    '',
    'events.csv line 2, column to: the event ends (2) before it begins (3)',
  ])
  expect(await said(csv.replace('2,3', ',3'))).toEqual([
    1,
    '',
    'events.csv line 2, column from: it is empty',
  ])
  expect(await said('[\n  {"service": "power", "share": 2, "from": 1, "to": 1}\n]')).toEqual([
    1,
    '',
    'events.csv line 2, column 33: 2: a share lies between 0 and 1',
  ])
  const bare = await follow(SERVICES, csv)
  expect([bare.code, ...bare.notes]).toEqual([
    2,
    '--events needs --recover: how many steps of time to follow',
  ])
})
