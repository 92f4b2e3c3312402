import { z } from 'zod'
import { defineForm, type FormDefinition } from '#web/forms.ts'
import { decimal, line } from '../forms.ts'

/** How many actions, best first, the form asks a place for. */
export const MOST_PLACES = 30

export const placeName = (action: string): string => `place-${action}`

type Place = Record<string, z.ZodType<number | undefined>>

const facts = {
  at: z.iso.date('form.required'),
  decidedBy: line(200).min(1, 'form.required'),
  what: line(2000).min(1, 'form.required'),
  why: line(4000).optional(),
}

const shapeOf = (actions: readonly string[]) => ({
  ...facts,
  ...(Object.fromEntries(
    actions.map((id) => [placeName(id), decimal.optional()]),
  ) as unknown as Place),
})

export type Typed = z.output<z.ZodObject<typeof facts>> & Readonly<Record<string, unknown>>

export const decisionForm = (actions: readonly string[]): FormDefinition<Typed> =>
  defineForm(shapeOf(actions)) as unknown as FormDefinition<Typed>

/** The actions that were given a place, first things first; undefined when two share one. */
export function orderIn(typed: Typed, actions: readonly string[]): readonly string[] | undefined {
  const placed = actions.flatMap((id) => {
    const place = typed[placeName(id)]
    return typeof place === 'number' ? [{ id, place }] : []
  })
  if (new Set(placed.map(({ place }) => place)).size < placed.length) return undefined
  return placed.sort((a, b) => a.place - b.place).map(({ id }) => id)
}
