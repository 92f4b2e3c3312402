import type { MessageKey } from '#kernel/messages.ts'
import type { Work } from '#platform/database/work.ts'
import { definitionsOf, paragraphsOf } from '#web/documents/reading.ts'
import {
  type Aligned,
  aligned,
  type Original,
  type Piece,
  type Segment,
  type Translatable,
} from '../../translations/index.ts'
import { type PublishedNote, type SectionKey, sectionsOf } from '../content/index.ts'
import { indexNote } from '../indexing/index.ts'
import { noteHref } from '../links.ts'
import { keepText, publishedNote, publishedNotes, type StandingNote, textOf } from './queries.ts'

/** The pieces of a note that are translated: its names, numbers and dates are not. */
const segmentsOf = (note: PublishedNote): readonly Segment[] =>
  [
    { key: 'title', text: note.title },
    { key: 'claim', text: note.claim },
    { key: 'governance', text: note.governance },
    ...sectionsOf(note.kind).flatMap(({ key }) =>
      paragraphsOf(note.sections[key] ?? '').map(({ source }, at) => ({
        key: `${key}:${at}`,
        text: source,
      })),
    ),
    ...note.figures.map(({ number, alternative, fileId }) => ({
      ...{ key: `figure:${number}`, text: alternative, about: fileId },
    })),
  ].filter(({ text }) => text.trim() !== '')

/** A published version of a note as translators find it. */
export const originalOf = (note: StandingNote): Original => ({
  ...{ id: note.id, bodyId: note.bodyId, lang: note.lang, revision: note.version },
  ...{ title: note.content.title, href: noteHref(note.number) },
  segments: segmentsOf(note.content),
})

/** What a note says in one language, with where each piece of its parts comes from. */
type SaidNote = {
  readonly content: PublishedNote
  /** The pieces of each part that has any, in their order. */
  readonly parts: ReadonlyMap<string, readonly Piece[]>
  /** Every piece, to be counted. */
  readonly pieces: readonly Piece[]
}

type Translation = { readonly lang: string; readonly pieces: readonly Aligned[] }

/** The note in a translation: a piece that is not translated stays in the original's language. */
function saidIn(note: PublishedNote, translation: Translation | null): SaidNote {
  if (!translation) return untranslated(note)
  const found = new Map(
    translation.pieces.map((one) => [one.segment.key, pieceOf(note, translation.lang, one)]),
  )
  const text = (key: string, otherwise: string) => found.get(key)?.text ?? otherwise
  const parts = new Map(
    sectionsOf(note.kind).map(({ key }) => [
      key as string,
      [...found].filter(([at]) => at.startsWith(`${key}:`)).map(([, piece]) => piece),
    ]),
  )
  const sections = Object.fromEntries(
    [...parts].map(([key, pieces]) => [key, joined(note.sections[key] ?? '', pieces)]),
  )
  const content = {
    ...note,
    ...{ title: text('title', note.title), claim: text('claim', note.claim) },
    ...{ governance: text('governance', note.governance), sections },
    figures: note.figures.map((figure) => {
      const piece = found.get(`figure:${figure.number}`)
      const { text: alternative = figure.alternative, lang = note.lang } = piece ?? {}
      const other = lang === translation.lang ? {} : { alternativeLang: lang }
      return { ...figure, alternative, ...other }
    }),
  }
  return { content, parts, pieces: [...found.values()] }
}

const pieceOf = (note: PublishedNote, lang: string, { segment, held, state }: Aligned): Piece =>
  held
    ? { text: figuresOf(segment.text, held.text), lang, state, maker: held.maker }
    : { text: segment.text, lang: note.lang, state, maker: 'human' }

const FIGURE = /\(figure:\d{1,2}\)/g

/**
 * A translation with the pictures that the original has there now: older words, beside the new
 * picture. A picture never changes under its number, so that its paragraph is older whenever it is.
 */
function figuresOf(original: string, translated: string): string {
  const [now, before] = [original.match(FIGURE) ?? [], translated.match(FIGURE) ?? []]
  if (now.length !== before.length || figuresIn(original) === figuresIn(translated))
    return translated
  return translated.replace(FIGURE, () => now.shift() ?? '')
}

function untranslated(note: PublishedNote): SaidNote {
  const pieces = sectionsOf(note.kind).flatMap(({ key }) => {
    const text = note.sections[key] ?? ''
    return text === '' ? [] : [[key, { ...ORIGINAL, text, lang: note.lang }] as const]
  })
  return {
    content: note,
    parts: new Map(pieces.map(([key, piece]) => [key, [piece]])),
    pieces: pieces.map(([, piece]) => piece),
  }
}

const ORIGINAL = { state: 'original', maker: 'human' } as const

/** The pieces of a part as one text again, with the addresses that its links name. */
const joined = (original: string, pieces: readonly Piece[]): string =>
  [...pieces.map(({ text }) => text), definitionsOf(original)]
    .filter((text) => text !== '')
    .join('\n\n')

/** A version in one of its languages; the original where there is no such translation. */
export async function versionIn(
  work: Work,
  note: { readonly id: string; readonly version: number; readonly content: PublishedNote },
  lang: string,
): Promise<{ readonly said: SaidNote; readonly madeFrom: number | null }> {
  const { id, version, content } = note
  const text = lang === content.lang ? undefined : await textOf(work, id, [version, lang])
  if (!text) return { said: saidIn(content, null), madeFrom: null }
  const pieces = aligned(segmentsOf(content), text.held)
  return { said: saidIn(content, { lang, pieces }), madeFrom: text.madeFrom }
}

/** How long the short pieces may be, as the page and the catalogues have room for. */
const LONGEST: Readonly<Record<string, number>> = { title: 300, claim: 600, governance: 400 }

const figuresIn = (text: string): string => (text.match(FIGURE) ?? []).toSorted().join()

/** What its fields are called; its parts have their own names. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  title: 'notes.field.title',
  claim: 'notes.field.claim',
  governance: 'notes.field.governance',
  figure: 'notes.figures.alternative',
}

/** Notes, for whoever translates. */
export const NOTE_SOURCE: Translatable = {
  kind: 'note',
  nameOf: (t, field) => t(NAMES[field] ?? `notes.section.${field as SectionKey}`),
  async open(work, actor, ids) {
    return (await publishedNotes(work, actor, ids)).map(originalOf)
  },
  async refusal(_, __, pieces): Promise<MessageKey | null> {
    const long = pieces.some(
      ({ segment, held }) => (held?.text.length ?? 0) > (LONGEST[segment.key] ?? Infinity),
    )
    if (long) return 'notes.translating.long'
    const torn = pieces.some(
      ({ segment, held }) => held && figuresIn(held.text) !== figuresIn(segment.text),
    )
    return torn ? 'notes.translating.figure' : null
  },
  async keep(work, { id, lang: own }, { lang, revision, pieces }) {
    const note = await publishedNote(work, id)
    if (!note || lang === own) return
    const { content } = saidIn(note.content, { lang, pieces })
    await keepText(work, {
      ...{ note_id: id, version: note.version, lang, made_from: revision },
      ...{ title: content.title, claim: content.claim },
      pieces: pieces.flatMap(({ held }) => (held ? [heldOf(held)] : [])),
    })
    await indexNote(work, note, { lang, content })
  },
}

const heldOf = ({ key, hash, source, text, maker }: NonNullable<Aligned['held']>) => ({
  ...{ key, hash, source, text, maker },
})
