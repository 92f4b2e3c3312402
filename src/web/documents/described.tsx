import type { JSX } from 'preact'
import { jsonLd } from './catalogued.ts'
import { type Citable, licenceAddress } from './citable.ts'
import { signpostsOf } from './record-files.ts'

type Props = {
  readonly of: Citable
  /** The whole address of the page, under which the files that tell of it lie. */
  readonly page: string
  /** Which of its texts is shown. */
  readonly lang: string
}

/**
 * What machines read at the head of a publication's page: Dublin Core, the tags of scholarly search,
 * signposts, and JSON-LD. That is data, which no browser runs: the policy on scripts stands.
 */
export function Described({ of, page, lang }: Props): JSX.Element {
  const title = of.titles.find((one) => one.lang === lang) ?? of.titles[0]
  const day = of.publishedAt.toISOString().slice(0, 10)
  const metas: readonly (readonly [name: string, content: string])[] = [
    ['DC.title', title?.text ?? ''],
    ...of.authors.map((name) => ['DC.creator', name] as const),
    ['DC.publisher', of.publisher],
    ['DC.date', day],
    ['DC.language', title?.lang ?? ''],
    ['DC.identifier', of.address],
    ['DC.rights', licenceAddress(of.licence)],
    ...of.subjects.map((said) => ['DC.subject', said] as const),
    ['citation_title', title?.text ?? ''],
    ...of.authors.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['citation_language', title?.lang ?? ''],
    ['citation_public_url', of.address],
    ...(of.kind === 'note'
      ? ([
          ['citation_technical_report_institution', of.publisher],
          ['citation_technical_report_number', String(of.number)],
          ['citation_pdf_url', `${of.address}.pdf`],
        ] as const)
      : []),
  ]
  return (
    <>
      {metas.map(([name, content]) => (
        <meta key={`${name} ${content}`} name={name} content={content} />
      ))}
      {signpostsOf(of, page).map(({ rel, href, type }) => (
        <link key={`${rel} ${href}`} rel={rel} href={href} type={type} />
      ))}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: dataText(jsonLd(of)) }}
      />
    </>
  )
}

/** JSON that no text in it can end: neither a closing tag nor the begin of a comment is left. */
const dataText = (held: unknown): string =>
  JSON.stringify(held).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
