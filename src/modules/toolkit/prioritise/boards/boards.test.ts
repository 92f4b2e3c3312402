import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { addAction, html, newBoardSite } from '#tests/boards.ts'
import { newSite } from '#tests/house.ts'
import { BODIES, type Name } from '#tests/world.ts'

test('a board begins with the city’s open actions and the criteria chosen, fairness among them', async () => {
  const { criteria, href, visit } = await newBoardSite()
  const page = await html(visit('chidi').get(href))
  expect(page).toContain('What shall we begin before the heat?')
  expect((await criteria()).map(({ key }) => key)).toEqual(['need', 'equity', 'cost'])
  expect(await html(visit('chidi').get(`${href}/criteria`))).toContain(
    'None of the benefit reaches those hit hardest',
  )
  expect(await html(visit('chidi').get(`${href}/scores`))).toContain('9 scores are not known.')
})

test('boards are listed with one page of queries, whether there is one or three', async () => {
  const { cost, work } = await newSite()
  const count = async () => {
    const { queries, text } = await cost('amina', '/boards')
    return { queries, boards: text.match(/href="\/boards\/[0-9a-f-]{36}"/g)?.length }
  }
  const insert = (title: string) =>
    sql`insert into toolkit.board (id, body_id, title, question, visibility, created_at)
      values (${newId()}, ${BODIES.tamsara.id}, ${title}, 'q', 'city', ${work.now})`.execute(
      work.db,
    )
  await insert('one')
  const one = await count()
  await insert('two')
  await insert('three')
  const three = await count()
  expect([one.boards, three.boards]).toEqual([1, 3])
  expect(three.queries).toBe(one.queries)
})

const ROLES: readonly (Name | undefined)[] = [
  ...(['amina', 'bo', 'chidi', 'dina', 'elena', 'farid', 'gita', 'lena', 'chen'] as const),
  undefined,
]

async function statusesOf(act: (who: Name | undefined) => Response | Promise<Response>) {
  const statuses: Record<string, number> = {}
  for (const who of ROLES) statuses[who ?? 'visitor'] = (await act(who)).status
  return statuses
}

test('who may see a board of the coalition, and who one of the office', async () => {
  const { href, visit, work } = await newBoardSite()
  const seen = {
    amina: 200,
    bo: 200,
    chidi: 200,
    dina: 200,
    elena: 200,
    farid: 200,
    gita: 200,
    lena: 200,
  }
  expect(await statusesOf((who) => visit(who).get(href))).toEqual({
    ...seen,
    chen: 404,
    visitor: 404,
  })
  await sql`update toolkit.board set visibility = 'office'`.execute(work.db)
  expect(await statusesOf((who) => visit(who).get(`${href}/ranking`))).toEqual({
    ...{ amina: 200, bo: 200, chidi: 200, dina: 404, elena: 404, farid: 404 },
    ...{ gita: 404, lena: 404, chen: 404, visitor: 404 },
  })
})

test('an analyst begins a board for the city; beyond it the lead does', async () => {
  const { visit } = await newSite()
  const begin = async (who: 'chidi' | 'bo', visibility: string) =>
    (await visit(who).post('/boards', { title: 'B', question: 'q', visibility })).status
  expect(await begin('chidi', 'office')).toBe(303)
  expect(await begin('chidi', 'city')).toBe(303)
  expect(await begin('chidi', 'coalition')).toBe(403)
  expect(await begin('chidi', 'public')).toBe(403)
  expect(await begin('bo', 'public')).toBe(303)
})

