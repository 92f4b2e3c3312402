import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { isMailAddress } from '#platform/mail/mail.ts'
import { defineForm } from '#web/forms.ts'

/** One bare address, in the one spelling the register keeps. */
export const addressField = z
  .string('form.required')
  .max(254, 'people.address.invalid')
  .toLowerCase()
  // Mail goes out into the world: a domain without a dot is a slip of the pen.
  .refine((text) => isMailAddress(text) && /\.[^.@]+$/.test(text), 'people.address.invalid')

export const addressForm = defineForm({
  address: addressField,
  next: z.string().max(2000, 'form.invalid').optional(),
})

/** The eight digits, however they are spaced. */
export const codeField = z
  .string('form.required')
  .max(40, 'people.code.shape')
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .refine((text) => /^\d{8}$/.test(text), 'people.code.shape')

export const codeForm = defineForm({
  ask: z.string('form.required').refine(isId, 'form.invalid'),
  code: codeField,
})

export const linkForm = defineForm({ token: z.string('form.required').max(200, 'form.invalid') })
