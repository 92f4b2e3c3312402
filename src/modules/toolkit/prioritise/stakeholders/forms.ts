import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { decimal, line } from '../forms.ts'

/** How long a private link may live. Units: days. */
export const LINK_DAYS = ['7', '14', '30', '90'] as const

const share = decimal.refine((held) => held > 0 && held <= 1000, 'prioritise.form.share')

export const inviteForm = defineForm({
  name: line(120).min(1, 'form.required'),
  share,
  how: z.enum(['link', 'workshop', 'self'], 'form.required'),
  days: z.enum(LINK_DAYS, 'form.required'),
})

export const shareForm = defineForm({ share })
export const linkForm = defineForm({ days: z.enum(LINK_DAYS, 'form.required') })
