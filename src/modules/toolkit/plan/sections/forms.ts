import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { LONGEST_TEXT } from '#web/markdown.ts'
import { type Column, isRowSection, ROWS, type SectionKey } from '../content/index.ts'

/** The longest text of one section; enough for four pages. */
const LONGEST = Math.min(LONGEST_TEXT, 20_000)

export const rowField = (column: string, row: number): string => `${column}-${row}`

const text = (most: number) => z.string().max(most, 'plan.error.long').default('')

function boxOf(column: Column) {
  switch (column.kind) {
    case 'check':
      return z.literal('yes').optional()
    case 'date':
      return z.iso.date('plan.error.date').optional()
    case 'people':
      return z
        .string()
        .regex(/^\d{1,8}$/, 'plan.error.people')
        .optional()
    case 'choice':
      return z.enum(column.options as [string, ...string[]], 'form.invalid').optional()
    default:
      return text(column.most)
  }
}

/** One section's form: whether it is filled, its text, and its rows as numbered boxes. */
export function sectionForm(key: SectionKey) {
  const shape: Record<string, z.ZodType> = {
    state: z.enum(['open', 'filled', 'not-yet']).default('open'),
    reason: z.string().trim().max(1000, 'plan.error.long').default(''),
    text: text(LONGEST),
    // When the reader began, told by the page: how long a section takes is learnt from it.
    begun: z.iso.datetime('form.invalid').optional(),
  }
  if (isRowSection(key)) {
    const { most, columns } = ROWS[key]
    for (let row = 1; row <= most; row += 1)
      for (const column of columns) shape[rowField(column.name, row)] = boxOf(column)
  }
  return defineForm(shape)
}
