import type { Generated } from 'kysely'
import type { NoteDraft, PublishedNote } from './content/index.ts'

export const NOTE_KINDS = ['practice', 'technical'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** Where the work on a note stands. */
export type NoteStep =
  | 'call'
  | 'outline'
  | 'draft'
  | 'review'
  | 'approved'
  | 'published'
  | 'withdrawn'

/** What readers have of it. */
export type NoteStanding = 'none' | 'published' | 'superseded' | 'retracted'

export type NoteVisibility = 'coalition' | 'public'

export const REVIEW_KINDS = ['practitioner', 'technical'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]
export type Verdict = 'accept' | 'changes' | 'declined'

export type NoteTable = {
  id: string
  number: Generated<number>
  kind: NoteKind
  body_id: string
  lang: string
  step: NoteStep
  standing: Generated<NoteStanding>
  visibility: NoteVisibility
  draft: NoteDraft
  round: Generated<number>
  current: number | null
  reason: Generated<string>
  superseded_by: string | null
  written_by: Generated<string[]>
  approved_by: string | null
  version: Generated<number>
  created_at: Date
  created_by: string | null
  updated_at: Date
  published_at: Date | null
  revised_at: Date | null
}

/** The tables of this sub-room. */
export type NoteTables = {
  'library.note': NoteTable
  'library.note_author': {
    note_id: string
    body_id: string
    lead: Generated<boolean>
    state: 'invited' | 'accepted' | 'declined'
    person_id: string | null
    named: Generated<boolean>
    talks: Generated<boolean>
    invited_by: string | null
    invited_at: Date
    answered_at: Date | null
  }
  'library.note_review': {
    id: string
    note_id: string
    round: number
    kind: ReviewKind
    body_id: string
    asked_by: string | null
    asked_at: Date
    person_id: string | null
    verdict: Verdict | null
    remarks: Generated<string>
    named: Generated<boolean>
    sealed: string | null
    answered_at: Date | null
  }
  'library.note_comment': {
    id: string
    note_id: string
    section: string
    paragraph: string
    quote: string
    person_id: string
    body_id: string
    said: string
    at: Date
    resolved_by: string | null
    resolved_at: Date | null
  }
  'library.note_suggestion': {
    id: string
    note_id: string
    section: string
    paragraph: string
    before: string
    after: string
    why: Generated<string>
    person_id: string
    body_id: string
    at: Date
    state: Generated<'open' | 'accepted' | 'declined'>
    decided_by: string | null
    decided_at: Date | null
    reason: Generated<string>
  }
  'library.note_figure': {
    id: string
    note_id: string
    number: number
    file_id: string
    media_type: 'image/png' | 'image/jpeg'
    width: number
    height: number
    alternative: string
    credit: Generated<string>
    person_id: string | null
    at: Date
    removed_at: Date | null
  }
  'library.note_version': {
    note_id: string
    number: number
    content: PublishedNote
    sha256: string
    title: string
    claim: string
    themes: string[]
    goals: number[]
    stages: string[]
    hazards: string[]
    countries: string[]
    changes: Generated<string>
    published_at: Date
    published_by: string | null
  }
  'library.note_text': {
    note_id: string
    version: number
    lang: string
    title: string
    claim: string
    /** A list of `Held`. */
    pieces: unknown
    made_from: number
    revised_at: Date
  }
}

/** What other rooms may read of notes. */
export type NoteViews = {
  'library.note_card': {
    id: string
    number: number
    kind: NoteKind
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
    state: Exclude<NoteStanding, 'none'>
    visibility: NoteVisibility
    body_id: string
  }
}
