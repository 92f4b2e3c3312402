import { z } from 'zod'
import { defineForm } from '#web/forms.ts'

const reason = z.string().trim().min(1, 'form.required').max(500, 'actions.refusal.long')

const answer = z.string().trim().max(4000, 'actions.refusal.long').optional()

export const moveForms = {
  plain: defineForm({}),
  blockage: defineForm({
    condition: reason,
    owner: z.string().trim().min(1, 'form.required').max(120, 'actions.refusal.long'),
  }),
  reason: defineForm({ reason }),
  /** The four questions at the end of an action: all may stay empty, and then nothing is told. */
  completion: defineForm({ planned: answer, happened: answer, why: answer, tell: answer }),
  supersession: defineForm({ successor: z.uuid('actions.refusal.link') }),
} as const
