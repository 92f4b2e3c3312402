import type { Generated } from 'kysely'

type Instant = Date
type Visibility = 'office' | 'city' | 'coalition' | 'public'

/** The platform's own tables. Rooms use the services beside them, never these. */
export type PlatformTables = {
  'platform.event': {
    id: Generated<number>
    at: Instant
    topic: string
    subject: string
    body: unknown
    done_at: Instant | null
    attempts: Generated<number>
    next_at: Generated<Instant>
    error: string | null
  }
  'platform.delivery': { event_id: number; listener: string; at: Generated<Instant> }
  'platform.mail': {
    id: string
    at: Instant
    to_address: string
    lang: string
    subject: string
    body_text: string
    body_html: string
    sent_at: Instant | null
    kept: Generated<boolean>
    attempts: Generated<number>
    error: string | null
  }
  'platform.audit': {
    body_id: string
    seq: number
    at: Instant
    person_id: string | null
    acting_body_id: string | null
    action: string
    subject_kind: string
    subject_id: string
    before_hash: string | null
    after_hash: string | null
    why: string | null
    prev_hash: string
    hash: string
  }
  'platform.edge': {
    id: Generated<string>
    from_kind: string
    from_id: string
    relation: string
    to_kind: string
    to_id: string
    at: Instant
    person_id: string | null
  }
  'platform.draft': {
    owner: string
    page: string
    fields: unknown
    saved_at: Instant
    network: Generated<string | null>
    bytes: Generated<number>
  }
  'platform.once': { key: string; at: Instant; answer: string | null }
  'platform.bucket': { key: string; tokens: number; at: Instant }
  'platform.file': {
    id: string
    body_id: string
    visibility: Visibility
    name: string
    media_type: string
    size_bytes: number
    sha256: string
    person_id: string | null
    at: Instant
  }
  'platform.search_document': {
    kind: string
    id: string
    lang: string
    body_id: string
    visibility: Visibility
    title: string
    text: string
    href: string
    updated_at: Instant
    tsv: string
  }
}
