import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { closeWorkers } from '#platform/compute/compute.ts'
import { html, newBoardSite } from '#tests/boards.ts'
import { rankingJob } from '../rankings/index.ts'

afterAll(closeWorkers)

const ONCE = { attempt: 1, last: true, signal: new AbortController().signal }

test('a decision that leaves the order proposed is noted only with its reason', async () => {
  const site = await newBoardSite()
  await site.score(site.actions[0] ?? '', { need: '4', equity: '4', cost: '4' })
  await site.score(site.actions[1] ?? '', { need: '2', equity: '2', cost: '2' })
  await site.score(site.actions[2] ?? '', { need: '1', equity: '1', cost: '1' })
  const started = await site.visit('chidi').post(`${site.href}/rankings`, { samples: '2000' })
  const id = started.headers.get('location')?.split('/').at(-1)
  await rankingJob.perform(site.work, { id }, ONCE)
  const form = await html(site.visit('bo').get(`${site.href}/decisions/new`))
  const proposed = [...form.matchAll(/name="place-([0-9a-f-]{36})"[^>]*value="(\d+)"/g)]
  expect(proposed.map(([, , place]) => place)).toEqual(['1', '2', '3'])
  const [one, two] = proposed.map(([, id]) => id ?? '')
  const facts = { at: '2026-03-02', decidedBy: 'City council', what: 'Begin with the trees' }
  const other = { ...facts, [`place-${two}`]: '1', [`place-${one}`]: '2' }
  const refused = await site.visit('bo').post(`${site.href}/decisions`, other)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(
    'This order is not the one the ranking proposes. Please say why.',
  )
  await site
    .visit('bo')
    .post(`${site.href}/decisions`, { ...other, why: 'The nursery has trees now.' })
  await site.visit('bo').post(`${site.href}/decisions`, { ...facts, [`place-${one}`]: '1' })
  expect(await site.all(sql`select differs, why from toolkit.decision order by differs`)).toEqual([
    { differs: false, why: '' },
    { differs: true, why: 'The nursery has trees now.' },
  ])
})
