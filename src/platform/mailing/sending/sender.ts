import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Log } from '#platform/log/log.ts'
import type { Letterhead } from '../message/compile.ts'
import { ConnectionLost } from '../smtp/connection.ts'
import { pauseMailing } from '../steering.ts'
import {
  type Claimant,
  claim,
  finish,
  listStranded,
  type OpenMailing,
  openMailings,
} from './claim.ts'
import { ErrorsWindow } from './errors-window.ts'
import { type Disk, Journal, noteNewestClaim } from './journal.ts'
import { Leadership, nodeOf } from './leadership.ts'
import type { Line } from './line.ts'
import { outcomeOf, unclear, type WaitAfter } from './outcome.ts'
import type { Rates, Ticks } from './rates.ts'
import type { Outcome } from './records.ts'
import { recover } from './recovery.ts'
import { Renderings } from './renderings.ts'
import { Supply, type Waiting } from './supply.ts'
import { Telling } from './telling.ts'

export type SenderSettings = {
  readonly db: Kysely<unknown>
  readonly pool: pg.Pool
  /** The journal's folder, on a disk of this machine. */
  readonly folder: string
  readonly letterhead: Letterhead
  readonly connections: number
  readonly rates: Rates
  readonly log: Log
  openLine(): Promise<Line>
  readonly waitAfter: WaitAfter
  readonly ticks: Ticks
  readonly disk?: Disk
  /** Told of every end, for the numbers of the operator. */
  onEnd(state: Outcome['state'] | 'suppressed'): void
}

export type Sender = {
  /** Messages that have begun end; everything else goes back into the ledger. */
  stop(): Promise<void>
}

/** Claims of one statement. */
const MOST_AT_ONCE = 200
/** Fewer than so many wait: more are claimed. */
const LOW = 100
const IDLE_MS = 500
const BUSY_MS = 25
const LOOK_AGAIN_MS = 5_000
const STRANDED_MS = 60_000
/** After a disk or a relay that would not have it. */
const FAULT_MS = 1_000
const LONGEST_FAULT_MS = 60_000

/** Starts the sender of this process; it sends while no other sender of the database does. */
export function startSender(settings: SenderSettings): Sender {
  const sender = new Running(settings)
  const done = sender.run()
  return {
    async stop() {
      sender.stopping.abort()
      await done
    },
  }
}

class Running {
  readonly stopping = new AbortController()
  readonly #on: SenderSettings
  readonly #node: string
  readonly #supply: Supply
  readonly #renderings: Renderings
  readonly #leadership: Leadership
  readonly #window = new ErrorsWindow()
  readonly #mailings = new Map<string, OpenMailing>()
  #journal: Journal | null = null
  #claimant: Claimant | null = null
  readonly #telling: Telling
  #faultUntil = 0
  readonly #due = new Map<string, number>()

  constructor(settings: SenderSettings) {
    this.#on = settings
    this.#node = nodeOf(settings.folder)
    this.#supply = new Supply(settings.db, settings.rates, settings.ticks)
    this.#renderings = new Renderings(settings.db, settings.letterhead)
    this.#telling = new Telling(settings.db, settings.log)
    this.#leadership = new Leadership(settings.db, settings.pool, settings.folder)
  }

