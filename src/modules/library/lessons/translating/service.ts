import type { MessageKey } from '#kernel/messages.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { indexDocument } from '#platform/search/search.ts'
import type { Aligned, Original, Piece, Segment, Translatable } from '../../translations/index.ts'
import { lessonHref } from '../links.ts'
import {
  beginsWith,
  keepText,
  type Lesson,
  openingOf,
  publishedLesson,
  publishedLessons,
  type Revision,
} from '../record/index.ts'

type Content = Pick<
  Revision,
  'lang' | 'headline' | 'situation' | 'others' | 'checks' | 'gradeReason' | 'limits'
>

/** The pieces of a lesson that are translated; names of places and titles of sources are not. */
const segmentsOf = (said: Content): readonly Segment[] =>
  [
    { key: 'headline', text: said.headline },
    { key: 'situation', text: said.situation },
    ...said.others.map(({ what }, at) => ({ key: `other:${at}`, text: what })),
    ...said.checks.map((text, at) => ({ key: `check:${at}`, text })),
    { key: 'grade-reason', text: said.gradeReason },
    { key: 'limits', text: said.limits },
  ].filter(({ text }) => text.trim() !== '')

/** A published lesson as translators find it. */
export const originalOf = (
  lesson: Pick<Lesson, 'id' | 'number' | 'bodyId'> & { readonly visibility: Visibility },
  revision: Content & Pick<Revision, 'revision'>,
): Original & { readonly visibility: Visibility } => ({
  ...{ id: lesson.id, bodyId: lesson.bodyId, visibility: lesson.visibility },
  ...{ title: revision.headline, href: lessonHref(lesson.number), lang: revision.lang },
  revision: revision.revision,
  segments: segmentsOf(revision),
})

/** What a lesson says in one language, piece by piece. */
export type Said = {
  readonly headline: Piece
  readonly situation: Piece
  readonly others: readonly Piece[]
  readonly checks: readonly Piece[]
  readonly gradeReason: Piece
  readonly limits: Piece
}

/** The original, or a translation of it: a piece that is not translated stays in the original's language. */
export function saidIn(
  content: Content,
  translation: { readonly lang: string; readonly pieces: readonly Aligned[] } | null,
): Said {
  const found = new Map(translation?.pieces.map((piece) => [piece.segment.key, piece]))
  const piece = (key: string, text: string): Piece => {
    const own = found.get(key)
    if (translation && own?.held)
      return {
        ...{ text: own.held.text, lang: translation.lang },
        ...{ state: own.state, maker: own.held.maker },
      }
    const state = translation && text.trim() !== '' ? 'missing' : 'original'
    return { text, lang: content.lang, state, maker: 'human' }
  }
  return {
    headline: piece('headline', content.headline),
    situation: piece('situation', content.situation),
    others: content.others.map(({ what }, at) => piece(`other:${at}`, what)),
    checks: content.checks.map((text, at) => piece(`check:${at}`, text)),
    gradeReason: piece('grade-reason', content.gradeReason),
    limits: piece('limits', content.limits),
  }
}

type Known = Pick<Revision, 'themes' | 'goals' | 'stages' | 'hazards' | 'grade' | 'others'>

/** Renews what readers and the search have of a lesson in one language. */
export async function keepLesson(
  work: Work,
  original: Original & { readonly visibility: Visibility },
  at: { readonly lang: string; readonly revision: number },
  content: Omit<Content, 'lang'> & Known,
): Promise<void> {
  const { id, bodyId: body, visibility, href } = original
  const { headline, situation, others, checks, gradeReason, limits } = content
  const isOriginal = at.lang === original.lang
  await keepText(work, {
    ...{ lesson_id: id, lang: at.lang, original: isOriginal, headline, situation },
    revision: at.revision,
  })
  const done = others.map(({ place, what }) => `${place} ${what}`)
  await indexDocument(work, {
    ...{ kind: 'lesson', id, lang: at.lang, body, visibility, title: headline, href },
    ...{ original: isOriginal, summary: situation },
    text: [...done, ...checks, gradeReason, limits].join('\n'),
    about: aboutOf(content),
  })
}

const aboutOf = ({ themes, goals, stages, hazards, grade, others }: Known) => ({
  ...{ themes, goals, stages, hazards, grade },
  countries: [...new Set(others.map(({ country }) => country).filter((code) => code !== null))],
})

/** What the fields of a lesson are called. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  headline: 'lessons.field.headline',
  situation: 'lessons.field.situation',
  other: 'lessons.field.others',
  check: 'lessons.field.checks',
  'grade-reason': 'lessons.field.gradeReason',
  limits: 'lessons.field.limits',
}

/** Lessons, for whoever translates. */
export const LESSON_SOURCE: Translatable = {
  kind: 'lesson',
  nameOf: (t, field) => t(NAMES[field] ?? 'lessons.field.situation'),
  async open(work, actor, ids) {
    const lessons = await publishedLessons(work, actor, ids)
    return lessons.map(({ lesson, revision }) => originalOf(lesson, revision))
  },
  async refusal(work, lang, pieces) {
    const opening = await openingOf(work, lang)
    if (opening === undefined) return 'lessons.problem.no-form'
    const headline = pieces.find(({ segment }) => segment.key === 'headline')?.held?.text ?? ''
    return beginsWith(headline, opening) ? null : 'lessons.problem.opening'
  },
  async keep(work, { id }, { lang, revision, pieces }) {
    const found = await publishedLesson(work, id)
    if (!found) return
    const { lesson, revision: content } = found
    const said = saidIn(content, { lang, pieces })
    await keepLesson(
      work,
      originalOf(lesson, content),
      { lang, revision },
      {
        ...content,
        headline: said.headline.text,
        situation: said.situation.text,
        others: content.others.map((other, at) => ({
          ...other,
          what: said.others[at]?.text ?? '',
        })),
        checks: said.checks.map(({ text }) => text),
        gradeReason: said.gradeReason.text,
        limits: said.limits.text,
      },
    )
  },
}
