import type { Page } from '#kernel/pages.ts'
import { REGIONS } from '#platform/places/countries.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Figure } from '#web/parts/figure/figure.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { WorldMap } from '#web/parts/world-map/world-map.tsx'
import type { Words } from '#web/words.ts'
import { Pages } from '../../cards.tsx'
import { StandingMark } from '../../membership/index.ts'
import { countryName } from '../../places/index.ts'
import { hrefOf, STATES, TYPES } from '../forms.ts'
import type { Filter, MapCell, Order, RegisterRow, Summary } from '../queries.ts'
import { CoalitionTabs } from './tabs.tsx'

type Props = {
  readonly t: Words
  readonly filter: Filter
  readonly order: Order
  readonly list: Page<RegisterRow>
  readonly summary: Summary
}

const PATH = '/coalition'

/** The register's page around the list, which is drawn once for everybody. */
export const CityListPage = ({ drawn }: { readonly drawn: string }) => (
  <div class="stack wide" dangerouslySetInnerHTML={{ __html: drawn }} />
)

/** The public register: who is a member, where, since when. */
export function CityList(props: Props) {
  const { t, filter, list } = props
  const { totals } = props.summary
  return (
    <>
      <PageHead
        t={t}
        title={t('coalition.title')}
        point={t('coalition.point')}
        actions={<LinkButton href="/join">{t('coalition.join')}</LinkButton>}
      />
      <CoalitionTabs t={t} here="cities" />
      <Facts
        figures
        items={[
          { term: t('coalition.members'), value: t.number(totals.cities) },
          { term: t('coalition.countries'), value: t.number(totals.countries) },
          {
            term: t('coalition.people'),
            value: t.number(totals.people),
            source: t('coalition.people.source', { unknown: totals.unknown }),
          },
        ]}
      />
      <Filters {...props} />
      {list.total === 0 ? (
        <EmptyState
          t={t}
          title={t('coalition.none')}
          action={
            <LinkButton href={totals.cities === 0 ? '/join' : PATH}>
              {t(totals.cities === 0 ? 'coalition.join' : 'parts.filter.clear')}
            </LinkButton>
          }
        >
          {t('coalition.none.text')}
        </EmptyState>
      ) : (
        <>
          <MapFigure {...props} />
          <ListSection {...props} />
        </>
      )}
      <p class="small muted">
        <a href={hrefOf('/coalition/cities.csv', filter)}>CSV</a> ·{' '}
        <a href={hrefOf('/coalition/cities.json', filter)}>JSON</a> ·{' '}
        <a href={hrefOf('/coalition/cities.geojson', filter)}>GeoJSON</a> ·{' '}
        <a href="/coalition/changes.json">{t('coalition.feed')}</a> · {t('coalition.data-note')}
      </p>
    </>
  )
}

function Filters({ t, filter, list, summary }: Props) {
  const state = {
    typed: {
      q: filter.words ?? '',
      country: filter.country ?? '',
      region: filter.region ?? '',
      type: filter.type ?? '',
      standing: filter.standing ?? '',
    },
    errors: [],
    restored: null,
  }
  const field = { t, state, width: 'half' as const }
  return (
    <FilterBar
      t={t}
      action={PATH}
      clear={hrefOf(PATH, filter) === PATH ? undefined : PATH}
      found={t('coalition.found', { count: list.total })}
    >
      <TextField {...field} name="q" type="search" label={t('coalition.filter.name')} />
      <SelectField
        {...field}
        name="country"
        label={t('coalition.country')}
        blank={t('coalition.filter.all')}
        options={summary.countries
          .map((country) => ({ value: country, label: countryName(t.lang, country) }))
          .sort((a, b) => a.label.localeCompare(b.label, t.lang))}
      />
      <SelectField
        {...field}
        name="region"
        label={t('coalition.region')}
        blank={t('coalition.filter.all')}
        options={REGIONS.map((value) => ({ value, label: t(`coalition.region.${value}`) }))}
      />
      <SelectField
        {...field}
        name="type"
        label={t('coalition.type')}
        blank={t('coalition.filter.all')}
        options={TYPES.map((value) => ({ value, label: t(`coalition.type.${value}`) }))}
      />
      <SelectField
        {...field}
        name="standing"
        label={t('coalition.standing')}
        blank={t('coalition.filter.members')}
        options={[
          { value: 'all', label: t('coalition.filter.everybody') },
          ...STATES.map((value) => ({ value, label: t(`membership.state.${value}`) })),
        ]}
      />
    </FilterBar>
  )
}

