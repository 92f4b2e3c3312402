import type { Actor } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { currentRevisions, seenLessons } from '../queries.ts'
import type { LessonTables } from '../tables.ts'

const db = (work: Work) => tablesOf<LessonTables>(work)

/** What a published lesson says in one language; the row is renewed. */
export async function keepText(
  work: Work,
  row: Omit<LessonTables['library.lesson_text'], 'revised_at'>,
): Promise<void> {
  const { lesson_id, lang, ...said } = row
  await db(work)
    .insertInto('library.lesson_text')
    .values({ ...row, revised_at: work.now })
    .onConflict((on) =>
      on.columns(['lesson_id', 'lang']).doUpdateSet({ ...said, revised_at: work.now }),
    )
    .execute()
}

/** The languages a published lesson is there in, the original first. */
export const textsOf = (work: Work, lesson: string) =>
  db(work)
    .selectFrom('library.lesson_text')
    .select(['lang', 'original', 'headline', 'revision', 'revised_at as revisedAt'])
    .where('lesson_id', '=', lesson)
    .orderBy('original', 'desc')
    .orderBy('lang')
    .execute()

const headColumns = [
  ...(['lesson.id', 'lesson.number', 'lesson.body_id as bodyId', 'lesson.visibility'] as const),
] as const

/** What is published of these lessons, as far as this actor may see it. */
export async function publishedLessons(work: Work, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return []
  const lessons = await seenLessons(work, actor)
    .select(headColumns)
    .where('lesson.id', 'in', [...ids])
    .where('lesson.state', '=', 'published')
    .execute()
  return withRevisions(work, lessons)
}

/** The same for the platform's own work, whoever may see it. */
export async function publishedLesson(work: Work, id: string) {
  const lessons = await db(work)
    .selectFrom('library.lesson as lesson')
    .select(headColumns)
    .where('lesson.id', '=', id)
    .where('lesson.state', '=', 'published')
    .execute()
  return (await withRevisions(work, lessons))[0]
}

type Head = {
  readonly id: string
  readonly number: number
  readonly bodyId: string
  readonly visibility: Visibility
}

async function withRevisions(work: Work, lessons: readonly Head[]) {
  const revisions = await currentRevisions(
    work,
    lessons.map(({ id }) => id),
  )
  return lessons.flatMap((lesson) => {
    const revision = revisions.get(lesson.id)
    return revision ? [{ lesson, revision }] : []
  })
}

/** What the loop strip shows: what is published, and what is under way for those who may see it. */
export const cardsOf = (work: Work, actor: Actor, ids: readonly string[]) =>
  seenLessons(work, actor)
    .leftJoin('library.lesson_text as said', 'said.lesson_id', 'lesson.id')
    .select(['lesson.id', 'lesson.number', 'said.lang', 'said.original'])
    .select((is) => is.fn.coalesce('said.headline', 'lesson.suggestion_headline').as('headline'))
    .where('lesson.id', 'in', [...ids])
    .where('lesson.state', 'not in', ['retired', 'rejected', 'withdrawn'])
    .execute()
