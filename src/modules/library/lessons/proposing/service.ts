import type { Actor } from '#kernel/actor.ts'
import { isContentLang, isLang } from '#kernel/languages.ts'
import { ensure } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { wordsIn } from '#web/words.ts'
import { keepSuggestion, lessonById, may, moved, noteChange } from '../record/index.ts'
import type { Closed } from './jobs.ts'
import { isProposed } from './queries.ts'

/**
 * Keeps what a closed action taught as a suggestion that credits its city. What the action shows to
 * its city only stays there until somebody who leads lets it go.
 *
 * Emits  library.lesson-suggested, unless the city holds it
 */
export async function proposeFrom(
  work: Work,
  actor: Actor,
  action: string,
  closed: Closed,
): Promise<void> {
  const { bodyId: body, personId: person, visibility, title, place } = closed
  if (closed.tell.trim() === '' || (await isProposed(work, action))) return
  const isOwn = visibility === 'office' || visibility === 'city'
  const lang = isContentLang(closed.lang) ? closed.lang : 'en'
  await keepSuggestion(
    work,
    actor,
    { body, person, state: isOwn ? 'held' : 'suggested', sees: isOwn ? visibility : 'city' },
    {
      ...{
        lang,
        headline: title.slice(0, 300),
        said: answersOf(lang, closed),
        place: place.slice(0, 200),
      },
      anchor: { kind: 'action', id: action, detail: '' },
    },
  )
}

/** The four answers under their questions, in the language of the answers where we speak it. */
function answersOf(lang: string, closed: Closed): string {
  const t = wordsIn(isLang(lang) ? lang : 'en')
  return (['planned', 'happened', 'why', 'tell'] as const)
    .filter((name) => closed[name].trim() !== '')
    .map((name) => `${t(`lessons.closing.${name}`)}\n${closed[name].trim()}`)
    .join('\n\n')
    .slice(0, 8000)
}

/**
 * Whether what a closed action taught leaves the city.
 *
 * Errors  missing, forbidden, conflict
 * Emits   library.lesson-suggested, where it leaves
 */
export function decideProposal(work: Work, actor: Actor, id: string, lets: boolean): Promise<void> {
  return inTransaction(work, async (work) => {
    const lesson = await lessonById(work, actor, id)
    ensure(may.release(actor, lesson))
    const state = lets ? 'suggested' : 'withdrawn'
    await moved(work, lesson, { state, ...(lets ? { visibility: 'city' } : {}) })
    await noteChange(work, actor, lesson, { action: `lesson.${lets ? 'released' : 'withheld'}` })
    if (lets) await publish(work, 'library.lesson-suggested', id)
  })
}
