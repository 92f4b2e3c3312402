import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { closeWorkers } from '#platform/compute/compute.ts'
import { html, newBoardSite } from '#tests/boards.ts'
import { as } from '#tests/house.ts'
import { LAST, smallPortfolio, solved, THREE } from '#tests/portfolios.ts'
import { rankingJob } from '../../prioritise/rankings/jobs.ts'

afterAll(closeWorkers)

test('a ranking’s values are told in points of 100, as on its own page, on the page and in the file', async () => {
  const site = await newBoardSite()
  for (const [at, action] of site.actions.entries())
    await site.score(action, { need: String(4 - at), equity: String(4 - at), cost: '2' })
  await sql`update toolkit.action set cost_low = 500, cost_likely = 500, cost_high = 500, currency = 'XOF',
    price_year = 2026, status = 'proposed' where id = any(${[...site.actions]}::uuid[])`.execute(
    site.work.db,
  )
  const chidi = site.visit('chidi')
  const asked = await chidi.post(`${site.href}/rankings`, { samples: '2000', seed: 'heat' })
  const run = asked.headers.get('location') ?? ''
  await rankingJob.perform(site.work, { id: run.split('/').at(-1) }, { ...LAST, attempt: 1 })
  const said = /highest value, (\d+) of 100/.exec(await html(chidi.get(run)))
  const begun = await site.visit('amina').post('/portfolios', {
    title: 'Heat',
    source: `board:${site.id}`,
    currency: 'XOF',
    budget: '500',
    costBasis: 'likely',
  })
  const href = begun.headers.get('location')?.split('?')[0] ?? ''
  const id = href.split('/').at(-1) ?? ''
  const { optimum } = await solved(site.work, await as(site.work, 'amina'), id)
  const points = Math.round(optimum.value * 1e8) / 1e6
  expect(String(Math.round(points))).toBe(said?.[1])
  const shown = await html(site.visit('amina').get(`${href}/runs/1`))
  const text = `${points.toLocaleString('en', { maximumSignificantDigits: 4 })} points`
  expect(shown).toContain(`with a value of ${text}.`)
  expect(shown).toContain('Value (points of 100)')
  const csv = await html(site.visit('amina').get(`${href}/runs/1.csv`))
  const [head = '', ...rows] = csv.split('\r\n')
  const column = head.split(',').indexOf('Value (points of 100)')
  expect(rows.find((row) => row.includes(optimum.chosen[0] ?? ''))?.split(',')[column]).toBe(
    String(points),
  )
})

test('values given by hand keep the unit they were given in', async () => {
  const site = await newBoardSite()
  const { id, amina } = await smallPortfolio(site.work, THREE, 1000)
  await solved(site.work, amina, id)
  const shown = await html(site.visit('amina').get(`/portfolios/${id}/runs/1`))
  expect(shown).toContain('with a value of 90.')
  expect(shown).not.toContain('points')
})
