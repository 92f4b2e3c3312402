import type { Actor } from '#kernel/actor.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { NoteViews } from '../notes/index.ts'

/** The newest notes, in each language they are there in: one row a language. */
export const newestNotes = (work: Work, actor: Actor) =>
  tablesOf<NoteViews>(work)
    .selectFrom('library.note_card')
    .select(['number', 'lang', 'original', 'kind', 'title', 'claim', 'published_at as publishedAt'])
    .where('state', '=', 'published')
    .where(visible(actor, { body: 'body_id', visibility: 'visibility' }))
    .orderBy('published_at', 'desc')
    .orderBy('number', 'desc')
    .limit(24)
    .execute()

export type NoteRow = Awaited<ReturnType<typeof newestNotes>>[number]
