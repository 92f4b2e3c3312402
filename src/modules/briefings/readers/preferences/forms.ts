import { z } from 'zod'
import { THEMES } from '#kernel/frame.ts'
import { isContentLang, langOrder } from '#kernel/languages.ts'
import { zoneField } from '#people'
import { defineForm } from '#web/forms.ts'
import { addressField, rhythmField } from '../forms.ts'

/** A reader's order of languages, one choice a place. */
export const READS = ['reads1', 'reads2', 'reads3', 'reads4'] as const

const readable = z.string().refine(isContentLang, 'form.invalid')

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'form.invalid')
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)), 'form.invalid')

export const choicesForm = defineForm(
  {
    rhythm: rhythmField,
    reads1: readable,
    ...{ reads2: readable.optional(), reads3: readable.optional(), reads4: readable.optional() },
    themes: z.array(z.enum(THEMES, 'form.invalid')),
    hour: z.coerce
      .number('form.required')
      .int('form.invalid')
      .min(0, 'form.invalid')
      .max(23, 'form.invalid'),
    zone: zoneField,
    pausedUntil: day.optional(),
  },
  { lists: ['themes'] },
)

type Read = Extract<ReturnType<typeof choicesForm.read>, { ok: true }>['value']

/** The order of languages a form says; each once. */
export const langsOf = (form: Read): readonly string[] =>
  langOrder(READS.map((place) => form[place]).filter((tag) => tag !== undefined))

export const choiceForm = defineForm({
  choice: z.enum(['weekly', 'monthly', 'sessions', 'pause', 'none'], 'form.required'),
})

export const moveForm = defineForm({ address: addressField })

export const erasureForm = defineForm({ sure: z.literal('yes', 'readers.erase.tick') })
