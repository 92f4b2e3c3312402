import type { JSX } from 'preact'
import { Section } from '#web/parts/layout/layout.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { allowedShare, rankShares } from '../wording/index.ts'
import type { Drawn } from './result-figures.tsx'

/** On a long board, that this was worked out for the best by rank only. */
function Focus({ t, done }: Pick<Drawn, 't' | 'done'>): JSX.Element | null {
  const { focus, actions } = done.result
  if (focus.length >= actions.length) return null
  const values = { count: focus.length, all: actions.length }
  return <p class="muted">{t('prioritise.result.focus', values)}</p>
}

/** What holds whatever the weights and the scores within their ranges. */
export function DominanceSection({ t, done, names }: Drawn): JSX.Element {
  const { dominance } = done.result
  const shown = dominance.slice(0, MOST_LINES)
  return (
    <Section title={t('prioritise.result.dominance')}>
      <p>{t('prioritise.result.dominance-text')}</p>
      <Focus t={t} done={done} />
      {shown.length === 0 ? (
        <p>{t('prioritise.result.dominance-none')}</p>
      ) : (
        <ul>
          {shown.map(([better, worse]) => (
            <li key={`${better} ${worse}`}>
              {t('prioritise.result.dominates', {
                better: names.action(better),
                worse: names.action(worse),
              })}
            </li>
          ))}
        </ul>
      )}
      {dominance.length > shown.length && (
        <p class="muted">
          {t('prioritise.result.more', { count: dominance.length - shown.length })}
        </p>
      )}
    </Section>
  )
}

const MOST_LINES = 12

const points = (value: number): number => Math.round(value * 100)

export function RegretSection({ t, done, names, order }: Drawn): JSX.Element {
  const { regret, stakeholders } = done.result
  const byAction = new Map(regret.map((one) => [one.action, one]))
  const rows = order.flatMap((at) => byAction.get(at) ?? [])
  return (
    <Section title={t('prioritise.result.regret')}>
      <p>{t('prioritise.result.regret-text')}</p>
      <Focus t={t} done={done} />
      <Table
        t={t}
        caption={t('prioritise.result.regret')}
        captionHeard
        cards
        columns={[
          { key: 'action', head: t('prioritise.action'), cell: (row) => names.action(row.action) },
          {
            key: 'regret',
            head: t('prioritise.result.loss'),
            unit: t('prioritise.result.points'),
            numeric: true,
            cell: (row) => t.number(points(row.regret)),
          },
          {
            key: 'rival',
            head: t('prioritise.result.rival'),
            cell: (row) => (row.rival === null ? t('prioritise.nobody') : names.action(row.rival)),
          },
          ...(stakeholders.length > 1
            ? [
                {
                  key: 'who',
                  head: t('prioritise.result.whose'),
                  cell: (row: (typeof rows)[number]) =>
                    row.rival === null ? '' : names.stakeholder(row.stakeholder),
                },
              ]
            : []),
        ]}
        rows={rows}
        keyOf={(row) => String(row.action)}
      />
    </Section>
  )
}

/** Value beside rank: low and high ends, and how much of it nobody knows; fairness as an axis of its own. */
export function ValueSection(
  props: Drawn & { readonly equity: ((action: number) => string) | null },
): JSX.Element {
  const { t, done, names, order, equity } = props
  const { result } = done
  const columns: Column<number>[] = [
    { key: 'action', head: t('prioritise.action'), cell: (at) => names.action(at) },
    {
      key: 'first',
      head: t('prioritise.result.first'),
      numeric: true,
      cell: (at) => t.percent(rankShares(result.all, at)[0]?.share ?? 0),
    },
    {
      key: 'mean',
      head: t('prioritise.result.value'),
      unit: t('prioritise.result.points'),
      numeric: true,
      cell: (at) => {
        const held = result.values[at]
        if (!held) return ''
        const { low, mean, high } = held
        const range = { low: t.number(points(low)), high: t.number(points(high)) }
        return `${t.number(points(mean))} ${t('parts.chart.range', range)}`
      },
    },
    {
      key: 'unknown',
      head: t('prioritise.result.unknown'),
      numeric: true,
      cell: (at) => t.number(result.values[at]?.unknown ?? 0),
    },
    ...(equity
      ? [
          {
            key: 'equity',
            head: t('prioritise.result.equity'),
            numeric: true,
            cell: (at: number) => equity(at),
          },
        ]
      : []),
  ]
  return (
    <Section title={t('prioritise.result.values')}>
      <p>{t('prioritise.result.values-text')}</p>
      <Table
        t={t}
        caption={t('prioritise.result.values')}
        captionHeard
        cards
        columns={columns}
        rows={order}
        keyOf={String}
      />
    </Section>
  )
}

