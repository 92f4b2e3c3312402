import type { JSX } from 'preact'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import type { Scale } from '../amounts/index.ts'
import { columnFor } from '../mapping/index.ts'
import type { Plan, PlannedRow } from '../plan/index.ts'
import type { Import } from '../queries.ts'

const unitOf = ({ defaults }: Import): Scale => (defaults.costUnit as Scale | undefined) ?? 'one'

/** How amounts are read, beside a field and in the preview: unit, currency, prices, decimal mark. */
export function amountsSaid(t: Words, held: Import): string {
  const { currency = '', priceYear = '' } = held.defaults
  const { decimal } = held.reading
  return [
    t(`actions.import.costs.${unitOf(held)}`, {
      currency: currency || t('actions.field.currency'),
    }),
    priceYear === '' ? '' : t('actions.import.costs.year', { year: priceYear }),
    decimal === null ? '' : t(`actions.import.costs.mark-${decimal === ',' ? 'comma' : 'point'}`),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What the amounts of the file become, with one of them and their sum, before anything is confirmed. */
export function CostsRead(props: {
  readonly t: Words
  readonly held: Import
  readonly plan: Plan
}): JSX.Element | null {
  const { t, held, plan } = props
  if (columnFor(held.mapping, 'costLikely') === undefined) return null
  const costed = plan.rows.filter(({ fate, values }) => fate !== 'left-out' && values?.cost)
  const [first] = costed
  return (
    <Notice t={t} kind="info" title={t('actions.import.costs.title')}>
      <p>{amountsSaid(t, held)}</p>
      {first && <p>{exampleOf(t, first)}</p>}
      {sumsOf(costed).map(([currency, minor]) => (
        <p key={currency}>
          {t('actions.import.costs.sum', {
            sum: t.money({ minor, currency }),
            rows: costed.length,
          })}
        </p>
      ))}
    </Notice>
  )
}

function exampleOf(t: Words, row: PlannedRow): string {
  const cost = row.values?.cost
  if (!cost) return ''
  return t('actions.import.costs.example', {
    number: row.number,
    text: row.texts.costLikely ?? '',
    amount: t.money({ minor: cost.likely, currency: cost.currency }),
  })
}

function sumsOf(rows: readonly PlannedRow[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  for (const { values } of rows)
    if (values?.cost)
      sums.set(values.cost.currency, (sums.get(values.cost.currency) ?? 0) + values.cost.likely)
  return [...sums].filter(([, minor]) => Number.isSafeInteger(minor))
}
