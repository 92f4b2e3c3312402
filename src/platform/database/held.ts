import { sql } from 'kysely'
import type { Work } from './work.ts'

const MOST_HELD = 100
const LONGEST_KEY = 400

/**
 * What was read from the database, or drawn from that alone, held for as long as nothing has changed
 * there: by nobody, on no node. The database tells, by which of its transactions can be seen: while
 * it names the same ones, every answer it gives is the same. So a reader sees at once what they have
 * just changed, and nothing has to be told to anybody.
 *
 * For what everybody sees the same. `key` names everything else it depends on (what was asked, the
 * language); nothing read through an actor, and nothing that depends on the clock, may be held.
 */
export class Held {
  readonly #seen: (work: Work) => Promise<string>
  #snapshot = ''
  #held = new Map<string, Promise<unknown>>()

  /** `seen` says which transactions can be seen; tests say it themselves, as others write beside them. */
  constructor(seen: (work: Work) => Promise<string> = snapshotOf) {
    this.#seen = seen
  }

  async of<T>(work: Work, key: string, read: () => Promise<T>): Promise<T> {
    // What a transaction has changed itself, its snapshot does not show.
    if (work.db.isTransaction || key.length > LONGEST_KEY) return read()
    const snapshot = await this.#seen(work)
    if (snapshot !== this.#snapshot) {
      this.#snapshot = snapshot
      this.#held = new Map()
    }
    const held = this.#held
    const known = held.get(key)
    if (known !== undefined) return known as Promise<T>
    const found = read()
    held.set(key, found)
    const [oldest] = held.keys()
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest)
    found.catch(() => held.delete(key))
    return found
  }
}

/** The transactions that can be seen now: two equal ones mean an unchanged database. */
async function snapshotOf(work: Work): Promise<string> {
  const answer = await sql<{ seen: string }>`
    select pg_current_snapshot()::text as seen`.execute(work.db)
  const [row] = answer.rows
  if (!row) throw new Error('a snapshot without a row')
  return row.seen
}
