import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Hono } from 'hono'
import { type KyselyPlugin, sql } from 'kysely'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { readConfig } from '#config.ts'
import type { Actor } from '#kernel/actor.ts'
import { actorFor } from '#people'
import { type Database, openDatabase } from '#platform/database/connect.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { openLog } from '#platform/log/log.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { deliverEvents } from '#platform/outbox/outbox.ts'
import { openStorage, type Storage } from '#platform/storage/storage.ts'
import { buildAssets } from '#web/assets.ts'
import type { Env, House } from '#web/house.ts'
import {
  buildApp,
  FEEDS,
  LISTENERS,
  RECORD_KINDS,
  ROOM_LINKS,
  SEARCH_KINDS,
  SHOWCASES,
} from '../src/app.tsx'
import { databaseUrl } from './database.ts'
import { type Name, PEOPLE } from './world.ts'

/** What the rooms' records are; a room's tests may not open the roof themselves. */
export { RECORD_KINDS }

let opened: Promise<Database> | undefined

/** This worker's own copy of the template, made at its first need (about a tenth of a second). */
function workerDatabase(): Promise<Database> {
  opened ??= clone(4)
  return opened
}

async function clone(connections: number): Promise<Database> {
  const server = inject('postgresUrl')
  const name = `worker_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name} template template`)
  await client.end()
  return openDatabase(databaseUrl(server, name), connections)
}

/**
 * The newest first, of rows of one moment of the test's clock: by transaction, and within one by
 * statement. Their place in the table does not tell, since a place that was freed is taken again.
 */
export const NEWEST_FIRST = sql`xmin::text::bigint desc, cmin::text::bigint`

/** The moment at which tests happen, unless they say otherwise: a Monday morning. */
export const NOW = new Date('2026-03-02T09:00:00Z')

/** A Work in a transaction that is rolled back when the test ends: the small world, untouched. */
export async function newWork(now: Date = NOW): Promise<Work> {
  const { db } = await workerDatabase()
  const transaction = await db.startTransaction().execute()
  onTestFinished(async () => {
    await transaction.rollback().execute()
  })
  return { db: transaction, now }
}

/**
 * The small world in a database of its own, with connections that commit: for what happens between
 * two who come at once. `newSite({ on: await ownWorld() })` is the site on it.
 */
export async function ownWorld(connections = 4): Promise<{ work: Work; storage: Storage }> {
  const { db } = await clone(connections)
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-files-'))
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  return { work: { db, now: NOW }, storage: openStorage(folder) }
}

/** The same without files, and closed by whoever asked: for what outlives its connections. */
export const ownDatabase = (connections: number): Promise<Database> => clone(connections)

/** One of the named people as the actor of a verb. */
export async function as(work: Work, name: Name): Promise<Actor> {
  const actor = await actorFor(work, PEOPLE[name].id)
  if (!actor) throw new Error(`${name} is not in this world`)
  return actor
}

/** The events said so far, as `topic subject`. */
export async function said(work: Work): Promise<readonly string[]> {
  const rows = await tablesOf<PlatformTables>(work)
    .selectFrom('platform.event')
    .select(['topic', 'subject'])
    .orderBy('id')
    .execute()
  return rows.map((row) => `${row.topic} ${row.subject}`)
}

/** Hands out what waits in the outbox, as the poller would. */
export async function deliverAll(work: Work): Promise<void> {
  while ((await deliverEvents(work, LISTENERS)) > 0);
}

let assets: ReturnType<typeof buildAssets> | undefined

/** The whole site on a Work that is rolled back: `visit(app).get('/')`, `visit(app, 'amina')…`. */
export async function newSite(
  settings: {
    now?: Date
    config?: Record<string, string>
    /** Another world than the small one, with its files. */
    on?: { readonly work: Work; readonly storage: Storage }
  } = {},
) {
  const work = settings.on?.work ?? (await newWork(settings.now))
  assets ??= buildAssets()
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const config = readConfig({
    NODE_ENV: 'test',
    C2R_SECRET: 'for tests only, '.repeat(3),
    ...settings.config,
  })
  const asked = { queries: 0 }
  const house: House = {
    config,
    db: work.db.withPlugin(counter(asked)),
    log: openLog('silent'),
    metrics: openMetrics(),
    storage: settings.on?.storage ?? openStorage(folder),
    assets: await assets,
    rooms: ROOM_LINKS,
    recordKinds: RECORD_KINDS,
    showcases: SHOWCASES,
    searchKinds: SEARCH_KINDS,
    feeds: FEEDS,
    postLimit: { burst: 100_000, perMinute: 100_000 },
    now: () => work.now,
    // In tests the sign-in token of a named person is their name: no test depends on how one signs in.
    actorOf: (work, token) => (token in PEOPLE ? as(work, token as Name) : Promise.resolve(null)),
  }
  const app = buildApp(house)
  const visit = (name?: Name) => visitor(app, name)
  return {
    ...{ app, work, house, visit },
    /** How many statements a page of somebody, or of a visitor, takes, and what it says. */
    cost: async (name: Name | undefined, url: string) => {
      asked.queries = 0
      const answer = await visit(name).get(url)
      const text = await answer.text()
      // A page that asks nothing, or is none, has no cost to compare.
      if (answer.status !== 200 || asked.queries === 0)
        throw new Error(`${url}: ${answer.status} after ${asked.queries} statements`)
      return { queries: asked.queries, text }
    },
  }
}

/** Counts the statements that are run. */
const counter = (asked: { queries: number }): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    asked.queries += 1
    return node
  },
  transformResult: async ({ result }) => result,
})

/** A browser without a screen: same-origin requests with the cookies of one person. */
function visitor(app: Hono<Env>, name?: Name) {
  const cookie = name ? `__Host-c2r=${name}` : ''
  const headers: Record<string, string> = {
    host: 'localhost:3000',
    'sec-fetch-site': 'same-origin',
    ...(cookie ? { cookie } : {}),
  }
  return {
    get: (url: string, more: Record<string, string> = {}) =>
      app.request(url, { headers: { ...headers, ...more } }),
    post: (url: string, fields: Record<string, string | readonly string[]> | FormData) =>
      app.request(url, { method: 'POST', headers, body: bodyOf(fields) }),
  }
}

function bodyOf(fields: Record<string, string | readonly string[]> | FormData): FormData {
  if (fields instanceof FormData) return fields
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one)
  return data
}
