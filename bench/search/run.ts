import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Actor, VISITOR } from '#kernel/actor.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { migrate } from '#platform/database/migrate.ts'
import { startPostgres } from '#platform/database/postgres.ts'
import type { Work } from '#platform/database/work.ts'
import { type Asked, search } from '#platform/search/finding.ts'
import { learnWords } from '#platform/search/spelling.ts'
import { percentiles } from '../percentiles.ts'
import { compare, conclude, promise, type Row, readOptions } from '../rows.ts'
import { askBarely } from './bare-peer.ts'
import { MEMBER, QUERIES, type Query, READER } from './queries.ts'
import { fill } from './seed.ts'
import { processorTime } from './server-time.ts'

/** The promise: so many documents, and 95 of 100 searches within so long. Units: ms. */
const DOCUMENTS = 200_000
const BOUND_MS = 60

const PEER = 'one bare statement of PostgreSQL'

const asking = (actor: Actor, { query, filters = [] }: Query): Asked => ({
  ...{ query, filters, langs: ['en', 'es', 'fr'] },
  reader: actor === VISITOR ? [] : READER,
  page: { offset: 0, limit: 20 },
})

/** Times of one way of asking, ours and the peer's by turns. Units: ms. */
type Times = { readonly way: string; readonly ours: number[]; readonly peer: number[] }

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

/** One question by turns, ours and the peer's; the records found that are hidden. */
async function askBoth(
  work: Work,
  actor: Actor,
  query: Query,
): Promise<{ own: number; bare: number; leaks: number }> {
  let leaks = 0
  const own = await timed(async () => {
    const { found } = await search(work, actor, asking(actor, query))
    leaks = found.filter((one) => one.title.includes('hidden')).length
  })
  return { own, leaks, bare: await timed(() => askBarely(work, query)) }
}

/** Whole searches, with their counts, fit and pieces of text, once every way is warm. */
async function measure(work: Work, rounds: number): Promise<{ times: Times[]; leaks: number }> {
  let leaks = 0
  const times = Object.keys(QUERIES).map((way): Times => ({ way, ours: [], peer: [] }))
  const asked = times.flatMap((of) => (QUERIES[of.way] ?? []).map((query) => ({ of, query })))
  for (let round = 0; round <= rounds; round++)
    for (const [at, { of, query }] of asked.entries()) {
      const told = await askBoth(work, (at + round) % 2 === 0 ? VISITOR : MEMBER, query)
      leaks += told.leaks
      if (round === 0) continue
      of.ours.push(told.own)
      of.peer.push(told.bare)
    }
  return { times, leaks }
}

const p95 = (times: readonly number[]): number => percentiles(times).p95

/** The times of each round by itself, so that noise can be told. */
function perRound(times: readonly number[], rounds: number): readonly number[] {
  const each = times.length / rounds
  return Array.from({ length: rounds }, (_, at) => p95(times.slice(at * each, (at + 1) * each)))
}

function rowsOf({ times, leaks }: { times: Times[]; leaks: number }, rounds: number): Row[] {
  const rows = times.map(({ way, ours, peer }) =>
    compare({
      ...{ measure: `${way}: slowest of a round`, unit: 'ms', ours: perRound(ours, rounds) },
      peer: { name: PEER, figures: perRound(peer, rounds) },
    }),
  )
  const all = times.flatMap(({ ours }) => ours)
  const bare = times.flatMap(({ peer }) => peer)
  const claim = {
    text: `at most ${BOUND_MS} ms at p95 over ${DOCUMENTS.toLocaleString('en')} documents`,
    holds: (ours: number) => ours <= BOUND_MS,
  }
  rows.push(
    compare({
      ...{ measure: 'all ways: p95', unit: 'ms', ours: [p95(all)], claim },
      peer: { name: PEER, figures: [p95(bare)] },
    }),
    compare({
      ...{ measure: 'all ways: p50', unit: 'ms', ours: [percentiles(all).p50] },
      peer: { name: PEER, figures: [percentiles(bare).p50] },
    }),
    promise('a hidden record is found', all.length, leaks, 'records'),
  )
  return rows
}

/** Every way once more, for what it costs whoever else is at work. */
async function costs(work: Work, server: number, rounds: number): Promise<Row[]> {
  const here: number[] = []
  const database: number[] = []
  for (let round = 0; round < rounds; round++) {
    let asked = 0
    const spent = await processorTime(server, async () => {
      for (const query of Object.values(QUERIES).flat())
        for (const actor of [VISITOR, MEMBER]) {
          await search(work, actor, asking(actor, query))
          asked++
        }
    })
    here.push(spent.here / asked)
    database.push(spent.database / asked)
  }
  return [
    compare({ measure: 'processor time a search: in the process', unit: 'ms', ours: here }),
    compare({ measure: 'processor time a search: in the database', unit: 'ms', ours: database }),
  ]
}

/** Filled without its large indexes, which are made afterwards: they would be most of the work. */
const WITHOUT = `drop index platform.search_text, platform.search_head, platform.search_title, platform.search_tags`
const WITH = `set statement_timeout = 0; set maintenance_work_mem = '512MB';
  create index search_text on platform.search_document using gin (tsv) with (fastupdate = off);
  create index search_head on platform.search_document using gin (head) with (fastupdate = off);
  create index search_title on platform.search_document using gin (title_folded gin_trgm_ops) with (fastupdate = off);
  create index search_tags on platform.search_document using gin (tags) with (fastupdate = off);
  reset maintenance_work_mem; reset statement_timeout`

/** Makes and fills a database, without care for a power cut; measured it is as a site has it. */
async function fillAt(folder: string, count: number): Promise<string> {
  const server = await startPostgres(folder, { throwAway: true })
  const database = openDatabase(server.url)
  try {
    const steps: string[] = []
    let began = performance.now()
    const done = (what: string) => {
      steps.push(`${what} ${Math.round((performance.now() - began) / 1000)} s`)
      began = performance.now()
    }
    await migrate(database.pool)
    const work: Work = { db: database.db, now: new Date() }
    await database.pool.query(WITHOUT)
    await fill(work, count)
    done('documents')
    await database.pool.query(WITH)
    done('indexes')
    await learnWords(work)
    // By itself, and with its time limit gone before: several statements at once are one transaction.
    const client = await database.pool.connect()
    await client.query('set statement_timeout = 0')
    await client.query('vacuum analyze platform.search_document, platform.search_word')
    client.release(true)
    done('words')
    return `${count.toLocaleString('en')} documents put in: ${steps.join(', ')}`
  } finally {
    await database.db.destroy()
    await server.stop()
  }
}

const options = readOptions()
const folder = mkdtempSync(path.join(tmpdir(), 'c2r-bench-search-'))
try {
  const note = await fillAt(folder, options.quick ? 20_000 : DOCUMENTS)
  const server = await startPostgres(folder)
  const database = openDatabase(server.url)
  try {
    const work: Work = { db: database.db, now: new Date() }
    const rounds = options.quick ? 3 : 8
    const rows = rowsOf(await measure(work, rounds), rounds)
    rows.push(...(await costs(work, server.pid, options.quick ? 2 : 4)))
    conclude({ name: 'search', rows, notes: [note] }, options)
  } finally {
    await database.db.destroy()
    await server.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
