import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { type Actor, isOfficer } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { writes } from './policy.ts'
import type { NoteTable, NoteTables } from './tables.ts'

export const db = (work: Work) => tablesOf<NoteTables & PeopleViews>(work)

const NOBODY = '00000000-0000-4000-8000-000000000000'

/**
 * Whose drafts this actor may read: their own body's as author or reviewer, invitations to it, every
 * call; all of them for editors and theme stewards.
 */
export function readable(actor: Actor) {
  if (isOfficer(actor, 'editor', 'theme-steward')) return sql<SqlBool>`true`
  if (!writes(actor)) return sql<SqlBool>`false`
  const body = actor.acting?.bodyId ?? NOBODY
  return sql<SqlBool>`(note.step = 'call'
    or exists (select from library.note_author as mine where mine.note_id = note.id
      and mine.body_id = ${body} and mine.state <> 'declined')
    or exists (select from library.note_review as mine where mine.note_id = note.id
      and mine.body_id = ${body} and mine.verdict is distinct from 'declined'))`
}

/** A note with everybody who has to do with it, in one statement. */
export function notesWithPeople(work: Work) {
  return db(work)
    .selectFrom('library.note as note')
    .innerJoin('people.body_card as body', 'body.id', 'note.body_id')
    .select(['note.id', 'note.number', 'note.kind', 'note.lang', 'note.step', 'note.standing'])
    .select(['note.visibility', 'note.draft', 'note.round', 'note.current', 'note.reason'])
    .select(['note.version', 'note.body_id as bodyId', 'note.superseded_by as supersededBy'])
    .select(['note.written_by as writtenBy', 'note.approved_by as approvedBy'])
    .select(['note.created_at as createdAt', 'note.updated_at as updatedAt'])
    .select(['note.published_at as publishedAt', 'note.revised_at as revisedAt'])
    .select(['body.name as bodyName', 'body.demo'])
    .select(
      sql<Author[]>`coalesce((
      select json_agg(json_build_object('bodyId', author.body_id, 'bodyName', body.name,
        'bodyKind', body.kind, 'bodySlug', body.slug, 'country', body.country,
        'lead', author.lead, 'state', author.state, 'personId', author.person_id,
        'named', author.named, 'talks', author.talks, 'personName', person.name)
        order by author.lead desc, author.invited_at, body.name)
      from library.note_author as author
      join people.body_card as body on body.id = author.body_id
      left join people.person_card as person on person.id = author.person_id
      where author.note_id = note.id), '[]')`.as('authors'),
    )
    .select(
      sql<Review[]>`coalesce((
      select json_agg(json_build_object('id', review.id, 'round', review.round,
        'kind', review.kind, 'bodyId', review.body_id, 'bodyName', body.name,
        'personId', review.person_id, 'personName', person.name, 'verdict', review.verdict,
        'sealed', review.sealed, 'remarks', review.remarks, 'named', review.named, 'askedAt', review.asked_at,
        'answeredAt', review.answered_at)
        order by review.round desc, review.kind)
      from library.note_review as review
      join people.body_card as body on body.id = review.body_id
      left join people.person_card as person on person.id = review.person_id
      where review.note_id = note.id), '[]')`.as('reviews'),
    )
}

export type Author = {
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyKind: 'city' | 'partner' | 'secretariat'
  readonly bodySlug: string
  readonly country: string | null
  readonly lead: boolean
  readonly state: 'invited' | 'accepted' | 'declined'
  readonly personId: string | null
  readonly named: boolean
  readonly talks: boolean
  readonly personName: string | null
}

export type Review = {
  readonly id: string
  readonly round: number
  readonly kind: 'practitioner' | 'technical'
  readonly bodyId: string
  readonly bodyName: string
  readonly personId: string | null
  readonly personName: string | null
  readonly verdict: 'accept' | 'changes' | 'declined' | null
  readonly sealed: string | null
  readonly remarks: string
  readonly named: boolean
  readonly askedAt: string
  readonly answeredAt: string | null
}

export const findNote = (work: Work, actor: Actor, id: string) =>
  notesWithPeople(work).where('note.id', '=', id).where(readable(actor)).executeTakeFirst()

export type NoteRecord = NonNullable<Awaited<ReturnType<typeof findNote>>>

/** The same whoever asks: for what a published note shows, and for the verbs of its life. */
export const findNumbered = (work: Work, number: number) =>
  notesWithPeople(work).where('note.number', '=', number).executeTakeFirst()

export async function insertNote(
  work: Work,
  row: Omit<Insertable<NoteTable>, 'id' | 'created_at' | 'updated_at' | 'approved_by'>,
): Promise<{ id: string; number: number }> {
  return db(work)
    .insertInto('library.note')
    .values({ ...row, id: newId(), approved_by: null, created_at: work.now, updated_at: work.now })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Holds a note until the transaction ends: who else wants to change it waits, and then reads it anew. */
export const holdNote = (work: Work, id: string) =>
  db(work).selectFrom('library.note').select('id').where('id', '=', id).forUpdate().execute()

/** Somebody has a hand in the text from now on. */
export const noteWriter = (work: Work, id: string, person: string) =>
  db(work)
    .updateTable('library.note')
    .set({ written_by: sql<string[]>`written_by || ${person}::uuid` })
    .where('id', '=', id)
    .where(sql<SqlBool>`not ${person}::uuid = any (written_by)`)
    .execute()

/** Changes a note that is still in the version it was read in; false where somebody was first. */
export async function updateNote(
  work: Work,
  note: Pick<NoteRecord, 'id' | 'version'>,
  set: Updateable<NoteTable>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('library.note')
    .set({ ...set, version: note.version + 1, updated_at: work.now })
    .where('id', '=', note.id)
    .where('version', '=', note.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
