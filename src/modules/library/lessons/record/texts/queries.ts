import type { Actor } from '#kernel/actor.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { seenLessons } from '../queries.ts'
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

/** What the loop strip shows: what is published, and what is under way for those who may see it. */
export const cardsOf = (work: Work, actor: Actor, ids: readonly string[]) =>
  seenLessons(work, actor)
    .leftJoin('library.lesson_text as said', 'said.lesson_id', 'lesson.id')
    .select(['lesson.id', 'lesson.number', 'said.lang', 'said.original'])
    .select((is) => is.fn.coalesce('said.headline', 'lesson.suggestion_headline').as('headline'))
    .where('lesson.id', 'in', [...ids])
    .where('lesson.state', 'not in', ['retired', 'rejected', 'withdrawn'])
    .execute()
