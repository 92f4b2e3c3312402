import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { RHYTHMS } from './tables.ts'

const name = z.string().max(120, 'finding.saved.long')
const rhythm = z.enum(RHYTHMS, 'form.required')

export const newForm = defineForm({
  name,
  rhythm,
  wanted: z.string().max(2000, 'form.invalid').optional(),
  scope: z.enum(['all', 'library'], 'form.invalid'),
})

export const savedForm = defineForm({ name, rhythm })