test('every form of a board is posted by every role', async () => {
  const { actions, all, criteria, href, score, visit } = await newBoardSite()
  const [need] = await criteria()
  const office = { amina: 303, bo: 303, chidi: 303 }
  const strangers = { gita: 403, lena: 403, chen: 404, visitor: 404 }
  const others = { dina: 403, elena: 403, farid: 403, ...strangers }
  const fields = { title: 'B', question: 'q', visibility: 'coalition' }
  const version = async () =>
    String((await all(sql<{ version: number }>`select version from toolkit.board`))[0]?.version)
  expect(
    await statusesOf(async (who) =>
      visit(who).post(`${href}/facts`, { ...fields, _version: await version() }),
    ),
  ).toEqual({ ...office, ...others })
  expect(await statusesOf((who) => visit(who).post(`${href}/actions`, { actions }))).toEqual({
    ...office,
    ...others,
  })
  const criterion = { label: 'Months', unit: 'months', direction: 'min', low: '0', high: '24' }
  expect(await statusesOf((who) => visit(who).post(`${href}/criteria`, criterion))).toEqual({
    ...office,
    ...others,
  })
  expect(await statusesOf((who) => score(actions[0] ?? '', { need: '3' }, visit(who)))).toEqual({
    ...office,
    ...others,
    dina: 303,
  })
  const invited = { share: '1', how: 'workshop', days: '7' }
  expect(
    await statusesOf((who) =>
      visit(who).post(`${href}/stakeholders`, { ...invited, name: `N ${who}` }),
    ),
  ).toEqual({ ...office, ...others })
  const decision = { at: '2026-03-02', decidedBy: 'Council', what: 'Begin' }
  expect(await statusesOf((who) => visit(who).post(`${href}/decisions`, decision))).toEqual({
    ...office,
    ...others,
    chidi: 403,
  })
  expect(await statusesOf((who) => visit(who).post(`${href}/closing`, {}))).toEqual({
    ...office,
    ...others,
    chidi: 403,
  })
  expect((await visit('chidi').post(`${href}/criteria/${need?.id}/removal`, {})).status).toBe(409)
})

test('who signed out posts a form is asked to sign in and nothing is changed', async () => {
  const { all, href, visit } = await newBoardSite()
  const answer = await visit().post(`${href}/closing`, { _page: href })
  expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  expect(await all(sql<{ state: string }>`select state from toolkit.board`)).toEqual([
    { state: 'open' },
  ])
})

test('a decision that leaves the order proposed needs its reason, and both are in the log', async () => {
  const { href, visit } = await newBoardSite()
  const found = await html(visit('bo').get(`${href}/decisions/new`))
  expect(found).toContain('Nothing has been ranked yet, so no order is proposed.')
  const decision = { at: '2026-03-02', decidedBy: 'City council', what: 'Begin with the rooms' }
  expect((await visit('bo').post(`${href}/decisions`, decision)).status).toBe(303)
  const log = await html(visit('gita').get(`${href}/decisions`))
  expect(log).toContain('Begin with the rooms')
  expect(log).not.toContain('Bo Sarr')
  expect(await html(visit('farid').get(`${href}/decisions`))).toContain('Bo Sarr')
})

test('a board of another city, a malformed id and a foreign criterion are simply not found', async () => {
  const { actions, href, visit, work } = await newBoardSite()
  const foreign = await addAction(work, 'X-1', 'Foreign', BODIES.orvanne.id)
  const gets = [
    '/boards/not-an-id',
    `${href}/criteria/${newId()}`,
    `${href}/scores/${foreign}`,
    `${href}/rankings/zzz`,
  ]
  for (const path of gets)
    expect([path, (await visit('amina').get(path)).status]).toEqual([path, 404])
  const chosen = await visit('amina').post(`${href}/actions`, { actions: [...actions, foreign] })
  expect(chosen.status).toBe(422)
})

