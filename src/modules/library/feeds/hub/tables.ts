import type { Generated } from 'kysely'

export type HubTables = {
  'library.feed_subscription': {
    id: string
    callback: string
    topic: string
    host: string
    state: 'asked' | 'active'
    asked: 'subscribe' | 'unsubscribe' | null
    asked_at: Date
    asked_tries: Generated<number>
    lease_seconds: number
    asked_secret: Buffer | null
    secret: Buffer | null
    expires_at: Date | null
    told: string | null
    failures: Generated<number>
    next_at: Generated<Date | null>
  }
}
