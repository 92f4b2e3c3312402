import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { indexDocument, unindexDocument } from '#platform/search/search.ts'
import { lessonHref } from '../links.ts'
import {
  findLesson,
  keepText,
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
    await keepOriginal(work, lesson, working)
    const first = lesson.revision === 0
    const action = first ? 'lesson.published' : 'lesson.updated'
    await noteChange(work, actor, lesson, { action, after: { revision } })
    const topic = first ? 'library.lesson-published' : 'library.lesson-updated'
    await publish(work, topic, lesson.id, { number: lesson.number, revision })
    if (first) await tellSuggester(work, lesson, 'published')
  })
}

async function keepOriginal(work: Work, lesson: Lesson, revision: Revision): Promise<void> {
  const { lang, headline, situation } = revision
  await keepText(work, {
    ...{ lesson_id: lesson.id, lang, original: true, headline, situation },
    revision: revision.revision,
  })
  await indexDocument(work, {
    ...{ kind: 'lesson', id: lesson.id, lang, body: lesson.bodyId, visibility: revision.shownTo },
    ...{ title: headline, text: textOf(revision), href: lessonHref(lesson.number) },
  })
}

/** All the words of a lesson in one language, for the search. */
const textOf = (
  said: Pick<Revision, 'situation' | 'others' | 'checks' | 'gradeReason' | 'limits'>,
): string =>
  [
    said.situation,
    ...said.others.map(({ place, what }) => `${place} ${what}`),
    ...said.checks,
    said.gradeReason,
    said.limits,
  ].join('\n')

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