function MapFigure({ t, summary, filter }: Props) {
  const { cells, found: total, unplaced } = summary
  return (
    <Figure
      t={t}
      title={t('coalition.map.title', { count: total - unplaced })}
      subtitle={
        unplaced === 0
          ? t('coalition.map.subtitle')
          : `${t('coalition.map.subtitle')}. ${t('coalition.map.unplaced', { count: unplaced })}`
      }
      source={t('coalition.map.source')}
      csv={hrefOf('/coalition/cities.csv', filter)}
      table={
        <Table
          t={t}
          caption={t('coalition.map.table')}
          captionHeard
          rows={cells}
          keyOf={(cell) => cell.slug}
          dense
          columns={[
            { key: 'name', head: t('coalition.city'), cell: (cell) => cellName(t, cell) },
            {
              key: 'count',
              head: t('coalition.members'),
              numeric: true,
              cell: (cell) => t.number(cell.count),
            },
            {
              key: 'lat',
              head: t('coalition.latitude'),
              unit: '°',
              numeric: true,
              cell: (cell) => t.number(cell.latitude, { maximumFractionDigits: 2 }),
            },
            {
              key: 'lon',
              head: t('coalition.longitude'),
              unit: '°',
              numeric: true,
              cell: (cell) => t.number(cell.longitude, { maximumFractionDigits: 2 }),
            },
          ]}
        />
      }
    >
      <WorldMap
        t={t}
        label={t('coalition.map.title', { count: total - unplaced })}
        points={cells.map((cell) => ({
          key: cell.slug,
          name: cellName(t, cell),
          latitude: cell.latitude,
          longitude: cell.longitude,
          href: `/coalition/cities/${cell.slug}`,
        }))}
      />
    </Figure>
  )
}

const cellName = (t: Words, cell: MapCell): string =>
  cell.count === 1 ? cell.name : t('coalition.map.more', { name: cell.name, count: cell.count - 1 })

function ListSection({ t, filter, order, list }: Props) {
  const sortHref = (by: string, direction: string) =>
    hrefOf(PATH, filter, { sort: by, dir: direction })
  const pageHref = (page: number) =>
    hrefOf(PATH, filter, {
      sort: order.by === 'name' ? undefined : order.by,
      dir: order.down ? 'desc' : undefined,
      page: page === 1 ? undefined : String(page),
    })
  return (
    <Section title={t('coalition.list')}>
      <Table
        t={t}
        caption={t('coalition.list')}
        captionHeard
        rows={list.rows}
        keyOf={(row) => row.body_id}
        cards
        sort={{ by: order.by, direction: order.down ? 'desc' : 'asc', href: sortHref }}
        columns={[
          {
            key: 'name',
            head: t('coalition.city'),
            sortable: true,
            cell: (row) => (
              <>
                <a href={`/coalition/cities/${row.slug}`}>{row.name}</a>{' '}
                {row.demo && <DemoMark t={t} />}
              </>
            ),
          },
          {
            key: 'country',
            head: t('coalition.country'),
            cell: (row) =>
              [row.division, countryName(t.lang, row.country)].filter(Boolean).join(', '),
          },
          {
            key: 'type',
            head: t('coalition.type'),
            cell: (row) => t(`coalition.type.${row.member_type}`),
          },
          {
            key: 'state',
            head: t('coalition.standing'),
            cell: (row) => <StandingMark t={t} state={row.state} />,
          },
          {
            key: 'population',
            head: t('coalition.population'),
            numeric: true,
            sortable: true,
            cell: (row) =>
              row.population === null ? t('coalition.not-known') : t.number(row.population),
          },
          {
            key: 'since',
            head: t('coalition.since'),
            sortable: true,
            cell: (row) => t.date(row.member_since),
          },
        ]}
      />
      <Pages t={t} list={list} href={pageHref} />
    </Section>
  )
}
