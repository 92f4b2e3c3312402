import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { openDatabase } from '#platform/database/connect.ts'
import { migrate } from '#platform/database/migrate.ts'
import { migrateJobs } from '#platform/jobs/jobs.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { databaseUrl } from '../database.ts'
import { newSite } from '../house.ts'
import { seedWhenEmpty } from '../world.ts'

/** A Thursday in the small hours, when half of the world is on another day. */
const NOW = new Date('2026-05-14T01:30:00Z')

const storage = openStorage(mkdtempSync(path.join(tmpdir(), 'c2r-access-')))

let seeded: Promise<string> | undefined

/** The demo coalition, seeded once a worker at its first need. Returns the database's name. */
const demoTemplate = (): Promise<string> => {
  seeded ??= seed()
  return seeded
}

async function withServer(act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  await act(client)
  await client.end()
}

const newName = (of: string): string =>
  `${of}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`

async function seed(): Promise<string> {
  const name = newName('demo_template')
  await withServer((client) => client.query(`create database ${name}`))
  const database = openDatabase(databaseUrl(inject('postgresUrl'), name), 2)
  await migrate(database.pool)
  await migrateJobs(database.pool)
  await seedWhenEmpty({ db: database.db, now: NOW }, storage)
  await database.db.destroy()
  return name
}

export type Site = Awaited<ReturnType<typeof newSite>>

/** The site on a copy of the demo, in one transaction; the copy goes when the test ends. */
export async function demoSite(): Promise<Site> {
  const [template, name] = [await demoTemplate(), newName('demo')]
  await withServer((client) => client.query(`create database ${name} template ${template}`))
  const { db } = openDatabase(databaseUrl(inject('postgresUrl'), name), 1)
  const transaction = await db.startTransaction().execute()
  onTestFinished(async () => {
    await transaction.rollback().execute()
    await db.destroy()
    await withServer((client) => client.query(`drop database ${name}`))
  })
  return newSite({ on: { work: { db: transaction, now: NOW }, storage } })
}
