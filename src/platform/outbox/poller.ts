import type { Kysely } from 'kysely'
import type { Log } from '#platform/log/log.ts'
import { deliverEvents, type Listener } from './outbox.ts'

export type Poller = { stop(): Promise<void> }

/** One poller a process: looks every `everyMs`, and again at once while there is work. */
export function startPoller(
  db: Kysely<unknown>,
  listeners: readonly Listener[],
  log: Log,
  everyMs = 500,
): Poller {
  let stopping = false
  let wake: () => void = () => undefined
  const loop = async () => {
    while (!stopping) {
      const taken = await deliverEvents({ db, now: new Date() }, listeners).catch((error) => {
        log.error({ err: error }, 'events could not be delivered')
        return 0
      })
      if (taken > 0 || stopping) continue
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, everyMs)
      })
    }
  }
  const running = loop()
  return {
    async stop() {
      stopping = true
      wake()
      await running
    },
  }
}
