import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { html, newBoardSite, SECRET } from '#tests/boards.ts'
import { wordsIn } from '#web/words.ts'
import { answeringByLink, keepAnswer } from './service.ts'

/** What somebody else said, as a page would tell it: words that no id, token or day holds by chance. */
const OTHERS = 'Cost and likely funding gets at least 77% of the whole.'

test('a private link is shown once and kept nowhere, not even where forms and drafts are remembered', async () => {
  const { all, id, invite, say, visit } = await newBoardSite()
  const token = await invite('Market traders')
  expect(token).toHaveLength(43)
  expect(
    (
      await say(token, 'order', {
        'rank-need': '1',
        'rank-cost': '2',
        _once: 'o1',
        _page: '/weights',
      })
    ).status,
  ).toBe(303)
  await visit().get(`/weights/${token}`)
  const kept = await all(
    sql<{ text: string }>`select coalesce(string_agg(row::text, ' '), '') text from (
      select to_jsonb(x) from toolkit.stakeholder x union all select to_jsonb(x) from platform.once x
      union all select to_jsonb(x) from platform.draft x union all select to_jsonb(x) from platform.audit x
      union all select to_jsonb(x) from platform.event x union all select to_jsonb(x) from platform.bucket x) row`,
  )
  expect(kept[0]?.text).toContain('Market traders')
  expect(kept[0]?.text).not.toContain(token)
  expect(await html(visit('amina').get(`/boards/${id}/stakeholders`))).not.toContain(token)
})

test('the private page shows the question, the criteria and its own answers, and nothing else of the city', async () => {
  const { actions, href, id, invite, say, score, visit } = await newBoardSite()
  await score(actions[0] ?? '', { need: '3' })
  const market = await invite('Market traders')
  const clinic = await invite('Night clinic')
  await say(clinic, 'bounds', { 'low-cost': '77' })
  await say(market, 'order', { 'rank-need': '1', 'rank-cost': '2' })
  const answer = await visit().get(`/weights/${market}`)
  const page = await answer.text()
  expect(page).toContain('What shall we begin before the heat?')
  expect(page).toContain(
    'From most to least important: 1. Need and people affected; 2. Cost and likely funding.',
  )
  for (const hidden of [
    'Before the heat',
    'Night clinic',
    OTHERS,
    SECRET,
    'Cool rooms',
    'judgement of the office',
    'Chidi',
    'Amina',
    id,
  ])
    expect(page).not.toContain(hidden)
  expect(await html(visit('amina').get(`/boards/${id}/conflicts`))).toContain(OTHERS)
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect((await visit().get(href)).status).toBe(404)
})

test('the private page says who asks, for what, who sees the answer, what comes next and until when, and thanks', async () => {
  const { all, href, invite, say, visit, work } = await newBoardSite()
  const token = await invite('Market traders')
  const plain = async (lang: string) =>
    (await html(visit().get(`/weights/${token}`, { 'accept-language': lang })))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  const before = await plain('en')
  const [row] = await all(sql<{ at: Date }>`select token_expires at from toolkit.stakeholder`)
  const until = wordsIn('en').instant(row?.at ?? work.now)
  for (const said of [
    'Who asks The resilience office of Tamsara, with its recovery team.',
    'What will be decided What shall we begin before the heat?',
    'The result is shown more widely (The coalition), but without your name and without your words.',
    'Tamsara compares its actions with every answer, each on its own',
    `Open until ${until}, or until Tamsara closes the question before.`,
    'Nothing yet. Until you say something, any weighting counts as yours.',
  ])
    expect([said, before.includes(said.replace(/\s+/g, ' '))]).toEqual([said, true])
  expect(before).not.toContain('Thank you')
  await say(token, 'order', { 'rank-need': '1', 'rank-cost': '2' })
  expect(await plain('en')).toContain(
    'Thank you, Market traders. This is what you told Tamsara: From most to least important: 1. Need',
  )
  expect(await plain('es')).toContain('Gracias, Market traders. Esto es lo que le dijo a Tamsara:')
  await visit('amina').post(`${href}/facts`, {
    title: 'Before the heat',
    question: 'What shall we begin before the heat?',
    visibility: 'city',
    _version: '1',
  })
  expect(await plain('en')).toContain('Nobody outside sees it.')
  await visit('amina').post(`${href}/closing`, {})
  const closed = await plain('en')
  expect([closed.includes('Open until'), closed.includes('This question is closed')]).toEqual([
    false,
    true,
  ])
})

