import { afterAll, expect, test } from 'vitest'
import { closeWorkers } from '#platform/compute/compute.ts'
import { addAction, html, newBoardSite } from '#tests/boards.ts'
import { rankingJob } from './jobs.ts'

afterAll(closeWorkers)

const ONCE = { attempt: 1, last: true, signal: new AbortController().signal }

test('a long board says which ranks and which actions its result is about', async () => {
  const site = await newBoardSite()
  const more = Array.from({ length: 62 }, (_, at) =>
    addAction(site.work, `B-${at}`, `Action ${at}`),
  )
  await site
    .visit('chidi')
    .post(`${site.href}/actions`, { actions: [...site.actions, ...(await Promise.all(more))] })
  const started = await site.visit('chidi').post(`${site.href}/rankings`, { samples: '2000' })
  const href = started.headers.get('location') ?? ''
  await rankingJob.perform(site.work, { id: href.split('/').at(-1) }, ONCE)
  const page = await html(site.visit('farid').get(href))
  expect(page.split('Worked out for the best 60 of 65 actions by rank').length).toBe(3)
  expect(page).toContain('This board has 65 actions: every pair is worked out for at most 60.')
  expect(page).toContain('Of 65 ranks, the first 10 were kept.')
})
