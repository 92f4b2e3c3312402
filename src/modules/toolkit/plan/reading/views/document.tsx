import type { JSX } from 'preact'
import { markdownHtml } from '#web/markdown.ts'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import { NEW_PAGE } from '../../content/index.ts'
import type { DocumentSection, PlanDocument } from '../../document/index.ts'
import { SectionTables } from './tables.tsx'

type Props = {
  /** The words of the plan's own language: a plan is read as it was adopted. */
  readonly t: Words
  readonly document: PlanDocument
  /** Printed: the long sections begin a page. */
  readonly paged?: boolean
}

/** A recovery framework from its vision to its monitoring frame. */
export function DocumentBody({ t, document, paged }: Props): JSX.Element {
  return (
    <div class="stack wide" lang={document.lang}>
      {document.sections.map((section, index) => (
        <section
          key={section.key}
          id={section.key}
          class={paged && NEW_PAGE.has(section.key) ? 'section new-page' : 'section'}
        >
          <h2>
            {t.number(index + 1)}. {t(`plan.section.${section.key}`)}
          </h2>
          <SectionBody t={t} section={section} />
        </section>
      ))}
    </div>
  )
}

/** What a section says; one that is missing says so, and why. */
export function SectionBody(props: {
  readonly t: Words
  readonly section: DocumentSection
}): JSX.Element {
  const { t, section } = props
  if (section.state === 'not-yet')
    return <p>{t('plan.not-yet-because', { reason: section.reason })}</p>
  return (
    <div class="stack">
      {section.state === 'open' && <p class="muted">{t('plan.still-open')}</p>}
      {section.text !== '' && <Prose html={markdownHtml(section.text)} />}
      <SectionTables t={t} section={section} />
    </div>
  )
}

/** The sections as a list of links; printed, it is the table of contents. */
export function Contents({ t, document }: Props): JSX.Element {
  return (
    <nav class="stack" aria-label={t('plan.contents')}>
      <h2>{t('plan.contents')}</h2>
      <ol>
        {document.sections.map((section) => (
          <li key={section.key}>
            <a href={`#${section.key}`}>{t(`plan.section.${section.key}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
