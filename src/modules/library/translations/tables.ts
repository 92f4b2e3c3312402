import type { Generated } from 'kysely'
import type { Maker } from './segments/index.ts'

export type TranslationState = 'requested' | 'in-work' | 'reviewed' | 'published'

/** What can be translated. */
export type TranslatedKind = 'lesson' | 'note'

export type TranslationTables = {
  'library.translation': {
    id: string
    kind: TranslatedKind
    subject_id: string
    lang: string
    state: TranslationState
    source_revision: number
    requested_by: string | null
    requested_at: Date
    changed_at: Date
    written_by: Generated<string[]>
    reviewed_by: string | null
    reviewed_at: Date | null
    /** A list of `Held`. */
    published: unknown
    published_revision: number | null
    published_at: Date | null
    stale: Generated<number>
    version: Generated<number>
  }
  'library.translation_segment': {
    translation_id: string
    place: number
    key: string
    hash: string
    source: string
    text: string
    maker: Maker
    person_id: string | null
    at: Date
  }
}
