import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  /** Address of the page before, if there is one. */
  readonly previous?: string | undefined
  readonly next?: string | undefined
  /** Where the reader is: give both for numbered pages, neither for a cursor. */
  readonly page?: number | undefined
  readonly pages?: number | undefined
  /** What is paged, where a page has several pagers. */
  readonly label?: string | undefined
}

/** One step back, one step on. Draws nothing when there is nowhere to go. */
export function Pager({ t, previous, next, page, pages, label }: Props): JSX.Element | null {
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="pager" aria-label={label ?? t('parts.pager.label')}>
      <span class="pager-end">
        {previous !== undefined && (
          <a href={previous} rel="prev">
            <span class="pager-arrow" aria-hidden="true" /> {t('parts.pager.previous')}
          </a>
        )}
      </span>
      {page !== undefined && pages !== undefined && (
        <span class="pager-here">{t('parts.pager.here', { page, pages })}</span>
      )}
      <span class="pager-end">
        {next !== undefined && (
          <a href={next} rel="next">
            {t('parts.pager.next')} <span class="pager-arrow pager-on" aria-hidden="true" />
          </a>
        )}
      </span>
    </nav>
  )
}
