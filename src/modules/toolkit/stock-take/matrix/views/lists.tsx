import type { JSX } from 'preact'
import { SYSTEMS } from '#kernel/frame.ts'
import type { Page } from '#kernel/pages.ts'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { CHANGE_KINDS, type Change, carriedBy, changesSince } from '../../findings/index.ts'
import { groupName, systemName } from '../../groups/index.ts'
import { cellHref, stockTakeHref } from '../../links.ts'
import type { Impact, StockTake } from '../service.ts'
import { confidenceWord, peopleText, placeText, severityWord, trendWord } from './words.tsx'

type Props = { readonly t: Words; readonly taken: StockTake; readonly place: string }

const cellName = (t: Words, cell: Impact): string =>
  [
    systemName(t, cell.system),
    groupName(t, cell.groupKey, cell.groupLabel),
    ...(cell.place === '' ? [] : [cell.place]),
  ].join(' · ')

function CellLink(props: { readonly t: Words; readonly crisisId: string; readonly cell: Impact }) {
  const { cell } = props
  const href = cellHref(props.crisisId, {
    system: cell.system,
    group: cell.groupKey,
    place: cell.place,
  })
  return <a href={href}>{cellName(props.t, cell)}</a>
}

/** Who carries most: counts a group, never one number. */
export function Carries({ t, taken }: Props): JSX.Element {
  const rows = carriedBy(taken.cells)
  return (
    <div class="stack">
      <p class="measure">{t('stock-take.carries.how')}</p>
      <Table
        t={t}
        caption={t('stock-take.view.carries')}
        captionHeard
        cards
        rows={rows}
        keyOf={(row) => row.groupKey}
        columns={[
          {
            key: 'group',
            head: t('stock-take.group'),
            cell: (row) => groupName(t, row.groupKey, row.groupLabel),
          },
          { key: 'severe', head: severityWord(t, 3), numeric: true, cell: (row) => row.severe },
          { key: 'moderate', head: severityWord(t, 2), numeric: true, cell: (row) => row.moderate },
          { key: 'low', head: severityWord(t, 1), numeric: true, cell: (row) => row.low },
          { key: 'none', head: severityWord(t, 0), numeric: true, cell: (row) => row.none },
          {
            key: 'unknown',
            head: severityWord(t, null),
            numeric: true,
            cell: (row) => row.unknown,
          },
          {
            key: 'blank',
            head: t('stock-take.blank'),
            numeric: true,
            cell: (row) => SYSTEMS.length - systemsOf(taken.cells, row.groupKey),
          },
          {
            key: 'people',
            head: t('stock-take.carries.people'),
            numeric: true,
            cell: (row) =>
              row.mostPeople === null
                ? t('stock-take.people.none')
                : peopleText(t, { kind: 'range', ...row.mostPeople }),
          },
        ]}
      />
    </div>
  )
}

const systemsOf = (cells: readonly Impact[], groupKey: string): number =>
  new Set(cells.filter((cell) => cell.groupKey === groupKey).map((cell) => cell.system)).size

/** What nobody knows yet, and who could. */
export function Unknowns({ t, taken }: Props): JSX.Element {
  const rows = taken.cells.filter((cell) => cell.severity === null)
  if (rows.length === 0) return <p>{t('stock-take.unknown.none')}</p>
  return (
    <div class="stack">
      <p class="measure">{t('stock-take.unknown.how', { count: rows.length })}</p>
      <Table
        t={t}
        caption={t('stock-take.view.unknown')}
        captionHeard
        cards
        rows={rows}
        keyOf={(cell) => cell.id}
        columns={[
          {
            key: 'cell',
            head: t('stock-take.cell'),
            cell: (cell) => <CellLink t={t} crisisId={taken.crisis.id} cell={cell} />,
          },
          {
            key: 'who',
            head: t('stock-take.who-could-know'),
            cell: (cell) => cell.whoCouldKnow || t('stock-take.unknown.nobody'),
          },
          { key: 'on', head: t('stock-take.assessed'), cell: (cell) => t.date(cell.assessedAt) },
        ]}
      />
    </div>
  )
}