test('the next step is shown to who may take it, and a decision ends what was left blank on purpose', async () => {
  const site = await newBoardSite()
  await site.score(site.actions[0] ?? '', { need: '4' })
  const nextFor = async (name: 'chidi' | 'dina' | 'farid' | 'lena') =>
    (await html(site.visit(name).get(site.href))).includes('Next step')
  expect(await Promise.all((['chidi', 'dina', 'farid', 'lena'] as const).map(nextFor))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(await html(site.visit('chidi').get(site.href))).toContain('2 of 6 steps done')
  await site.visit('bo').post(`${site.href}/decisions`, {
    at: '2026-03-02',
    decidedBy: 'City council',
    what: 'Begin with the cool rooms',
    [`place-${site.actions[0]}`]: '1',
  })
  expect(await html(site.visit('chidi').get(site.href))).toContain('5 of 6 steps done')
})

test('a board of an invented city says so, on its page and in the list', async () => {
  const site = await newBoardSite()
  for (const page of [site.href, '/boards'])
    expect(await html(site.visit('lena').get(page))).toContain('class="demo-mark"')
})

const versionIn = (page: string): string => /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''

test('who saves the facts of a board second sees what stands now beside what they typed, and keeps it', async () => {
  const { href, visit } = await newBoardSite()
  const here = `${href}/facts`
  const _version = versionIn(await html(visit('amina').get(here)))
  const question = 'What shall we begin before the heat?'
  const fields = { question, visibility: 'coalition', _version }
  expect((await visit('amina').post(here, { ...fields, title: 'First' })).status).toBe(303)
  const second = await visit('chidi').post(here, { ...fields, title: 'Second' })
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('Somebody changed this board meanwhile')
  expect(text).toMatch(/First<\/td><td[^>]*>Second<\/td>/)
  expect(text).toContain('value="Second"')
  const again = { ...fields, title: 'Second', _version: versionIn(text) }
  expect((await visit('chidi').post(here, again)).status).toBe(303)
})

test('who saves a criterion second sees what stands now beside what they typed, and keeps it', async () => {
  const { criteria, href, visit } = await newBoardSite()
  const here = `${href}/criteria/${(await criteria())[0]?.id}`
  const _version = versionIn(await html(visit('amina').get(here)))
  const fields = { unit: 'points', direction: 'max', low: '0', high: '4', _version }
  expect((await visit('amina').post(here, { ...fields, label: 'First' })).status).toBe(303)
  const late = { ...fields, label: 'Second', high: '5', anchors: '0 = nobody' }
  const second = await visit('chidi').post(here, late)
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('Somebody changed this criterion meanwhile')
  expect(text).toMatch(/First<\/td><td[^>]*>Second<\/td>/)
  expect(text).toMatch(/<td[^>]*>4<\/td><td[^>]*>5<\/td>/)
  expect(text).toContain('value="Second"')
  expect(text).toContain('0 = nobody</textarea>')
  expect((await visit('chidi').post(here, { ...late, _version: versionIn(text) })).status).toBe(303)
})

test('two who choose actions at once both have their way: nobody’s tick is undone unseen', async () => {
  const { actions, all, href, id, score, visit, work } = await newBoardSite()
  const later = await addAction(work, 'A-04', 'Water points')
  const [rooms = '', trees = '', dyke = ''] = actions
  await score(dyke, { need: '4' })
  const drawn = async () =>
    /name="seen" value="([^"]*)"/.exec(await html(visit('amina').get(`${href}/actions`)))?.[1] ?? ''
  const seen = await drawn()
  expect(seen.split(' ').sort()).toEqual([...actions].sort())
  const choose = (name: 'amina' | 'chidi', chosen: readonly string[]) =>
    visit(name).post(`${href}/actions`, { actions: [...chosen], seen })
  expect((await choose('amina', [rooms, trees, dyke, later])).status).toBe(303)
  expect((await choose('chidi', [trees, dyke])).status).toBe(303)
  const kept = await all(
    sql<{ id: string }>`select action_id id from toolkit.board_action where board_id = ${id}`,
  )
  expect(kept.map((row) => row.id).sort()).toEqual([trees, dyke, later].sort())
  expect(await all(sql`select 1 from toolkit.score where action_id = ${dyke}`)).toHaveLength(1)
  await visit('amina').post(`${href}/actions`, {
    actions: [],
    seen: kept.map((row) => row.id).join(' '),
  })
  expect(await drawn()).toBe('none')
  await visit('amina').post(`${href}/actions`, { actions: [rooms], seen: 'none' })
  expect(await drawn()).toBe(rooms)
})

test('a city with many boards reads them page by page, however many others have', async () => {
  const site = await newBoardSite()
  const amina = site.visit('amina')
  for (let n = 1; n <= 25; n += 1)
    await amina.post('/boards', {
      title: `Board ${n}`,
      question: 'What first?',
      visibility: 'city',
      criteria: ['need'],
    })
  const count = async (href: string) =>
    ((await html(amina.get(href))).match(/<th scope="row">/g) ?? []).length
  expect([await count('/boards'), await count('/boards?own=2')]).toEqual([25, 1])
  expect(await html(amina.get('/boards'))).toContain('href="/boards?own=2"')
})
