import { expect, test } from 'vitest'
import { newBoardSite } from '#tests/boards.ts'
import { rankingJob } from '../prioritise/rankings/jobs.ts'

const FIRST = { attempt: 1, last: false, signal: new AbortController().signal }

test('a portfolio begins with the values of the board that was ranked, and by hand before', async () => {
  const site = await newBoardSite()
  const chosen = async () => {
    const text = await (await site.visit('amina').get('/portfolios/new')).text()
    return /name="source" value="([^"]*)"[^>]* checked/.exec(text)?.[1]
  }
  expect(await chosen()).toBe('manual')
  for (const action of site.actions) await site.score(action, { need: '3', equity: '2', cost: '1' })
  const asked = await site.visit('chidi').post(`${site.href}/rankings`, { samples: '2000' })
  const id = asked.headers.get('location')?.split('/').at(-1) ?? ''
  expect(await chosen()).toBe('manual')
  await rankingJob.perform(site.work, { id }, FIRST)
  expect(await chosen()).toBe(`board:${site.id}`)
})
