import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { closeWorkers } from '#platform/compute/compute.ts'
import type { Work } from '#platform/database/work.ts'
import { addAction, html, newBoardSite } from '#tests/boards.ts'
import { as, said } from '#tests/house.ts'
import { resultOf } from '../index.ts'
import { rankingJob } from './jobs.ts'

afterAll(closeWorkers)

type BoardSite = Awaited<ReturnType<typeof newBoardSite>>

const FULL = [
  { need: '4', equity: '3', cost: '1' },
  { need: '2', equity: '2', cost: '4' },
  { need: '1', equity: '0', cost: '1' },
]

async function scoreAll({ score, actions }: BoardSite): Promise<void> {
  for (const [at, action] of actions.entries()) await score(action, FULL[at] ?? {})
}

const FIRST = { attempt: 1, last: false, signal: new AbortController().signal }

/** Starts a ranking as a person would; the address of its page. */
async function start(site: BoardSite, fields: Record<string, string> = {}): Promise<string> {
  const form = { samples: '2000', seed: 'heat', ...fields }
  const answer = await site.visit('chidi').post(`${site.href}/rankings`, form)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const runIn = (href: string): string => href.split('/').at(-1) ?? ''

const work = (on: Work, href: string, run: Parameters<typeof rankingJob.perform>[2] = FIRST) =>
  rankingJob.perform(on, { id: runIn(href) }, run)

async function ranked(site: BoardSite, fields: Record<string, string> = {}): Promise<string> {
  const href = await start(site, fields)
  await work(site.work, href)
  return href
}

const statesOf = (site: BoardSite) =>
  site.all(sql<{ state: string }>`select state from toolkit.ranking_run order by started_at, id`)

test('a ranking is queued with its board, worked out in a thread, and said on the bus', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  const href = await start(site)
  const queued = await html(site.visit('farid').get(href))
  expect(queued).toContain('The ranking waits its turn')
  expect(
    await site.all(
      sql`select task_identifier from graphile_worker.jobs where key = ${`rank ${runIn(href)}`}`,
    ),
  ).toEqual([{ task_identifier: 'toolkit.rank' }])
  await work(site.work, href)
  expect(await statesOf(site)).toEqual([{ state: 'done' }])
  expect(await said(site.work)).toContain(`toolkit.board-ranked ${site.id}`)
  const page = await html(site.visit('farid').get(`${site.href}/ranking`))
  expect(page).toContain('Cool rooms comes first most often')
  expect(page).toContain('Cool rooms is at least as good as Rescue of the Almadin dyke.')
})

test('the same board and seed give the same input, and the same bytes', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  await ranked(site)
  await ranked(site)
  await ranked(site, { seed: 'another' })
  const runs = await site.all(
    sql<{
      input_hash: string
      result_hash: string
      text: string
    }>`select input_hash, result_hash, result::text from toolkit.ranking_run order by seed desc`,
  )
  expect(runs).toHaveLength(3)
  expect(new Set(runs.map((run) => run.input_hash)).size).toBe(1)
  expect(runs[0]).toEqual(runs[1])
  expect(runs[2]?.result_hash).not.toBe(runs[0]?.result_hash)
})

test('a run has the times of the work it was done in, not of the machine', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  await ranked(site)
  expect(await site.all(sql`select started_at, finished_at from toolkit.ranking_run`)).toEqual([
    { started_at: site.work.now, finished_at: site.work.now },
  ])
})

test('going on doubles the samples of the same question', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  const first = await ranked(site)
  const answer = await site.visit('chidi').post(`${first}/continuation`, {})
  await work(site.work, answer.headers.get('location') ?? '')
  expect(
    await site.all(
      sql`select samples, seed, continues_id::text from toolkit.ranking_run order by samples`,
    ),
  ).toEqual([
    { samples: 2000, seed: 'heat', continues_id: null },
    { samples: 4000, seed: 'heat', continues_id: runIn(first) },
  ])
})

