import { z } from 'zod'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import { isCurrency, parseMinor } from '#kernel/money.ts'
import { invalid } from '#kernel/refusals.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'
import { plainAmount } from './fields/index.ts'
import type { ActionRecord } from './queries.ts'
import { type Beneficiary, KINDS, type Kind } from './tables.ts'
import type { ActionValues, CostRange } from './values/index.ts'

const text = (most: number) => z.string().max(most, 'actions.refusal.long').optional()
const line = (most: number) =>
  z
    .string()
    .max(most, 'actions.refusal.long')
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
const ids = z.array(z.uuid('actions.refusal.link')).max(50, 'actions.refusal.too-many')
const day = z.iso
  .date('actions.refusal.date')
  .refine((typed) => typed >= '1900', 'actions.refusal.date')
const answer = z.enum(['yes', 'no']).optional()

/** Rows of groups that the form shows at most. */
export const MOST_GROUPS = 24
const ROWS = Array.from({ length: MOST_GROUPS }, (_, index) => index + 1)

const groupFields = Object.fromEntries(
  ROWS.flatMap((row) => [
    [`group-${row}`, line(80).optional()],
    [`share-${row}`, z.string().max(6, 'actions.refusal.share').optional()],
  ]),
)

export const actionForm = defineForm(
  {
    title: line(300),
    summary: text(1_000),
    description: text(20_000),
    restores: answer,
    transforms: answer,
    // `proposed`: what the two answers say.
    kind: z.enum(['proposed', ...KINDS], 'actions.refusal.kind'),
    kindReason: text(500),
    theme: z.enum(THEMES),
    horizon: z.enum(HORIZONS),
    system: z.array(z.coerce.number().int().min(1).max(12)).max(12),
    impacts: ids,
    code: line(40).optional(),
    lead: line(120).optional(),
    champion: line(120).optional(),
    partners: text(1_000),
    place: line(300).optional(),
    startsOn: day.optional(),
    endsOn: day.optional(),
    currency: line(3).optional(),
    costLow: line(40).optional(),
    costLikely: line(40).optional(),
    costHigh: line(40).optional(),
    priceYear: z.coerce
      .number('actions.refusal.year')
      .int('actions.refusal.year')
      .min(1990, 'actions.refusal.year')
      .max(2100, 'actions.refusal.year')
      .optional(),
    dependencies: ids,
    exclusions: ids,
    expectedResult: text(2_000),
    risks: text(2_000),
    legalBasis: line(500).optional(),
    visibility: z.enum(VISIBILITIES),
    ...(groupFields as Record<`group-${number}` | `share-${number}`, z.ZodOptional<z.ZodString>>),
  },
  { lists: ['system', 'impacts', 'dependencies', 'exclusions'] },
)

type Read = Extract<ReturnType<typeof actionForm.read>, { ok: true }>['value']

/**
 * What the two questions propose: changing the foundation makes a renewal, restoring and preparing
 * what was makes a recovery. Null where neither is so, or nothing was answered.
 */
function proposedKind(answers: Pick<Read, 'restores' | 'transforms'>): Kind | null {
  if (answers.transforms === 'yes') return 'renewal'
  return answers.restores === 'yes' ? 'recovery' : null
}

/**
 * The values of what was typed. `before` is the kind the action had: keeping it needs no new test.
 *
 * Errors  invalid beside the field: kind, amounts, shares
 */
export function valuesFrom(read: Read, before: Kind | null): ActionValues {
  const { restores: _, transforms: _t, costLow: _l, costLikely: _k, costHigh: _h, ...rest } = read
  return {
    ...rest,
    kind: kindFrom(read, before),
    cost: costFrom(read),
    beneficiaries: beneficiariesFrom(read),
  }
}

function kindFrom(read: Read, before: Kind | null): Kind {
  const { restores, transforms } = read
  const answered = restores !== undefined && transforms !== undefined
  if (!answered) {
    if (before !== null && read.kind === before) return before
    invalid('actions.refusal.kind-test', {}, restores ? 'transforms' : 'restores')
  }
  const proposal = proposedKind(read)
  if (read.kind === 'proposed')
    return proposal ?? invalid('actions.refusal.kind-neither', {}, 'kind')
  if (read.kind !== proposal) needReason(read)
  return read.kind
}

function needReason(read: Read): void {
  if (!read.kindReason?.trim()) invalid('actions.refusal.kind-reason', {}, 'kindReason')
}

function costFrom(read: Read): CostRange | null {
  const typed = { low: read.costLow, likely: read.costLikely, high: read.costHigh }
  if (!typed.low && !typed.likely && !typed.high) return null
  const currency = (read.currency ?? '').toUpperCase()
  if (!isCurrency(currency)) invalid('actions.refusal.currency', {}, 'currency')
  if (!typed.likely) invalid('actions.refusal.likely', {}, 'costLikely')
  const amount = (written: string | undefined, field: string): number =>
    parseMinor(written || typed.likely || '', currency) ??
    invalid('actions.refusal.amount', {}, field)
  return {
    currency,
    low: amount(typed.low, 'costLow'),
    likely: amount(typed.likely, 'costLikely'),
    high: amount(typed.high, 'costHigh'),
  }
}

function beneficiariesFrom(read: Read): readonly Beneficiary[] {
  const found: Beneficiary[] = []
  const rows: Readonly<Record<string, unknown>> = read
  const typed = (name: string) => String(rows[name] ?? '')
  for (const row of ROWS) {
    const group = typed(`group-${row}`)
    const share = typed(`share-${row}`).replace('%', '').trim()
    if (!group && !share) continue
    if (!group || found.some((one) => one.group === group))
      invalid('actions.refusal.group', {}, `group-${row}`)
    if (!/^\d{1,3}$/.test(share) || Number(share) > 100)
      invalid('actions.refusal.share', {}, `share-${row}`)
    found.push({ group, sharePercent: Number(share) })
  }
  return found
}

/** The form's fields filled from an action. */
export function fieldsOf(action: ActionRecord): Readonly<Record<string, unknown>> {
  const { currency } = action
  const amount = (minor: number | null) =>
    minor === null || currency === null ? null : plainAmount(minor, currency)
  return {
    ...action,
    costLow: amount(action.costLow),
    costLikely: amount(action.costLikely),
    costHigh: amount(action.costHigh),
    ...Object.fromEntries(
      action.beneficiaries.flatMap(({ group, sharePercent }, index) => [
        [`group-${index + 1}`, group],
        [`share-${index + 1}`, sharePercent],
      ]),
    ),
  }
}

export const commentForm = defineForm({
  text: z.string().trim().min(1, 'form.required').max(2_000, 'actions.refusal.long'),
})
