import type { Generated } from 'kysely'

export const RHYTHMS = ['daily', 'weekly', 'monthly', 'never'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export type SavedTables = {
  'library.saved_search': {
    id: string
    person_id: string
    body_id: string | null
    name: string
    scope: 'all' | 'library'
    wanted: string
    rhythm: Rhythm
    lang: string
    version: Generated<number>
    created_at: Date
    next_at: Date | null
  }
  'library.saved_search_told': { search_id: string; kind: string; record_id: string; at: Date }
  'library.saved_search_alert': {
    id: string
    search_id: string
    at: Date
    records: number
    stop_hash: Buffer
  }
}
