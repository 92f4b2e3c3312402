import { z } from 'zod'
import { defineForm } from '#web/forms.ts'

const reason = z.string().trim().min(1, 'form.required').max(500, 'actions.refusal.long')

export const moveForms = {
  plain: defineForm({}),
  blockage: defineForm({
    condition: reason,
    owner: z.string().trim().min(1, 'form.required').max(120, 'actions.refusal.long'),
  }),
  reason: defineForm({ reason }),
  supersession: defineForm({ successor: z.uuid('actions.refusal.link') }),
} as const
