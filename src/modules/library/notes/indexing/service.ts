import type { Work } from '#platform/database/work.ts'
import { indexDocument } from '#platform/search/search.ts'
import { type PublishedNote, sectionsOf } from '../content/index.ts'
import { noteHref } from '../links.ts'
import type { NoteRecord } from '../queries.ts'

/** Renews what the search has of a note in one language. */
export async function indexNote(
  work: Work,
  note: Pick<NoteRecord, 'id' | 'number' | 'bodyId' | 'visibility' | 'lang'>,
  { lang, content }: { readonly lang: string; readonly content: PublishedNote },
): Promise<void> {
  const { themes, goals, stages, hazards, countries } = content
  await indexDocument(work, {
    ...{ kind: 'note', id: note.id, lang, body: note.bodyId, original: lang === note.lang },
    visibility: note.visibility,
    title: content.title,
    summary: content.claim,
    text: [content.city, ...sectionsOf(content.kind).map(({ key }) => content.sections[key] ?? '')]
      .join('\n')
      .slice(0, 100_000),
    href: noteHref(note.number),
    about: {
      ...{ themes, goals, stages, hazards, countries },
      populations: content.population === null ? [] : [content.population],
    },
  })
}
