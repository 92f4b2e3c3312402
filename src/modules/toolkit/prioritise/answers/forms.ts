import { z } from 'zod'
import { defineForm, type FieldError, type FormDefinition, type FormState } from '#web/forms.ts'
import { decimal } from '../forms.ts'
import type { Criterion } from '../queries.ts'
import type { Said } from '../statements/index.ts'

/** The three ways of saying how much criteria matter. */
export const WAYS = ['order', 'bounds', 'swing'] as const
export type Way = (typeof WAYS)[number]
export const isWay = (text: string | undefined): text is Way =>
  (WAYS as readonly string[]).includes(text ?? '')

/** How far off swing points may be, in per cent. */
export const LEEWAYS = ['0', '10', '25'] as const

type Held = Readonly<Record<string, string | number | undefined>>
type Field = z.ZodType<string | number | undefined>

export const rankName = (key: string): string => `rank-${key}`
export const lowName = (key: string): string => `low-${key}`
export const highName = (key: string): string => `high-${key}`
export const pointsName = (key: string): string => `points-${key}`

const fieldsOf = (way: Way, key: string): readonly [string, Field][] => {
  if (way === 'order') return [[rankName(key), decimal.optional()]]
  if (way === 'swing') return [[pointsName(key), decimal.optional()]]
  return [
    [lowName(key), decimal.optional()],
    [highName(key), decimal.optional()],
  ]
}

function answerForm(way: Way, criteria: readonly Criterion[]): FormDefinition<Held> {
  const shape = Object.fromEntries(criteria.flatMap(({ key }) => fieldsOf(way, key)))
  const leeway: Record<string, Field> =
    way === 'swing' ? { leeway: z.enum(LEEWAYS, 'form.required') } : {}
  return defineForm({ ...shape, ...leeway })
}

type Answer =
  | { readonly ok: true; readonly said: readonly Said[] }
  | { readonly ok: false; readonly state: FormState }

/** What was said, or the form again with what to mend. Everything left blank takes back what was said so. */
export function readAnswer(way: Way, criteria: readonly Criterion[], data: FormData): Answer {
  const definition = answerForm(way, criteria)
  const form = definition.read(data)
  if (!form.ok) return { ok: false, state: form }
  const read = READ[way](criteria, form.value)
  if (Array.isArray(read)) return { ok: true, said: read }
  return { ok: false, state: { ...definition.filled(form.value), errors: [read as FieldError] } }
}

type Read = (criteria: readonly Criterion[], value: Held) => Said[] | FieldError

const numberAt = (value: Held, name: string): number | undefined => {
  const held = value[name]
  return typeof held === 'number' ? held : undefined
}

const readOrder: Read = (criteria, value) => {
  const ranks = new Map<number, string[]>()
  for (const { id, key } of criteria) {
    const rank = numberAt(value, rankName(key))
    if (rank === undefined) continue
    if (!Number.isInteger(rank) || rank < 1 || rank > criteria.length)
      return { field: rankName(key), key: 'form.invalid' }
    ranks.set(rank, [...(ranks.get(rank) ?? []), id])
  }
  const order = [...ranks].sort(([a], [b]) => a - b).map(([, group]) => group)
  const named = order.flat().length
  if (named === 0) return []
  if (named === 1) return { field: firstName('order', criteria), key: 'prioritise.error.rank-two' }
  return [{ kind: 'order', order }]
}

const firstName = (way: Way, criteria: readonly Criterion[]): string => {
  const key = criteria[0]?.key ?? ''
  return way === 'order' ? rankName(key) : pointsName(key)
}

const outside = (held: number): boolean => held < 0 || held > 100

function boundsOf(value: Held, { id, key }: Criterion): Said | FieldError | null {
  const [low, high] = [numberAt(value, lowName(key)), numberAt(value, highName(key))]
  if (low === undefined && high === undefined) return null
  const [from, to] = [low ?? 0, high ?? 100]
  if (outside(from)) return { field: lowName(key), key: 'prioritise.error.percent' }
  if (outside(to)) return { field: highName(key), key: 'prioritise.error.percent' }
  if (from > to) return { field: highName(key), key: 'prioritise.error.high-below-low' }
  return { kind: 'bounds', criterion: id, low: from / 100, high: to / 100 }
}

const readBounds: Read = (criteria, value) => {
  const said: Said[] = []
  for (const criterion of criteria) {
    const read = boundsOf(value, criterion)
    if (read === null) continue
    if ('field' in read) return read
    said.push(read)
  }
  return said
}

const readSwing: Read = (criteria, value) => {
  const points: Record<string, number> = {}
  for (const { id, key } of criteria) {
    const held = numberAt(value, pointsName(key))
    if (held === undefined) continue
    if (held < 0 || held > 100) return { field: pointsName(key), key: 'prioritise.error.points' }
    points[id] = held
  }
  const given = Object.values(points)
  if (given.length === 0) return []
  if (given.length === 1 || given.every((held) => held === 0))
    return { field: firstName('swing', criteria), key: 'prioritise.error.points-two' }
  return [{ kind: 'swing', points, leeway: Number(value.leeway ?? 0) / 100 }]
}

const READ: Readonly<Record<Way, Read>> = {
  order: readOrder,
  bounds: readBounds,
  swing: readSwing,
}

/** The form of a way with what was said in it. */
export function filledAnswer(
  way: Way,
  criteria: readonly Criterion[],
  said: readonly Said[],
): FormState {
  const values: Record<string, unknown> = way === 'swing' ? { leeway: '10' } : {}
  const keys = new Map(criteria.map(({ id, key }) => [id, key]))
  for (const one of said) {
    if (one.kind !== way) continue
    Object.assign(
      values,
      valuesOf(one, (id) => keys.get(id) ?? ''),
    )
  }
  return answerForm(way, criteria).filled(values)
}

const percentOf = (share: number): number => Math.round(share * 1e6) / 1e4

function valuesOf(said: Said, keyOf: (id: string) => string): Record<string, unknown> {
  if (said.kind === 'order')
    return Object.fromEntries(
      said.order.flatMap((group, at) => group.map((id) => [rankName(keyOf(id)), at + 1])),
    )
  if (said.kind === 'bounds') {
    const key = keyOf(said.criterion)
    return {
      ...(said.low > 0 ? { [lowName(key)]: percentOf(said.low) } : {}),
      ...(said.high < 1 ? { [highName(key)]: percentOf(said.high) } : {}),
    }
  }
  if (said.kind === 'ratio') return {}
  const points = Object.entries(said.points).map(([id, held]) => [pointsName(keyOf(id)), held])
  return { ...Object.fromEntries(points), leeway: String(percentOf(said.leeway)) }
}
