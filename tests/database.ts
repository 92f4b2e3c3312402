import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/database/connect.ts'
import { migrate } from '#platform/database/migrate.ts'
import { startPostgres } from '#platform/database/postgres.ts'
import { migrateJobs } from '#platform/jobs/jobs.ts'
import { seedSmallWorld } from './world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run; `template` in it is migrated and holds the small world. */
    postgresUrl: string
  }
}

export const databaseUrl = (server: string, name: string): string =>
  server.replace('/postgres?', `/${name}?`)

/** One server a run, on a throw-away folder; every worker clones its database from the template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-tests-'))
  const server = await startPostgres(folder, { throwAway: true })
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query('create database template')
  await client.end()
  const template = openDatabase(databaseUrl(server.url, 'template'))
  await migrate(template.pool)
  await migrateJobs(template.pool)
  await seedSmallWorld({ db: template.db, now: new Date('2026-03-02T09:00:00Z') })
  await template.db.destroy()
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
