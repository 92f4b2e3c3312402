import type { ComponentChildren, JSX } from 'preact'
import { Button } from '#web/parts/button/button.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  /** The page's own address: the filters become its query. */
  readonly action: string
  /** Fields of `fields/`, three or four at most. */
  readonly children: ComponentChildren
  /** The address without any filter, when some are set. */
  readonly clear?: string | undefined
  /** What the filters found: "12 actions". */
  readonly found?: string | undefined
  /** What the button says where the bar searches rather than filters: "Search". */
  readonly verb?: string | undefined
}

/** Filters over a list: a GET form, so that every view has an address. */
export function FilterBar({ t, action, children, clear, found, verb }: Props): JSX.Element {
  return (
    <search class="filter-bar">
      <form class="filter-form" action={action} method="get">
        {children}
        <div class="filter-actions">
          <Button kind="quiet">{verb ?? t('parts.filter.apply')}</Button>
          {clear !== undefined && <a href={clear}>{t('parts.filter.clear')}</a>}
        </div>
      </form>
      {found !== undefined && <p class="filter-found">{found}</p>}
    </search>
  )
}
