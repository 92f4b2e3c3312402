import type { Actor } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { inOneLanguage } from '../translations/index.ts'
import { noteHref } from './links.ts'
import { noteOrigin } from './origins/index.ts'
import type { NoteViews } from './tables.ts'

/** What a note is for the loop strip: only what is published, as far as its reader may see it. */
export const NOTE_KIND: RecordKind = {
  kind: 'note',
  stage: 'lesson',
  origin: noteOrigin,
  cards: async (work: Work, actor: Actor, ids: readonly string[], lang: Lang = 'en') => {
    const rows = await tablesOf<NoteViews>(work)
      .selectFrom('library.note_card as card')
      .select(['card.id', 'card.number', 'card.title', 'card.lang', 'card.original'])
      .where('card.id', 'in', [...ids])
      .where('card.state', '<>', 'retracted')
      .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))
      .execute()
    return inOneLanguage(rows, [lang]).map(({ id, number, title }) => ({
      id,
      title,
      href: noteHref(number),
    }))
  },
}
