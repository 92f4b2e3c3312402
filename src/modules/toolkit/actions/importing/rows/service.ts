import type { Horizon, Theme } from '#kernel/frame.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { Visibility } from '#kernel/visibility.ts'
import {
  type ActionValues,
  type CostRange,
  FIELDS,
  type Field,
  type Kind,
  type Note,
  type Status,
} from '../../record/index.ts'
import { type AmountFault, type AmountRules, amountOf, type Scale } from '../amounts/index.ts'
import {
  beneficiariesOf,
  type CellError,
  currencyOf,
  dateOf,
  LONGEST,
  systemsOf,
  wordOf,
  yearOf,
} from '../cells/index.ts'
import { columnFor } from '../mapping/index.ts'
import type { Import, ImportRow } from '../queries.ts'

/** A row of the file as an action would have it. */
export type ReadRow = {
  readonly number: number
  /** The text of every field that has one: mended on the page, from the file, or the default. */
  readonly texts: Readonly<Partial<Record<Field, string>>>
  /** Fields that the file or a mend filled; the others are defaults. */
  readonly said: ReadonlySet<Field>
  readonly errors: readonly CellError[]
  /** Null while the row has errors. */
  readonly values: ActionValues | null
  readonly leftOut: boolean
}

/** Reads one row by the import's mapping; what is wrong is said field by field. */
export function readRow(held: Import, row: ImportRow): ReadRow {
  const { texts, said } = textsOf(held, row)
  const errors: CellError[] = []
  const values = valuesFrom({ held, row, texts, errors })
  return {
    ...{ number: row.number, texts, said, errors, leftOut: row.leftOut },
    values: errors.length === 0 ? values : null,
  }
}

function textsOf(held: Import, row: ImportRow) {
  const texts: Partial<Record<Field, string>> = {}
  const said = new Set<Field>()
  for (const field of FIELDS) {
    const column = columnFor(held.mapping, field)
    const cell = column === undefined ? undefined : scoped(held, field, row.cells[column])
    const text = row.fixes[field] ?? cell ?? ''
    if (text !== '') said.add(field)
    const whole = text === '' ? (held.defaults[field] ?? '') : text
    if (whole !== '') texts[field] = whole
  }
  return { texts, said }
}

/** Project ids of a vote are told apart from those of other votes. */
function scoped(held: Import, field: Field, cell: string | undefined): string | undefined {
  const scope = held.reading.votes?.scope
  return field === 'externalRef' && scope && cell ? `${scope}${cell}` : cell
}

type Reader = {
  readonly held: Import
  readonly row: ImportRow
  readonly texts: Readonly<Partial<Record<Field, string>>>
  readonly errors: CellError[]
}

/** Reads one field's text, or notes what is wrong with it. Absent fields stay absent. */
function take<T>(
  { texts, errors }: Reader,
  field: Field,
  read: (text: string) => T | undefined,
  key: MessageKey,
): T | undefined {
  const text = texts[field]
  if (text === undefined) return undefined
  const value = read(text)
  if (value === undefined) errors.push({ field, key, values: { text: text.slice(0, 80) } })
  return value
}

function need<T>(
  reader: Reader,
  field: Field,
  read: (text: string) => T | undefined,
  key: MessageKey,
): T | undefined {
  if (reader.texts[field] === undefined) reader.errors.push({ field, key: 'actions.row.blank' })
  return take(reader, field, read, key)
}

const asIs = (text: string): string => text

function valuesFrom(reader: Reader): ActionValues {
  const { texts, errors } = reader
  for (const [field, most] of Object.entries(LONGEST) as [Field, number][]) {
    const length = texts[field]?.length ?? 0
    if (length > most) errors.push({ field, key: 'actions.row.too-long', values: { length, most } })
  }
  const [startsOn, endsOn] = daysOf(reader)
  const { summary, description, code, externalRef, lead, champion, partners, place } = texts
  const { expectedResult, risks, legalBasis } = texts
  return {
    ...{ summary, description, code, externalRef, lead, champion, partners, place },
    ...{ expectedResult, risks, legalBasis, startsOn, endsOn },
    title: need(reader, 'title', asIs, 'actions.row.blank') ?? '',
    kind: need<Kind>(reader, 'kind', wordOf.kind, 'actions.row.kind') ?? 'recovery',
    theme: need<Theme>(reader, 'theme', wordOf.theme, 'actions.row.theme') ?? 'governance',
    horizon: need<Horizon>(reader, 'horizon', wordOf.horizon, 'actions.row.horizon') ?? 'years-1-3',
    visibility:
      need<Visibility>(reader, 'visibility', wordOf.visibility, 'actions.row.visibility') ??
      'office',
    status: take<Exclude<Status, 'superseded'>>(
      reader,
      'status',
      wordOf.status,
      'actions.row.status',
    ),
    system: take(reader, 'system', systemsOf, 'actions.row.system'),
    beneficiaries: take(reader, 'beneficiaries', beneficiariesOf, 'actions.row.beneficiaries'),
    priceYear: take(reader, 'priceYear', yearOf, 'actions.row.year'),
    cost: costOf(reader),
    notes: notesOf(reader),
  }
}

