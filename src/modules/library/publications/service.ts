import { bestLang, isLang, LANGS } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { Citable } from '#web/documents/citable.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { holdOpenRecords, type Publication, renewOpenRecords } from './queries.ts'
import type { PublicationKind } from './tables.ts'

/** Under what the pages of a kind stand, each by its number. */
export const SHELVES: Readonly<Record<PublicationKind, string>> = {
  lesson: '/library/lessons',
  note: '/library/notes',
  issue: '/briefings',
}

/** The address of a publication for good. */
export const publicationHref = ({ kind, number }: Pick<Publication, 'kind' | 'number'>): string =>
  `${SHELVES[kind]}/${number}`

/** What a reader of these languages is shown. */
export function textFor(publication: Publication, order: readonly string[]) {
  const { texts } = publication
  const original = texts.find((one) => one.original)?.lang ?? texts[0]?.lang ?? 'en'
  const lang = bestLang(
    texts.map((one) => one.lang),
    order,
    original,
  )
  const { title = '', summary = '' } = texts.find((one) => one.lang === lang) ?? {}
  return { lang, title, summary }
}

/**
 * Notes what changed for the world. The time is given while nobody lists (`awaitOpenRecords`), so
 * that whoever has listed up to a moment missed nothing of before it.
 *
 * Returns how many changed
 */
export function noteOpenRecords(work: Work, ids?: readonly string[]): Promise<number> {
  return inTransaction(work, async (work) => {
    await holdOpenRecords(work)
    return renewOpenRecords(work, ids)
  })
}

const wordsOf = (lang: string): Words => {
  const spoken = lang.split('-')[0]
  return wordsIn(isLang(spoken) ? spoken : LANGS[0])
}

/** A publication for catalogues and reference managers; a note by the version that stands now. */
export function citableOf(publication: Publication, base: string): Citable {
  const { texts, kind, number, version } = publication
  const own = wordsOf(texts[0]?.lang ?? LANGS[0])
  const versioned = kind === 'note' ? `/v/${version}` : ''
  return {
    ...{ kind, number, version },
    address: `${base}${publicationHref(publication)}${versioned}`,
    titles: texts.map(({ lang, title }) => ({ lang, text: title })),
    summaries: texts.map(({ lang, summary }) => ({ lang, text: summary })),
    authors: publication.authors,
    publisher: own('shell.name'),
    publishedAt: publication.publishedAt,
    changedAt: publication.changedAt,
    subjects: publication.themes.map((theme) => own(`frame.theme.${theme}` as MessageKey)),
    countries: publication.countries,
    sources: publication.sources,
    licence: publication.licence,
  }
}
