import type { Kysely } from 'kysely'
import { type Claimed, LEASE_MS, release, unwanted } from './claim.ts'
import type { Rates, Ticks } from './rates.ts'

/** A claimed recipient whose message has not begun. */
export type Waiting = Claimed & {
  /** After it, by our own clock, the claim is not ours to use. */
  readonly until: number
  /** How often it was taken up and put back, by no fault of its own. */
  readonly putBack: number
}

/** A place that makes so many wait is left out of the next claims. */
const MANY_OF_ONE_PLACE = 20
/** Margin between the end of a claim and its last use. Units: milliseconds. */
const MARGIN_MS = 30_000
/** Whoever must wait longer for their place goes back into the ledger. Units: milliseconds. */
const LONG_WAIT_MS = 30_000
/** How many are looked at for one whose place may have mail now. */
const LOOK_AT = 50

/** What is claimed and not begun, given out as the limits of the relay and of each place allow. */
export class Supply {
  readonly #db: Kysely<unknown>
  readonly #rates: Rates
  readonly #ticks: Ticks
  #waiting: Waiting[] = []
  /** To be given back as soon as the database takes it. */
  #back: { row: Claimed; state: 'queued' | 'suppressed'; waitMs: number }[] = []

  constructor(db: Kysely<unknown>, rates: Rates, ticks: Ticks) {
    this.#db = db
    this.#rates = rates
    this.#ticks = ticks
  }

  get size(): number {
    return this.#waiting.length
  }

  add(rows: readonly Claimed[]): void {
    const until = this.#ticks() + LEASE_MS - MARGIN_MS
    for (const row of rows) this.#waiting.push({ ...row, until, putBack: 0 })
  }

  /** The next whose turn it is; a number: nobody's for so many milliseconds. */
  next(): Waiting | number {
    this.#dropExpired()
    if (this.#waiting.length === 0) return 50
    const relay = this.#rates.relay.wait()
    if (relay > 0) return relay
    let least = 1_000
    for (let at = 0; at < Math.min(LOOK_AT, this.#waiting.length); at++) {
      const row = this.#waiting[at]
      if (!row) break
      const wait = this.#rates.takePlace(row.domain)
      if (wait === 0) {
        this.#rates.relay.take()
        this.#waiting.splice(at, 1)
        return row
      }
      if (wait <= LONG_WAIT_MS) least = Math.min(least, wait)
      else {
        this.#waiting.splice(at--, 1)
        this.giveBack(row, wait)
      }
    }
    return least
  }

  /** It was taken and could not begin: first again, or back into the ledger when that happens often. */
  putBack(row: Waiting): void {
    if (row.putBack < 3) this.#waiting.unshift({ ...row, putBack: row.putBack + 1 })
    else this.giveBack(row, 60_000)
  }

  giveBack(row: Claimed, waitMs: number): void {
    this.#back.push({ row, state: 'queued', waitMs })
  }

  giveAllBack(): void {
    for (const row of this.#waiting.splice(0)) this.giveBack(row, 0)
  }

  crowded(): readonly string[] {
    const places = Map.groupBy(this.#waiting, ({ domain }) => domain)
    return [...places].filter(([, rows]) => rows.length >= MANY_OF_ONE_PLACE).map(([name]) => name)
  }

  /** Takes out who has left meanwhile, and what was stopped. */
  async recheck(): Promise<void> {
    if (this.#waiting.length === 0) return
    const out = await unwanted(
      this.#db,
      this.#waiting.map(({ id }) => id),
    )
    const left = new Set(out.suppressed)
    const stopped = new Set(out.stopped)
    for (const row of this.#waiting) {
      if (left.has(row.id)) this.#back.push({ row, state: 'suppressed', waitMs: 0 })
      else if (stopped.has(row.id)) this.giveBack(row, 0)
    }
    this.#waiting = this.#waiting.filter(({ id }) => !left.has(id) && !stopped.has(id))
  }

  /**
   * Writes what is given back into the ledger.
   *
   * Returns what it gave back
   * Errors  what the database said; nothing is forgotten
   */
  async writeBack(): Promise<readonly Claimed[]> {
    const back = this.#back
    this.#back = []
    try {
      const alike = Map.groupBy(back, ({ state, waitMs }) => `${state} ${waitMs}`)
      for (const some of alike.values()) {
        const [first] = some
        if (first)
          await release(
            this.#db,
            some.map(({ row }) => row),
            first,
          )
      }
      return back.map(({ row }) => row)
    } catch (error) {
      this.#back.unshift(...back)
      throw error
    }
  }

  #dropExpired(): void {
    const now = this.#ticks()
    while (this.#waiting[0] && this.#waiting[0].until <= now) {
      const gone = this.#waiting.shift()
      if (gone) this.giveBack(gone, 0)
    }
  }
}
