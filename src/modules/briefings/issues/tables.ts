import type { Generated } from 'kysely'
import type { Dimension } from '#kernel/frame.ts'

const ISSUE_STATES = [
  'draft',
  'review',
  'approved',
  'translating',
  'frozen',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'archived',
] as const
export type IssueState = (typeof ISSUE_STATES)[number]

export type IssueKind = 'weekly' | 'monthly' | 'erratum'

const BLOCK_KINDS = [
  'erratum',
  'highlights',
  'lesson',
  'focus',
  'note',
  'session',
  'ask',
  'partner',
  'text',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export type Maker = 'human' | 'machine'

export type IssuesTables = {
  'briefings.issue': {
    id: string
    number: number
    body_id: string
    kind: IssueKind
    lang: string
    langs: string[]
    title: string
    lead: Generated<string>
    state: Generated<IssueState>
    version: Generated<number>
    filled_at: Date
    filled_since: Date | null
    erratum_of: string | null
    created_by: string
    created_at: Date
    edited_by: string
    /** Everybody who wrote since two approved it. */
    written_by: string[]
    edited_at: Date
    /** The time chosen for everybody at one instant: by which clock, and by which release of the rules. */
    send_wall: Generated<string | null>
    send_zone: Generated<string | null>
    send_tzdb: Generated<string | null>
    content_sha256: string | null
    frozen_at: Date | null
    published_at: Date | null
    sent_at: Date | null
    archived_at: Date | null
  }
  'briefings.block': {
    id: string
    issue_id: string
    kind: BlockKind
    place: number
    dimension: Dimension | null
    title: Generated<string>
    text: Generated<string>
    ref_id: string | null
    corrects_id: string | null
  }
  'briefings.approval': {
    issue_id: string
    content_sha256: string
    person_id: string
    at: Date
  }
  'briefings.segment': {
    source_sha256: string
    source_lang: string
    lang: string
    text: string
    maker: Maker
    person_id: string
    at: Date
    slot: string
  }
  'briefings.segment_left': {
    issue_id: string
    lang: string
    source_sha256: string
    person_id: string
    at: Date
  }
  'briefings.term': {
    id: string
    lang: string
    term: string
    into_lang: string
    translation: string
    person_id: string
    at: Date
  }
  'briefings.edition': {
    issue_id: string
    lang: string
    content: unknown
    sha256: string
    subject: string
    html: string
    text: string
  }
  'briefings.picture': {
    file_id: string
    issue_id: string
    media_type: 'image/png' | 'image/jpeg'
    width: number
    height: number
    sha256: string
    alternative: string
    person_id: string | null
    at: Date
  }
  'briefings.trial': { issue_id: string; person_id: string; lang: string; at: Date }
}

/** Views of the library, one row per published language. */
export type LibraryCards = {
  'library.lesson_card': {
    id: string
    number: number
    lang: string
    original: boolean
    headline: string
    situation: string
    themes: string[]
    goals: number[]
    stages: string[]
    hazards: string[]
    countries: string[]
    grade: number
    state: string
    published_at: Date
    revised_at: Date
    revision: number
    visibility: string
    body_id: string
  }
  'library.note_card': {
    id: string
    number: number
    kind: 'practice' | 'technical'
    lang: string
    original: boolean
    title: string
    claim: string
    themes: string[]
    goals: number[]
    stages: string[]
    hazards: string[]
    countries: string[]
    version: number
    published_at: Date
    revised_at: Date
    state: string
    visibility: string
    body_id: string
  }
}
