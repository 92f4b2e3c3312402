import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ANALYSIS_VERSION } from '#analysis'
import { as, newSite } from '#tests/house.ts'
import { LAST } from '#tests/portfolios.ts'
import { findImport } from '../actions/importing/queries.ts'
import { carryOn } from '../actions/importing/running/index.ts'
import { performRun } from './index.ts'
import { findRun } from './running/queries.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const file = path.join(process.cwd(), '../shared/data/pabulib-wieliczka-2023-green-budget.pb')

const last = (answer: Response): string =>
  (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''

/** The real vote of Wieliczka, brought in as a city brings it in. */
async function importVote(site: Site): Promise<void> {
  const visit = site.visit('amina')
  const actor = await as(site.work, 'amina')
  const form = new FormData()
  form.set('file', new File([new Uint8Array(readFileSync(file))], 'wieliczka.pb'))
  const id = last(await visit.post('/actions/import', form))
  const held = () => findImport(site.work, actor, id)
  const found = await held()
  const columns = found?.columns.map(({ index }) => [
    `column-${index}`,
    found.mapping[index] ?? 'note',
  ])
  await visit.post(`/actions/import/${id}/mapping`, {
    ...Object.fromEntries(columns ?? []),
    kind: 'renewal',
    theme: 'climate-resilience',
    horizon: 'months-3-12',
    visibility: 'city',
    currency: 'PLN',
    _version: String(found?.version),
  })
  const version = String((await held())?.version)
  await visit.post(`/actions/import/${id}/confirmation`, { _version: version })
  await carryOn(site.work, id, LAST.signal)
}

test('from the imported vote a city sees the proved optimum beside what the vote’s own rules give', async () => {
  const site = await newSite()
  await importVote(site)
  const visit = site.visit('amina')
  const begin = await (await visit.get('/portfolios/new')).text()
  const source = /value="(votes:[0-9a-f-]{36})"/.exec(begin)?.[1] ?? ''
  const made = await visit.post('/portfolios', {
    title: 'Green budget',
    source,
    currency: 'PLN',
    costBasis: 'likely',
  })
  expect(made.status).toBe(303)
  const id = last(made)
  const asked = await visit.post(`/portfolios/${id}/runs`, { timeLimitSeconds: '30' })
  expect(asked.headers.get('location')).toBe(`/portfolios/${id}/runs/1`)
  const waiting = await (await visit.get(`/portfolios/${id}/runs/1`)).text()
  expect(waiting).toContain('You may leave this page')
  const run = await findRun(site.work, id, 1)
  await performRun(site.work, run?.id ?? '', LAST)
  const result = (await findRun(site.work, id, 1))?.result
  const counted = result?.comparisons.map(({ choice, chosen, costMinor, votersWithSomething }) => [
    choice,
    chosen.length,
    costMinor / 100,
    votersWithSomething,
  ])
  expect(counted).toEqual([
    ['optimum', 33, 990_789, 5288],
    ['greedy-score', 23, 998_997, 4766],
    ['greedy-votes', 23, 998_997, 4766],
    ['equal-shares', 21, 450_548, 4234],
    ['equal-shares-add-one', 30, 995_079, 5414],
  ])
  expect(result?.optimum).toMatchObject({ status: 'optimal', gap: 0, value: 11_099 })
  expect(result?.voters).toBe(6586)
  const text = (await (await visit.get(`/portfolios/${id}/runs/1`)).text()).replaceAll(
    '\u00a0',
    ' ',
  )
  for (const seen of [
    'PLN 998,997',
    'PLN 995,079',
    'PLN 450,548',
    'PLN 990,789',
    '11,099 votes',
    'HiGHS 1.15.1',
    `selectPortfolio ${ANALYSIS_VERSION}`,
    'Proved best',
    // 11,099 votes for what is chosen, by 6,586 people of whom 5,288 get something.
    'data-head="People with nothing">1,298<',
    'data-head="Their projects chosen, per person">1.69<',
  ])
    expect([seen, text.includes(seen)]).toEqual([seen, true])
  const csv = await (await visit.get(`/portfolios/${id}/runs/1.csv`)).text()
  expect(csv.split('\r\n').filter((line) => /,[01],[01],[01],[01],[01],/.test(line)).length).toBe(
    64,
  )
  const json = JSON.parse(await (await visit.get(`/portfolios/${id}/runs/1.json`)).text())
  expect(json).toMatchObject({ status: 'optimal', gap: 0, inputHash: run?.inputHash })
  expect(json.input.ballots).toBe(undefined)
})
