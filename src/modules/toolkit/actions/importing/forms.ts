import { z } from 'zod'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm, type FormState } from '#web/forms.ts'
import { DELIMITERS, ENCODINGS } from '../reading/index.ts'
import { FIELDS, type Field, KINDS } from '../record/index.ts'
import type { CellError } from './cells/index.ts'
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
    currency: held.reading.votes?.currency ?? '',
    ...held.defaults,
    ...Object.fromEntries(
      held.columns.map(({ index }) => [`column-${index}`, held.mapping[index] ?? 'note']),
    ),
  }
}

type MappingRead = Extract<
  ReturnType<ReturnType<typeof mappingForm>['read']>,
  { ok: true }
>['value']

export function mappingFrom(held: Import, read: MappingRead) {
  const given: Readonly<Record<string, unknown>> = read
  const mapping = Object.fromEntries(
    held.columns.map(({ index }) => [index, given[`column-${index}`] as Target]),
  )
  const { kind, theme, horizon, visibility, lead, currency, priceYear } = read
  const typed = { kind, theme, horizon, visibility, lead, currency, priceYear }
  const defaults = Object.fromEntries(Object.entries(typed).filter(([, text]) => text)) as Record<
    string,
    string
  >
  return { mapping, defaults }
}

/** The input of a field of one row: many rows stand on one page. */
export const rowInput = (field: Field, number: number): string => `${field}-${number}`

/** The mended cells of one row: only fields of an action, as text. */
export const mendForm = (number: number) =>
  defineForm(
    Object.fromEntries(
      FIELDS.map((field) => [
        rowInput(field, number),
        z.string().max(20_000, 'actions.refusal.long').optional(),
      ]),
    ),
  )

export const plainForm = defineForm({})

/** The inputs of one row: what was typed or stands there, and what is wrong with it. */
export const rowState = (
  number: number,
  texts: Readonly<Partial<Record<Field, string>>>,
  errors: readonly CellError[],
): FormState => ({
  typed: Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [rowInput(field as Field, number), text]),
  ),
  errors: errors.map((error) => ({ ...error, field: rowInput(error.field, number) })),
  restored: null,
})