/** What became of every cell since the wave before. */
export function Changes({ t, taken, place }: Props): JSX.Element {
  if (!taken.before) return <p class="measure">{t('stock-take.change.first')}</p>
  const before = taken.cellsBefore.filter((cell) => place === '' || cell.place === placeOf(place))
  const changes = changesSince(taken.cells, before)
  const moved = changes.filter((change) => change.kind !== 'same' && change.kind !== 'not-again')
  return (
    <div class="stack">
      <p class="measure">
        {t('stock-take.change.how', {
          number: taken.before.number,
          day: t.date(taken.before.openedOn),
        })}
      </p>
      <Facts
        figures
        items={CHANGE_KINDS.map((kind) => ({
          term: t(`stock-take.change.${kind}`),
          value: t.number(changes.filter((change) => change.kind === kind).length),
        }))}
      />
      {moved.length > 0 && <ChangeTable t={t} crisisId={taken.crisis.id} changes={moved} />}
    </div>
  )
}

/** The address' word for the whole city, and the place it stands for. */
export const WHOLE_CITY = '-'
export const placeOf = (asked: string): string => (asked === WHOLE_CITY ? '' : asked)

function ChangeTable(props: {
  readonly t: Words
  readonly crisisId: string
  readonly changes: readonly Change<Impact>[]
}): JSX.Element {
  const { t, crisisId, changes } = props
  const cellOf = (change: Change<Impact>) => change.now ?? change.before
  const word = (cell: Impact | null) =>
    cell ? severityWord(t, cell.severity) : t('stock-take.blank')
  return (
    <Table
      t={t}
      caption={t('stock-take.view.change')}
      captionHeard
      cards
      rows={changes}
      keyOf={(change) => cellOf(change)?.id ?? ''}
      columns={[
        {
          key: 'cell',
          head: t('stock-take.cell'),
          cell: (change) => {
            const cell = cellOf(change)
            return cell && <CellLink t={t} crisisId={crisisId} cell={cell} />
          },
        },
        {
          key: 'kind',
          head: t('stock-take.change.kind'),
          cell: (change) => t(`stock-take.change.${change.kind}`),
        },
        {
          key: 'before',
          head: t('stock-take.change.before'),
          cell: (change) => word(change.before),
        },
        { key: 'now', head: t('stock-take.change.now'), cell: (change) => word(change.now) },
      ]}
    />
  )
}

/** Every cell with everything it says: the heat map in words. */
export function Everything(props: Props & { readonly page: Page<Impact> }): JSX.Element {
  const { t, taken, place, page } = props
  const to = (number: number) =>
    stockTakeHref(taken.crisis.id, { wave: taken.wave?.id, view: 'list', place, page: number })
  return (
    <div class="stack">
      <Table
        t={t}
        caption={t('stock-take.view.list')}
        captionHeard
        cards
        rows={page.rows}
        keyOf={(cell) => cell.id}
        columns={[
          {
            key: 'cell',
            head: t('stock-take.cell'),
            cell: (cell) => (
              <CellLink t={t} crisisId={taken.crisis.id} cell={{ ...cell, place: '' }} />
            ),
          },
          { key: 'place', head: t('stock-take.place'), cell: (cell) => placeText(t, cell.place) },
          {
            key: 'severity',
            head: t('stock-take.severity'),
            cell: (cell) => severityWord(t, cell.severity),
          },
          { key: 'trend', head: t('stock-take.trend'), cell: (cell) => trendWord(t, cell.trend) },
          {
            key: 'people',
            head: t('stock-take.people'),
            numeric: true,
            cell: (cell) => peopleText(t, cell.people),
          },
          {
            key: 'on',
            head: t('stock-take.people-on'),
            cell: (cell) => (cell.peopleOn ? t.date(cell.peopleOn) : t('stock-take.none-said')),
          },
          {
            key: 'confidence',
            head: t('stock-take.confidence'),
            cell: (cell) => confidenceWord(t, cell.confidence),
          },
          {
            key: 'source',
            head: t('stock-take.source-of'),
            cell: (cell) => cell.source || t('stock-take.none-said'),
          },
        ]}
      />
      <Pager
        t={t}
        page={page.page}
        pages={page.pages}
        previous={page.page > 1 ? to(page.page - 1) : undefined}
        next={page.page < page.pages ? to(page.page + 1) : undefined}
      />
    </div>
  )
}