test('a missing score makes the result less certain and is said, never filled in', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  await ranked(site)
  const known = await resultOf(site.work, await as(site.work, 'chidi'), site.id)
  await site.score(site.actions[0] ?? '', { need: '4', cost: '1' })
  const stale = await html(site.visit('chidi').get(`${site.href}/ranking`))
  expect(stale).toContain('The board has changed since this ranking.')
  await ranked(site)
  await sql`update toolkit.ranking_run set started_at = started_at - interval '1 hour' where input_hash = ${known?.inputHash}`.execute(
    site.work.db,
  )
  const missing = await resultOf(site.work, await as(site.work, 'chidi'), site.id)
  const firstOf = (result: typeof known) =>
    result?.actions.find(({ actionId }) => actionId === site.actions[0])
  expect(firstOf(known)?.unknownScores).toBe(0)
  expect(firstOf(missing)?.unknownScores).toBe(1)
  const [was, is] = [firstOf(known)?.value, firstOf(missing)?.value]
  expect(was?.low).toBe(was?.high)
  expect(is?.low).toBeLessThan(was?.low ?? 0)
  expect(is?.high).toBeGreaterThan(was?.high ?? 1)
  const page = await html(site.visit('chidi').get(`${site.href}/ranking`))
  expect(page).toContain('One score of 9 is not known.')
})

test('a stakeholder who contradicts themselves stops the ranking, with both sentences and the name', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  const token = await site.invite('Market traders')
  await site.say(token, 'order', { 'rank-equity': '1', 'rank-cost': '2' })
  await site.say(token, 'bounds', { 'low-cost': '60' })
  const answer = await site.visit('chidi').post(`${site.href}/rankings`, { samples: '2000' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('One stakeholder contradicts themselves: nothing was ranked.')
  expect(page).toContain(
    'Market traders: “From most to least important: 1. Fairness: who benefits; 2. Cost and likely funding.”',
  )
  expect(page).toContain(
    'Market traders: “Cost and likely funding gets at least 60% of the whole.”',
  )
  expect(await statesOf(site)).toEqual([])
})

test('two who disagree are both kept: the result says for whom it holds', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  await site.say(await site.invite('Market traders'), 'bounds', { 'low-cost': '80' })
  await site.say(await site.invite('Night clinic'), 'bounds', { 'low-need': '80' })
  await site.invite('Youth council')
  const conflicts = await html(site.visit('amina').get(`${site.href}/conflicts`))
  expect(conflicts).toContain('Nobody contradicts themselves; one pair disagrees.')
  expect(conflicts).toContain(
    'Night clinic: “Need and people affected gets at least 80% of the whole.”',
  )
  expect(conflicts).toContain('Any weighting counts as theirs until they answer: Youth council.')
  const href = await ranked(site)
  const own = await html(site.visit('farid').get(href))
  expect(own).toContain('Trees on school streets is the likeliest first choice for Market traders')
  expect(own).toContain('No: any weights')
  const outside = await html(site.visit('lena').get(href))
  expect(outside).toContain('Stakeholder 1')
  for (const name of ['Market traders', 'Night clinic', 'Youth council', 'Chidi'])
    expect(outside).not.toContain(name)
  for (const page of ['stakeholders', 'conflicts'])
    expect((await site.visit('lena').get(`${site.href}/${page}`)).status).toBe(403)
})

test('exports carry what made the result, and outsiders do not get what each person said', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  await site.say(await site.invite('Market traders'), 'bounds', { 'low-cost': '83' })
  const href = await ranked(site)
  const csv = await html(site.visit('chidi').get(`${href}/result.csv`))
  expect(csv).toContain('seed,heat')
  expect(csv).toMatch(/input SHA-256,[0-9a-f]{64}/)
  expect(csv).toMatch(/all,Trees on school streets,[0-9a-f-]{36},1,[01]/)
  const own = await html(site.visit('chidi').get(`${href}/result.json`))
  expect(own).toContain('0.83')
  const outside = await site.visit('lena').get(`${href}/result.json`)
  const told = JSON.parse(await outside.text())
  expect(told.input.stakeholders).toBe(undefined)
  expect(Object.keys(told)).toEqual([
    ...['finished', 'input', 'inputHash', 'libraryVersion', 'method', 'result', 'resultHash'],
    ...['samples', 'seed'],
  ])
  expect((await site.visit('lena').get(`${href}/result.csv`)).status).toBe(200)
  expect(await html(site.visit('lena').get(`${href}/result.csv`))).not.toContain('Market traders')
})

