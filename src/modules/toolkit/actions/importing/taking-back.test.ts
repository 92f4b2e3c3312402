import { type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { newSite, RECORD_KINDS, said } from '#tests/house.ts'
import { DEFAULTS, importAll, importer } from '#tests/importer.ts'
import { createAction, valuesOf } from '../record/index.ts'
import { importJobs } from './jobs.ts'
import { carryBack, reverseImport } from './reversal/index.ts'
import { carryOn } from './running/index.ts'

const LARGE = 230
const fileOf = (rows: number, word = 'Action') =>
  `id,title,cost\n${Array.from({ length: rows }, (_, at) => `x${at},${word} ${at},${at}.50`).join('\n')}\n`

const countOf = async (work: Work, table: string, where = 'true'): Promise<number> => {
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where ${sql.raw(where)}`.execute(work.db)
  return found.rows[0]?.n ?? 0
}

/** Statements that `act` sends, savepoints aside. */
async function statementsOf(work: Work, act: (work: Work) => Promise<unknown>): Promise<number> {
  let sent = 0
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      sent += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await act({ ...work, db: work.db.withPlugin(counting) })
  return sent
}

test('a large import is taken back by a job: whole or not at all, begun anew after a kill', async () => {
  const site = await newSite()
  const documents = await countOf(site.work, 'platform.search_document')
  const it = await importAll(site, fileOf(LARGE), 'a.csv')
  expect(await countOf(site.work, 'platform.search_document')).toBe(documents + LARGE)
  expect((await it.send('reversal')).status).toBe(303)
  expect([(await it.found()).state, (await it.actions()).length]).toEqual(['undoing', LARGE])
  const waiting = await (await it.step()).text()
  expect(waiting).toContain('Taking the actions back')
  expect((await it.send('reversal')).status).toBe(409)
  const killed = {
    ...site.work,
    get now(): Date {
      throw new Error('killed')
    },
  }
  await expect(carryBack(killed, RECORD_KINDS, it.id())).rejects.toThrow('killed')
  expect([(await it.found()).state, (await it.actions()).length]).toEqual(['undoing', LARGE])
  await it.undo()
  await it.undo()
  const undone = await it.found()
  expect([undone.state, undone.rowsDone, (await it.actions()).length]).toEqual(['undone', LARGE, 0])
  expect(await countOf(site.work, 'platform.search_document')).toBe(documents)
  const events = (await said(site.work)).filter((one) => one.startsWith('toolkit.action-removed'))
  expect(new Set(events).size).toBe(LARGE)
  const audited = await countOf(site.work, 'platform.audit', "action = 'action.removed'")
  expect([audited, (await verifyAudit(site.work)).faults]).toEqual([LARGE, []])
})

test('an import that was cut off is taken up again, on the way there or back', async () => {
  const site = await newSite()
  const it = await importAll(site, fileOf(LARGE), 'a.csv')
  await it.send('reversal')
  await sql`delete from graphile_worker._private_jobs`.execute(site.work.db)
  await sql`update toolkit.action_import set progressed_at = now() - interval '2 minutes'`.execute(
    site.work.db,
  )
  const again = importJobs(RECORD_KINDS).find(({ every }) => every !== undefined)
  await again?.perform(
    site.work,
    {},
    { attempt: 1, last: false, signal: new AbortController().signal },
  )
  const jobs = await sql<{ name: string }>`
    select task_identifier as name from graphile_worker.jobs`.execute(site.work.db)
  expect(jobs.rows.map(({ name }) => name)).toEqual(['actions.import-undo'])
})

test('what came to use an action before the job did stops it, and the page says what', async () => {
  const site = await newSite()
  const it = await importAll(site, fileOf(LARGE), 'a.csv')
  await it.send('reversal')
  const [first] = await it.actions()
  if (!first) throw new Error('there are actions')
  await createAction(site.work, it.actor, {
    ...valuesOf(first),
    ...{ code: 'Z', externalRef: undefined, importId: undefined, dependencies: [first.id] },
  })
  await it.undo()
  expect([(await it.found()).state, (await it.actions()).length]).toEqual(['done', LARGE + 1])
  expect(await (await it.step()).text()).toContain('another action needs it first')
})

test('three rows or sixty: writing, changing and taking back take the same number of statements', async () => {
  const site = await newSite()
  const never = new AbortController().signal
  const confirmed = async (rows: number, word: string) => {
    const it = await importer(site)
    await it.upload(fileOf(rows, word).replaceAll('\nx', `\n${rows}-`), 'a.csv')
    await it.map(DEFAULTS)
    await it.send('confirmation')
    return it
  }
  const counts = new Map<number, readonly number[]>()
  // The first one only so that the city has actions, whose links are looked for.
  for (const rows of [1, 3, 60]) {
    const first = await confirmed(rows, `Of ${rows}`)
    const added = await statementsOf(site.work, (work) => carryOn(work, first.id(), never))
    const second = await confirmed(rows, `Better ${rows}`)
    const changed = await statementsOf(site.work, (work) => carryOn(work, second.id(), never))
    const titles = (await first.actions()).filter(({ title }) =>
      title.startsWith(`Better ${rows} `),
    )
    expect(titles.length).toBe(rows)
    const back = await statementsOf(site.work, (work) =>
      reverseImport(work, second.actor, RECORD_KINDS, second.id()),
    )
    expect((await second.found()).state).toBe('undone')
    counts.set(rows, [added, changed, back])
  }
  expect(counts.get(60)).toEqual(counts.get(3))
  expect(Math.min(...(counts.get(3) ?? []))).toBeGreaterThan(10)
})
