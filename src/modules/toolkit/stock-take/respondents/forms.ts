import { z } from 'zod'
import { defineForm } from '#web/forms.ts'

/** How long a private link may count. Units: days. */
export const DAYS = ['2', '7', '14', '30'] as const

export const inviteForm = defineForm({
  kind: z.enum(['department', 'organisation']),
  label: z
    .string()
    .max(120, 'crises.error.long')
    .transform((text) => text.replace(/\s+/g, ' ').trim()),
  days: z.enum(DAYS).transform(Number),
})
