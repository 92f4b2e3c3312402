import { type Citable, day, langOf, line, titleOf, yearOf } from './citable.ts'

/** What BibTeX would take for its own is written so that it shows. */
const bib = (text: string): string =>
  line(text).replace(/[\\{}$&#^_%~]/g, (sign) =>
    sign === '\\' ? '\\textbackslash{}' : /[\^~]/.test(sign) ? `\\${sign}{}` : `\\${sign}`,
  )

const keyOf = (of: Citable): string => `c2r-${of.kind}-${of.number}`

export const bibtex = (of: Citable): string =>
  [
    `@${of.kind === 'note' ? 'techreport' : 'misc'}{${keyOf(of)},`,
    `  author = {${of.authors.map((name) => `{${bib(name)}}`).join(' and ')}},`,
    `  title = {${bib(titleOf(of))}},`,
    `  year = {${yearOf(of)}},`,
    ...(of.kind === 'note'
      ? [`  institution = {${bib(of.publisher)}},`]
      : [`  publisher = {${bib(of.publisher)}},`]),
    `  version = {${of.version}},`,
    `  language = {${langOf(of)}},`,
    `  url = {${of.address}}`,
    '}',
    '',
  ].join('\n')

/** Source: the RIS tags that reference managers agree on; lines end as on Windows */
export const ris = (of: Citable): string =>
  [
    ['TY', of.kind === 'note' ? 'RPRT' : 'ELEC'],
    ...of.authors.map((name) => ['AU', line(name)]),
    ['TI', line(titleOf(of))],
    ['PY', yearOf(of)],
    ['DA', day(of.publishedAt).replaceAll('-', '/')],
    ['PB', line(of.publisher)],
    ['ET', String(of.version)],
    ['LA', langOf(of)],
    ...of.subjects.map((said) => ['KW', line(said)]),
    ['UR', of.address],
    ['ER', ''],
  ]
    .map(([tag, said]) => `${tag}  - ${said}\r\n`)
    .join('')

/** Source: CSL-JSON, Citation Style Language 1.0.2 */
export const cslJson = (of: Citable) => [
  {
    id: keyOf(of),
    type: of.kind === 'note' ? 'report' : 'webpage',
    title: titleOf(of),
    author: of.authors.map((literal) => ({ literal })),
    issued: { 'date-parts': [day(of.publishedAt).split('-').map(Number)] },
    publisher: of.publisher,
    version: String(of.version),
    language: langOf(of),
    URL: of.address,
  },
]
