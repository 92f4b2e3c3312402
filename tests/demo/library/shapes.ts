import type { CrisisType, Phase, System, Theme } from '#kernel/frame.ts'
import type { SourceKey } from './sources.ts'

/**
 * What the demo's library says. Every fact in it is one that our study of the field found in a
 * public source; what real places did is told only as far as that source goes. Where no place is
 * known to have done a thing, the lesson says what a method asks for, and its grade is 0 or 1.
 */

/** `country` ISO 3166-1 alpha-2; `date` a year, a month or a day, empty where the source has none. */
export type Told = {
  readonly place: string
  readonly country: string | null
  readonly date: string
  readonly what: string
}

/** The words of a lesson in one language. */
export type LessonText = {
  /** Begins with "Consider", « Considere » or « Envisagez ». */
  readonly headline: string
  readonly situation: string
  readonly others: readonly Told[]
  /** Three to eight. */
  readonly checks: readonly string[]
  readonly limits: string
}

/** 0 an idea · 1 being done · 2 a result they report · 3 a result others checked · 4 repeated elsewhere. */
type Grade = 0 | 1 | 2 | 3 | 4

type LessonFacts = {
  readonly themes: readonly [Theme, ...Theme[]]
  readonly goals: readonly System[]
  readonly stages: readonly Phase[]
  readonly hazards: readonly CrisisType[]
  readonly grade: Grade
  readonly sources: readonly SourceKey[]
}

export type DemoLesson = LessonFacts & { readonly key: string; readonly en: LessonText }

/** A lesson's words in another language, made by a person from its first revision. */
export type Translations = Readonly<Record<string, LessonText>>

export const told = (
  [place, country, date]: readonly [place: string, country: string | null, date: string],
  what: string,
): Told => ({ place, country, date, what })

type NoteKind = 'practice' | 'technical'

export type DemoNote = Omit<LessonFacts, 'grade'> & {
  readonly key: string
  readonly kind: NoteKind
  readonly title: string
  /** What it says, in one sentence. */
  readonly claim: string
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** Of a practice note: where, and the months it is about (`YYYY-MM`). */
  readonly city?: string
  readonly from?: string
  readonly to?: string
  /** The parts of its kind, in Markdown; the references are made from `sources`. */
  readonly parts: Readonly<Record<string, string>>
}

/** A note's words in another language; each part has as many paragraphs as the original's. */
export type NoteText = Pick<DemoNote, 'title' | 'claim' | 'parts'>

export type NoteTranslations = Readonly<Record<string, Readonly<Record<'es' | 'fr', NoteText>>>>
