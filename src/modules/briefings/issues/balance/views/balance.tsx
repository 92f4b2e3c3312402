import type { JSX } from 'preact'
import { Bars } from '#web/parts/bars/bars.tsx'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { type Balance, FACETS, type Facet, leanOf, type Reason, type Share } from '../service.ts'

/** What a key of a facet is called. */
function facetWord(t: Words, facet: Facet, key: string): string {
  const say = t as (key: string) => string
  switch (facet) {
    case 'theme':
      return say(`frame.theme.${key}`)
    case 'dimension':
      return say(`frame.dimension.${key}`)
    case 'driver':
      return say(`frame.system-short.${key}`)
    case 'stage':
      return say(`frame.phase.${key}`)
    case 'region':
      return say(`coalition.region.${key}`)
    case 'income':
      return say(`issues.income.${key}`)
  }
}

/** Names that a sentence can hold; of more it says how many. */
const MOST_NAMED = 3

function leanText(t: Words, balance: Balance, facet: Facet): string {
  const { most, none } = leanOf(balance, facet)
  const named = none.slice(0, MOST_NAMED).map((key) => facetWord(t, facet, key))
  const said = [
    ...(most === null
      ? []
      : [
          t('issues.balance.most', {
            count: most.count,
            all: balance.lessons,
            what: facetWord(t, facet, most.key),
          }),
        ]),
    ...(named.length === 0
      ? []
      : [t('issues.balance.none', { what: t.list(named), more: none.length - named.length })]),
  ]
  return said.length === 0 ? t('issues.balance.even') : said.join(' ')
}

type Props = { readonly t: Words; readonly balance: Balance }

/** Whether an issue is about the world or about one corner of it: six small pictures. */
export function BalanceMeter({ t, balance }: Props): JSX.Element {
  if (balance.lessons === 0) return <p class="muted">{t('issues.balance.nothing')}</p>
  return (
    <div class="stack wide">
      {FACETS.map((facet) => (
        <Figure
          key={facet}
          t={t}
          title={leanText(t, balance, facet)}
          subtitle={t(`issues.balance.by.${facet}`, { count: balance.lessons })}
          source={t('issues.balance.source')}
          table={<Twin t={t} facet={facet} shares={balance.facets[facet]} />}
        >
          <Bars
            t={t}
            label={t(`issues.balance.by.${facet}`, { count: balance.lessons })}
            ends={[0, balance.lessons]}
            format={(value) => t.number(value)}
            bars={balance.facets[facet].map(({ key, count }) => ({
              key,
              label: facetWord(t, facet, key),
              value: count,
            }))}
          />
        </Figure>
      ))}
    </div>
  )
}

function Twin(props: {
  readonly t: Words
  readonly facet: Facet
  readonly shares: readonly Share[]
}): JSX.Element {
  const { t, facet, shares } = props
  return (
    <Table
      t={t}
      caption={t(`issues.balance.facet.${facet}`)}
      captionHeard
      columns={[
        {
          key: 'what',
          head: t(`issues.balance.facet.${facet}`),
          cell: (row: Share) => facetWord(t, facet, row.key),
        },
        {
          key: 'count',
          head: t('issues.lessons'),
          numeric: true,
          cell: (row: Share) => t.number(row.count),
        },
      ]}
      rows={shares}
      keyOf={(row) => row.key}
    />
  )
}

/** Why a record is offered, in a few words: all it would be the first about in one of them. */
export function reasonsText(t: Words, reasons: readonly Reason[]): string {
  const first = reasons.flatMap((reason) =>
    reason.key === 'fills' ? [facetWord(t, reason.facet, reason.value)] : [],
  )
  const others = reasons.flatMap((reason) => {
    if (reason.key === 'fills') return []
    if (reason.key === 'repeats')
      return [t('issues.reason.repeats', { what: facetWord(t, 'theme', reason.value) })]
    return [t(`issues.reason.${reason.key}`)]
  })
  const fills = first.length === 0 ? [] : [t('issues.reason.fills', { what: t.list(first) })]
  return [...fills, ...others].join(' · ')
}
