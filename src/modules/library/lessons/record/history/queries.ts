import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { atDesk } from '../policy.ts'
import type { LessonTables } from '../tables.ts'

/** The published revisions that this actor may see: each keeps the audience it was written for. */
function seenRevisions(work: Work, actor: Actor, lesson: string) {
  const seen = visible(actor, { body: 'lesson.body_id', visibility: 'revision.shown_to' })
  return tablesOf<LessonTables>(work)
    .selectFrom('library.lesson_revision as revision')
    .innerJoin('library.lesson as lesson', 'lesson.id', 'revision.lesson_id')
    .where('revision.lesson_id', '=', lesson)
    .where('revision.published_at', 'is not', null)
    .$if(!atDesk(actor), (query) => query.where(seen))
}

/** What happened to a lesson's text: its revisions, the newest first, a page of them. */
export const revisionsOf = (work: Work, actor: Actor, lesson: string, page: number) =>
  seenRevisions(work, actor, lesson)
    .select(['revision.revision', 'revision.headline', 'revision.what_changed as whatChanged'])
    .select(['revision.published_at as publishedAt', 'revision.checked_at as checkedAt'])
    .select('revision.drafted_at as draftedAt')
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('revision.revision', 'desc')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export const seesRevision = async (work: Work, actor: Actor, lesson: string, revision: number) =>
  (await seenRevisions(work, actor, lesson)
    .select('revision.revision')
    .where('revision.revision', '=', revision)
    .executeTakeFirst()) !== undefined

export type RevisionLine = Awaited<ReturnType<typeof revisionsOf>>[number]
