import { openDatabase } from '#platform/database/connect.ts'
import { startSender } from '#platform/mailing/sending/sender.ts'
import { letterhead, senderSettings } from './sender.ts'

/** What a sender in a process of its own needs to know. */
export type SenderPlan = {
  readonly databaseUrl: string
  readonly folder: string
  readonly url: string
  readonly connections: number
  readonly perSecond?: number
  readonly leadMs?: number
  readonly keys?: { readonly rsa?: string; readonly ed25519?: string }
}

if (process.send !== undefined)
  process.once('message', (plan: SenderPlan) => {
    const database = openDatabase(plan.databaseUrl, 8)
    const { folder, url, connections, perSecond, leadMs } = plan
    const sender = startSender(
      senderSettings({
        ...{ database, folder, url, connections, letterhead: letterhead(plan.keys) },
        ...(perSecond === undefined ? {} : { perSecond }),
        ...(leadMs === undefined ? {} : { leadMs }),
      }),
    )
    // Whoever asked for it is gone.
    process.once('disconnect', () => process.exit())
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 100)
    process.on('message', async (word: unknown) => {
      if (word === 'memory') process.send?.(most)
      if (word !== 'stop') return
      clearInterval(watch)
      await sender.stop()
      await database.db.destroy()
      process.disconnect?.()
    })
  })
