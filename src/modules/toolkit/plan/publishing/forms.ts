import { z } from 'zod'
import { LANGS } from '#kernel/languages.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'

const line = (most: number) =>
  z
    .string()
    .max(most, 'plan.error.long')
    .transform((text) => text.replace(/\s+/g, ' ').trim())

export const publicationForm = defineForm({
  note: z.string().trim().max(1000, 'plan.error.long').default(''),
})

export const adoptionForm = defineForm({
  versionNumber: z.coerce.number('form.invalid').int('form.invalid').positive('form.invalid'),
  adoptedBy: line(200),
  adoptedOn: z.iso.date('plan.error.date'),
  decisionNumber: line(80),
  note: z.string().trim().max(1000, 'plan.error.long').default(''),
})

export const planSettingsForm = defineForm({
  title: line(200),
  lang: z.enum(LANGS),
  visibility: z.enum(VISIBILITIES),
})

export const newPlanForm = defineForm({
  title: line(200),
  crisis: z.uuid('form.invalid'),
  from: z
    .string()
    .regex(/^(portfolio|board):[0-9a-f-]{36}$/, 'form.invalid')
    .optional(),
  lang: z.enum(LANGS),
})
