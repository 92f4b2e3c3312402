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
