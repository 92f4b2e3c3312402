import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import type { Page } from '#kernel/pages.ts'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { TranslationMark } from '../../cards.tsx'
import { TRANSLATIONS, translationHref } from '../../links.ts'
import type { Original } from '../../service.ts'
import { LANG_OPTIONS } from '../forms.ts'
import type { TranslationFilter, TranslationRow } from '../queries.ts'

export const STATES = ['requested', 'in-work', 'reviewed', 'published', 'stale'] as const

type Props = {
  readonly t: Words
  readonly filter: TranslationFilter
  readonly list: Page<TranslationRow>
  readonly originals: ReadonlyMap<string, Original>
}

function hrefOf(filter: TranslationFilter, page: number): string {
  const search = new URLSearchParams(filter as Record<string, string>)
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? TRANSLATIONS : `${TRANSLATIONS}?${search}`
}

/** What is to be translated, in work, or older than its original. */
export function TranslationsPage({ t, filter, list, originals }: Props): JSX.Element {
  const state = { typed: { ...filter }, errors: [], restored: null }
  const at = { t, state, blank: t('lessons.filter.any') }
  const rows = list.rows.filter(({ subjectId }) => originals.has(subjectId))
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t)]}
        title={t('translating.list')}
        point={t('translating.list.point')}
      />
      <FilterBar
        t={t}
        action={TRANSLATIONS}
        clear={Object.keys(filter).length > 0 ? TRANSLATIONS : undefined}
      >
        <SelectField {...at} name="lang" label={t('lessons.field.lang')} options={LANG_OPTIONS} />
        <SelectField
          {...at}
          name="state"
          label={t('lessons.field.state')}
          options={STATES.map((value) => ({ value, label: t(`translating.state.${value}`) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState t={t} title={t('translating.none')}>
          <p>{t('translating.none.text')}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('translating.list')}
          captionHeard
          cards
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'title',
              head: t('translating.what'),
              cell: ({ id, subjectId }) => (
                <a href={translationHref(id)} lang={originals.get(subjectId)?.lang}>
                  {originals.get(subjectId)?.title}
                </a>
              ),
            },
            {
              key: 'lang',
              head: t('lessons.field.lang'),
              cell: ({ lang }) => langName(lang, t.lang),
            },
            {
              key: 'state',
              head: t('lessons.field.state'),
              cell: ({ state, stale }) => <TranslationMark t={t} state={state} stale={stale} />,
            },
            {
              key: 'at',
              head: t('translating.changed'),
              cell: ({ changedAt }) => t.date(changedAt),
            },
          ]}
        />
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? hrefOf(filter, list.page - 1) : undefined}
        next={list.page < list.pages ? hrefOf(filter, list.page + 1) : undefined}
      />
    </div>
  )
}
