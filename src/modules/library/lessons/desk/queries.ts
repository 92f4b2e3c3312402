import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { type LessonTables, seenLessons } from '../record/index.ts'

/** What waits at the desk; `update` is a published lesson whose next revision is being written. */
export const QUEUES = ['suggested', 'drafted', 'checked', 'update'] as const
export type Queue = (typeof QUEUES)[number]

const db = (work: Work) => tablesOf<LessonTables>(work)

const inQueue = (work: Work, actor: Actor) =>
  seenLessons(work, actor)
    .leftJoin('library.lesson_revision as working', (join) =>
      join.onRef('working.lesson_id', '=', 'lesson.id').on('working.published_at', 'is', null),
    )
    .where((is) =>
      is.or([
        is('lesson.state', 'in', ['suggested', 'drafted', 'checked']),
        is.and([is('lesson.state', '=', 'published'), is('working.revision', 'is not', null)]),
      ]),
    )

const isUpdate = sql<boolean>`lesson.state = 'published'`

/** One queue of the desk, who has waited longest first. */
export const listQueue = (work: Work, actor: Actor, queue: Queue, page: number) =>
  inQueue(work, actor)
    .select(['lesson.number', 'lesson.state', 'lesson.suggested_at as suggestedAt'])
    .select(['body.name as bodyName', 'working.checked_at as checkedAt'])
    .select(['working.returned_note as returnedNote', 'working.drafted_at as draftedAt'])
    .select((is) => is.fn.coalesce('working.headline', 'lesson.suggestion_headline').as('headline'))
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if(queue === 'update', (query) => query.where(isUpdate))
    .$if(queue !== 'update', (query) =>
      query.where('lesson.state', '=', queue === 'update' ? 'published' : queue),
    )
    .orderBy('lesson.suggested_at')
    .orderBy('lesson.number')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number]

export async function countQueues(work: Work, actor: Actor): Promise<Record<Queue, number>> {
  const rows = await inQueue(work, actor)
    .select(['lesson.state'])
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy('lesson.state')
    .execute()
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
  return {
    ...{ suggested: of('suggested'), drafted: of('drafted') },
    ...{ checked: of('checked'), update: of('published') },
  }
}

export const headlineForms = (work: Work) =>
  db(work)
    .selectFrom('library.headline_form')
    .select(['lang', 'opening', 'stated_at as statedAt'])
    .orderBy('lang')
    .execute()

export type HeadlineForm = Awaited<ReturnType<typeof headlineForms>>[number]

export async function keepHeadlineForm(
  work: Work,
  row: { readonly lang: string; readonly opening: string; readonly person: string },
): Promise<void> {
  const stated = { opening: row.opening, stated_by: row.person, stated_at: work.now }
  await db(work)
    .insertInto('library.headline_form')
    .values({ lang: row.lang, ...stated })
    .onConflict((on) => on.column('lang').doUpdateSet(stated))
    .execute()
}
