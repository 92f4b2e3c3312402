import { dataciteJson, dataciteXml, dublinCore, jsonLd, TYPES } from './catalogued.ts'
import { type Citable, licenceAddress } from './citable.ts'
import { bibtex, cslJson, ris } from './cited.ts'
import { xmlDocument } from './xml.ts'

/** The files that tell of a publication, beside its page, with what each is. */
export const RECORD_FILES = {
  'datacite.xml': 'application/vnd.datacite.datacite+xml',
  'datacite.json': 'application/vnd.datacite.datacite+json',
  'dublin-core.xml': 'application/xml',
  'metadata.jsonld': 'application/ld+json',
  'cite.bib': 'application/x-bibtex',
  'cite.ris': 'application/x-research-info-systems',
  'cite.json': 'application/vnd.citationstyles.csl+json',
} as const
export type RecordFile = keyof typeof RECORD_FILES

const pretty = (held: unknown): string => `${JSON.stringify(held, null, 2)}\n`

export const WRITERS: Readonly<Record<RecordFile, (of: Citable) => string>> = {
  'datacite.xml': (of) => xmlDocument(dataciteXml(of)),
  'datacite.json': (of) => pretty(dataciteJson(of)),
  'dublin-core.xml': (of) => xmlDocument(dublinCore(of)),
  'metadata.jsonld': (of) => pretty(jsonLd(of)),
  'cite.bib': bibtex,
  'cite.ris': ris,
  'cite.json': (of) => pretty(cslJson(of)),
}

type Signpost = { readonly rel: string; readonly href: string; readonly type?: string }

/** The files that hold all of a publication, by how their addresses end. */
const WHOLE: Readonly<Record<Citable['kind'], readonly (readonly [string, string])[]>> = {
  lesson: [['/lesson.json', 'application/json']],
  note: [
    ['.pdf', 'application/pdf'],
    ['.epub', 'application/epub+zip'],
    ['.json', 'application/json'],
  ],
  issue: [
    ['/pdf', 'application/pdf'],
    ['/text', 'text/plain'],
  ],
}

/** What leads a machine from the page to what it needs. Source: FAIR Signposting, level 1 */
export const signpostsOf = (of: Citable, page: string): readonly Signpost[] => [
  { rel: 'cite-as', href: of.address },
  { rel: 'type', href: `https://schema.org/${TYPES[of.kind]}` },
  { rel: 'type', href: 'https://schema.org/AboutPage' },
  { rel: 'license', href: licenceAddress(of.licence) },
  ...(Object.keys(RECORD_FILES) as RecordFile[]).map((file) => ({
    ...{ rel: 'describedby', href: `${page}/${file}`, type: RECORD_FILES[file] },
  })),
  ...WHOLE[of.kind].map(([ending, type]) => ({
    ...{ rel: 'item', href: `${of.address}${ending}`, type },
  })),
]

/**
 * What a file that holds all of a publication says of it: where its page is, how it is cited, and
 * what may be done with it. Source: FAIR Signposting, level 1, content resources; RFC 8288
 */
export const itemLine = ({ address, licence }: Cited, page: string): string =>
  [
    `<${page}>; rel="collection"; type="text/html"`,
    `<${address}>; rel="cite-as"`,
    `<${licenceAddress(licence)}>; rel="license"`,
  ].join(', ')

type Cited = Pick<Citable, 'address' | 'licence'>

/** The same as a `Link` header, for a machine that reads no page. Source: RFC 8288 */
export const signpostLine = (of: Citable, page: string): string =>
  signpostsOf(of, page)
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
    .join(', ')
