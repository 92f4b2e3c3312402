import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, invalid } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { unindexDocument } from '#platform/search/search.ts'
import { originalRevised } from '../../translations/index.ts'
import { contentSeal, type PublishedNote } from '../content/index.ts'
import { indexNote } from '../indexing/index.ts'
import { publishedMail } from '../mails.tsx'
import { isReviewed, may } from '../policy.ts'
import { db, findNumbered, type NoteRecord } from '../queries.ts'
import { changed, noted, noteToChange } from '../service.ts'
import { tellAuthors } from '../telling/index.ts'
import { NOTE_SOURCE, originalOf } from '../translating/index.ts'

/**
 * Publishes the approved draft as the next version, frozen for good with its SHA-256.
 *
 * Returns its number
 * Errors  missing, forbidden; invalid without what changed, from the second version on
 * Emits   library.note-published
 */
export async function publishNote(
  work: Work,
  actor: Actor,
  id: string,
  changes = '',
): Promise<number> {
  return inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.publish(actor, note), 'notes.refusal.step')
    if (!isReviewed(note)) conflict('notes.refusal.reviews')
    const number = (note.current ?? 0) + 1
    if (number > 1 && changes.trim() === '') invalid('form.required', {}, 'changes')
    const content = await frozen(work, note)
    await insertVersion(work, actor, note, { number, content, changes: changes.trim() })
    await changed(work, note, {
      ...{ step: 'published', standing: 'published', current: number, reason: '' },
      published_at: note.publishedAt ?? work.now,
      revised_at: work.now,
    })
    await unindexDocument(work, 'note', id)
    await indexNote(work, note, { lang: note.lang, content })
    await originalRevised(work, NOTE_SOURCE, originalOf({ ...note, version: number, content }))
    await noted(work, actor, note, { what: 'published', why: changes, after: content })
    const about = { number: note.number, title: note.draft.title, version: number }
    await tellAuthors(work, note, (t) => publishedMail(t, about))
    return number
  })
}

async function insertVersion(
  work: Work,
  actor: Actor,
  note: NoteRecord,
  made: { readonly number: number; readonly content: PublishedNote; readonly changes: string },
): Promise<void> {
  const { title, claim, themes, goals, stages, hazards, countries } = made.content
  await db(work)
    .insertInto('library.note_version')
    .values({
      ...{ note_id: note.id, ...made, title, claim, themes, goals, stages, hazards, countries },
      sha256: contentSeal(made.content),
      published_at: work.now,
      published_by: actor.person?.id ?? null,
    })
    .execute()
}

/** Everything the version says, without the names of people. */
async function frozen(work: Work, note: NoteRecord): Promise<PublishedNote> {
  const figures = await db(work)
    .selectFrom('library.note_figure')
    .select(['number', 'file_id as fileId', 'media_type as type', 'width', 'height'])
    .select(['alternative', 'credit'])
    .where('note_id', '=', note.id)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  return {
    ...note.draft,
    ...{ kind: note.kind, lang: note.lang, number: note.number, figures },
    authors: note.authors
      .filter(({ state }) => state === 'accepted')
      .map(({ bodyId, bodyName }) => ({ bodyId, name: bodyName })),
    reviews: note.reviews
      .filter(({ round, verdict }) => round === note.round && verdict === 'accept')
      .map(({ kind, bodyId, bodyName, answeredAt }) => ({
        ...{ kind, bodyId, name: bodyName },
        on: (answeredAt ?? '').slice(0, 10),
      })),
  }
}

/**
 * Takes a note back: every address of it stays and says why, and shows its text no more.
 *
 * Errors  missing, forbidden; invalid without a reason
 * Emits   library.note-retracted
 */
export async function retractNote(
  work: Work,
  actor: Actor,
  id: string,
  why: string,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.retract(actor, note), 'notes.refusal.step')
    if (why.trim() === '') invalid('form.required', {}, 'why')
    await changed(work, note, {
      ...{ standing: 'retracted', step: 'published', reason: why.trim(), superseded_by: null },
    })
    await unindexDocument(work, 'note', id)
    await noted(work, actor, note, { what: 'retracted', why })
  })
}

/** Another note takes this one's place; this one stays readable and says so. Emits: library.note-superseded */
export async function supersedeNote(
  work: Work,
  actor: Actor,
  id: string,
  by: number,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.supersede(actor, note), 'notes.refusal.step')
    const next = await findNumbered(work, by)
    if (next?.standing !== 'published' || next.id === id)
      invalid('notes.refusal.successor', {}, 'by')
    await changed(work, note, {
      ...{ standing: 'superseded', step: 'published', superseded_by: next.id },
    })
    await relate(work, actor, {
      from: { kind: 'note', id: next.id },
      relation: 'supersedes',
      to: { kind: 'note', id },
    })
    await unindexDocument(work, 'note', id)
    await noted(work, actor, note, { what: 'superseded', why: String(by) })
  })
}