test('a run whose thread is killed is tried again by its job, and gives the same bytes', async () => {
  const site = await newBoardSite()
  await manyActions(site)
  await scoreAll(site)
  await ranked(site, { samples: '40000' })
  const href = await start(site, { samples: '40000' })
  const first = work(site.work, href).then(
    () => 'done',
    (error: Error & { reason?: string }) => error.reason,
  )
  await untilRunning(site)
  await closeWorkers()
  expect(await first).toBe('crashed')
  expect(
    await site.all(sql`select state from toolkit.ranking_run where id = ${runIn(href)}`),
  ).toEqual([{ state: 'running' }])
  await work(site.work, href, { ...FIRST, attempt: 2 })
  const hashes = await site.all(
    sql<{ result_hash: string }>`select result_hash from toolkit.ranking_run`,
  )
  expect(hashes).toHaveLength(2)
  expect(hashes[0]).toEqual(hashes[1])
})

test('a run whose thread dies at its last attempt has failed, and says so', async () => {
  const site = await newBoardSite()
  await manyActions(site)
  await scoreAll(site)
  const href = await start(site, { samples: '40000' })
  const last = work(site.work, href, { ...FIRST, attempt: 6, last: true })
  await untilRunning(site)
  await closeWorkers()
  await last
  expect(await statesOf(site)).toEqual([{ state: 'failed' }])
  expect(await html(site.visit('chidi').get(href))).toContain('The ranking could not be worked out')
})

/** Enough actions that a run of many samples is still under way when its thread is killed. */
async function manyActions(site: BoardSite): Promise<void> {
  const add = (_: unknown, n: number) => addAction(site.work, `M-${n}`, `Measure ${n}`)
  const actions = [...site.actions, ...(await Promise.all(Array.from({ length: 40 }, add)))]
  await site.visit('chidi').post(`${site.href}/actions`, { actions })
}

/** Waits until a run is with its thread. */
async function untilRunning(site: BoardSite): Promise<void> {
  for (let tries = 0; tries < 5_000; tries++)
    if ((await statesOf(site)).some(({ state }) => state === 'running')) return
  throw new Error('the run was not taken up')
}

test('a cancelled run ends at once and is not taken up again', async () => {
  const site = await newBoardSite()
  // Minutes of work, so that only a thread that was ended lets the test end.
  const more = Array.from({ length: 120 }, (_, at) =>
    addAction(site.work, `B-${at}`, `Action ${at}`),
  )
  await site
    .visit('chidi')
    .post(`${site.href}/actions`, { actions: [...site.actions, ...(await Promise.all(more))] })
  const href = await start(site)
  await sql`update toolkit.ranking_run set samples = 1000000`.execute(site.work.db)
  const going = work(site.work, href)
  await untilRunning(site)
  expect((await site.visit('farid').post(`${href}/cancellation`, {})).status).toBe(403)
  expect((await site.visit('chidi').post(`${href}/cancellation`, {})).status).toBe(303)
  await going
  await work(site.work, href)
  expect(await statesOf(site)).toEqual([{ state: 'cancelled' }])
  expect((await site.visit('chidi').post(`${href}/cancellation`, {})).status).toBe(409)
  await start(site)
})

test('one ranking of a board at a time, and a stalled one can be taken up again', async () => {
  const site = await newBoardSite()
  await scoreAll(site)
  const href = await start(site)
  const second = await site.visit('amina').post(`${site.href}/rankings`, { samples: '2000' })
  expect(second.status).toBe(409)
  // The beat's clock is the machine's own, not the test's.
  await sql`update toolkit.ranking_run set beat_at = ${site.work.now}::timestamptz`.execute(
    site.work.db,
  )
  expect((await site.visit('chidi').post(`${href}/revival`, {})).status).toBe(409)
  await sql`update toolkit.ranking_run set beat_at = ${site.work.now}::timestamptz - interval '5 minutes'`.execute(
    site.work.db,
  )
  expect(await html(site.visit('chidi').get(href))).toContain(
    'There has been no sign of life for a while',
  )
  expect((await site.visit('chidi').post(`${href}/revival`, {})).status).toBe(303)
})

test('too little to rank is a sentence, not a run', async () => {
  const site = await newBoardSite()
  await site.visit('chidi').post(`${site.href}/actions`, { actions: site.actions.slice(0, 1) })
  const answer = await site.visit('chidi').post(`${site.href}/rankings`, { samples: '2000' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Put at least two actions on the board first.')
})
