import type { CrisisType, Phase, System, Theme } from '#kernel/frame.ts'
import type { Anchor, Audience, Grade, Other, Place, Source } from '../tables.ts'

/** What a lesson says, in the language it is written in. */
export type LessonValues = {
  /** BCP 47. */
  readonly lang: string
  readonly headline: string
  /** Markdown, as `limits` is. */
  readonly situation: string
  readonly others: readonly Other[]
  /** Three to eight things to check. */
  readonly checks: readonly string[]
  readonly themes: readonly Theme[]
  /** Goals of the City Resilience Framework, 1 to 12. */
  readonly goals: readonly System[]
  readonly stages: readonly Phase[]
  /** The shocks and stresses it is about. */
  readonly hazards: readonly CrisisType[]
  readonly grade: Grade | null
  /** Why this grade, in a sentence. */
  readonly gradeReason: string
  /** Where it will not work. */
  readonly limits: string
  readonly sources: readonly Source[]
  readonly anchor: Anchor | null
  readonly shownTo: Audience
}

/** A year, a month or a day. */
export const isPartDate = (text: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)

/** An address of the web that can be put behind a link. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && !/\s/.test(text)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The values as they are kept: one line where one line is meant, each key once and in order. */
export const writtenValues = (values: LessonValues): LessonValues => ({
  ...values,
  headline: oneLine(values.headline),
  situation: values.situation.trim(),
  others: values.others.map((other) => ({
    ...other,
    place: oneLine(other.place),
    what: oneLine(other.what),
  })),
  checks: values.checks.map(oneLine).filter((check) => check !== ''),
  themes: [...new Set(values.themes)],
  goals: [...new Set(values.goals)].toSorted((one, other) => one - other),
  stages: [...new Set(values.stages)],
  hazards: [...new Set(values.hazards)],
  gradeReason: values.gradeReason.trim(),
  limits: values.limits.trim(),
  sources: values.sources.map((source) => ({
    ...source,
    title: oneLine(source.title),
    url: source.url.trim(),
  })),
})

/** The places of a lesson are where others did it: nobody is asked twice. */
export const placesOf = (others: readonly Other[]): readonly Place[] => [
  ...new Map(
    others.map(({ place, country }) => [`${place} ${country}`, { place, country }]),
  ).values(),
]
