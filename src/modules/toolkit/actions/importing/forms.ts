import { z } from 'zod'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import { invalid } from '#kernel/refusals.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm, textsOf } from '#web/forms.ts'
import { DELIMITERS, ENCODINGS } from '../reading/index.ts'
import { FIELDS, type Field, KINDS } from '../record/index.ts'
import { SCALES, type Scale, scaleInHead } from './amounts/index.ts'
import { isTarget, type Target } from './mapping/index.ts'
import type { ReadingChoices } from './opening/index.ts'
import type { Import } from './queries.ts'

export const uploadForm = defineForm({
  file: z.instanceof(File, { error: 'actions.import.refusal.no-file' }),
})

/** Questions about dates are as many as the file has columns of them: their fields follow it. */
const dateField = (index: number) => `date-${index}`

/** How a file is read: every question of this file has to have an answer. */
export function readingForm(held: Import) {
  const { dates, decimalEvidence } = held.reading
  const asks = decimalEvidence === 'both' || decimalEvidence === 'unclear'
  const order = z.enum(['dmy', 'mdy'], 'actions.import.refusal.order')
  const mark = z.enum(['.', ','], 'actions.import.refusal.decimal')
  return defineForm({
    encoding: z.enum(ENCODINGS).optional(),
    delimiter: z.enum(['comma', 'semicolon', 'tab', 'bar']).optional(),
    sheet: z.string().max(100).optional(),
    headerRow: z.coerce
      .number('actions.import.refusal.header')
      .int('actions.import.refusal.header')
      .min(1, 'actions.import.refusal.header')
      .max(1_048_576, 'actions.import.refusal.header')
      .optional(),
    decimal: asks ? mark : mark.optional(),
    ...(Object.fromEntries(
      dates.map(({ index, asked }) => [dateField(index), asked ? order : order.optional()]),
    ) as Record<`date-${number}`, typeof order>),
  })
}

export const DELIMITER_NAMES = ['comma', 'semicolon', 'tab', 'bar'] as const

/** The fields of the reading page as the file is read now. */
export function readingFields(held: Import): Readonly<Record<string, unknown>> {
  const { encoding, delimiter, sheet, headerRow, decimal, dates } = held.reading
  const at = delimiter === null ? -1 : DELIMITERS.indexOf(delimiter)
  return {
    ...{ encoding, sheet, headerRow, decimal },
    delimiter: DELIMITER_NAMES[at],
    ...Object.fromEntries(
      dates.map(({ index, order, evidence }) => [
        dateField(index),
        order ?? (evidence === 'dmy' || evidence === 'mdy' ? evidence : null),
      ]),
    ),
  }
}

type ReadingRead = Extract<
  ReturnType<ReturnType<typeof readingForm>['read']>,
  { ok: true }
>['value']

export function choicesFrom(held: Import, read: ReadingRead): ReadingChoices {
  const at = read.delimiter ? DELIMITER_NAMES.indexOf(read.delimiter) : -1
  const given: Readonly<Record<string, unknown>> = read
  const dates = held.reading.dates.flatMap(({ index }) => {
    const order = given[dateField(index)]
    return order === 'dmy' || order === 'mdy' ? [[String(index), order] as const] : []
  })
  return {
    encoding: read.encoding,
    delimiter: DELIMITERS[at],
    sheet: read.sheet,
    headerRow: read.headerRow,
    decimal: read.decimal,
    dates: Object.fromEntries(dates),
  }
}

/** Where each column of this file goes, and what all its actions get. */
export function mappingForm(held: Import) {
  const target = z.custom<Target>((text) => typeof text === 'string' && isTarget(text), {
    error: 'form.invalid',
  })
  return defineForm({
    ...(Object.fromEntries(held.columns.map(({ index }) => [`column-${index}`, target])) as Record<
      `column-${number}`,
      typeof target
    >),
    costUnit: z.enum(SCALES).optional(),
    costShort: z.enum(['thousand', 'million']).optional(),
    kind: z.enum(KINDS).optional(),
    theme: z.enum(THEMES).optional(),
    horizon: z.enum(HORIZONS).optional(),
    visibility: z.enum(VISIBILITIES).optional(),
    lead: z.string().max(120, 'actions.refusal.long').optional(),
    currency: z
      .string()
      .regex(/^[a-zA-Z]{3}$/, 'actions.refusal.currency')
      .transform((code) => code.toUpperCase())
      .optional(),
    priceYear: z
      .string()
      .regex(/^(199\d|20\d\d|2100)$/, 'actions.refusal.year')
      .optional(),
  })
}

