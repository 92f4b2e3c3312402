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
  {
    actions: z.array(z.uuid('form.invalid')).max(2000, 'form.invalid'),
    /** What stood on the board when the page was drawn. */
    seen: z
      .string()
      .max(80_000, 'form.invalid')
      .regex(/^(none|[0-9a-f -]*)$/, 'form.invalid')
      .optional(),
  },
  { lists: ['actions'] },
)

/** The actions a page was drawn with, as the form carries them; a field without text would be no field. */
export const seenText = (ids: readonly string[]): string =>
  ids.length === 0 ? 'none' : ids.join(' ')

export const seenIds = (text: string | undefined): readonly string[] | null =>
  text === undefined ? null : text.split(' ').filter((id) => id !== 'none' && id !== '')
