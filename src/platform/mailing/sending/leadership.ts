import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import type { Claimant } from './claim.ts'
import type { Ticks } from './rates.ts'

/** The lock of the one sender of a database. Any constant that nothing else uses. */
const LOCK = 7_201_967
/** How long another waits for a sender that says nothing more. Units: milliseconds. */
export const LEAD_MS = 30_000
/**
 * The lead is looked after six times within its lease, and no longer used for the last sixth of it:
 * by then whatever was begun is on the disk, where the next sender reads it.
 */
const SIXTHS = 6

export const lookAgainMs = (leadMs: number): number => leadMs / SIXTHS

/**
 * A machine that is gone says no goodbye: without these its connection, and the lock, would live on
 * for hours. Units: seconds, seconds, times. A connection that is no TCP heeds none of them.
 */
const KEEPALIVE = `select set_config('tcp_keepalives_idle', '10', false),
  set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`

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

export type LeadSettings = {
  readonly db: Kysely<unknown>
  readonly pool: pg.Pool
  /** The journal's folder, on a disk of this machine. */
  readonly folder: string
  readonly ticks: Ticks
  /** How long the lead holds without a word to the database. Units: milliseconds. */
  readonly leadMs: number
}

/**
 * One sender a database: a lock that ends with its connection, and a lease in a table whose fence
 * grows when it changes hands, for a sender that was asleep and does not know. A sender that comes
 * back need not wait for its own lease; one that shares its disk with another, alive perhaps, must.
 */
export class Leadership {
  readonly #on: LeadSettings
  readonly #node: string
  #client: HeldClient | null = null
  #fence = 0
  #until = Number.NEGATIVE_INFINITY

  constructor(settings: LeadSettings) {
    this.#on = settings
    this.#node = nodeOf(settings.folder)
  }

  /** May this sender send now? By a clock that nobody can set, and without asking the database, which may be away. */
  get isOurs(): boolean {
    return this.#on.ticks() < this.#until
  }

  /** Takes or keeps the lead. Returns null while another sender has it. Errors  what the database said */
  async hold(): Promise<Claimant | null> {
    if (this.#client?.isLost) this.#leave()
    if (this.#client) return (await this.#renew()) ?? this.#lose()
    const client = await this.#on.pool.connect()
    const held = new HeldClient(client)
    try {
      await client.query(KEEPALIVE)
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
    return (await this.#take()) ?? this.#lose()
  }

  /** Gives the lead back at once, so that another need not wait for the lease. */
  async stop(): Promise<void> {
    await sql`update platform.mail_sender set lease_until = clock_timestamp()
      where node = ${this.#node} and fence = ${this.#fence}`
      .execute(this.#on.db)
      .catch(() => undefined)
    this.#lose()
  }

  /** The connection ends, and the lock with it; the lease holds for as long as it was given. */
  #leave(): void {
    this.#client?.end()
    this.#client = null
  }

  #lose(): null {
    this.#until = Number.NEGATIVE_INFINITY
    this.#leave()
    return null
  }

  async #take(): Promise<Claimant | null> {
    const asked = this.#on.ticks()
    const { rows } = await sql<{ fence: number }>`
      insert into platform.mail_sender as held (node, fence, lease_until)
      values (${this.#node}, 1, ${this.#leaseEnd()})
      on conflict (alone) do update set node = excluded.node, fence = held.fence + 1,
        lease_until = excluded.lease_until
        where held.lease_until < clock_timestamp()
          or (held.node = excluded.node and ${isHolderOver(this.#on.folder)}::boolean)
      returning fence`.execute(this.#on.db)
    const claimant = this.#held(rows, asked)
    if (claimant) noteHolder(this.#on.folder)
    return claimant
  }

  async #renew(): Promise<Claimant | null> {
    const asked = this.#on.ticks()
    const { rows } = await sql<{ fence: number }>`
      update platform.mail_sender set lease_until = ${this.#leaseEnd()}
      where node = ${this.#node} and fence = ${this.#fence} returning fence`.execute(this.#on.db)
    return this.#held(rows, asked)
  }

  #leaseEnd(): RawBuilder<unknown> {
    return sql`clock_timestamp() + make_interval(secs => ${this.#on.leadMs / 1000})`
  }

  /** Counted from before the question, however long the answer took. */
  #held(rows: readonly { readonly fence: number }[], asked: number): Claimant | null {
    const [row] = rows
    if (!row) return null
    const { leadMs } = this.#on
    this.#fence = row.fence
    this.#until = asked + leadMs - leadMs / SIXTHS
    return { node: this.#node, fence: row.fence }
  }
}
