import type { JSX } from 'preact'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { ActionStatus, Cost, KINDS, STATUSES } from '../../record/index.ts'
import { type ListQuery, listHref } from '../forms.ts'
import type { countActions, listActions } from '../queries.ts'

type Row = Awaited<ReturnType<typeof listActions>>[number]

export type RegisterProps = {
  readonly t: Words
  readonly query: ListQuery
  readonly list: Page<Row>
  readonly counts: Awaited<ReturnType<typeof countActions>>
  /** The city acted for; null for visitors and for those without one. */
  readonly city: string | null
  readonly mayAdd: boolean
  readonly mayImport: boolean
}

/** The actions of the city, or of every city as far as the reader may see. */
export function RegisterPage(props: RegisterProps): JSX.Element {
  const { t, query, counts, city } = props
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        title={t('actions.room')}
        point={
          query.of === 'own' && city ? t('actions.list.point', { city }) : t('actions.list.all')
        }
        actions={<Buttons {...props} />}
      />
      {city !== null && (
        <Tabs
          label={t('actions.list.whose')}
          items={[
            { label: city, href: '/actions', here: query.of === 'own' },
            { label: t('actions.list.every'), href: '/actions?of=all', here: query.of === 'all' },
          ]}
        />
      )}
      {counts.all === 0 ? <Nothing {...props} /> : <Something {...props} />}
    </div>
  )
}

function Buttons({ t, mayAdd, mayImport }: RegisterProps): JSX.Element | null {
  if (!mayAdd && !mayImport) return null
  return (
    <>
      {mayAdd && <LinkButton href="/actions/new">{t('actions.list.add')}</LinkButton>}
      {mayImport && (
        <LinkButton kind="quiet" href="/actions/import">
          {t('actions.list.import')}
        </LinkButton>
      )}
    </>
  )
}

function Nothing({ t, mayImport, query }: RegisterProps): JSX.Element {
  const own = query.of === 'own'
  return (
    <EmptyState
      t={t}
      title={own ? t('actions.empty.title') : t('actions.empty.all-title')}
      example={own ? t('actions.empty.example') : undefined}
      action={
        own && mayImport ? (
          <LinkButton href="/actions/import">{t('actions.list.import')}</LinkButton>
        ) : undefined
      }
    >
      <p>{own ? t('actions.empty.text') : t('actions.empty.all-text')}</p>
    </EmptyState>
  )
}

function Something(props: RegisterProps): JSX.Element {
  const { t, query, list, counts } = props
  const figure = (value: number) => t.number(value)
  return (
    <>
      <Facts
        figures
        items={[
          { term: t('actions.count.all'), value: figure(counts.all) },
          { term: t('actions.kind.recovery'), value: figure(counts.recovery) },
          { term: t('actions.kind.renewal'), value: figure(counts.renewal) },
          { term: t('actions.status.in-progress'), value: figure(counts.going) },
          { term: t('actions.status.blocked'), value: figure(counts.blocked) },
          { term: t('actions.status.done'), value: figure(counts.done) },
        ]}
      />
      <Filters {...props} />
      {list.rows.length === 0 ? (
        <EmptyState
          t={t}
          title={t('actions.list.none-title')}
          action={
            <LinkButton kind="quiet" href={query.of === 'all' ? '/actions?of=all' : '/actions'}>
              {t('actions.list.clear')}
            </LinkButton>
          }
        >
          <p>{t('actions.list.none-text')}</p>
        </EmptyState>
      ) : (
        <List {...props} />
      )}
    </>
  )
}

function Filters({ t, query, list }: RegisterProps): JSX.Element {
  const state = { typed: query.typed, errors: [], restored: null }
  const at = { t, state, blank: t('actions.list.any'), width: 'full' } as const
  const filtering = Object.keys(query.typed).length > 0
  return (
    <FilterBar
      t={t}
      action="/actions"
      clear={filtering ? (query.of === 'all' ? '/actions?of=all' : '/actions') : undefined}
      found={t('actions.list.found', { count: list.total })}
    >
      {query.of === 'all' && <input type="hidden" name="of" value="all" />}
      <SelectField
        {...at}
        name="theme"
        label={t('actions.field.theme')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <SelectField
        {...at}
        name="kind"
        label={t('actions.field.kind')}
        options={KINDS.map((value) => ({ value, label: t(`actions.kind.${value}`) }))}
      />
      <SelectField
        {...at}
        name="status"
        label={t('actions.field.status')}
        options={STATUSES.map((value) => ({ value, label: t(`actions.status.${value}`) }))}
      />
      <SelectField
        {...at}
        name="horizon"
        label={t('actions.field.horizon')}
        options={HORIZONS.map((value) => ({ value, label: t(`frame.horizon.${value}`) }))}
      />
    </FilterBar>
  )
}

function List({ t, query, list }: RegisterProps): JSX.Element {
  const pageHref = (page: number) => listHref(query, { page })
  const pages = [
    list.page > 1 ? pageHref(list.page - 1) : undefined,
    list.page < list.pages ? pageHref(list.page + 1) : undefined,
  ]
  return (
    <>
      <Table
        t={t}
        caption={t('actions.list.caption')}
        captionHeard
        cards
        columns={columnsOf(t, query.of === 'all')}
        rows={list.rows}
        keyOf={(row) => row.id}
        sort={{
          by: query.sort,
          direction: query.direction,
          href: (sort, direction) => listHref(query, { sort, direction }),
        }}
      />
      <Pager t={t} previous={pages[0]} next={pages[1]} page={list.page} pages={list.pages} />
      <p class="small row">
        <a href={listHref(query, { path: '/actions.csv' })} download>
          {t('actions.list.csv')}
        </a>
        <a href={listHref(query, { path: '/actions.json' })} download>
          {t('actions.list.json')}
        </a>
      </p>
    </>
  )
}

function columnsOf(t: Words, cities: boolean): Column<Row>[] {
  const columns: (Column<Row> & { only?: boolean })[] = [
    {
      key: 'title',
      head: t('actions.field.title'),
      sortable: true,
      cell: (row) => <a href={`/actions/${row.id}`}>{row.title}</a>,
    },
    { key: 'code', head: t('actions.field.code'), sortable: true, cell: (row) => row.code },
    { key: 'city', head: t('actions.page.city'), only: cities, cell: (row) => row.city },
    {
      key: 'kind',
      head: t('actions.field.kind'),
      cell: (row) => <Tag>{t(`actions.kind.${row.kind}`)}</Tag>,
    },
    {
      key: 'theme',
      head: t('actions.field.theme'),
      sortable: true,
      cell: (row) => t(`frame.theme.${row.theme}`),
    },
    {
      key: 'status',
      head: t('actions.field.status'),
      sortable: true,
      cell: (row) => <ActionStatus t={t} status={row.status} />,
    },
    {
      key: 'horizon',
      head: t('actions.field.horizon'),
      sortable: true,
      cell: (row) => t(`frame.horizon.${row.horizon}`),
    },
    { key: 'lead', head: t('actions.field.lead'), cell: (row) => row.lead || '–' },
    {
      key: 'cost',
      head: t('actions.field.costLikely'),
      numeric: true,
      cell: (row) => <Cost t={t} of={row} />,
    },
  ]
  return columns.filter(({ only }) => only !== false)
}
