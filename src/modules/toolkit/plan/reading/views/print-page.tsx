import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'
import type { PlanDocument } from '../../document/index.ts'
import { Contents, DocumentBody } from './document.tsx'
import { HowMade } from './how-made.tsx'

type Props = {
  readonly t: Words
  readonly document: PlanDocument
  /** Which version this is. */
  readonly line: string
  readonly sha256: string | null
  readonly adoptions: readonly string[]
  /** Back to the page with the other forms. */
  readonly back: string
}

/** The plan alone on its pages: the browser's own print makes the PDF. */
export function PrintPage(props: Props): JSX.Element {
  const { t, document, line, sha256, adoptions, back } = props
  return (
    <article class="page stack wide" lang={document.lang}>
      <p class="no-print">
        <a href={back}>{t('plan.print.back')}</a> · {t('plan.print.how')}
      </p>
      <header class="stack">
        <p class="muted">{document.city.name}</p>
        <h1>{document.title}</h1>
        <p class="lead">
          {t('plan.cover', { city: document.city.name, crisis: document.crisis.title })}
        </p>
        <p>{line}</p>
        {adoptions.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {document.city.demo && <p class="muted small">{t('parts.demo.long')}</p>}
      </header>
      <Contents t={t} document={document} />
      <div class="new-page">
        <DocumentBody t={t} document={document} paged />
      </div>
      <HowMade t={t} document={document} sha256={sha256} open />
    </article>
  )
}
