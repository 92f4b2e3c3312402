import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Log } from '#platform/log/log.ts'
import type { Journal } from './journal.ts'
import type { Outcome } from './records.ts'
import { settle, TOGETHER } from './settle.ts'

const OFTEN_MS = 200
const AFTER_A_FAULT_MS = 1_000
/** When everything else has stopped the ledger is tried so often; then the next start does it. */
const LAST_TRIES = 5

/** Tells the ledger how messages ended, in groups; what it cannot be told waits, and the journal has it. */
export class Telling {
  readonly #db: Kysely<unknown>
  readonly #log: Log
  readonly #ended: Outcome[] = []

  constructor(db: Kysely<unknown>, log: Log) {
    this.#db = db
    this.#log = log
  }

  add(outcome: Outcome): void {
    this.#ended.push(outcome)
  }

  get isDone(): boolean {
    return this.#ended.length === 0
  }

  /** Until `sending` is over and nothing is left to tell. */
  async run(sending: Promise<unknown>, journal: () => Journal | null): Promise<void> {
    let open = true
    const closed = sending.then(() => {
      open = false
    })
    let tries = 0
    while (open || (this.#ended.length > 0 && tries < LAST_TRIES)) {
      const told = await this.#tell(journal())
      tries = told ? 0 : tries + 1
      if (!told) await pause(AFTER_A_FAULT_MS)
      else if (open && this.#ended.length < TOGETHER) await Promise.race([pause(OFTEN_MS), closed])
    }
  }

  async #tell(journal: Journal | null): Promise<boolean> {
    const some = this.#ended.slice(0, TOGETHER)
    if (some.length === 0) return true
    try {
      await settle(this.#db, some)
      await journal?.settle(some)
      this.#ended.splice(0, some.length)
      return true
    } catch (error) {
      this.#log.error({ err: error }, 'how messages ended could not be written')
      return false
    }
  }
}
