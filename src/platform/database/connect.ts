import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StartRefusal } from '#config.ts'
import { preparing } from './prepared.ts'

const { builtins, getTypeParser } = pg.types

/** Whole numbers come as numbers (refused when not exact), calendar dates as their own text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text') => {
    if (id === builtins.INT8) return exact
    if (id === builtins.DATE) return (text: string) => text
    return getTypeParser(id, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

function exact(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be exact`)
  return value
}

const ignored = (): undefined => undefined

export type Database = { readonly db: Kysely<unknown>; readonly pool: pg.Pool }

/** No statement of a page may run longer than this. Jobs that must, say so with `set local`. */
const STATEMENT_TIMEOUT_MS = 15_000

/** Opens the pool. Errors come at the first query, not here. */
export function openDatabase(connectionString: string, max = 10): Database {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'c2r',
  })
  // An idle connection that the server closes must not end the process; the next query makes another.
  pool.on('error', ignored)
  pool.on('connect', (client) => client.on('error', ignored))
  return {
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }),
    pool,
  }
}

const OLDEST = 160_000

/** Refuses, in one line, a database that cannot be reached or is too old. */
export async function checkDatabase(database: Database): Promise<void> {
  const answer = await database.pool
    .query<{ number: string }>("select current_setting('server_version_num') as number")
    .catch((error: Error) => {
      throw new StartRefusal(
        `The database cannot be reached (${error.message || 'no answer'}): check DATABASE_URL and that PostgreSQL is running.`,
      )
    })
  const refusal = versionRefusal(Number(answer.rows[0]?.number))
  if (refusal) throw refusal
}

/** What is wrong with a server's version number (150018 is 15.18), or null when it will do. */
export function versionRefusal(number: number): StartRefusal | null {
  if (number >= OLDEST) return null
  return new StartRefusal(
    `The database is PostgreSQL ${Math.floor(number / 10_000)}: version 16 or newer is needed. Point DATABASE_URL at a newer server, or unset it for the built-in one.`,
  )
}
