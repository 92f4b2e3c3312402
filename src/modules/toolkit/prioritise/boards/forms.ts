import { z } from 'zod'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'
import { START_KEYS } from '../criteria/index.ts'
import { line } from '../forms.ts'

const facts = {
  title: line(160).min(1, 'form.required'),
  question: line(400).min(1, 'form.required'),
  visibility: z.enum(VISIBILITIES, 'form.required'),
}

export const boardForm = defineForm(facts)

export const newBoardForm = defineForm(
  { ...facts, crisis: z.uuid('form.invalid').optional(), criteria: z.array(z.enum(START_KEYS)) },
  { lists: ['criteria'] },
)

export const actionsForm = defineForm(
  { actions: z.array(z.uuid('form.invalid')).max(2000, 'form.invalid') },
  { lists: ['actions'] },
)
