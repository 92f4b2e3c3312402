import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { smallPortfolio, solved, THREE } from '#tests/portfolios.ts'
import { addRule } from '../index.ts'

test('the conflict stands on the page in words, with the way to change each rule', async () => {
  const site = await newSite()
  const { id, amina } = await smallPortfolio(site.work, THREE, 1000)
  const floor = { kind: 'floor', scope: 'theme', keys: ['mobility'], why: '' } as const
  await addRule(site.work, amina, id, { ...floor, measure: 'amount', quantity: 1100 })
  await solved(site.work, amina, id)
  const text = await (await site.visit('amina').get(`/portfolios/${id}/runs/1`)).text()
  expect(text).toContain('“City budget” pays at most XOF')
  expect(text).toContain('goes to the theme “Mobility”.')
  expect(text).toContain(`href="/portfolios/${id}#budgets"`)
  expect(text).toContain(`href="/portfolios/${id}#rules"`)
})

test('rules that hold only with nothing chosen are named with what each keeps out', async () => {
  const site = await newSite()
  const { id, amina } = await smallPortfolio(site.work, THREE, 2000)
  const share = { kind: 'floor', scope: 'theme', why: '', measure: 'percent' } as const
  await addRule(site.work, amina, id, { ...share, keys: ['governance'], quantity: 60 })
  const url = `/portfolios/${id}/runs/1`
  await solved(site.work, amina, id)
  const text = await (await site.visit('amina').get(url)).text()
  expect(text).toContain('Your rules let no action in')
  expect(text).toMatch(/goes to the theme “Governance and data”\.[^<]* Without this rule alone: \d/)
  expect(text).not.toContain('Chosen: 0 actions')
  await addRule(site.work, amina, id, { ...share, keys: ['housing-and-land'], quantity: 30 })
  await solved(site.work, amina, id)
  const again = await (await site.visit('amina').get(`/portfolios/${id}/runs/2`)).text()
  expect(again).toContain('No single rule is in the way')
})
