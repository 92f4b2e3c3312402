import { decimalsOf } from '#kernel/money.ts'
import type { ActionValues } from '../values/index.ts'

/** The fields of an action as a file has them, in the order of the form and of the export. */
export const FIELDS = [
  'title',
  'summary',
  'description',
  'code',
  'externalRef',
  'kind',
  'theme',
  'horizon',
  'status',
  'lead',
  'champion',
  'partners',
  'place',
  'system',
  'beneficiaries',
  'startsOn',
  'endsOn',
  'costLow',
  'costLikely',
  'costHigh',
  'currency',
  'priceYear',
  'expectedResult',
  'risks',
  'legalBasis',
  'visibility',
] as const
export type Field = (typeof FIELDS)[number]

/** Whole units with a point: 1234.50. */
export function plainAmount(minor: number, currency: string): string {
  const decimals = decimalsOf(currency)
  const digits = String(minor).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals)
  return /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole
}

const WRITTEN: Readonly<Partial<Record<Field, (values: ActionValues) => string>>> = {
  system: ({ system }) => (system ?? []).join('; '),
  beneficiaries: ({ beneficiaries }) =>
    (beneficiaries ?? []).map(({ group, sharePercent }) => `${group} ${sharePercent}`).join('; '),
  costLow: ({ cost }) => (cost ? plainAmount(cost.low, cost.currency) : ''),
  costLikely: ({ cost }) => (cost ? plainAmount(cost.likely, cost.currency) : ''),
  costHigh: ({ cost }) => (cost ? plainAmount(cost.high, cost.currency) : ''),
  currency: ({ cost }) => cost?.currency ?? '',
}

type Plain = Exclude<
  Field,
  'system' | 'beneficiaries' | 'costLow' | 'costLikely' | 'costHigh' | 'currency'
>

/** A field as a file writes it, and as an import reads it back. */
export function fieldText(values: ActionValues, field: Field): string {
  const written = WRITTEN[field]
  return written ? written(values) : String(values[field as Plain] ?? '')
}
