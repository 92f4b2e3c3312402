import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { LANGS } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'
import { addressField, codeField } from '../sign-in/index.ts'

/** The zones of the runtime's own table, UTC first: it has no place in that table. */
export const ZONES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
]

const id = z.string('form.required').refine(isId, 'form.invalid')

export const accountForm = defineForm({
  name: z.string('form.required').max(120, 'people.account.name.long'),
  lang: z.enum(LANGS, 'form.required'),
  zone: z.string('form.required').refine((zone) => ZONES.includes(zone), 'form.invalid'),
  next: z.string().max(2000, 'form.invalid').optional(),
})

export const newAddressForm = defineForm({ address: addressField })
export const addressCodeForm = defineForm({ ask: id, code: codeField })
export const oneForm = defineForm({ id })
export const actingForm = defineForm({ seat: id, next: z.string().max(2000).optional() })
export const erasureForm = defineForm({
  sure: z.literal('yes', 'people.erasure.tick'),
})
