import type { Actor } from '#kernel/actor.ts'
import { isContentLang } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { Words } from '#web/words.ts'
import { may } from './policy.ts'
import {
  findTranslation,
  type HeldSegment,
  insertTranslation,
  replaceSegments,
  segmentsOf,
  updateTranslation,
} from './queries.ts'
import { type Aligned, aligned, type Maker, type Segment, sealOf } from './segments/index.ts'
import type { TranslatedKind } from './tables.ts'

/** What can be translated, as its room has it: the published original. */
export type Original = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly lang: string
  /** What translations are pinned to. */
  readonly revision: number
  readonly bodyId: string
  readonly segments: readonly Segment[]
}

/** What a room says of its records, so that they can be translated. */
export type Translatable = {
  readonly kind: TranslatedKind
  /** The originals this actor may see and that are published, of these ids. */
  open(work: Work, actor: Actor, ids: readonly string[]): Promise<readonly Original[]>
  /** What a field of it is called, as the keys of its pieces begin: `check` of `check:2`. */
  nameOf(t: Words, field: string): string
  /** What stands against a translation, beyond that nothing in it is missing or stale. */
  refusal?(work: Work, lang: string, pieces: readonly Aligned[]): Promise<MessageKey | null>
  /** Readers have this translation now: renew the room's texts and its search. */
  keep(work: Work, original: Original, translation: Read): Promise<void>
}

/** A translation as readers have it: each piece of the original, translated where it is. */
export type Read = {
  readonly lang: string
  /** The revision it was made from. */
  readonly revision: number
  readonly pieces: readonly Aligned[]
}

export type Sources = readonly Translatable[]

const sourceOf = (sources: Sources, kind: TranslatedKind): Translatable =>
  sources.find((source) => source.kind === kind) ?? missing()

async function originalOf(
  work: Work,
  actor: Actor,
  source: Translatable,
  id: string,
): Promise<Original> {
  return (await source.open(work, actor, [id]))[0] ?? missing()
}

/**
 * Asks for a translation of a published record; whoever asks again is led to the same.
 *
 * Errors  missing, forbidden; invalid for the language it is written in, or one we do not know
 */
export async function requestTranslation(
  work: Work,
  actor: Actor,
  source: Translatable,
  asked: { readonly id: string; readonly lang: string },
): Promise<string> {
  ensure(may.translate(actor))
  const original = await originalOf(work, actor, source, asked.id)
  const { lang } = asked
  if (!isContentLang(lang) || lang === original.lang)
    invalid('translating.problem.lang', {}, 'lang')
  return inTransaction(work, async (work) => {
    const person = actor.person?.id ?? null
    const subject = { kind: source.kind, id: asked.id }
    const asking = { lang, revision: original.revision, person }
    const id = await insertTranslation(work, subject, asking)
    await noted(work, actor, original, { action: 'translation.requested', id })
    return id
  })
}

type Note = { readonly action: string; readonly id: string; readonly after?: unknown }

const noted = (work: Work, actor: Actor, { bodyId }: Original, { id, ...change }: Note) =>
  keepAudit(work, actor, { body: bodyId, subject: { kind: 'translation', id }, ...change })

/** A translation with its original beside it, as far as this actor may see that. Errors: missing. */
export async function openTranslation(work: Work, actor: Actor, sources: Sources, id: string) {
  const translation = (await findTranslation(work, id)) ?? missing()
  const source = sourceOf(sources, translation.kind)
  const original = await originalOf(work, actor, source, translation.subjectId)
  const pieces = aligned(original.segments, await segmentsOf(work, id))
  return { translation, source, original, pieces }
}

/** What a translator typed for the piece at a key of the original. */
export type Typed = {
  readonly key: string
  readonly text: string
  readonly maker: Maker
  /** It says what the original says now, though nothing was changed; or a person stands for it. */
  readonly confirmed?: boolean
}

type Typing = { readonly id: string; readonly version: number; readonly typed: readonly Typed[] }

/**
 * Keeps the work of a translator, laid beside the original as it is now. A piece whose original has
 * changed stays stale until its text changes or is confirmed.
 *
 * Errors  missing, forbidden; conflict when it was changed since it was seen; invalid where a
 *         machine's text would take the place of a person's
 */
export function saveTranslation(
  work: Work,
  actor: Actor,
  sources: Sources,
  { id, version, typed }: Typing,
): Promise<void> {
  return inTransaction(work, async (work) => {
    ensure(may.translate(actor))
    const { original, pieces } = await openTranslation(work, actor, sources, id)
    const byKey = new Map(typed.map((one) => [one.key, one]))
    const by = { at: work.now, personId: actor.person?.id ?? null }
    const next = pieces.map((piece) => pieceAfter(piece, byKey.get(piece.segment.key), by))
    const changed = await updateTranslation(
      work,
      { id, version },
      {
        ...{ state: 'in-work', source_revision: original.revision },
        ...{ reviewed_by: null, reviewed_at: null, writer: actor.person?.id ?? missing() },
      },
    )
    if (!changed) conflict('translating.refusal.changed-meanwhile')
    await replaceSegments(
      work,
      id,
      next.filter((piece) => piece !== null),
    )
    await noted(work, actor, original, { action: 'translation.changed', id, after: typed })
  })
}