function daysOf(reader: Reader): (string | undefined)[] {
  const days = (['startsOn', 'endsOn'] as const).map((field) => {
    const column = columnFor(reader.held.mapping, field)
    const asked = reader.held.reading.dates.find(({ index }) => index === column)
    return take(reader, field, (text) => dateOf(text, asked?.order ?? null), 'actions.row.date')
  })
  const [startsOn, endsOn] = days
  if (startsOn && endsOn && startsOn > endsOn)
    reader.errors.push({ field: 'endsOn', key: 'actions.refusal.ends-first' })
  return days
}

/** A cost needs its likely amount and a currency; without a range the likely amount is all three. */
function costOf(reader: Reader): CostRange | null {
  const { texts, errors } = reader
  const given = (['costLow', 'costLikely', 'costHigh'] as const).filter((field) => texts[field])
  if (given.length === 0) return null
  const currency = need(reader, 'currency', currencyOf, 'actions.row.currency')
  if (currency === undefined) return null
  if (!texts.costLikely) errors.push({ field: 'costLikely', key: 'actions.row.likely' })
  const amount = (field: CostField) => amountIn(reader, field, currency)
  const likely = amount('costLikely') ?? 0
  const low = texts.costLow ? (amount('costLow') ?? 0) : likely
  const high = texts.costHigh ? (amount('costHigh') ?? 0) : likely
  const cost = { low, likely, high, currency }
  const broken = errors.some(({ field }) => field.startsWith('cost'))
  if (!broken && (low > likely || likely > high))
    errors.push({ field: 'costLikely', key: 'actions.refusal.cost-order' })
  return cost
}

type CostField = 'costLow' | 'costLikely' | 'costHigh'

const FAULTS = {
  none: 'actions.row.amount',
  unclear: 'actions.row.amount-unclear',
  currency: 'actions.row.amount-currency',
  scale: 'actions.row.amount-scale',
  short: 'actions.row.amount-short',
  fine: 'actions.row.amount-fine',
} as const satisfies Readonly<Record<AmountFault, MessageKey>>

function amountIn(reader: Reader, field: CostField, currency: string): number | undefined {
  const text = reader.texts[field]
  if (text === undefined) return undefined
  const read = amountOf(text, rulesOf(reader, field, currency))
  if (typeof read === 'number') return read
  const values = { text: text.slice(0, 80), currency }
  reader.errors.push({ field, key: FAULTS[read], values })
  return undefined
}

/** As stated for the file; a number of the workbook itself has its point, whatever its texts use. */
function rulesOf({ held, row }: Reader, field: CostField, currency: string): AmountRules {
  const column = columnFor(held.mapping, field)
  const isOwn =
    row.fixes[field] === undefined && column !== undefined && row.numeric.includes(column)
  return { ...amountRules(held, currency), ...(isOwn ? { mark: '.' as const } : {}) }
}

/** What a person stated about the amounts of a file. */
const amountRules = (held: Import, currency: string): AmountRules => ({
  mark: held.reading.decimal,
  currency,
  unit: (held.defaults.costUnit as Scale | undefined) ?? 'one',
  short: (held.defaults.costShort as Scale | undefined) ?? null,
})

const LONGEST_NOTE = 2_000

function notesOf({ held, row }: Reader): readonly Note[] {
  return held.columns
    .filter(({ index }) => held.mapping[index] === 'note')
    .map(({ index, name }) => ({
      column: name,
      text: (row.cells[index] ?? '').slice(0, LONGEST_NOTE),
    }))
    .filter(({ text }) => text !== '')
}
