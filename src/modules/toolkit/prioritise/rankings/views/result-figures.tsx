import type { JSX } from 'preact'
import { DotInterval } from '#web/parts/dot-interval/dot-interval.tsx'
import { Figure } from '#web/parts/figure/figure.tsx'
import { RankMatrix } from '#web/parts/rank-matrix/rank-matrix.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { Shares } from '../result/index.ts'
import type { DoneRun } from '../service.ts'
import { type Names, rankShares } from '../wording/index.ts'

export type Drawn = {
  readonly t: Words
  readonly done: DoneRun
  readonly names: Names
  /** Actions best first, and how many of them and of their ranks are drawn. */
  readonly order: readonly number[]
  readonly shownRanks: number
  readonly source: string
  readonly csv: string
}

/** How often each action takes each rank, over everybody or for one stakeholder. */
export function RankFigure(
  props: Drawn & { readonly shares: Shares; readonly title: string; readonly subtitle: string },
): JSX.Element {
  const { t, names, order, shares, shownRanks } = props
  const rows = order.map((at) => ({
    key: String(at),
    label: names.action(at),
    ranks: rankShares(shares, at).slice(0, shownRanks),
  }))
  return (
    <Figure
      t={t}
      title={props.title}
      subtitle={props.subtitle}
      source={props.source}
      csv={props.csv}
      note={noteOf(props)}
      table={<RankTable {...props} />}
    >
      <RankMatrix
        t={t}
        caption={t('prioritise.result.matrix')}
        corner={t('prioritise.action')}
        rows={rows}
      />
    </Figure>
  )
}

/** How fine the numbers are, and which ranks were kept where there are many. */
function noteOf({ t, done }: Drawn): string {
  const { ranksKept, actions } = done.result
  const digits = t('prioritise.result.digits')
  if (ranksKept >= actions.length) return digits
  const values = { kept: ranksKept, all: actions.length }
  return `${digits} ${t('prioritise.result.ranks-kept', values)}`
}

function RankTable(props: Drawn & { readonly shares: Shares }): JSX.Element {
  const { t, names, order, shares, shownRanks } = props
  const columns: Column<number>[] = [
    { key: 'action', head: t('prioritise.action'), cell: (at) => names.action(at) },
    ...Array.from(
      { length: shownRanks },
      (_, rank): Column<number> => ({
        key: `rank${rank}`,
        head: t('parts.rank', { rank: rank + 1 }),
        numeric: true,
        cell: (at) => {
          const held = rankShares(shares, at)[rank]
          if (!held) return ''
          const half = t.number(held.halfWidth * 100, { maximumFractionDigits: 1 })
          return `${t.percent(held.share)} ± ${half}`
        },
      }),
    ),
  ]
  return (
    <Table
      t={t}
      caption={t('prioritise.result.matrix-table')}
      captionHeard
      columns={columns}
      rows={order}
      keyOf={String}
      dense
    />
  )
}

/** Between which weights of each criterion the leader stays first. */
export function StabilityFigure(props: Drawn): JSX.Element | null {
  const { t, done, names } = props
  const { stability, leader } = done.result
  if (!stability) return null
  const percent = (share: number) => t.percent(share)
  const taker = (at: number | null) => (at === null ? t('prioritise.nobody') : names.action(at))
  return (
    <Figure
      t={t}
      title={t('prioritise.result.stability-title', { action: names.action(leader) })}
      subtitle={t('prioritise.result.stability-subtitle')}
      source={props.source}
      table={
        <Table
          t={t}
          caption={t('prioritise.result.stability')}
          captionHeard
          cards
          columns={[
            {
              key: 'criterion',
              head: t('prioritise.criterion'),
              cell: (row) => names.criterion(row.criterion),
            },
            {
              key: 'weight',
              head: t('prioritise.result.weight'),
              numeric: true,
              cell: (row) => percent(row.weight),
            },
            {
              key: 'low',
              head: t('prioritise.result.from'),
              numeric: true,
              cell: (row) => percent(row.low),
            },
            { key: 'below', head: t('prioritise.result.below'), cell: (row) => taker(row.below) },
            {
              key: 'high',
              head: t('prioritise.result.to'),
              numeric: true,
              cell: (row) => percent(row.high),
            },
            { key: 'above', head: t('prioritise.result.above'), cell: (row) => taker(row.above) },
          ]}
          rows={stability}
          keyOf={(row) => String(row.criterion)}
        />
      }
    >
      <DotInterval
        t={t}
        label={t('prioritise.result.stability')}
        format={percent}
        ends={[0, 1]}
        rows={stability.map((row) => ({
          key: String(row.criterion),
          label: names.criterion(row.criterion),
          low: row.low,
          likely: row.weight,
          high: row.high,
        }))}
      />
    </Figure>
  )
}
