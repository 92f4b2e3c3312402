import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { type NoteDraft, obstaclesOf, writtenDraft } from './content/index.ts'
import { sentBackMail } from './mails.tsx'
import { isReviewed, may, waitsForAnother } from './policy.ts'
import {
  db,
  findNote,
  holdNote,
  insertNote,
  type NoteRecord,
  noteWriter,
  updateNote,
} from './queries.ts'
import type { NoteKind, NoteTable, NoteVisibility } from './tables.ts'
import { tellAuthors } from './telling/index.ts'

/** The draft, for who may read it. Errors: missing */
export const openNote = async (work: Work, actor: Actor, id: string): Promise<NoteRecord> =>
  (await findNote(work, actor, id)) ?? missing()

/** The same to be changed: nobody else changes it, its authors or its reviews meanwhile. Errors: missing */
export async function noteToChange(work: Work, actor: Actor, id: string): Promise<NoteRecord> {
  await holdNote(work, id)
  return openNote(work, actor, id)
}

export type Version = { readonly id: string; readonly version: number }

/** Says that something happened to a note: in its body's audit, and to whoever listens. */
export async function noted(
  work: Work,
  actor: Actor,
  note: Pick<NoteRecord, 'id' | 'bodyId'>,
  said: { readonly what: string; readonly why?: string; readonly after?: unknown },
): Promise<void> {
  await keepAudit(work, actor, {
    body: note.bodyId,
    action: `note.${said.what}`,
    subject: { kind: 'note', id: note.id },
    ...(said.why ? { why: said.why.slice(0, 500) } : {}),
    ...(said.after === undefined ? {} : { after: said.after }),
  })
  await publish(work, `library.note-${said.what}`, note.id)
}

/** Writes a change of a note in the version it was read in. Errors: conflict where somebody was first */
export async function changed(
  work: Work,
  note: Pick<NoteRecord, 'id' | 'version'>,
  set: Parameters<typeof updateNote>[2],
): Promise<void> {
  if (!(await updateNote(work, note, set))) conflict('notes.refusal.meanwhile')
}

export type NewNote = {
  readonly kind: NoteKind
  readonly lang: string
  readonly visibility: NoteVisibility
  readonly draft: NoteDraft
  /** The author's name may be shown on what is published. */
  readonly named: boolean
}

/**
 * Begins a note as an outline, led by the body the actor acts for, and reserves its number.
 *
 * Errors  forbidden; invalid beside a field
 * Emits   library.note-begun
 */
export async function beginNote(
  work: Work,
  actor: Actor,
  note: NewNote,
): Promise<{ readonly id: string; readonly number: number }> {
  ensure(may.begin(actor))
  return inTransaction(work, async (work) => {
    const made = await inserted(work, actor, note, 'outline')
    await leads(work, actor, made.id, note.named)
    await noted(work, actor, { id: made.id, bodyId: bodyOf(actor) }, { what: 'begun' })
    return made
  })
}

const bodyOf = (actor: Actor): string => actor.acting?.bodyId ?? missing()

const inserted = (
  work: Work,
  actor: Actor,
  note: Omit<NewNote, 'named'>,
  step: NoteTable['step'],
): Promise<{ id: string; number: number }> =>
  insertNote(work, {
    ...{ kind: note.kind, lang: note.lang, visibility: note.visibility, step },
    draft: writtenDraft(note.kind, note.draft),
    body_id: bodyOf(actor),
    created_by: actor.person?.id ?? null,
    ...{ current: null, superseded_by: null, published_at: null, revised_at: null },
  })

async function leads(work: Work, actor: Actor, note: string, named: boolean): Promise<void> {
  await db(work)
    .insertInto('library.note_author')
    .values({
      ...{ note_id: note, body_id: bodyOf(actor), lead: true, state: 'accepted', named },
      person_id: actor.person?.id ?? missing(),
      invited_by: null,
      invited_at: work.now,
      answered_at: work.now,
    })
    .execute()
}

/** Asks the coalition for a note on a topic; the body that answers first writes it. Emits: library.note-called */
export async function callForNote(
  work: Work,
  actor: Actor,
  note: Omit<NewNote, 'named'>,
): Promise<{ readonly id: string; readonly number: number }> {
  ensure(may.call(actor))
  return inTransaction(work, async (work) => {
    const made = await inserted(work, actor, note, 'call')
    await noted(work, actor, { id: made.id, bodyId: bodyOf(actor) }, { what: 'called' })
    return made
  })
}

