import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type Paragraph, paragraphsOf } from '#web/documents/reading.ts'
import { LONGEST_TEXT } from '#web/markdown.ts'
import { type SectionKey, sectionsOf, writtenDraft } from '../content/index.ts'
import { may } from '../policy.ts'
import { db, type NoteRecord } from '../queries.ts'
import { changed, noted, noteToChange, wrote } from '../service.ts'

export type Placed = Paragraph & { readonly section: SectionKey }

/** The paragraph a hash names, wherever in the note it stands now. */
export const paragraphOf = (note: NoteRecord, hash: string): Placed | undefined =>
  sectionsOf(note.kind)
    .flatMap(({ key }) =>
      paragraphsOf(note.draft.sections[key] ?? '').map((one) => ({ ...one, section: key })),
    )
    .find((one) => one.hash === hash)

const personOf = (actor: Actor): string => actor.person?.id ?? missing()
const bodyOf = (actor: Actor): string => actor.acting?.bodyId ?? missing()

/** Says something of a paragraph, to who may read the draft. Errors: missing, forbidden */
export async function addComment(
  work: Work,
  actor: Actor,
  id: string,
  comment: { readonly paragraph: string; readonly said: string },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.remark(actor, note), 'notes.refusal.step')
    const about = paragraphOf(note, comment.paragraph) ?? missing()
    await db(work)
      .insertInto('library.note_comment')
      .values({
        ...{ id: newId(), note_id: id, section: about.section, paragraph: about.hash },
        quote: about.source.slice(0, 400),
        ...{ person_id: personOf(actor), body_id: bodyOf(actor), said: comment.said, at: work.now },
        ...{ resolved_by: null, resolved_at: null },
      })
      .execute()
    await noted(work, actor, note, { what: 'commented' })
  })
}

/** Marks a comment as settled, or opens it again. */
export async function setResolved(
  work: Work,
  actor: Actor,
  [id, comment]: readonly [id: string, comment: string],
  resolved: boolean,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.remark(actor, note), 'notes.refusal.step')
    const done = await db(work)
      .updateTable('library.note_comment')
      .set({
        resolved_by: resolved ? personOf(actor) : null,
        resolved_at: resolved ? work.now : null,
      })
      .where('id', '=', comment)
      .where('note_id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!done) missing()
    await noted(work, actor, note, { what: resolved ? 'comment-resolved' : 'comment-reopened' })
  })
}

type Suggested = { readonly paragraph: string; readonly after: string; readonly why: string }

/** Proposes other words for a paragraph. Errors: missing, forbidden; invalid where nothing differs */
export async function suggest(
  work: Work,
  actor: Actor,
  id: string,
  { paragraph, after, why }: Suggested,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.remark(actor, note), 'notes.refusal.step')
    const about = paragraphOf(note, paragraph) ?? missing()
    const next = after.replace(/\r\n?/g, '\n').trim()
    if (next === about.source) invalid('notes.refusal.same', {}, 'after')
    if (next.length > LONGEST_TEXT) invalid('notes.refusal.long', {}, 'after')
    await db(work)
      .insertInto('library.note_suggestion')
      .values({
        ...{ id: newId(), note_id: id, section: about.section, paragraph: about.hash },
        ...{ before: about.source, after: next, why, at: work.now },
        ...{ person_id: personOf(actor), body_id: bodyOf(actor) },
        ...{ decided_by: null, decided_at: null },
      })
      .execute()
    await noted(work, actor, note, { what: 'edit-suggested' })
  })
}

/**
 * Takes a suggested edit into the draft, or declines it with a reason. What was said of the paragraph
 * stays with it. Whoever made the suggestion is credited in the history.
 *
 * Errors  missing, forbidden; conflict where the paragraph has changed since, or it is decided
 * Emits   library.note-edit-accepted or -declined
 */
export async function decideSuggestion(
  work: Work,
  actor: Actor,
  [id, suggestion]: readonly [id: string, suggestion: string],
  decision: { readonly accept: boolean; readonly reason: string },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.write(actor, note), 'notes.refusal.locked')
    if (!decision.accept && decision.reason.trim() === '') invalid('form.required', {}, 'reason')
    const found = await db(work)
      .updateTable('library.note_suggestion')
      .set({
        state: decision.accept ? 'accepted' : 'declined',
        reason: decision.reason,
        decided_by: personOf(actor),
        decided_at: work.now,
      })
      .where('id', '=', suggestion)
      .where('note_id', '=', id)
      .where('state', '=', 'open')
      .returning(['paragraph', 'after', 'person_id'])
      .executeTakeFirst()
    if (!found) conflict('notes.refusal.meanwhile')
    if (decision.accept) {
      await takeIn(work, note, found)
      await wrote(work, actor, note)
    }
    const what = decision.accept ? 'edit-accepted' : 'edit-declined'
    await noted(work, actor, note, { what, why: decision.reason })
  })
}

async function takeIn(
  work: Work,
  note: NoteRecord,
  { paragraph, after }: { readonly paragraph: string; readonly after: string },
): Promise<void> {
  const about = paragraphOf(note, paragraph) ?? conflict('notes.refusal.paragraph')
  const text = note.draft.sections[about.section] ?? ''
  const lines = text.split('\n')
  lines.splice(about.from, about.to - about.from, ...after.split('\n'))
  const sections = { ...note.draft.sections, [about.section]: lines.join('\n') }
  await changed(work, note, { draft: writtenDraft(note.kind, { ...note.draft, sections }) })
  const [next] = paragraphsOf(after)
  if (!next) return
  await db(work)
    .updateTable('library.note_comment')
    .set({ paragraph: next.hash })
    .where('note_id', '=', note.id)
    .where('paragraph', '=', paragraph)
    .execute()
}

/** Everything said in the margin, oldest first; the newest three hundred of each kind. */
export async function marginOf(work: Work, note: NoteRecord) {
  const comments = await db(work)
    .selectFrom('library.note_comment as comment')
    .innerJoin('people.body_card as body', 'body.id', 'comment.body_id')
    .leftJoin('people.person_card as person', 'person.id', 'comment.person_id')
    .select(['comment.id', 'comment.section', 'comment.paragraph', 'comment.quote'])
    .select(['comment.said', 'comment.at', 'comment.resolved_at as resolvedAt'])
    .select(['person.name', 'body.name as bodyName'])
    .where('comment.note_id', '=', note.id)
    .orderBy('comment.at', 'desc')
    .limit(300)
    .execute()
  const suggestions = await db(work)
    .selectFrom('library.note_suggestion as edit')
    .innerJoin('people.body_card as body', 'body.id', 'edit.body_id')
    .leftJoin('people.person_card as person', 'person.id', 'edit.person_id')
    .select(['edit.id', 'edit.section', 'edit.paragraph', 'edit.before', 'edit.after'])
    .select(['edit.why', 'edit.at', 'edit.state', 'edit.reason', 'edit.decided_at as decidedAt'])
    .select(['person.name', 'body.name as bodyName'])
    .where('edit.note_id', '=', note.id)
    .orderBy('edit.at', 'desc')
    .limit(300)
    .execute()
  return { comments: comments.toReversed(), suggestions: suggestions.toReversed() }
}

export type Margin = Awaited<ReturnType<typeof marginOf>>
