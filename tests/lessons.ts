import { sql } from 'kysely'
import { checkLesson, draftLesson, publishLesson, suggestLesson } from '#library'
import type { Work } from '#platform/database/work.ts'
import { as } from './house.ts'
import type { Name } from './world.ts'

/** A lesson that says all it has to. */
export const SHADE_LESSON = {
  ...{ lang: 'en', headline: 'Consider shade where people wait for the bus' },
  situation: 'In heat waves people who depend on the bus stand in the sun for half an hour.',
  others: [
    {
      ...{ place: 'Phoenix', country: 'US', date: '2021-06' },
      what: 'The city planted trees along bus routes and counted the shade at stops.',
    },
  ],
  checks: ['Count who waits where', 'Ask who owns the pavement', 'Plan water for five summers'],
  themes: ['climate-resilience'],
  goals: [7],
  stages: ['recovery'],
  hazards: ['heat'],
  ...{ grade: 2, gradeReason: 'Reported by the city.' },
  limits: 'Not where pavements are narrower than two metres.',
  sources: [{ title: 'Plan', url: 'https://source.example/plan', accessedOn: '2026-01-15' }],
  ...{ anchor: null, shownTo: 'public' },
} as const satisfies Parameters<typeof draftLesson>[3]

/** Suggested by somebody, drafted by Jun, checked by Kofi, and published. */
export async function publishedLesson(
  work: Work,
  values: Partial<Parameters<typeof draftLesson>[3]> = {},
  by: Name = 'amina',
) {
  const lesson = { ...SHADE_LESSON, ...values }
  const suggestion = { lang: lesson.lang, headline: lesson.headline, said: 'We saw it work.' }
  const ref = await suggestLesson(work, await as(work, by), suggestion)
  await draftLesson(work, await as(work, 'jun'), ref.id, lesson)
  await approved(work, ref.id)
  return ref
}

/** The working revision, as it was first written, checked by Kofi and published. */
export async function approved(work: Work, id: string, version = 1): Promise<void> {
  await checkLesson(work, await as(work, 'kofi'), { id, version })
  await publishLesson(work, await as(work, 'jun'), { id, version: version + 1 })
}

/** Many lessons like one: as rows, more than a list shows at once. */
export async function manyLikeOne(work: Work, id: string, many: number): Promise<void> {
  await sql`create temporary table copied on commit drop as
    select gen_random_uuid() as id from generate_series(1, ${many})`.execute(work.db)
  await sql`insert into library.lesson (id, body_id, state, visibility, revision, suggestion_lang,
      suggestion_headline, suggestion_text, suggested_at, published_at, revised_at)
    select copied.id, body_id, state, visibility, revision, suggestion_lang, suggestion_headline,
      suggestion_text, suggested_at, published_at, revised_at
    from copied, library.lesson where lesson.id = ${id}::uuid`.execute(work.db)
  await sql`insert into library.lesson_revision (lesson_id, revision, lang, headline, situation,
      others, checks, themes, goals, stages, hazards, countries, places, grade, grade_reason, limits,
      sources, shown_to, written_by, drafted_at, checked_by, checked_at, published_at)
    select copied.id, revision, lang, headline, situation, others, checks, themes, goals, stages,
      hazards, countries, places, grade, grade_reason, limits, sources, shown_to, written_by,
      drafted_at, checked_by, checked_at, published_at
    from copied, library.lesson_revision as told where told.lesson_id = ${id}::uuid`.execute(
    work.db,
  )
  await sql`insert into library.lesson_text (lesson_id, lang, original, headline, situation, revision, revised_at)
    select copied.id, lang, original, headline, situation, revision, revised_at
    from copied, library.lesson_text as said where said.lesson_id = ${id}::uuid`.execute(work.db)
}
