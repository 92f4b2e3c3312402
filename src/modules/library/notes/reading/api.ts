import { licenceAddress } from '#web/documents/citable.ts'
import { countsOf } from '../../translations/index.ts'
import { sectionsOf } from '../content/index.ts'
import { noteHref, versionHref } from '../links.ts'
import { creditLine } from './publication/index.ts'
import type { NoteRow } from './queries.ts'
import type { Edition } from './service.ts'

/** A version as data: what the page says, and nothing that it does not. */
export function noteJson(edition: Edition, base: string) {
  const { number, version, current } = edition
  const {
    kind,
    lang: _,
    authors: __,
    figures,
    reviews,
    licence,
    sections,
    ...facts
  } = version.content
  const gone = edition.standing === 'retracted'
  const here = {
    ...{ number, kind, lang: edition.lang, version: version.number, state: edition.standing },
    ...{ original: edition.language.original, languages: edition.language.langs },
    translatedFrom: edition.language.madeFrom,
    address: `${base}${versionHref(number, version.number)}`,
    newest: `${base}${versionHref(number, current)}`,
    title: facts.title,
    authors: edition.credits.map(creditLine),
    publishedAt: version.publishedAt.toISOString(),
    sha256: version.sha256,
  }
  if (gone) return { ...here, reason: edition.reason }
  return {
    ...here,
    ...facts,
    number,
    changes: version.changes,
    stalePieces: countsOf(edition.language.pieces).older,
    licence: { id: licence, address: licenceAddress(licence) },
    parts: sectionsOf(kind)
      .filter(({ key }) => (sections[key] ?? '') !== '')
      .map(({ key }) => ({ key, markdown: sections[key] ?? '' })),
    figures: figures.map(({ number: figure, alternative, credit, width, height }) => ({
      ...{ number: figure, alternative, credit, width, height },
    })),
    reviews: reviews.map((review) => ({ kind: review.kind, by: review.name, on: review.on })),
  }
}

/** A page of the list as data. */
export const notesJson = (rows: readonly NoteRow[], base: string) =>
  rows.map(({ number, kind, lang, title, claim, themes, version, state, revisedAt, texts }) => ({
    ...{ number, kind, lang, title, claim, themes, version, state },
    languages: texts.map((text) => text.lang),
    address: `${base}${noteHref(number)}`,
    revisedAt: revisedAt.toISOString(),
  }))
