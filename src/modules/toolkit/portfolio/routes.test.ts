import { type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Visibility } from '#kernel/visibility.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { newBoardSite } from '#tests/boards.ts'
import { as, newSite } from '#tests/house.ts'
import { LAST, smallPortfolio, solved, THREE, type Wanted } from '#tests/portfolios.ts'
import { BODIES, worldId } from '#tests/world.ts'
import { performRun } from '../prioritise/rankings/performing/index.ts'
import { startRanking } from '../prioritise/rankings/service.ts'
import type { RunResult } from './problem/index.ts'
import { listPortfolios } from './record/index.ts'
import { findRun } from './running/queries.ts'
import type { PortfolioTables } from './tables.ts'
import { boardsOfBody, lacksOf } from './valuing/index.ts'

async function show(work: Work, id: string, visibility: Visibility): Promise<void> {
  await tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio')
    .set({ visibility })
    .where('id', '=', id)
    .execute()
}

test('pages show an answer to the coalition without naming hidden actions or their city’s votes', async () => {
  const site = await newSite()
  const secret: Wanted = {
    title: 'Secret quay',
    cost: 10,
    value: 99,
    more: { visibility: 'office' },
  }
  const open = THREE.map((each) => ({ ...each, more: { visibility: 'coalition' as const } }))
  const { id, amina } = await smallPortfolio(site.work, [...open, secret], 1010)
  await solved(site.work, amina, id)
  const url = `/portfolios/${id}/runs/1`
  const own = await site.visit('amina').get(url)
  expect(own.status).toBe(200)
  expect(await own.text()).toContain('Secret quay')
  expect((await site.visit('gita').get(url)).status).toBe(404)
  await show(site.work, id, 'coalition')
  for (const page of [url, `${url}.csv`, `${url}.json`, `/portfolios/${id}`]) {
    const answer = await site.visit('gita').get(page)
    expect([page, answer.status]).toEqual([page, 200])
    const text = await answer.text()
    expect([page, text.includes('Secret quay')]).toEqual([page, false])
  }
  expect((await site.visit().get(url)).status).toBe(404)
})

test('a budget is told in the units of its own currency, with none, two or three decimals', async () => {
  const site = await newSite()
  const one = (cost: number): readonly Wanted[] => [{ title: 'Drains', cost, value: 60 }]
  const told: Record<string, string | undefined> = {}
  for (const [currency, cost, budget] of [
    ['XOF', 11_620_000, 16_000_000],
    ['EUR', 60_050, 100_000],
    ['KWD', 600_525, 1_000_000],
  ] as const) {
    const { id, amina } = await smallPortfolio(site.work, one(cost), budget, currency)
    await solved(site.work, amina, id)
    const text = await (await site.visit('amina').get(`/portfolios/${id}/runs/1`)).text()
    told[currency] = /[\d.,]+ of [\d.,]+ [A-Z]{3}/.exec(text)?.[0]
  }
  expect(told).toEqual({
    XOF: '11,620,000 of 16,000,000 XOF',
    EUR: '600.5 of 1,000 EUR',
    KWD: '600.525 of 1,000 KWD',
  })
})

test('a calculation has the times of the work it was done in, not of the machine', async () => {
  const site = await newSite()
  const { id, amina } = await smallPortfolio(site.work, THREE, 1000)
  await solved(site.work, amina, id)
  const run = await findRun(site.work, id, 1)
  expect([run?.createdAt, run?.finishedAt]).toEqual([site.work.now, site.work.now])
})

