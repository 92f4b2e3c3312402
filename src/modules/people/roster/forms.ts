import { z } from 'zod'
import type { Role } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { defineForm } from '#web/forms.ts'
import { addressField } from '../sign-in/index.ts'

const id = z.string('form.required').refine(isId, 'people.team.choose-successor')
const day = z.iso.date('people.team.day')
const department = z.string().max(120, 'people.team.department-long').optional()
const roles = z
  .array(z.string().max(40))
  .min(1, 'people.team.choose-roles')
  .max(6, 'people.team.choose-roles')
  .transform((held) => held as Role[])

export const placeForm = defineForm(
  { roles, department, termEnds: day.optional() },
  { lists: ['roles'] },
)

export const inviteForm = defineForm(
  { address: addressField, roles, department, termEnds: day.optional() },
  { lists: ['roles'] },
)

export const handOverForm = defineForm({
  to: id,
  leave: z.literal('yes', 'form.invalid').optional(),
})

export const endForm = defineForm({
  successor: id.optional(),
  why: z.string().max(500, 'people.team.why-long').optional(),
})
