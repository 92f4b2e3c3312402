import type { Actor } from '#kernel/actor.ts'
import type { CrisisType, Phase, Theme } from '#kernel/frame.ts'
import type { Lang } from '#kernel/languages.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Origin } from '#platform/provenance/provenance.ts'
import { inOneLanguage } from '../../translations/index.ts'
import type { NoteViews } from '../tables.ts'

/** What a city may take over from a published note, in the reader's language where it is there. */
export async function noteOrigin(
  work: Work,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<Origin | null> {
  const rows = await tablesOf<NoteViews>(work)
    .selectFrom('library.note_card as card')
    .selectAll()
    .where('card.id', '=', id)
    .where('card.state', '=', 'published')
    .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))
    .execute()
  const [card] = inOneLanguage(rows, [lang])
  if (!card) return null
  const stages = card.stages as Phase[]
  const hazards = card.hazards as CrisisType[]
  const { countries, goals, title, claim } = card
  return {
    ...{ bodyId: card.body_id, relation: 'learned-from', title, summary: claim, text: '' },
    ...{ themes: card.themes as Theme[], goals, horizon: 'months-3-12' },
    kind: stages.every((stage) => stage === 'renewal') ? 'renewal' : 'recovery',
    context: { countries, population: null, latitude: null, hazards, stages, currency: null },
  }
}
