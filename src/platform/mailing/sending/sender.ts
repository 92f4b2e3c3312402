import { setTimeout as pause } from 'node:timers/promises'
import type { Letterhead } from '../message/compile.ts'
import { pauseMailing } from '../steering.ts'
import {
  type Claimant,
  claim,
  finish,
  listStranded,
  type OpenMailing,
  openMailings,
} from './claim.ts'
import { type Disk, Journal, noteNewestClaim } from './journal.ts'
import { FAULT_MS, type LaneSettings, Lanes } from './lanes.ts'
import { Leadership, type LeadSettings, lookAgainMs, nodeOf } from './leadership.ts'
import { recover } from './recovery.ts'
import { Renderings } from './renderings.ts'
import { Supply } from './supply.ts'
import { Telling } from './telling.ts'

/** Shapes  `onEnd` is told of every end, for the numbers of the operator */
export type SenderSettings = LeadSettings &
  LaneSettings & { readonly letterhead: Letterhead; readonly disk?: Disk }

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
const STRANDED_MS = 60_000
const NOTE_MS = 5_000

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
  readonly #leadership: Leadership
  readonly #telling: Telling
  readonly #lanes: Lanes
  readonly #mailings = new Map<string, OpenMailing>()
  #journal: Journal | null = null
  #claimant: Claimant | null = null
  /** Of the newest lead of this sender. */
  #fence = 0
  #isTermOver = true
  readonly #due = new Map<string, number>()

  constructor(settings: SenderSettings) {
    this.#on = settings
    this.#node = nodeOf(settings.folder)
    this.#supply = new Supply(settings.db, settings.rates, settings.ticks)
    this.#telling = new Telling(settings.db, settings.log)
    this.#leadership = new Leadership(settings)
    this.#lanes = new Lanes(settings, {
      ...{ supply: this.#supply, telling: this.#telling },
      renderings: new Renderings(settings.db, settings.letterhead),
      goesOn: () => this.#goesOn(),
      isOurs: () => this.#leadership.isOurs,
      mailingOf: (id) => this.#mailings.get(id),
      stopMailing: (id) => this.#stopMailing(id),
      rest: (ms) => this.#rest(ms),
    })
  }

  get #goes(): boolean {
    return !this.stopping.signal.aborted
  }

  /** Once the lead has run out a term is over, also when it could be held again: somebody may have had it. */
  #goesOn(): boolean {
    if (!this.#leadership.isOurs) this.#isTermOver = true
    return this.#goes && !this.#isTermOver
  }

  async run(): Promise<void> {
    const terms = this.#terms()
    const telling = this.#telling.run(terms, () => this.#journal)
    await terms
    await telling
    await this.#writeBack().catch(() => undefined)
    await this.#journal?.close()
    await this.#leadership.stop()
  }

  async #terms(): Promise<void> {
    while (this.#goes) {
      const journal = await this.#untilLeading()
      if (journal) await this.#lead(journal)
    }
  }

  /**
   * Nothing is sent before the ledger says what the last run did, and that is taken up by whoever has
   * the lead only: until then the last run may be a sender that is alive, on the same disk. A sender
   * that had the lead before first says all it knows.
   */
  async #untilLeading(): Promise<Journal | null> {
    while (this.#goes) {
      try {
        await this.#writeBack()
        const claimant = await this.#leadership.hold()
        if (claimant && this.#telling.isDone) return await this.#takeUp(claimant)
        await this.#rest(claimant ? BUSY_MS : this.#lookAgainMs)
      } catch (error) {
        this.#on.log.error({ err: error }, 'the sender could not take up what the last one left')
        await this.#rest(FAULT_MS)
      }
    }
    return null
  }

  async #takeUp(claimant: Claimant): Promise<Journal> {
    const { db, folder, log, disk } = this.#on
    await this.#journal?.close()
    const found = await recover(db, folder, this.#node)
    if (found.settled + found.uncertain + found.released > 0 || found.damaged)
      log.warn({ mailing: found }, 'the sender took up what the last one left')
    this.#journal = new Journal(folder, disk)
    this.#claimant = claimant
    this.#fence = claimant.fence
    this.#isTermOver = false
    return this.#journal
  }

  /** From the lead to its end. */
  async #lead(journal: Journal): Promise<void> {
    const lanes = this.#lanes.run(journal)
    while (this.#goesOn()) {
      const claimed = await this.#tick().catch((error: unknown) => {
        this.#on.log.error({ err: error }, 'the sender could not reach its ledger')
        return 0
      })
      if (claimed === 0) await this.#rest(this.#supply.size > 0 ? BUSY_MS : IDLE_MS)
    }
    // At once, for whoever has the lead now: a message under way may take minutes.
    this.#supply.giveAllBack()
    await this.#writeBack().catch(() => undefined)
    await lanes
    this.#supply.giveAllBack()
  }

  /** Returns how many were claimed. */
  async #tick(): Promise<number> {
    if (this.#isDue('look', this.#lookAgainMs)) {
      await this.#look().catch((error: unknown) => {
        this.#due.delete('look')
        throw error
      })
      await this.#supply.recheck()
    }
    await this.#writeBack()
    const claimant = this.#claimant
    if (!claimant || !this.#goesOn() || this.#lanes.isFaulty || this.#supply.size > LOW) return 0
    if (this.#isDue('stranded', STRANDED_MS)) {
      const stranded = await listStranded(this.#on.db, this.#node)
      if (stranded > 0) this.#on.log.warn({ stranded }, 'another node left claims behind')
    }
    return this.#claim(claimant)
  }

  /** Keeps the lead. Whoever had it in between left a journal, or claims, to be taken up first. */
  async #look(): Promise<void> {
    this.#claimant = null
    const claimant = await this.#leadership.hold()
    if (!claimant || claimant.fence > this.#fence + 1) this.#isTermOver = true
    this.#claimant = claimant
    this.#fence = claimant?.fence ?? this.#fence
  }

  /** Of one mailing after the other until there is a batch: many of them are to one person. */
  async #claim(claimant: Claimant): Promise<number> {
    const batch = this.#batch()
    let taken = 0
    for (const mailing of await openMailings(this.#on.db)) {
      this.#mailings.set(mailing.id, mailing)
      const some = await this.#claimOf(claimant, mailing, batch - taken)
      taken += some
      if (taken >= batch) break
      if (some === 0 && (await finish(this.#on.db, mailing))) this.#forgetMailing(mailing.id)
    }
    return taken
  }

  async #claimOf(claimant: Claimant, mailing: OpenMailing, most: number): Promise<number> {
    const { db, folder, onEnd } = this.#on
    const given = await claim(db, claimant, { mailing, most, without: this.#supply.crowded() })
    for (let n = 0; n < given.suppressed; n++) onEnd('suppressed')
    this.#supply.add(given.rows)
    const newest = given.rows[0]?.claim
    if (newest !== undefined && this.#isDue('note', NOTE_MS)) noteNewestClaim(folder, newest)
    return given.rows.length + given.suppressed
  }

  /** What goes out in twenty seconds, so that no claim outlives its lease. */
  #batch(): number {
    const { rate } = this.#on.rates.relay
    return Math.max(1, Math.min(MOST_AT_ONCE, Math.ceil(rate * 20)))
  }

  #forgetMailing(id: string): void {
    this.#mailings.delete(id)
    this.#lanes.forgetMailing(id)
  }

  async #writeBack(): Promise<void> {
    const back = await this.#supply.writeBack()
    if (back.length > 0) await this.#journal?.settle(back)
  }

  #stopMailing(id: string): void {
    const { db, log } = this.#on
    pauseMailing({ db, now: new Date() }, id, 'hard-errors').then(
      () => {
        log.warn({ mailing: id }, 'a mailing is paused: too many of it were refused for good')
        // Not before: a look in between would see it sending, and the next is seconds away.
        this.#due.delete('look')
      },
      (error: unknown) => log.error({ err: error }, 'a mailing could not be paused'),
    )
  }

  get #lookAgainMs(): number {
    return lookAgainMs(this.#on.leadMs)
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
