import { type Citable, day, langOf, licenceAddress, titleOf, yearOf } from './citable.ts'
import { all, el, type Xml } from './xml.ts'

/** Unqualified Dublin Core. Source: DCMES 1.1; OAI-PMH 2.0, 3.4 */
export function dublinCore(of: Citable): Xml {
  const dc = (name: string, said: string, lang?: string) =>
    said === '' ? null : el(`dc:${name}`, { 'xml:lang': lang }, said)
  return el(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    ...of.titles.map(({ text, lang }) => dc('title', text, lang)),
    ...of.authors.map((name) => dc('creator', name)),
    ...of.subjects.map((said) => dc('subject', said)),
    ...of.summaries.map(({ text, lang }) => dc('description', text, lang)),
    dc('publisher', of.publisher),
    dc('date', day(of.publishedAt)),
    dc('type', of.kind === 'note' ? 'Report' : 'Text'),
    dc('identifier', of.address),
    ...of.sources.map(({ url }) => dc('relation', url)),
    ...of.titles.map(({ lang }) => dc('language', lang)),
    ...of.countries.map((country) => dc('coverage', country)),
    dc('rights', licenceAddress(of.licence)),
  )
}

const GENERAL = { lesson: 'Text', note: 'Report', issue: 'Text' } as const
const CALLED = { lesson: 'Lesson', note: 'Note', issue: 'Briefing' } as const

/** Source: DataCite Metadata Schema 4.5, kernel-4. There is no DOI: the address is the identifier. */
export const dataciteXml = (of: Citable): Xml =>
  el(
    'resource',
    {
      xmlns: 'http://datacite.org/schema/kernel-4',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.5/metadata.xsd',
    },
    el('identifier', { identifierType: 'URL' }, of.address),
    el(
      'creators',
      {},
      ...of.authors.map((name) =>
        el('creator', {}, el('creatorName', { nameType: 'Organizational' }, name)),
      ),
    ),
    el(
      'titles',
      {},
      ...of.titles.map(({ text, lang }, at) =>
        el(
          'title',
          { 'xml:lang': lang, titleType: at === 0 ? undefined : 'TranslatedTitle' },
          text,
        ),
      ),
    ),
    el('publisher', {}, of.publisher),
    el('publicationYear', {}, yearOf(of)),
    el('resourceType', { resourceTypeGeneral: GENERAL[of.kind] }, CALLED[of.kind]),
    some(
      'subjects',
      of.subjects.map((said) => el('subject', {}, said)),
    ),
    el(
      'dates',
      {},
      el('date', { dateType: 'Issued' }, day(of.publishedAt)),
      el('date', { dateType: 'Updated' }, day(of.changedAt)),
    ),
    el('language', {}, langOf(of)),
    some(
      'relatedIdentifiers',
      of.sources.map(({ url }) =>
        el('relatedIdentifier', { relatedIdentifierType: 'URL', relationType: 'References' }, url),
      ),
    ),
    el('version', {}, of.version),
    rightsOf(of),
    some(
      'descriptions',
      of.summaries
        .filter(({ text }) => text !== '')
        .map(({ text, lang }) =>
          el('description', { 'xml:lang': lang, descriptionType: 'Abstract' }, text),
        ),
    ),
    some(
      'geoLocations',
      of.countries.map((country) => el('geoLocation', {}, el('geoLocationPlace', {}, country))),
    ),
  )

const rightsOf = (of: Citable): Xml =>
  el(
    'rightsList',
    {},
    el(
      'rights',
      {
        rightsURI: licenceAddress(of.licence),
        rightsIdentifier: of.licence,
        rightsIdentifierScheme: 'SPDX',
        schemeURI: 'https://spdx.org/licenses/',
      },
      of.licence,
    ),
  )

const some = (name: string, held: readonly Xml[]): Xml =>
  held.length === 0 ? all([]) : el(name, {}, ...held)

/** The same as DataCite's own programs exchange it. Source: DataCite JSON, schema 4.5 */
export const dataciteJson = (of: Citable) => ({
  schemaVersion: 'http://datacite.org/schema/kernel-4',
  identifiers: [{ identifier: of.address, identifierType: 'URL' }],
  creators: of.authors.map((name) => ({ name, nameType: 'Organizational' })),
  titles: of.titles.map(({ text, lang }, at) => ({
    title: text,
    lang,
    ...(at === 0 ? {} : { titleType: 'TranslatedTitle' }),
  })),
  publisher: { name: of.publisher },
  publicationYear: Number(yearOf(of)),
  types: { resourceTypeGeneral: GENERAL[of.kind], resourceType: CALLED[of.kind] },
  subjects: of.subjects.map((subject) => ({ subject })),
  dates: [
    { date: day(of.publishedAt), dateType: 'Issued' },
    { date: day(of.changedAt), dateType: 'Updated' },
  ],
  language: langOf(of),
  relatedIdentifiers: of.sources.map(({ url }) => ({
    relatedIdentifier: url,
    relatedIdentifierType: 'URL',
    relationType: 'References',
  })),
  version: String(of.version),
  rightsList: [{ rightsIdentifier: of.licence, rightsUri: licenceAddress(of.licence) }],
  descriptions: of.summaries
    .filter(({ text }) => text !== '')
    .map(({ text, lang }) => ({ description: text, lang, descriptionType: 'Abstract' })),
  geoLocations: of.countries.map((country) => ({ geoLocationPlace: country })),
})

export const TYPES = { lesson: 'Article', note: 'Report', issue: 'Article' } as const

/** Source: schema.org, CreativeWork and its kinds */
export const jsonLd = (of: Citable) => ({
  '@context': 'https://schema.org',
  '@type': TYPES[of.kind],
  '@id': of.address,
  url: of.address,
  headline: titleOf(of),
  name: titleOf(of),
  abstract: of.summaries[0]?.text ?? '',
  author: of.authors.map((name) => ({ '@type': 'Organization', name })),
  publisher: { '@type': 'Organization', name: of.publisher },
  datePublished: of.publishedAt.toISOString(),
  dateModified: of.changedAt.toISOString(),
  inLanguage: langOf(of),
  version: of.version,
  license: licenceAddress(of.licence),
  keywords: of.subjects,
  isBasedOn: of.sources.map(({ url }) => url),
  spatialCoverage: of.countries,
  isAccessibleForFree: true,
})