test('a link that ended, was taken back, was replaced or never was gives the same page', async () => {
  const { all, id, invite, say, visit, work } = await newBoardSite()
  const ended = await invite('Ended')
  const revoked = await invite('Revoked')
  const replaced = await invite('Replaced')
  await sql`update toolkit.stakeholder set token_expires = ${work.now} where name = 'Ended'`.execute(
    work.db,
  )
  const place = async (name: string) => {
    const [row] = await all(
      sql<{ id: string }>`select id from toolkit.stakeholder where name = ${name}`,
    )
    return `/boards/${id}/stakeholders/${row?.id}`
  }
  await visit('amina').post(`${await place('Revoked')}/revocation`, {})
  const fresh = await html(visit('amina').post(`${await place('Replaced')}/link`, { days: '7' }))
  const tokens = [ended, revoked, replaced, 'x'.repeat(43), 'answers', '%20']
  const pages = await Promise.all(tokens.map(async (token) => visit().get(`/weights/${token}`)))
  expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  const texts = await Promise.all(
    pages.map(async (one) => (await one.text()).replace(/\/weights\/[^"]*/g, '')),
  )
  expect(new Set(texts).size).toBe(1)
  expect((await say(revoked, 'order', { 'rank-need': '1' })).status).toBe(404)
  const renewed = /\/weights\/([\w-]{43})/.exec(fresh)?.[1] ?? ''
  expect((await visit().get(`/weights/${renewed}`)).status).toBe(200)
})

test('links are not guessed at speed', async () => {
  const { invite, visit } = await newBoardSite()
  const token = await invite('Market traders')
  const statuses = new Set<number>()
  for (let k = 0; k < 80; k++)
    statuses.add((await visit().get(`/weights/${'x'.repeat(43)}`)).status)
  expect([...statuses].sort()).toEqual([404, 429])
  expect((await visit().get(`/weights/${token}`)).status).toBe(429)
})

test('an answer that contradicts itself is named at once, and can be changed until the board is closed', async () => {
  const { href, invite, say, visit } = await newBoardSite()
  const token = await invite('Market traders')
  await say(token, 'order', { 'rank-equity': '1', 'rank-cost': '2', 'rank-need': '3' })
  await say(token, 'bounds', { 'low-cost': '60' })
  const torn = await html(visit().get(`/weights/${token}`))
  expect(torn).toContain('These 2 statements cannot all hold')
  expect(torn.match(/Cost and likely funding gets at least 60% of the whole\./g)).toHaveLength(2)
  await say(token, 'bounds', { 'low-cost': '20' })
  expect(await html(visit().get(`/weights/${token}`))).not.toContain('cannot all hold')
  await say(token, 'bounds', {})
  expect(await html(visit().get(`/weights/${token}`))).not.toContain('gets at least')
  await visit('amina').post(`${href}/closing`, {})
  expect((await say(token, 'bounds', { 'low-cost': '30' })).status).toBe(409)
  expect(await html(visit().get(`/weights/${token}`))).toContain('This question is closed')
})

test('hostile answers get a sentence, never a failure', async () => {
  const { all, invite, say } = await newBoardSite()
  const token = await invite('Market traders')
  const tries: [string, Record<string, string>][] = [
    ['order', { 'rank-need': '1' }],
    ['order', { 'rank-need': '99', 'rank-cost': '1' }],
    ['order', { 'rank-need': '1e400', 'rank-cost': '\u0000' }],
    ['order', { 'rank-other': '1' }],
    ['bounds', { 'low-need': '-5' }],
    ['bounds', { 'low-need': '50', 'high-need': '20' }],
    ['swing', { 'points-need': '0', 'points-cost': '0', leeway: '10' }],
    ['swing', { 'points-need': '100', 'points-cost': '20', leeway: '99' }],
  ]
  for (const [way, fields] of tries)
    expect([way, fields, (await say(token, way, fields)).status]).toEqual([way, fields, 422])
  expect(await all(sql`select 1 from toolkit.statement`)).toEqual([])
})

test('the city takes down an answer in a workshop, and nobody else may', async () => {
  const { all, href, id, visit } = await newBoardSite()
  await visit('amina').post(`${href}/stakeholders`, {
    name: 'Youth council',
    share: '2',
    how: 'workshop',
    days: '7',
  })
  const [row] = await all(
    sql<{ id: string }>`select id from toolkit.stakeholder where board_id = ${id}`,
  )
  const page = `${href}/stakeholders/${row?.id}/weights`
  expect(
    (
      await visit('chidi').post(`${page}/swing`, {
        'points-need': '100',
        'points-cost': '50',
        leeway: '10',
      })
    ).status,
  ).toBe(303)
  expect((await visit('farid').get(page)).status).toBe(403)
  expect(await html(visit('chidi').get(`${page}?way=swing`))).toContain('Points, give or take 10%')
})

test('an answer that was under way when the board was closed is not taken', async () => {
  const { href, id, invite, visit, work } = await newBoardSite()
  const who = await answeringByLink(work, await invite('Market traders'))
  if (!who) throw new Error('there is a link')
  expect((await visit('amina').post(`${href}/closing`, {})).status).toBe(303)
  const answer = { t: wordsIn('en'), way: 'order', said: [] } as const
  await expect(keepAnswer(work, VISITOR, who, answer)).rejects.toMatchObject({
    key: 'prioritise.error.closed',
  })
  const { rows } = await sql<{ answered_at: Date | null }>`
    select answered_at from toolkit.stakeholder where board_id = ${id}`.execute(work.db)
  expect(rows).toEqual([{ answered_at: null }])
})
