import type { Actor } from '#kernel/actor.ts'
import { bestLang } from '#kernel/languages.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf, notifySeats } from '#people'
import type { Work } from '#platform/database/work.ts'
import { inTransaction } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import type { InLanguage, Piece } from '../../translations/index.ts'
import { letterMail } from '../mails.tsx'
import type { NoteRecord } from '../queries.ts'
import { noted } from '../service.ts'
import { textsOf, versionIn } from '../translating/index.ts'
import { findRead, noteTitle, versionContent, versionsOf } from './queries.ts'

/** An author as everybody may see it: the body, and the person only while they agree. */
export type Credit = {
  readonly name: string | null
  readonly body: string
  readonly href: string | null
}

/** One version as it is read. The note's reviews and people are reduced to what is public. */
export type Edition = {
  readonly id: string
  readonly number: number
  /** The language it is shown in, which its text is in but for what is not translated. */
  readonly lang: string
  readonly language: InLanguage
  /** The pieces of each part, as they are shown. */
  readonly parts: ReadonlyMap<string, readonly Piece[]>
  readonly bodyName: string
  readonly demo: boolean
  readonly standing: 'published' | 'superseded' | 'retracted'
  /** Why it was retracted; nothing else is ever public of it. */
  readonly reason: string
  readonly current: number
  readonly credits: readonly Credit[]
  readonly reviewers: ReadonlyMap<string, string>
  /** Somebody who wrote it may be written to. */
  readonly talks: boolean
  readonly successor: { readonly number: number; readonly title: string } | null
  readonly versions: Awaited<ReturnType<typeof versionsOf>>
  readonly version: NonNullable<Awaited<ReturnType<typeof versionContent>>>
}

/** Which version of a note, and in which languages its reader reads, best first. */
export type Asked = {
  readonly number: number
  /** Null: the newest. */
  readonly version: number | null
  /** Empty: as it was written. */
  readonly order: readonly string[]
}

/**
 * A version of a note in the first of the reader's languages that it is there in.
 *
 * Errors  missing where there is none, or none that this actor may read
 */
export async function openEdition(work: Work, actor: Actor, asked: Asked): Promise<Edition> {
  const note = (await findRead(work, actor, asked.number)) ?? missing()
  const version = await versionContent(work, note.id, asked.version ?? note.current ?? 0)
  if (!version || note.standing === 'none') missing()
  const successor = note.supersededBy
    ? await noteTitle(work, actor, note.supersededBy, asked.order)
    : undefined
  const read = await readIn(work, note.id, version, asked.order)
  return {
    ...{ id: note.id, number: note.number, bodyName: note.bodyName, ...read },
    ...{ demo: note.demo, standing: note.standing, current: note.current ?? 0 },
    reason: note.standing === 'retracted' ? note.reason : '',
    credits: version.content.authors.map((author) => creditOf(note, author)),
    reviewers: reviewersOf(note, version.content.reviews),
    talks: willing(note).length > 0,
    successor: successor ?? null,
    versions: await versionsOf(work, note.id),
  }
}

/** What an address says of a translation: an address without it is the original's, for files. */
export const langQuery = ({ language }: Pick<Edition, 'language'>): string =>
  language.madeFrom === null ? '' : `?lang=${language.lang}`

async function readIn(
  work: Work,
  id: string,
  version: Edition['version'],
  order: readonly string[],
): Promise<Pick<Edition, 'lang' | 'language' | 'parts' | 'version'>> {
  const original = version.content.lang
  const others = (await textsOf(work, id, version.number)).map((text) => text.lang)
  const langs = [original, ...others.filter((tag) => tag !== original)]
  const lang = bestLang(langs, order, original)
  const at = { id, version: version.number, content: version.content }
  const { said, madeFrom } = await versionIn(work, at, lang)
  const { content, parts, pieces } = said
  const isOwn = order.some((tag) => lang === tag || lang.startsWith(`${tag}-`))
  const now = version.number
  const language = { kind: 'note', lang, original, langs, madeFrom, now, isOwn, pieces } as const
  return { lang, language, parts, version: { ...version, content } }
}

function creditOf(note: NoteRecord, author: { bodyId: string; name: string }): Credit {
  const live = note.authors.find(({ bodyId }) => bodyId === author.bodyId)
  const named = live?.state === 'accepted' && live.named ? live.personName : null
  const href = live?.bodyKind === 'city' ? `/coalition/cities/${live.bodySlug}` : null
  return { name: named, body: author.name, href }
}

/** Names of reviewers who agreed to be named, by the kind of review. */
const reviewersOf = (
  note: NoteRecord,
  given: Edition['version']['content']['reviews'],
): ReadonlyMap<string, string> =>
  new Map(
    given.flatMap(({ kind, bodyId, on }) => {
      const live = note.reviews.find(
        (one) =>
          one.kind === kind &&
          one.bodyId === bodyId &&
          one.verdict === 'accept' &&
          one.answeredAt?.slice(0, 10) === on,
      )
      return live?.named && live.personName ? [[kind, live.personName] as const] : []
    }),
  )

const willing = (note: NoteRecord) =>
  note.standing === 'retracted'
    ? []
    : note.authors.filter(({ state, talks }) => state === 'accepted' && talks)

const LETTERS = { burst: 5, perMinute: 0.1 }
const LETTERS_TO_NOTE = { burst: 20, perMinute: 0.5 }

/**
 * Carries a message to the bodies whose authors agreed to be written to. Nobody's address is shown
 * but the writer's, who asks for that by writing.
 *
 * Errors  missing; forbidden without a confirmed address; too-many; conflict where nobody is willing
 */
export async function writeToAuthors(
  work: Work,
  actor: Actor,
  number: number,
  message: string,
): Promise<void> {
  const note = (await findRead(work, actor, number)) ?? missing()
  const { person } = actor
  ensure(person !== null, 'notes.letter.sign-in')
  const [address] = await confirmedAddressesOf(work, actor)
  ensure(address !== undefined, 'notes.letter.sign-in')
  const open = willing(note)
  if (open.length === 0) conflict('notes.letter.nobody')
  await takeToken(work, `note letter ${person.id}`, LETTERS)
  await takeToken(work, `note letters to ${note.id}`, LETTERS_TO_NOTE)
  const from = { name: person.name, body: actor.acting?.bodyName ?? '–', address, message }
  await inTransaction(work, async (work) => {
    for (const { bodyId } of open)
      await notifySeats(work, bodyId, ['lead', 'deputy', 'partner-lead'], (t) =>
        letterMail(t, { title: note.draft.title, ...from }),
      )
    await noted(work, actor, note, { what: 'letter-carried' })
  })
}
