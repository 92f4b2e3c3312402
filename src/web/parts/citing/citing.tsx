import type { JSX } from 'preact'
import type { Citable } from '#web/documents/citable.ts'
import { CopyText } from '#web/parts/copy-text/copy-text.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  readonly of: Citable
  /** The path of the page, under which the files for reference managers lie. */
  readonly href: string
}

const FILES = [
  ['cite.bib', 'BibTeX'],
  ['cite.ris', 'RIS'],
  ['cite.json', 'CSL-JSON'],
  ['datacite.xml', 'DataCite'],
] as const

/** How to cite a publication: the line in the page's language, and the files for reference managers. */
export function Citing({ t, of, href }: Props): JSX.Element {
  return (
    <section class="stack close" aria-labelledby="citing">
      <h2 id="citing">{t('feeds.cite')}</h2>
      <CopyText t={t} text={citationLine(t, of)} label={t('feeds.cite.copy')} />
      <CitingFiles href={href} />
    </section>
  )
}

/** The files alone, beside a line that is there already. */
export const CitingFiles = ({ href }: Pick<Props, 'href'>): JSX.Element => (
  <ul class="row plain-list small">
    {FILES.map(([file, name]) => (
      <li key={file}>
        <a href={`${href}/${file}`}>{name}</a>
      </li>
    ))}
  </ul>
)

const citationLine = (t: Words, of: Citable): string =>
  t('feeds.cite.line', {
    authors: t.list(of.authors),
    year: String(of.publishedAt.getUTCFullYear()),
    title: of.titles[0]?.text ?? '',
    version: of.version,
    publisher: of.publisher,
    address: of.address,
  })
