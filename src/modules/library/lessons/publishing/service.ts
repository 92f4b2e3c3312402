import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { unindexDocument } from '#platform/search/search.ts'
import { originalRevised } from '../../translations/index.ts'
import {
  anchored,
  findLesson,
  findRevision,
  type Lesson,
  lessonById,
  marked,
  may,
  moved,
  noteChange,
  openWorking,
  type Revision,
  type Seen,
} from '../record/index.ts'
import { tellSuggester } from '../telling/index.ts'
import { keepLesson, LESSON_SOURCE, originalOf } from '../translating/index.ts'

/**
 * Publishes the working revision once it is checked. The one before stays readable in its history.
 *
 * Errors  missing, forbidden; conflict when it was changed since it was seen
 * Emits   library.lesson-published, or library.lesson-updated for a later revision
 */
export function publishLesson(work: Work, actor: Actor, seen: Seen): Promise<void> {
  return inTransaction(work, async (work) => {
    const { lesson, working } = await openWorking(work, actor, seen.id)
    ensure(may.publish(actor, working), 'lessons.refusal.publish')
    const marks = { published_by: actor.person?.id ?? null, published_at: work.now }
    await marked(work, { lesson: seen.id, version: seen.version }, marks)
    const { revision, shownTo } = working
    await moved(work, lesson, {
      ...{ state: 'published', visibility: shownTo, revision, revised_at: work.now },
      published_at: lesson.publishedAt ?? work.now,
    })
    const last = await findRevision(work, lesson.id, lesson.revision)
    await anchored(work, actor, lesson.id, { before: last?.anchor ?? null, after: working.anchor })
    await keepOriginal(work, { ...lesson, visibility: shownTo }, working)
    const first = lesson.revision === 0
    const action = first ? 'lesson.published' : 'lesson.updated'
    await noteChange(work, actor, lesson, { action, after: { revision } })
    const topic = first ? 'library.lesson-published' : 'library.lesson-updated'
    await publish(work, topic, lesson.id, { number: lesson.number, revision })
    if (first) await tellSuggester(work, lesson, 'published')
  })
}

async function keepOriginal(work: Work, lesson: Lesson, revision: Revision): Promise<void> {
  const original = originalOf(lesson, revision)
  await keepLesson(work, original, { lang: revision.lang, revision: revision.revision }, revision)
  await originalRevised(work, LESSON_SOURCE, original)
}

/**
 * Retires a published lesson: its address stays and says why, and it is in no list and no search.
 *
 * Errors  missing, forbidden, conflict
 * Emits   library.lesson-retired
 */
export function retireLesson(work: Work, actor: Actor, id: string, reason: string): Promise<void> {
  return ended(work, actor, id, { state: 'retired', reason, duplicateOf: null })
}

/**
 * Turns a suggestion down, with a reason that its suggester reads.
 *
 * Errors  missing, forbidden, conflict
 * Emits   library.lesson-rejected
 */
export function rejectLesson(
  work: Work,
  actor: Actor,
  id: string,
  { reason, duplicateOf = null }: { readonly reason: string; readonly duplicateOf?: number | null },
): Promise<void> {
  return ended(work, actor, id, { state: 'rejected', reason, duplicateOf })
}

type End = {
  readonly state: 'rejected' | 'retired'
  readonly reason: string
  readonly duplicateOf: number | null
}

function ended(work: Work, actor: Actor, id: string, end: End): Promise<void> {
  return inTransaction(work, async (work) => {
    const lesson = await lessonById(work, actor, id)
    const { state, reason } = end
    ensure(may.desk(actor))
    const open = state === 'retired' ? may.retire(actor, lesson) : may.reject(actor, lesson)
    if (!open) conflict('lessons.refusal.moved-meanwhile')
    const other = await otherLesson(work, actor, end.duplicateOf)
    await moved(work, lesson, { state, reason, duplicate_of: other, ended_at: work.now })
    if (state === 'retired') await unindexDocument(work, 'lesson', id)
    await noteChange(work, actor, lesson, { action: `lesson.${state}`, why: reason })
    await publish(work, `library.lesson-${state}`, id, { number: lesson.number })
    await tellSuggester(work, { ...lesson, reason }, state)
  })
}

async function otherLesson(work: Work, actor: Actor, number: number | null) {
  if (number === null) return null
  const found = await findLesson(work, actor, { number })
  return found?.id ?? missing()
}
