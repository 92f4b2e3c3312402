import { z } from 'zod'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'
import { ANSWERS, ORIGINS, USES } from './tables.ts'

const text = (most: number) => z.string().max(most, 'actions.refusal.long').default('')

export const adoptForm = defineForm({ kind: z.enum(ORIGINS), id: z.uuid() })

export const silenceForm = defineForm({ quiet: z.enum(['yes', 'no']) })

export const reportForm = defineForm({
  used: z.enum(USES),
  changed: text(2000),
  recommend: z.enum(ANSWERS),
  evidence: text(500),
  visibility: z.enum(VISIBILITIES),
})
