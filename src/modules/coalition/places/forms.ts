import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { defineForm } from '#web/forms.ts'
import { positionFields } from '../positions/index.ts'

export const ID_KINDS = [
  'geonames',
  'wikidata',
  'iso-3166-2',
  'un-locode',
  'national-code',
  'org-id',
] as const

export const idForm = defineForm({
  kind: z.enum(ID_KINDS, 'form.required'),
  value: z.string().max(80, 'coalition.form.too-long'),
  source: z.string().max(300, 'coalition.form.too-long'),
  notedOn: z.iso.date('coalition.form.day'),
})

export const positionForm = defineForm(positionFields)

const place = z.string('coalition.place.choose').refine(isId, 'coalition.place.choose')

export const parentForm = defineForm({ parent: place.optional() })

export const successorForm = defineForm({
  successor: place,
  on: z.iso.date('coalition.form.day'),
})
