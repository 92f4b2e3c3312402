import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { DEFAULTS, importer, real } from '#tests/importer.ts'
import { BODIES } from '#tests/world.ts'
import { ballotSetsOf, ballotsOf } from '../ballots/index.ts'

test('a city imports a real vote: 64 projects, 6,586 ballots, PLN 1,000,000, kept exactly', async () => {
  const site = await newSite()
  const it = await importer(site)
  const answer = await it.upload(real('pabulib-wieliczka-2023-green-budget.pb'), 'wieliczka.pb')
  expect(answer.status).toBe(303)
  expect((await it.step()).headers.get('location')).toBe(`/actions/import/${it.id()}/mapping`)
  const mapping = await (await it.step('mapping')).text()
  expect(mapping).toContain('value="PLN"')
  expect((await it.map({ ...DEFAULTS, currency: 'PLN' })).status).toBe(303)
  expect((await it.plan()).counts).toEqual({
    faulty: 0,
    'left-out': 0,
    add: 64,
    change: 0,
    same: 0,
  })
  expect(await it.actions()).toEqual([])
  await it.send('confirmation')
  expect(await it.actions()).toEqual([])
  await it.run()
  const actions = await it.actions()
  expect(actions.length).toBe(64)
  const sterilising = actions.find(({ externalRef }) => externalRef?.endsWith('/24'))
  expect(sterilising).toMatchObject({
    title: 'Zakup 10 fotopułapek przeciwko śmieciarzom i dzikim wysypiskom',
    externalRef: 'Wieliczka/Green Budget/2023/24',
    costLow: 500_000,
    costLikely: 500_000,
    costHigh: 500_000,
    currency: 'PLN',
    status: 'draft',
    notes: [
      { column: 'votes', text: '720' },
      { column: 'selected', text: '1' },
    ],
  })
  const [set] = await ballotSetsOf(site.work, it.actor, BODIES.tamsara.id)
  expect(set).toMatchObject({
    voteType: 'approval',
    budgetMinor: 100_000_000,
    currency: 'PLN',
    voters: 6_586,
    rule: 'equalshares/add1',
  })
  const whole = await ballotsOf(site.work, it.actor, set?.id ?? '')
  expect(whole?.ballots.reduce((sum, { voters }) => sum + voters, 0)).toBe(6_586)
  expect(whole?.options.length).toBe(64)
  expect(whole?.options.filter(({ selected }) => selected).length).toBe(30)
  const chosen = whole?.options.filter(({ selected }) => selected) ?? []
  expect(chosen.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(99_507_900)
  const counted = whole?.options.map(({ actionId, votes }) => [
    votes,
    whole.ballots.reduce(
      (sum, ballot) => sum + (ballot.choices.includes(actionId) ? ballot.voters : 0),
      0,
    ),
  ])
  expect(counted?.every(([said, real]) => said === real)).toBe(true)
  // Residents' ballots stay inside the city that held the vote.
  const gita = await as(site.work, 'gita')
  expect(await ballotSetsOf(site.work, gita, BODIES.tamsara.id)).toEqual([])
  expect(await ballotsOf(site.work, gita, set?.id ?? '')).toBeUndefined()
})

test('the Windows-1252 file keeps every letter, and both its ways of writing dates are asked about', async () => {
  const site = await newSite()
  const it = await importer(site)
  await it.upload(real('360giving-two-grants-cp1252.csv'), 'grants.csv')
  expect((await it.step()).headers.get('location')).toBe(`/actions/import/${it.id()}/reading`)
  const reading = await (await it.step('reading')).text()
  expect(reading).toContain('Dates in “Award Date”')
  expect(reading).toContain('Dates in “Last modified”')
  expect(reading).toContain('24/07/2014')
  expect(reading).toContain('13-03-2015')
  expect(reading).toContain('360G-&lt;~>€funding€providers-000001/X/00/X')
  expect((await it.step('mapping')).headers.get('location')).toContain('/reading')
  const awarded = (await it.found()).columns.find(({ name }) => name === 'Award Date')?.index
  const modified = (await it.found()).columns.find(({ name }) => name === 'Last modified')?.index
  const unanswered = await it.send('reading', {
    encoding: 'windows-1252',
    [`date-${awarded}`]: 'dmy',
  })
  expect(unanswered.status).toBe(422)
  expect(await unanswered.text()).toContain('Say which comes first in these dates.')
  const answered = await it.send('reading', {
    encoding: 'windows-1252',
    [`date-${awarded}`]: 'dmy',
    [`date-${modified}`]: 'dmy',
  })
  expect(answered.headers.get('location')).toBe(`/actions/import/${it.id()}/mapping`)
  const held = await it.found()
  const goes = Object.fromEntries(
    held.columns.map(({ name, index }) => [name, held.mapping[index]]),
  )
  expect(goes).toMatchObject({
    Identifier: 'externalRef',
    Title: 'title',
    'Amount Awarded': 'costLikely',
    Currency: 'currency',
    'Surname of applicant': 'leave',
    'Full name of applicant': 'leave',
    'Grant type': 'note',
  })
  await it.map(DEFAULTS, { 'Award Date': 'endsOn', 'Last modified': 'startsOn' })
  // The file awarded in 2014 what it changed in 2015: as a start and an end that cannot be.
  expect((await it.plan()).rows.map(({ errors }) => errors.map(({ key }) => key))).toEqual([
    ['actions.refusal.ends-first'],
    ['actions.refusal.ends-first'],
  ])
  await it.map(DEFAULTS, { 'Award Date': 'startsOn', 'Last modified': 'endsOn' })
  await it.send('confirmation')
  await it.run()
  expect((await it.actions()).map((action) => [action.title, action.externalRef])).toEqual([
    ['Title A.', '360G-<~>€funding€providers-000001/X/00/X'],
    ['Title B', '360G-<~>€funding±Áproviders-000002/X/00/X'],
  ])
  const [first] = await it.actions()
  expect([first?.startsOn, first?.endsOn, first?.costLikely, first?.currency]).toEqual([
    '2014-07-24',
    '2015-03-13',
    15_250_500,
    'GBP',
  ])
  expect(JSON.stringify(first?.notes)).not.toContain('Jane Roe')
})

test('the same grants in UTF-8 are shown as differences, neither equal nor wholly new', async () => {
  const site = await newSite()
  const columns = { 'Award Date': 'note', 'Last modified': 'note' }
  const answerDates = async (it: Awaited<ReturnType<typeof importer>>) => {
    const { dates } = (await it.found()).reading
    const orders = dates.map(({ index }) => [`date-${index}`, 'dmy'])
    await it.send('reading', Object.fromEntries(orders))
  }
  const first = await importer(site)
  await first.upload(real('360giving-two-grants-cp1252.csv'), 'a.csv')
  await answerDates(first)
  await first.map(DEFAULTS, columns)
  await first.send('confirmation')
  await first.run()
  const second = await importer(site)
  await second.upload(real('360giving-two-grants-utf8.csv'), 'b.csv')
  await answerDates(second)
  await second.map(DEFAULTS, columns)
  const { rows, counts } = await second.plan()
  expect(counts).toEqual({ faulty: 0, 'left-out': 0, add: 0, change: 2, same: 0 })
  expect(rows.map(({ matchedBy }) => matchedBy)).toEqual(['title', 'title'])
  expect(rows[0]?.changes.map(({ field }) => field)).toContain('externalRef')
  const page = await (await second.step('rows')).text()
  expect(page).toContain('The title is alike')
  // Told that it is another one, the row is a new action.
  await second.send(`rows/${rows[0]?.number}/separation`)
  expect((await second.plan()).counts).toMatchObject({ add: 1, change: 1 })
})
