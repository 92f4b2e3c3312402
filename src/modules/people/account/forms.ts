import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { isContentLang, LANGS } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'
import { addressField, codeField } from '../sign-in/index.ts'

/** The zones of the runtime's own table, and UTC, which has no place in that table. */
const ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** A zone as this runtime calls it: browsers know some by an older or a newer name. */
function canonicalZone(zone: string): string | null {
  if (ZONES.has(zone)) return zone
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions()
    return ZONES.has(timeZone) ? timeZone : null
  } catch {
    // No zone of that name.
    return null
  }
}

/** The city first, so that typing it finds it: `Paris (Europe)`, in the order of the cities. */
function zoneLabel(zone: string): string {
  const [city = zone, ...regions] = zone.replaceAll('_', ' ').split('/').reverse()
  return regions.length === 0 ? city : `${city} (${regions.reverse().join(', ')})`
}

export const ZONE_OPTIONS: readonly { readonly value: string; readonly label: string }[] = [
  ...ZONES,
]
  .map((zone) => ({ value: zone, label: zoneLabel(zone) }))
  .toSorted((one, other) => one.label.localeCompare(other.label, 'en'))

const id = z.string('form.required').refine(isId, 'form.invalid')

const readable = z.string().refine(isContentLang, 'form.invalid').optional()

/** A zone by any name that browsers and people know it by, in the one name we keep. */
export const zoneField = z
  .string('people.account.zone.required')
  .max(64, 'form.invalid')
  .transform((zone, context) => {
    const known = canonicalZone(zone)
    if (known === null) context.addIssue({ code: 'custom', message: 'form.invalid' })
    return known ?? z.NEVER
  })

export const accountForm = defineForm({
  name: z.string('form.required').max(120, 'people.account.name.long'),
  lang: z.enum(LANGS, 'form.required'),
  zone: zoneField,
  ...{ reads1: readable, reads2: readable, reads3: readable, reads4: readable },
  next: z.string().max(2000, 'form.invalid').optional(),
})

/** The order somebody reads in, as the form has it: one choice a place. */
export const READS = ['reads1', 'reads2', 'reads3', 'reads4'] as const

export const newAddressForm = defineForm({ address: addressField })
export const addressCodeForm = defineForm({ ask: id, code: codeField })
export const oneForm = defineForm({ id })
export const actingForm = defineForm({ seat: id, next: z.string().max(2000).optional() })
export const erasureForm = defineForm({
  sure: z.literal('yes', 'people.erasure.tick'),
})
