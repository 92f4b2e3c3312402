import path from 'node:path'
import { type Config, withSecret } from '#config.ts'
import { checkDatabase, type Database, openDatabase } from '#platform/database/connect.ts'
import { migrate } from '#platform/database/migrate.ts'
import { runningPostgres, startPostgres } from '#platform/database/postgres.ts'
import { migrateJobs } from '#platform/jobs/jobs.ts'
import { openStorage, type Storage } from '#platform/storage/storage.ts'
import { takeDataFolder } from './data-folder.ts'

/** What every process of the platform opens first. `close` gives all of it back, in the right order. */
export type Opened = Database & {
  readonly config: Config
  readonly storage: Storage
  /** The steps of the history that ran just now. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

/** Opens the data folder, the database and its newest step for the server: alone on its folder. */
export async function openPlatform(settings: Config): Promise<Opened> {
  const giveBack = takeDataFolder(settings.dataFolder)
  try {
    return await openWith(settings, null, giveBack)
  } catch (error) {
    giveBack()
    throw error
  }
}

/** The same for a command of the administrator: beside a running server, or alone. */
export async function openForCommand(settings: Config): Promise<Opened> {
  const running = settings.databaseUrl ?? runningPostgres(settings.dataFolder)
  return running === null ? openPlatform(settings) : openWith(settings, running, () => undefined)
}

async function openWith(
  settings: Config,
  url: string | null,
  giveBack: () => void,
): Promise<Opened> {
  const config = withSecret(settings)
  const known = url ?? config.databaseUrl
  const server = known === null ? await startPostgres(config.dataFolder) : null
  const database = openDatabase(known ?? server?.url ?? '', config.databasePool)
  const close = async () => {
    await database.db.destroy()
    await server?.stop()
    giveBack()
  }
  try {
    await checkDatabase(database)
    const migrated = await migrate(database.pool)
    await migrateJobs(database.pool)
    const storage = openStorage(path.join(config.dataFolder, 'files'))
    return { ...database, config, storage, migrated, close }
  } catch (error) {
    await close()
    throw error
  }
}
