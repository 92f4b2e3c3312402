import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Phase, Theme } from '#kernel/frame.ts'
import { PAGE_SIZE, type Page, pageThere } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { db, notesWithPeople } from '../queries.ts'
import type { NoteKind, NoteViews } from '../tables.ts'

export type NoteFilter = {
  readonly kind?: NoteKind | undefined
  readonly theme?: Theme | undefined
  readonly stage?: Phase | undefined
}

/** Published notes that this actor may read, the newest first; what was retracted is not listed. */
export function notesPage(work: Work, actor: Actor, filter: NoteFilter, at: number) {
  return pageThere(
    (page) =>
      tablesOf<NoteViews & PeopleViews>(work)
        .selectFrom('library.note_card as card')
        .innerJoin('people.body_card as body', 'body.id', 'card.body_id')
        .select(['card.id', 'card.number', 'card.kind', 'card.lang', 'card.title', 'card.claim'])
        .select(['card.themes', 'card.version', 'card.state', 'card.revised_at as revisedAt'])
        .select(['body.name as bodyName', 'body.demo'])
        .select(sql<number>`(count(*) over ())::int`.as('total'))
        .where('card.original', '=', true)
        .where('card.state', '<>', 'retracted')
        .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))
        .$if(filter.kind !== undefined, (query) =>
          query.where('card.kind', '=', filter.kind ?? 'practice'),
        )
        .$if(filter.theme !== undefined, (query) =>
          query.where(sql<boolean>`${filter.theme} = any(card.themes)`),
        )
        .$if(filter.stage !== undefined, (query) =>
          query.where(sql<boolean>`${filter.stage} = any(card.stages)`),
        )
        .orderBy('card.revised_at', 'desc')
        .orderBy('card.number', 'desc')
        .limit(PAGE_SIZE)
        .offset((page - 1) * PAGE_SIZE)
        .execute(),
    at,
  )
}

export type NoteLine = Awaited<ReturnType<typeof notesPage>>['rows'][number]
export type NotesPage = Page<NoteLine>

/** A note that has something to read, or had. */
export const findRead = (work: Work, actor: Actor, number: number) =>
  notesWithPeople(work)
    .where('note.number', '=', number)
    .where('note.standing', '<>', 'none')
    .where(visible(actor, { body: 'note.body_id', visibility: 'note.visibility' }))
    .executeTakeFirst()

export const versionsOf = (work: Work, id: string) =>
  db(work)
    .selectFrom('library.note_version')
    .select(['number', 'title', 'changes', 'sha256', 'published_at as publishedAt'])
    .where('note_id', '=', id)
    .orderBy('number', 'desc')
    .execute()

export const versionContent = (work: Work, id: string, number: number) =>
  db(work)
    .selectFrom('library.note_version')
    .select(['number', 'content', 'changes', 'sha256', 'published_at as publishedAt'])
    .where('note_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()

export const noteTitle = (work: Work, actor: Actor, id: string) =>
  tablesOf<NoteViews>(work)
    .selectFrom('library.note_card as card')
    .select(['card.number', 'card.title'])
    .where('card.id', '=', id)
    .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))
    .executeTakeFirst()
