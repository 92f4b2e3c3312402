import { z } from 'zod'
import { isContentLang } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'

const reason = z.string('form.required').max(2000, 'lessons.form.long')

export const reasonForm = defineForm({ reason })

export const rejectionForm = defineForm({
  reason,
  duplicateOf: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'lessons.form.number')
    .transform(Number)
    .optional(),
})

export const headlineForm = defineForm({
  lang: z.string('form.required').refine(isContentLang, 'form.invalid'),
  opening: z
    .string('form.required')
    .max(60, 'lessons.form.long')
    .transform((typed) => typed.replace(/\s+/g, ' ').trim()),
})

export const plainForm = defineForm({})
