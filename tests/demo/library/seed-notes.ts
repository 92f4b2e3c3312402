import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
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
import { ago, type Cast, found } from '../stage.ts'
import type { DemoNote } from './shapes.ts'
import { SOURCES } from './sources.ts'

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
}
