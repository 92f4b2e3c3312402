import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { line } from '../forms.ts'

export const SAMPLE_SIZES = ['2000', '10000', '40000'] as const

export const rankingForm = defineForm({
  samples: z.enum(SAMPLE_SIZES, 'form.required'),
  seed: line(80)
    .regex(/^[\w .-]+$/, 'prioritise.form.seed')
    .optional(),
})
