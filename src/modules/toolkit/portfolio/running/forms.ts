import { z } from 'zod'
import { defineForm } from '#web/forms.ts'

const few = (most: number) =>
  z.coerce
    .number('portfolio.error.few')
    .int('portfolio.error.few')
    .min(0, 'portfolio.error.few')
    .max(most, 'portfolio.error.few')

export const runForm = defineForm({
  timeLimitSeconds: z.coerce
    .number('form.invalid')
    .refine((seconds) => [5, 10, 30, 60].includes(seconds), 'form.invalid')
    .default(10),
  alternatives: few(10).default(2),
  entryValues: few(30).default(5),
})

export const decisionForm = defineForm({
  choice: z.string().regex(/^[a-z0-9-]{1,40}$/, 'form.invalid'),
  why: z.string().trim().max(2000, 'portfolio.error.long').default(''),
})
