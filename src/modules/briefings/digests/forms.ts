import { z } from 'zod'
import { THEMES } from '#kernel/frame.ts'
import { zoneField } from '#people'
import { defineForm } from '#web/forms.ts'
import { DIGEST_RHYTHMS } from './tables.ts'

const between = (low: number, high: number) =>
  z.coerce
    .number('form.required')
    .int('form.invalid')
    .min(low, 'form.invalid')
    .max(high, 'form.invalid')

export const digestForm = defineForm(
  {
    rhythm: z.enum([...DIGEST_RHYTHMS, 'never'], 'form.required'),
    weekday: between(1, 7),
    hour: between(0, 23),
    zone: zoneField,
    themes: z.array(z.enum(THEMES, 'form.invalid')),
  },
  { lists: ['themes'] },
)
