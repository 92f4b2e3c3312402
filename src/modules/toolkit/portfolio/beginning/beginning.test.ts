import { expect, test } from 'vitest'
import { html, newBoardSite } from '#tests/boards.ts'

const offered = (text: string) =>
  [...text.matchAll(/name="source" value="(\w+)/g)].map(([, kind]) => kind)
const told = (text: string): number => (text.match(/actions have a value so far/g) ?? []).length

test('many boards are offered by pages, the newest first, at the same number of queries', async () => {
  const site = await newBoardSite()
  const amina = site.visit('amina')
  const begin = (n: number) =>
    amina.post('/boards', {
      title: `Board ${n}`,
      question: 'What first?',
      visibility: 'city',
      criteria: ['need'],
    })
  const seen: { queries: number; boards: number; told: number }[] = []
  let held = 1
  for (const upTo of [1, 3, 60]) {
    for (; held < upTo; held += 1) await begin(held)
    const { queries, text } = await site.cost('amina', '/portfolios/new')
    seen.push({ queries, boards: offered(text).length - 1, told: told(text) })
  }
  const queries = seen[0]?.queries
  expect(seen).toEqual([
    { queries, boards: 1, told: 1 },
    { queries, boards: 3, told: 3 },
    { queries, boards: 10, told: 3 },
  ])
  const { text } = await site.cost('amina', '/portfolios/new')
  expect(text).toContain('<a href="/boards">See all 60 boards; each says on its own page')
  expect(text).toContain('href="/portfolios/new?source=manual&amp;sources=2" rel="next"')
  const form = text.slice(text.indexOf('<main'))
  const order = ['name="source"', 'rel="next"', 'name="title"', 'What your boards still lack']
  const places = order.map((part) => form.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('the board that was asked for is offered, chosen and told of on every page', async () => {
  const site = await newBoardSite()
  const amina = site.visit('amina')
  for (let n = 1; n <= 12; n += 1)
    await amina.post('/boards', {
      title: `Board ${n}`,
      question: 'What first?',
      visibility: 'city',
      criteria: ['need'],
    })
  const last = `/portfolios/new?source=board:${site.id}`
  for (const page of ['', '&sources=2', '&sources=9']) {
    const text = await html(amina.get(`${last}${page}`))
    expect(text).toMatch(new RegExp(`name="source" value="board:${site.id}"[^>]* checked`))
    expect(text.match(new RegExp(`value="board:${site.id}"`, 'g'))).toHaveLength(1)
    expect(text.indexOf('“Before the heat”: 0 of 3')).toBeLessThan(text.indexOf('name="title"'))
    expect(text).toContain('“Before the heat”: 0 of 3')
  }
  const foreign = '/portfolios/new?source=board:not-an-id'
  expect((await amina.get(foreign)).status).toBe(200)
})
