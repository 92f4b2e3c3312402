import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE, pageThere } from '#kernel/pages.ts'
import type { Work } from '#platform/database/work.ts'
import { db, readable } from '../queries.ts'

/** The notes at work that this actor may read, those that moved last first. */
const lines = (work: Work, actor: Actor, at: number) => {
  const body = actor.acting?.bodyId ?? null
  return db(work)
    .selectFrom('library.note as note')
    .innerJoin('people.body_card as body', 'body.id', 'note.body_id')
    .select(['note.id', 'note.number', 'note.kind', 'note.step', 'note.standing'])
    .select(['note.updated_at as updatedAt', 'body.name as bodyName', 'body.demo'])
    .select(sql<string>`note.draft ->> 'title'`.as('title'))
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .select(
      sql<number>`(select count(*)::int from library.note_review as review
      where review.note_id = note.id and review.round = note.round
        and review.verdict = 'accept')`.as('accepted'),
    )
    .select(
      sql<boolean>`exists (select from library.note_author as mine
      where mine.note_id = note.id and mine.body_id = ${body} and mine.state = 'invited')`.as(
        'invited',
      ),
    )
    .select(
      sql<boolean>`exists (select from library.note_review as mine
      where mine.note_id = note.id and mine.body_id = ${body} and mine.round = note.round
        and mine.verdict is null and note.step = 'review')`.as('toReview'),
    )
    .where(readable(actor))
    .orderBy('note.updated_at', 'desc')
    .orderBy('note.number', 'desc')
    .limit(PAGE_SIZE)
    .offset((at - 1) * PAGE_SIZE)
}

/** For editors and stewards: what is not finished. */
export const deskPage = (work: Work, actor: Actor, at: number) =>
  pageThere(
    (page) =>
      lines(work, actor, page).where('note.step', 'not in', ['published', 'withdrawn']).execute(),
    at,
  )

/** What a body writes, is invited to, reviews, and could take up. */
export function minePage(work: Work, actor: Actor, at: number) {
  const body = actor.acting?.bodyId ?? null
  const mine = sql<boolean>`(note.step = 'call'
    or exists (select from library.note_author as mine
      where mine.note_id = note.id and mine.body_id = ${body} and mine.state <> 'declined')
    or exists (select from library.note_review as mine
      where mine.note_id = note.id and mine.body_id = ${body}
        and mine.verdict is distinct from 'declined'))`
  return pageThere((page) => lines(work, actor, page).where(mine).execute(), at)
}

export type DeskPage = Awaited<ReturnType<typeof deskPage>>
export type DeskLine = DeskPage['rows'][number]
