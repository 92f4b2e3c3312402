import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { defineForm } from '#web/forms.ts'

const words = z.string().max(4000, 'coalition.form.too-long')
const day = z.iso.date('coalition.form.day')

export const pledgeForm = defineForm({
  commitment: z.enum(['active-support', 'share-knowledge', 'advocate'], 'form.required'),
  what: z.string().max(400, 'coalition.form.too-long'),
  measure: z.string().max(200, 'coalition.form.too-long'),
  dueOn: day,
  isPublic: z.literal('yes', 'form.invalid').optional(),
})

export const reportForm = defineForm({
  state: z.enum(['planned', 'under-way', 'done', 'changed', 'dropped'], 'form.required'),
  reason: z.string().max(1000, 'coalition.form.too-long').optional(),
  evidenceUrl: z
    .string()
    .max(500, 'coalition.form.too-long')
    .refine((text) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text), 'coalition.form.link')
    .optional(),
  observation: z.string().refine(isId, 'form.invalid').optional(),
})

export const whyForm = defineForm({ why: words })

export const leaveForm = defineForm({ on: day, why: words.optional() })

export const answerForm = defineForm({ answer: words })

export const mergeForm = defineForm({ into: z.string().max(200), mergeOn: day, mergeWhy: words })

export const blankForm = defineForm({})
