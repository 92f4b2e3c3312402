import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { smallPlan } from '#tests/plans.ts'

test('whoever writes the situation is told how many cells the readers of the plan may not see', async () => {
  const site = await newSite()
  const { id, crisisId } = await smallPlan(site.work)
  const amina = site.visit('amina')
  for (const [group, visibility] of [
    ['children', 'city'],
    ['tenants', 'public'],
  ] as const) {
    const cell = `/crises/${crisisId}/stock-take/cells/1/${group}`
    const fields = { severity: '2', trend: 'worse', confidence: 'high', visibility }
    expect((await amina.post(cell, fields)).status).toBe(303)
  }
  const text = await (await amina.get(`/plans/${id}/sections/situation`)).text()
  expect(text).toContain('One cell of this wave is not in it')
  expect(text).toContain('1 cell looked at')
})

test('the money of a plan begins with two empty lines in the currency of its actions', async () => {
  const site = await newSite()
  const { id } = await smallPlan(site.work)
  const text = await (await site.visit('amina').get(`/plans/${id}/sections/finance`)).text()
  const names = [...text.matchAll(/name="(currency-\d+)"[^>]*value="XOF"/g)].map(([, name]) => name)
  expect(names).toEqual(['currency-1', 'currency-2'])
})

test('an action without dates is told by its horizon', async () => {
  const site = await newSite()
  const { id } = await smallPlan(site.work)
  const text = await (await site.visit('amina').get(`/plans/${id}/print`)).text()
  expect(text.replaceAll('\u00a0', ' ')).toContain('3 to 12 months')
})
