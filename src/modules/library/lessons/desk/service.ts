import type { Actor } from '#kernel/actor.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { search } from '#platform/search/finding.ts'
import {
  anchorCard,
  changeLesson,
  draftLesson,
  findRevision,
  type Lesson,
  type LessonValues,
  may,
  openingOf,
  openLesson,
  problemsOf,
  updateLesson,
} from '../record/index.ts'
import { keepHeadlineForm } from './queries.ts'

/** A lesson on the desk: what is being written, or what a first draft begins with. */
export async function openAtDesk(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  number: number,
) {
  ensure(may.desk(actor))
  const lesson = await openLesson(work, actor, number)
  const working = await findRevision(work, lesson.id, 'working')
  const shown = working ?? (await findRevision(work, lesson.id, lesson.revision))
  const values: LessonValues = shown ?? suggestedValues(lesson)
  const opening = await openingOf(work, values.lang)
  const problems = working ? problemsOf(working, opening) : []
  const card = await anchorCard(work, actor, kinds, values.anchor)
  return { lesson, working: working ?? null, values, problems, anchorCard: card }
}

export type AtDesk = Awaited<ReturnType<typeof openAtDesk>>

/** What a suggestion already says, in the places where a lesson says it. */
function suggestedValues(lesson: Lesson): LessonValues {
  const { suggestionUrl: url, suggestionPlace: place, anchorKind: kind, anchorId: id } = lesson
  return {
    ...{ lang: lesson.suggestionLang, headline: lesson.suggestionHeadline },
    situation: lesson.suggestionText,
    others: place === '' ? [] : [{ place, country: null, date: '', what: '' }],
    ...{ checks: [], themes: [], goals: [], stages: [], hazards: [] },
    ...{ grade: null, gradeReason: '', limits: '', shownTo: 'public' },
    sources: url === '' ? [] : [{ title: url, url, accessedOn: '' }],
    anchor: kind === null || id === null ? null : { kind, id, detail: lesson.anchorDetail },
  }
}

/** What is in the library already and looks like this, so that nothing is written twice. */
export async function lookAlikes(work: Work, actor: Actor, { lesson, values }: AtDesk) {
  const query = values.headline.split(/\s+/).slice(1, 12).join(' ')
  const page = { offset: 0, limit: 6 }
  const kinds = ['lesson', 'note']
  const { found } = await search(work, actor, { query, langs: [values.lang], kinds, page })
  return found.filter(({ id }) => id !== lesson.id).slice(0, 5)
}

export type LookAlike = Awaited<ReturnType<typeof lookAlikes>>[number]

/** Keeps what was written: the first draft, a change of it, or the next revision of what is published. */
export function writeLesson(
  work: Work,
  actor: Actor,
  { lesson, working, version }: Pick<AtDesk, 'lesson' | 'working'> & { readonly version: number },
  { whatChanged, ...values }: LessonValues & { readonly whatChanged: string },
): Promise<void> {
  if (working)
    return changeLesson(work, actor, { id: lesson.id, version }, { ...values, whatChanged })
  if (lesson.state === 'published')
    return updateLesson(work, actor, lesson.id, { ...values, whatChanged })
  return draftLesson(work, actor, lesson.id, values)
}

/** States how a headline begins in a language. Errors: forbidden. */
export function stateHeadline(
  work: Work,
  actor: Actor,
  { lang, opening }: { readonly lang: string; readonly opening: string },
): Promise<void> {
  return inTransaction(work, async (work) => {
    ensure(may.stateForm(actor))
    const person = actor.person?.id ?? missing()
    const body = actor.acting?.bodyId ?? missing()
    await keepHeadlineForm(work, { lang, opening, person })
    const change = { action: 'lesson.headline-stated', after: { lang, opening } }
    await keepAudit(work, actor, { body, subject: { kind: 'body', id: body }, ...change })
  })
}
