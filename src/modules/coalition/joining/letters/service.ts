import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { findFile, keepFile, type Storage } from '#platform/storage/storage.ts'
import type { Words } from '#web/words.ts'
import { similarNames } from '../../gazetteer/gazetteer.ts'
import { insertLetter, newestLetter } from '../queries.ts'
import { note, personOf, save, wishFor, wishToEdit } from '../service.ts'

/** What a commitment letter says, paragraph by paragraph, in one language. */
export type LetterText = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly commitments: readonly string[]
  readonly closing: readonly string[]
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
    closing: [
      t('joining.letter.text.closing', { city }),
      t('joining.letter.text.signed', { name, title }),
    ],
  }
}

const plainLetter = ({ title, paragraphs, commitments, closing }: LetterText): string =>
  [title, ...paragraphs, ...commitments.map((text, at) => `${at + 1}. ${text}`), ...closing].join(
    '\n\n',
  )

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
          ...text.closing.map(line),
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

const later = (work: Work, day: string | undefined, field: string): string | null => {
  if (day === undefined) return null
  if (day <= work.now.toISOString().slice(0, 10)) invalid('coalition.form.day-past', {}, field)
  return day
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
  const valid_until = later(work, sent.validUntil, 'validUntil')
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
      signed_name: null,
      statement: null,
      person_id: personOf(actor).id,
      valid_until,
      at: work.now,
    })
    await note(work, actor, [wish.id, 'letter'], { detail: 'uploaded' })
  })
}

/** Signs here: the signatory types their own name under the words of the letter. */
export async function signHere(
  work: Work,
  actor: Actor,
  at: At,
  typed: { readonly name: string; readonly validUntil?: string | undefined; readonly t: Words },
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  if (wish.signatory_name === null) invalid('joining.letter.signatory-first', {}, 'signedName')
  if (!similarNames(typed.name, wish.signatory_name))
    invalid('joining.letter.other-name', { name: wish.signatory_name }, 'signedName')
  const valid_until = later(work, typed.validUntil, 'signedValidUntil')
  const statement = plainLetter(
    letterText(typed.t, {
      city: wish.legal_name ?? wish.place_name,
      name: wish.signatory_name,
      title: wish.signatory_title ?? '',
      basis: typed.t(`joining.mandate.${wish.mandate ?? 'office'}`),
    }),
  )
  await inTransaction(work, async (work) => {
    await save(work, wish, at.version, {})
    await insertLetter(work, {
      id: newId(),
      application_id: wish.id,
      kind: 'signed-here',
      file_id: null,
      file_name: null,
      media_type: null,
      sha256: null,
      signed_name: typed.name,
      statement,
      person_id: personOf(actor).id,
      valid_until,
      at: work.now,
    })
    await note(work, actor, [wish.id, 'letter'], { detail: 'signed-here' })
  })
}

/** The letter's file, for its applicant and the membership officers only. */
export async function letterFile(work: Work, actor: Actor, id: string) {
  const wish = await wishFor(work, actor, id)
  const letter = await newestLetter(work, wish.id)
  if (!letter?.file_id) missing()
  return { id: letter.file_id, name: letter.file_name ?? 'letter', type: letter.media_type ?? '' }
}
