import { z } from 'zod'
import { isMailAddress } from '#platform/mail/mail.ts'
import { defineForm } from '#web/forms.ts'
import { webDomainOf } from '../domains/index.ts'
import { isCountry } from '../places/index.ts'

const text = (max: number) => z.string().max(max, 'coalition.form.too-long')

export const PARTNER_KINDS = [
  'international',
  'company',
  'non-profit',
  'academic',
  'network',
  'public-body',
  'observer',
] as const

export const partnerForm = defineForm({
  name: text(200),
  kind: z.enum(PARTNER_KINDS, 'form.required'),
  country: z.string().refine(isCountry, 'form.invalid'),
  website: text(300).refine((typed) => webDomainOf(typed) !== '', 'joining.identity.website-shape'),
  registerName: text(200),
  registerId: text(120),
  brings: text(1000),
  officialAddress: z
    .string()
    .transform((typed) => typed.toLowerCase())
    .refine(isMailAddress, 'coalition.form.mail'),
  agentTitle: text(120),
  commercial: z.enum(['yes', 'no'], 'form.required'),
  commercialInterest: text(1000).optional(),
  eligible: z.literal('yes', 'partners.form.eligible-first'),
})

export const partnerCheckForm = defineForm({
  outcome: z.enum(['passed', 'failed'], 'form.required'),
  source: text(300),
  note: text(2000),
})

export const decisionForm = defineForm({ words: text(4000) })
