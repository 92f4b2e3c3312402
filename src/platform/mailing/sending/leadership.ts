import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { Claimant } from './claim.ts'

/** The lock of the one sender of a database. Any constant that nothing else uses. */
const LOCK = 7_201_967
/** How long another waits for a sender that says nothing more. Units: seconds. */
const LEASE_SECONDS = 30

/** The name of the sender on this disk: it is lost with the journal, and with it the right to its claims. */
export function nodeOf(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'node')
  if (!existsSync(file)) writeFileSync(file, randomBytes(8).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Notes who leads from this disk. */
const noteHolder = (folder: string): void =>
  writeFileSync(path.join(folder, 'holder'), `${hostname()} ${process.pid}`)

/** Is it sure that whoever led from this disk is over? Of another host, as a container is, it is not. */
function isHolderOver(folder: string): boolean {
  const file = path.join(folder, 'holder')
  const [host, pid] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : []
  if (host !== hostname()) return false
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** A connection that we keep: given back to the pool once, however it ends. */
class HeldClient {
  readonly #client: pg.PoolClient
  #open = true
  readonly #onEnd = () => this.end()

  constructor(client: pg.PoolClient) {
    this.#client = client
    client.once('end', this.#onEnd)
    client.once('error', this.#onEnd)
  }

  get isLost(): boolean {
    return !this.#open
  }

  /** The connection ends, and every lock it holds. */
  end(): void {
    this.#release(true)
  }

  giveBack(): void {
    this.#release(false)
  }

  #release(destroy: boolean): void {
    if (!this.#open) return
    this.#open = false
    this.#client.off('end', this.#onEnd)
    this.#client.off('error', this.#onEnd)
    this.#client.release(destroy)
  }
}

/**
 * One sender a database: a lock that ends with its connection, and a lease in a table whose fence
 * grows when it changes hands, for a sender that was asleep and does not know. A sender that comes
 * back need not wait for its own lease; one that shares its disk with another, alive perhaps, must.
 */
export class Leadership {
  readonly #db: Kysely<unknown>
  readonly #pool: pg.Pool
  readonly #folder: string
  readonly #node: string
  #client: HeldClient | null = null
  #fence = 0

  constructor(db: Kysely<unknown>, pool: pg.Pool, folder: string) {
    this.#db = db
    this.#pool = pool
    this.#folder = folder
    this.#node = nodeOf(folder)
  }

  /** Takes or keeps the lead. Returns null while another sender has it. Errors  what the database said */
  async hold(): Promise<Claimant | null> {
    if (this.#client?.isLost) this.#leave()
    if (this.#client) return (await this.#renew()) ?? this.#leave()
    const client = await this.#pool.connect()
    const held = new HeldClient(client)
    try {
      const { rows } = await client.query<{ got: boolean }>(
        'select pg_try_advisory_lock($1) as got',
        [LOCK],
      )
      if (!rows[0]?.got) {
        held.giveBack()
        return null
      }
    } catch (error) {
      held.end()
      throw error
    }
    this.#client = held
    return (await this.#take()) ?? this.#leave()
  }

  /** Gives the lead back at once, so that another need not wait for the lease. */
  async stop(): Promise<void> {
    await sql`update platform.mail_sender set lease_until = clock_timestamp()
      where node = ${this.#node} and fence = ${this.#fence}`
      .execute(this.#db)
      .catch(() => undefined)
    this.#leave()
  }

  #leave(): null {
    // The connection ends, and the lock with it.
    this.#client?.end()
    this.#client = null
    return null
  }

  async #take(): Promise<Claimant | null> {
    const { rows } = await sql<{ fence: number }>`
      insert into platform.mail_sender as held (node, fence, lease_until)
      values (${this.#node}, 1, clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}))
      on conflict (alone) do update set node = excluded.node, fence = held.fence + 1,
        lease_until = excluded.lease_until
        where held.lease_until < clock_timestamp()
          or (held.node = excluded.node and ${isHolderOver(this.#folder)}::boolean)
      returning fence`.execute(this.#db)
    const [taken] = rows
    if (!taken) return null
    this.#fence = taken.fence
    noteHolder(this.#folder)
    return { node: this.#node, fence: taken.fence }
  }

  async #renew(): Promise<Claimant | null> {
    const { rows } = await sql<{ fence: number }>`
      update platform.mail_sender
      set lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      where node = ${this.#node} and fence = ${this.#fence} returning fence`.execute(this.#db)
    return rows[0] ? { node: this.#node, fence: this.#fence } : null
  }
}
