import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { notifySeats } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { invitedMail } from '../mails.tsx'
import { may } from '../policy.ts'
import { db } from '../queries.ts'
import { noted, noteToChange } from '../service.ts'

/**
 * Asks a body in good standing to write along; its lead and deputy get a mail.
 *
 * Errors  missing, forbidden; invalid beside the field: no such body, or asked already
 * Emits   library.note-author-invited
 */
export async function inviteAuthor(
  work: Work,
  actor: Actor,
  id: string,
  slug: string,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.invite(actor, note), 'notes.refusal.step')
    const body = await bodyBySlug(work, slug)
    if (!body) invalid('notes.refusal.body', {}, 'body')
    const known = note.authors.find(({ bodyId }) => bodyId === body.id)
    if (known && known.state !== 'declined') invalid('notes.refusal.asked', {}, 'body')
    if (note.reviews.some(({ bodyId, verdict }) => bodyId === body.id && verdict !== 'declined'))
      invalid('notes.refusal.reviews-it', {}, 'body')
    await db(work)
      .insertInto('library.note_author')
      .values({
        ...{ note_id: id, body_id: body.id, state: 'invited', person_id: null },
        ...{ invited_by: actor.person?.id ?? null, invited_at: work.now, answered_at: null },
      })
      .onConflict((on) =>
        on
          .columns(['note_id', 'body_id'])
          .doUpdateSet({ state: 'invited', answered_at: null, person_id: null }),
      )
      .execute()
    await noted(work, actor, note, { what: 'author-invited', why: body.name })
    await notifySeats(work, body.id, ['lead', 'deputy', 'partner-lead'], (t) =>
      invitedMail(t, { id, title: note.draft.title, from: note.bodyName }),
    )
  })
}

/** A body in good standing that may write or review. */
export const bodyBySlug = (work: Work, slug: string) =>
  db(work)
    .selectFrom('people.body_card')
    .select(['id', 'name', 'kind'])
    .where('slug', '=', slug)
    .where('standing', '=', 'active')
    .executeTakeFirst()

export type Consent = {
  /** The name of the person may be shown on what is published. */
  readonly named: boolean
  /** Readers may write to them through a form. */
  readonly talks: boolean
}

/** Says yes or no for the body that was invited. Emits: library.note-author-accepted or -declined */
export async function answerInvitation(
  work: Work,
  actor: Actor,
  id: string,
  answer: Consent | 'declined',
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.answerInvitation(actor, note), 'notes.refusal.step')
    const no = answer === 'declined'
    if (!no) ensure(may.join(actor, note), 'notes.refusal.has-judged')
    const set = no
      ? { state: 'declined' as const, person_id: actor.person?.id ?? missing() }
      : { ...answer, state: 'accepted' as const, person_id: actor.person?.id ?? missing() }
    await updateAuthor(work, actor, id, { ...set, answered_at: work.now })
    await noted(work, actor, note, { what: no ? 'author-declined' : 'author-accepted' })
  })
}

async function updateAuthor(work: Work, actor: Actor, id: string, set: object): Promise<void> {
  const done = await db(work)
    .updateTable('library.note_author')
    .set(set)
    .where('note_id', '=', id)
    .where('body_id', '=', actor.acting?.bodyId ?? missing())
    .where('state', '<>', 'declined')
    .returning('note_id')
    .executeTakeFirst()
  if (!done) conflict('notes.refusal.meanwhile')
}

/** The person who answers for an author changes their mind about being named or written to. */
export async function setConsent(
  work: Work,
  actor: Actor,
  id: string,
  consent: Consent,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.consent(actor, note))
    await updateAuthor(work, actor, id, { ...consent })
    await noted(work, actor, note, { what: 'consent-given' })
  })
}
