import type { Actor } from '#kernel/actor.ts'
import { bestLang } from '#kernel/languages.ts'
import { missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import type { RecordCard } from '#platform/provenance/provenance.ts'
import { countsOf, type InLanguage, readIn } from '../../translations/index.ts'
import {
  findRevision,
  type Lesson,
  openLesson,
  type Revision,
  seesRevision,
  textsOf,
} from '../record/index.ts'
import { originalOf, type Said, saidIn } from '../translating/index.ts'

/** A published lesson as one reader reads it. */
export type Reading = {
  readonly lesson: Lesson
  readonly revision: Revision
  readonly said: Said
  readonly lang: string
  readonly langs: readonly string[]
  /** Of which revision the shown text is a translation; null for the original. */
  readonly translatedFrom: number | null
  /** Whether the reader reads the language it is shown in. */
  readonly isOwn: boolean
}

/** What of a lesson this actor may see, published or not. Errors: missing. */
export const openByNumber = (work: Work, actor: Actor, number: number): Promise<Lesson> =>
  openLesson(work, actor, number)

/** The published revision in the first of the reader's languages, or in the one asked for. */
export async function readLesson(
  work: Work,
  lesson: Lesson,
  order: readonly string[],
): Promise<Reading> {
  const revision = (await findRevision(work, lesson.id, lesson.revision)) ?? missing()
  const langs = (await textsOf(work, lesson.id)).map(({ lang }) => lang)
  const lang = bestLang(langs, order, revision.lang)
  const { segments } = originalOf(lesson, revision)
  const subject = { kind: 'lesson', id: lesson.id } as const
  const read = lang === revision.lang ? null : await readIn(work, subject, segments, lang)
  const said = saidIn(revision, read)
  const isOwn = order.some((tag) => lang === tag || lang.startsWith(`${tag}-`))
  return { lesson, revision, said, lang, langs, translatedFrom: read?.revision ?? null, isOwn }
}

const piecesOf = ({ headline, situation, others, checks, gradeReason, limits }: Said) => [
  ...[headline, situation, gradeReason, limits],
  ...others,
  ...checks,
]

/** How the language it is read in stands to the original. */
export const inLanguage = (reading: Reading): InLanguage => ({
  ...{ kind: 'lesson', lang: reading.lang, original: reading.revision.lang },
  ...{ langs: reading.langs, madeFrom: reading.translatedFrom, isOwn: reading.isOwn },
  ...{ now: reading.revision.revision, pieces: piecesOf(reading.said) },
})

/** A revision of before, in the language it was written in. Errors: missing, also for whom it was not written for. */
export async function readRevision(
  work: Work,
  actor: Actor,
  lesson: Lesson,
  number: number,
): Promise<Reading> {
  if (!(await seesRevision(work, actor, lesson.id, number))) missing()
  const revision = (await findRevision(work, lesson.id, number)) ?? missing()
  const { lang } = revision
  const said = saidIn(revision, null)
  return { lesson, revision, said, lang, langs: [lang], translatedFrom: null, isOwn: true }
}

/** A lesson for machines, in one language; where it comes from only as far as the reader may see that. */
export const lessonJson = (
  { lesson, revision, said, lang, langs, translatedFrom }: Reading,
  card: RecordCard | null,
) => ({
  number: lesson.number,
  href: `/library/lessons/${lesson.number}`,
  state: lesson.state,
  revision: revision.revision,
  ...{ lang, original: revision.lang, languages: langs, translatedFrom },
  headline: said.headline.text,
  situation: said.situation.text,
  others: revision.others.map((other, at) => ({ ...other, what: said.others[at]?.text })),
  checks: said.checks.map(({ text }) => text),
  ...{ themes: revision.themes, goals: revision.goals, stages: revision.stages },
  ...{ hazards: revision.hazards, grade: revision.grade, gradeReason: said.gradeReason.text },
  limits: said.limits.text,
  sources: revision.sources,
  anchor: card && { ...revision.anchor, href: card.href },
  suggestedBy: lesson.bodyName,
  publishedAt: lesson.publishedAt,
  revisedAt: lesson.revisedAt,
  stalePieces: countsOf(piecesOf(said)).older,
})