/** Takes up a call: the body acted for leads the note from now on. Emits: library.note-begun */
export async function answerCall(
  work: Work,
  actor: Actor,
  id: string,
  named: boolean,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    if (note.step !== 'call') conflict('notes.refusal.step')
    ensure(may.answerCall(actor, note))
    await changed(work, note, { step: 'outline', body_id: bodyOf(actor) })
    await leads(work, actor, id, named)
    await noted(work, actor, { id, bodyId: bodyOf(actor) }, { what: 'begun' })
  })
}

/** From now on somebody else judges the text. */
export const wrote = (work: Work, actor: Actor, { id }: Pick<NoteRecord, 'id'>) =>
  noteWriter(work, id, actor.person?.id ?? missing())

/**
 * Writes the draft anew. `seen` is the version it was written from.
 *
 * Errors  missing, forbidden; conflict where somebody was first: the caller shows both texts
 * Emits   library.note-written
 */
export async function writeNote(
  work: Work,
  actor: Actor,
  seen: Version,
  draft: NoteDraft,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, seen.id)
    ensure(may.write(actor, note), 'notes.refusal.locked')
    if (note.version !== seen.version) conflict('notes.refusal.meanwhile')
    const next = writtenDraft(note.kind, draft)
    await changed(work, note, { draft: next })
    await wrote(work, actor, note)
    await noted(work, actor, note, { what: 'written', after: next })
  })
}

/** The moves that need no more than a yes; each is a noun of the address. */
const MOVES = {
  drafting: { may: may.acceptOutline, to: 'draft', what: 'outline-accepted' },
  approval: { may: may.approve, to: 'approved', what: 'approved' },
  revision: { may: may.revise, to: 'draft', what: 'reopened' },
  return: { may: may.sendBack, to: 'draft', what: 'sent-back' },
  withdrawal: { may: may.withdraw, to: 'withdrawn', what: 'withdrawn' },
} as const
export type Move = keyof typeof MOVES

export const MOVE_NOUNS = Object.keys(MOVES) as readonly Move[]

/** Moves that say why. */
export const needsReason = (move: Move): boolean => move === 'return' || move === 'withdrawal'

/**
 * Moves a note on: outline accepted, approved, sent back, opened again, withdrawn.
 *
 * Errors  missing, forbidden; invalid without a reason where one is needed; conflict where two
 *         reviews do not say yes
 */
export async function moveNote(
  work: Work,
  actor: Actor,
  [id, move]: readonly [id: string, move: Move],
  why = '',
): Promise<NoteRecord> {
  return inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    const { to, what, may: allowed } = MOVES[move]
    const isWriter = move === 'approval' && waitsForAnother(actor, note)
    ensure(allowed(actor, note), isWriter ? 'notes.refusal.approver' : 'notes.refusal.step')
    if (needsReason(move) && why.trim() === '') invalid('form.required', {}, 'why')
    if (move === 'approval' && !isReviewed(note)) conflict('notes.refusal.reviews')
    await changed(work, note, { step: to, reason: why, ...handsAfter(actor, move) })
    await noted(work, actor, note, { what, why })
    if (move === 'return')
      await tellAuthors(work, note, (t) => sentBackMail(t, { id, title: note.draft.title, why }))
    return note
  })
}

/** Who stands for the text after a move: the one who approves it, and with a new draft nobody yet. */
function handsAfter(actor: Actor, move: Move) {
  if (move === 'approval') return { approved_by: actor.person?.id ?? missing() }
  if (move === 'return') return { approved_by: null }
  return move === 'revision' ? { approved_by: null, written_by: [] } : {}
}

/**
 * Sends the draft to its two reviews. The reviewers of the round before are asked again.
 *
 * Errors  missing, forbidden; conflict while something that is needed is empty
 * Emits   library.note-submitted
 */
export async function submitNote(work: Work, actor: Actor, id: string): Promise<NoteRecord> {
  return inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.submit(actor, note), 'notes.refusal.step')
    if (obstaclesOf(note.kind, note.draft).length > 0) conflict('notes.refusal.obstacles')
    await changed(work, note, { step: 'review', round: note.round + 1, reason: '' })
    await noted(work, actor, note, { what: 'submitted' })
    return { ...note, step: 'review', round: note.round + 1, version: note.version + 1 }
  })
}
