import type { Generated } from 'kysely'
import type { Lang } from '#kernel/languages.ts'

export const RHYTHMS = ['weekly', 'monthly', 'sessions'] as const
export type Rhythm = (typeof RHYTHMS)[number]

type SubscriberState = 'confirmed' | 'left'

/** Where somebody said it. */
export type Interface = 'page' | 'import' | 'account' | 'preferences' | 'one-click' | 'officer'

export type ConsentKind =
  | 'asked'
  | 'confirmed'
  | 'imported'
  | 'changed'
  | 'paused'
  | 'left'
  | 'address-changed'
  | 'linked'
  | 'unlinked'

export type SubscriberTable = {
  id: string
  address: string
  address_hash: string
  state: Generated<SubscriberState>
  lang: Lang
  langs: string[]
  themes: string[]
  rhythm: Rhythm
  paused_until: string | null
  zone: string
  hour: number
  person_id: string | null
  version: Generated<number>
  confirmed_at: Date
  changed_at: Date
  left_at: Date | null
}

export type AskTable = {
  id: string
  purpose: 'subscription' | 'address'
  address: string
  subscriber_id: string | null
  lang: Lang
  langs: string[]
  rhythm: Rhythm
  interface: 'page' | 'import' | 'account' | 'preferences'
  source: string
  wording_sha256: string
  asked_at: Date
  expires_at: Date
  token_hash: Buffer | null
  mailed_at: Date | null
  used_at: Date | null
}

export type Outcome =
  | 'ready'
  | 'needs-confirmation'
  | 'already'
  | 'suppressed'
  | 'invalid'
  | 'duplicate'

export type ImportTables = {
  'briefings.reader_import': {
    id: string
    source: string
    state: Generated<'read' | 'running' | 'done' | 'reversed'>
    person_id: string
    created_at: Date
    decided_at: Date | null
  }
  'briefings.reader_import_row': {
    import_id: string
    number: number
    outcome: Outcome
    address: string | null
    address_hash: string | null
    lang: Lang | null
    rhythm: Rhythm | null
    proof_at: Date | null
    proof_source: string | null
    proof_wording: string | null
    subscriber_id: string | null
    ask_id: string | null
  }
}

export type ReadersTables = ImportTables & {
  'briefings.wording': { sha256: string; lang: string; text: string; first_at: Date }
  'briefings.subscriber': SubscriberTable
  'briefings.ask': AskTable
  'briefings.consent': {
    id: Generated<number>
    subscriber_id: string
    kind: ConsentKind
    at: Date
    interface: Interface
    source: string
    lang: string | null
    wording_sha256: string | null
  }
}
