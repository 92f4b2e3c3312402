import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { level, levelText } from '../assessing/index.ts'
import { CONFIDENCES, TRENDS } from '../tables.ts'
import type { Answer } from './service.ts'

const text = (most: number) => z.string().max(most, 'crises.error.long')
const groupKey = z.string().regex(/^[a-z0-9-]{1,90}$/, 'form.invalid')

export const answerForm = defineForm({
  state: level,
  trend: z.enum(TRENDS),
  groupKey: groupKey.optional().transform((key) => key ?? null),
  confidence: z.enum(CONFIDENCES).optional(),
  note: text(1000).default(''),
})

export const fieldsOf = (answer: Answer): Readonly<Record<string, unknown>> => ({
  state: levelText(answer.state),
  trend: answer.trend,
  groupKey: answer.groupKey,
  confidence: answer.confidence,
  note: answer.note,
})

export const closingForm = defineForm({
  state: level,
  trend: z.enum(TRENDS),
  groupKey,
  confidence: z.enum(CONFIDENCES).optional(),
  reason: text(1000).min(1),
  whoCouldKnow: text(200).default(''),
})

export const beginForm = defineForm({})
