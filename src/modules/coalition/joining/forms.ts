import { z } from 'zod'
import { LANGS } from '#kernel/languages.ts'
import { isMailAddress } from '#platform/mail/mail.ts'
import { defineForm } from '#web/forms.ts'
import { webDomainOf } from '../domains/index.ts'
import { isCountry } from '../places/index.ts'
import { positionFields } from '../positions/index.ts'

const text = (max: number) => z.string().max(max, 'coalition.form.too-long')
const mail = z
  .string()
  .transform((typed) => typed.toLowerCase())
  .refine(isMailAddress, 'coalition.form.mail')
const day = z.iso.date('coalition.form.day')
const ticked = z.literal('yes', 'form.invalid').optional()

/** A whole number as people type it, with spaces, points or commas between the thousands. */
const whole = (max: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/[\s.,'’\u00a0\u202f]/g, ''))
    .refine((typed) => /^\d{1,12}$/.test(typed) && Number(typed) <= max, 'coalition.form.whole')
    .transform(Number)

const population = {
  population: whole(100_000_000)
    .refine((value) => value > 0, 'coalition.form.whole')
    .optional(),
  populationYear: whole(2200)
    .refine((value) => value >= 1900, 'coalition.form.year')
    .optional(),
  populationSource: text(300).optional(),
}

export const placeForm = defineForm({
  geonamesId: z
    .string('joining.place.choose')
    .regex(/^-?[1-9]\d{0,9}$/, 'joining.place.choose')
    .transform(Number),
  another: ticked,
})

export const handForm = defineForm({
  name: text(200),
  country: z.string().refine(isCountry, 'form.invalid'),
  division: text(200).optional(),
  ...positionFields,
  another: ticked,
  ...population,
})

export const identityForm = defineForm({
  legalName: text(200),
  memberType: z.enum(['city', 'metropolitan-body', 'group-of-municipalities'], 'form.required'),
  tier: z.enum(
    ['municipality', 'district', 'metropolitan', 'province', 'national'],
    'form.required',
  ),
  website: text(300).refine((typed) => webDomainOf(typed) !== '', 'joining.identity.website-shape'),
  officialAddress: mail,
  leadTitle: text(120),
  leadPhone: text(40).optional(),
  registerId: text(120).optional(),
  languages: text(200).optional(),
  ...population,
})

export const signatoryForm = defineForm({
  networkCity: z.enum(['yes', 'no'], 'form.required'),
  signatoryName: text(120),
  signatoryOffice: z.enum(
    [
      'chief-resilience-officer',
      'mayor',
      'deputy-mayor',
      'city-manager',
      'municipal-secretary',
      'other',
    ],
    'form.required',
  ),
  signatoryTitle: text(120),
  signatoryEmail: mail,
  signatoryPhone: text(40).optional(),
  signatoryNamed: ticked,
  mandate: z.enum(['office', 'resolution', 'delegation-letter'], 'form.required'),
  mandateReference: text(200).optional(),
  mandateDate: day.optional(),
  mandateUntil: day.optional(),
})

export const deputyForm = defineForm({
  deputyName: text(120),
  deputyTitle: text(120),
  deputyEmail: mail,
})

export const letterForm = defineForm({
  letter: z.instanceof(File, { message: 'joining.letter.none' }),
  validUntil: day.optional(),
})

export const signatureForm = defineForm({
  signedName: text(120),
  signedValidUntil: day.optional(),
  agreed: z.literal('yes', 'joining.letter.agree-first'),
  lang: z.enum(LANGS, 'form.invalid'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'form.invalid'),
})

export const objectionForm = defineForm({
  answer: z.enum(['not-yet', 'not-mine'], 'form.required'),
  words: text(1000).optional(),
})

const pledge = (name: 'support' | 'share' | 'advocate') => ({
  [`${name}What`]: text(400),
  [`${name}Measure`]: text(200),
  [`${name}Due`]: day,
  [`${name}Public`]: ticked,
})

export type PledgesTyped = Readonly<
  Record<
    | 'supportWhat'
    | 'supportMeasure'
    | 'supportDue'
    | 'shareWhat'
    | 'shareMeasure'
    | 'shareDue'
    | 'advocateWhat'
    | 'advocateMeasure'
    | 'advocateDue',
    string
  >
> &
  Readonly<Partial<Record<'supportPublic' | 'sharePublic' | 'advocatePublic', 'yes'>>>

export const pledgesForm = defineForm({
  ...pledge('support'),
  ...pledge('share'),
  ...pledge('advocate'),
})

/** One thing said in words: a question, an answer, a reason. */
export const wordsForm = defineForm({ words: text(4000) })

export const reasonForm = defineForm({ words: text(4000).optional() })

/** A remark to an approval, if any. */
export const approvalForm = defineForm({ remark: text(4000).optional() })

export const checkForm = defineForm({
  outcome: z.enum(['passed', 'failed'], 'form.required'),
  note: text(2000),
  calledBackOn: day.optional(),
})

export const confirmationForm = defineForm({ agreed: z.literal('yes', 'checking.contact.tick') })

export const emptyForm = defineForm({})
