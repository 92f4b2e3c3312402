import type { Generated } from 'kysely'
import type { Lang } from '#kernel/languages.ts'

export const DIGEST_RHYTHMS = ['daily', 'weekly', 'fortnightly', 'monthly'] as const
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number]

export type DigestsTables = {
  'briefings.digest': {
    id: string
    person_id: string | null
    subscriber_id: string | null
    rhythm: DigestRhythm
    weekday: number
    hour: number
    zone: string
    lang: Lang
    langs: string[]
    themes: string[]
    version: Generated<number>
    begun_at: Date
    next_day: string
    next_at: Date
  }
  'briefings.digest_run': {
    digest_id: string
    day: string
    mailing_id: string
    items: number
    at: Date
  }
  'briefings.digest_seen': { address_hash: string; item_id: string; at: Date }
}
