import { z } from 'zod'
import { defineForm } from '#web/forms.ts'

export const listForm = defineForm({
  list: z.instanceof(File, { message: 'form.required' }),
  source: z.string('form.required').max(200, 'form.invalid'),
})
