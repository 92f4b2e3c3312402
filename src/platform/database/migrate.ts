import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { StartRefusal } from '#config.ts'

/** The advisory lock that makes two starting processes migrate once. Any constant that nothing else uses. */
const LOCK = 7_201_966

const FOLDER = path.resolve(import.meta.dirname, '../../../db/migrations')

export type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

/** The history on disk, in order of its numbers. */
function migrationsIn(folder = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the database to the newest step, each step in a transaction of its own.
 *
 * Returns the names of the steps it ran
 * Errors  StartRefusal when a step that ran before has another text now, or is gone
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = migrationsIn(),
): Promise<readonly string[]> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists public.migration (name text primary key, checksum text not null, ran_at timestamptz not null default now())',
    )
    const ran = await pending(client, migrations)
    for (const step of ran) await run(client, step)
    return ran.map((step) => step.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    await client.query('reset statement_timeout')
    client.release()
  }
}

async function pending(client: pg.PoolClient, migrations: readonly Migration[]) {
  const done = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.migration',
  )
  const known = new Map(migrations.map((step) => [step.name, step.checksum]))
  for (const { name, checksum } of done.rows) {
    if (known.get(name) === checksum) continue
    throw new StartRefusal(
      known.has(name)
        ? `Migration ${name} was changed after it ran here: put its old text back and write a new, higher-numbered step.`
        : `Migration ${name} ran here but is not in db/migrations: this database belongs to a newer version; start that one, or use another database.`,
    )
  }
  const ran = new Set(done.rows.map((row) => row.name))
  return migrations.filter((step) => !ran.has(step.name))
}

async function run(client: pg.PoolClient, step: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(step.text)
    await client.query('insert into public.migration (name, checksum) values ($1, $2)', [
      step.name,
      step.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${step.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
