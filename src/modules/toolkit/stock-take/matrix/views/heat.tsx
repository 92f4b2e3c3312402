import type { JSX } from 'preact'
import { SYSTEMS } from '#kernel/frame.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { type HeatCell, HeatMap } from '#web/parts/heat-map/heat-map.tsx'
import type { Words } from '#web/words.ts'
import { carriedBy, type MapCell, matrixOf } from '../../findings/index.ts'
import { groupName, systemName } from '../../groups/index.ts'
import { cellHref, stockTakeHref } from '../../links.ts'
import type { Impact, StockTake } from '../service.ts'

type Props = { readonly t: Words; readonly taken: StockTake; readonly place: string }

/** Groups by systems; the cells that nobody knows are hatched, those nobody looked at are blank. */
export function Heat({ t, taken, place }: Props): JSX.Element {
  const { crisis, wave, cells, groups } = taken
  const rows = matrixOf(
    cells,
    groups.map((group) => group.key),
  )
  const left = groups.filter((group) => !rows.some((row) => row.groupKey === group.key))
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
      <HeatMap
        t={t}
        caption={t('stock-take.map.caption')}
        corner={t('stock-take.group')}
        columns={SYSTEMS.map((system) => ({ key: String(system), label: systemName(t, system) }))}
        rows={rows.map((row) => ({
          key: row.groupKey,
          label: groupName(t, row.groupKey, row.groupLabel),
          cells: row.cells.map((cell) => cell && heatCell(crisis.id, cell)),
        }))}
      />
    </Figure>
  )
}

function heatCell(crisisId: string, { gravest }: MapCell<Impact>): HeatCell {
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

/** The picture's finding as a sentence. */
export function findingOf(t: Words, cells: readonly Impact[]): string {
  const [first] = carriedBy(cells)
  if (first && first.severe > 0)
    return t('stock-take.finding.severe', {
      group: groupName(t, first.groupKey, first.groupLabel),
      count: first.severe,
    })
  const unknown = cells.filter((cell) => cell.severity === null).length
  if (unknown * 2 > cells.length) return t('stock-take.finding.unknown')
  return t('stock-take.finding.calm')
}

/** The day of the newest assessment among the cells. */
export function latest(t: Words, cells: readonly Impact[]): string {
  const newest = cells.reduce((at, cell) => Math.max(at, cell.assessedAt.getTime()), 0)
  return newest === 0 ? '' : t.date(new Date(newest))
}
