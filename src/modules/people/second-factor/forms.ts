import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { plainCode } from '../one-time-codes/index.ts'

/** The six digits of an app. */
export const appCodeForm = defineForm({
  code: z
    .string('form.required')
    .max(40, 'people.factor.shape')
    .transform(plainCode)
    .refine((text) => /^\d{6}$/.test(text), 'people.factor.shape'),
})

/** The six digits of an app, or a code for paper. */
export const factorForm = defineForm({
  code: z
    .string('form.required')
    .max(40, 'people.factor.shape')
    .transform(plainCode)
    .refine((text) => /^(\d{6}|[0-9A-Z]{12})$/.test(text), 'people.factor.shape'),
  next: z.string().max(2000, 'form.invalid').optional(),
})

export const plainForm = defineForm({})