test('forms come back with what was typed and a sentence', async () => {
  const site = await newSite()
  const { id } = await smallPortfolio(site.work, THREE, 1000)
  const amina = site.visit('amina')
  const posts: readonly [string, Record<string, string>, string][] = [
    [
      '/portfolios',
      { title: 'X', source: 'manual', currency: 'QQ' },
      'three letters of a currency',
    ],
    [`/portfolios/${id}/budgets`, { name: 'Y', amount: 'lots' }, 'Write an amount in figures'],
    [`/portfolios/${id}/budgets`, { name: 'City budget', amount: '5' }, 'already'],
    [
      `/portfolios/${id}/rules`,
      { kind: 'floor', what: 'theme:mobility', measure: 'percent', quantity: '101' },
      'Write a whole number from 0 to 100',
    ],
    [`/portfolios/${id}/equity`, { percent: '40' }, 'Choose at least one group'],
    [`/portfolios/${id}/runs`, { alternatives: '99' }, 'small whole number'],
  ]
  for (const [url, fields, sentence] of posts) {
    const answer = await amina.post(url, fields)
    expect([url, answer.status]).toEqual([url, 422])
    expect(await answer.text()).toContain(sentence)
  }
  const good = await amina.post(`/portfolios/${id}/rules`, {
    kind: 'cap',
    what: 'kind:recovery',
    measure: 'percent',
    quantity: '100',
  })
  expect(good.status).toBe(303)
  expect((await amina.get(`/portfolios/${id}`)).status).toBe(200)
  expect((await amina.get(`/portfolios/${id}/actions`)).status).toBe(200)
  expect((await amina.get('/portfolios/new')).status).toBe(200)
  expect((await amina.get('/portfolios')).status).toBe(200)
})

test('a good answer that is not proved is never called the best', async () => {
  const site = await newSite()
  const { id, amina } = await smallPortfolio(site.work, THREE, 1000)
  await solved(site.work, amina, id)
  const db = tablesOf<PortfolioTables>(site.work)
  const done = await db
    .selectFrom('toolkit.portfolio_run')
    .selectAll()
    .where('portfolio_id', '=', id)
    .executeTakeFirstOrThrow()
  const held = done.result as RunResult
  const result = { ...held, optimum: { ...held.optimum, status: 'feasible', gap: 0.031 } }
  await db
    .insertInto('toolkit.portfolio_run')
    .values({
      ...done,
      id: worldId(9, 1),
      number: 2,
      status: 'feasible',
      gap: 0.031,
      options: JSON.stringify(done.options),
      input: JSON.stringify(done.input),
      result: JSON.stringify(result),
    })
    .execute()
  const text = await (await site.visit('amina').get(`/portfolios/${id}/runs/2`)).text()
  expect(text).toContain('Good, not proved best')
  expect(text).toContain('the gap is 3.1%')
  expect(text).not.toContain('Proved best')
  const lie = db
    .insertInto('toolkit.portfolio_run')
    .values({
      ...done,
      id: worldId(9, 2),
      number: 3,
      gap: 0.031,
      options: JSON.stringify(done.options),
      input: JSON.stringify(done.input),
      result: JSON.stringify(result),
    })
    .execute()
  await expect(lie).rejects.toThrow('portfolio_run_check')
})

test('the lists cost the same queries for one row as for three', async () => {
  const site = await newSite()
  let queries = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const work = { ...site.work, db: site.work.db.withPlugin(counting) }
  const amina = await as(site.work, 'amina')
  const cost = async () => {
    queries = 0
    const rows = await listPortfolios(work, amina, 1)
    return [rows.length, queries]
  }
  await smallPortfolio(site.work, THREE, 1000)
  expect(await cost()).toEqual([1, 1])
  await smallPortfolio(site.work, [], 1000)
  await smallPortfolio(site.work, [], 1000)
  expect(await cost()).toEqual([3, 1])
})

test('settings saved second come back with what was typed beside what now stands', async () => {
  const site = await newSite()
  const { id } = await smallPortfolio(site.work, THREE, 1000)
  const here = `/portfolios/${id}/settings`
  const drawn = await (await site.visit('amina').get(here)).text()
  const version = /name="_version" value="(\d+)"/.exec(drawn)?.[1] ?? ''
  const post = (name: 'amina' | 'chidi', fields: Record<string, string>) =>
    site.visit(name).post(here, { costBasis: 'likely', visibility: 'city', ...fields })
  const first = { title: 'After the storm', costBasis: 'high', _version: version }
  expect((await post('amina', first)).status).toBe(303)
  const second = await post('chidi', { title: 'My own name', _version: version })
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('Somebody changed this portfolio meanwhile')
  expect(text).toMatch(/After the storm<\/td><td[^>]*>My own name<\/td>/)
  expect(text).toContain('value="My own name"')
  expect(text).not.toContain('<th scope="row">Who may see it</th>')
  const now = /name="_version" value="(\d+)"/.exec(text)?.[1] ?? ''
  const blank = await post('chidi', { title: '', _version: now })
  expect(blank.status).toBe(422)
  expect(await blank.text()).toContain(`name="_version" value="${now}"`)
  expect((await post('chidi', { title: 'My own name', _version: now })).status).toBe(303)
})

