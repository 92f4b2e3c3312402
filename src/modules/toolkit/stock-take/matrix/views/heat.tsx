import type { JSX } from 'preact'
import { DIMENSIONS, dimensionOf, SYSTEMS, type System } from '#kernel/frame.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { type HeatCell, HeatMap } from '#web/parts/heat-map/heat-map.tsx'
import type { Words } from '#web/words.ts'
import {
  gravestGroups,
  type Levelled,
  type MapCell,
  type MapRow,
  matrixOf,
} from '../../findings/index.ts'
import { groupName, systemName } from '../../groups/index.ts'
import { cellHref, stockTakeHref } from '../../links.ts'
import { EVERYONE } from '../../tables.ts'
import type { Looked, StockTake } from '../service.ts'

type Props = {
  readonly t: Words
  readonly taken: StockTake<Looked>
  readonly place: string
  /** One map a dimension, three systems each: twelve columns do not fit on a sheet of paper. */
  readonly split?: boolean
}

/** Groups by systems; the cells that nobody knows are hatched, those nobody looked at are blank. */
export function Heat({ t, taken, place, split }: Props): JSX.Element {
  const { crisis, wave, cells, groups } = taken
  const rows = matrixOf(
    cells,
    groups.map((group) => group.key),
  )
  const left = groups.filter(
    (group) => group.key !== EVERYONE && !rows.some((row) => row.groupKey === group.key),
  )
  return (
    <Figure
      t={t}
      title={findingOf(t, cells)}
      subtitle={t('stock-take.map.subtitle', {
        city: crisis.bodyName,
        number: wave?.number ?? 0,
        day: wave ? t.date(wave.openedOn) : '',
      })}
      source={t('stock-take.source', { city: crisis.bodyName, day: latest(t, cells) })}
      csv={stockTakeHref(crisis.id, { wave: wave?.id, place }, '.csv')}
      note={left.length === 0 ? undefined : t('stock-take.map.left', { groups: namesOf(t, left) })}
    >
      {split ? (
        DIMENSIONS.map((dimension) => (
          <SystemMap
            key={dimension}
            t={t}
            crisisId={crisis.id}
            caption={t(`frame.dimension.${dimension}`)}
            systems={SYSTEMS.filter((system) => dimensionOf(system) === dimension)}
            rows={rows}
          />
        ))
      ) : (
        <SystemMap
          t={t}
          crisisId={crisis.id}
          caption={t('stock-take.map.caption')}
          systems={SYSTEMS}
          rows={rows}
        />
      )}
    </Figure>
  )
}

function SystemMap(props: {
  readonly t: Words
  readonly crisisId: string
  readonly caption: string
  readonly systems: readonly System[]
  readonly rows: readonly MapRow<Looked>[]
}): JSX.Element {
  const { t, crisisId, systems } = props
  return (
    <HeatMap
      t={t}
      caption={props.caption}
      corner={t('stock-take.group')}
      columns={systems.map((system) => ({ key: String(system), label: systemName(t, system) }))}
      rows={props.rows.map((row) => ({
        key: row.groupKey,
        label: groupName(t, row.groupKey, row.groupLabel),
        cells: systems.map((system) => {
          const cell = row.cells[system - 1]
          return cell ? heatCell(crisisId, cell) : null
        }),
      }))}
    />
  )
}

function heatCell(crisisId: string, { gravest }: MapCell<Looked>): HeatCell {
  const { system, groupKey: group, severity, trend, confidence } = gravest
  return {
    severity: severity ?? 'unknown',
    trend: trend === 'unknown' ? undefined : trend,
    confidence: confidence ?? undefined,
    href: cellHref(crisisId, { system, group }),
  }
}

const namesOf = (t: Words, groups: StockTake['groups']): string =>
  t.list(groups.map((group) => groupName(t, group.key, group.label)))

/** So many groups at most are named in one title. */
const NAMED = 3

/** The picture's finding as a sentence: who has the most severe cells, alone or with others. */
export function findingOf(t: Words, cells: readonly Levelled[]): string {
  const carried = gravestGroups(cells)
  const count = carried[0]?.severe ?? 0
  if (count > 0) {
    const first = carried.filter((group) => group.severe === count)
    const groups = t.list(first.map((group) => groupName(t, group.groupKey, group.groupLabel)))
    if (carried.length === 1) return t('stock-take.finding.alone', { group: groups, count })
    if (first.length === 1) return t('stock-take.finding.severe', { group: groups, count })
    return first.length <= NAMED
      ? t('stock-take.finding.shared', { groups, count })
      : t('stock-take.finding.many', { groups: first.length, count })
  }
  const unknown = cells.filter((cell) => cell.severity === null).length
  if (unknown * 2 > cells.length) return t('stock-take.finding.unknown')
  return t('stock-take.finding.calm')
}

/** The day of the newest assessment among the cells. */
function latest(t: Words, cells: readonly Looked[]): string {
  const newest = cells.reduce((at, cell) => Math.max(at, cell.assessedMs), 0)
  return newest === 0 ? '' : t.date(new Date(newest))
}
