import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const TABLE = `action,health,jobs,cost
#direction,max,max,min
#low,0,0,0
#high,10,500,8
Clinic,8,60,2
Market,4,300,1.5
Bridge,3,40,4
`
const PEOPLE = `stakeholder,share,statement
council,2,health > jobs = cost
council,,20% <= jobs <= 0.4
traders,1,"jobs / health in 1..3
cost = 0.1"
`

const robust = (people: string | null, ...options: string[]) =>
  call(
    [
      'robust',
      'table.csv',
      ...(people === null ? [] : ['--stakeholders', 'people.csv']),
      ...options,
    ],
    { 'table.csv': TABLE, 'people.csv': people ?? '' },
  )

const said = async (people: string) => {
  const { code, out, notes } = await robust(people)
  return [code, out, ...notes]
}

test('says how often each action has each rank, with half-widths, for everybody and for each', async () => {
  const { code, lines } = await robust(PEOPLE)
  expect(code).toBe(0)
  expect(lines).toHaveLength(1 + 3 * 9)
  const shares = (who: string, action: string) =>
    lines
      .filter((line) => line.startsWith(`${who},${action},`))
      .map((line) => Number(line.split(',')[3]))
  expect(lines[0]).toBe('for,action,rank,share,half-width')
  expect(shares('everybody', 'Bridge')).toEqual([0, 0, 1])
  expect(shares('council', 'Clinic')[0]).toBeGreaterThan(0.5)
  expect(shares('traders', 'Market')).toEqual([1, 0, 0])
  expect(shares('everybody', 'Clinic').reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
})

test('the same seed prints the same bytes, another one does not', async () => {
  const [first, again, other] = await Promise.all([
    robust(PEOPLE),
    robust(PEOPLE, '--seed', 'c2r'),
    robust(PEOPLE, '--seed', 'May'),
  ])
  expect(again.out).toBe(first.out)
  expect(other.out).not.toBe(first.out)
})

test('without stakeholders every weighting counts, and facts that need no drawing are tables', async () => {
  expect((await robust(null, '--table', 'dominance')).lines).toEqual([
    'for,action,dominated by',
    'anyone,Clinic,',
    'anyone,Market,',
    'anyone,Bridge,Clinic | Market',
  ])
  expect((await robust(null, '--table', 'regret')).lines).toEqual([
    'for,action,regret,rival',
    'anyone,Clinic,0.48,Market',
    'anyone,Market,0.4,Clinic',
    'anyone,Bridge,0.52,Market',
  ])
  const { lines } = await robust(null, '--table', 'stability', '--weights', 'equal')
  expect(lines.slice(0, 2)).toEqual([
    'criterion,weight,first from,first up to,below it,above it',
    'health,0.333333333333,0,0.404096834264,,Clinic',
  ])
})

test('explains in three languages', async () => {
  const first = async (lang: string) =>
    (await robust(PEOPLE, '--explain', '--lang', lang)).lines.filter((line) => /Bridge/.test(line))
  expect(await first('en')).toEqual(['Never first under any weighting tried: Bridge.'])
  expect(await first('es')).toHaveLength(1)
  expect(await first('fr')).toHaveLength(1)
})

test('a sentence that does not read is named with its line and what was expected', async () => {
  const line = (statement: string) => `stakeholder,share,statement\ncouncil,1,${statement}\n`
  expect(await said(line('health > jbs'))).toEqual([
    1,
    '',
    'people.csv line 2, column statement: no criterion is called “jbs”: there are health, jobs, cost',
  ])
  for (const odd of [
    'health',
    'health jobs',
    '0.2 <= 0.4',
    '0.4 <= health >= 0.2',
    'health / 2 = 3',
  ])
    expect((await said(line(odd)))[2]).toMatch(
      /^people.csv line 2, column statement: .*write health > /,
    )
  expect((await said(line('0.4 <= health <= 0.2')))[2]).toBe(
    'people.csv line 2, column statement: “0.4 <= health <= 0.2”: 0.4 is more than 0.2',
  )
  expect((await said(line('health > jobs < cost')))[2]).toContain('goes up and down')
  expect((await said(line('health > jobs > health')))[2]).toBe(
    'people.csv line 2, column statement: health stands twice in the order',
  )
})

test('sentences that contradict each other are named, all of them, with their lines', async () => {
  const people = `stakeholder,share,statement
council,1,health > jobs
council,,jobs >= 45%
council,,cost >= 0.2
council,,health >= 0.1
traders,1,jobs > health
`
  expect(await said(people)).toEqual([
    1,
    '',
    'council: these cannot all be true: “health > jobs” (people.csv line 2) and “jobs >= 45%” (people.csv line 3) and “cost >= 0.2” (people.csv line 4): change or remove one of them',
  ])
  const alone = 'stakeholder,statement\ncouncil,health >= 1.5\n'
  expect((await said(alone))[2]).toContain('no weights fit “health >= 1.5” (people.csv line 2)')
})

test('missing scores are drawn, and what needs one number a cell says what to do', async () => {
  const files = { 'table.csv': TABLE.replace('8,60,2', '8,,2') }
  const open = await call(['robust', 'table.csv'], files)
  expect(open.code).toBe(0)
  expect(open.notes.at(-1)).toBe(
    'note: 1 scores are missing, so dominance, regret and stability are left out: say --missing median or worst',
  )
  const filled = await call(
    ['robust', 'table.csv', '--missing', 'worst', '--table', 'regret'],
    files,
  )
  expect(filled.lines).toHaveLength(4)
})

test('a table of stability that cannot be worked out says why', async () => {
  const files = { 'table.csv': TABLE.replace(/#weight.*\n/, '') }
  const bare = await call(['robust', 'table.csv', '--table', 'stability'], files)
  expect([bare.code, bare.lines.length, bare.notes.at(-1)]).toEqual([
    0,
    1,
    'note: stability is left out: there are no weights: give --weights NAME=3,NAME=2, a row #weight, or --weights equal',
  ])
  const equal = ['--weights', 'equal']
  const full = await call(['robust', 'table.csv', '--table', 'stability', ...equal], files)
  expect(full.lines).toHaveLength(4)
  expect(full.notes.filter((line) => line.includes('stability'))).toEqual([])
})

test('shares and names are checked where they stand', async () => {
  expect((await said('person,statement\na,x\n'))[2]).toContain('there is no column stakeholder')
  expect((await said('stakeholder,share\na,0\n'))[2]).toBe(
    'people.csv line 2, column share: a share is above 0: not 0',
  )
  expect((await said('stakeholder,share\na,1\na,2\n'))[2]).toBe(
    'people.csv line 3, column share: a already has a share of 1',
  )
  const none = await robust(PEOPLE, '--samples', '0')
  expect([none.code, none.notes]).toEqual([2, ['--samples is a whole number above 0']])
})