type By = { readonly at: Date; readonly personId: string | null }

/** One piece after somebody typed: left as it was, emptied, confirmed, or written anew. */
function pieceAfter(
  { segment, held }: Aligned<HeldSegment>,
  typed: Typed | undefined,
  by: By,
): HeldSegment | null {
  if (typed === undefined) return held && { ...held, key: segment.key }
  const text = typed.text.trim()
  if (text === '') return null
  const isSame = held?.text === text
  if (isSame && !typed.confirmed) return { ...held, key: segment.key }
  if (typed.maker === 'machine' && held?.maker === 'human')
    invalid('translating.problem.machine', {}, `text.${segment.key}`)
  const maker = typed.maker
  const from = { key: segment.key, hash: sealOf(segment), source: segment.text }
  return { ...from, text, maker, ...by }
}

/**
 * Fills what is empty, or was a machine's before, with the text of a machine; what a person wrote stays.
 *
 * Returns how many pieces were filled
 * Errors  missing, forbidden, conflict
 */
export async function fillByMachine(
  work: Work,
  actor: Actor,
  sources: Sources,
  { id, version, typed }: Typing,
): Promise<number> {
  const { pieces } = await openTranslation(work, actor, sources, id)
  const open = new Set(
    pieces
      .filter(({ held, state }) => held === null || (held.maker === 'machine' && state === 'stale'))
      .map(({ segment }) => segment.key),
  )
  const filled = typed
    .filter(({ key, text }) => open.has(key) && text.trim() !== '')
    .map((one): Typed => ({ ...one, maker: 'machine', confirmed: true }))
  if (filled.length > 0) await saveTranslation(work, actor, sources, { id, version, typed: filled })
  return filled.length
}

type Seen = { readonly id: string; readonly version: number }

/**
 * A second person has read the translation beside the original: never one of those who wrote in it.
 *
 * Errors  missing, forbidden, conflict; invalid while a piece is missing or stale
 */
export function reviewTranslation(
  work: Work,
  actor: Actor,
  sources: Sources,
  seen: Seen,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const opened = await openTranslation(work, actor, sources, seen.id)
    const { translation, original } = opened
    ensure(may.review(actor, translation), 'translating.refusal.review')
    await refuseUnready(work, opened)
    const person = actor.person?.id ?? missing()
    const marks = { reviewed_by: person, reviewed_at: work.now }
    const changed = await updateTranslation(work, seen, { state: 'reviewed', ...marks })
    if (!changed) conflict('translating.refusal.changed-meanwhile')
    await noted(work, actor, original, { action: 'translation.reviewed', id: seen.id })
  })
}

type Opened = Awaited<ReturnType<typeof openTranslation>>

async function refuseUnready(work: Work, { translation, source, pieces }: Opened): Promise<void> {
  if (pieces.some(({ state }) => state !== 'fresh')) invalid('translating.problem.unready')
  const refused = await source.refusal?.(work, translation.lang, pieces)
  if (refused) invalid(refused)
}

/**
 * Gives a reviewed translation to the readers.
 *
 * Errors  missing, forbidden, conflict; invalid when the original has changed since the review
 * Emits   library.translation-published
 */
export function publishTranslation(
  work: Work,
  actor: Actor,
  sources: Sources,
  seen: Seen,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const opened = await openTranslation(work, actor, sources, seen.id)
    const { translation, source, original, pieces } = opened
    ensure(may.publish(actor, translation), 'translating.refusal.publish')
    await refuseUnready(work, opened)
    const published = pieces.flatMap(({ segment, held }) =>
      held
        ? [
            {
              key: segment.key,
              hash: held.hash,
              source: held.source,
              text: held.text,
              maker: held.maker,
            },
          ]
        : [],
    )
    const changed = await updateTranslation(work, seen, {
      ...{ state: 'published', published, published_revision: original.revision },
      ...{ published_at: work.now, written_by: [], stale: 0 },
    })
    if (!changed) conflict('translating.refusal.changed-meanwhile')
    const { lang } = translation
    await source.keep(work, original, { lang, revision: original.revision, pieces })
    await noted(work, actor, original, { action: 'translation.published', id: seen.id })
    const about = { kind: source.kind, id: original.id, lang }
    await publish(work, 'library.translation-published', seen.id, about)
  })
}
