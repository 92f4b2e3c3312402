import type { Found } from '#platform/search/finding.ts'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import type { Words } from '#web/words.ts'
import { SearchForm } from './search-form.tsx'

type Props = {
  t: Words
  query: string
  total: number
  found: readonly Found[]
  page: number
  pages: number
}

/** One search over what every room has put into the index. */
export function SearchPage({ t, query, total, found, page, pages }: Props) {
  const href = (number: number) => `/search?q=${encodeURIComponent(query)}&page=${number}`
  return (
    <div class="stack">
      <PageHead t={t} title={t('front.search')} point={t('front.search.point')} />
      <SearchForm t={t} query={query} />
      {query !== '' && total > 0 ? <p>{t('front.search.count', { total })}</p> : null}
      {query !== '' && total === 0 ? (
        <EmptyState t={t} title={t('front.search.none', { query })}>
          <p>{t('front.search.none.text')}</p>
        </EmptyState>
      ) : null}
      <ol class="plain-list stack measure">
        {found.map((one) => (
          <li key={`${one.kind} ${one.id} ${one.lang}`} lang={one.lang}>
            <a href={one.href}>{one.title}</a>
          </li>
        ))}
      </ol>
      <Pager
        t={t}
        page={page}
        pages={pages}
        previous={page > 1 ? href(page - 1) : undefined}
        next={page < pages ? href(page + 1) : undefined}
      />
    </div>
  )
}
