import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { html, newBoardSite } from '#tests/boards.ts'

test('what nobody knows stays without a row, and a score carries its source, author and range', async () => {
  const { actions, all, href, id, visit } = await newBoardSite()
  const fields = {
    'low-need': '1,5',
    'likely-need': '2',
    'high-need': '4',
    'source-need': 'survey of May',
  }
  const answer = await visit('dina').post(`${href}/scores/${actions[0]}`, {
    ...fields,
    _version: '1',
  })
  expect(answer.status).toBe(303)
  expect(
    await all(sql<object>`select low, likely, high, source, person.name from toolkit.score
      join people.person on person.id = author_id where board_id = ${id}`),
  ).toEqual([{ low: 1.5, likely: 2, high: 4, source: 'survey of May', name: 'Dina Kane' }])
})

test('a score that cannot be taken is shown again with a sentence beside its field', async () => {
  const { actions, href, visit } = await newBoardSite()
  const post = (fields: Record<string, string>) =>
    visit('chidi').post(`${href}/scores/${actions[0]}`, { ...fields, _version: '1' })
  const without = await post({ 'likely-need': '2' })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Please say where this score comes from.')
  expect(await html(post({ 'likely-need': 'lots', 'source-need': 'x' }))).toContain('value="lots"')
  expect(await html(post({ 'likely-need': '2', 'low-need': '3', 'source-need': 'x' }))).toContain(
    'The low value is above the likely one.',
  )
})

test('who saves scores second sees what the first saved and keeps what they typed', async () => {
  const { actions, href, visit } = await newBoardSite()
  const fields = (likely: string, source: string) => ({
    'likely-need': likely,
    'source-need': source,
    _version: '1',
  })
  await visit('chidi').post(`${href}/scores/${actions[0]}`, fields('3', 'first source'))
  const second = await visit('amina').post(
    `${href}/scores/${actions[0]}`,
    fields('1', 'second source'),
  )
  expect(second.status).toBe(409)
  const page = await second.text()
  expect(page).toContain('first source')
  expect(page).toContain('value="second source"')
})

test('goalposts moved after scores were seen are noted, and shown to whoever looks', async () => {
  const { actions, all, criteria, href, score, visit } = await newBoardSite()
  const [need] = await criteria()
  const change = (high: string, version: string) =>
    visit('chidi').post(`${href}/criteria/${need?.id}`, {
      ...{ label: 'Need', unit: 'points', direction: 'max', low: '0', high, _version: version },
    })
  await change('5', '1')
  expect(await all(sql`select 1 from toolkit.goalpost_change`)).toEqual([])
  await score(actions[0] ?? '', { need: '3' })
  await change('10', '2')
  const page = await html(visit('gita').get(`${href}/criteria`))
  expect(page).toContain('Bornes déplacées après avoir vu les notes')
  expect(page).not.toContain('Chidi')
})

test('a refusal of a service is a sentence beside its field', async () => {
  const { href, visit } = await newBoardSite()
  const answer = await visit('chidi').post(`${href}/criteria`, {
    ...{ label: 'Months', unit: 'months', direction: 'min', low: '9', high: '3' },
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('The highest value must be above the lowest one.')
})
