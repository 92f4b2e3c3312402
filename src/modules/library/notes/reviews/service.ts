import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { notifySeats } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { bodyBySlug } from '../authors/service.ts'
import { contentSeal } from '../content/index.ts'
import { reviewedMail, submittedMail, toReviewMail } from '../mails.tsx'
import { may } from '../policy.ts'
import { db, type NoteRecord } from '../queries.ts'
import { noted, noteToChange, submitNote } from '../service.ts'
import type { ReviewKind } from '../tables.ts'
import { tellEditors } from '../telling/index.ts'

type Asked = { readonly kind: ReviewKind; readonly body: string }

/**
 * Asks a body for one of the two reviews of this round; until it has answered, another may be asked
 * instead. Practitioners sit in cities; no author's body reviews.
 *
 * Errors  missing, forbidden; invalid beside the field; conflict where the review is given
 * Emits   library.note-review-asked
 */
export async function askReview(work: Work, actor: Actor, id: string, asked: Asked): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.askReview(actor, note), 'notes.refusal.step')
    const body = await bodyBySlug(work, asked.body)
    if (!body) invalid('notes.refusal.body', {}, 'body')
    if (asked.kind === 'practitioner' && body.kind !== 'city')
      invalid('notes.refusal.city-reviews', {}, 'body')
    if (note.authors.some(({ bodyId, state }) => bodyId === body.id && state !== 'declined'))
      invalid('notes.refusal.own-body', {}, 'body')
    const given = note.reviews.find(
      ({ round, kind }) => round === note.round && kind === asked.kind,
    )
    if (given?.verdict === 'accept' || given?.verdict === 'changes') conflict('notes.refusal.given')
    await ask(work, actor, note, { kind: asked.kind, body: body.id })
    await noted(work, actor, note, { what: 'review-asked', why: body.name })
  })
}

async function ask(work: Work, actor: Actor, note: NoteRecord, asked: Asked): Promise<void> {
  const row = {
    body_id: asked.body,
    asked_by: actor.person?.id ?? null,
    asked_at: work.now,
    ...{ person_id: null, verdict: null, answered_at: null, sealed: null },
  }
  await db(work)
    .insertInto('library.note_review')
    .values({ ...row, id: newId(), note_id: note.id, round: note.round, kind: asked.kind })
    .onConflict((on) =>
      on
        .columns(['note_id', 'round', 'kind'])
        .doUpdateSet(row)
        .where((is) =>
          is.or([
            is('library.note_review.verdict', 'is', null),
            is('library.note_review.verdict', '=', 'declined'),
          ]),
        ),
    )
    .execute()
  await notifySeats(work, asked.body, ['lead', 'deputy', 'partner-lead', 'editor'], (t) =>
    toReviewMail(t, { id: note.id, title: note.draft.title, kind: asked.kind }),
  )
}

/** Sends the draft to review, and asks those who reviewed it the last time again. */
export async function submitToReview(work: Work, actor: Actor, id: string): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await submitNote(work, actor, id)
    await tellEditors(work, (t) => submittedMail(t, { id, title: note.draft.title }))
    const before = note.reviews.filter(
      ({ round, verdict }) => round === note.round - 1 && verdict !== 'declined',
    )
    for (const { kind, bodyId } of before)
      if (!note.authors.some((one) => one.bodyId === bodyId && one.state !== 'declined'))
        await ask(work, actor, note, { kind, body: bodyId })
  })
}

export type Given = {
  readonly verdict: 'accept' | 'changes' | 'declined'
  readonly remarks: string
  /** The reviewer's name may be shown in the review record. */
  readonly named: boolean
}

/**
 * Gives the review that the actor's body was asked for; the text that was read is sealed with it.
 *
 * Errors  missing, forbidden (an author, or who gave the other review); invalid: changes without a word
 * Emits   library.note-reviewed
 */
export async function giveReview(
  work: Work,
  actor: Actor,
  [id, review]: readonly [id: string, review: string],
  given: Given,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    if (!note.reviews.some((one) => one.id === review)) missing()
    ensure(may.review(actor, note, review), 'notes.refusal.reviewer')
    if (given.verdict === 'changes' && given.remarks.trim() === '')
      invalid('form.required', {}, 'remarks')
    const done = await db(work)
      .updateTable('library.note_review')
      .set({
        ...given,
        person_id: actor.person?.id ?? missing(),
        sealed: contentSeal(note.draft),
        answered_at: work.now,
      })
      .where('id', '=', review)
      .where('verdict', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!done) conflict('notes.refusal.given')
    await noted(work, actor, note, { what: 'reviewed', after: given })
    const about = { id: note.id, title: note.draft.title, verdict: given.verdict }
    await tellEditors(work, (t) => reviewedMail(t, about))
  })
}
