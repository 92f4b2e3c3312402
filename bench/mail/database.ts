import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '#platform/database/connect.ts'
import { migrate } from '#platform/database/migrate.ts'
import { type Postgres, startPostgres } from '#platform/database/postgres.ts'
import type { Work } from '#platform/database/work.ts'
import { migrateJobs } from '#platform/jobs/jobs.ts'

/** A ledger of this run's own, on a database that syncs to disk as a site's does. */
export type Ledger = Database & {
  readonly work: Work
  readonly url: string
  readonly folder: string
  /** Stops the database as an operator would, and starts it again. */
  restart(downMs: number): Promise<void>
  stop(): Promise<void>
}

export async function openLedger(): Promise<Ledger> {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-bench-mail-'))
  let server: Postgres = await startPostgres(folder)
  const database = openDatabase(server.url, 6)
  await migrate(database.pool)
  await migrateJobs(database.pool)
  return {
    ...database,
    ...{ url: server.url, folder, work: { db: database.db, now: new Date() } },
    async restart(downMs) {
      await server.stop()
      await new Promise((resolve) => setTimeout(resolve, downMs))
      server = await startPostgres(folder)
    },
    async stop() {
      await database.db.destroy()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
