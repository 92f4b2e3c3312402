import { z } from 'zod'
import { defineForm } from '#web/forms.ts'
import { decimal, line, parseDecimal } from '../forms.ts'
import type { Anchor, Cutoffs } from '../tables.ts'

const MOST_LINES = 12

/** `0 = nobody`, one a line. */
function parseAnchors(text: string): readonly Anchor[] | undefined {
  const lines = text.split(/\r?\n/).filter((held) => held.trim() !== '')
  if (lines.length > MOST_LINES) return undefined
  const anchors = lines.map((held) => {
    const [, number = '', words = ''] = /^\s*([^=:]+?)\s*[=:]\s*(.+?)\s*$/.exec(held) ?? []
    return { at: parseDecimal(number), text: words.slice(0, 300) }
  })
  return anchors.every((anchor): anchor is Anchor => anchor.at !== undefined) ? anchors : undefined
}

export const anchorsText = (anchors: readonly Anchor[]): string =>
  anchors.map(({ at, text }) => `${at} = ${text}`).join('\n')

const anchors = z
  .string()
  .max(4000, 'prioritise.form.long')
  .transform((text, context) => {
    const read = parseAnchors(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'prioritise.form.anchors' })
    return z.NEVER
  })

/** `0 = 0; 10 = 0.6; 50 = 1`: cutoffs that rise, with values from 0 to 1 that never turn back. */
function parseCutoffs(text: string): Cutoffs | undefined {
  const pairs = text
    .split(/[;\n]/)
    .filter((part) => part.trim() !== '')
    .map(pairOf)
  const held = pairs.filter((pair) => pair !== null)
  if (held.length < 2 || held.length > MOST_LINES || held.length < pairs.length) return undefined
  const [cutoffs, values] = [held.map(({ at }) => at), held.map(({ value }) => value)]
  const rising = cutoffs.every((at, k) => k === 0 || at > (cutoffs[k - 1] ?? 0))
  const within = values.every((value) => value >= 0 && value <= 1)
  return rising && within && isMonotone(values) ? { cutoffs, values } : undefined
}

function pairOf(part: string): { readonly at: number; readonly value: number } | null {
  const [left = '', right = '', more] = part.split(/[=:]/)
  const [at, value] = [parseDecimal(left), parseDecimal(right)]
  return at === undefined || value === undefined || more !== undefined ? null : { at, value }
}

const isMonotone = (values: readonly number[]): boolean => {
  const steps = values.slice(1).map((value, k) => value - (values[k] ?? 0))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

export const cutoffsText = (held: Cutoffs | null): string =>
  held ? held.cutoffs.map((at, k) => `${at} = ${held.values[k]}`).join('; ') : ''

const cutoffs = z
  .string()
  .max(600, 'prioritise.form.long')
  .transform((text, context) => {
    const read = parseCutoffs(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'prioritise.form.cutoffs' })
    return z.NEVER
  })

export const criterionForm = defineForm({
  label: line(120).min(1, 'form.required'),
  unit: line(60).min(1, 'form.required'),
  direction: z.enum(['max', 'min'], 'form.required'),
  low: decimal,
  high: decimal,
  anchors: anchors.optional(),
  cutoffs: cutoffs.optional(),
})