test('a portfolio from a board nobody has ranked says what is missing, leads there, and cannot be calculated', async () => {
  const site = await newBoardSite()
  const amina = site.visit('amina')
  const asked = `board:${site.id}`
  const page = async (href: string) => (await amina.get(href)).text()
  const begin = await page(`/portfolios/new?source=${asked}`)
  expect(begin).toContain('“Before the heat”: 0 of 3 actions have a value so far')
  const lacks = async (href: string) =>
    [
      ...(await page(href)).matchAll(new RegExp(`<li>([^<]*) <a href="${site.href}/(\\w+)">`, 'g')),
    ].map(([, said, to]) => [said, to])
  const all = [
    ['3 of 3 actions lack a score.', 'scores'],
    [
      'Nobody has said yet how much the criteria matter; until then any weighting counts.',
      'stakeholders',
    ],
    ['The board has not been ranked yet.', 'ranking'],
  ]
  expect(await lacks('/portfolios/new')).toEqual(all)
  const fields = {
    title: 'Heat',
    source: asked,
    currency: 'XOF',
    budget: '1000',
    costBasis: 'likely',
  }
  const begun = (await amina.post('/portfolios', fields)).headers.get('location') ?? ''
  const href = begun.split('?')[0] ?? ''
  const shown = await page(href)
  expect(shown).toContain('This cannot be calculated yet')
  expect(shown).toContain('None of the 3 actions can take part yet.')
  expect(shown).not.toContain(`action="${href}/runs"`)
  expect(await lacks(href)).toEqual(all)
  const forced = { timeLimitSeconds: '5', alternatives: '0', entryValues: '0' }
  expect((await amina.post(`${href}/runs`, forced)).status).toBe(422)
  expect(await page(href)).toContain('Nothing calculated yet.')
  await site.visit('amina').post(`${site.href}/closing`, {})
  expect(await page(href)).toContain('The board is closed: open it again first')
})

test('what a board lacks shrinks as it is scored, asked and ranked, and grows when it changes after', async () => {
  const { actions, all, id, invite, say, score, work } = await newBoardSite()
  const kinds = async () => {
    const [board] = await boardsOfBody(work, BODIES.tamsara.id, [id])
    return board ? [board.valued, ...lacksOf(board).map(({ kind }) => kind)] : []
  }
  expect(await kinds()).toEqual([0, 'unscored', 'unasked', 'unranked'])
  for (const [at, action] of actions.entries())
    await score(action, { need: String(1 + at), equity: '50', ...(at > 0 ? { cost: '2' } : {}) })
  const token = await invite('Market traders')
  await invite('Night clinic')
  await say(token, 'order', { 'rank-need': '1', 'rank-cost': '2' })
  expect(await kinds()).toEqual([0, 'unscored', 'unheard', 'unranked'])
  const amina = await as(work, 'amina')
  const run = await startRanking(work, amina, id, { samples: 1000, seed: 'same' })
  await performRun(work, run, { ...LAST, attempt: 1 })
  expect(await kinds()).toEqual([2, 'unscored', 'unheard'])
  await sql`update toolkit.score set at = at + interval '1 hour' where board_id = ${id}`.execute(
    work.db,
  )
  expect(await kinds()).toEqual([2, 'unscored', 'unheard', 'overtaken'])
  expect(await all(sql`select 1 from toolkit.ranking_run`)).toHaveLength(1)
})
