import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { anchored } from './anchors/index.ts'
import { isUnderWork, may, problemsOf } from './policy.ts'
import {
  findLesson,
  findRevision,
  insertLesson,
  insertRevision,
  type Lesson,
  markRevision,
  openingOf,
  type Revision,
  updateHead,
  updateRevision,
} from './queries.ts'
import type { Anchor } from './tables.ts'
import { isWebAddress, type LessonValues, writtenValues } from './values/index.ts'

/** What somebody says who suggests a lesson: as little as they have. */
export type Suggestion = {
  readonly lang: string
  readonly headline: string
  readonly said: string
  readonly place?: string
  readonly url?: string
  readonly anchor?: Anchor | null
}

export type LessonRef = { readonly id: string; readonly number: number }
/** A lesson as a page showed it: `version` is that of its working revision. */
export type Seen = { readonly id: string; readonly version: number }

/** One lesson this actor may see, by its number. Errors: missing. */
export const openLesson = async (work: Work, actor: Actor, number: number): Promise<Lesson> =>
  (await findLesson(work, actor, { number })) ?? missing()

/** The same by its id, for verbs. */
export const lessonById = async (work: Work, actor: Actor, id: string): Promise<Lesson> =>
  (await findLesson(work, actor, { id })) ?? missing()

/**
 * Suggests a lesson for the body acted for; its people and the desk see what becomes of it.
 *
 * Errors  forbidden for who has no seat in a body in good standing; invalid beside a field
 * Emits   library.lesson-suggested
 */
export async function suggestLesson(
  work: Work,
  actor: Actor,
  suggestion: Suggestion,
): Promise<LessonRef> {
  ensure(may.suggest(actor), 'lessons.refusal.suggest')
  const body = actor.acting?.bodyId ?? missing()
  const person = actor.person?.id ?? null
  return keepSuggestion(work, actor, { body, person, state: 'suggested', sees: 'city' }, suggestion)
}

type Kept = {
  readonly body: string
  readonly person: string | null
  readonly state: 'held' | 'suggested'
  readonly sees: Visibility & ('office' | 'city')
}

/**
 * Keeps a suggestion that somebody made, or that a closed action makes by itself.
 *
 * Emits  library.lesson-suggested, once it is one: what a city still holds is nobody else's to know
 */
export function keepSuggestion(
  work: Work,
  actor: Actor,
  { body, person, state, sees }: Kept,
  suggestion: Suggestion,
): Promise<LessonRef> {
  const { lang, headline, said, place = '', url = '', anchor = null } = suggestion
  if (url !== '' && !isWebAddress(url)) invalid('lessons.problem.address', {}, 'url')
  return inTransaction(work, async (work) => {
    const id = newId()
    const number = await insertLesson(work, {
      ...{ id, body_id: body, state, visibility: sees, suggested_by: person, anchor },
      ...{ suggestion_lang: lang, suggestion_headline: headline.replace(/\s+/g, ' ').trim() },
      ...{ suggestion_text: said, suggestion_place: place, suggestion_url: url },
    })
    await anchored(work, actor, id, { after: anchor })
    const subject = { kind: 'lesson', id }
    const action = `lesson.${state}`
    await keepAudit(work, actor, { body, action, subject, after: suggestion })
    if (state === 'suggested') await publish(work, 'library.lesson-suggested', id)
    return { id, number }
  })
}

type Change = { readonly action: string; readonly why?: string; readonly after?: unknown }

/** One line in the trail of the body a lesson credits. */
export const noteChange = (work: Work, actor: Actor, lesson: Lesson, change: Change) =>
  keepAudit(work, actor, {
    body: lesson.bodyId,
    subject: { kind: 'lesson', id: lesson.id },
    before: { state: lesson.state, revision: lesson.revision, version: lesson.version },
    ...change,
  })

const writer = (actor: Actor): string => actor.person?.id ?? missing()

/**
 * Takes a suggestion up: writes its first draft.
 *
 * Errors  missing, forbidden; conflict when somebody else has taken it up
 */
export function draftLesson(
  work: Work,
  actor: Actor,
  id: string,
  values: LessonValues,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const lesson = await lessonById(work, actor, id)
    ensure(may.draft(actor, lesson))
    if (lesson.state !== 'suggested') conflict('lessons.refusal.moved-meanwhile')
    const written = writtenValues(values)
    const at = { lesson: id, revision: 1, person: writer(actor) }
    await insertRevision(work, at, written, '')
    await moved(work, lesson, { state: 'drafted' })
    await anchored(work, actor, id, { before: headAnchor(lesson), after: written.anchor })
    await noteChange(work, actor, lesson, { action: 'lesson.drafted', after: written })
  })
}

/** Where a suggestion says that it comes from. */
const headAnchor = ({ anchorKind: kind, anchorId: id, anchorDetail: detail }: Lesson) =>
  kind === null || id === null ? null : { kind, id, detail }

