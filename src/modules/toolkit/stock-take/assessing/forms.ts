import { z } from 'zod'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'
import type { Impact } from '../matrix/index.ts'
import { CONFIDENCES, type Severity, TRENDS } from '../tables.ts'
import { MOST_CONFIRMED } from './service.ts'

const line = (most: number) =>
  z
    .string()
    .max(most, 'crises.error.long')
    .transform((text) => text.replace(/\s+/g, ' ').trim())

/** Whole people, written with or without marks between the thousands. */
const people = z
  .string()
  .max(20, 'stock-take.error.people')
  .transform((text) => text.replace(/[\s\u00a0\u202f'’.,](?=\d{3}(?!\d))/g, ''))
  .pipe(z.string().regex(/^\d{1,9}$/, 'stock-take.error.people'))
  .transform(Number)

/** The choices of a scale as they are sent: `unknown` is one of them. */
export const LEVELS = ['0', '1', '2', '3', 'unknown'] as const

export const level = z
  .enum(LEVELS)
  .transform((text) => (text === 'unknown' ? null : (Number(text) as Severity)))

export const levelText = (severity: Severity | null): string =>
  severity === null ? 'unknown' : String(severity)

export const assessForm = defineForm({
  place: line(120).default(''),
  severity: level,
  trend: z.enum(TRENDS).default('unknown'),
  peopleLow: people.optional(),
  peopleHigh: people.optional(),
  peopleOn: z.iso.date('crises.error.date').optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  source: line(500).default(''),
  statement: z.string().max(2000, 'crises.error.long').default(''),
  whoCouldKnow: line(200).default(''),
  visibility: z.enum(VISIBILITIES),
})

/** The form's fields filled from a cell, of this wave or of the one before. */
export function fieldsOf(impact: Impact): Readonly<Record<string, unknown>> {
  const { people } = impact
  return {
    place: impact.place,
    severity: levelText(impact.severity),
    trend: impact.trend,
    ...(people.kind === 'range'
      ? { peopleLow: people.low, peopleHigh: people.high === people.low ? null : people.high }
      : {}),
    peopleOn: impact.peopleOn,
    confidence: impact.confidence,
    source: impact.source,
    statement: impact.statement,
    whoCouldKnow: impact.whoCouldKnow,
    visibility: impact.visibility,
  }
}

export const groupForm = defineForm({ label: line(80) })

export const confirmForm = defineForm(
  { cells: z.array(z.uuid()).min(1, 'stock-take.confirm.error').max(MOST_CONFIRMED) },
  { lists: ['cells'] },
)
