import type { JSX } from 'preact'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { SnapshotRule } from '../../problem/index.ts'
import { ruleHref, ruleSentence } from '../../views/rule-sentence.ts'
import type { DoneView } from './run-page.tsx'
import { valueText } from './verdict.tsx'

const ruleOf = ({ run }: DoneView, id: string): SnapshotRule | undefined =>
  run.input.rules.find((rule) => rule.id === id)

/** When nothing fits: the smallest set of rules that cannot hold together, in words, with the way to each. */
export function ConflictSection(props: DoneView): JSX.Element {
  const { t, result } = props
  return (
    <Notice t={t} kind="danger" title={t('portfolio.conflict.title')}>
      <p>{t('portfolio.conflict.text', { count: result.optimum.conflict.length })}</p>
      <RulesToChange {...props} rules={result.optimum.conflict.map((rule) => ({ rule }))} />
    </Notice>
  )
}

/** When the rules hold only with nothing chosen: which of them alone is in the way, and what it keeps out. */
export function EmptySection(props: DoneView): JSX.Element {
  const { t, run, result } = props
  const inTheWay = result.optimum.prices
    .filter(({ price }) => (price ?? 0) > 0)
    .map(({ rule, price }) => {
      const value = valueText(t, run.input, price ?? 0)
      return { rule, text: t('portfolio.empty.without', { value }) }
    })
  return (
    <Notice t={t} kind="danger" title={t('portfolio.empty.title')}>
      <p>{t('portfolio.empty.text')}</p>
      {inTheWay.length > 0 ? (
        <RulesToChange {...props} rules={inTheWay} />
      ) : (
        <p>{t('portfolio.empty.together')}</p>
      )}
    </Notice>
  )
}

type Blamed = { readonly rule: string; readonly text?: string }

function RulesToChange(props: DoneView & { readonly rules: readonly Blamed[] }): JSX.Element {
  const { t, run, names, portfolio, inside, rules } = props
  return (
    <ul>
      {rules.map(({ rule: id, text }) => {
        const rule = ruleOf(props, id)
        if (!rule) return null
        return (
          <li key={id}>
            {ruleSentence(t, names, run.input, rule)} {text}{' '}
            {inside && <a href={ruleHref(portfolio.id, rule)}>{t('portfolio.conflict.change')}</a>}
          </li>
        )
      })}
    </ul>
  )
}

/** What each rule costs: the best value without it, minus the best value with it. */
export function PricesSection(props: DoneView): JSX.Element {
  const { t, run, result, names } = props
  const rows = [...result.optimum.prices].sort((a, b) => (b.price ?? 0) - (a.price ?? 0))
  return (
    <Section title={t('portfolio.prices.title')}>
      <p class="measure">{t('portfolio.prices.point')}</p>
      <Table
        t={t}
        caption={t('portfolio.prices.title')}
        captionHeard
        columns={[
          {
            key: 'rule',
            head: t('portfolio.column.rule'),
            cell: (row) => {
              const rule = ruleOf(props, row.rule)
              return rule ? ruleSentence(t, names, run.input, rule) : row.rule
            },
          },
          {
            key: 'price',
            head: t('portfolio.column.price'),
            numeric: true,
            cell: (row) => priceText(props, row),
          },
          {
            key: 'room',
            head: t('portfolio.column.room'),
            numeric: true,
            cell: (row) => roomText(props, row.rule),
          },
        ]}
        rows={rows}
        keyOf={(row) => row.rule}
      />
    </Section>
  )
}

function priceText(
  { t, run }: DoneView,
  row: DoneView['result']['optimum']['prices'][number],
): string {
  if (row.price === null) return t('portfolio.price.none')
  const price = valueText(t, run.input, row.price)
  return row.exact ? price : t('portfolio.price.about', { price })
}

function roomText({ t, run, result }: DoneView, id: string): string {
  const slack = result.optimum.slack[id]
  if (!slack) return '—'
  if (slack.unit === 'money') return t.money({ minor: slack.room, currency: run.input.currency })
  return t.number(slack.room)
}

/** The portfolios that come next, as differences from the best. */
export function NextBestSection({ t, run, result, names }: DoneView): JSX.Element | null {
  const { alternatives, chosen, value } = result.optimum
  if (alternatives.length === 0) return null
  const best = new Set(chosen)
  return (
    <Section title={t('portfolio.next.title')}>
      <Table
        t={t}
        caption={t('portfolio.next.title')}
        captionHeard
        cards
        columns={[
          {
            key: 'place',
            head: t('portfolio.column.place'),
            cell: (row) => t('portfolio.next.name', { place: row.place }),
          },
          {
            key: 'loss',
            head: t('portfolio.column.loss'),
            numeric: true,
            cell: (row) => valueText(t, run.input, row.loss),
          },
          { key: 'in', head: t('portfolio.column.comes-in'), cell: (row) => row.added || '—' },
          { key: 'out', head: t('portfolio.column.goes-out'), cell: (row) => row.removed || '—' },
        ]}
        rows={alternatives.map((other, index) => {
          const here = new Set(other.chosen)
          return {
            place: index + 2,
            loss: value - other.value,
            added: t.list(other.chosen.filter((id) => !best.has(id)).map(names.action)),
            removed: t.list(chosen.filter((id) => !here.has(id)).map(names.action)),
          }
        })}
        keyOf={(row) => String(row.place)}
      />
    </Section>
  )
}
