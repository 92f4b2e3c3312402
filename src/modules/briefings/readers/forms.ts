import { z } from 'zod'
import { zoneField } from '#people'
import { normalAddress } from '#platform/mailing/addresses.ts'
import { defineForm } from '#web/forms.ts'
import { RHYTHMS } from './tables.ts'

/** One bare address in the one spelling it is kept in; its domain has a dot. */
export const addressText = (typed: string): string | null => {
  const address = normalAddress(typed)
  return address !== null && /\.[^.@]+$/.test(address) ? address : null
}

export const addressField = z
  .string('form.required')
  .max(254, 'readers.address.invalid')
  .transform((typed, context) => {
    const address = addressText(typed)
    if (address === null) context.addIssue({ code: 'custom', message: 'readers.address.invalid' })
    return address ?? z.NEVER
  })

export const rhythmField = z.enum(RHYTHMS, 'form.required')

export const subscribeForm = defineForm({ address: addressField, rhythm: rhythmField })

export const confirmForm = defineForm({ zone: zoneField.optional() })
