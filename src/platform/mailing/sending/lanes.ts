import type { Log } from '#platform/log/log.ts'
import { ConnectionLost } from '../smtp/connection.ts'
import type { OpenMailing } from './claim.ts'
import { ErrorsWindow } from './errors-window.ts'
import type { Journal } from './journal.ts'
import type { Line } from './line.ts'
import { outcomeOf, unclear, type WaitAfter } from './outcome.ts'
import type { Rates, Ticks } from './rates.ts'
import type { Outcome } from './records.ts'
import type { Renderings } from './renderings.ts'
import type { Supply, Waiting } from './supply.ts'
import type { Telling } from './telling.ts'

/** After a disk or a relay that would not have it. Units: milliseconds. */
export const FAULT_MS = 1_000
const LONGEST_FAULT_MS = 60_000

/** What the connections are given by whoever sends. */
export type LaneSettings = {
  readonly connections: number
  readonly rates: Rates
  readonly log: Log
  openLine(): Promise<Line>
  readonly waitAfter: WaitAfter
  readonly ticks: Ticks
  onEnd(state: Outcome['state'] | 'suppressed'): void
}

type Around = {
  readonly supply: Supply
  readonly renderings: Renderings
  readonly telling: Telling
  /** May another message begin? */
  goesOn(): boolean
  /** Is the lead ours, at this instant? */
  isOurs(): boolean
  mailingOf(id: string): OpenMailing | undefined
  /** Too much of it was refused for good. */
  stopMailing(id: string): void
  rest(ms: number): Promise<void>
}

/** The lead ended between taking somebody up and sending: whoever has it now sends to them. */
class LeadEnded extends Error {}

/** The connections to the relay, each with one message at a time, while this sender has the lead. */
export class Lanes {
  readonly #on: LaneSettings
  readonly #around: Around
  readonly #window = new ErrorsWindow()
  #faultUntil = 0

  constructor(settings: LaneSettings, around: Around) {
    this.#on = settings
    this.#around = around
  }

  get isFaulty(): boolean {
    return this.#on.ticks() < this.#faultUntil
  }

  forgetMailing(id: string): void {
    this.#window.forget(id)
  }

  /** Until none may begin any more; what has begun ends. */
  async run(journal: Journal): Promise<void> {
    const lanes = Array.from({ length: this.#on.connections }, () => this.#lane(journal))
    await Promise.all(lanes)
  }

  async #lane(journal: Journal): Promise<void> {
    const { supply, goesOn, rest } = this.#around
    let line: Line | null = null
    let faults = 0
    while (goesOn()) {
      const row = this.isFaulty ? FAULT_MS : supply.next()
      if (typeof row === 'number') {
        await rest(Math.min(row, 100))
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
      await this.#sendOne(line, row, journal)
    }
    await line?.quit()
  }

  async #noRelay(row: Waiting, error: unknown, faults: number): Promise<void> {
    this.#around.supply.putBack(row)
    if (error instanceof ConnectionLost && error.reply) this.#on.rates.relay.halve()
    this.#on.log.warn({ err: error }, 'the relay cannot be reached')
    await this.#around.rest(Math.min(FAULT_MS * 2 ** faults, LONGEST_FAULT_MS))
  }

  async #sendOne(line: Line, row: Waiting, journal: Journal): Promise<void> {
    const { rates, waitAfter } = this.#on
    const mailing = this.#around.mailingOf(row.mailingId)
    if (!mailing) return this.#around.supply.giveBack(row, 0)
    try {
      const compiled = await this.#around.renderings.of(mailing, row.variant)
      const letter = await compiled.letterFor(row, new Date())
      const answer = await line.send(letter, () => this.#begin(row, journal))
      this.#end(row, outcomeOf(row, answer, rates, waitAfter), journal)
    } catch (error) {
      if (error instanceof ConnectionLost && error.begun)
        this.#end(row, unclear(row, error.message), journal)
      else this.#notBegun(row, error)
    }
  }

  /**
   * The last moment at which a message may still stay here. Asked again once it is noted, since the
   * disk may have been slow: what a next sender has not read in the journal it sends itself.
   */
  async #begin(row: Waiting, journal: Journal): Promise<void> {
    this.#ensureOurs()
    await journal.begin(row.id, row.claim)
    this.#ensureOurs()
  }

  #ensureOurs(): void {
    if (!this.#around.isOurs()) throw new LeadEnded('another sender may have the lead')
  }

  #notBegun(row: Waiting, error: unknown): void {
    if (error instanceof LeadEnded) {
      this.#around.supply.giveBack(row, 0)
      return
    }
    this.#around.supply.putBack(row)
    if (error instanceof ConnectionLost) {
      if (error.reply) this.#on.rates.relay.halve()
      return
    }
    this.#faultUntil = this.#on.ticks() + FAULT_MS
    this.#on.log.error({ err: error }, 'nothing is sent until it can be noted')
  }

  #end(row: Waiting, outcome: Outcome, journal: Journal): void {
    journal.end(outcome)
    this.#around.telling.add(outcome)
    this.#on.onEnd(outcome.state)
    if (outcome.state !== 'sent' && outcome.state !== 'failed') return
    if (!this.#window.hear(row.mailingId, outcome.state === 'failed')) return
    this.#window.forget(row.mailingId)
    this.#around.stopMailing(row.mailingId)
  }
}
