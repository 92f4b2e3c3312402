import { GROUPS, HORIZONS, THEMES } from '#kernel/frame.ts'
import { LANGS } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { isCurrency } from '#kernel/money.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { wordsIn } from '#web/words.ts'
import { type Beneficiary, type Field, isGroupKey, KINDS, STATUSES } from '../../record/index.ts'
import { type DateOrder, dayOf } from '../evidence/index.ts'
import { foldedHead } from '../mapping/index.ts'

/** A sentence about one cell, beside its field. */
export type CellError = {
  readonly field: Field
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, string | number>>
}

/** Words of a list by what people write for them: the key, or its name in any of our languages. */
function lexicon<Key extends string>(keys: readonly Key[], name: (key: Key) => MessageKey) {
  const words = new Map<string, Key>()
  for (const key of keys)
    for (const text of [key, ...LANGS.map((lang) => wordsIn(lang)(name(key)))])
      words.set(foldedHead(text), key)
  return (text: string): Key | undefined => words.get(foldedHead(text))
}

/** Statuses that a file may say; blocked needs a condition, superseded a successor. */
const SAYABLE = STATUSES.filter((status) => status !== 'blocked' && status !== 'superseded')

export const wordOf = {
  kind: lexicon(KINDS, (key) => `actions.kind.${key}`),
  theme: lexicon(THEMES, (key) => `frame.theme.${key}`),
  horizon: lexicon(HORIZONS, (key) => `frame.horizon.${key}`),
  status: lexicon(SAYABLE, (key) => `actions.status.${key}`),
  visibility: lexicon(VISIBILITIES, (key) => `frame.visibility.${key}`),
  group: lexicon(GROUPS, (key) => `frame.group.${key}`),
}

/** What a field holds at most, as in the table. */
export const LONGEST: Readonly<Partial<Record<Field, number>>> = {
  title: 300,
  summary: 1_000,
  description: 20_000,
  code: 40,
  externalRef: 200,
  lead: 120,
  champion: 120,
  partners: 1_000,
  place: 300,
  expectedResult: 2_000,
  risks: 2_000,
  legalBasis: 500,
}

export const currencyOf = (text: string): string | undefined => {
  const code = text.trim().toUpperCase()
  return isCurrency(code) ? code : undefined
}

/** `3; 7` or `3,7`: systems by their numbers. */
export function systemsOf(text: string): readonly number[] | undefined {
  const numbers = text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map(Number)
  const good = numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 12)
  return good ? [...new Set(numbers)].sort((a, b) => a - b) : undefined
}

/** `children 40; tenants: 20 %`: groups by key or name, each with the share of the benefit. */
export function beneficiariesOf(text: string): readonly Beneficiary[] | undefined {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const groups = parts.map((part) => {
    const match = /^(.+?)[\s:=(]+(\d{1,3})\s*%?\)?$/.exec(part)
    const name = match?.[1]?.trim() ?? ''
    const group = wordOf.group(name) ?? (isGroupKey(name) ? name : undefined)
    const sharePercent = Number(match?.[2])
    return group && sharePercent <= 100 ? { group, sharePercent } : undefined
  })
  const known = groups.filter((group) => group !== undefined)
  const once = new Set(known.map(({ group }) => group)).size === known.length
  return known.length === groups.length && once ? known : undefined
}

export function yearOf(text: string): number | undefined {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return year >= 1990 && year <= 2100 ? year : undefined
}

export const dateOf = (text: string, order: DateOrder | null): string | undefined =>
  dayOf(text.trim(), order)
