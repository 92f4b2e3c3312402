import { createHash } from 'node:crypto'
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { findFile, keepFile, type Storage } from '#platform/storage/storage.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { type FoundApplication, insertLetter, newestLetter } from '../queries.ts'
import { note, personOf, save, wishFor, wishToEdit } from '../service.ts'

/** What a commitment letter says, paragraph by paragraph, in one language. */
export type LetterText = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly commitments: readonly string[]
  readonly closing: string
  /** The line for name, place and date: on paper only. */
  readonly signed: string
}

export type LetterFacts = {
  readonly city: string
  readonly name: string
  readonly title: string
  readonly basis: string
}

const BLANK = '……………………'

export function letterText(t: Words, facts: Partial<LetterFacts> = {}): LetterText {
  const { city = BLANK, name = BLANK, title = BLANK, basis = BLANK } = facts
  return {
    title: t('joining.letter.text.title'),
    paragraphs: [
      t('joining.letter.text.opening', { city, name, title }),
      t('joining.letter.text.basis', { basis }),
      t('joining.letter.text.commits', { city }),
    ],
    commitments: [
      t('joining.letter.text.support'),
      t('joining.letter.text.share'),
      t('joining.letter.text.advocate'),
    ],
    closing: t('joining.letter.text.closing', { city }),
    signed: t('joining.letter.text.signed', { name, title }),
  }
}

/** The letter with what a wish says so far. */
export function letterOf(lang: Lang, wish: FoundApplication): LetterText {
  const t = wordsIn(lang)
  const by = wish.mandate ? t(`joining.mandate.${wish.mandate}`) : null
  const day = wish.mandate_date && t.date(wish.mandate_date)
  return letterText(t, {
    city: wish.legal_name ?? wish.place_name,
    ...(wish.signatory_name ? { name: wish.signatory_name } : {}),
    ...(wish.signatory_title ? { title: wish.signatory_title } : {}),
    ...(by ? { basis: [by, wish.mandate_reference, day].filter(Boolean).join(', ') } : {}),
  })
}

/** The words somebody signs on the platform, exactly, and their SHA-256. */
export function wordsToSign(lang: Lang, wish: FoundApplication) {
  const { title, paragraphs, commitments, closing } = letterOf(lang, wish)
  const numbered = commitments.map((words, at) => `${at + 1}. ${words}`)
  const statement = [title, ...paragraphs, ...numbered, closing].join('\n\n')
  return { statement, sha256: createHash('sha256').update(statement).digest('hex') }
}

/** The day a letter ends; never one that is over. */
export const letterEnd = (work: Work, day: string | undefined, field: string): string | null => {
  if (day === undefined) return null
  if (day <= work.now.toISOString().slice(0, 10)) invalid('coalition.form.day-past', {}, field)
  return day
}

/** The letter as a Word document. */
export async function letterDocument(text: LetterText): Promise<Uint8Array> {
  const line = (words: string) => new Paragraph({ text: words, spacing: { after: 240 } })
  const document = new Document({
    creator: 'C2R',
    title: text.title,
    sections: [
      {
        children: [
          new Paragraph({
            text: text.title,
            heading: HeadingLevel.HEADING_1,
            spacing: { after: 360 },
          }),
          ...text.paragraphs.map(line),
          ...text.commitments.map((words, at) => line(`${at + 1}. ${words}`)),
          line(text.closing),
          line(text.signed),
          new Paragraph({
            text: '____________________________',
            alignment: AlignmentType.LEFT,
            spacing: { before: 720 },
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type At = { readonly id: string; readonly version: number }

const UNSIGNED = {
  ...{ signed_name: null, signed_title: null, signed_address: null, lang: null },
  ...{ statement: null, facts_sha256: null, same_browser: null },
}

/** Keeps an uploaded letter; an earlier one stays in the history. */
export async function keepLetter(
  work: Work,
  actor: Actor,
  at: At,
  sent: {
    readonly file: File
    readonly validUntil?: string | undefined
    readonly storage: Storage
  },
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  const valid_until = letterEnd(work, sent.validUntil, 'validUntil')
  await inTransaction(work, async (work) => {
    const fileId = await keepFile(work, actor, sent.storage, {
      file: sent.file,
      body: wish.id,
      visibility: 'office',
      takes: ['application/pdf', 'image/png', 'image/jpeg'],
      field: 'letter',
    })
    const file = await findFile(work, actor, fileId)
    if (!file) missing()
    await save(work, wish, at.version, {})
    await insertLetter(work, {
      id: newId(),
      application_id: wish.id,
      kind: 'uploaded',
      file_id: fileId,
      file_name: file.name,
      media_type: file.media_type,
      sha256: file.sha256,
      ...UNSIGNED,
      person_id: personOf(actor).id,
      valid_until,
      at: work.now,
    })
    await note(work, actor, [wish.id, 'letter'], { detail: 'uploaded' })
  })
}

/** The letter's file, for its applicant and the membership officers only. */
export async function letterFile(work: Work, actor: Actor, id: string) {
  const wish = await wishFor(work, actor, id)
  const letter = await newestLetter(work, wish.id)
  if (!letter?.file_id) missing()
  return { id: letter.file_id, name: letter.file_name ?? 'letter', type: letter.media_type ?? '' }
}
