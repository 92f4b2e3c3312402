import { z } from 'zod'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'
import { COST_BASES } from '../problem/index.ts'
import type { Source } from '../record/index.ts'

const line = (most: number) =>
  z
    .string()
    .max(most, 'portfolio.error.long')
    .transform((text) => text.replace(/\s+/g, ' ').trim())

/** An amount as it was typed; the service that knows the currency reads it. */
const amount = z.string().max(40, 'portfolio.error.amount')
const percent = z.coerce
  .number('portfolio.error.percent')
  .int('portfolio.error.percent')
  .min(1, 'portfolio.error.percent')
  .max(100, 'portfolio.error.percent')

export const newForm = defineForm({
  title: line(200),
  source: z.string().regex(/^(manual|(votes|board):[0-9a-f-]{36})$/, 'form.invalid'),
  currency: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{3}$/, 'portfolio.refusal.currency')),
  budget: amount.optional(),
  costBasis: z.enum(COST_BASES).default('likely'),
})

export function sourceOf(text: string): Source {
  const [kind, id] = text.split(':')
  if ((kind === 'votes' || kind === 'board') && id !== undefined) return { kind, id }
  return { kind: 'manual', id: null }
}

export const settingsForm = defineForm({
  title: line(200),
  costBasis: z.enum(COST_BASES),
  visibility: z.enum(VISIBILITIES),
})

export const budgetForm = defineForm({
  name: line(120),
  amount,
  sharePercent: percent.default(100),
})

/** What a floor or cap counts, as one choice: `theme:mobility`, `kind:renewal`, `place:…`, `group:…`. */
const WHAT = /^(theme|place|group|kind):.{1,300}$/s

export const ruleForm = defineForm({
  kind: z.enum(['floor', 'cap']),
  what: z.string().regex(WHAT, 'form.invalid'),
  measure: z.enum(['amount', 'count', 'percent']),
  quantity: amount,
  why: z.string().trim().max(500, 'portfolio.error.long').default(''),
})

export const equityForm = defineForm(
  {
    groups: z
      .array(z.string().max(100))
      .min(1, 'portfolio.error.groups')
      .max(18, 'portfolio.error.groups-many'),
    percent,
    why: z.string().trim().max(500, 'portfolio.error.long').default(''),
  },
  { lists: ['groups'] },
)

const VALUE = /^\d{1,7}([.,]\d{1,6})?$/
const value = z
  .string()
  .trim()
  .regex(VALUE, 'portfolio.error.value')
  .transform((text) => Number(text.replace(',', '.')))
  .refine((number) => number <= 1_000_000, 'portfolio.error.value')
  .optional()

const part = z.enum(['free', 'in', 'out', 'leave']).default('free')

/** One row an action: its value, and whether it takes part, freely or decided beforehand. */
export function actionsForm(ids: readonly string[]) {
  const shape: Record<string, typeof value | typeof part> = {}
  for (const id of ids) {
    shape[`value-${id}`] = value
    shape[`part-${id}`] = part
  }
  return defineForm(shape)
}
