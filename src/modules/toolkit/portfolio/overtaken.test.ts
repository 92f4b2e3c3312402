import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { smallPortfolio, solved, THREE } from '#tests/portfolios.ts'

const versionIn = (page: string): string => /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''

test('who saves the list of actions second sees what stands now beside what they chose, and keeps it', async () => {
  const site = await newSite()
  const { id, ids } = await smallPortfolio(site.work, THREE, 1000)
  const here = `/portfolios/${id}/actions`
  const _version = versionIn(await (await site.visit('amina').get(here)).text())
  const rows = (parts: readonly string[], values: readonly string[]) =>
    Object.fromEntries(
      ids.flatMap((action, at) => [
        [`part-${action}`, parts[at] ?? 'free'],
        [`value-${action}`, values[at] ?? ''],
      ]),
    )
  const first = { ...rows(['in', 'free', 'free'], ['60', '45', '45']), _version }
  expect((await site.visit('amina').post(here, first)).status).toBe(303)
  const typed = rows(['free', 'out', 'free'], ['60', '45', '31'])
  const second = await site.visit('chidi').post(here, { ...typed, _version })
  expect(second.status).toBe(409)
  const text = await second.text()
  const told = [
    ...text.matchAll(
      /<tr><th scope="row"[^>]*>A-\d+ (\w+)<\/th><td[^>]*>([^<]*)<\/td><td[^>]*>([^<]*)</g,
    ),
  ]
  expect(told.map(([, ...row]) => row)).toEqual([
    ['Drains', 'Must be in, 60', 'May be chosen, 60'],
    ['Clinic', 'May be chosen, 45', 'Must stay out, 45'],
    ['Market', 'May be chosen, 45', 'May be chosen, 31'],
  ])
  expect(text).toContain('Somebody changed this portfolio meanwhile')
  expect(text).toContain('value="31"')
  const again = await site.visit('chidi').post(here, { ...typed, _version: versionIn(text) })
  expect(again.status).toBe(303)
  const none = rows(['leave', 'leave', 'leave'], [])
  const now = versionIn(await (await site.visit('chidi').get(here)).text())
  const refused = await site.visit('chidi').post(here, { ...none, _version: now })
  expect([refused.status, (await refused.text()).includes('at least one action')]).toEqual([
    422,
    true,
  ])
})

test('who decides second sees what was decided, and keeps their reason', async () => {
  const site = await newSite()
  const { id, amina } = await smallPortfolio(site.work, THREE, 1000)
  await solved(site.work, amina, id)
  const here = `/portfolios/${id}/runs/1`
  const _version = versionIn(await (await site.visit('amina').get(here)).text())
  const post = (name: 'amina' | 'bo', fields: Record<string, string>) =>
    site.visit(name).post(`${here}/decision`, fields)
  const first = { choice: 'optimum', why: 'It serves the most people', _version }
  expect((await post('amina', first)).status).toBe(303)
  const mine = { choice: 'greedy-score', why: 'It is easier to explain' }
  const second = await post('bo', { ...mine, _version })
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toMatch(/Best within the rules<\/td><td[^>]*>Down the list by value</)
  expect(text).toMatch(/It serves the most people<\/td><td[^>]*>It is easier to explain</)
  expect(text).toMatch(/<textarea[^>]*>It is easier to explain</)
  expect((await post('bo', { ...mine, _version: versionIn(text) })).status).toBe(303)
})
