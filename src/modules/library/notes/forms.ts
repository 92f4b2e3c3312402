import { z } from 'zod'
import { CRISIS_TYPES, PHASES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import { CONTENT_LANGS } from '#kernel/languages.ts'
import { INCOMES } from '#platform/places/countries.ts'
import { defineForm } from '#web/forms.ts'
import { LONGEST_TEXT } from '#web/markdown.ts'
import { CLIMATES, LICENCES, type NoteDraft, SECTIONS, type SectionKey } from './content/index.ts'
import { NOTE_KINDS, REVIEW_KINDS } from './tables.ts'

const line = (most: number) =>
  z
    .string()
    .max(most, 'notes.refusal.long')
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
const text = (most: number) => z.string().max(most, 'notes.refusal.long')
const yes = z.literal('yes').optional()
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'notes.refusal.month')
  .optional()
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'form.invalid')
  .optional()

export const newNoteForm = defineForm({
  kind: z.enum(NOTE_KINDS, 'form.required'),
  title: line(200),
  claim: line(400).optional(),
  lang: z.enum(CONTENT_LANGS as [string, ...string[]], 'form.required'),
  visibility: z.enum(['coalition', 'public'], 'form.required'),
  named: yes,
  call: yes,
})

const PART_KEYS = [...SECTIONS.practice, ...SECTIONS.technical].map(({ key }) => key)

const partFields = Object.fromEntries(
  PART_KEYS.map((key) => [`part-${key}`, text(LONGEST_TEXT).optional()]),
) as Record<`part-${SectionKey}`, z.ZodOptional<z.ZodString>>

export const draftForm = defineForm(
  {
    title: line(200),
    claim: line(400).optional(),
    city: line(120).optional(),
    from: month,
    to: month,
    population: z.coerce
      .number('notes.refusal.number')
      .int('notes.refusal.number')
      .min(0, 'notes.refusal.number')
      .max(100_000_000, 'notes.refusal.number')
      .optional(),
    governance: line(200).optional(),
    income: z.enum(INCOMES).optional(),
    climate: z.enum(CLIMATES).optional(),
    country1: country,
    country2: country,
    country3: country,
    themes: z.array(z.enum(THEMES)).max(8),
    goals: z.array(z.coerce.number().pipe(z.literal(SYSTEMS))).max(12),
    stages: z.array(z.enum(PHASES)).max(5),
    hazards: z.array(z.enum(CRISIS_TYPES)).max(15),
    licence: z.enum(LICENCES),
    origin1: line(300).optional(),
    origin2: line(300).optional(),
    origin3: line(300).optional(),
    ...partFields,
  },
  { lists: ['themes', 'goals', 'stages', 'hazards'] },
)

type Typed = Extract<ReturnType<typeof draftForm.read>, { ok: true }>['value']

/** The draft that was typed. */
export function draftFrom(typed: Typed): NoteDraft {
  const { title, themes, goals, stages, hazards, licence } = typed
  const parts: Readonly<Record<string, unknown>> = typed
  const countries = [typed.country1, typed.country2, typed.country3]
  return {
    ...{ title, themes, goals, stages, hazards, licence },
    claim: typed.claim ?? '',
    city: typed.city ?? '',
    governance: typed.governance ?? '',
    from: typed.from ?? null,
    to: typed.to ?? null,
    population: typed.population ?? null,
    income: typed.income ?? null,
    climate: typed.climate ?? null,
    countries: [...new Set(countries.filter((code) => code !== undefined))],
    sections: Object.fromEntries(PART_KEYS.map((key) => [key, String(parts[`part-${key}`] ?? '')])),
  }
}

/** The form's fields filled from a draft. */
export const fieldsOf = (draft: NoteDraft): Readonly<Record<string, unknown>> => {
  const { sections, countries, ...facts } = draft
  return {
    ...facts,
    ...Object.fromEntries(countries.slice(0, 3).map((code, at) => [`country${at + 1}`, code])),
    ...Object.fromEntries(Object.entries(sections).map(([key, held]) => [`part-${key}`, held])),
  }
}

export const whyForm = defineForm({ why: text(2000).optional() })
export const changesForm = defineForm({ changes: text(2000).optional() })
export const successorForm = defineForm({
  by: z.coerce.number('notes.refusal.number').int('notes.refusal.number').min(1).max(999_999_999),
})
export const authorForm = defineForm({ body: line(120) })
export const consentForm = defineForm({
  answer: z.enum(['accepted', 'declined'], 'form.required'),
  named: yes,
  talks: yes,
})
export const reviewerForm = defineForm({
  kind: z.enum(REVIEW_KINDS, 'form.required'),
  body: line(120),
})
export const reviewForm = defineForm({
  verdict: z.enum(['accept', 'changes', 'declined'], 'form.required'),
  remarks: text(LONGEST_TEXT).optional(),
  named: yes,
})
export const commentForm = defineForm({ said: text(4000) })
export const suggestionForm = defineForm({
  after: text(LONGEST_TEXT).optional(),
  because: text(2000).optional(),
})
export const decisionForm = defineForm({
  decision: z.enum(['accepted', 'declined'], 'form.required'),
  reason: text(2000).optional(),
})
export const figureForm = defineForm({
  file: z.instanceof(File, { message: 'form.required' }),
  alternative: line(1000),
  credit: line(300).optional(),
})
export const letterForm = defineForm({ message: text(4000) })
