import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import type pg from 'pg'

/**
 * So many texts are prepared in a process; each costs every connection its plan, some 80 kB. What
 * comes after them is sent as ever.
 */
const MOST = 200
/** A text is prepared when it comes for this time: what is sent once or twice is not worth a plan. */
const OFTEN = 3
/** Longer ones carry many rows, and are hardly ever the same twice. Units: characters. */
const LONGEST = 8_000
/** So many texts are counted before the count begins anew. */
const MOST_COUNTED = 2_000

/** The database has changed under a plan: its columns are others now. */
const CHANGED = '0A000'

/**
 * Put before a statement whose best way depends on its values (a rare word or a common one): it is
 * never prepared, since a plan made for any value would be made for none.
 */
export const PLANNED_ANEW = sql`/* planned anew */`

/** Names for the texts that come often: the same text, the same name, on every connection. */
export class PreparedNames {
  readonly #names = new Map<string, string>()
  readonly #counts = new Map<string, number>()
  #given = 0

  of(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (text.startsWith('/* planned anew */')) return undefined
    if (this.#names.size >= MOST || text.length > LONGEST) return undefined
    const count = (this.#counts.get(text) ?? 0) + 1
    if (count >= OFTEN) return this.#name(text)
    if (this.#counts.size >= MOST_COUNTED) this.#counts.clear()
    this.#counts.set(text, count)
    return undefined
  }

  /** The plans under the name it had are of no use any more. */
  renew(text: string): void {
    if (this.#names.has(text)) this.#name(text)
  }

  #name(text: string): string {
    this.#counts.delete(text)
    this.#given += 1
    const name = `c2r_${this.#given}`
    this.#names.set(text, name)
    return name
  }
}

/**
 * The pool as Kysely sees it: statements that come often go to the database by a name, so that it
 * reads and plans them once a connection instead of every time, which for a short one is most of its
 * cost. A statement without values (`begin`, a savepoint) goes as it is.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = new PreparedNames()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client)
      if (known) return known
      const made = clientOf(client, names)
      clients.set(client, made)
      return made
    },
  }
}

function clientOf(client: pg.PoolClient, names: PreparedNames): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    const name = values.length > 0 ? names.of(text) : undefined
    if (name === undefined) return client.query(text, [...values])
    return client.query({ name, text, values: [...values] }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === CHANGED)) throw error
      names.renew(text)
      // Within a transaction the error has ended it, and whoever began it must hear of that.
      if (client.getTransactionStatus() !== 'I') throw error
      return client.query(text, [...values])
    })
  }
  return {
    // Kysely's second form, a cursor, needs one to be set on the dialect, and none is.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  }
}
