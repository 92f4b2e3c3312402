import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { addressField } from '../forms.ts'

const hash = z.string('form.required').max(32, 'form.invalid')
const why = z.string('form.required').max(500, 'form.invalid')

export const searchForm = defineForm({ address: addressField })
export const decisionForm = defineForm({ hash, why })
export const liftForm = defineForm({ hash, why, id: z.uuid('form.invalid') })
export const recordForm = defineForm({ hash })