export function mappingFields(held: Import): Readonly<Record<string, unknown>> {
  return {
    visibility: 'city',
    costUnit: scaleInHeads(held),
    currency: held.reading.votes?.currency ?? '',
    ...held.defaults,
    ...Object.fromEntries(
      held.columns.map(({ index }) => [`column-${index}`, held.mapping[index] ?? 'note']),
    ),
  }
}

/** What the heads of cost columns say of their unit: proposed, and a person confirms it. */
const scaleInHeads = (held: Import): Scale =>
  held.columns
    .filter(({ index }) => held.mapping[index]?.startsWith('cost'))
    .map(({ name }) => scaleInHead(name))
    .find((scale) => scale !== 'one') ?? 'one'

type MappingRead = Extract<
  ReturnType<ReturnType<typeof mappingForm>['read']>,
  { ok: true }
>['value']

export function mappingFrom(held: Import, read: MappingRead) {
  const given: Readonly<Record<string, unknown>> = read
  const mapping = Object.fromEntries(
    held.columns.map(({ index }) => [index, given[`column-${index}`] as Target]),
  )
  const { kind, theme, horizon, visibility, lead, currency, priceYear, costUnit, costShort } = read
  const typed = {
    ...{ kind, theme, horizon, visibility, lead, currency, priceYear, costUnit, costShort },
  }
  const defaults = Object.fromEntries(Object.entries(typed).filter(([, text]) => text)) as Record<
    string,
    string
  >
  return { mapping, defaults }
}

/** The input of a field of one row: many rows stand on one page. */
export const rowInput = (field: Field, number: number): string => `${field}-${number}`

/** What was typed into the fields of one row, and the row's mark when its page was drawn. */
export type TypedRow = {
  readonly number: number
  readonly seen: string
  readonly texts: Readonly<Partial<Record<Field, string>>>
}

const LONGEST_TEXT = 20_000
const OWN_FIELDS: ReadonlySet<string> = new Set(['do', 'first', 'last'])

/**
 * The rows of a page as they were typed. Many rows stand in one form.
 *
 * Errors  invalid for a field that no row has
 */
export function typedRows(data: FormData): readonly TypedRow[] {
  const rows = new Map<number, { seen: string; texts: Partial<Record<Field, string>> }>()
  for (const [name, [text = '']] of textsOf(data)) {
    if (OWN_FIELDS.has(name)) continue
    const { field, number } = placeOf(name) ?? invalid('refusal.unreadable')
    const row = rows.get(number) ?? { seen: '', texts: {} }
    rows.set(number, row)
    if (text.length > LONGEST_TEXT) invalid('actions.refusal.long', { most: LONGEST_TEXT })
    if (field === 'seen') row.seen = text
    else row.texts[field] = text.trim()
  }
  return [...rows].map(([number, row]) => ({ number, ...row }))
}

/** `costLikely-12` is the likely cost in row 12. */
export function placeOf(name: string) {
  const [, word = '', digits] = /^([a-zA-Z]+)-(\d{1,7})$/.exec(name) ?? []
  const field = word === 'seen' ? word : FIELDS.find((one) => one === word)
  return field === undefined ? undefined : ({ field, number: Number(digits) } as const)
}

const PRESSES = ['save', 'previous', 'next', 'leave-all', 'omission', 'separation'] as const

/** Which button of the rows' form was pressed, and for which row: `omission-12`. */
export function pressOf(data: FormData) {
  const [, word, digits] =
    /^([a-z-]+?)(?:-(\d{1,7}))?$/.exec(String(data.get('do') ?? 'save')) ?? []
  return { press: PRESSES.find((one) => one === word) ?? 'save', number: Number(digits ?? 0) }
}

export const plainForm = defineForm({})
