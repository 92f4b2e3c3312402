import type { Generated, GeneratedAlways } from 'kysely'
import type { CrisisType, Phase, System, Theme } from '#kernel/frame.ts'
import type { Visibility } from '#kernel/visibility.ts'

const LESSON_STATES = [
  'held',
  'withdrawn',
  'suggested',
  'rejected',
  'drafted',
  'checked',
  'published',
  'retired',
] as const
export type LessonState = (typeof LESSON_STATES)[number]

/** Records that a lesson may come from. */
const ANCHORS = ['action', 'note', 'session', 'ask'] as const
export type Anchor = {
  readonly kind: (typeof ANCHORS)[number]
  readonly id: string
  /** The place in it: a paragraph, a minute of a session. */
  readonly detail: string
}

/** Who reads a lesson once it is published. */
export const AUDIENCES = ['public', 'coalition'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What one place did. `date` is a year, a month or a day; `country` ISO 3166-1 alpha-2. */
export type Other = {
  readonly place: string
  readonly country: string | null
  readonly date: string
  readonly what: string
}

export type Source = { readonly title: string; readonly url: string; readonly accessedOn: string }

export type Place = { readonly place: string; readonly country: string | null }

/** 0 announced · 1 being done · 2 self-reported result · 3 independently checked · 4 repeated elsewhere. */
export const GRADES = [0, 1, 2, 3, 4] as const
export type Grade = (typeof GRADES)[number]

type Written = {
  lang: string
  headline: string
  situation: string
  others: unknown
  checks: string[]
  themes: Theme[]
  goals: System[]
  stages: Phase[]
  hazards: CrisisType[]
  countries: string[]
  places: unknown
  grade: Grade | null
  grade_reason: string
  limits: string
  sources: unknown
  anchor_kind: Anchor['kind'] | null
  anchor_id: string | null
  anchor_detail: Generated<string>
  shown_to: Audience
  what_changed: Generated<string>
}

export type LessonTables = {
  'library.lesson': {
    id: string
    number: GeneratedAlways<number>
    body_id: string
    state: LessonState
    visibility: Visibility
    revision: Generated<number>
    suggestion_lang: string
    suggestion_headline: string
    suggestion_text: string
    suggestion_place: Generated<string>
    suggestion_url: Generated<string>
    suggested_by: string | null
    suggested_at: Date
    anchor_kind: Anchor['kind'] | null
    anchor_id: string | null
    anchor_detail: Generated<string>
    reason: string | null
    duplicate_of: string | null
    published_at: Date | null
    revised_at: Date | null
    ended_at: Date | null
    version: Generated<number>
  }
  'library.lesson_revision': Written & {
    lesson_id: string
    revision: number
    written_by: string[]
    drafted_at: Date
    returned_note: Generated<string>
    checked_by: string | null
    checked_at: Date | null
    published_by: string | null
    published_at: Date | null
    version: Generated<number>
  }
  'library.lesson_text': {
    lesson_id: string
    lang: string
    original: boolean
    headline: string
    situation: string
    revision: number
    revised_at: Date
  }
  'library.headline_form': {
    lang: string
    opening: string
    stated_by: string | null
    stated_at: Date
  }
}

/** What others may join: a row for each language of what is published, and of what is retired. */
export type LessonViews = {
  'library.lesson_card': {
    id: string
    number: number
    lang: string
    original: boolean
    /** Empty for what is retired. */
    headline: string
    situation: string
    themes: Theme[]
    goals: System[]
    stages: Phase[]
    hazards: CrisisType[]
    countries: string[]
    places: readonly Place[]
    grade: Grade
    state: 'published' | 'retired'
    published_at: Date
    revised_at: Date
    revision: number
    visibility: 'coalition' | 'public'
    body_id: string
  }
}
