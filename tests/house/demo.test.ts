import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { readConfig } from '#config.ts'
import { verifyAudit } from '#platform/audit/audit.ts'
import { type Database, openDatabase } from '#platform/database/connect.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Work } from '#platform/database/work.ts'
import { migrateJobs } from '#platform/jobs/jobs.ts'
import { openLog } from '#platform/log/log.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { buildAssets } from '#web/assets.ts'
import {
  buildApp,
  FEEDS,
  RECORD_KINDS,
  ROOM_LINKS,
  SEARCH_KINDS,
  SHOWCASES,
} from '../../src/app.tsx'
import { searchPlaces } from '../../src/modules/coalition/gazetteer/gazetteer.ts'
import { databaseUrl } from '../database.ts'
import { APPLICANTS } from '../demo/applications.ts'
import { CITIES } from '../demo/cities.ts'
import { WORLD_CITIES } from '../demo/world-cities.ts'
import { BODIES, seedWhenEmpty } from '../world.ts'

/** A Thursday in the small hours, when half of the world is on another day. */
const NOW = new Date('2026-05-14T01:30:00Z')

/** A database as a first start finds it: migrated, without a single body. */
async function emptyDatabase(): Promise<Database> {
  const server = inject('postgresUrl')
  const name = `demo_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const opened = openDatabase(databaseUrl(server, name), 2)
  await migrate(opened.pool)
  await migrateJobs(opened.pool)
  return opened
}

let database: Database
let work: Work

const storage = openStorage(mkdtempSync(path.join(tmpdir(), 'c2r-demo-')))

beforeAll(async () => {
  database = await emptyDatabase()
  work = { db: database.db, now: NOW }
  // In the middle of the first seeding no file can be kept: it is cut off and leaves nothing.
  const blocked = mkdtempSync(path.join(tmpdir(), 'c2r-demo-'))
  const broken = openStorage(blocked)
  rmSync(blocked, { recursive: true })
  writeFileSync(blocked, '')
  await expect(seedWhenEmpty(work, broken)).rejects.toThrow()
  expect(await count('people.body')).toBe(0)
  expect(await seedWhenEmpty(work, storage)).toBe(true)
  return () => database.db.destroy()
}, 180_000)

async function count(of: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>(`select count(*) from ${of}`)
  return Number(rows[0]?.count)
}

const countsOf = async (queries: Readonly<Record<string, string>>) => {
  const counted: Record<string, number> = {}
  for (const [name, of] of Object.entries(queries)) counted[name] = await count(of)
  return counted
}

test('no city of the demo bears a name that the gazetteer knows', () => {
  const names = [
    ...Object.values({ ...WORLD_CITIES, ...CITIES }).map(({ name }) => name),
    ...Object.values(APPLICANTS).map(({ place }) => place),
  ]
  expect(names.length).toBe(27)
  const known = names.filter((name) => searchPlaces(name).some(({ exact }) => exact))
  expect(known).toEqual([])
})

test('the demo holds members at every stage, partners and wishes to join', async () => {
  const members = (state: string) => `coalition.member where state = '${state}'`
  expect(
    await countsOf({
      active: members('active'),
      lapsing: members('lapsing'),
      lapsed: members('lapsed'),
      suspended: members('suspended'),
      partners: "coalition.partner where state = 'active'",
      waiting: "coalition.partner where state = 'submitted'",
      wishes:
        "coalition.application where state in ('submitted', 'clarification', 'first-approved')",
      drafts: "coalition.application where state = 'draft'",
      promises: 'coalition.pledge',
    }),
  ).toEqual({
    active: 20,
    lapsing: 1,
    lapsed: 1,
    suspended: 1,
    partners: 5,
    waiting: 1,
    wishes: 3,
    drafts: 1,
    promises: 69,
  })
})

test('the demo holds a toolkit at every stage', async () => {
  const plans = (state: string) => `toolkit.plan where state = '${state}'`
  expect(
    await countsOf({
      crises: 'toolkit.crisis',
      closed: "toolkit.crisis where phase = 'closed'",
      'not known': 'toolkit.impact where severity is null',
      respondents: 'toolkit.respondent',
      closings: 'toolkit.closing',
      'actions of Tamsara': `toolkit.action where body_id = '${BODIES.tamsara.id}'`,
      'actions taken over': 'toolkit.adoption',
      'told what became of them': 'toolkit.adoption_report',
      blocked: "toolkit.action where status = 'blocked'",
      'runs done': "toolkit.ranking_run where state = 'done'",
      'runs open': "toolkit.ranking_run where state <> 'done'",
      decisions: 'toolkit.decision',
      'decisions of Tamsara that leave the order': `toolkit.decision join toolkit.board
        on board.id = board_id where differs and body_id = '${BODIES.tamsara.id}'`,
      'portfolios decided': "toolkit.portfolio where state = 'decided'",
      drafts: plans('draft'),
      published: plans('published'),
      superseded: plans('superseded'),
      adoptions: 'toolkit.plan_adoption',
    }),
  ).toEqual({
    crises: 20,
    closed: 2,
    'not known': 27,
    respondents: 3,
    closings: 1,
    'actions of Tamsara': 14,
    'actions taken over': 4,
    'told what became of them': 1,
    blocked: 2,
    'runs done': 4,
    'runs open': 0,
    decisions: 4,
    'decisions of Tamsara that leave the order': 1,
    'portfolios decided': 1,
    drafts: 2,
    published: 5,
    superseded: 1,
    adoptions: 4,
  })
})

test('the demo holds sixty lessons and six notes, some of the lessons still on the desk', async () => {
  const lessons = (state: string) => `library.lesson where state = '${state}'`
  expect(
    await countsOf({
      published: lessons('published'),
      checked: lessons('checked'),
      drafted: lessons('drafted'),
      suggested: lessons('suggested'),
      retired: lessons('retired'),
      'in Spanish': "library.lesson_card where lang = 'es' and state = 'published'",
      'in French': "library.lesson_card where lang = 'fr' and state = 'published'",
      practice: "library.note_card where kind = 'practice' and state = 'published' and original",
      technical: "library.note_card where kind = 'technical' and state = 'published' and original",
      'notes translated': 'library.note_card where not original',
    }),
  ).toEqual({
    ...{ published: 54, checked: 1, drafted: 2, suggested: 2, retired: 1 },
    ...{ 'in Spanish': 20, 'in French': 20, practice: 3, technical: 3, 'notes translated': 2 },
  })
})

test('every body of the demo is marked as one, and every address is one that cannot exist', async () => {
  expect(await count('people.body where not demo')).toBe(0)
  expect(await count("people.address where address !~ '[.]example$'")).toBe(0)
  expect(await count("platform.mail where to_address !~ '[.]example$'")).toBe(0)
})

test('no group under five is counted, and nothing happens after today', async () => {
  expect(await count('toolkit.impact where people_low < 5')).toBe(0)
  const at = `'${NOW.toISOString()}'`
  expect(await count(`platform.audit where at > ${at}`)).toBe(0)
  expect(await count(`platform.event where at > ${at}`)).toBe(0)
  expect(await count(`toolkit.crisis where started_on > ${at}`)).toBe(0)
})

test('the portfolio of Tamsara keeps its equity floor', async () => {
  const { rows } = await database.pool.query<{ status: string; broken: string[] }>(
    `select status, result -> 'comparisons' -> 0 -> 'broken' as broken from toolkit.portfolio_run`,
  )
  expect(rows).toEqual([{ status: 'optimal', broken: [] }])
})

test('the audit of the seeded demo has no fault', async () => {
  const { rows, faults } = await verifyAudit(work)
  expect(faults).toEqual([])
  expect(rows).toBeGreaterThan(400)
})

test('a second start seeds nothing', async () => {
  const before = await count('platform.audit')
  expect(await seedWhenEmpty(work)).toBe(false)
  expect(await count('platform.audit')).toBe(before)
})

/** The site as a visitor without a sign-in meets it. */
async function siteOnTheDemo() {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-demo-site-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return buildApp({
    config: readConfig({ NODE_ENV: 'test', C2R_SECRET: 'for tests only, '.repeat(3) }),
    db: database.db,
    log: openLog('silent'),
    metrics: openMetrics(),
    storage: openStorage(folder),
    assets: await buildAssets(),
    rooms: ROOM_LINKS,
    recordKinds: RECORD_KINDS,
    showcases: SHOWCASES,
    searchKinds: SEARCH_KINDS,
    feeds: FEEDS,
    postLimit: { burst: 1, perMinute: 1 },
    now: () => NOW,
    actorOf: () => Promise.resolve(null),
  })
}

test('every public page of the demo opens for a visitor', async () => {
  const app = await siteOnTheDemo()
  const pages = await publicPages()
  expect(pages.length).toBeGreaterThan(140)
  const failing: string[] = []
  for (const page of pages) {
    const response = await app.request(page, { headers: { host: 'localhost:3000' } })
    if (response.status !== 200) failing.push(`${response.status} ${page}`)
  }
  expect(failing).toEqual([])
}, 120_000)

/** What is public in the data, as addresses. */
async function publicPages(): Promise<readonly string[]> {
  const pathsOf = async (query: string) =>
    (await database.pool.query<{ path: string }>(query)).rows.map(({ path }) => path)
  const open = "visibility = 'public'"
  return [
    ...[
      '/',
      '/coalition',
      '/coalition/partners',
      '/crises',
      '/actions',
      '/boards',
      '/portfolios',
      '/plans',
    ],
    ...(await pathsOf(`select '/coalition/cities/' || slug as path from coalition.member_card`)),
    ...(await pathsOf(`select '/coalition/partners/' || slug as path from coalition.partner_card`)),
    ...(await pathsOf(`select '/crises/' || id as path from toolkit.crisis where ${open}`)),
    ...(await pathsOf(
      `select '/crises/' || id || '/stock-take' as path from toolkit.crisis where ${open}`,
    )),
    ...(await pathsOf(`select '/actions/' || id as path from toolkit.action where ${open}`)),
    ...(await pathsOf(`select '/boards/' || id as path from toolkit.board where ${open}`)),
    ...(await pathsOf(`select '/portfolios/' || id as path from toolkit.portfolio where ${open}`)),
    ...(await pathsOf(
      `select '/portfolios/' || id || '/runs/1' as path from toolkit.portfolio where ${open}`,
    )),
    ...(await pathsOf(`select distinct href as path from platform.search_document where ${open}`)),
  ]
}