/** For whom does it hold: each stakeholder's likeliest first, and the likeliest last for whoever loses. */
export function ForWhomSection(
  props: Drawn & { readonly hrefOf: (id: string) => string },
): JSX.Element | null {
  const { t, done, names, hrefOf } = props
  const { result } = done
  if (result.stakeholders.length < 2) return null
  const first = (shares: (typeof result.stakeholders)[number]) => {
    const all = result.actions.map((_, at) => ({ at, held: rankShares(shares, at)[0] }))
    return all.sort((a, b) => (b.held?.share ?? 0) - (a.held?.share ?? 0))[0]
  }
  const last = ({ meanRank }: (typeof result.stakeholders)[number]) =>
    meanRank.indexOf(Math.max(...meanRank))
  return (
    <Section title={t('prioritise.result.for-whom')}>
      <Table
        t={t}
        caption={t('prioritise.result.for-whom')}
        captionHeard
        columns={[
          {
            key: 'who',
            head: t('prioritise.stakeholder'),
            cell: (row) => <a href={hrefOf(row.id)}>{names.stakeholder(row.id)}</a>,
          },
          {
            key: 'said',
            head: t('prioritise.result.said'),
            cell: (row) => t(row.said ? 'prioritise.result.said-yes' : 'prioritise.result.said-no'),
          },
          {
            key: 'share',
            head: t('prioritise.result.say'),
            numeric: true,
            cell: (row) => t.percent(row.share),
          },
          {
            key: 'first',
            head: t('prioritise.result.most-first'),
            cell: (row) => {
              const one = first(row)
              if (!one?.held) return ''
              const half = t.number(one.held.halfWidth * 100, { maximumFractionDigits: 1 })
              return `${names.action(one.at)} ${t.percent(one.held.share)} ± ${half}`
            },
          },
          {
            key: 'last',
            head: t('prioritise.result.most-last'),
            cell: (row) => names.action(last(row)),
          },
        ]}
        rows={result.stakeholders}
        keyOf={(row) => row.id}
        cards
      />
    </Section>
  )
}

/** In how many weightings one action scores higher than another. */
export function PairSection({ t, done, names, order }: Drawn): JSX.Element {
  const { pairwise } = done.result
  if (!pairwise)
    return (
      <Section title={t('prioritise.result.pairs')}>
        <p class="muted">
          {t('prioritise.result.pairs-too-many', { count: done.result.actions.length })}
        </p>
      </Section>
    )
  const shown = order.slice(0, 8)
  const columns: Column<number>[] = [
    { key: 'action', head: t('prioritise.action'), cell: (at) => names.action(at) },
    ...shown.map(
      (other, place): Column<number> => ({
        key: String(other),
        head: t('prioritise.result.above-number', { number: place + 1 }),
        numeric: true,
        cell: (at) =>
          at === other ? '–' : t.percent(allowedShare(pairwise[at]?.[other] ?? 0, 0.01)),
      }),
    ),
  ]
  return (
    <Section title={t('prioritise.result.pairs')}>
      <p>{t('prioritise.result.pairs-text')}</p>
      <Table
        t={t}
        caption={t('prioritise.result.pairs')}
        captionHeard
        columns={columns}
        rows={shown}
        keyOf={String}
        dense
      />
    </Section>
  )
}
