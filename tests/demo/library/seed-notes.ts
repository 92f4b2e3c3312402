import type { Actor } from '#kernel/actor.ts'
import {
  publishTranslation,
  requestTranslation,
  reviewTranslation,
  saveTranslation,
} from '#library'
import type { Work } from '#platform/database/work.ts'
import { paragraphsOf } from '#web/documents/reading.ts'
import {
  answerInvitation,
  inviteAuthor,
} from '../../../src/modules/library/notes/authors/service.ts'
import { blankDraft } from '../../../src/modules/library/notes/content/index.ts'
import { publishNote } from '../../../src/modules/library/notes/publishing/index.ts'
import {
  askReview,
  giveReview,
  submitToReview,
} from '../../../src/modules/library/notes/reviews/index.ts'
import { beginNote, moveNote, openNote } from '../../../src/modules/library/notes/service.ts'
import { NOTE_SOURCE } from '../../../src/modules/library/notes/translating/index.ts'
import { openTranslation } from '../../../src/modules/library/translations/index.ts'
import { ago, type Cast, found } from '../stage.ts'
import type { DemoNote, NoteText } from './shapes.ts'
import { SOURCES } from './sources.ts'
import { NOTE_TRANSLATIONS } from './translations/index.ts'

type Path = {
  /** Days before today on which it was begun. */
  readonly days: number
  /** Who leads, who writes along, and whose practitioner reviews. */
  readonly authors: readonly Cast[]
  readonly desk: readonly [Actor, Actor]
}

/** Sources as a list in Markdown, under the head that the kind of note has for them. */
const references = ({ sources }: DemoNote): string =>
  [...new Set(sources)]
    .map((key) => `- [${SOURCES[key].title}](${SOURCES[key].url}), ${SOURCES[key].publisher}`)
    .join('\n')

function draftOf(note: DemoNote) {
  const { title, claim, themes, goals, stages, hazards, countries, parts, kind } = note
  const head = kind === 'practice' ? 'documents' : 'references'
  return {
    ...blankDraft(title, claim),
    ...{ themes: [...themes], goals: [...goals], stages: [...stages], hazards: [...hazards] },
    ...{ countries: [...countries], city: note.city ?? '' },
    ...{ from: note.from ?? null, to: note.to ?? null },
    sections: { ...parts, [head]: references(note) },
  }
}

/** Begun by a city, written along by another, reviewed by a practitioner and an expert, published. */
export async function seedNote(work: Work, note: DemoNote, path: Path): Promise<void> {
  const [lead, second, third] = path.authors
  const [editor, steward] = path.desk
  const at = (later: number) => ago(work, path.days - later)
  const author = found(lead, 'author').lead
  const values = {
    kind: note.kind,
    lang: 'en',
    visibility: 'public',
    draft: draftOf(note),
  } as const
  const { id } = await beginNote(at(0), author, { ...values, named: true })
  const along = found(second, 'second author')
  await inviteAuthor(at(1), author, id, along.slug)
  await answerInvitation(at(3), along.lead, id, { named: true, talks: true })
  await moveNote(at(7), editor, [id, 'drafting'])
  await submitToReview(at(20), author, id)
  const reviewer = found(third, 'reviewer')
  await askReview(at(21), editor, id, { kind: 'practitioner', body: reviewer.slug })
  await askReview(at(21), editor, id, { kind: 'technical', body: steward.acting?.bodySlug ?? '' })
  const { reviews } = await openNote(work, editor, id)
  for (const { id: review, kind } of reviews)
    await giveReview(at(26), kind === 'technical' ? steward : reviewer.lead, [id, review], {
      ...{ verdict: 'accept', remarks: '', named: true },
    })
  await moveNote(at(28), editor, [id, 'approval'])
  await publishNote(at(30), editor, id)
  for (const [lang, text] of Object.entries(NOTE_TRANSLATIONS[note.key] ?? {}))
    await seedTranslation(at, path, { id, lang, said: { ...text, references: references(note) } })
}

type Translated = {
  readonly id: string
  readonly lang: string
  readonly said: NoteText & { readonly references: string }
}

/** By one person, read by a second, pinned to the first version; titles of sources stay as they are. */
async function seedTranslation(
  at: (later: number) => Work,
  { desk: [editor, steward] }: Path,
  { id: note, lang, said }: Translated,
): Promise<void> {
  const sources = [NOTE_SOURCE]
  const id = await requestTranslation(at(31), editor, NOTE_SOURCE, { id: note, lang })
  const parts = { ...said.parts, documents: said.references, references: said.references }
  const texts = new Map([
    ['title', said.title],
    ['claim', said.claim],
    ...Object.entries(parts).flatMap(([key, text]) =>
      paragraphsOf(text).map(({ source }, nth) => [`${key}:${nth}`, source] as const),
    ),
  ])
  const { pieces } = await openTranslation(at(31), editor, sources, id)
  const typed = pieces.map(({ segment: { key } }) => ({
    ...{ key, text: texts.get(key) ?? '', maker: 'human' as const },
  }))
  await saveTranslation(at(32), editor, sources, { id, version: 1, typed })
  await reviewTranslation(at(33), steward, sources, { id, version: 2 })
  await publishTranslation(at(33), editor, sources, { id, version: 3 })
}
