import { isLang } from '#kernel/languages.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { WrittenDocument } from '#web/documents/blocks.ts'
import { licenceAddress } from '#web/documents/citable.ts'
import { forgetFiles } from '#web/documents/kept-files.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { countsOf, madeFromLine } from '../../../translations/index.ts'
import { sectionsOf } from '../../content/index.ts'
import { versionHref } from '../../links.ts'
import { partBlocks } from '../../views/body.tsx'
import { factsOf } from '../../views/facts.tsx'
import { type Credit, type Edition, langQuery } from '../service.ts'

/** The words around a note, in its own language where we speak it. */
export const ownWords = (lang: string): Words => wordsIn(isLang(lang) ? lang : 'en')

export const creditLine = ({ name, body }: Credit): string =>
  name === null ? body : `${name}, ${body}`

/** How the note is cited: who, year, title, version, by whom, address. */
export function citation(t: Words, edition: Edition, base: string): string {
  const { credits, number, version } = edition
  return t('notes.citation', {
    authors: t.list(credits.map(creditLine)),
    year: String(version.publishedAt.getUTCFullYear()),
    title: version.content.title,
    version: version.number,
    address: `${base}${versionHref(number, version.number)}${langQuery(edition)}`,
  })
}

/** A version as the one document that print, PDF and EPUB are drawn from. */
export function publicationOf(edition: Edition, base: string): WrittenDocument {
  const { version, lang, number } = edition
  const { content } = version
  const own = ownWords(lang)
  return {
    lang,
    address: `${base}${versionHref(number, version.number)}${langQuery(edition)}`,
    title: content.title,
    point: content.claim,
    creators: edition.credits.map(creditLine),
    publisher: own('shell.name'),
    publishedAt: version.publishedAt,
    subjects: content.themes.map((theme) => own(`frame.theme.${theme}`)),
    licence: { name: content.licence, href: licenceAddress(content.licence) },
    facts: [
      { term: own('notes.version'), value: versionLine(own, edition) },
      ...translationFact(own, edition),
      ...factsOf(own, content.kind, content),
    ],
    sections: sectionsOf(content.kind)
      .filter(({ key }) => (content.sections[key] ?? '') !== '')
      .map(({ key }) => ({
        id: key,
        title: own(`notes.section.${key}`),
        blocks: partBlocks(own, {
          text: content.sections[key] ?? '',
          lang,
          pieces: edition.parts.get(key) ?? [],
        }),
      })),
    figures: figuresOf(edition),
    words: {
      contents: own('notes.contents'),
      facts: own('notes.facts'),
      licence: own('notes.licence'),
      accessibility: own('notes.epub.accessibility'),
      figure: (figure) => own('notes.figure', { number: figure }),
    },
  }
}

/** How a translation was made, and how much of it is older than the original. */
function translationFact(t: Words, { language }: Edition): WrittenDocument['facts'] {
  const made = madeFromLine(t, language)
  if (made === null) return []
  const { kind, now } = language
  const { older } = countsOf(language.pieces)
  const line = older > 0 ? `. ${t('translating.told.older', { kind, now, count: older })}` : ''
  return [{ term: t('translating.fact'), value: `${made}${line}` }]
}

const versionLine = (t: Words, { version, demo }: Edition): string =>
  [
    t('notes.version-line', { version: version.number, day: t.date(version.publishedAt) }),
    ...(demo ? [t('parts.demo.long')] : []),
  ].join(' · ')

/** The pictures that its text names. */
function figuresOf({ version }: Edition): WrittenDocument['figures'] {
  const used = Object.values(version.content.sections).join('\n')
  return new Map(
    version.content.figures
      .filter(({ number }) => used.includes(`(figure:${number})`))
      .map(({ number, ...figure }) => [String(number), figure] as const),
  )
}

/** Where the files that are made of a note are kept. */
export const shelfOf = (id: string): string => `notes/${id}`

/** A name in them was withdrawn, or the note was: nothing of it stays, though no address leads there. */
export const forgetNoteFiles = (storage: Storage, id: string): Promise<void> =>
  forgetFiles(storage, shelfOf(id))
