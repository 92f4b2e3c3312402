import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Phase, Theme } from '#kernel/frame.ts'
import { PAGE_SIZE, type Page, pageThere } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { inOneLanguage } from '../../translations/index.ts'
import { db, notesWithPeople } from '../queries.ts'
import type { NoteKind, NoteViews } from '../tables.ts'

export type NoteFilter = {
  readonly kind?: NoteKind | undefined
  readonly theme?: Theme | undefined
  readonly stage?: Phase | undefined
}

type NoteText = {
  readonly lang: string
  readonly original: boolean
  readonly title: string
  readonly claim: string
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
        .select(
          sql<readonly NoteText[]>`(
            select json_agg(json_build_object('lang', other.lang, 'original', other.original,
              'title', other.title, 'claim', other.claim) order by other.lang)
            from library.note_card as other where other.id = card.id)`.as('texts'),
        )
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

export type NoteRow = Awaited<ReturnType<typeof notesPage>>['rows'][number]
export type NotesPage = Page<NoteRow>

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

/** What a note is called in the first of these languages that it is there in. */
export async function noteTitle(
  work: Work,
  actor: Actor,
  id: string,
  order: readonly string[],
): Promise<{ readonly number: number; readonly title: string } | undefined> {
  const rows = await tablesOf<NoteViews>(work)
    .selectFrom('library.note_card as card')
    .select(['card.number', 'card.title', 'card.lang', 'card.original'])
    .where('card.id', '=', id)
    .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))
    .execute()
  return inOneLanguage(rows, order)[0]
}
