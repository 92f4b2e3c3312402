import type { Actor } from '#kernel/actor.ts'
import { bestLang, type Lang } from '#kernel/languages.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Origin } from '#platform/provenance/provenance.ts'
import type { LessonTables, LessonViews, Other } from '../record/tables.ts'

/** What a city may take over from a published lesson, in the reader's language where it is there. */
export async function lessonOrigin(
  work: Work,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<Origin | null> {
  const rows = await tablesOf<LessonTables & LessonViews>(work)
    .selectFrom('library.lesson_card as card')
    .innerJoin('library.lesson as lesson', 'lesson.id', 'card.id')
    .innerJoin('library.lesson_revision as said', (on) =>
      on.onRef('said.lesson_id', '=', 'card.id').onRef('said.revision', '=', 'lesson.revision'),
    )
    .select(['card.lang', 'card.original', 'card.headline', 'card.situation', 'card.body_id'])
    .select(['card.themes', 'card.goals', 'card.stages', 'card.hazards', 'card.countries'])
    .select(['said.checks', 'said.limits', 'said.others'])
    .where('card.id', '=', id)
    .where('card.state', '=', 'published')
    .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))
    .execute()
  const original = rows.find((row) => row.original)
  const langs = rows.map((row) => row.lang)
  const best = bestLang(langs, [lang], original?.lang ?? lang)
  const card = rows.find((row) => row.lang === best)
  if (!card) return null
  const { themes, goals, stages, hazards, countries } = card
  const others = card.others as readonly Other[]
  return {
    ...{ bodyId: card.body_id, relation: 'learned-from', title: card.headline },
    ...{ summary: card.situation, themes, goals },
    text: [
      ...others.map(
        ({ place, date, what }) => `${[place, date].filter(Boolean).join(', ')}: ${what}`,
      ),
      card.checks.map((check) => `- ${check}`).join('\n'),
      card.limits,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    kind: stages.every((stage) => stage === 'renewal') ? 'renewal' : 'recovery',
    horizon: 'months-3-12',
    context: { countries, population: null, latitude: null, hazards, stages, currency: null },
  }
}