  get #goes(): boolean {
    return !this.stopping.signal.aborted
  }

  async run(): Promise<void> {
    await this.#untilRecovered()
    if (!this.#journal) return this.#leadership.stop()
    const lanes = Array.from({ length: this.#on.connections }, () => this.#lane())
    const telling = this.#telling.run(Promise.all(lanes), () => this.#journal)
    while (this.#goes) {
      const claimed = await this.#tick().catch((error: unknown) => {
        this.#on.log.error({ err: error }, 'the sender could not reach its ledger')
        return 0
      })
      if (claimed === 0) await this.#rest(this.#supply.size > 0 ? BUSY_MS : IDLE_MS)
    }
    await Promise.all(lanes)
    this.#supply.giveAllBack()
    await telling
    await this.#writeBack().catch(() => undefined)
    await this.#journal?.close()
    await this.#leadership.stop()
  }

  /**
   * Nothing is sent before the ledger says what the last run did, and that is taken up by whoever has
   * the lead only: until then the last run may be a sender that is alive, on the same disk.
   */
  async #untilRecovered(): Promise<void> {
    while (this.#goes && !this.#journal) {
      try {
        if (await this.#leadership.hold()) await this.#takeUp()
        else await this.#rest(LOOK_AGAIN_MS)
      } catch (error) {
        this.#on.log.error({ err: error }, 'the sender could not take up what the last one left')
        await this.#rest(FAULT_MS)
      }
    }
  }

  async #takeUp(): Promise<void> {
    const { db, folder, log, disk } = this.#on
    const found = await recover(db, folder, this.#node)
    if (found.settled + found.uncertain + found.released > 0 || found.damaged)
      log.warn({ mailing: found }, 'the sender took up what the last one left')
    this.#journal = new Journal(folder, disk)
  }

  /** Returns how many were claimed. */
  async #tick(): Promise<number> {
    if (this.#isDue('look', LOOK_AGAIN_MS)) {
      this.#claimant = await this.#leadership.hold().catch((error: unknown) => {
        this.#due.delete('look')
        this.#claimant = null
        throw error
      })
      await this.#supply.recheck()
    }
    await this.#writeBack()
    if (!this.#claimant || this.#isFaulty() || this.#supply.size > LOW) return 0
    if (this.#isDue('stranded', STRANDED_MS)) {
      const stranded = await listStranded(this.#on.db, this.#node)
      if (stranded > 0) this.#on.log.warn({ stranded }, 'another node left claims behind')
    }
    return this.#claim(this.#claimant)
  }

  async #claim(claimant: Claimant): Promise<number> {
    const { db, folder, onEnd } = this.#on
    for (const mailing of await openMailings(db)) {
      this.#mailings.set(mailing.id, mailing)
      const most = this.#batch()
      const given = await claim(db, claimant, { mailing, most, without: this.#supply.crowded() })
      for (let n = 0; n < given.suppressed; n++) onEnd('suppressed')
      this.#supply.add(given.rows)
      const newest = given.rows[0]?.claim
      if (newest !== undefined && this.#isDue('note', LOOK_AGAIN_MS))
        noteNewestClaim(folder, newest)
      const taken = given.rows.length + given.suppressed
      if (taken > 0) return taken
      if (await finish(db, mailing)) this.#forgetMailing(mailing.id)
    }
    return 0
  }

  /** What goes out in twenty seconds, so that no claim outlives its lease. */
  #batch(): number {
    const { rate } = this.#on.rates.relay
    return Math.max(1, Math.min(MOST_AT_ONCE, Math.ceil(rate * 20)))
  }

  #forgetMailing(id: string): void {
    this.#mailings.delete(id)
    this.#window.forget(id)
  }

  async #writeBack(): Promise<void> {
    const back = await this.#supply.writeBack()
    if (back.length > 0) await this.#journal?.settle(back)
  }

  /** One connection, one message at a time. */
  async #lane(): Promise<void> {
    let line: Line | null = null
    let faults = 0
    while (this.#goes) {
      const row = this.#isFaulty() ? FAULT_MS : this.#supply.next()
      if (typeof row === 'number') {
        await this.#rest(Math.min(row, 100))
        continue
      }
      try {
        if (!line || line.lost) line = await this.#on.openLine()
        faults = 0
      } catch (error) {
        faults += 1
        await this.#noRelay(row, error, faults)
        continue
      }
      await this.#sendOne(line, row)
    }
    await line?.quit()
  }

  async #noRelay(row: Waiting, error: unknown, faults: number): Promise<void> {
    this.#supply.putBack(row)
    if (error instanceof ConnectionLost && error.reply) this.#on.rates.relay.halve()
    this.#on.log.warn({ err: error }, 'the relay cannot be reached')
    await this.#rest(Math.min(FAULT_MS * 2 ** faults, LONGEST_FAULT_MS))
  }

  async #sendOne(line: Line, row: Waiting): Promise<void> {
    const { rates, waitAfter, log } = this.#on
    const mailing = this.#mailings.get(row.mailingId)
    const journal = this.#journal
    if (!mailing || !journal) return this.#supply.giveBack(row, 0)
    try {
      const compiled = await this.#renderings.of(mailing, row.variant)
      const letter = await compiled.letterFor(row, new Date())
      const answer = await line.send(letter, () => journal.begin(row.id, row.claim))
      this.#end(row, outcomeOf(row, answer, rates, waitAfter))
    } catch (error) {
      if (error instanceof ConnectionLost && error.begun)
        this.#end(row, unclear(row, error.message))
      else if (error instanceof ConnectionLost) this.#notBegun(row, error)
      else {
        this.#supply.putBack(row)
        this.#faultUntil = this.#on.ticks() + FAULT_MS
        log.error({ err: error }, 'nothing is sent until it can be noted')
      }
    }
  }

  #notBegun(row: Waiting, error: ConnectionLost): void {
    if (error.reply) this.#on.rates.relay.halve()
    this.#supply.putBack(row)
  }

  #end(row: Waiting, outcome: Outcome): void {
    this.#journal?.end(outcome)
    this.#telling.add(outcome)
    this.#on.onEnd(outcome.state)
    if (outcome.state === 'sent' || outcome.state === 'failed')
      if (this.#window.hear(row.mailingId, outcome.state === 'failed'))
        this.#stopMailing(row.mailingId)
  }

  #stopMailing(id: string): void {
    this.#window.forget(id)
    const { db, log } = this.#on
    pauseMailing({ db, now: new Date() }, id, 'hard-errors').then(
      () => log.warn({ mailing: id }, 'a mailing is paused: too many of it were refused for good'),
      (error: unknown) => log.error({ err: error }, 'a mailing could not be paused'),
    )
    this.#due.delete('look')
  }

  #isFaulty(): boolean {
    return this.#on.ticks() < this.#faultUntil
  }

  #isDue(what: string, everyMs: number): boolean {
    const now = this.#on.ticks()
    if ((this.#due.get(what) ?? 0) > now) return false
    this.#due.set(what, now + everyMs)
    return true
  }

  async #rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined)
  }
}
