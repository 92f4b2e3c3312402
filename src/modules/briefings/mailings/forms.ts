import { z } from 'zod'
import { defineForm } from '#web/forms.ts'

const why = z.string('form.required').max(500, 'form.invalid')

export const resolutionForm = defineForm({
  recipient: z.coerce.number('form.invalid').int().positive().optional(),
  as: z.enum(['sent', 'unsent', 'again'], 'form.required'),
})

export const addressesForm = defineForm({
  why,
  state: z.enum(
    ['sent', 'failed', 'uncertain', 'deferred', 'queued', 'suppressed'],
    'form.required',
  ),
})

export const reversalForm = defineForm({ why })