/** Moves the head; two who come at once cannot both. */
export async function moved(
  work: Work,
  lesson: Lesson,
  change: Parameters<typeof updateHead>[2],
): Promise<void> {
  if (!(await updateHead(work, lesson, change))) conflict('lessons.refusal.moved-meanwhile')
}

/**
 * Changes the working revision; whoever checked it has to look again.
 *
 * Errors  missing, forbidden; conflict when it was changed since it was seen; invalid when the
 *         language of what is already published would change
 */
export function changeLesson(
  work: Work,
  actor: Actor,
  seen: Seen,
  { whatChanged = '', ...values }: LessonValues & { readonly whatChanged?: string },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const { lesson, working } = await openWorking(work, actor, seen.id)
    ensure(may.draft(actor, lesson))
    const written = writtenValues(values)
    if (lesson.revision > 0) refuseOther(working, written, whatChanged)
    const at = { lesson: seen.id, version: seen.version, person: writer(actor) }
    if (!(await updateRevision(work, at, written, whatChanged)))
      conflict('lessons.refusal.changed-meanwhile')
    if (lesson.state === 'checked') await moved(work, lesson, { state: 'drafted' })
    // Of what is published, where it was learned from stays until the next revision is.
    if (lesson.revision === 0)
      await anchored(work, actor, seen.id, { before: working.anchor, after: written.anchor })
    await noteChange(work, actor, lesson, { action: 'lesson.changed', after: written })
  })
}

/** Translations hang on the language of the original, and readers on what changed. */
function refuseOther(before: Pick<Revision, 'lang'>, values: LessonValues, whatChanged: string) {
  if (before.lang !== values.lang) invalid('lessons.problem.lang', {}, 'lang')
  if (whatChanged.trim() === '') invalid('lessons.problem.what-changed', {}, 'whatChanged')
}

/** A lesson with the revision that is being written. Errors: missing; conflict once it is rejected or retired. */
export async function openWorking(work: Work, actor: Actor, id: string) {
  const lesson = await lessonById(work, actor, id)
  if (!isUnderWork(lesson)) conflict('lessons.refusal.moved-meanwhile')
  const working = (await findRevision(work, id, 'working')) ?? missing()
  return { lesson, working }
}

/**
 * Begins the next revision of a published lesson; readers keep the old one until it is published.
 *
 * Errors  missing, forbidden; conflict while another revision is being written; invalid
 */
export function updateLesson(
  work: Work,
  actor: Actor,
  id: string,
  { whatChanged, ...values }: LessonValues & { readonly whatChanged: string },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const lesson = await lessonById(work, actor, id)
    ensure(may.draft(actor, lesson))
    if (lesson.state !== 'published') conflict('lessons.refusal.moved-meanwhile')
    const before = (await findRevision(work, id, lesson.revision)) ?? missing()
    if (await findRevision(work, id, 'working')) conflict('lessons.refusal.changed-meanwhile')
    const written = writtenValues(values)
    refuseOther(before, written, whatChanged)
    const at = { lesson: id, revision: lesson.revision + 1, person: writer(actor) }
    await insertRevision(work, at, written, whatChanged.trim())
    await moved(work, lesson, {})
    const change = { action: 'lesson.update-begun', after: written, why: whatChanged }
    await noteChange(work, actor, lesson, change)
  })
}

/**
 * The second person says that the working revision is right: never somebody who wrote in it.
 *
 * Errors  missing, forbidden; conflict; invalid while something is missing in it
 */
export function checkLesson(work: Work, actor: Actor, seen: Seen): Promise<void> {
  return inTransaction(work, async (work) => {
    const { lesson, working } = await openWorking(work, actor, seen.id)
    ensure(may.check(actor, lesson, working), 'lessons.refusal.check')
    const [problem] = problemsOf(working, await openingOf(work, working.lang))
    if (problem) invalid(problem.key, {}, problem.field)
    const marks = { checked_by: writer(actor), checked_at: work.now, returned_note: '' }
    await marked(work, { lesson: seen.id, version: seen.version }, marks)
    if (lesson.revision === 0) await moved(work, lesson, { state: 'checked' })
    await noteChange(work, actor, lesson, { action: 'lesson.checked' })
  })
}

export async function marked(
  work: Work,
  at: Parameters<typeof markRevision>[1],
  marks: Parameters<typeof markRevision>[2],
): Promise<void> {
  if (!(await markRevision(work, at, marks))) conflict('lessons.refusal.changed-meanwhile')
}

/** The second person gives it back with what is to be mended. Errors: missing, forbidden, conflict. */
export function returnLesson(work: Work, actor: Actor, seen: Seen, note: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const { lesson, working } = await openWorking(work, actor, seen.id)
    ensure(may.check(actor, lesson, working), 'lessons.refusal.check')
    const marks = { checked_by: null, checked_at: null, returned_note: note }
    await marked(work, { lesson: seen.id, version: seen.version }, marks)
    if (lesson.state === 'checked') await moved(work, lesson, { state: 'drafted' })
    await noteChange(work, actor, lesson, { action: 'lesson.returned', why: note })
  })
}
